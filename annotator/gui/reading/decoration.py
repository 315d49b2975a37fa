"""Everything drawn in one block besides its letters, worked out once and drawn many times.

Coordinates are pixels from the top left corner of the block's text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF

from annotator.domain.lanes import assign_lanes
from annotator.domain.ranges import Range, joined_overlaps
from annotator.gui.reading.chips import Chip, chip_of, gaps
from annotator.gui.reading.colours import Rgb, tint
from annotator.gui.reading.layout import BlockLayout, Piece
from annotator.gui.reading.looks import Look, Looks, Shape
from annotator.gui.reading.marks import WantedMark, placed
from annotator.gui.reading.odd_characters import odd_characters
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.reading.spans import SeenSpan, SeenSpans
from annotator.gui.reading.tints import Wash, stretches

_LANES: Final = 6
_FIRST_LANE: Final = 3.5
"""Pixels from the baseline to the nearest lane."""
_LANE_ROOM: Final = 13.0
"""Pixels from the baseline in which all lanes lie."""
_LANE_STEP: Final = 3.0
_FEW_LINES: Final = 8
"""Blocks of so many lines are always decorated whole."""
_MORE_LINES: Final = 3
"""Lines decorated above and below those that are seen: a notch of the wheel brings no others."""
_ODD_APART: Final = 7.0
"""Pixels from the end of a line to the middle of the sign of a newline character."""
_HAIR: Final = (1.0, "hair")
_STRONG: Final = 0.36
"""Share of the current span's colour in its tint."""
_UNDECIDED: Final = 0.5
"""Share of a tint that a span awaiting a verdict keeps."""


class Pen(NamedTuple):
    """How a line under text is drawn."""

    colour: Rgb
    width: float
    style: str
    """`solid`, `dots`, `dashes` or `hair`."""


class Fill(NamedTuple):
    """A tinted rectangle."""

    rect: QRectF
    colour: QColor


class Mark(NamedTuple):
    """The name of a label above a line."""

    left: float
    line: int
    text: str
    colour: Rgb


class OddSign(NamedTuple):
    """The sign of a character that cannot be seen, by its centre."""

    centre: float
    line: int
    sign: str
    thin: bool
    """Whether the character takes no room, so that its sign stands above the line."""


@dataclass(slots=True)
class Decoration:
    """What to draw behind, under and above the text of some lines of a block."""

    lines: range
    fills: list[Fill] = field(default_factory=list)
    hatched: list[QRectF] = field(default_factory=list)
    strokes: dict[Pen, list[QLineF]] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    muted: list[Range] = field(default_factory=list)
    odd: list[OddSign] = field(default_factory=list)


class _Part(NamedTuple):
    """A fragment of a span inside the block."""

    seen: SeenSpan
    look: Look
    range: Range


class Decorator:
    """Works out decorations from spans, looks and layouts."""

    def __init__(
        self, seen: SeenSpans, looks: Looks, palette: ReadingPalette, *, shows_odd: bool = False
    ) -> None:
        self._seen = seen
        self._looks = looks
        self._palette = palette
        self._shows_odd = shows_odd
        self.current: str | None = None
        """The span shown strong."""

    def decorated(self, layout: BlockLayout, lines: range) -> Decoration:
        """Return the decoration of at least some lines of a block: all of them if they are few.

        Lanes are those of the whole block, so that no line moves when others come to be seen.
        """
        lines = _decorated_lines(lines, layout.line_count)
        shown = Range(layout.line_range(lines[0]).start, layout.line_range(lines[-1]).end)
        spans = self._seen.overlapping(layout.range)
        parts = [part for each in spans for part in self._parts(each, layout.range)]
        decoration = Decoration(lines)
        decoration.fills = list(self._fills(parts, layout, shown))
        tinted = joined_overlaps(sorted(each.range for each in parts if self._share(each)))
        for part in parts:
            if part.look.shape is Shape.HATCH and (seen := _common(part.range, shown)):
                decoration.hatched += [box(each, layout) for each in layout.pieces(seen)]
                decoration.muted += _outside(seen, tinted)
        joins = [part for each in spans for part in self._joins(each, layout.range)]
        decoration.strokes = self._strokes(parts, joins, layout, shown)
        decoration.marks = list(self._marks(parts, layout, shown))
        decoration.chips = list(self._chips(spans, layout, shown))
        if self._shows_odd:
            signs = _odd_signs(self._seen.content.article.text, layout)
            decoration.odd = [each for each in signs if each.line in lines]
        return decoration

    def _parts(self, seen: SeenSpan, block: Range) -> Iterator[_Part]:
        return self._clipped(seen, seen.span.ranges, block)

    def _joins(self, seen: SeenSpan, block: Range) -> Iterator[_Part]:
        return self._clipped(seen, gaps(seen.span), block)

    def _clipped(self, seen: SeenSpan, ranges: Iterable[Range], block: Range) -> Iterator[_Part]:
        look = self._looks.of(seen.span.label)
        for piece in ranges:
            if piece.overlaps(block):
                clipped = Range(max(piece.start, block.start), min(piece.end, block.end))
                yield _Part(seen, look, clipped)

    def _share(self, part: _Part) -> float:
        if part.seen.span.id == self.current:
            return _STRONG
        return part.look.share * (_UNDECIDED if part.seen.undecided else 1.0)

    def _fills(self, parts: Sequence[_Part], layout: BlockLayout, shown: Range) -> Iterator[Fill]:
        washes = [
            Wash(each.range, each.look.colour, share)
            for each in parts
            if (share := self._share(each)) and each.range.overlaps(shown)
        ]
        background, text = self._palette.background_rgb, self._palette.text_rgb
        for stretch in stretches(washes):
            if (seen := _common(stretch.range, shown)) is None:
                continue
            colour = QColor(*tint(background, text, stretch.layers))
            for piece in layout.pieces(seen):
                yield Fill(box(piece, layout), colour)

    def _strokes(
        self,
        parts: Sequence[_Part],
        joins: Sequence[_Part],
        layout: BlockLayout,
        shown: Range,
    ) -> dict[Pen, list[QLineF]]:
        """Return the lines under spans and the hairlines that join fragments, each in its lane."""
        lined = [*_lined(parts), *joins]
        lanes = assign_lanes([each.range for each in lined], limit=_LANES)
        step = min(_LANE_STEP, (_LANE_ROOM - _FIRST_LANE) / max(*lanes, 1)) if lanes else 0.0
        pens = [_pen(each, thin=step < _LANE_STEP) for each in lined]
        pens[len(lined) - len(joins) :] = [Pen(each.look.line, *_HAIR) for each in joins]
        strokes: dict[Pen, list[QLineF]] = {}
        for part, lane, pen in zip(lined, lanes, pens, strict=True):
            if (seen := _common(part.range, shown)) is None:
                continue
            below = layout.metrics.baseline + _FIRST_LANE + lane * step
            lines = strokes.setdefault(pen, [])
            for line, left, right in layout.pieces(seen):
                y = line * layout.metrics.pitch + below
                lines.append(QLineF(left + 0.5, y, max(right - 0.5, left + 1.0), y))
        return strokes

    def _marks(self, parts: Sequence[_Part], layout: BlockLayout, shown: Range) -> Iterator[Mark]:
        font = QFontMetricsF(layout.metrics.mark_font)
        wanted: dict[int, list[WantedMark]] = {}
        for seen, look, piece in parts:
            if not look.mark_text or piece.end != seen.span.cover.end:
                continue
            here = _common(piece, shown) if piece.end <= shown.end else None
            found = layout.pieces(here) if here else []
            if found:
                line, left, right = found[-1]
                width = font.horizontalAdvance(look.mark_text)
                mark = WantedMark(look.mark_text, width, left, right, seen.span.label)
                wanted.setdefault(line, []).append(mark)
        for line, marks in wanted.items():
            for left, mark in placed(marks):
                yield Mark(left, line, mark.text, self._looks.of(mark.label).mark)

    def _chips(
        self, spans: Sequence[SeenSpan], layout: BlockLayout, shown: Range
    ) -> Iterator[Chip]:
        for seen in spans:
            end = seen.span.cover.end
            if layout.metrics.chip_width and shown.start < end <= shown.end:
                chip = chip_of(seen.span, layout.line_at(end - 1), self._seen)
                if chip is not None:
                    yield chip


def _decorated_lines(wanted: range, count: int) -> range:
    """Return the lines to decorate: all of a short block, else some more than are wanted."""
    if count <= _FEW_LINES:
        return range(count)
    return range(max(wanted.start - _MORE_LINES, 0), min(wanted.stop + _MORE_LINES, count))


def _common(one: Range, other: Range) -> Range | None:
    """Return what two ranges share, None for nothing."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Range(start, end) if start < end else None


def _outside(piece: Range, ranges: Iterable[Range]) -> Iterator[Range]:
    """Yield what is left of a piece without sorted ranges: grey is not readable on a tint."""
    start = piece.start
    for each in ranges:
        if each.start > start and start < piece.end:
            yield Range(start, min(each.start, piece.end))
        start = max(start, each.end)
    if start < piece.end:
        yield Range(start, piece.end)


def box(piece: Piece, layout: BlockLayout) -> QRectF:
    """Return the rectangle of a piece of a line, as high as tints are."""
    metrics = layout.metrics
    top = piece.line * metrics.pitch + metrics.tint_top
    height = metrics.pitch - metrics.tint_top - 1
    return QRectF(piece.left, top, piece.right - piece.left, height)


def _odd_signs(text: str, layout: BlockLayout) -> Iterator[OddSign]:
    for offset, sign, thin in odd_characters(text, layout.range):
        line = layout.line_at(offset)
        pieces = layout.pieces(Range(offset, offset + 1))
        if offset >= layout.range.end:
            yield OddSign(layout.beyond_end(_ODD_APART * len(sign)), line, sign, thin=False)
        elif pieces and not thin:
            yield OddSign((pieces[0].left + pieces[0].right) / 2, line, sign, thin=False)
        else:
            yield OddSign(layout.x_of(offset), line, sign, thin=True)


def _lined(parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts drawn with a line: all but hatched ones and claims that stand alone."""
    tinted = [each for each in parts if each.look.shape is Shape.TINT]
    crowded = _overlapping(tinted)
    return [
        each
        for each in parts
        if each.look.shape is not Shape.HATCH
        and (each.look.shape is not Shape.TINT or each.seen.undecided or id(each) in crowded)
    ]


def _overlapping(parts: Sequence[_Part]) -> set[int]:
    """Return the identities of the parts that overlap another one."""
    found: set[int] = set()
    furthest: _Part | None = None
    for part in sorted(parts, key=lambda each: each.range):
        if furthest is not None and part.range.overlaps(furthest.range):
            found |= {id(part), id(furthest)}
        if furthest is None or part.range.end > furthest.range.end:
            furthest = part
    return found


def _pen(part: _Part, *, thin: bool) -> Pen:
    """Return how the line under a part is drawn, `thin` where many lie close together."""
    line, shape = part.look.line, part.look.shape
    if shape is Shape.DOTS:
        return Pen(line, 2.0, "dots")
    style = "dashes" if part.seen.undecided else "solid"
    if shape is Shape.TINT_AND_LINE:
        return Pen(line, 1.6 if thin else 2.0, style)
    return Pen(line, 1.2, style)
