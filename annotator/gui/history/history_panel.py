"""The panel of the history, at the right in the place of the annotations."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.history.history_delegate import HistoryDelegate
from annotator.gui.history.history_model import HistoryModel, Row
from annotator.gui.theme import Theme
from annotator.gui.widgets.fixed_row_list import FixedRowList
from annotator.gui.widgets.side_panel import SidePanel

_Index = QModelIndex | QPersistentModelIndex
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HistoryList(FixedRowList):
    """The entries; says why there are none."""

    escaped = Signal()
    chosen = Signal()
    """Enter, or a double click."""
    moved = Signal()
    """Another row is the current one."""

    def __init__(self, parent: QWidget) -> None:
        """Show whatever model is set."""
        super().__init__(parent)
        self.setObjectName("historyList")
        self.setAccessibleName(self.tr("History"))
        self.sentence = ""
        self.doubleClicked.connect(self.chosen)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that another row is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc; the arrow keys walk through the rows."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows or, where there are none, the reason."""
        super().paintEvent(event)
        if self.sentence and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            box = self.viewport().rect().adjusted(12, 24, -12, -12)
            flags = Qt.AlignmentFlag.AlignHCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(box, flags, self.sentence)
            painter.end()


class HistoryPanel(SidePanel):
    """A list of what was done, to an article or a mark, and what can be done about it."""

    look_asked = Signal()
    """The state of the current row shall be shown."""
    go_back_asked = Signal()
    """The article shall be again what it was then."""
    scope_chosen = Signal(bool)
    """Whether the history of the mark alone is wanted."""
    moved = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        """Show the rows of `model`."""
        super().__init__("historyPanel", self.tr("History"), parent)
        self._model = model
        self.list = HistoryList(self)
        self._delegate = HistoryDelegate(self.font(), self)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(model)
        self.article_scope = self._scope(
            self.tr("Article"), self.tr("History of the article"), mark=False
        )
        self.mark_scope = self._scope(self.tr("Mark"), self.tr("History of the mark"), mark=True)
        self.look = QPushButton(self.tr("Show this state"), self)
        self.look.setToolTip(self.tr("Enter"))
        self.go_back = QPushButton(self.tr("Go back to it"), self)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.moved.connect(self.moved)
        self.list.chosen.connect(self.look_asked)
        self.list.escaped.connect(self.close_asked)
        self.look.clicked.connect(self.look_asked)
        self.go_back.clicked.connect(self.go_back_asked)

    @property
    def row(self) -> Row | None:
        """The current row."""
        return self._model.row(self.list.currentIndex().row())

    def set_sentence(self, sentence: str) -> None:
        """Say why there is no row, where there is none."""
        self.list.sentence = sentence
        self.list.setAccessibleDescription(sentence if not self._model.rowCount() else "")
        self.list.viewport().update()

    def set_scope(self, *, mark: bool) -> None:
        """Show whether the history is that of the mark."""
        self.article_scope.setChecked(not mark)
        self.mark_scope.setChecked(mark)

    def set_shown(self, number: int | None) -> None:
        """Show which entry's state is being looked at."""
        self._delegate.shown = number
        self.list.viewport().update()

    def set_possible(self, *, look: bool, go_back: bool) -> None:
        """Enable what can be done about the current row."""
        self.look.setEnabled(look)
        self.go_back.setEnabled(go_back)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)

    def _scope(self, title: str, said: str, *, mark: bool) -> QToolButton:
        return self.pill(title, said, lambda: self.scope_chosen.emit(mark))

    def _lay_out(self) -> None:
        head = self.head(self.tr("Close the history"), (self.article_scope, self.mark_scope))
        foot = QHBoxLayout()
        for button in (self.look, self.go_back):
            foot.addWidget(button, 1)
        foot.setContentsMargins(0, 4, 2, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
