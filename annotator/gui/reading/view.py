"""The widget in which an article is read and its spans are selected."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.text_units import grown, is_word, token_at
from annotator.gui.reading.accessible import description
from annotator.gui.reading.keyboard import Keyboard
from annotator.gui.reading.mouse import Mouse
from annotator.gui.reading.page import Page
from annotator.gui.reading.selection import Selection
from annotator.gui.reading.surface import Surface


class TextView(Surface):
    """Shows one annotated article; every offset it takes or gives is a code point."""

    selection_changed = Signal()
    current_span_changed = Signal(object)
    """The id of the current span, or None."""
    context_menu_requested = Signal(QPoint)
    """A menu is asked for, at a global position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textView")
        self.setAccessibleName(self.tr("Article text"))
        self.snaps_to_tokens = True
        """Whether a drag takes whole tokens; Alt turns it over."""
        self._state = Selection()
        self._smaller: list[Selection] = []
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
        page = self._new_page(content, scheme, person, (title, meta))
        same = keep_position and old is not None and page is not None and old.text == page.text
        if old is not None and page is not None and same:
            page.flow.scroll_to(old.flow.position)
            page.current = span if span and page.seen.get(span) else None
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
    def text(self) -> str:
        """The stored text of the article, empty without one."""
        return self._page.text if self._page is not None else ""

    @property
    def soft_breaks(self) -> bool:
        """Whether glued paragraphs are shown apart."""
        return self._style.soft_breaks

    def set_soft_breaks(self, on: bool) -> None:
        """Show glued paragraphs apart or not, from the next article on."""
        self._style = replace(self._style, soft_breaks=on)

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

    # --- selection and caret

    @property
    def selection_state(self) -> Selection:
        """Caret, anchor and ranges together."""
        return self._state

    def set_selection_state(self, state: Selection) -> None:
        """Take over caret, anchor and ranges."""
        before, self._state = self.selection(), state
        self._smaller.clear()
        self.show_caret()
        self._tell_accessibly()
        if before != self.selection():
            self.selection_changed.emit()

    def selection(self) -> tuple[Range, ...]:
        """Return the selected ranges: sorted, joined, without white space at their edges."""
        return self._state.ranges(self.text)

    def set_selection(self, ranges: Sequence[Range]) -> None:
        """Select ranges; the caret goes to the end of the last one."""
        self.set_selection_state(Selection.of(tuple(ranges), self._state.caret))

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.set_selection_state(self._state.moved(self._state.caret))

    def select_all(self) -> None:
        """Select the whole text."""
        self.set_selection([Range(0, len(self.text))] if self.text else [])

    def hold_selection(self) -> None:
        """Keep what is selected, so that the next range is selected beside it."""
        self.set_selection_state(self._state.holding())

    def caret(self) -> int:
        """Return where the caret is."""
        return self._state.caret

    def reveal_caret(self) -> None:
        """Scroll so that the caret can be seen."""
        self.reveal(Range(self._state.caret, self._state.caret))

    def grow_selection(self) -> None:
        """Select the next larger unit: token, phrase, sentence, paragraph."""
        if not self.text:
            return
        state, smaller = self._state, [*self._smaller, self._state]
        piece = state.active or self._token_near(state.caret)
        if state.active is not None:
            piece = grown(self.text, piece, self.paragraph_range(piece.start))
        if piece != state.active:
            self.set_selection_state(Selection(piece.end, piece.start, piece, state.kept))
            self._smaller = smaller

    def shrink_selection(self) -> None:
        """Go back to the unit selected before the last growth."""
        if self._smaller:
            *smaller, state = self._smaller
            self.set_selection_state(state)
            self._smaller = smaller

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

    def paragraph_range(self, offset: int) -> Range:
        """Return the paragraph shown round `offset`."""
        return self._page.paragraph(offset) if self._page is not None else Range(0, 0)

    # --- spans

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

    # --- places

    def offset_under(self, place: QPointF) -> int:
        """Return the caret offset nearest a point of the viewport."""
        return self._page.offset_under(place) if self._page is not None else 0

    def character_under(self, place: QPointF) -> int | None:
        """Return the code point under a point of the viewport, None beside the text."""
        return self._page.character_under(place) if self._page is not None else None

    # --- Qt

    def painted_selection(self) -> Sequence[Range]:
        """Return the ranges to draw as selected."""
        return self.selection()

    def painted_caret(self) -> int:
        """Return where the caret is."""
        return self._state.caret

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
            rect = self._page.caret_rect(self._state.caret) if self._page is not None else None
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
        content: AnnotatedArticle | None,
        scheme: Scheme,
        person: str,
        heading: tuple[str, str],
    ) -> Page | None:
        if content is None:
            return None
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

    def _token_near(self, offset: int) -> Range:
        """Return the token at the caret, the word before it if it stands at its end."""
        token = token_at(self.text, offset)
        if offset > 0 and not is_word(self.text, token):
            before = token_at(self.text, offset - 1)
            return before if is_word(self.text, before) else token
        return token

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

    def _tell_accessibly(self) -> None:
        if self._page is not None:
            self.setAccessibleDescription(description(self._page, self._state.caret))
