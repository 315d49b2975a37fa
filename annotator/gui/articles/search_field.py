"""The field that searches the articles."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

_FRAME: Final = 24
"""What the field takes at both sides of its text, in pixels."""
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
    _prompts: tuple[str, ...] = ()

    def set_prompts(self, *prompts: str) -> None:
        """Show in the empty field the first of `prompts` that has room, else the last."""
        self._prompts = prompts
        self._show_prompt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the prompt that has room now."""
        super().resizeEvent(event)
        self._show_prompt()

    def _show_prompt(self) -> None:
        room, advance = self.width() - _FRAME, self.fontMetrics().horizontalAdvance
        fitting = (each for each in self._prompts if advance(each) <= room)
        prompt = next(fitting, self._prompts[-1] if self._prompts else "")
        if prompt != self.placeholderText():
            self.setPlaceholderText(prompt)

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
