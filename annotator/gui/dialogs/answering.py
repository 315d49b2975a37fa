"""Does what a question over a dialog was answered with, and keeps the keyboard in the program."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_SETTLED_MS: Final = 150
"""By then a window manager has given the keyboard to whatever it thinks best."""


def when_pressed(button: QAbstractButton, do: Callable[[], object]) -> None:
    """Call `do`, which closes the dialog below the question, too, when it is answered so.

    Where two windows go at once, some window managers give the keyboard to none of those that
    are left: then the undermost asks for it.
    """
    left = _undermost(button)

    def pressed() -> None:
        do()
        QTimer.singleShot(_SETTLED_MS, left, lambda: _take_keyboard(left))

    button.clicked.connect(pressed)


def _undermost(widget: QWidget) -> QWidget:
    """Return the window that a dialog over a dialog belongs to in the end."""
    while (above := widget.parentWidget()) is not None:
        widget = above
    return widget


def _take_keyboard(window: QWidget) -> None:
    if QApplication.activeWindow() is None and window.isVisible():
        (QApplication.activeModalWidget() or window).activateWindow()
