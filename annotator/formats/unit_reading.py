"""The unit of one file's offsets: decided when it first matters, from the file itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from annotator.domain.errors import UserError
from annotator.domain.incoming import Note
from annotator.domain.offset_units import (
    OffsetUnit,
    UnitMap,
    UnitVote,
    refound,
    same_covered,
    units_agree,
)
from annotator.domain.plurals import plural
from annotator.domain.ports import FormatSetting
from annotator.domain.ranges import Range

UNIT: Final = "unit"
_AUTOMATIC: Final = "automatic"


class Place(NamedTuple):
    """Where a file says a span is, in its own unit."""

    start: int
    end: int
    covered: str | None = None
    """The text it covers, when the file says so."""


Sample = Iterable[tuple[str, Iterable[Place]]]
"""Texts of a file, each with the places of its spans."""


def unit_setting(tool: str) -> FormatSetting:
    """Return the setting by which a person names the unit of the offsets."""
    return FormatSetting(
        UNIT,
        "Offsets count",
        (_AUTOMATIC, *map(str, OffsetUnit)),
        f"What {tool} counted; found out from the covered texts, or from where words begin and"
        " end, unless it is named.",
    )


class UnitReading:
    """Turns places of one file into ranges of code points.

    `sample` goes through the file once more, from its beginning; it is asked
    only when there is a text in which the units differ.
    """

    def __init__(
        self,
        candidates: Iterable[OffsetUnit],
        sample: Callable[[], Sample],
        settings: Mapping[str, Any],
    ) -> None:
        self._candidates = tuple(candidates)
        self._sample = sample
        self._unit = _forced(settings)
        self._news: list[str] = []
        self.refound = 0
        """Spans whose offsets did not fit, found again by their covered text."""

    def map_of(self, text: str, furthest: int) -> UnitMap:
        """Return the offsets of one text, of which `furthest` is the last a span has.

        Decides the unit when this is the first text in which that matters.
        """
        if units_agree(text, self._candidates, furthest):
            return UnitMap(text, OffsetUnit.CODE_POINTS)
        if self._unit is None:
            self._unit = self._decided()
        return UnitMap(text, self._unit)

    def _decided(self) -> OffsetUnit:
        vote = UnitVote(self._candidates)
        for text, places in self._sample():
            vote.add(text, places)
            if vote.is_sure:
                break
        decision = vote.decided()
        if decision.telling:
            self._news.append(decision.sentence)
        return decision.unit

    def range_of(self, text: str, units: UnitMap, place: Place) -> Range | None:
        """Return where a span is: by its offsets, else near them by its covered text, or None."""
        found = units.range(place.start, place.end)
        if not place.covered:
            return found
        if found is not None and same_covered(text[found.start : found.end], place.covered):
            return found
        near = units.code_point(place.start)
        again = refound(text, place.covered, place.start if near is None else near)
        self.refound += again is not None
        return again

    def news(self) -> Iterator[Note]:
        """Yield what was decided since it was last asked."""
        yield from (Note("", each) for each in self._news)
        self._news.clear()

    def final_news(self) -> Iterator[Note]:
        """Yield what is to be told at the end of the file."""
        yield from self.news()
        if self.refound:
            why = plural(
                self.refound,
                "{count} span did not stand where its offsets say;"
                " it was found again near by the text it covers",
                "{count} spans did not stand where their offsets say;"
                " they were found again near by the text they cover",
            )
            yield Note("", why)


def _forced(settings: Mapping[str, Any]) -> OffsetUnit | None:
    chosen = settings.get(UNIT) or _AUTOMATIC
    if chosen == _AUTOMATIC:
        return None
    try:
        return OffsetUnit(chosen)
    except ValueError:
        known = ", ".join((_AUTOMATIC, *OffsetUnit))
        raise UserError(f"{UNIT} must be one of {known}, not “{chosen}”") from None
