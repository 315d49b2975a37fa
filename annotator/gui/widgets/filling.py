"""Filling rectangles with a colour."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter


def fill(
    painter: QPainter,
    rect: QRect | QRectF,
    colour: QColor,
    style: Qt.BrushStyle = Qt.BrushStyle.SolidPattern,
) -> None:
    """Fill as `fillRect` would, for whose many kinds PySide6 makes 169 named gradients first."""
    brush = QBrush()  # made in one call, it would want the gradients, too
    brush.setColor(colour)
    brush.setStyle(style)
    painter.setBackground(brush)
    painter.eraseRect(rect)
