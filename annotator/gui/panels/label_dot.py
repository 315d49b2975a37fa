"""A label's colour as an icon, for entries of menus and lists."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_SIZE: Final = 16


def label_dot(colour: str) -> QIcon:
    """Return a dot in a colour written `#rrggbb`."""
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(3, 3, _SIZE - 6, _SIZE - 6)
    painter.end()
    return QIcon(picture)
