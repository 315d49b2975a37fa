"""The widget in which an article is read and its spans are selected."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.scheme import Scheme
from annotator.gui.reading.keyboard import Keyboard
from annotator.gui.reading.mouse import Mouse
from annotator.gui.reading.page import Page
from annotator.gui.reading.selectable import SelectableText
from annotator.gui.reading.selection import Selection


class TextView(SelectableText):
    """Shows one annotated article; every offset it takes or gives is a code point."""

    current_span_changed = Signal(object)
    """The id of the current span, or None."""
    context_menu_requested = Signal(QPoint)
    """A menu is asked for, at a global position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textView")
        self.setAccessibleName(self.tr("Article text"))
        self._hidden_layers: frozenset[str] = frozenset()
        self._mouse = Mouse(self)
        self._keyboard = Keyboard(self)

    # --- the article

    def set_article(
        self,
        content: AnnotatedArticle | None,
        *,
        scheme: Scheme,
        person: str,
        title: str = "",
        meta: str = "",
        keep_position: bool = False,
    ) -> None:
        """Show an article, or the empty text; `keep_position` keeps place, caret and selection."""
        old, state, span = self._page, self._state, self.current_span()
        heading = (title, meta)
        page = self._new_page(content, scheme, person, heading) if content is not None else None
        same = keep_position and old is not None and page is not None and old.text == page.text
        if old is not None and page is not None and same:
            self._take_over(page, old)
        self._keyboard.attach(page)
        self.set_page(page)
        self.set_selection_state(state if same else Selection())
        if self.current_span() != span:
            self.current_span_changed.emit(self.current_span())

    def update_content(self, content: AnnotatedArticle) -> None:
        """Show new records of the same article; place, caret and selection stay."""
        if self._page is None:
            return
        self._page.update(content)
        if self._page.current and self._page.seen.get(self._page.current) is None:
            self.set_current_span(None)
        self._tell_accessibly()
        self.viewport().update()

    @property
    def soft_breaks(self) -> bool:
        """Whether glued paragraphs are shown apart."""
        return self._style.soft_breaks

    def set_soft_breaks(self, on: bool) -> None:
        """Show glued paragraphs apart or not."""
        if on is self.soft_breaks:
            return
        old, self._style = self._page, replace(self._style, soft_breaks=on)
        if old is not None:
            seen = old.seen
            page = self._new_page(seen.content, seen.scheme, seen.person, old.heading)
            self._take_over(page, old)
            self._keyboard.attach(page)
            self.set_page(page)

    @property
    def hidden_layers(self) -> frozenset[str]:
        """Layers whose spans are not shown."""
        return self._hidden_layers

    @hidden_layers.setter
    def hidden_layers(self, layers: Iterable[str]) -> None:
        self._hidden_layers = frozenset(layers)
        if self._page is not None:
            self._page.hide_layers(self._hidden_layers)
            if self._page.current and self._page.seen.get(self._page.current) is None:
                self.set_current_span(None)
        self.viewport().update()

    # --- spans

    def copy(self) -> None:
        """Put the exact text selected, else that of the current span, on the clipboard."""
        ranges = self.selection()
        span = self.current_span()
        if not ranges and self._page is not None and span is not None:
            seen = self._page.seen.get(span)
            ranges = seen.span.ranges if seen else ()
        if ranges:
            text = "\n".join(self.text[slice(*piece)] for piece in ranges)
            QGuiApplication.clipboard().setText(text)

    def current_span(self) -> str | None:
        """Return the id of the current span."""
        return self._page.current if self._page is not None else None

    def set_current_span(self, span_id: str | None, *, reveal: bool = True) -> None:
        """Make a span the current one; without a selection the caret goes to it."""
        page = self._page
        seen = page.seen.get(span_id) if page is not None and span_id else None
        wanted = seen.span.id if seen is not None else None
        if page is None or wanted == page.current:
            return
        page.current = wanted
        if seen is not None:
            if not self.selection():
                self.set_selection_state(self._state.moved(seen.span.cover.start))
            if reveal:
                self.reveal(seen.span.cover)
        self.viewport().update()
        self.current_span_changed.emit(wanted)

    def spans_at(self, offset: int) -> tuple[str, ...]:
        """Return the spans shown that hold the code point at `offset`, inner ones first."""
        if self._page is None:
            return ()
        return tuple(each.span.id for each in self._page.seen.at(offset))

    def next_span(self) -> bool:
        """Make the next span the current one; return whether there is any."""
        return self._step(backwards=False)

    def previous_span(self) -> bool:
        """Make the span before the current one; return whether there is any."""
        return self._step(backwards=True)

    def cycle_span_at_caret(self) -> bool:
        """Make the next span of the stack at the caret the current one, as clicks do."""
        return self._cycle(self.spans_at(self._state.caret), below=False)

    def click_span(self, place: QPointF, *, below: bool) -> None:
        """Make the next span of the stack under a point current; none there clears it."""
        page = self._page
        if page is None:
            return
        chip = page.chip_under(place)
        offset = page.character_under(place)
        if chip is not None:
            self.set_current_span(chip)
        elif not self._cycle(self.spans_at(offset) if offset is not None else (), below=below):
            self.set_current_span(None)

    def escape(self) -> bool:
        """Clear the selection, else the current span; return whether there was either."""
        if self.selection():
            self.clear_selection()
            return True
        if self.current_span() is not None:
            self.set_current_span(None)
            return True
        return False

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, walk through spans; all other keys go to the window."""
        event.setAccepted(self._keyboard.press(event))

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep Tab for walking through spans."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin selecting."""
        if self._page is not None and event.button() is Qt.MouseButton.LeftButton:
            self._mouse.press(event)

    mouseDoubleClickEvent = mousePressEvent

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting, or click on a span."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer for what is under it, else at the caret."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.caret_rect(self._state.caret)
            place = rect.bottomLeft().toPoint() if rect is not None else QPoint()
        elif not self.selection():
            offset = self.character_under(QPointF(place))
            here = self.spans_at(offset) if offset is not None else ()
            if self.current_span() not in here:
                self.set_current_span(here[0] if here else None)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place))

    # --- inner workings

    def _new_page(
        self,
        content: AnnotatedArticle,
        scheme: Scheme,
        person: str,
        heading: tuple[str, str],
    ) -> Page:
        page = Page(
            content,
            scheme=scheme,
            person=person,
            heading=heading,
            style=self._style,
            size=self.new_page_size(),
        )
        page.seen.hidden_layers = self._hidden_layers
        return page

    def _take_over(self, page: Page, old: Page) -> None:
        """Bring a page of the same text to the place and the current span of another."""
        page.place_like(old)
        if old.current and page.seen.get(old.current):
            page.current = old.current

    def _step(self, *, backwards: bool) -> bool:
        if self._page is None:
            return False
        seen, current = self._page.seen, self._page.current
        found = seen.following(current, self._state.caret, backwards=backwards)
        if found is not None:
            self.clear_selection()
            self.set_current_span(found)
        return found is not None

    def _cycle(self, stack: Sequence[str], *, below: bool) -> bool:
        """Make the span after the current one in a stack the current one."""
        if not stack:
            return False
        current = self.current_span()
        place = stack.index(current) + 1 if current in stack else int(below)
        self.set_current_span(stack[place % len(stack)], reveal=False)
        return True
