"""Where in the window the text of a page is: ranges, edges and carets to pixels and back."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.ranges import Range
from annotator.gui.reading.blocks import Blocks
from annotator.gui.reading.decoration import box
from annotator.gui.reading.edges import Edge, Side, edges_of, offset_of
from annotator.gui.reading.flow import Flow, Placed
from annotator.gui.reading.metrics import Metrics
from annotator.gui.reading.painter import caret_box

_EDGE_REACH: Final = 4.0
"""Pixels to each side in which an edge can be taken hold of."""


class Geometry:
    """Blocks of text and the part of them that a window shows."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.flow = Flow(blocks)

    @property
    def metrics(self) -> Metrics:
        """Fonts and measures in use."""
        return self.blocks.metrics

    @property
    def first_line(self) -> Range:
        """The first line of the text."""
        return self.blocks.layout(0).line_range(0)

    def boxes(self, piece: Range) -> Iterator[QRectF]:
        """Yield the rectangles of the window that a range takes, line by line."""
        window = self.flow.window
        for placed in self.flow.text_blocks():
            layout = self.blocks.layout(placed.block)
            if piece.overlaps(layout.range):
                for each in layout.pieces(piece):
                    rect = box(each, layout).translated(self._origin(placed))
                    if rect.bottom() > 0 and rect.top() < window:
                        yield rect

    def offset_under(self, point: QPointF) -> int:
        """Return the caret offset nearest a point of the window."""
        placed = self.flow.block_under(point.y())
        inside = point - self._origin(placed)
        return self.blocks.layout(placed.block).offset_at(inside.x(), inside.y())

    def character_under(self, point: QPointF) -> int | None:
        """Return the code point under a point of the window, None beside the text."""
        placed = self.flow.block_under(point.y())
        inside = point - self._origin(placed)
        return self.blocks.layout(placed.block).character_at(inside.x(), inside.y())

    def edge_under(self, point: QPointF, ranges: tuple[Range, ...]) -> Edge | None:
        """Return the edge of one of `ranges` that is near a point of the window."""
        near = [
            (abs(rect.center().x() - point.x()), number, edge)
            for number, edge in enumerate(edges_of(ranges))
            if (rect := self._edge_rect(ranges, edge)) is not None and rect.contains(point)
        ]
        return min(near)[2] if near else None

    def _edge_rect(self, ranges: tuple[Range, ...], edge: Edge) -> QRectF | None:
        """Return where an edge can be taken hold of, None when it is not in the window."""
        offset = offset_of(ranges, edge)
        last = offset - 1 if edge.side is Side.END else offset
        index = self.blocks.at_offset(last)
        placed = next((each for each in self.flow.text_blocks() if each.block == index), None)
        if placed is None:
            return None
        layout = self.blocks.layout(index)
        line = layout.line_at(last)
        if layout.line_at(offset) == line:
            x = layout.x_of(offset)
        else:
            x = layout.pieces(Range(last, offset))[-1].right
        top = line * self.metrics.pitch + self.metrics.tint_top
        height = self.metrics.pitch - self.metrics.tint_top
        reach = QRectF(x - _EDGE_REACH, top, 2 * _EDGE_REACH, height)
        return reach.translated(self._origin(placed))

    def caret_rect(self, offset: int) -> QRectF | None:
        """Return where the caret is in the window, None when it is not visible."""
        index = self.blocks.at_offset(offset)
        for placed in self.flow.text_blocks():
            if placed.block == index:
                box = caret_box(self.blocks.layout(index), offset)
                return box.translated(self._origin(placed))
        return None

    def paragraph(self, offset: int) -> Range:
        """Return the paragraph that `offset` lies in."""
        return self.blocks.range(self.blocks.at_offset(offset))

    def _origin(self, placed: Placed) -> QPointF:
        return QPointF(self.metrics.left, placed.top)
