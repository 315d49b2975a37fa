"""Heights of all blocks, known or guessed, with sums of whole chunks kept."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

_CHUNK: Final = 512


class Heights:
    """A list of heights in pixels that knows where each block begins."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        starts = range(0, len(self._heights), _CHUNK)
        self._sums = [sum(self._heights[at : at + _CHUNK]) for at in starts]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def __setitem__(self, index: int, height: float) -> None:
        self._sums[index // _CHUNK] += height - self._heights[index]
        self._heights[index] = height

    def top(self, index: int) -> float:
        """Return the sum of the heights before `index`."""
        chunk = index // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * _CHUNK : index])

    @property
    def total(self) -> float:
        """The sum of all heights."""
        return sum(self._sums)

    def at(self, y: float) -> int:
        """Return the block that covers `y`: the first or last one when `y` is outside."""
        ends = accumulate(self._sums)
        chunk = next((number for number, end in enumerate(ends) if end > y), len(self._sums) - 1)
        first = chunk * _CHUNK
        ends = accumulate(self._heights[first : first + _CHUNK], initial=sum(self._sums[:chunk]))
        next(ends)
        last = len(self._heights) - 1
        return next((number for number, end in enumerate(ends, first) if end > y), last)
