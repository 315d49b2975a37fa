"""The mouse on the text: drags select, clicks walk through spans, many clicks take larger units."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.ranges import Range
from annotator.domain.text_units import sentence_at, snapped, token_at
from annotator.gui.reading.edge_pull import EdgePull
from annotator.gui.reading.selection import Selection

if TYPE_CHECKING:
    from annotator.gui.reading.view import TextView

_AUTOSCROLL_MS: Final = 30
_EDGE: Final = 18.0
"""Pixels from the edge of the view in which a drag scrolls."""
_ADDING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""With these a press adds to what is selected."""
_TOKEN, _SENTENCE, _PARAGRAPH = 2, 3, 4


class Mouse:
    """Turns presses, moves and releases into selections and current spans."""

    def __init__(self, view: "TextView") -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self._start = Selection()
        self._edge = EdgePull(view)
        self._clicks = 0
        self._since_click = QElapsedTimer()
        self._timer = QTimer(view)
        self._timer.setInterval(_AUTOSCROLL_MS)
        self._timer.timeout.connect(self._autoscroll)

    @property
    def is_dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._pressed is not None and self._dragging

    def cancel(self) -> bool:
        """Let go of the edge that is being dragged; return whether there is one."""
        if not self._edge.cancel():
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """Forget where the button was pressed: that was in another text."""
        self._edge.cancel()
        self._pressed, self._dragging = None, False
        self._timer.stop()

    def press(self, event: QMouseEvent) -> None:
        """Begin a drag, or take a larger unit with the second, third and fourth click."""
        place = event.position()
        self._count_click(place)
        self._pressed = self._last = place
        self._dragging = False
        offset = self._view.offset_under(place)
        held = self._view.selection_state
        modifiers = event.modifiers()
        self._edge.cancel()
        if self._clicks < _TOKEN and not modifiers & _ADDING and self._view.held_label is None:
            self._edge.grab(place)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._start = held
            self._drag(place, modifiers)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            kept = held.holding().kept
            self._start = Selection(offset, offset, None, kept)
        else:
            self._start = Selection(offset, offset)
        if self._clicks >= _TOKEN:
            self._select_unit(place)

    def move(self, event: QMouseEvent) -> None:
        """Draw the selection on, scrolling near the edges; without a press, see what is there."""
        if self._pressed is None:
            self._hover(event.position())
            return
        self._last = event.position()
        moved = (self._last - self._pressed).manhattanLength()
        if not self._dragging and moved < QApplication.startDragDistance() / 2:
            return
        self._dragging = True
        self._drag(self._last, event.modifiers())
        if self._overshoot():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """End a drag; a click without one walks through the spans under it."""
        self._timer.stop()
        pressed, self._pressed = self._pressed, None
        adding = bool(event.modifiers() & _ADDING)
        if pressed is not None and self._dragging:
            if self._edge.is_held:
                self._edge.drop()
            elif not adding:
                self._view.finish_drag()
            return
        self._edge.cancel()
        if pressed is None or self._clicks > 1 or adding:
            return
        self._view.set_selection_state(self._start)
        below = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._view.click_span(event.position(), below=below)

    def _count_click(self, place: QPointF) -> None:
        near = (place - self._last).manhattanLength() < QApplication.startDragDistance()
        soon = (
            self._since_click.isValid()
            and self._since_click.elapsed() < QApplication.doubleClickInterval()
        )
        self._clicks = self._clicks % _PARAGRAPH + 1 if near and soon else 1
        self._since_click.start()

    def _select_unit(self, place: QPointF) -> None:
        offset = self._view.character_under(place)
        if offset is None:
            return
        text, paragraph = self._view.text, self._view.paragraph_range(offset)
        units = {_TOKEN: token_at(text, offset), _SENTENCE: sentence_at(text, offset, paragraph)}
        unit = units.get(self._clicks, paragraph)
        kept = self._start.kept
        self._start = Selection(unit.end, unit.start, unit, kept)
        self._view.set_selection_state(self._start)

    def _hover(self, place: QPointF) -> None:
        """Let what is under the pointer stand out, and show whether an edge can be dragged."""
        self._view.set_hovered_span(self._view.span_under(place))
        on_edge = self._view.held_label is None and self._view.edge_under(place) is not None
        shape = Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)

    def _drag(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        offset = self._view.offset_under(place)
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if self._edge.is_held:
            self._edge.pull(offset, snap=self._view.snaps_to_tokens is not alt)
            return
        origin = self._start.active or Range(self._start.anchor, self._start.anchor)
        piece = Range(min(origin.start, offset), max(origin.end, offset))
        if piece.length and self._view.snaps_to_tokens is not alt:
            piece = snapped(self._view.text, piece)
        backwards = offset < origin.start
        caret, anchor = (piece.start, piece.end) if backwards else (piece.end, piece.start)
        active = piece if piece.length else None
        self._view.set_selection_state(Selection(caret, anchor, active, self._start.kept))

    def _overshoot(self) -> float:
        """Return how far the pointer is beyond the edge zones, upwards negative."""
        height = self._view.viewport().height()
        return min(self._last.y() - _EDGE, 0.0) or max(self._last.y() - (height - _EDGE), 0.0)

    def _autoscroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(self._overshoot()))
        self._drag(self._last, QApplication.keyboardModifiers())
