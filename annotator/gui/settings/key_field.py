"""A button that shows a key and takes another one from the keyboard."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.gui.actions.action import key_names
from annotator.gui.settings.key_settings import key_of
from annotator.gui.widgets.font_room import with_font

_WIDTH = 170


class KeyField(QPushButton):
    """Shows the keys of an action; pressed, it waits for a key."""

    key_pressed = Signal(str)
    """A key a person wants, portable text."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Show `keys`."""
        super().__init__(parent)
        self._keys = keys
        self._waiting = False
        self.setAutoDefault(False)
        self.setFixedWidth(with_font(self, _WIDTH))
        self.clicked.connect(self.wait)
        self._show_keys()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys shown."""
        return self._keys

    def set_keys(self, keys: tuple[str, ...]) -> None:
        """Show other keys."""
        self._keys = keys
        self._stop()

    def wait(self) -> None:
        """Wait for a key; Esc, or going elsewhere, ends it."""
        self._waiting = True
        self.setText(self.tr("Press a key…"))

    def event(self, event: QEvent) -> bool:
        """Take every key while waiting, Tab and the window's shortcuts included."""
        if self._waiting and isinstance(event, QKeyEvent):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        self._stop()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if key:
            self._stop()
            if key != "Esc":
                self.key_pressed.emit(key)

    def _stop(self) -> None:
        self._waiting = False
        self._show_keys()

    def _show_keys(self) -> None:
        self.setText(key_names(self._keys) or "–")
