"""Drawing the visible blocks: tints, text, lines, marks, chips, caret; nothing is decided here."""

from collections import defaultdict
from collections.abc import Container, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from annotator.domain.ranges import Range
from annotator.gui.reading.chip_painter import ChipBox, ChipPainter
from annotator.gui.reading.colours import TEXT_CONTRAST, mix, readable
from annotator.gui.reading.decoration import Decoration, Pen, box
from annotator.gui.reading.found import Found, draw_found
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.looks import Look, Looks
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.widgets.filling import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

_HATCH: Final = 0.10
_LIGHT: Final = 0.65
"""How much of its colour the outline of a span under the pointer has."""
_STYLES: Final = {
    "solid": Qt.PenStyle.SolidLine,
    "dots": Qt.PenStyle.DotLine,
    "dashes": Qt.PenStyle.DashLine,
    "hair": Qt.PenStyle.SolidLine,
}


class Emphasis(NamedTuple):
    """A span that stands out: where it lies and how it looks."""

    ranges: tuple[Range, ...]
    look: Look
    light: bool = False
    """Whether it is only under the pointer, not the current one."""


class BlockPainter:
    """Draws blocks with one painter, in one theme."""

    def __init__(self, painter: QPainter, palette: ReadingPalette, looks: Looks) -> None:
        self._painter = painter
        self._palette = palette
        self._chips = ChipPainter(painter, palette, looks)

    def draw_behind(
        self,
        layout: BlockLayout,
        decoration: Decoration,
        origin: QPointF,
        clip: QRectF,
        *,
        found: Found,
        selection: Sequence[Range],
        emphases: Sequence[Emphasis],
    ) -> None:
        """Draw what lies behind the text of one block, whose text begins at `origin`."""
        painter = self._painter
        painter.translate(origin)
        self._fills(decoration, clip.translated(-origin))
        draw_found(painter, layout, found, self._palette)
        self._selection(layout, selection)
        for each in emphases:
            self._outline(layout, each)
        painter.translate(-origin)

    def draw_ink(
        self,
        layout: BlockLayout,
        decoration: Decoration,
        origin: QPointF,
        clip: QRectF,
        *,
        lit: Container[str],
    ) -> list[ChipBox]:
        """Draw text, lines, marks and chips; return the chips in the coordinates of `origin`.

        The chips of the spans in `lit` stand out.
        """
        painter = self._painter
        painter.translate(origin)
        clip = clip.translated(-origin)
        painter.setPen(QColor(*self._palette.text_rgb))
        layout.draw(painter, QPointF(), self._muted(layout, decoration), clip)
        self._strokes(decoration)
        self._marks(layout, decoration, clip)
        self._odd(layout, decoration)
        chips = self._chips.draw(layout, decoration.chips, clip, lit)
        painter.translate(-origin)
        return [ChipBox(each.rect.translated(origin), each.span_id) for each in chips]

    def caret(self, layout: BlockLayout, offset: int, origin: QPointF) -> None:
        """Draw the caret before `offset`."""
        rect = caret_box(layout, offset).translated(origin)
        fill(self._painter, rect, QColor(*self._palette.accent_rgb))

    def _fills(self, decoration: Decoration, clip: QRectF) -> None:
        painter = self._painter
        for rect, colour in decoration.fills:
            if rect.intersects(clip):
                fill(painter, rect, colour)
        if decoration.hatched:
            background, text = self._palette.background_rgb, self._palette.text_rgb
            shade = QColor(*mix(background, text, _HATCH))
            for rect in decoration.hatched:
                if rect.intersects(clip):
                    fill(painter, rect, shade, Qt.BrushStyle.BDiagPattern)

    def _outline(self, layout: BlockLayout, current: Emphasis) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(*current.look.line)
        if current.light:
            colour.setAlphaF(_LIGHT)
        self._painter.setPen(QPen(colour, 1.0 if current.light else 1.4))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in current.ranges:
            for part in layout.pieces(piece):
                rect = box(part, layout).adjusted(-1.5, -0.5, 1.5, 0.5)
                self._painter.drawRoundedRect(rect, 3, 3)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _selection(self, layout: BlockLayout, selection: Sequence[Range]) -> None:
        colour = QColor(*self._palette.selection_rgb)
        for piece in selection:
            for part in layout.pieces(piece):
                fill(self._painter, box(part, layout), colour)

    def _muted(self, layout: BlockLayout, decoration: Decoration) -> list[QTextLayout.FormatRange]:
        if not decoration.muted:
            return []
        from PySide6.QtGui import QTextCharFormat  # 2 ms, with 130 properties of formats

        palette = self._palette
        shade = mix(palette.background_rgb, palette.text_rgb, _HATCH)
        style = QTextCharFormat()
        style.setForeground(QColor(*readable(palette.muted_rgb, shade, TEXT_CONTRAST)))
        return [_format_range(style, *layout.units(each)) for each in decoration.muted]

    def _strokes(self, decoration: Decoration) -> None:
        for pen, lines in decoration.strokes.items():
            self._painter.setPen(_pen(pen))
            self._painter.drawLines(lines)

    def _marks(self, layout: BlockLayout, decoration: Decoration, clip: QRectF) -> None:
        if not decoration.marks:
            return
        metrics = layout.metrics
        self._painter.setFont(metrics.mark_font)
        font, lined = self._painter.fontMetrics(), _lined(decoration, metrics.pitch)
        for left, line, text, colour in decoration.marks:
            y = line * metrics.pitch + metrics.tint_top - 1
            if clip.top() <= y <= clip.bottom() + metrics.pitch:
                width, height = font.horizontalAdvance(text), font.capHeight()
                room = QRectF(left, y - height, width, height).adjusted(-2, -1.5, 2, 0)
                self._clear_for_mark(room, (*lined[line - 1], *lined[line]))
                self._painter.setPen(QColor(*colour))
                self._painter.drawText(QPointF(left, y), text)

    def _clear_for_mark(self, room: QRectF, lines: Sequence[QLineF]) -> None:
        """Break the lines of the text above where a mark would be drawn across them."""
        if any(
            room.top() <= each.y1() <= room.bottom()
            and each.x1() < room.right()
            and each.x2() > room.left()
            for each in lines
        ):
            fill(self._painter, room, QColor(*self._palette.background_rgb))

    def _odd(self, layout: BlockLayout, decoration: Decoration) -> None:
        if not decoration.odd:
            return
        painter, metrics = self._painter, layout.metrics
        painter.setPen(QColor(*self._palette.muted_rgb))
        for centre, line, sign, thin in decoration.odd:
            top = line * metrics.pitch
            painter.setFont(metrics.mark_font if thin else metrics.chip_font)
            width = painter.fontMetrics().horizontalAdvance(sign)
            below = metrics.tint_top - 1 if thin else metrics.baseline
            painter.drawText(QPointF(centre - width / 2, top + below), sign)
            if thin:
                edge = top + metrics.tint_top
                painter.drawLine(QLineF(centre, edge, centre, top + metrics.baseline + 4))


def caret_box(layout: BlockLayout, offset: int) -> QRectF:
    """Return the rectangle of the caret in the block's coordinates."""
    metrics = layout.metrics
    top = layout.line_at(offset) * metrics.pitch + metrics.tint_top
    return QRectF(round(layout.x_of(offset)) - 1, top, 2, metrics.pitch - metrics.tint_top - 1)


def _format_range(style: "QTextCharFormat", start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, style
    return made


def _lined(decoration: Decoration, pitch: float) -> defaultdict[int, list[QLineF]]:
    """Return the lines drawn under each line of the text."""
    lined: defaultdict[int, list[QLineF]] = defaultdict(list)
    for lines in decoration.strokes.values():
        for each in lines:
            lined[int(each.y1() // pitch)].append(each)
    return lined


@lru_cache(maxsize=256)
def _pen(wanted: Pen) -> QPen:
    pen = QPen(QColor(*wanted.colour), wanted.width, _STYLES[wanted.style])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if wanted.style == "dots":
        pen.setDashPattern([1.0, 1.0])
    return pen
