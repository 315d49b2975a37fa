"""A label's colour as an icon, for entries of menus and lists."""

from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

from annotator.gui.reading.colours import WHITE, contrast, parse

_SIZE: Final = 16
_DARK: Final = 9.0
"""Contrast on white."""
_EDGE: Final = "#8a919c"


def edge_of(colour: str) -> QPen:
    """Return the line round a dot: none, but for one so dark that a dark window hides it."""
    dark = contrast(parse(colour), WHITE) > _DARK
    return QPen(QColor(_EDGE), 1.0) if dark else QPen(Qt.PenStyle.NoPen)


def label_dot(colour: str) -> QIcon:
    """Return a dot in a colour written `#rrggbb`."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    picture = QPixmap(ceil(_SIZE * ratio), ceil(_SIZE * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge_of(colour))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(3, 3, _SIZE - 6, _SIZE - 6)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # a selected row does not change the colour
    return icon
