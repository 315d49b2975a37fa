"""Backgrounds of overlapping spans: one colour for each stretch that the same spans cover."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from annotator.domain.ranges import Range
from annotator.gui.reading.colours import Rgb

_MOST_MIXED: Final = 4
"""Innermost spans whose colours are mixed; more could not be told apart."""


class Wash(NamedTuple):
    """A range to be tinted with a share of a colour."""

    range: Range
    colour: Rgb
    share: float


class Stretch(NamedTuple):
    """Text covered by the same washes, the outermost first."""

    range: Range
    layers: tuple[tuple[Rgb, float], ...]


def stretches(washes: Sequence[Wash]) -> Iterator[Stretch]:
    """Yield the stretches that `washes` divide the text into, those without any left out."""
    edges = sorted({edge for wash in washes for edge in wash.range})
    starting: dict[int, list[Wash]] = {}
    for wash in washes:
        starting.setdefault(wash.range.start, []).append(wash)
    active: list[Wash] = []
    for position, start in enumerate(edges[:-1]):
        active = [each for each in active if each.range.end > start] + starting.get(start, [])
        if active:
            active.sort(key=lambda each: -each.range.length)
            layers = tuple((each.colour, each.share) for each in active[-_MOST_MIXED:])
            yield Stretch(Range(start, edges[position + 1]), layers)
