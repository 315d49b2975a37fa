"""Lanes: where to draw ranges that overlap, so that each stays visible."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from annotator.domain.ranges import Range


def assign_lanes(ranges: Sequence[Range], *, limit: int) -> list[int]:
    """Return a lane for each of `ranges`, from 0 (nearest the text) to `limit` - 1.

    Shorter ranges lie nearer the text, so what is nested lies inside what holds
    it. Ranges in one lane do not overlap, except in the last one, which takes
    whatever found no other place.
    """
    lanes: list[list[Range]] = [[] for _ in range(limit)]
    result = [0] * len(ranges)
    for index in sorted(range(len(ranges)), key=lambda each: (ranges[each].length, ranges[each])):
        result[index] = _lowest_free(lanes, ranges[index])
        insort(lanes[result[index]], ranges[index])
    return result


def _lowest_free(lanes: list[list[Range]], wanted: Range) -> int:
    for number, taken in enumerate(lanes[:-1]):
        if _is_free(taken, wanted):
            return number
    return len(lanes) - 1


def _is_free(taken: list[Range], wanted: Range) -> bool:
    """Whether `wanted` overlaps none of `taken`, which are sorted and do not overlap."""
    place = bisect_left(taken, wanted)
    if place and taken[place - 1].end > wanted.start:
        return False
    return place == len(taken) or taken[place].start >= wanted.end
