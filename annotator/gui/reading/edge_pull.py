"""Dragging an edge of the current span: found under the pointer, previewed, asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from annotator.gui.reading.edges import Edge, with_edge_at

if TYPE_CHECKING:
    from annotator.domain.ranges import Range
    from annotator.gui.reading.resizable_text import ResizableText


class EdgePull:
    """The one edge that the mouse may be holding."""

    def __init__(self, view: "ResizableText") -> None:
        self._view = view
        self._edge: Edge | None = None
        self._span: str | None = None
        self._ranges: tuple[Range, ...] = ()
        self.is_pulling = False
        """Whether the edge has been moved."""

    @property
    def is_held(self) -> bool:
        """Whether an edge is held."""
        return self._edge is not None

    def grab(self, place: QPointF) -> bool:
        """Take hold of the edge under a point; return whether there is one."""
        self._edge = self._view.edge_under(place)
        self._span, self._ranges = self._view.current_span(), self._view.current_ranges()
        self.is_pulling = False
        return self.is_held

    def pull(self, offset: int, *, snap: bool) -> None:
        """Show the span with its edge near `offset`."""
        if self._edge is not None:
            self.is_pulling = True
            moved = with_edge_at(self._view.text, self._ranges, self._edge, offset, snap=snap)
            self._view.show_preview(moved)

    def drop(self) -> None:
        """Let go, and ask for what is shown."""
        wanted = self._view.preview()
        same = self._span == self._view.current_span()
        if self.cancel() and wanted is not None and same:
            self._view.request_resize(wanted)

    def cancel(self) -> bool:
        """Let go and change nothing; return whether an edge was being pulled."""
        was_pulling, self.is_pulling = self.is_pulling, False
        self._edge = None
        self._view.show_preview(None)
        return was_pulling
