"""Which keys the reading view takes itself; letters and digits belong to the window's actions."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_KEY: Final = Qt.Key
_CYRILLIC_ES: Final = 0x421
"""What the key C gives on a Russian layout."""
_CYRILLIC_EF: Final = 0x424
"""What the key A gives on a Russian layout."""

MOVES: Final[dict[tuple[int, Qt.KeyboardModifier], str]] = {
    (_KEY.Key_Left, _NONE): "left",
    (_KEY.Key_Right, _NONE): "right",
    (_KEY.Key_Up, _NONE): "up",
    (_KEY.Key_Down, _NONE): "down",
    (_KEY.Key_Home, _NONE): "line_start",
    (_KEY.Key_End, _NONE): "line_end",
    (_KEY.Key_PageUp, _NONE): "page_up",
    (_KEY.Key_PageDown, _NONE): "page_down",
    (_KEY.Key_Left, _CTRL): "token_left",
    (_KEY.Key_Right, _CTRL): "token_right",
    (_KEY.Key_Up, _CTRL): "paragraph_up",
    (_KEY.Key_Down, _CTRL): "paragraph_down",
    (_KEY.Key_PageUp, _CTRL): "sentence_left",
    (_KEY.Key_PageDown, _CTRL): "sentence_right",
    (_KEY.Key_Home, _CTRL): "text_start",
    (_KEY.Key_End, _CTRL): "text_end",
}
"""Caret moves; with Shift they extend the selection."""

_EXTENDING: Final = {"token_right": "token_end", "sentence_right": "sentence_end"}
"""Moves that, selecting, go to the end of a unit rather than to the beginning of the next."""

COMMANDS: Final[dict[tuple[int, Qt.KeyboardModifier], str]] = {
    (_KEY.Key_Tab, _NONE): "next_span",
    (_KEY.Key_Backtab, _SHIFT): "previous_span",
    (_KEY.Key_Backtab, _NONE): "previous_span",
    (_KEY.Key_Escape, _NONE): "escape",
    (_KEY.Key_F8, _SHIFT): "hold_selection",
    (_KEY.Key_Space, _CTRL): "cycle_span_at_caret",
    (_KEY.Key_C, _CTRL): "copy",
    (_KEY.Key_Insert, _CTRL): "copy",
    (_KEY.Key_A, _CTRL): "select_all",
    (_CYRILLIC_ES, _CTRL): "copy",
    (_CYRILLIC_EF, _CTRL): "select_all",
}
"""Methods of the view."""


def move_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """Return the caret move of a key press and whether it extends the selection."""
    modifiers = event.modifiers() & ~_KEYPAD
    extend = bool(modifiers & _SHIFT)
    name = MOVES.get((event.key(), modifiers & ~_SHIFT))
    if name and extend:
        name = _EXTENDING.get(name, name)
    return (name, extend) if name else None


def command_of(event: QKeyEvent) -> str | None:
    """Return the name of the view's method that a key press calls."""
    return COMMANDS.get((event.key(), event.modifiers() & ~_KEYPAD))
