"""How pages look, whatever the article."""

from typing import NamedTuple

from annotator.gui.reading.metrics import LineSpacing, LineWidth
from annotator.gui.reading.palette import ReadingPalette


class PageStyle(NamedTuple):
    """How pages look, whatever the article."""

    palette: ReadingPalette
    zoom: float = 1.0
    families: tuple[str, ...] = ()
    line_width: LineWidth = LineWidth.NORMAL
    spacing: LineSpacing = LineSpacing.NORMAL
    soft_breaks: bool = True
    odd_characters: bool = False
    """Whether characters that cannot be seen are shown by signs."""
    dimmed_layers: frozenset[str] = frozenset()
