"""A small flag above the beginning of each mark about which a question is open."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.gui.reading.colours import TEXT_CONTRAST, readable
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.palette import ReadingPalette

_COLOUR: Final = (0xC8, 0x50, 0x00)
_HEIGHT: Final = 9.0
_CLOTH: Final = ((0.0, 0.0), (6.0, 0.0), (4.4, 2.4), (6.0, 4.8), (0.0, 4.8))


def draw_flags(
    painter: QPainter,
    layout: BlockLayout,
    origin: QPointF,
    starts: list[int],
    palette: ReadingPalette,
) -> None:
    """Draw a flag where each of `starts` is in a block whose text begins at `origin`."""
    here = [each for each in starts if layout.range.start <= each < layout.range.end]
    if not here:
        return
    colour = QColor(*readable(_COLOUR, palette.background_rgb, TEXT_CONTRAST))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour)
    for start in here:
        top = layout.line_at(start) * layout.metrics.pitch + layout.metrics.tint_top
        foot = origin + QPointF(layout.x_of(start) + 0.5, top + 1)
        head = foot - QPointF(0, _HEIGHT)
        painter.drawLine(QLineF(head, foot))
        painter.drawPolygon(QPolygonF([head + QPointF(x, y) for x, y in _CLOTH]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()
