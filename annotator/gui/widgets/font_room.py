"""Room for words: as much as they have at the usual size of the font, more at a larger one."""

from typing import Final

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget

_USUAL: Final = 13
"""Pixels of the font that widths are written for: 10 points, 96 dots to the inch."""


def with_font(widget: QWidget, pixels: int) -> int:
    """Return so many pixels, or as many more as the font of a widget is larger than usual."""
    return round(pixels * max(QFontInfo(widget.font()).pixelSize() / _USUAL, 1.0))
