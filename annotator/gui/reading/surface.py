"""The scrolling, painting half of the reading view: a page in a window, without any interaction."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QBasicTimer, QRectF, QSizeF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.domain.ranges import Range
from annotator.gui.reading.notice import Notice
from annotator.gui.reading.page import Page
from annotator.gui.reading.page_style import PageStyle
from annotator.gui.reading.palette import LIGHT
from annotator.gui.widgets.filling import fill
from annotator.gui.widgets.own_viewport import give_own_viewport

_EMPTY_MARGIN: Final = 32


class Surface(QAbstractScrollArea):
    """Shows the visible part of a page and keeps the scroll bar true to it."""

    painted = Signal()
    """A paint has been finished."""
    moved = Signal()
    """Another part of the text may be in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_own_viewport(self)
        self._page: Page | None = None
        self._style = PageStyle(palette=LIGHT)
        self._empty_text = ""
        self._bar_value = 0
        self._blink = QBasicTimer()
        self._caret_on = False
        self._notice = Notice(self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def set_empty_text(self, text: str) -> None:
        """Say something in the middle of the view when there is no article."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def set_notice(self, words: str) -> None:
        """Say something over the text until it is taken back with no words."""
        if words != self._notice.text():
            self._notice.say(words, self._style.palette)

    def visible_range(self) -> Range:
        """Return the text of the lines that are in the window."""
        return self._page.flow.visible_range() if self._page is not None else Range(0, 0)

    def reveal(self, piece: Range) -> None:
        """Scroll as little as shows `piece`, its beginning at least."""
        if self._page is not None and self._page.reveal(piece):
            self._follow_page()

    def page_lines(self) -> int:
        """Return by how many lines a page key moves."""
        if self._page is None:
            return 1
        return max(int(self._page.flow.window / self._page.metrics.pitch) - 1, 1)

    def set_page(self, page: Page | None) -> None:
        """Show another page from its top, or the empty text."""
        self._page = page
        if page is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if page is not None:
            page.flow.settle()
        self._follow_page()

    def new_page_size(self) -> QSizeF:
        """Return the size a page is laid out for, room for the scroll bar made."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        return QSizeF(self.viewport().size())

    def painted_selection(self) -> Sequence[Range]:
        """Return the ranges to draw as selected."""
        return ()

    def painted_caret(self) -> int:
        """Return where the caret is."""
        return 0

    def show_caret(self) -> None:
        """Make the caret visible at once, as after each move."""
        self._caret_on = self.hasFocus()
        interval = QGuiApplication.styleHints().cursorFlashTime() // 2
        if self._caret_on and interval > 0:
            self._blink.start(interval, self)
        else:
            self._blink.stop()
        self.viewport().update()

    def _restyle(self, style: PageStyle) -> None:
        self._style = style
        if self._page is not None:
            self._page.refit(style, self.new_page_size())
        self._follow_page()

    def _follow_page(self) -> None:
        """Make the scroll bar say where the page is; never the other way round."""
        bar = self.verticalScrollBar()
        blocked = bar.blockSignals(True)
        flow = self._page.flow if self._page is not None else None
        bar.setRange(0, ceil(flow.limit) if flow else 0)
        bar.setPageStep(max(int(flow.window), 1) if flow else 1)
        bar.setSingleStep(max(int(self._page.metrics.pitch), 1) if self._page else 1)
        bar.setValue(round(flow.position) if flow else 0)
        self._bar_value = bar.value()
        bar.blockSignals(blocked)
        self.viewport().update()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll the page by as much as the bar was moved."""
        del dx, dy
        if self._page is None:
            return
        bar, flow = self.verticalScrollBar(), self._page.flow
        if bar.value() == bar.maximum():
            flow.scroll_to(flow.limit)
        elif bar.value() == 0:
            flow.scroll_to(0)
        else:
            flow.scroll_to(flow.position + bar.value() - self._bar_value)
        self._follow_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the window."""
        super().resizeEvent(event)
        if self._page is not None:
            self._page.refit(self._style, self.new_page_size())
            self._follow_page()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.show_caret()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Let the caret blink."""
        if event.timerId() != self._blink.timerId():
            super().timerEvent(event)
            return
        self._caret_on = not self._caret_on
        rect = self._page.caret_rect(self.painted_caret()) if self._page is not None else None
        if rect is not None:
            self.viewport().update(rect.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, QRectF(event.rect()))
        finally:
            painter.end()  # one left open by a fault takes the whole program down
        self.painted.emit()

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        fill(painter, clip, QColor(*self._style.palette.background_rgb))
        if self._page is None:
            self._paint_empty(painter)
        else:
            caret = self.painted_caret() if self._caret_on else None
            self._page.paint(painter, clip, self.painted_selection(), caret)

    def _paint_empty(self, painter: QPainter) -> None:
        margin = _EMPTY_MARGIN
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.setPen(QColor(*self._style.palette.muted_rgb))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._empty_text)
