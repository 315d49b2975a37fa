"""One paragraph laid out in lines of one height; offsets are code points of the article."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from annotator.domain.graphemes import grapheme_start
from annotator.domain.ranges import Range
from annotator.gui.reading.metrics import Metrics
from annotator.gui.reading.utf16 import Utf16Map

if TYPE_CHECKING:
    from annotator.gui.reading.decoration import Decoration

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
_EMPTY_SHARE = 0.5
"""Height of an empty paragraph, in lines."""


class Piece(NamedTuple):
    """A stretch of one line, from the left to the right in pixels."""

    line: int
    left: float
    right: float


class BlockLayout:
    """The lines of one paragraph, at (0, 0); call nothing after the view was resized."""

    def __init__(self, text: str, piece: Range, metrics: Metrics) -> None:
        self.range = piece
        self.metrics = metrics
        self.decoration: Decoration | None = None
        self._article = text
        own = text[piece.start : piece.end]
        self._map = Utf16Map(own)
        self._mixed = _RIGHT_TO_LEFT.search(own) is not None
        self._layout = QTextLayout(own, metrics.text_font)
        self._layout.setCacheEnabled(True)
        self._leftwards = self._mixed and _reads_leftwards(own)
        self._layout.setTextOption(_option(metrics, leftwards=self._leftwards))
        self._lines = _broken(self._layout, metrics)
        self._wholes: dict[int, Piece] = {}
        self._xs: dict[tuple[int, int], float] = {}
        self._starts = [piece.start + self._map.points(each.textStart()) for each in self._lines]
        self._ends = [*self._starts[1:], piece.end]

    @property
    def height(self) -> float:
        """Height of all lines; an empty paragraph takes half a line."""
        if not self.range.length:
            return round(self.metrics.pitch * _EMPTY_SHARE)
        return self.line_count * self.metrics.pitch

    @property
    def line_count(self) -> int:
        """Number of lines, at least one."""
        return len(self._lines)

    def draw(
        self,
        painter: QPainter,
        origin: QPointF,
        formats: list[QTextLayout.FormatRange],
        clip: QRectF,
    ) -> None:
        """Draw the lines that touch `clip`, with its top left corner at `origin`."""
        self._layout.draw(painter, origin, formats, clip)

    def units(self, piece: Range) -> tuple[int, int]:
        """Return start and length of a range of this paragraph, as Qt counts."""
        start = self._map.units(piece.start - self.range.start)
        return start, self._map.units(piece.end - self.range.start) - start

    def line_at(self, offset: int) -> int:
        """Return the line that `offset` lies in."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def line_range(self, line: int) -> Range:
        """Return the text of a line."""
        return Range(self._starts[line], self._ends[line])

    def x_of(self, offset: int) -> float:
        """Return where the caret stands before `offset`."""
        return self._x(self.line_at(offset), offset)

    def beyond_end(self, distance: float) -> float:
        """Return the place some pixels after the end: to the left in a text read leftwards."""
        whole = self._whole(self.line_count - 1)
        return whole.left - distance if self._leftwards else whole.right + distance

    def pieces(self, wanted: Range) -> list[Piece]:
        """Return where a range lies, line by line; several pieces where directions mix."""
        start, end = max(wanted.start, self.range.start), min(wanted.end, self.range.end)
        if start >= end:
            return []
        first = self.line_at(start)
        if end <= self._ends[first]:
            return self._in_line(first, start, end)
        last = self.line_at(end - 1)
        found = self._in_line(first, start, self._ends[first])
        found += [self._whole(line) for line in range(first + 1, last)]
        return found + self._in_line(last, self._starts[last], end)

    def offset_at(self, x: float, y: float) -> int:
        """Return the caret offset nearest a point."""
        line = self._line_under(y)
        units = self._unit(line, x, QTextLine.CursorPosition.CursorBetweenCharacters)
        offset = grapheme_start(self._article, self.range.start + self._map.points(units))
        text = self.line_range(line)
        if offset >= text.end and line + 1 < self.line_count:
            return grapheme_start(self._article, text.end - 1)
        return offset

    def character_at(self, x: float, y: float) -> int | None:
        """Return the code point under a point, None beside the text."""
        line = self._line_under(y)
        box = self._lines[line].naturalTextRect()
        if not 0 <= y < self.height or not box.left() <= x <= box.right():
            return None
        units = self._unit(line, x, QTextLine.CursorPosition.CursorOnCharacter)
        text = self.line_range(line)
        return min(self.range.start + self._map.points(units), max(text.end - 1, text.start))

    def _line_under(self, y: float) -> int:
        return min(max(int(y // self.metrics.pitch), 0), self.line_count - 1)

    def _unit(self, line: int, x: float, where: QTextLine.CursorPosition) -> int:
        return int(_number(self._lines[line].xToCursor(x, where)))

    def _x(self, line: int, offset: int) -> float:
        known = self._xs.get((line, offset))
        if known is None:
            units = self._map.units(offset - self.range.start)
            known = self._xs[line, offset] = _number(self._lines[line].cursorToX(units))
        return known

    def _whole(self, line: int) -> Piece:
        known = self._wholes.get(line)
        if known is None:
            box = self._lines[line].naturalTextRect()
            known = self._wholes[line] = Piece(line, box.left(), box.right())
        return known

    def _in_line(self, line: int, start: int, end: int) -> list[Piece]:
        """Return the pieces of a range that lies within one line."""
        if self._mixed:
            return self._mixed_pieces(line, Range(start, end))
        whole = self._whole(line)
        left = whole.left if start == self._starts[line] else self._x(line, start)
        right = whole.right if end == self._ends[line] else min(self._x(line, end), whole.right)
        return [Piece(line, left, right)] if right > left else []

    def _mixed_pieces(self, line: int, part: Range) -> list[Piece]:
        """Return the boxes of the glyphs of each run of one direction, joined where they touch."""
        boxes: list[tuple[float, float]] = []
        for run in self._lines[line].glyphRuns(*self.units(part)):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            for place, advance in zip(run.positions(), advances, strict=True):
                boxes.append((place.x(), place.x() + advance.x()))
        return list(_joined(line, sorted(boxes))) if boxes else []


def _joined(line: int, boxes: list[tuple[float, float]]) -> Iterator[Piece]:
    left, right = boxes[0]
    for start, end in boxes[1:]:
        if start > right + 1:
            yield Piece(line, left, right)
            left = start
            right = end
        right = max(right, end)
    yield Piece(line, left, right)


def _reads_leftwards(text: str) -> bool:
    """Whether the first letter with a direction goes from right to left, as Qt decides it."""
    kinds = map(unicodedata.bidirectional, text)
    return next((each for each in kinds if each in {"L", "R", "AL"}), "L") != "L"


def _option(metrics: Metrics, *, leftwards: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(metrics.character * 4)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if leftwards:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _broken(layout: QTextLayout, metrics: Metrics) -> list[QTextLine]:
    """Break the text into lines, each baseline at its place in the pitch."""
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(metrics.column)
        top = len(lines) * metrics.pitch + metrics.baseline - line.ascent()
        line.setPosition(QPointF(0, top))
        lines.append(line)
    layout.endLayout()
    return lines


def _number(answer: object) -> float:
    """Return the number of Qt's answer, which some versions give in a tuple."""
    first = answer[0] if isinstance(answer, tuple) else answer
    return float(first) if isinstance(first, int | float) else 0.0
