"""How rows are chosen with mouse and keys: Shift for all up to there, Ctrl for one more or less."""

from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from annotator.domain.row_ranges import RowRanges
from annotator.gui.articles.article_list import ArticleListModel
from annotator.gui.articles.chosen_rows import ChosenRows
from annotator.gui.widgets.fixed_row_list import FixedRowList

_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_Move = QAbstractItemView.CursorAction
_MOVES: Final = {
    Qt.Key.Key_Up: _Move.MoveUp,
    Qt.Key.Key_Down: _Move.MoveDown,
    Qt.Key.Key_Home: _Move.MoveHome,
    Qt.Key.Key_End: _Move.MoveEnd,
    Qt.Key.Key_PageUp: _Move.MovePageUp,
    Qt.Key.Key_PageDown: _Move.MovePageDown,
}
_Flag = QItemSelectionModel.SelectionFlag


class Choosing(QObject):
    """Turns presses and keys into chosen rows; what it returns True for is done with."""

    def __init__(self, view: FixedRowList, model: ArticleListModel) -> None:
        """Choose in a list, beginning with the row that is chosen there, and perhaps pressed."""
        super().__init__(view)
        self._view = view
        self.chosen = ChosenRows(model, self)
        self._start = QPersistentModelIndex()
        """From which row Shift chooses."""
        self._pressed = view.currentIndex().row()
        self._holds = False
        """Whether the mouse button is down for what is done here."""
        self.chosen.changed.connect(self._show)
        view.verticalScrollBar().valueChanged.connect(self._show_in_view)

    def press(self, event: QMouseEvent) -> bool:
        """Choose by a press with Shift or Ctrl; keep what is chosen for its context menu."""
        row = self._view.indexAt(event.position().toPoint()).row()
        held = event.modifiers() & (_CTRL | _SHIFT)
        self._pressed, self._holds = row, False
        if event.button() is Qt.MouseButton.RightButton and row in self.chosen.rows:
            self._holds = True
            return True
        if event.button() is not Qt.MouseButton.LeftButton or row < 0 or not held:
            self.chosen.let_go()
            return False
        self._holds = True
        if held & _SHIFT:
            self._reach(row, and_others=bool(held & _CTRL))
        else:
            self._toggle(row)
        return True

    def drag(self, event: QMouseEvent) -> bool:
        """Choose all rows from the one pressed to where the mouse is."""
        row = self._view.indexAt(event.position().toPoint()).row()
        dragging = self._pressed >= 0 and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if dragging and not self._holds and row >= 0 and row != self._pressed:
            self._holds = True
            self._start_at(self._pressed)
        if dragging and self._holds and row >= 0 and not event.modifiers():
            self._reach(row)
        return self._holds

    def release(self) -> bool:
        """End a press that was for choosing: it is no click, which opens an article."""
        held, self._holds, self._pressed = self._holds, False, -1
        return held

    def key(self, event: QKeyEvent) -> bool:
        """Choose by a key with Shift or Ctrl; any other move chooses one row again."""
        held = event.modifiers() & (_CTRL | _SHIFT)
        if event.key() == Qt.Key.Key_Space:
            return self._space(toggles=bool(held & _CTRL))
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None:
            return False
        if not held:
            self.chosen.let_go()
            return False
        row = self._view.moveCursor(move, event.modifiers()).row()
        if held & _SHIFT:
            self._reach(row, and_others=bool(held & _CTRL))
        else:
            self._go_to(row)
        return True

    # --- what is chosen

    def choose_all(self) -> None:
        """Choose everything that the list finds."""
        self.chosen.choose_all()

    def _toggle(self, row: int) -> None:
        rows = self._rows().toggled(row)
        self._go_to(row)
        self._start_at(row)
        self.chosen.choose(rows)

    def _space(self, *, toggles: bool) -> bool:
        row = self._view.currentIndex().row()
        if row >= 0 and (toggles or row not in self._rows()):
            self._toggle(row)
        return True

    def _reach(self, row: int, *, and_others: bool = False) -> None:
        if row < 0:
            return
        rows = self._rows()
        if not self._start.isValid() or not self.chosen.rows:
            self._start_at(self._alone() if self._alone() >= 0 else row)
        between = RowRanges.between(self._start.row(), row)
        self._go_to(row)
        self.chosen.choose(rows | between if and_others else between)

    def _rows(self) -> RowRanges:
        """Return what is chosen, be it one row."""
        alone = self._alone()
        return self.chosen.rows or (RowRanges.between(alone, alone) if alone >= 0 else RowRanges())

    def _alone(self) -> int:
        """Return the one row that is chosen as ever, -1 without one."""
        found = self._view.selectionModel().selectedIndexes() if not self.chosen.rows else []
        return found[0].row() if found else -1

    def _start_at(self, row: int) -> None:
        self._start = QPersistentModelIndex(self._view.model().index(row, 0))

    def _go_to(self, row: int) -> None:
        """Let the keys go on from a row."""
        index = self._view.model().index(row, 0)
        self._view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self._view.scrollTo(index)

    # --- how it is shown

    def _show(self) -> None:
        self._view.viewport().update()
        self._show_in_view()

    def _show_in_view(self) -> None:
        """Tell Qt, and with it screen readers, what is chosen of the rows in view."""
        if not self.chosen.rows:
            return
        model, first = self._view.model(), self._view.first_row
        last = first + self._view.viewport().height() // self._view.row_height + 1
        shown = QItemSelection()
        for row in range(first, min(last + 1, model.rowCount())):
            if row in self.chosen.rows:
                shown.select(model.index(row, 0), model.index(row, 0))
        self._view.selectionModel().select(shown, _Flag.ClearAndSelect)
