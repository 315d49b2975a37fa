"""Placing the small marks above the ends of spans, so that they never cover one another."""

from collections.abc import Sequence
from typing import Final, NamedTuple

_APART: Final = 3.0
_OVERHANG: Final = 3.0
"""Pixels a mark may reach beyond the end of its span."""


class WantedMark(NamedTuple):
    """A mark that wants to end where its span ends."""

    text: str
    width: float
    span_left: float
    span_right: float
    label: str


class PlacedMark(NamedTuple):
    """A mark with its left edge, in pixels."""

    left: float
    wanted: WantedMark


def placed(wanted: Sequence[WantedMark]) -> list[PlacedMark]:
    """Return the marks of one line: one in another's way moves left, or goes if it strays.

    A mark strays when it would no longer stand over its span.
    """
    result: list[PlacedMark] = []
    limit = float("inf")
    for mark in sorted(wanted, key=lambda each: (-each.span_right, -each.span_left)):
        right = min(mark.span_right + _OVERHANG, limit)
        if right < mark.span_left + min(mark.width, mark.span_right - mark.span_left) / 2:
            continue
        left = max(right - mark.width, 0.0)
        if left + mark.width > limit:
            continue
        result.append(PlacedMark(left, mark))
        limit = left - _APART
    return result
