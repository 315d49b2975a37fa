"""The list of articles as it is seen: says why it is empty, opens articles, chooses several."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.articles.article_list import ArticleListModel
from annotator.gui.articles.empty_note import EmptyNote
from annotator.gui.widgets.fixed_row_list import FixedRowList, RowState

if TYPE_CHECKING:  # not before several rows are chosen
    from annotator.gui.articles.choosing import Choosing
    from annotator.gui.articles.chosen_rows import ChosenRows

_REST_MS: Final = 80
"""After so long an arrow that is held down has come to rest."""
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ArticleListView(FixedRowList):
    """The list; opens an article on a click, an arrow or Enter, but not each of several."""

    gone_to = Signal(QModelIndex)
    """The row that an arrow, or what is left of several, leads to."""
    several_changed = Signal()
    """Other rows are chosen, several or one again."""
    none_left = Signal()
    """All that was chosen has left the list, or is not known any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.note = EmptyNote(self.viewport())
        self._choosing: Choosing | None = None
        self._pressed = -1
        """The row that the mouse was pressed on."""

    @property
    def chosen(self) -> "ChosenRows | None":
        """What is chosen when that is several rows."""
        several = self._choosing.chosen if self._choosing is not None else None
        return several or None

    def choosing(self) -> "Choosing":
        """Return what chooses several rows; it is made when that is first asked for."""
        if self._choosing is None:
            from annotator.gui.articles.choosing import Choosing

            model = self.model()
            if not isinstance(model, ArticleListModel):
                raise TypeError("the list of articles shows articles")
            self._choosing = Choosing(self, model)
            self._choosing.chosen.changed.connect(self.several_changed)
            self._choosing.chosen.left_alone.connect(self._go_to_left)
        return self._choosing

    def keeps(self, row: int | None) -> bool:
        """Whether several rows are chosen, and this one among them or in no place of the list."""
        several = self.chosen
        return several is not None and (row is None or row in several.rows)

    def settle(self) -> None:
        """Show what is chosen where it is now, the list having been read anew."""
        if self._choosing is not None:
            self._choosing.chosen.settle()

    def selectAll(self) -> None:
        """Choose everything that the list finds."""
        self.choosing().choose_all()

    def select_row(self, row: int) -> None:
        """Choose one row alone, and show it."""
        if self._choosing is not None:
            self._choosing.chosen.let_go()
        index, flag = self.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the note the room of the rows."""
        super().resizeEvent(event)
        self.note.setGeometry(self.viewport().rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose one row, or more with Shift and Ctrl."""
        self._pressed = self.indexAt(event.position().toPoint()).row()
        as_ever = self._choosing is None and not event.modifiers() & _HELD
        if as_ever or not self.choosing().press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose what the mouse is drawn over, from the row that it was pressed on."""
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        nowhere = held and self._pressed < 0
        if not nowhere and not (held and self.choosing().drag(event)):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press; one that has chosen several opens nothing."""
        if self._choosing is None or not self._choosing.release():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to rows and choose; letters go to the window, not to a search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._activate()
        elif self._is_for_choosing(event) and self.choosing().key(event):
            event.accept()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            self._move(event)

    def _is_for_choosing(self, event: QKeyEvent) -> bool:
        return bool(self.chosen or event.modifiers() & _HELD or event.key() == Qt.Key.Key_Space)

    def _activate(self) -> None:
        """Open the row that the keys are at, alone."""
        index = self.currentIndex()
        if self.chosen and index.isValid():
            self.select_row(index.row())
        self.activated.emit(index)

    def _move(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() not in {before, -1}:
            self._tell_at_rest(self.currentIndex().row())

    def _tell_at_rest(self, row: int) -> None:
        """Tell where arrows lead to, once they rest there."""

        def tell() -> None:
            if self.currentIndex().row() == row and not self.chosen:
                self.gone_to.emit(self.currentIndex())

        QTimer.singleShot(_REST_MS, self, tell)

    def _go_to_left(self, row: int) -> None:
        """Go to the one row that is left of several."""
        if row >= 0:
            self.select_row(row)
            self._tell_at_rest(row)
        else:
            self.none_left.emit()

    def _state(self, index: QModelIndex) -> RowState:
        state = super()._state(index)
        several = self.chosen
        if several is None:
            return state._replace(at_keys=state.focused and not state.selected)
        return state._replace(selected=index.row() in several.rows, at_keys=state.focused)
