"""Spans of a JSON record: quick for what is common, exact about what is wrong.

An import brings hundreds of thousands of spans, most with nothing but a place,
a label, an id and an annotator: those are taken a record at a time, column by
column. Where any of them is different, each is read by itself, with every
field, and what is the matter is said.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import repeat
from operator import lt
from types import NoneType
from typing import Any, Final

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid
from annotator.domain.incoming import IncomingSpan
from annotator.domain.ranges import Range, checked_ranges, cover
from annotator.domain.records import NOTHING, Verdict
from annotator.formats import json_fields as fields
from annotator.formats.json_fields import Extras, keep_extras, read_item

_KEYS: Final = frozenset(
    {"id", "label", "start", "end", "ranges", "annotator", "program", "attributes"}
    | {"score", "note", "replaces", "verdicts"}
)
_VERDICTS: Final = frozenset(str(each) for each in Verdict)
_COMMON: Final = frozenset({"id", "label", "start", "end", "annotator", "program"})
_NOT_PLAIN: Final = (TypeError, KeyError, AttributeError, ValueError)
_More = tuple[Mapping[str, str], float | None, str, str | None, Mapping[str, str]]
_NO_MORE: Final[_More] = (NOTHING, None, "", None, NOTHING)
# tuple's own constructor, called from map: three times as quick as calling the class.
_new_range = partial(tuple.__new__, Range)
_new_span = partial(tuple.__new__, IncomingSpan)


class SpanReader:
    """Reads the spans of one file; remembers the names it has found to be sound."""

    def __init__(self) -> None:
        self._labels: set[str] = set()
        self._annotators: set[str | None] = {None}

    def spans(
        self, data: Mapping[str, Any], field: str, length: int, extras: Extras
    ) -> list[IncomingSpan]:
        """Return the spans in `field` of a record whose text has `length` code points."""
        items = fields.list_of(data, field)
        if not items:
            return []
        try:
            return self._together(items, field, length, extras)
        except _NOT_PLAIN:
            return [
                self._one(item, field, index, length, extras) for index, item in enumerate(items)
            ]

    def _together(
        self, items: list[Any], field: str, length: int, extras: Extras
    ) -> list[IncomingSpan]:
        """Return spans that all have one place and known names, column by column.

        Raises one of _NOT_PLAIN, and nobody's message, when there is any other.
        """
        starts = [item["start"] for item in items]
        ends = [item["end"] for item in items]
        labels = [item["label"] for item in items]
        names = [item.get("id") for item in items]
        annotators = [item.get("annotator") for item in items]
        programs = [item.get("program") for item in items]
        sound = (
            {*map(type, starts), *map(type, ends)} == {int}
            and min(starts) >= 0
            and max(ends) <= length
            and all(map(lt, starts, ends))
            and self._labels.issuperset(labels)
            and self._annotators.issuperset(annotators)
            and {*map(type, names)} <= {str, NoneType}
            and "" not in names
            and {*map(type, programs)} <= {bool, NoneType}
        )
        if not sound:
            raise ValueError
        more: Iterable[Iterable[Any]] = map(repeat, _NO_MORE)
        columns = (names, annotators, programs)
        given = sum(len(items) - column.count(None) for column in columns)
        if sum(map(len, items)) != 3 * len(items) + given:
            more = zip(*self._more(items, field, extras), strict=True)
        places = zip(map(_new_range, zip(starts, ends, strict=True)))
        entity = repeat(field == "entities")
        return list(map(_new_span, zip(labels, places, *columns, entity, *more)))  # noqa: B905 — repeat() has no end

    def _more(self, items: list[Any], field: str, extras: Extras) -> list[_More]:
        """Return what the items say beyond the common fields."""
        found = []
        for index, item in enumerate(items):
            if "ranges" in item:
                raise ValueError
            found.append(
                _NO_MORE if item.keys() <= _COMMON else read_item(field, index, _more_of, item)
            )
        for item in items:
            keep_extras(item, field, _KEYS, extras)
        return found

    def _one(self, item: Any, field: str, index: int, length: int, extras: Extras) -> IncomingSpan:
        """Return a span that is fragmented, new in its names, or not sound at all."""
        first = read_item(field, index, _first_of, item, length)
        more = read_item(field, index, _more_of, item)
        keep_extras(item, field, _KEYS, extras)
        self._labels.add(first[0])
        self._annotators.add(first[3])
        return IncomingSpan(*first, field == "entities", *more)


def _first_of(
    item: object, length: int
) -> tuple[str, tuple[Range, ...], str | None, str | None, bool | None]:
    data = fields.object_of(item)
    return (
        fields.label_of(data),
        _ranges_of(data, length),
        fields.identifier_of(data, "id"),
        fields.annotator_of(data),
        fields.bool_of(data, "program"),
    )


def _more_of(data: Mapping[str, Any]) -> _More:
    """Return attributes, score, note, what it replaces, and verdicts."""
    return (
        fields.attributes_of(data) if "attributes" in data else NOTHING,
        fields.score_of(data) if "score" in data else None,
        fields.string_of(data, "note") if "note" in data else "",
        fields.identifier_of(data, "replaces") if "replaces" in data else None,
        fields.chosen_of(data, "verdicts", _VERDICTS) if "verdicts" in data else NOTHING,
    )


def _ranges_of(data: Mapping[str, Any], length: int) -> tuple[Range, ...]:
    """Return the fragments, from `ranges` or from `start` and `end`; both must agree."""
    given: tuple[Any, Any] = data.get("start"), data.get("end")
    if data.get("ranges") is None:
        if None in given:
            raise RecordError("it has neither ranges nor start and end")
        return checked_ranges([given], length)
    ranges = checked_ranges(fields.list_of(data, "ranges"), length)
    if given != (None, None) and given != cover(ranges):
        raise RecordError(f"start and end {fields.shown(given)} do not agree with its ranges")
    return ranges


def without_doubles(spans: list[IncomingSpan]) -> list[IncomingSpan]:
    """Leave out a span that is there twice; one id for two different spans is refused."""
    if all(span.name is None for span in spans):
        return spans
    known: dict[str, IncomingSpan] = {}
    kept = []
    for span in spans:
        if span.name is None or known.setdefault(span.name, span) is span:
            kept.append(span)
        elif known[span.name]._replace(entity=span.entity) != span:
            raise RecordError(f"two different spans have the id {fields.shown(span.name)}")
    return kept


def check_replaced(spans: Sequence[IncomingSpan], names: frozenset[str]) -> None:
    """Raise RecordError when a span replaces itself or a name that is none."""
    for span in spans:
        old = span.replaces
        if old is not None and (old == span.name or (old not in names and not as_uuid(old))):
            raise RecordError(f"replaces names no other span: {fields.shown(old)}")
