"""Drawing the chips in the margin: pills side by side, and a number for those without room."""

from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.gui.reading.chips import Chip
from annotator.gui.reading.colours import TEXT_CONTRAST, WHITE, mix, readable
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.looks import Looks
from annotator.gui.reading.palette import ReadingPalette

_APART: Final = 4.0
_PADDING: Final = 7.0
_NUMBER: Final = 34.0
"""Room kept for the number of chips that found none."""


class ChipBox(NamedTuple):
    """A chip as drawn: where, and the claim it belongs to."""

    rect: QRectF
    span_id: str


class ChipPainter:
    """Draws the chips of blocks with one painter, in one theme."""

    def __init__(self, painter: QPainter, palette: ReadingPalette, looks: Looks) -> None:
        self._painter = painter
        self._palette = palette
        self._looks = looks

    def draw(
        self, layout: BlockLayout, chips: Sequence[Chip], clip: QRectF, lit: Container[str]
    ) -> list[ChipBox]:
        """Draw the chips of one block that are in `clip`, and return them.

        Those of the spans in `lit` stand out.
        """
        lines: dict[int, list[Chip]] = {}
        for chip in chips:
            lines.setdefault(chip.line, []).append(chip)
        boxes: list[ChipBox] = []
        for line, here in lines.items():
            top = line * layout.metrics.pitch
            if clip.top() - layout.metrics.pitch <= top <= clip.bottom():
                boxes += self._row(layout, here, top, lit)
        return boxes

    def _row(
        self, layout: BlockLayout, chips: Sequence[Chip], top: float, lit: Container[str]
    ) -> Iterator[ChipBox]:
        """Draw the chips of one line side by side; those without room become a number."""
        metrics = layout.metrics
        font = QFontMetricsF(metrics.chip_font)
        self._painter.setFont(metrics.chip_font)
        height = round(font.height() + 3)
        middle = top + metrics.tint_top + (metrics.pitch - metrics.tint_top) / 2
        left, end = metrics.chip_left, metrics.chip_left + metrics.chip_width
        for number, chip in enumerate(chips):
            rest = len(chips) - number
            room = end - left - (_NUMBER if rest > 1 else 0.0)
            text, label = chip.text, chip.source_label
            wanted = font.horizontalAdvance(text) + 2 * _PADDING
            counted = number > 0 and wanted > room
            if counted:
                text, label, room = f"+{rest}", "", end - left
            width = min(font.horizontalAdvance(text) + 2 * _PADDING, room)
            rect = QRectF(left, middle - height / 2, width, height)
            text = font.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * _PADDING + 1)
            self._pill(rect, text, label)
            if chip.span_id in lit:
                self._ring(rect)
            yield ChipBox(rect, chip.span_id)
            if counted:
                return
            left += width + _APART

    def _pill(self, rect: QRectF, text: str, label: str) -> None:
        palette, painter = self._palette, self._painter
        if label and not self._looks.is_dimmed(label):
            fill = readable(self._looks.of(label).colour, WHITE, TEXT_CONTRAST)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(*fill))
            ink = WHITE
        else:
            painter.setPen(QPen(QColor(*mix(palette.background_rgb, palette.muted_rgb, 0.6)), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = palette.muted_rgb
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(*ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _ring(self, pill: QRectF) -> None:
        """Draw a line round a chip."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(*self._palette.accent_rgb), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = pill.adjusted(-1.8, -1.8, 1.8, 1.8)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
