"""Fonts and measures of the reading view at one zoom and width, in device-independent pixels."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

SERIF_FAMILIES: Final = ("Noto Serif", "PT Serif", "Source Serif 4", "Georgia", "DejaVu Serif")
TEXT_POINTS: Final = 12.0
_MEASURE: Final = 66
"""Characters a line of the column holds, Cyrillic ones; some more of the narrower Latin."""
_WIDEST: Final = 628.0
_SAMPLE: Final = "Он сказал, что новых решений пока нет, и министр с этим согласился. "
_LEFT: Final = 40.0
_LEAST_LEFT: Final = 20.0
_CHIP_GAP: Final = 26.0
_LEAST_CHIP_GAP: Final = 12.0
_LEAST_CHIPS: Final = 90.0
_MOST_CHIPS: Final = 190.0
_LEAST_COLUMN: Final = 240.0
_NARROW: Final = 16.0
_LARGEST_META: Final = 1.6
"""Up to which zoom what stands below the title grows: it is glanced at, not read."""


class LineWidth(StrEnum):
    """How long the lines are, where the view is wide enough."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


class LineSpacing(StrEnum):
    """How far apart the lines are."""

    TIGHT = "tight"
    NORMAL = "normal"
    LOOSE = "loose"


_WIDTHS: Final = {LineWidth.NARROW: 0.75, LineWidth.NORMAL: 1.0, LineWidth.WIDE: 1.4}
_SPACINGS: Final = {LineSpacing.TIGHT: 0.86, LineSpacing.NORMAL: 1.0, LineSpacing.LOOSE: 1.2}
_PITCH: Final = 1.72
"""From line to line as a multiple of the font's height: marks and lanes have their room."""


class Metrics(NamedTuple):
    """Everything that decides where things go; equal metrics give equal layouts."""

    text_font: QFont
    title_font: QFont
    meta_font: QFont
    mark_font: QFont
    chip_font: QFont
    left: float
    """From the edge of the view to the text."""
    column: float
    """Width of a line."""
    chip_left: float
    """From the left edge of the text to the chips."""
    chip_width: float
    """Room for chips, 0 when the view is too narrow for any."""
    pitch: float
    """From one line to the next."""
    baseline: float
    """From the top of a line to its baseline."""
    tint_top: float
    """From the top of a line to that of its tints; marks stand above."""
    gap: float
    """Between paragraphs."""
    character: float
    """Average width of a character."""


def measured(
    width: float,
    *,
    zoom: float = 1.0,
    families: Sequence[str] = (),
    line_width: LineWidth = LineWidth.NORMAL,
    spacing: LineSpacing = LineSpacing.NORMAL,
) -> Metrics:
    """Return the measures for a view `width` pixels wide."""
    text_font = _serif(TEXT_POINTS * zoom, families)
    metrics = QFontMetricsF(text_font)
    character = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    wanted = min(character * _MEASURE, _WIDEST * zoom) * _WIDTHS[line_width]
    left, column, gap, chips = _columns(width, wanted, _LEAST_COLUMN * max(zoom, 1.0))
    pitch = round(_PITCH * (metrics.ascent() + metrics.descent()) * _SPACINGS[spacing])
    baseline = round(pitch - metrics.descent() - 3)
    return Metrics(
        text_font=text_font,
        title_font=_serif(16.0 * zoom, families, bold=True),
        meta_font=_sans(9.5 * min(zoom, _LARGEST_META)),
        mark_font=_sans(6.0 * zoom, bold=True),
        chip_font=_sans(8.5 * zoom),
        left=left,
        column=column,
        chip_left=column + gap,
        chip_width=chips,
        pitch=pitch,
        baseline=baseline,
        tint_top=baseline - metrics.ascent() - 2,
        gap=round(pitch * 0.3),
        character=character,
    )


def _columns(width: float, wanted: float, least: float) -> tuple[float, float, float, float]:
    """Return left margin, column, gap and room for chips in a view.

    Where all of it is too wide, the margin and the gap give way first, then the column. Chips
    go where they would leave the column less than `least`, a few words of large letters.
    """
    room = width - _LEFT - wanted - _CHIP_GAP - _NARROW
    if room >= _LEAST_CHIPS:
        return _LEFT, wanted, _CHIP_GAP, min(room, _MOST_CHIPS)
    lacking = _LEAST_CHIPS - room
    left = max(_LEFT - lacking / 2, _LEAST_LEFT)
    gap = max(_CHIP_GAP - lacking / 2, _LEAST_CHIP_GAP)
    column = min(width - left - gap - _LEAST_CHIPS - _NARROW, wanted)
    if column >= least:
        return left, column, gap, _LEAST_CHIPS
    left = _LEAST_LEFT if width - _LEAST_LEFT - _NARROW >= _LEAST_COLUMN else _NARROW
    return left, max(min(width - left - _NARROW, wanted), _NARROW), _CHIP_GAP, 0.0


def _serif(points: float, families: Sequence[str], *, bold: bool = False) -> QFont:
    font = QFont([*families, *SERIF_FAMILIES])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def _sans(points: float, *, bold: bool = False) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
