"""Where brat's spans are in the text: offsets in whatever unit, made sure of by covered text."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.errors import RangeError, RecordError
from annotator.domain.offset_units import (
    Decision,
    OffsetUnit,
    UnitMap,
    UnitVote,
    refound,
    same_covered,
)
from annotator.domain.ranges import Range, checked_ranges
from annotator.formats.brat_lines import TextBound
from annotator.formats.json_fields import shown

UNIT: Final = OffsetUnit.CODE_POINTS_LF
"""What brat itself counts: Python's characters, read with universal newlines."""
_UNITS: Final = (UNIT, OffsetUnit.CODE_POINTS, OffsetUnit.UTF16_LF, OffsetUnit.UTF16)
BETWEEN: Final = " "
"""What stands between the fragments in a covered text."""
_LONGER: Final = 10
_MUCH_WHITE_SPACE: Final = 1_000


class Places:
    """Finds the places of one file's spans in their text; counts those it had to look for."""

    def __init__(self, text: str, lines: Sequence[TextBound], *, marked: bool = False) -> None:
        """Get ready; `marked`: the text's file begins with a byte order mark, which brat counts."""
        self._text = text
        self._before = 1 if marked and _counts_mark(text, lines) else 0
        self._map = UnitMap(text, UNIT)
        self.decision: Decision | None = None
        """Which unit the offsets are in, when that was not plain."""
        self.found_again = 0
        # All covered texts where brat itself would find them: nobody needs to vote.
        if not all(each.covered and self._fitting(each) for each in lines):
            vote = UnitVote(_UNITS)
            vote.add(text, self._heard(lines))
            self.decision = vote.decided()
            self._map = UnitMap(text, self.decision.unit)

    def _heard(self, lines: Sequence[TextBound]) -> Iterator[tuple[int, int, str | None]]:
        whole = [each for each in lines if _is_telling(each)]
        for each in (whole or lines)[: UnitVote.ENOUGH]:
            for start, end in each.offsets:
                covered = each.covered if whole else None
                yield start - self._before, end - self._before, covered

    def of(self, line: TextBound) -> tuple[Range, ...]:
        """Return the sorted fragments of a span; raises RecordError when it has no sure place."""
        placed = self._fitting(line)
        if placed is not None:
            return checked_ranges(placed, len(self._text))
        pairs = self._pairs(line)
        if line.covered is None:
            return self._checked(pairs)
        again = self._again(line, pairs)
        if again is None:
            self._checked(pairs)
            raise RecordError(
                f"the text it covers, {shown(line.covered)}, is neither at {line.offsets_text[:60]}"
                " nor just once near there"
            )
        self.found_again += 1
        return again

    def _pairs(self, line: TextBound) -> list[tuple[int, int]]:
        return [(start - self._before, end - self._before) for start, end in line.offsets]

    def _fitting(self, line: TextBound) -> list[Range] | None:
        """Return the fragments in the order of the line, if they cover what it says."""
        placed = []
        for pair in self._pairs(line):
            found = self._map.range(*pair)
            if found is None:
                return None
            placed.append(found)
        return placed if self._covers(placed, line.covered) else None

    def _covers(self, ranges: Sequence[Range], covered: str | None) -> bool:
        if covered is None:
            return True
        if _is_far_longer(sum(each.length for each in ranges), covered):
            return False
        found = BETWEEN.join([self._text[start:end] for start, end in ranges])
        return same_covered(found, covered) or _squeezed(found) == _squeezed(covered)

    def _checked(self, pairs: Sequence[tuple[int, int]]) -> tuple[Range, ...]:
        """Return the ranges of offsets that nothing but themselves speaks for."""
        length = self._map.offset(len(self._text))
        try:
            checked_ranges(pairs, length)
        except RangeError as error:
            raise RecordError(str(error)) from None
        inside = [self._map.range(*pair) for pair in pairs]
        if None in inside:
            raise RecordError("it begins or ends inside a character")
        return checked_ranges([each for each in inside if each], len(self._text))

    def _again(self, line: TextBound, pairs: Sequence[tuple[int, int]]) -> tuple[Range, ...] | None:
        """Return where the covered text stands near the offsets, if it does so once."""
        found = []
        for (start, _), covered in zip(pairs, _pieces(line), strict=False):
            near = self._map.code_point(start)
            place = refound(self._text, covered, start if near is None else near)
            if place is None:
                return None
            found.append(place)
        return checked_ranges(found, len(self._text)) if len(found) == len(pairs) else None


def _is_telling(line: TextBound) -> bool:
    """Whether a span is in one piece, with a text that may be what it covers."""
    if len(line.offsets) != 1 or not line.covered:
        return False
    start, end = line.offsets[0]
    return not _is_far_longer(end - start, line.covered)


def _is_far_longer(length: int, covered: str) -> bool:
    """Whether no white space explains the length; else a line could cost as much as the text."""
    return length > _LONGER * len(covered) + _MUCH_WHITE_SPACE


def _squeezed(text: str) -> str:
    """Return `text` without white space, which tools write in their own ways."""
    return "".join(text.split())


def _pieces(line: TextBound) -> list[str]:
    """Return what each fragment covers, as far as their lengths tell."""
    covered = (line.covered or "").rstrip("\n")
    if len(line.offsets) == 1:
        return [covered]
    pieces, at = [], 0
    for start, end in line.offsets:
        pieces.append(covered[at : at + end - start])
        at += end - start + len(BETWEEN)
    return pieces if at == len(covered) + len(BETWEEN) and all(pieces) else []


def _counts_mark(text: str, lines: Sequence[TextBound]) -> bool:
    """Whether offsets fit better when the byte order mark before the text is counted."""
    units = UnitMap(text, UNIT)
    fits = [0, 0]
    for each in filter(_is_telling, lines):
        for before in (0, 1):
            start, end = each.offsets[0]
            place = units.range(start - before, end - before)
            if place and same_covered(text[place.start : place.end], each.covered or ""):
                fits[before] += 1
    return fits[1] > fits[0]
