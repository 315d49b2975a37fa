"""The articles in the bin as rows of a table, read as one scrolls."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.views import BinnedArticle
from annotator.gui.actions import QT_TRANSLATE_NOOP, translated
from annotator.gui.locale_words import date_and_time, number, short_date

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
PAGE: Final = 500


def title_of(article: BinnedArticle) -> str:
    """Return what an article is called: its title or key, with its version unless the first."""
    title = article.title or article.key
    return f"{title} (v{article.version})" if article.version > 1 else title


_COLUMNS: Final[tuple[tuple[str, Callable[[BinnedArticle], str], bool], ...]] = (
    (QT_TRANSLATE_NOOP("Actions", "Title"), title_of, False),
    (QT_TRANSLATE_NOOP("Actions", "Site"), lambda each: each.site, False),
    (
        QT_TRANSLATE_NOOP("Actions", "Date"),
        lambda each: short_date(each.published, year=True),
        False,
    ),
    (QT_TRANSLATE_NOOP("Actions", "People's marks"), lambda each: number(each.marks), True),
    (QT_TRANSLATE_NOOP("Actions", "Binned by"), lambda each: each.binning.annotator, False),
    (
        QT_TRANSLATE_NOOP("Actions", "When"),
        lambda each: date_and_time(datetime.fromisoformat(each.binning.at)),
        False,
    ),
)
"""Title, text of a cell, and whether it is a figure."""


class BinModel(QAbstractTableModel):
    """One row an article, those binned last first; more rows are asked for in pages."""

    def __init__(self, ask: Callable[[int], object], parent: QObject | None = None) -> None:
        """Show nothing; `ask` has the page read that begins with a row, for `add_page`."""
        super().__init__(parent)
        self._ask = ask
        self._rows: list[BinnedArticle] = []
        self._is_all = True
        self._asked = -1

    def article(self, row: int) -> BinnedArticle:
        """Return the article of a row."""
        return self._rows[row]

    def set_page(self, rows: Sequence[BinnedArticle]) -> None:
        """Show the first page of a bin."""
        self.beginResetModel()
        self._rows = list(rows)
        self._is_all = len(rows) < PAGE
        self._asked = -1
        self.endResetModel()

    def add_page(self, first: int, rows: Sequence[BinnedArticle]) -> None:
        """Show the page that begins with row `first`, if it still follows what is shown."""
        if first != len(self._rows):
            return
        self._is_all = len(rows) < PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        """Whether there is more in the bin."""
        return not parent.isValid() and not self._is_all and self._asked != len(self._rows)

    def fetchMore(self, parent: _Index = _NOWHERE) -> None:
        """Have the next page read."""
        if self.canFetchMore(parent):
            self._asked = len(self._rows)
            self._ask(self._asked)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many articles are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or where it stands."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[index.column()][1](self._rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._rows[index.row()].key
        return alignment(role, figure=_COLUMNS[index.column()][2])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(_COLUMNS[section][0])
        return alignment(role, figure=_COLUMNS[section][2])


def alignment(role: int, *, figure: bool) -> Qt.AlignmentFlag | None:
    """Return where the text of a cell stands: figures to the right."""
    if role != Qt.ItemDataRole.TextAlignmentRole:
        return None
    side = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
