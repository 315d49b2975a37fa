"""The widget in which an article is read and its spans are selected."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.ranges import Range
from annotator.gui.reading.hints import span_hint
from annotator.gui.reading.keyboard import Keyboard
from annotator.gui.reading.mouse import Mouse
from annotator.gui.reading.overview import WIDTH, Overview
from annotator.gui.reading.page import Page
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.reading.resizable_text import ResizableText

_OVERVIEW_LATER_MS: Final = 40
"""The overview follows once a change has been painted."""


class TextView(ResizableText):
    """Shows one annotated article; every offset it takes or gives is a code point."""

    context_menu_requested = Signal(QPoint)
    """A menu is asked for, at a global position."""
    mark_requested = Signal(object)
    """A drag was made while a label is held: the ranges to mark with it."""
    held_label_changed = Signal(object)
    """The label that is held, or None."""

    def __init__(self, parent: QWidget | None = None, *, silent: bool = False) -> None:
        super().__init__(parent, silent=silent)
        self.setObjectName("textView")
        self.setAccessibleName(self.tr("Article text"))
        self.viewport().setMouseTracking(True)
        self._held_label: str | None = None
        self._mouse = Mouse(self)
        self._keyboard = Keyboard(self)
        self.overview = Overview(self)
        self.overview.set_palette_colours(self._style.palette)
        self.overview.asked.connect(self._go_to_share)
        self._overview_later = QTimer(self)
        self._overview_later.setSingleShot(True)
        self._overview_later.setInterval(_OVERVIEW_LATER_MS)
        self._overview_later.timeout.connect(self._fill_overview)
        self.marks_changed.connect(self._overview_later.start)
        self.moved.connect(self._follow_in_overview)
        self.setViewportMargins(0, 0, WIDTH, 0)

    # --- a label held

    @property
    def held_label(self) -> str | None:
        """The label that each drag marks with, if one is held."""
        return self._held_label

    def set_held_label(self, name: str | None) -> None:
        """Hold a label, or let go of it with None."""
        if name != self._held_label:
            self._held_label = name
            self.held_label_changed.emit(name)

    def finish_drag(self) -> None:
        """Ask for a mark when a drag has ended while a label is held."""
        if self._held_label is not None and self.selection():
            self.mark_requested.emit(self.selection())

    def escape(self) -> bool:
        """End a drag of an edge, else clear the selection, let go of the label or the span.

        Return whether there was anything to end.
        """
        if self._mouse.cancel():
            return True
        if self.selection():
            self.clear_selection()
            return True
        if self._held_label is not None:
            self.set_held_label(None)
            return True
        if self.current_span() is not None:
            self.set_current_span(None)
            return True
        return False

    def set_page(self, page: Page | None) -> None:
        """Show another page; of another text, it ends what is being dragged."""
        if page is None or page.text != self.text:
            self._mouse.let_go()
        super().set_page(page)

    # --- looks

    def set_palette_colours(self, palette: ReadingPalette) -> None:
        """Draw in other colours, as when the theme changes."""
        super().set_palette_colours(palette)
        self.overview.set_palette_colours(palette)
        self._overview_later.start()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, walk through spans; all other keys go to the window."""
        flow = self._page.flow if self._page is not None else None
        event.setAccepted(self._keyboard.press(event, flow))

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep Tab for walking through spans."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin selecting, or take hold of an edge of the current span."""
        if self._page is not None and event.button() is Qt.MouseButton.LeftButton:
            self._mouse.press(event)

    mouseDoubleClickEvent = mousePressEvent

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting; without a button, follow what is under the pointer."""
        if self._page is not None:
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting, or click on a span."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a span is when the pointer rests on it; forget it when the pointer goes."""
        if event.type() is QEvent.Type.Leave:
            self.set_hovered_span(None)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_hint(event)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer for what is under it, else at the caret."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.caret_rect(self._state.caret)
            place = rect.bottomLeft().toPoint() if rect is not None else QPoint()
        else:
            self._take_place(QPointF(place))
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overview between text and scroll bar."""
        super().resizeEvent(event)
        area = self.viewport().geometry()
        self.overview.setGeometry(area.right() + 1, area.top(), WIDTH, area.height())

    # --- inner workings

    def _take_place(self, place: QPointF) -> None:
        """Go where a menu is asked for, unless that is within what is selected."""
        offset = self.character_under(place)
        if offset is not None and any(each.start <= offset < each.end for each in self.selection()):
            return
        self.set_selection_state(self._state.moved(self.offset_under(place)))
        here = self.spans_at(offset) if offset is not None else ()
        if self.current_span() not in here or self.current_span() is None:
            self.set_current_span(self.span_under(place), reveal=False)

    def _show_hint(self, event: QHelpEvent) -> None:
        span_id = self.span_under(QPointF(event.pos()))
        found = self._page.seen.get(span_id) if self._page is not None and span_id else None
        if self._page is None or found is None or self._mouse.is_dragging:
            QToolTip.hideText()
        else:
            hint = span_hint(found, self._page.seen)
            QToolTip.showText(event.globalPos(), hint, self.viewport())

    def _go_to_share(self, share: float) -> None:
        self.show_at(round(share * len(self.text)), share=0.5)

    def set_found(self, ranges: Sequence[Range], current: int | None) -> None:
        """Light up what a search has found, in the text and beside it."""
        super().set_found(ranges, current)
        self.overview.set_found(ranges)

    def _fill_overview(self) -> None:
        marks = self._page.overview_marks() if self._page is not None else ()
        self.overview.set_marks(marks, len(self.text))

    def _follow_in_overview(self) -> None:
        self.overview.set_visible(self.visible_range())
