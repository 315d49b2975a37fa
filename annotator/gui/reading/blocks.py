"""The paragraphs of an article as blocks one below the other, laid out when first looked at."""

from collections import OrderedDict
from collections.abc import Iterable
from operator import sub
from typing import Final

from annotator.domain.paragraphs import Break, Paragraphs
from annotator.domain.ranges import Range
from annotator.gui.reading.heights import Heights
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.metrics import Metrics

_KEPT: Final = 48
"""Layouts kept; a screen shows at most about thirty paragraphs of one line."""
_KEPT_CHARACTERS: Final = 120_000
_WRAP_LOSS: Final = 1.04
"""Lines end early by this much, on average."""


class Blocks:
    """Blocks with their heights: exact once laid out, estimated before."""

    def __init__(self, text: str, paragraphs: Paragraphs, metrics: Metrics, header: float) -> None:
        self.text = text
        self.metrics = metrics
        self._paragraphs = paragraphs
        self._header = header
        self._heights = Heights(self._estimates())
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self._characters = 0

    def __len__(self) -> int:
        return len(self._paragraphs)

    def refit(self, metrics: Metrics, header: float) -> None:
        """Forget all layouts, since widths or fonts have changed."""
        self.metrics = metrics
        self._header = header
        self._heights = Heights(self._estimates())
        self._layouts.clear()
        self._characters = 0

    def range(self, index: int) -> Range:
        """Return the text of a block."""
        return self._paragraphs[index].range

    def at_offset(self, offset: int) -> int:
        """Return the block that `offset` lies in or ends."""
        return self._paragraphs.at(offset)

    def gap(self, index: int) -> float:
        """Return the room above the text of a block; the header's above the first."""
        if index == 0:
            return self._header
        return 0.0 if self._paragraphs[index].before is Break.CUT else self.metrics.gap

    def height(self, index: int) -> float:
        """Return the height of a block with the gap above it, as far as it is known."""
        return self._heights[index]

    def top(self, index: int) -> float:
        """Return where a block begins, as far as heights are known."""
        return self._heights.top(index)

    def at_y(self, y: float) -> int:
        """Return the block at a height, as far as heights are known."""
        return self._heights.at(y)

    @property
    def total(self) -> float:
        """Height of all blocks, as far as it is known."""
        return self._heights.total

    def layout(self, index: int) -> BlockLayout:
        """Return the layout of a block, made now if need be."""
        known = self._layouts.get(index)
        if known is not None:
            self._layouts.move_to_end(index)
            return known
        made = BlockLayout(self.text, self.range(index), self.metrics)
        self._heights[index] = self.gap(index) + made.height
        self._layouts[index] = made
        self._characters += made.range.length
        self._forget_old()
        return made

    def laid_out(self) -> Iterable[BlockLayout]:
        """Return the layouts that are kept."""
        return self._layouts.values()

    def _forget_old(self) -> None:
        while len(self._layouts) > _KEPT or (
            self._characters > _KEPT_CHARACTERS and len(self._layouts) > 1
        ):
            _, oldest = self._layouts.popitem(last=False)
            self._characters -= oldest.range.length

    def _estimates(self) -> list[float]:
        pitch, gap = self.metrics.pitch, self.metrics.gap
        per_line = max(self.metrics.column / self.metrics.character / _WRAP_LOSS, 1.0)
        found = self._paragraphs
        lengths = list(map(sub, found.ends, found.starts))
        known = {each: -(-(each or 1) // per_line) * pitch + gap for each in set(lengths)}
        heights = [known[each] for each in lengths]
        if Break.CUT in found.breaks:
            for number, before in enumerate(found.breaks):
                heights[number] -= gap if before is Break.CUT else 0.0
        heights[0] += self._header
        return heights
