"""Ranges `[start, end)` in Unicode code points of an article's stored text."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.errors import RangeError


class Range(NamedTuple):
    """A stretch of text, end exclusive, in Unicode code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    def overlaps(self, other: "Range") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Range") -> bool:
        """Whether `other` lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def checked_ranges(pairs: Iterable[Sequence[int]], length: int) -> tuple[Range, ...]:
    """Return `pairs` as sorted ranges that fit a text of `length` code points.

    Fragments may come in any order; touching ones are kept apart (real corpora
    split words), overlapping ones are joined. Raises RangeError for none at
    all, for anything but two whole numbers, and for a range that is empty,
    reversed, negative or beyond the text.
    """
    ranges = sorted(_checked(pair, length) for pair in pairs)
    if not ranges:
        raise RangeError("a span needs at least one range")
    if all(left.end <= right.start for left, right in pairwise(ranges)):
        return tuple(ranges)
    return tuple(joined_overlaps(ranges))


def _checked(pair: Sequence[int], length: int) -> Range:
    try:
        start, end = pair
    except (TypeError, ValueError):
        raise RangeError(f"a range must be two whole numbers, not {pair!r}") from None
    if type(start) is not int or type(end) is not int:
        raise RangeError(f"a range must be two whole numbers, not {[start, end]!r}")
    if start < 0:
        raise RangeError(f"the range {start}–{end} begins before the text")
    if end <= start:
        raise RangeError(f"the range {start}–{end} is empty or reversed")
    if end > length:
        raise RangeError(f"the range {start}–{end} reaches beyond the text of {length} characters")
    return Range(start, end)


def joined_overlaps(ranges: Iterable[Range]) -> list[Range]:
    """Return sorted `ranges` with those that overlap joined."""
    joined: list[Range] = []
    for current in ranges:
        if joined and current.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = Range(last.start, max(last.end, current.end))
        else:
            joined.append(current)
    return joined


def cover(ranges: Sequence[Range]) -> Range:
    """Return the smallest range that holds all of `ranges` (sorted, apart, not empty)."""
    return Range(ranges[0].start, ranges[-1].end)


def trimmed(text: str, piece: Range) -> Range | None:
    """Return `piece` without white space at its edges, or None when nothing is left."""
    start, end = piece
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Range(start, end) if start < end else None
