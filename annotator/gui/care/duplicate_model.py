"""Groups of articles that are alike, as a tree: a line for each group, its articles below."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.domain.records import Status
from annotator.gui.actions.action import QT_TRANSLATE_NOOP, translated
from annotator.gui.articles.row_words import origin
from annotator.gui.widgets.plain_tip import plain_tip
from annotator.gui.words.locale_words import number, percent, short_date
from annotator.services.duplicates import Duplicate, same_texts

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_GROUP: Final = 0
"""Internal id of groups; that of an article is the number of its group, from 1."""
_ROWS_AT_ONCE: Final = 200
"""Lines shown at once, and added when somebody has come to the end of them."""
_STATUSES: Final = {
    Status.NEW: QT_TRANSLATE_NOOP("Actions", "to do"),
    Status.STARTED: QT_TRANSLATE_NOOP("Actions", "started"),
    Status.DONE: QT_TRANSLATE_NOOP("Actions", "done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("Actions", "skipped"),
}


def _likeness(each: Duplicate) -> str:
    return percent(min(round(each.likeness * 100), 99))


def _title(each: Duplicate) -> str:
    version = each.article.version
    return f"{each.article.title} (v{version})" if version > 1 else each.article.title


_COLUMNS: Final[tuple[tuple[str, Callable[[Duplicate], str]], ...]] = (
    (QT_TRANSLATE_NOOP("Actions", "Title"), _title),
    (QT_TRANSLATE_NOOP("Actions", "Alike"), _likeness),
    (QT_TRANSLATE_NOOP("Actions", "From"), lambda each: origin(each.article)),
    (
        QT_TRANSLATE_NOOP("Actions", "Date"),
        lambda each: short_date(each.article.published, year=True),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "Status"),
        lambda each: translated(_STATUSES[each.article.status]),
    ),
    (QT_TRANSLATE_NOOP("Actions", "Marks"), lambda each: number(each.article.marks)),
)


_FIGURES: Final = len(_COLUMNS) - 1
"""The column of figures, which stand at the right of it."""


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == _FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _without(group: Sequence[Duplicate], gone: Collection[str]) -> Sequence[Duplicate]:
    """Return a group without some articles: the same one, not a copy of it, if it has none."""
    if not any(each.article.id in gone for each in group):
        return group
    return [each for each in group if each.article.id not in gone]


class DuplicateModel(QAbstractItemModel):
    """The groups of a search, without those of their articles that are in the bin by now.

    A view asks for more of them as it is scrolled: to lay out 40,000 lines takes a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._found: Sequence[Sequence[Duplicate]] = ()
        self.groups: list[Sequence[Duplicate]] = []
        self._shown = 0
        self._same: dict[int, frozenset[int]] = {}

    def set_groups(self, found: Sequence[Sequence[Duplicate]]) -> None:
        """Show what a search has found."""
        self._found = found
        self.leave_out(())

    def leave_out(self, article_ids: Collection[str]) -> None:
        """Show the groups without some articles; one that is alone has no group."""
        gone = frozenset(article_ids)
        rest = (_without(group, gone) if gone else group for group in self._found)
        groups = [group for group in rest if len(group) > 1]
        if groups != self.groups:
            self.beginResetModel()
            self.groups = groups
            self._same.clear()
            self._shown = self._end_of_next(0)
            self.endResetModel()

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are groups that are not shown yet."""
        return not parent.isValid() and self._shown < len(self.groups)

    def fetchMore(self, parent: _Index) -> None:
        """Show some groups more."""
        if self.canFetchMore(parent):
            end = self._end_of_next(self._shown)
            self.beginInsertRows(QModelIndex(), self._shown, end - 1)
            self._shown = end
            self.endInsertRows()

    def _end_of_next(self, first: int) -> int:
        """Return up to which group the next lines go."""
        lines = 0
        for place in range(first, len(self.groups)):
            lines += len(self.groups[place])
            if lines >= _ROWS_AT_ONCE:
                return place + 1
        return len(self.groups)

    def group_of(self, index: _Index) -> Sequence[Duplicate]:
        """Return the group an index is of, or is in."""
        if not index.isValid():
            return []
        place = index.internalId()
        return self.groups[index.row() if place == _GROUP else place - 1]

    def has_same(self) -> bool:
        """Whether several articles of a group have one text."""
        alike = (any(each.text >= 0 for each in group) for group in self.groups)
        return any(maybe and self._same_in(place) for place, maybe in enumerate(alike))

    def duplicate(self, index: _Index) -> Duplicate | None:
        """Return the article of an index, None for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self.group_of(index)[index.row()]

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Return the index of a group, or of an article in it."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        inside = parent.row() + 1 if parent.isValid() else _GROUP
        return self.createIndex(row, column, inside)

    def parent(self, child: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the group an article is in."""
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many groups there are, or articles in one."""
        if not parent.isValid():
            return self._shown
        is_group = parent.internalId() == _GROUP and parent.column() == 0
        return len(self.groups[parent.row()]) if is_group else 0

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Return how much is told of each."""
        return len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._cell(index))
        return self._cell(index) if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, index: _Index) -> str:
        each = self.duplicate(index)
        if each is None:
            return self._about(index.row()) if index.column() == 0 else ""
        if index.column() == 1 and each.text in self._same_in(index.internalId() - 1):
            return self.tr("same text")
        return _COLUMNS[index.column()][1](each)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(_COLUMNS[section][0])
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _about(self, place: int) -> str:
        group = self.groups[place]
        if len({each.text for each in group}) == 1 and self._same_in(place):
            return self.tr("%n articles with the same text", "", len(group))
        return self.tr("%n articles that are nearly the same", "", len(group))

    def _same_in(self, place: int) -> frozenset[int]:
        """Return the numbers of those texts that several articles of a group have."""
        if place not in self._same:
            some = same_texts(self.groups[place])
            self._same[place] = frozenset(each[0].text for each in some)
        return self._same[place]
