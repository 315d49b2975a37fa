"""What a search has found in the text, lit up."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.ranges import Range
from annotator.gui.reading.decoration import box
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.palette import ReadingPalette

_RADIUS: Final = 3.0


class Found(NamedTuple):
    """Sorted matches that do not overlap, and which of them is the current one."""

    ranges: Sequence[Range] = ()
    current: Range | None = None

    def within(self, block: Range) -> Sequence[Range]:
        """Return the matches that share text with a block."""
        first = bisect_right(self.ranges, block.start, key=_end)
        return self.ranges[first : bisect_left(self.ranges, block.end, key=_start)]


NOTHING_FOUND: Final = Found()


def draw_found(
    painter: QPainter, layout: BlockLayout, found: Found, palette: ReadingPalette
) -> None:
    """Light up the matches in a block, the current one with a line round it."""
    here = found.within(layout.range)
    if not here:
        return
    line = QPen(QColor(*palette.found_line_rgb), 1.2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in here:
        current = piece == found.current
        painter.setPen(line if current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*palette.found_rgb(current=current)))
        for part in layout.pieces(piece):
            rect = box(part, layout).adjusted(-0.5, 0.5, 0.5, -0.5)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _start(piece: Range) -> int:
    return piece.start


def _end(piece: Range) -> int:
    return piece.end
