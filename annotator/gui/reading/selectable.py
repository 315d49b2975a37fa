"""The selecting third of the reading view: a caret, ranges, and units that grow round them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.ranges import Range
from annotator.domain.text_units import grown, is_word, token_at
from annotator.gui.reading.description import description
from annotator.gui.reading.selection import Selection
from annotator.gui.reading.styled import StyledSurface


class SelectableText(StyledSurface):
    """A surface with a caret and selected ranges; every offset is a code point."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, silent: bool = False) -> None:
        """Hold no text yet; a `silent` view tells assistive programs nothing before `speak`."""
        super().__init__(parent)
        self._speaks = False
        if not silent:
            self.speak()
        self.snaps_to_tokens = True
        """Whether a drag takes whole tokens; Alt turns it over."""
        self._state = Selection()
        self._smaller: list[Selection] = []

    def speak(self) -> None:
        """Tell assistive programs of text, caret and selection from now on."""
        from annotator.gui.reading.accessible import install  # 4 ms, with the 190 roles of Qt

        if not self._speaks:
            self._speaks = True
            install(self)

    @property
    def text(self) -> str:
        """The stored text of the article, empty without one."""
        return self._page.text if self._page is not None else ""

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

    def offset_under(self, place: QPointF) -> int:
        """Return the caret offset nearest a point of the viewport."""
        return self._page.offset_under(place) if self._page is not None else 0

    def character_under(self, place: QPointF) -> int | None:
        """Return the code point under a point of the viewport, None beside the text."""
        return self._page.character_under(place) if self._page is not None else None

    def caret_rect(self, offset: int) -> QRectF | None:
        """Return where the caret would be in the viewport, None when that is not visible."""
        return self._page.caret_rect(offset) if self._page is not None else None

    def paragraph_range(self, offset: int) -> Range:
        """Return the paragraph shown round `offset`."""
        return self._page.paragraph(offset) if self._page is not None else Range(0, 0)

    def painted_selection(self) -> Sequence[Range]:
        """Return the ranges to draw as selected."""
        return self.selection()

    def painted_caret(self) -> int:
        """Return where the caret is."""
        return self._state.caret

    def _token_near(self, offset: int) -> Range:
        """Return the token at the caret, the word before it if it stands at its end."""
        token = token_at(self.text, offset)
        if offset > 0 and not is_word(self.text, token):
            before = token_at(self.text, offset - 1)
            return before if is_word(self.text, before) else token
        return token

    def _tell_accessibly(self) -> None:
        if self._page is not None:
            self.setAccessibleDescription(description(self._page, self._state.caret))
            if self._speaks:
                from annotator.gui.reading.accessible import tell_caret

                tell_caret(self)
