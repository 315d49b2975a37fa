"""Colours for labels that most people can tell apart, and how far that holds.

Simulated after Machado, Oliveira and Fernandes (2009), full severity; distances
are those of CIELAB (CIE 1976).
"""

from collections.abc import Iterable
from functools import lru_cache
from math import dist
from typing import Final

from annotator.domain.scheme import Label
from annotator.gui.reading.colours import WHITE, contrast, parse
from annotator.gui.theme import DARK

PALETTE: Final = (
    ("#e69f00", "#56b4e9", "#009e73", "#0072b2", "#d55e00", "#cc79a7", "#808080", "#8c6d31"),
    ("#332288", "#117733", "#44aa99", "#88ccee", "#999933", "#ddcc77", "#cc6677", "#aa4499"),
)
"""Okabe and Ito's colours, then Paul Tol's “muted” ones; both were chosen for the colour-blind."""
_NEAR: Final = 9.0
"""Closer than this, small marks of two colours look alike."""
_PLAIN: Final = 2.2
"""Contrast of a colour that is offered first."""
_VISIONS: Final = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
     (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
     (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
     (0.004733, 0.691367, 0.303900)),
)  # fmt: skip
"""Usual vision, without red, without green, without blue."""
_XYZ: Final = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE: Final = (0.9505, 1.0, 1.089)

Triple = tuple[float, float, float]


def difference(one: str, other: str) -> float:
    """Return how far two colours are apart for whoever tells them apart worst."""
    pairs = zip(_seen(one), _seen(other), strict=True)
    return min(dist(*pair) for pair in pairs)


def looks_like(label: Label, others: Iterable[Label]) -> Label | None:
    """Return the label whose colour is hardest to tell from that of `label`, if it is hard."""
    near = [
        (difference(label.colour, each.colour), each)
        for each in others
        if each.id != label.id and not each.retired
    ]
    found = min(near, key=lambda pair: pair[0], default=None)
    return found[1] if found and found[0] < _NEAR else None


def spare(labels: Iterable[Label]) -> str:
    """Return the colour of the palette that is furthest from those of all labels.

    One that is plain to see on white and on dark comes first, if it looks like no other.
    """
    taken = [each.colour for each in labels if not each.retired]
    everything = [each for row in PALETTE for each in row]
    free = [each for each in everything if all(difference(each, used) >= _NEAR for used in taken)]
    plain = [
        each
        for each in free
        if all(contrast(parse(each), ground) >= _PLAIN for ground in (WHITE, parse(DARK.window)))
    ]
    colours = plain or free or everything
    return max(
        colours, key=lambda each: min((difference(each, used) for used in taken), default=0.0)
    )


@lru_cache(maxsize=512)
def _seen(colour: str) -> tuple[Triple, ...]:
    linear = _triple(_linear(part / 255) for part in parse(colour))
    return tuple(_lab(_times(vision, linear)) for vision in _VISIONS)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 — the standard's own constants


def _times(matrix: tuple[Triple, Triple, Triple], value: Triple) -> Triple:
    return _triple(sum(a * b for a, b in zip(row, value, strict=True)) for row in matrix)


def _lab(linear: Triple) -> Triple:
    x, y, z = (
        _curve(max(part, 0.0) / white)
        for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _curve(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116  # noqa: PLR2004 — the standard's own constants


def _triple(parts: Iterable[float]) -> Triple:
    one, two, three = parts
    return one, two, three
