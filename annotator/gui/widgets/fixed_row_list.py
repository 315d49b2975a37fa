"""A list view in which every row is equally high, so that nothing depends on how many there are.

`QListView` lays its rows out one by one and does it again at each change: 158 ms
for 100,000 rows, or, in batches, an empty list until the batches have reached
the place one looks at.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.widgets.own_viewport import give_own_viewport

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_STEPS: Final = {_Move.MoveUp: -1, _Move.MovePrevious: -1, _Move.MoveDown: 1, _Move.MoveNext: 1}


class RowState(NamedTuple):
    """How a row is to be drawn; asking Qt's option for it makes all the names of `QStyle`."""

    selected: bool
    hovered: bool
    focused: bool
    at_keys: bool = False
    """Whether it is the row that keys go on from among several that are chosen."""


class RowDelegate(QStyledItemDelegate):
    """Says how high every row is, and draws one."""

    def draw(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw a row."""
        raise NotImplementedError


class FixedRowList(QListView):
    """Asks its `RowDelegate` for one row height and computes every place from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show rows of whatever model is set, one column, one selected."""
        super().__init__(parent)
        give_own_viewport(self)
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def row_height(self) -> int:
        """Height of a row in pixels."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return max(self.itemDelegate().sizeHint(option, QModelIndex()).height(), 1)

    # --- places

    def visualRect(self, index: _Index) -> QRect:
        """Return where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        height = self.row_height
        top = index.row() * height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), height)

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = (place.y() + self.verticalOffset()) // self.row_height
        return self.model().index(row, 0) if 0 <= row < self._rows() else QModelIndex()

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    @property
    def first_row(self) -> int:
        """The first row of which anything is in view."""
        return self.verticalOffset() // self.row_height

    def scroll_to_row(self, row: int) -> None:
        """Scroll so that a row is the first in view, as far as there are enough below."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(row * self.row_height)

    def horizontalOffset(self) -> int:
        """Return 0: rows are as wide as the view."""
        return 0

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as shows a row, or so that it is in the middle."""
        if not index.isValid():
            return
        self.updateGeometries()
        bar, height = self.verticalScrollBar(), self.row_height
        top = index.row() * height
        room = self.viewport().height() - height
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - room // 2)
        else:
            bar.setValue(min(max(bar.value(), top - room), top))

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key moves to."""
        last = self._rows() - 1
        if last < 0:
            return QModelIndex()
        page = max(self.viewport().height() // self.row_height - 1, 1)
        steps = _STEPS | {_Move.MovePageUp: -page, _Move.MovePageDown: page}
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: last}
        here = self.currentIndex().row()
        row = ends.get(action, max(here, 0) + steps.get(action, 0) if here >= 0 else 0)
        return self.model().index(min(max(row, 0), last), 0)

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row that was pressed."""
        self.selectionModel().select(self.indexAt(rect.topLeft()), flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return the part of the viewport that shows a selection."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def _rows(self) -> int:
        """Return the number of rows; Qt asks for places before there is a model."""
        model = self.model()
        return model.rowCount() if isinstance(model, QAbstractItemModel) else 0

    # --- keeping up

    def doItemsLayout(self) -> None:
        """Take over the number of rows; there is nothing to lay out."""
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the number of rows."""
        bar, height, room = self.verticalScrollBar(), self.row_height, self.viewport().height()
        bar.setRange(0, max(self._rows() * height - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(height // 2)

    def dataChanged(self, first: _Index, last: _Index, _roles: object = ()) -> None:
        """Draw the rows that changed."""
        rect = self.visualRect(first).united(self.visualRect(last))
        self.viewport().update(rect.intersected(self.viewport().rect()))

    def rowsInserted(self, parent: _Index, first: int, last: int) -> None:
        """Make room for rows."""
        QAbstractItemView.rowsInserted(self, parent, first, last)
        self.doItemsLayout()

    def rowsAboutToBeRemoved(self, parent: _Index, first: int, last: int) -> None:
        """Move the current row out of the way; the rest follows when they are gone."""
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, first, last)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar to the new height."""
        QAbstractItemView.resizeEvent(self, event)
        self.doItemsLayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn."""
        self._hovered = -1
        self.viewport().scroll(dx, dy)

    # --- drawing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: object) -> None:
        """Light up no row."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are in view, and no others."""
        height, offset = self.row_height, self.verticalOffset()
        first = (event.rect().top() + offset) // height
        last = min((event.rect().bottom() + offset) // height, self._rows() - 1)
        painter = QPainter(self.viewport())
        try:
            self._paint_rows(painter, range(max(first, 0), last + 1))
        finally:
            painter.end()  # one left open by a fault takes the whole program down

    def _paint_rows(self, painter: QPainter, rows: range) -> None:
        delegate = self.itemDelegate()
        if not isinstance(delegate, RowDelegate):
            raise TypeError("a FixedRowList is drawn by a RowDelegate")
        height, offset = self.row_height, self.verticalOffset()
        for row in rows:
            index = self.model().index(row, 0)
            rect = QRect(0, row * height - offset, self.viewport().width(), height)
            delegate.draw(painter, rect, index, self._state(index))
        if self.hasFocus() and not self.currentIndex().isValid():  # no row can show that keys act
            painter.setPen(self.palette().highlight().color())
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _state(self, index: QModelIndex) -> RowState:
        return RowState(
            selected=self.selectionModel().isSelected(index),
            hovered=index.row() == self._hovered,
            focused=index == self.currentIndex() and self.hasFocus(),
        )

    def _hover(self, row: int) -> None:
        before, self._hovered = self._hovered, row
        for each in {before, row} - {-1}:
            self.viewport().update(self.visualRect(self.model().index(each, 0)))
