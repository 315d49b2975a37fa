"""The reading view: a text with its spans, laid out only where it is visible."""

from annotator.gui.reading.metrics import LineSpacing, LineWidth
from annotator.gui.reading.palette import DARK, LIGHT, ReadingPalette
from annotator.gui.reading.places import Position, Visibility
from annotator.gui.reading.view import TextView

__all__ = [
    "DARK",
    "LIGHT",
    "LineSpacing",
    "LineWidth",
    "Position",
    "ReadingPalette",
    "TextView",
    "Visibility",
]
