"""Keeps a window on the screen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

_FRAME = (16, 48)
"""Room for the frame and the title bar, whose sizes nobody knows before the window is shown."""


def fit_into(window: QWidget, screen: QRect) -> None:
    """Make a window, and what it is at least, no larger than `screen`; put it inside if placed.

    `screen` is what of it is free, in pixels as Qt counts them.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    width, height = screen.width() - _FRAME[0], screen.height() - _FRAME[1]
    if window.minimumWidth() > width or window.minimumHeight() > height:  # at 150 or 200 percent
        window.setMinimumSize(
            min(window.minimumWidth(), width), min(window.minimumHeight(), height)
        )
    if window.width() > width or window.height() > height:
        window.resize(min(window.width(), width), min(window.height(), height))
    if window.testAttribute(Qt.WidgetAttribute.WA_Moved) and not screen.contains(window.geometry()):
        place = window.geometry()
        left = min(max(place.left(), screen.left()), screen.right() + 1 - place.width())
        top = min(max(place.top(), screen.top() + _FRAME[1]), screen.bottom() + 1 - place.height())
        window.setGeometry(left, top, place.width(), place.height())
