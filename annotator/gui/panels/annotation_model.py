"""The rows of one tab for a tree view: what is at the top, and the links below."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.records import Relation
from annotator.gui.panels.outline import Item, Location, Outline, Place
from annotator.gui.panels.outline_rows import Row
from annotator.gui.panels.runs import difference, runs
from annotator.gui.panels.wording import spoken

Index = QModelIndex | QPersistentModelIndex
ROW: Final = int(Qt.ItemDataRole.UserRole)
"""Role of the `Row` behind an index."""
_TOP: Final = 0
"""Internal id of rows at the top; links bear the number of the row above them."""
_MOST_RUNS: Final = 64
"""More separate stretches of rows than this are cheaper to reset than to tell."""
_NOWHERE: Final = QModelIndex()


class AnnotationModel(QAbstractItemModel):
    """Shows one tab of an outline; a change is told row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline: Outline | None = None
        self._tab = ""
        self._clear()

    @property
    def tab(self) -> str:
        """Name of the tab shown."""
        return self._tab

    def show_tab(self, outline: Outline | None, tab: str) -> None:
        """Show a tab of an outline; None: show nothing."""
        self.beginResetModel()
        self._outline, self._tab = outline, tab
        self._clear()
        self._places = outline.places(tab) if outline else []
        self._placed = {each.item: each for each in self._places}
        self.endResetModel()

    def refresh(self, touched: Iterable[Item]) -> None:
        """Show these rows as the outline has them by now; others are as they were."""
        gone, come, stay = self._compared(touched)
        leaving = runs(sorted(bisect_left(self._places, each) for each in gone))
        if len(leaving) + len(self._entering(come)) > _MOST_RUNS:
            self.show_tab(self._outline, self._tab)
            return
        self._rows = {key: row for key, row in self._rows.items() if isinstance(key, Item)}
        for first, last in reversed(leaving):
            self._remove(first, last)
        for first, places in reversed(self._entering(come)):
            self._insert(first, places)
        for place in stay:
            self._change(place)

    def find(self, location: Location) -> QModelIndex:
        """Return the index of a span, invalid when it is not in this tab."""
        place = self._placed.get(location.item)
        if place is None:
            return QModelIndex()
        top = self.index(bisect_left(self._places, place), 0)
        ids = [each.id for each in self._links_of(location.item)]
        if location.relation_id not in ids:
            return top
        return self.index(ids.index(location.relation_id), 0, top)

    def row_at(self, index: Index) -> Row | None:
        """Return what an index tells."""
        row = self.data(index, ROW) if index.isValid() else None
        return row if isinstance(row, Row) else None

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(parent) if parent.isValid() else _TOP)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the row above a link."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        place = self._placed.get(self._numbered[index.internalId() - 1])
        if place is None:
            return QModelIndex()
        return self.createIndex(bisect_left(self._places, place), 0, _TOP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows at the top, or of links below one."""
        if not parent.isValid():
            return len(self._places)
        if parent.internalId() != _TOP or parent.row() >= len(self._places):
            return 0
        return len(self._links_of(self._places[parent.row()].item))

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether there are rows below."""
        return self.rowCount(parent) > 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return 1: a row is drawn as one card."""
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the text of a row, what is said of it aloud, or all of it (`ROW`)."""
        if role not in {ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self._row(index)
        if row is None or role == ROW or self._outline is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return spoken(row, self._outline.scheme)

    def _clear(self) -> None:
        self._places: list[Place] = []
        self._placed: dict[Item, Place] = {}
        self._links: dict[Item, tuple[Relation, ...]] = {}
        self._numbers: dict[Item, int] = {}
        self._numbered: list[Item] = []
        self._rows: dict[Item | str, Row] = {}

    def _row(self, index: Index) -> Row | None:
        if self._outline is None or not index.isValid():
            return None
        if index.internalId() == _TOP:
            item = self._places[index.row()].item
            return self._kept(item, self._rows.get(item) or self._outline.row(item))
        holder = self._numbered[index.internalId() - 1]
        relation = self._links_of(holder)[index.row()]
        return self._kept(
            relation.id, self._rows.get(relation.id) or self._outline.link_row(relation)
        )

    def _kept(self, key: Item | str, row: Row | None) -> Row | None:
        if row is not None:
            self._rows[key] = row
        return row

    def _links_of(self, item: Item) -> tuple[Relation, ...]:
        links = self._links.get(item)
        if links is None:
            links = self._outline.links(item) if self._outline else ()
            self._links[item] = links
        return links

    def _number(self, parent: Index) -> int:
        """Return what stands for a row at the top in the indexes of its links."""
        item = self._places[parent.row()].item
        number = self._numbers.get(item)
        if number is None:
            self._numbered.append(item)
            number = self._numbers[item] = len(self._numbered)
        return number

    def _compared(self, touched: Iterable[Item]) -> tuple[list[Place], list[Place], list[Place]]:
        """Return the places that are gone, those that are new, and those that stay."""
        gone, come, stay = [], [], []
        for item in touched:
            before, after = self._placed.get(item), self._target(item)
            if before and after and before[:-1] == after[:-1]:
                stay.append(after)
                continue
            gone += [before] if before else []
            come += [after] if after else []
        return gone, sorted(come), stay

    def _target(self, item: Item) -> Place | None:
        place = self._outline.place(item) if self._outline else None
        return place if place and place.tab == self._tab else None

    def _entering(self, places: list[Place]) -> list[tuple[int, list[Place]]]:
        """Return sorted new places by the row they come before."""
        grouped = groupby(places, key=lambda place: bisect_left(self._places, place))
        return [(row, list(group)) for row, group in grouped]

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for place in self._places[first : last + 1]:
            del self._placed[place.item]
            self._links.pop(place.item, None)
            self._rows.pop(place.item, None)
        del self._places[first : last + 1]
        self.endRemoveRows()

    def _insert(self, first: int, places: list[Place]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(places) - 1)
        self._places[first:first] = places
        self._placed |= {each.item: each for each in places}
        self.endInsertRows()

    def _change(self, place: Place) -> None:
        """Show a row that stays where it is, and its links, as they are by now."""
        row = bisect_left(self._places, self._placed[place.item])
        self._places[row] = self._placed[place.item] = place
        self._rows.pop(place.item, None)
        top = self.index(row, 0)
        if place.item in self._links and self._outline:
            self._change_links(top, place.item, self._outline.links(place.item))
        self.dataChanged.emit(top, top)

    def _change_links(self, top: QModelIndex, item: Item, after: tuple[Relation, ...]) -> None:
        before = self._links[item]
        found = difference([each.id for each in before], [each.id for each in after])
        if found is None:
            self._links[item] = after
            if after:
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(after) - 1, 0, top))
            return
        going, coming = found
        if going:
            self.beginRemoveRows(top, going.start, going.stop - 1)
            self._links[item] = (*before[: going.start], *before[going.stop :])
            self.endRemoveRows()
        if coming:
            self.beginInsertRows(top, coming.start, coming.stop - 1)
            self._links[item] = after
            self.endInsertRows()
        self._links[item] = after
