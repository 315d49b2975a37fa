"""Heights of all blocks, known or guessed, with sums in logarithmic time (a Fenwick tree)."""

from collections.abc import Iterable


class Heights:
    """A list of heights in pixels that knows where each block begins."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for at in range(1, len(self._tree)):
            parent = at + (at & -at)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[at]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def __setitem__(self, index: int, height: float) -> None:
        change = height - self._heights[index]
        self._heights[index] = height
        at = index + 1
        while change and at < len(self._tree):
            self._tree[at] += change
            at += at & -at

    def top(self, index: int) -> float:
        """Return the sum of the heights before `index`."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    @property
    def total(self) -> float:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def at(self, y: float) -> int:
        """Return the block that covers `y`: the first or last one when `y` is outside."""
        index, step = 0, 1 << len(self._heights).bit_length()
        while step := step >> 1:
            if index + step < len(self._tree) and self._tree[index + step] <= y:
                index += step
                y -= self._tree[index]
        return min(index, len(self._heights) - 1)
