"""The rows of one tab for a tree view: what is at the top, and the links below."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from annotator.domain.records import Relation
from annotator.gui.panels.outline import Item, Location, Outline, Place
from annotator.gui.panels.outline_rows import Row
from annotator.gui.panels.runs import difference, runs
from annotator.gui.panels.wording import spoken

Index = QModelIndex | QPersistentModelIndex
ROW: Final = int(Qt.ItemDataRole.UserRole)
"""Role of the `Row` behind an index."""
_MOST_RUNS: Final = 64
"""More separate stretches of rows than this are cheaper to replace than to tell."""


class AnnotationModel(QStandardItemModel):
    """Shows one tab of an outline; a change is told row by row.

    A tree view asks for the index and the children of every row at each layout:
    47 ms for 5,000 rows when Python answers. So Qt keeps the bare skeleton, of
    rows without items, and what a row tells comes from the outline when asked for.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self._outline: Outline | None = None
        self._tab = ""
        self._places: list[Place] = []
        self._placed: dict[Item, Place] = {}
        self._links: dict[Item, tuple[Relation, ...]] = {}
        self._rows: dict[Item, Row] = {}
        self._pending: Callable[[], None] | None = None
        # Connected before anyone else's, so that others find what they are told of.
        self.rowsInserted.connect(self._settle)
        self.rowsRemoved.connect(self._settle)

    @property
    def tab(self) -> str:
        """Name of the tab shown."""
        return self._tab

    def show_tab(self, outline: Outline | None, tab: str) -> None:
        """Show a tab of an outline; None: show nothing."""
        if self._places:
            self._remove(0, len(self._places) - 1)
        self._outline, self._tab = outline, tab
        places = outline.places(tab) if outline else []
        if places:
            self._insert(0, places)

    def refresh(self, touched: Iterable[Item]) -> None:
        """Show these rows as the outline has them by now; others are as they were."""
        gone, come, stay = self._compared(touched)
        leaving = runs(sorted(bisect_left(self._places, each) for each in gone))
        if len(leaving) + len(self._entering(come)) > _MOST_RUNS:
            self.show_tab(self._outline, self._tab)
            return
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
        ids = [each.id for each in self._links.get(location.item, ())]
        if location.relation_id not in ids:
            return top
        return self.index(ids.index(location.relation_id), 0, top)

    def row_at(self, index: Index) -> Row | None:
        """Return what an index tells."""
        if self._outline is None or not index.isValid():
            return None
        above = index.parent()
        if above.isValid():
            links = self._links[self._places[above.row()].item]
            return self._outline.link_row(links[index.row()], last=index.row() == len(links) - 1)
        item = self._places[index.row()].item
        row = self._rows.get(item) or self._outline.row(item)
        if row is not None:
            self._rows[item] = row
        return row

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the text of a row, what is said of it aloud, or all of it (`ROW`)."""
        if role not in {ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row_at(index)
        if row is None or role == ROW or self._outline is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return spoken(row, self._outline.scheme)

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
        self._pending = lambda: self._forget(first, last)
        self.removeRows(first, last - first + 1)

    def _forget(self, first: int, last: int) -> None:
        for place in self._places[first : last + 1]:
            del self._placed[place.item]
            self._links.pop(place.item, None)
            self._rows.pop(place.item, None)
        del self._places[first : last + 1]

    def _insert(self, first: int, places: list[Place]) -> None:
        self._pending = lambda: self._learn(first, places)
        self.insertRows(first, len(places))
        for row, place in enumerate(places, start=first):
            links = self._outline.links(place.item) if self._outline else ()
            if links:
                self._change_links(self.index(row, 0), place.item, links)

    def _learn(self, first: int, places: list[Place]) -> None:
        self._places[first:first] = places
        self._placed |= {each.item: each for each in places}

    def _change(self, place: Place) -> None:
        """Show a row that stays where it is, and its links, as they are by now."""
        row = bisect_left(self._places, self._placed[place.item])
        self._places[row] = self._placed[place.item] = place
        self._rows.pop(place.item, None)
        top = self.index(row, 0)
        if self._outline:
            self._change_links(top, place.item, self._outline.links(place.item))
        self.dataChanged.emit(top, top)

    def _change_links(self, top: QModelIndex, item: Item, after: tuple[Relation, ...]) -> None:
        before = self._links.get(item, ())
        going, coming = difference([each.id for each in before], [each.id for each in after])
        if going:
            left = (*before[: going.start], *before[going.stop :])
            self._pending = lambda: self._links.update({item: left})
            self.removeRows(going.start, len(going), top)
        if coming:
            if not self.columnCount(top):
                self.insertColumn(0, top)
            self._pending = lambda: self._links.update({item: after})
            self.insertRows(coming.start, len(coming), top)
        self._links[item] = after
        if before and after:
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(after) - 1, 0, top))

    def _settle(self) -> None:
        """Take over what the rows just told of stand for."""
        pending, self._pending = self._pending, None
        if pending is not None:
            pending()
