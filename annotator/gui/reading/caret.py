"""Where the caret goes: by grapheme, token, sentence, line, paragraph, page."""

from collections.abc import Callable, Iterator
from typing import Final

from annotator.domain.graphemes import next_grapheme, previous_grapheme
from annotator.domain.ranges import Range
from annotator.domain.text_units import (
    next_token_edge,
    next_token_end,
    previous_token_edge,
    sentences,
)
from annotator.gui.reading.flow import Flow

_REACH: Final = 5_000
"""Code points looked at to each side for sentences; a scraped paragraph may be endless."""


class CaretMoves:
    """Moves from an offset to another in one flow of text; lines remember where they were left."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._blocks = flow.blocks
        self._text = flow.blocks.text
        self._goal: float | None = None

    def forget_goal(self) -> None:
        """Forget the horizontal place that moves by line keep."""
        self._goal = None

    def right(self, offset: int) -> int:
        """Return the next place a caret may stop; newline characters count as one."""
        return self._on_text(next_grapheme(self._text, offset))

    def left(self, offset: int) -> int:
        """Return the place before."""
        return self._on_text(previous_grapheme(self._text, offset))

    def token_right(self, offset: int) -> int:
        """Return the beginning of the next token."""
        return next_token_edge(self._text, offset)

    def token_end(self, offset: int) -> int:
        """Return the end of the token ahead, where a selection by tokens ends."""
        return next_token_end(self._text, offset)

    def token_left(self, offset: int) -> int:
        """Return the beginning of the token before."""
        return previous_token_edge(self._text, offset)

    def line_start(self, offset: int) -> int:
        """Return the beginning of the line."""
        layout = self._blocks.layout(self._blocks.at_offset(offset))
        return layout.line_range(layout.line_at(offset)).start

    def line_end(self, offset: int) -> int:
        """Return the last place in the line."""
        layout = self._blocks.layout(self._blocks.at_offset(offset))
        line = layout.line_at(offset)
        end = layout.line_range(line).end
        return end if line + 1 == layout.line_count else previous_grapheme(self._text, end)

    def up(self, offset: int, lines: int = 1) -> int:
        """Return the place `lines` lines above."""
        return self._vertical(offset, -lines)

    def down(self, offset: int, lines: int = 1) -> int:
        """Return the place `lines` lines below."""
        return self._vertical(offset, lines)

    def paragraph_up(self, offset: int) -> int:
        """Return the beginning of the paragraph, or of the one before when already there."""
        index = self._blocks.at_offset(offset)
        start = self._blocks.range(index).start
        return start if offset > start or index == 0 else self._blocks.range(index - 1).start

    def paragraph_down(self, offset: int) -> int:
        """Return the beginning of the next paragraph, at last the end of the text."""
        index = self._blocks.at_offset(offset) + 1
        return self._blocks.range(index).start if index < len(self._blocks) else len(self._text)

    def sentence_right(self, offset: int) -> int:
        """Return the beginning of the next sentence; blank lines between are passed over."""
        return self._sentence_ahead(offset, lambda sentence: sentence.start)

    def sentence_end(self, offset: int) -> int:
        """Return the end of the sentence ahead, where a selection by sentences ends."""
        return self._sentence_ahead(offset, lambda sentence: sentence.end)

    def sentence_left(self, offset: int) -> int:
        """Return the beginning of the sentence, or of the one before when already there."""
        for place in (offset, self._text_above(offset)):
            starts = [each.start for each in self._sentences(place) if each.start < offset]
            if starts:
                return starts[-1]
        return self.paragraph_up(offset)

    def _sentence_ahead(self, offset: int, edge: Callable[[Range], int]) -> int:
        below = self._text_below(offset)
        for place in (offset, below):
            ahead = (edge(each) for each in self._sentences(place) if edge(each) > offset)
            found = next(ahead, None)
            if found is not None:
                return found
        return below

    def _text_below(self, offset: int) -> int:
        """Return where the next paragraph with text begins, at last the end of the text."""
        after = range(self._blocks.at_offset(offset) + 1, len(self._blocks))
        pieces = (self._blocks.range(index) for index in after)
        return next((each.start for each in pieces if self._has_text(each)), len(self._text))

    def _text_above(self, offset: int) -> int:
        """Return the last place in the paragraph with text before this one, at last the first."""
        before = reversed(range(self._blocks.at_offset(offset)))
        pieces = (self._blocks.range(index) for index in before)
        return next((each.end - 1 for each in pieces if self._has_text(each)), 0)

    def _has_text(self, piece: Range) -> bool:
        return bool(self._text[piece.start : piece.end].strip())

    def _sentences(self, offset: int) -> Iterator[Range]:
        """Yield the sentences around an offset, as far as a person would look for them."""
        paragraph = self._blocks.range(self._blocks.at_offset(offset))
        near = Range(max(paragraph.start, offset - _REACH), min(paragraph.end, offset + _REACH))
        return sentences(self._text, near)

    def _vertical(self, offset: int, lines: int) -> int:
        index = self._blocks.at_offset(offset)
        layout = self._blocks.layout(index)
        goal = layout.x_of(offset) if self._goal is None else self._goal
        self._goal = goal
        line = layout.line_at(offset) + lines
        while line < 0 and index > 0:
            index -= 1
            layout = self._blocks.layout(index)
            line += layout.line_count
        while line >= layout.line_count and index + 1 < len(self._blocks):
            line -= layout.line_count
            index += 1
            layout = self._blocks.layout(index)
        if not 0 <= line < layout.line_count:
            return 0 if line < 0 else len(self._text)
        return layout.offset_at(goal, (line + 0.5) * layout.metrics.pitch)

    def _on_text(self, offset: int) -> int:
        return min(max(offset, 0), len(self._text))
