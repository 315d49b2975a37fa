"""What is selected, as a value: the ranges kept, the one being made, where the caret is."""

from typing import NamedTuple

from annotator.domain.ranges import Range, joined_overlaps, trimmed


class Selection(NamedTuple):
    """A caret, the anchor it extends from, the active range between, and ranges kept before."""

    caret: int = 0
    anchor: int = 0
    active: Range | None = None
    kept: tuple[Range, ...] = ()

    @classmethod
    def of(cls, ranges: tuple[Range, ...], caret: int) -> "Selection":
        """Return a selection of `ranges`, the last of which is the active one."""
        if not ranges:
            return cls(caret, caret)
        last = ranges[-1]
        return cls(last.end, last.start, last, ranges[:-1])

    def ranges(self, text: str) -> tuple[Range, ...]:
        """Return what is selected: sorted, joined, without white space at the edges."""
        every = [*self.kept, self.active] if self.active is not None else list(self.kept)
        pieces = (trimmed(text, each) for each in joined_overlaps(sorted(every)))
        return tuple(each for each in pieces if each is not None)

    def moved(self, caret: int) -> "Selection":
        """Return a bare caret somewhere else."""
        return Selection(caret, caret)

    def extended(self, caret: int) -> "Selection":
        """Return the active range drawn from the anchor to a new caret."""
        start, end = sorted((self.anchor, caret))
        return self._replace(caret=caret, active=Range(start, end) if end > start else None)

    def holding(self) -> "Selection":
        """Return the active range kept, so that the next one is made beside it."""
        kept = (*self.kept, self.active) if self.active is not None else self.kept
        return Selection(self.caret, self.caret, None, kept)
