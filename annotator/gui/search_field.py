"""The field that searches the articles."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_KEY = Qt.Key
_EDITING: Final = frozenset(
    {
        *(_KEY.Key_A, _KEY.Key_C, _KEY.Key_V, _KEY.Key_X, _KEY.Key_Y, _KEY.Key_Z),
        *(_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Home, _KEY.Key_End),
        *(_KEY.Key_Backspace, _KEY.Key_Delete, _KEY.Key_Insert),
    }
)
"""Keys that with Ctrl belong to the field; all others are the window's."""


class SearchField(QLineEdit):
    """A line of text that leaves the window its keys, and is left with Escape."""

    left = Signal()
    """Escape was pressed, and there was nothing to clear."""

    def event(self, event: QEvent) -> bool:
        """Let the shortcuts of the window come before those a line of text has."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() not in _EDITING:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the field on Escape, or leave it when it is empty; go into the list on Down."""
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.returnPressed.emit()
        elif event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()
