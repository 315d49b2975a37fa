"""The edges of the current span: found, dragged, moved by steps."""

from PySide6.QtCore import QPointF, Signal

from annotator.domain.ranges import Range
from annotator.gui.reading.annotated_text import AnnotatedText
from annotator.gui.reading.edges import Edge, Side, with_edge_stepped


class ResizableText(AnnotatedText):
    """An annotated text whose current span can be asked to have other ranges."""

    resize_requested = Signal(str, object)
    """The current span should have other ranges: its id and the ranges."""

    def edge_under(self, place: QPointF) -> Edge | None:
        """Return the edge of the current span that is within a few pixels of a point."""
        if self._page is None:
            return None
        return self._page.edge_under(place, self.current_ranges())

    def preview(self) -> tuple[Range, ...] | None:
        """Return where the current span is shown to lie while an edge is dragged."""
        return self._page.preview if self._page is not None else None

    def show_preview(self, ranges: tuple[Range, ...] | None) -> None:
        """Show where the current span would lie; None ends it."""
        if self._page is not None and ranges != self._page.preview:
            self._page.preview = ranges
            self.viewport().update()

    def step_edge(self, side: Side, *, forwards: bool, by_token: bool) -> bool:
        """Ask for one end of the current span to be a step further; return whether it can be."""
        ranges = self.current_ranges()
        if not ranges:
            return False
        edge = Edge(0 if side is Side.START else len(ranges) - 1, side)
        moved = with_edge_stepped(self.text, ranges, edge, forwards=forwards, by_token=by_token)
        self.request_resize(moved)
        return True

    def request_resize(self, ranges: tuple[Range, ...]) -> None:
        """Ask for other ranges of the current span, unless it has them already."""
        current = self.current_span()
        if current is not None and ranges != self.current_ranges():
            self.resize_requested.emit(current, ranges)
