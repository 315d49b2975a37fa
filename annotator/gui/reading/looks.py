"""How spans of a label look: shape, colours, the mark above the line."""

from enum import Enum
from typing import Final, NamedTuple

from annotator.domain.scheme import (
    BOILERPLATE,
    BOILERPLATE_LAYER,
    CLAIM,
    CUE,
    SOURCE,
    Scheme,
)
from annotator.gui.reading.colours import (
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    Rgb,
    mix,
    parse,
    readable,
)
from annotator.gui.reading.palette import ReadingPalette

_LONGEST_MARK: Final = 14
"""Letters of a label's name shown above the line."""
_DIMMED: Final = 0.4
"""Share of its colours that a dimmed layer keeps."""
_GREY: Final = "#808080"


class Shape(Enum):
    """The form a span is drawn in; colour is never the only signal."""

    TINT = "tint"
    TINT_AND_LINE = "tint and line"
    DOTS = "dots"
    HATCH = "hatch"
    LINE = "line"


_SHAPES: Final = {CLAIM: Shape.TINT, SOURCE: Shape.TINT_AND_LINE, CUE: Shape.DOTS}


class Look(NamedTuple):
    """Shape and colours of one label, fitted to the theme."""

    shape: Shape
    colour: Rgb
    share: float
    """Of the colour in a tint, 0 when the shape has none."""
    line: Rgb
    mark: Rgb
    mark_text: str
    """What stands above the line, empty for shapes that tell by themselves."""


class Looks:
    """The looks of all labels of a scheme in one theme."""

    def __init__(
        self, scheme: Scheme, palette: ReadingPalette, dimmed: frozenset[str] = frozenset()
    ) -> None:
        """Fit the looks to a theme; labels of `dimmed` layers step back."""
        self._scheme = scheme
        self._palette = palette
        self._dimmed = dimmed
        self._known: dict[str, Look] = {}

    def of(self, label: str) -> Look:
        """Return the look of a label, also of one the scheme does not know."""
        look = self._known.get(label)
        if look is None:
            look = self._made(label)
            if self.is_dimmed(label):
                look = self._stepped_back(look)
            self._known[label] = look
        return look

    def is_dimmed(self, label: str) -> bool:
        """Whether the layer of a label is to step back."""
        return self._scheme.layer_of(label) in self._dimmed

    def _stepped_back(self, look: Look) -> Look:
        background = self._palette.background_rgb
        return look._replace(
            share=look.share * _DIMMED,
            line=mix(background, look.line, _DIMMED),
            mark=mix(background, look.mark, _DIMMED),
            mark_text="",
        )

    def _made(self, name: str) -> Look:
        label = self._scheme.label(name)
        colour = parse(label.colour if label else _GREY)
        background = self._palette.background_rgb
        shape = _shape(name, self._scheme)
        return Look(
            shape,
            colour,
            _share(shape, dark=self._palette.dark),
            readable(colour, background, SHAPE_CONTRAST),
            readable(colour, mix(background, self._palette.text_rgb, 0.08), TEXT_CONTRAST),
            _shortened(name) if shape is Shape.LINE else "",
        )


def _shape(name: str, scheme: Scheme) -> Shape:
    if name == BOILERPLATE or scheme.layer_of(name) == BOILERPLATE_LAYER:
        return Shape.HATCH
    return _SHAPES.get(name, Shape.LINE)


def _share(shape: Shape, *, dark: bool) -> float:
    match shape:
        case Shape.TINT:
            return 0.26 if dark else 0.18
        case Shape.TINT_AND_LINE:
            return 0.28 if dark else 0.14
        case _:
            return 0.0


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_MARK else name[: _LONGEST_MARK - 1] + "…"
