"""The view's knowledge of one article: its spans, the current one, layers, edges, places."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.reading.found import Found
from annotator.gui.reading.page import Page
from annotator.gui.reading.places import Position, Visibility
from annotator.gui.reading.selectable import SelectableText
from annotator.gui.reading.selection import Selection


class AnnotatedText(SelectableText):
    """A text with its spans; every offset is a code point."""

    current_span_changed = Signal(object)
    """The id of the current span, or None."""
    marks_changed = Signal()
    """Other spans are shown, or they look different."""

    def __init__(self, parent: QWidget | None = None, *, silent: bool = False) -> None:
        super().__init__(parent, silent=silent)
        self._visibility: dict[str, Visibility] = {}

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
        if not same:
            self.set_selection_state(Selection())  # while its offsets are those of the text shown
        self.set_page(page)
        self.set_selection_state(state if same else Selection())
        self.marks_changed.emit()
        if self.current_span() != span:
            self.current_span_changed.emit(self.current_span())

    def update_content(self, content: AnnotatedArticle) -> None:
        """Show new records of the same article; place, caret and selection stay."""
        if self._page is None or not self._page.update(content):
            return
        self._forget_gone_spans()
        self._tell_accessibly()
        self.viewport().update()
        self.marks_changed.emit()

    def set_heading(self, title: str, meta: str) -> None:
        """Show another title above the article, and another line about it."""
        if self._page is not None and self._page.set_heading((title, meta), self.new_page_size()):
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
        old, self._style = self._page, self._style._replace(soft_breaks=on)
        if old is not None:
            seen = old.seen
            page = self._new_page(seen.content, seen.scheme, seen.person, old.heading)
            self._take_over(page, old)
            self.set_page(page)

    def layer_visibility(self, layer: str) -> Visibility:
        """Return how the spans of a layer are shown."""
        return self._visibility.get(layer, Visibility.SHOWN)

    def set_layer_visibility(self, layer: str, visibility: Visibility) -> None:
        """Show the spans of a layer, let them step back, or hide them."""
        self._visibility[layer] = visibility
        if self._page is not None:
            self._page.hide_layers(self._layers(Visibility.HIDDEN))
        self._redraw(self._style._replace(dimmed_layers=self._layers(Visibility.DIMMED)))
        self._forget_gone_spans()
        self.marks_changed.emit()

    def _layers(self, visibility: Visibility) -> frozenset[str]:
        return frozenset(each for each, how in self._visibility.items() if how is visibility)

    # --- places

    @property
    def article_id(self) -> str | None:
        """Id of the article that is shown."""
        return self._page.seen.content.article.id if self._page is not None else None

    def position(self) -> Position:
        """Return where one is in the article, for `restore_position`."""
        return Position(self.visible_range().start, self.caret())

    def restore_position(self, position: Position) -> None:
        """Go back to where one was; offsets beyond the text count as its end."""
        if self._page is None:
            return
        end = len(self.text)
        self.set_selection_state(Selection().moved(min(position.caret, end)))
        if position.top > self._page.first_line.start:
            self.show_at(min(position.top, end), share=0.0)
        else:
            self._page.flow.scroll_to(0)
            self._follow_page()

    def show_at(self, offset: int, *, share: float) -> None:
        """Scroll so that the line of `offset` is at a share of the window's height."""
        if self._page is not None:
            self._page.flow.show(offset, at=self._page.flow.window * share)
            self._follow_page()

    # --- spans

    def set_found(self, ranges: Sequence[Range], current: int | None) -> None:
        """Light up what a search has found: sorted ranges, and which of them is the current one."""
        if self._page is not None:
            self._page.found = Found(ranges, ranges[current] if current is not None else None)
            self.viewport().update()

    def copy(self) -> None:
        """Put the exact text selected, else that of the current span, on the clipboard."""
        ranges = self.selection()
        ranges = ranges or self.current_ranges()
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
        page.preview = None
        if seen is not None:
            if not self.selection():
                self.set_selection_state(self._state.moved(seen.span.cover.start))
            if reveal:
                self.reveal(seen.span.cover)
        self.viewport().update()
        self.current_span_changed.emit(wanted)

    def go_to_span(self, span_id: str | None) -> None:
        """Make a span the current one, and bring it into sight also where it was that already."""
        self.set_current_span(span_id)
        if self._page is not None and span_id and (seen := self._page.seen.get(span_id)):
            self.reveal(seen.span.cover)

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

    def span_under(self, place: QPointF) -> str | None:
        """Return the innermost span under a point, or the one whose chip is there."""
        if self._page is None:
            return None
        chip = self._page.chip_under(place)
        offset = self._page.character_under(place)
        here = self.spans_at(offset) if offset is not None else ()
        return chip or (here[0] if here else None)

    def set_hovered_span(self, span_id: str | None) -> None:
        """Let a span stand out a little, with its links."""
        if self._page is not None and span_id != self._page.hovered:
            self._page.hovered = span_id
            self.viewport().update()

    def current_ranges(self) -> tuple[Range, ...]:
        """Return the ranges of the current span, none without one."""
        page = self._page
        seen = page.seen.get(page.current) if page is not None and page.current else None
        return seen.span.ranges if seen is not None else ()

    # --- inner workings

    def _forget_gone_spans(self) -> None:
        """Let go of the current span and the one under the pointer when they are not shown."""
        page = self._page
        if page is None:
            return
        if page.hovered and page.seen.get(page.hovered) is None:
            page.hovered = None
        if page.current and page.seen.get(page.current) is None:
            self.set_current_span(None)

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
        page.seen.hidden_layers = self._layers(Visibility.HIDDEN)
        return page

    def _take_over(self, page: Page, old: Page) -> None:
        """Bring a page of the same text to the place and the current span of another."""
        page.place_like(old)
        page.found = old.found
        if old.current and page.seen.get(old.current):
            page.current = old.current

    def _step(self, *, backwards: bool) -> bool:
        if self._page is None:
            return False
        seen, current = self._page.seen, self._page.current
        found = seen.following(current, self._state.caret, backwards=backwards)
        if found is not None:
            self.clear_selection()
            self.go_to_span(found)
        return found is not None

    def _cycle(self, stack: Sequence[str], *, below: bool) -> bool:
        """Make the span after the current one in a stack the current one."""
        if not stack:
            return False
        current = self.current_span()
        place = stack.index(current) + 1 if current in stack else int(below)
        self.set_current_span(stack[place % len(stack)], reveal=False)
        return True
