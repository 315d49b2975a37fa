"""Scrolling through blocks whose heights are partly guesses, without visible text ever jumping.

The place is held as a block and the pixels of it that are above the window.
Heights above it may be corrected at any time: only the scroll bar moves.
"""

from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.ranges import Range
from annotator.gui.reading.blocks import Blocks

_FAR = 3.0
"""Scrolling further than this many windows goes by estimates."""


class Placed(NamedTuple):
    """A visible block and where it begins in the window, in pixels, its gap included."""

    block: int
    top: float


class Flow:
    """The part of the blocks that a window of some height shows."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.window = 1.0
        self._block = 0
        self._hidden = 0.0
        self.visible: list[Placed] = []

    @property
    def position(self) -> float:
        """Pixels above the window, as far as heights are known."""
        return self.blocks.top(self._block) + self._hidden

    @property
    def limit(self) -> float:
        """The furthest position."""
        return max(self.blocks.total + self._foot - self.window, 0.0)

    @property
    def _foot(self) -> float:
        return self.blocks.metrics.pitch

    def scroll_to(self, position: float) -> None:
        """Go to a position; nearby, exactly as many pixels as asked."""
        change = position - self.position
        if abs(change) > self.window * _FAR or position <= 0:
            self._block = self.blocks.at_y(max(position, 0.0))
            self._hidden = max(position - self.blocks.top(self._block), 0.0)
        else:
            self._hidden += change
        self.settle()

    def show(self, offset: int, *, at: float) -> None:
        """Put the line of `offset` so that it begins `at` pixels below the window's top."""
        self._block = self.blocks.at_offset(offset)
        layout = self.blocks.layout(self._block)
        line = layout.line_at(offset)
        self._hidden = self.blocks.gap(self._block) + line * self.blocks.metrics.pitch - at
        self.settle()

    def settle(self) -> None:
        """Lay out what is visible; leave no blank below the end."""
        self._normalise()
        missing = self._fill()
        if missing > 0 and (self._block or self._hidden):
            self._hidden -= missing
            self._normalise()
            self._fill()

    def line_top(self, offset: int) -> float:
        """Return where the line of `offset` begins in the window; a guess when far away."""
        index = self.blocks.at_offset(offset)
        top = next((each.top for each in self.visible if each.block == index), None)
        if top is None:
            top = self.blocks.top(index) - self.position
        layout = self.blocks.layout(index)
        return top + self.blocks.gap(index) + layout.line_at(offset) * self.blocks.metrics.pitch

    def text_blocks(self) -> Iterator[Placed]:
        """Yield visible blocks with the top of their text."""
        for index, top in self.visible:
            yield Placed(index, top + self.blocks.gap(index))

    def block_under(self, y: float) -> Placed:
        """Return the visible block at a height of the window, with the top of its text."""
        placed = list(self.text_blocks())
        below = [each for each in placed if each.top + self.blocks.layout(each.block).height > y]
        return below[0] if below else placed[-1]

    def visible_range(self) -> Range:
        """Return the text of the lines in the window."""
        if not self.visible:
            return Range(0, 0)
        pitch = self.blocks.metrics.pitch
        first, last = (list(self.text_blocks())[each] for each in (0, -1))
        top = self.blocks.layout(first.block)
        bottom = self.blocks.layout(last.block)
        top_line = min(max(int(-first.top // pitch), 0), top.line_count - 1)
        last_line = min(max(int((self.window - last.top) // pitch), 0), bottom.line_count - 1)
        return Range(top.line_range(top_line).start, bottom.line_range(last_line).end)

    def _normalise(self) -> None:
        """Make the held block the first visible one, laying out what is passed on the way."""
        blocks = self.blocks
        while self._hidden < 0 and self._block > 0:
            self._block -= 1
            blocks.layout(self._block)
            self._hidden += blocks.height(self._block)
        self._hidden = max(self._hidden, 0.0)
        blocks.layout(self._block)
        while self._hidden >= blocks.height(self._block) and self._block + 1 < len(blocks):
            self._hidden -= blocks.height(self._block)
            self._block += 1
            blocks.layout(self._block)

    def _fill(self) -> float:
        """Lay out the window; return the blank pixels left below the end."""
        self.visible = []
        index, top = self._block, -self._hidden
        while top < self.window and index < len(self.blocks):
            self.blocks.layout(index)
            self.visible.append(Placed(index, top))
            top += self.blocks.height(index)
            index += 1
        return self.window - top - self._foot
