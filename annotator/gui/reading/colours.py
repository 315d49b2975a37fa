"""Mixing colours so that text on them stays readable (contrast as WCAG 2 defines it)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

TEXT_CONTRAST: Final = 4.5
"""Least contrast of text with what is behind it."""
SHAPE_CONTRAST: Final = 3.0
"""Least contrast of lines and outlines with what is behind them."""
_STEPS: Final = 32
_FADING: Final = 0.35


class Rgb(NamedTuple):
    """A colour, each part from 0 to 255."""

    red: int
    green: int
    blue: int


WHITE: Final = Rgb(255, 255, 255)
BLACK: Final = Rgb(0, 0, 0)
GREY: Final = Rgb(128, 128, 128)


def parse(name: str) -> Rgb:
    """Return the colour written `#rrggbb`; grey for anything else."""
    try:
        value = int(name.removeprefix("#"), 16)
    except ValueError:
        return GREY
    if len(name) != len("#rrggbb"):
        return GREY
    return Rgb(value >> 16 & 255, value >> 8 & 255, value & 255)


def mix(base: Rgb, over: Rgb, share: float) -> Rgb:
    """Return `base` with a share (0 to 1) of `over`."""
    return Rgb(*(round(a + (b - a) * share) for a, b in zip(base, over, strict=True)))


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def _luminance(colour: Rgb) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def _linear(byte: int) -> float:
    part = byte / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 — the standard's own constants


@lru_cache(maxsize=1024)
def readable(colour: Rgb, on: Rgb, least: float = TEXT_CONTRAST) -> Rgb:
    """Return `colour`, moved towards black or white until its contrast with `on` suffices."""
    goal = max(BLACK, WHITE, key=lambda each: contrast(each, on))
    for step in range(_STEPS + 1):
        moved = mix(colour, goal, step / _STEPS)
        if contrast(moved, on) >= least:
            return moved
    return goal


@lru_cache(maxsize=4096)
def tint(background: Rgb, text: Rgb, layers: Sequence[tuple[Rgb, float]]) -> Rgb:
    """Return `background` under `layers` of colour (outermost first), each with its share.

    Inner layers fade what is under them, so that their own hue stays clear.
    Weakened until `text` on it has the contrast that text needs.
    """
    mixed = background
    for colour, share in layers:
        mixed = mix(mix(mixed, background, _FADING), colour, share)
    for step in range(_STEPS + 1):
        weaker = mix(mixed, background, step / _STEPS)
        if contrast(text, weaker) >= TEXT_CONTRAST:
            return weaker
    return background
