"""The articles in the bin as rows of a table, read as one scrolls."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from annotator.domain.views import BinnedArticle
from annotator.gui.actions.action import QT_TRANSLATE_NOOP
from annotator.gui.care.table_model import Column, TableModel
from annotator.gui.words.locale_words import date_and_time, number, short_date

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
PAGE: Final = 500
"""Rows read at a time."""


def _title(article: BinnedArticle) -> str:
    title = article.title or article.key
    return f"{title} (v{article.version})" if article.version > 1 else title


def _when(article: BinnedArticle) -> str:
    return date_and_time(datetime.fromisoformat(article.binning.at))


_COLUMNS: Final[tuple[Column[BinnedArticle], ...]] = (
    Column(QT_TRANSLATE_NOOP("Actions", "Title"), _title),
    Column(QT_TRANSLATE_NOOP("Actions", "From"), lambda each: each.origin),
    Column(
        QT_TRANSLATE_NOOP("Actions", "Date"), lambda each: short_date(each.published, year=True)
    ),
    Column(
        QT_TRANSLATE_NOOP("Actions", "People's marks"),
        lambda each: number(each.marks),
        figure=True,
    ),
    Column(QT_TRANSLATE_NOOP("Actions", "Binned by"), lambda each: each.binning.annotator),
    Column(QT_TRANSLATE_NOOP("Actions", "When"), _when),
)


class BinModel(TableModel[BinnedArticle]):
    """One row an article, those binned last first; more rows are asked for in pages."""

    def __init__(self, ask: Callable[[int], object], parent: QObject | None = None) -> None:
        """Show nothing; `ask` has the page read that begins with a row, for `add_page`."""
        super().__init__(_COLUMNS, lambda each: each.key, parent)
        self._ask = ask
        self._is_all = True
        self._asked = -1

    def set_page(self, rows: Sequence[BinnedArticle]) -> None:
        """Show the first page of a bin."""
        self._is_all = len(rows) < PAGE
        self._asked = -1
        self.set_rows(rows)

    def add_page(self, first: int, rows: Sequence[BinnedArticle]) -> None:
        """Show the page that begins with row `first`, if it still follows what is shown."""
        if first == len(self.rows):
            self._is_all = len(rows) < PAGE
            self.add_rows(rows)

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        """Whether there is more in the bin."""
        return not parent.isValid() and not self._is_all and self._asked != len(self.rows)

    def fetchMore(self, parent: _Index = _NOWHERE) -> None:
        """Have the next page read."""
        if self.canFetchMore(parent):
            self._asked = len(self.rows)
            self._ask(self._asked)
