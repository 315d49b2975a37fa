"""Offset units: what other tools count, and which of them a file must have counted in."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from annotator.domain.graphemes import clusters
from annotator.domain.plurals import plural
from annotator.domain.ranges import Range
from annotator.domain.words import is_inside_token

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n")
_ASTRAL_OR_LINE_END = re.compile("[\U00010000-\U0010ffff]|\r\n")


class OffsetUnit(StrEnum):
    """What one step of an offset is; `_LF` where a tool has made CRLF one character."""

    CODE_POINTS = "code-points"
    UTF16 = "utf-16"
    GRAPHEMES = "graphemes"
    """What a person sees as one character; CRLF is one anyway."""
    CODE_POINTS_LF = "code-points-lf"
    UTF16_LF = "utf-16-lf"

    @property
    def words(self) -> str:
        """The unit in words, for messages."""
        return _WORDS[self]


_WORDS: Final = {
    OffsetUnit.CODE_POINTS: "code points",
    OffsetUnit.UTF16: "UTF-16 units",
    OffsetUnit.GRAPHEMES: "graphemes (characters as one sees them)",
    OffsetUnit.CODE_POINTS_LF: "code points with a line's end counted once",
    OffsetUnit.UTF16_LF: "UTF-16 units with a line's end counted once",
}


class _Odd(NamedTuple):
    """A stretch of text that counts differently in code points and in another unit."""

    start: int
    code_points: int
    units: int


class UnitMap:
    """Offsets of one text in some unit to code points and back, each in O(log n)."""

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        self._length = len(text)
        self._starts, self._ends = array("q"), array("q")
        """Where the stretches that count differently are, in code points."""
        self._unit_starts, self._unit_ends = array("q"), array("q")
        drift = 0
        for start, code_points, units in _odd_stretches(text, unit):
            self._starts.append(start)
            self._ends.append(start + code_points)
            self._unit_starts.append(start + drift)
            self._unit_ends.append(start + drift + units)
            drift += units - code_points
        self._unit_length = self._length + drift

    @property
    def is_identity(self) -> bool:
        """Whether offsets in this unit are code points, all through the text."""
        return not self._starts

    def code_point(self, offset: int) -> int | None:
        """Return the code point at `offset`; None inside a unit, before or beyond the text."""
        if not 0 <= offset <= self._unit_length:
            return None
        at = bisect_right(self._unit_starts, offset) - 1
        if at < 0:
            return offset
        if offset == self._unit_starts[at]:
            return self._starts[at]
        beyond = offset - self._unit_ends[at]
        return self._ends[at] + beyond if beyond >= 0 else None

    def offset(self, code_point: int) -> int:
        """Return where a code point of the text is; inside a unit: where that begins."""
        at = bisect_right(self._starts, code_point) - 1
        if at < 0:
            return code_point
        beyond = code_point - self._ends[at]
        return self._unit_ends[at] + beyond if beyond >= 0 else self._unit_starts[at]

    def range(self, start: int, end: int) -> Range | None:
        """Return two offsets as a range; None when they are none that fits the text."""
        if not 0 <= start < end:
            return None
        first, last = self.code_point(start), self.code_point(end)
        return None if first is None or last is None else Range(first, last)


def _odd_stretches(text: str, unit: OffsetUnit) -> Iterator[_Odd]:
    if unit is OffsetUnit.GRAPHEMES:
        if not text.isascii() or "\r\n" in text:
            yield from (_Odd(each.start, each.length, 1) for each in clusters(text))
        return
    astral = unit in {OffsetUnit.UTF16, OffsetUnit.UTF16_LF} and _has_astral(text)
    lines = unit in {OffsetUnit.CODE_POINTS_LF, OffsetUnit.UTF16_LF} and "\r\n" in text
    if not astral and not lines:
        return
    both = _ASTRAL_OR_LINE_END if lines else _ASTRAL
    for found in (both if astral else _LINE_END).finditer(text):
        is_line_end = found.end() - found.start() > 1
        yield _Odd(found.start(), 2, 1) if is_line_end else _Odd(found.start(), 1, 2)


def _has_astral(text: str) -> bool:
    """Whether a text has characters of two UTF-16 units; ten times as quick as a search."""
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)


def units_agree(text: str, units: Iterable[OffsetUnit], upto: int | None = None) -> bool:
    """Whether all of `units` count this text alike, as code points, up to an offset."""
    if upto is not None:
        text = text[: max(upto, 0) + 1]  # the next character may make one of the last
    if text.isascii() and "\r\n" not in text:
        return True
    return all(next(_odd_stretches(text, unit), None) is None for unit in units)


_REACHES: Final = (50, 500)
"""Code points to each side within which a covered text is looked for, nearer first."""
_LONGEST_LOOSE: Final = 10_000
"""Longest covered text looked for with other white space than its own."""
_SPACES: Final = {" ": "[ \u00a0]", "\n": "(?:\r\n|\r|\n)"}


def same_covered(found: str, covered: str) -> bool:
    """Whether two covered texts are the same, but for kinds of line ends and hard spaces."""
    return found == covered or _plainly(found) == _plainly(covered)


def _plainly(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")


def refound(text: str, covered: str, near: int) -> Range | None:
    """Return the one place near the code point `near` where `covered` begins, or None.

    Near are 50 code points to each side, and 500 when it is not there at all;
    standing there more than once is no answer. Line ends may differ.
    """
    if not covered:
        return None
    near = min(max(near, 0), len(text))
    for reach in _REACHES:
        start, stop = max(near - reach, 0), min(near + reach + 1, len(text))
        places = _two_places(text, covered, start, stop)
        if places:
            return places[0] if len(places) == 1 else None
    return None


def _two_places(text: str, covered: str, start: int, stop: int) -> list[Range]:
    """Return up to two places where `covered` begins in `[start, stop)`."""
    places: list[Range] = []
    at = text.find(covered, start, stop + len(covered) - 1)
    while at >= 0 and len(places) < 2:  # noqa: PLR2004 — two are no longer unique
        places.append(Range(at, at + len(covered)))
        at = text.find(covered, at + 1, stop + len(covered) - 1)
    if places or len(covered) > _LONGEST_LOOSE:
        return places
    return _loose_places(text, _plainly(covered), start, stop)


def _loose_places(text: str, covered: str, start: int, stop: int) -> list[Range]:
    """Return up to two such places, whatever kinds of line ends and spaces they have."""
    if not ("\n" in covered or " " in covered):
        return []
    pattern = re.compile("".join(_SPACES.get(each) or re.escape(each) for each in covered))
    window = min(stop + 2 * len(covered), len(text))
    places = (Range(*found.span()) for found in pattern.finditer(text, start, window))
    return [place for place, _ in zip((each for each in places if each.start < stop), "12")]  # noqa: B905 — two at most


class Decision(NamedTuple):
    """The unit a file's offsets are in, and what speaks for it."""

    unit: OffsetUnit
    telling: int
    """Spans that are in different places under different units."""
    fitting: int
    """Those of them that fit under the unit decided on."""

    @property
    def sentence(self) -> str:
        """What was decided and why, for a note."""
        if not self.telling:
            return f"offsets are taken as {self.unit.words}; nothing in the file tells them apart"
        return plural(
            self.telling,
            "offsets are taken as {unit}: {fitting} of the {count} span by which that can be told "
            "fits",
            "offsets are taken as {unit}: {fitting} of the {count} spans by which that can be told "
            "fit",
            unit=self.unit.words,
            fitting=self.fitting,
        )


class UnitVote:
    """Hears spans of one file and tells in which unit their offsets must be.

    A span whose covered text the file gives speaks by it; any other by how
    likely it looks: inside the text, no edge inside a word, no white space at
    an edge. Of units that do as well as each other the earlier candidate wins.
    """

    ENOUGH: Final = 2_000
    """Telling spans after which nobody needs to look further."""
    ENOUGH_TEXTS: Final = 10_000
    """Texts in which the units differ after which it stays as it is."""

    def __init__(self, candidates: Iterable[OffsetUnit]) -> None:
        """`candidates` are the units it may be; first the tool's documented one."""
        self._candidates = tuple(candidates)
        self._points = dict.fromkeys(self._candidates, 0)
        self._fitting = dict.fromkeys(self._candidates, 0)
        self._telling = self._texts = 0

    @property
    def is_sure(self) -> bool:
        """Whether enough was heard."""
        return self._telling >= self.ENOUGH or self._texts >= self.ENOUGH_TEXTS

    def add(self, text: str, spans: Iterable[tuple[int, int, str | None]]) -> None:
        """Hear the spans of one text: start, end and, when the file gives it, the covered text."""
        spans = list(spans)
        if units_agree(text, self._candidates, max((end for _, end, _ in spans), default=0)):
            return
        self._texts += 1
        maps = {unit: UnitMap(text, unit) for unit in self._candidates}
        for start, end, covered in spans:
            places = {unit: each.range(start, end) for unit, each in maps.items()}
            if len(set(places.values())) > 1:
                self._hear(text, places, covered)

    def _hear(self, text: str, places: dict[OffsetUnit, Range | None], covered: str | None) -> None:
        self._telling += 1
        for unit, place in places.items():
            points = _points(text, place, covered)
            self._points[unit] += points
            self._fitting[unit] += points == _MOST_POINTS

    def decided(self) -> Decision:
        """Return the unit that most speaks for."""
        # max() keeps the first of equals, and the candidates are in order of preference.
        unit = max(self._candidates, key=lambda each: self._points[each])
        return Decision(unit, self._telling, self._fitting[unit])


_MOST_POINTS: Final = 3


def _points(text: str, place: Range | None, covered: str | None) -> int:
    """Return how well a span fits at `place`, 0 to 3."""
    if place is None:
        return 0
    if covered:
        return _MOST_POINTS * same_covered(text[place.start : place.end], covered)
    clean_start = not (text[place.start].isspace() or is_inside_token(text, place.start))
    clean_end = not (text[place.end - 1].isspace() or is_inside_token(text, place.end))
    return 1 + clean_start + clean_end
