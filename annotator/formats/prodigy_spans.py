"""Spans and relations of a Prodigy task, which may be given by characters or by tokens."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError
from annotator.domain.incoming import IncomingRelation, IncomingSpan, Refusal
from annotator.domain.offset_units import refound, same_covered
from annotator.domain.ranges import Range, checked_ranges, cover
from annotator.formats import json_fields as fields
from annotator.formats.json_fields import Extras, keep_extras

_SPAN_KEYS: Final = frozenset(
    {"start", "end", "token_start", "token_end", "label", "text", "type"}
    | {"span_id", "annotator", "program", "attributes", "score", "note"}
)
_RELATION_KEYS: Final = frozenset(
    {"head", "child", "label", "head_span", "child_span", "color"}
    | {"relation_id", "annotator", "note"}
)
_FAULTS: Final = (RecordError, RangeError)
_LONGEST: Final = 200


class TaskSpans:
    """The spans and relations of one task; those that are none are refused by name."""

    def __init__(
        self,
        where: str,
        text: str,
        data: Mapping[str, Any],
        *,
        annotator: str | None,
        extras: Extras,
    ) -> None:
        self.spans: list[IncomingSpan] = []
        self.relations: list[IncomingRelation] = []
        self._where = where
        self._text = text
        self._data = data
        self._annotator = annotator
        self._extras = extras
        self._tokens: list[Range | None] = []
        self._by_name: dict[str, IncomingSpan] = {}
        self._by_place: dict[tuple[int, int], list[IncomingSpan]] = {}
        self._by_last: dict[int, list[IncomingSpan]] = {}

    def read(self) -> Iterator[Refusal]:
        """Read all of them; yields a refusal for each that is none.

        Raises RecordError when there is no list where one belongs.
        """
        items = fields.list_of(self._data, "spans")
        links = fields.list_of(self._data, "relations")
        self._tokens = [_token(each, self._text) for each in fields.list_of(self._data, "tokens")]
        for number, item in enumerate(items, 1):
            try:
                self._add(self._span(item, number))
            except _FAULTS as error:
                yield self._refusal(f"span {number}", error)
        self.spans = list(self._by_name.values())
        if links:
            self._index()
        for number, item in enumerate(links, 1):
            try:
                self.relations.append(self._relation(item))
            except _FAULTS as error:
                yield self._refusal(f"relation {number}", error)

    def _refusal(self, what: str, error: Exception) -> Refusal:
        return Refusal(f"{self._where}, {what}", str(error)[:_LONGEST])

    def _add(self, span: IncomingSpan) -> None:
        """Take a span in; pieces with one id are the fragments of one span."""
        name = str(span.name)
        known = self._by_name.get(name)
        if known is None:
            self._by_name[name] = span
        elif known.label == span.label:
            joined = checked_ranges([*known.ranges, *span.ranges], len(self._text))
            self._by_name[name] = known._replace(ranges=joined)
        else:
            raise RecordError(f"another span has the same span_id {fields.shown(name)}")

    def _span(self, item: object, number: int) -> IncomingSpan:
        data = fields.object_of(item)
        place = self._place(data)
        label = fields.label_of(data)
        who = fields.annotator_of(data) or self._annotator
        keep_extras(data, "spans", _SPAN_KEYS, self._extras)
        return IncomingSpan(
            label=label,
            ranges=(place,),
            name=fields.identifier_of(data, "span_id") or f"span {number}",
            annotator=who,
            program=fields.bool_of(data, "program"),
            attributes=fields.attributes_of(data),
            score=fields.score_of(data),
            note=fields.string_of(data, "note"),
        )

    def _place(self, data: Mapping[str, Any]) -> Range:
        """Return where a span is; by its characters, else by its tokens."""
        if data.get("start") is None or data.get("end") is None:
            first = self._token(data, "token_start")
            last = self._token(data, "token_end")
            return checked_ranges([(first.start, last.end)], len(self._text))[0]
        covered = data.get("text")
        try:
            (place,) = checked_ranges([(data["start"], data["end"])], len(self._text))
        except RangeError:
            again = self._again(covered, data["start"])
            if again is None:
                raise
            return again
        if type(covered) is not str or same_covered(self._text[slice(*place)], covered):
            return place
        again = self._again(covered, place.start)
        if again is None:
            shown = fields.shown(self._text[slice(*place)])
            raise RecordError(f"at {place.start}–{place.end} stands {shown}, not its text")
        return again

    def _again(self, covered: object, start: object) -> Range | None:
        """Return where the text of a span stands near the place that is given."""
        if type(covered) is not str or type(start) is not int:
            return None
        return refound(self._text, covered, start)

    def _token(self, data: Mapping[str, Any], name: str) -> Range:
        index = data.get(name)
        if index is None:
            raise RecordError(f"it has neither start and end nor {name}")
        if type(index) is not int or not 0 <= index < len(self._tokens):
            raise RecordError(f"{name} {fields.shown(index)} is none of the tokens")
        token = self._tokens[index]
        if token is None:
            raise RecordError(f"token {index} is broken")
        return token

    def _index(self) -> None:
        """Note which spans are where, and with which token each ends."""
        ends = {each.end: at for at, each in enumerate(self._tokens) if each is not None}
        for span in self.spans:
            place = cover(span.ranges)
            self._by_place.setdefault((place.start, place.end), []).append(span)
            last = ends.get(place.end)
            if last is not None:
                self._by_last.setdefault(last, []).append(span)

    def _relation(self, item: object) -> IncomingRelation:
        data = fields.object_of(item)
        relation = IncomingRelation(
            label=fields.label_of(data),
            from_name=self._end(data, "head"),
            to_name=self._end(data, "child"),
            name=fields.identifier_of(data, "relation_id"),
            annotator=fields.annotator_of(data) or self._annotator,
            note=fields.string_of(data, "note"),
        )
        keep_extras(data, "relations", _RELATION_KEYS, self._extras)
        return relation

    def _end(self, data: Mapping[str, Any], role: str) -> str:
        """Return the name of the span at one end: the one that is told, else by its last token."""
        told = data.get(f"{role}_span")
        span = self._told(told) if type(told) is dict else self._by_token(data.get(role))
        if span is None or span.name is None:
            raise RecordError(
                f"its {role} ({fields.shown(told or data.get(role))}) is no span here"
            )
        return span.name

    def _told(self, told: Mapping[str, Any]) -> IncomingSpan | None:
        name = fields.identifier_of(told, "span_id")
        if name is not None:
            return self._by_name.get(name)
        start, end = told.get("start"), told.get("end")
        if type(start) is not int or type(end) is not int:
            return self._by_token(told.get("token_end"))
        there = self._by_place.get((start, end), [])
        same = [each for each in there if each.label == told.get("label")]
        return next(iter(same or there), None)

    def _by_token(self, index: object) -> IncomingSpan | None:
        """Return the longest span that ends with a token, else the only one that holds it."""
        if type(index) is not int or not 0 <= index < len(self._tokens):
            return None
        ending = self._by_last.get(index, [])
        if ending:
            return max(ending, key=lambda each: cover(each.ranges).length)
        token = self._tokens[index]
        if token is None:
            return None
        holding = [each for each in self.spans if cover(each.ranges).contains(token)]
        return holding[0] if len(holding) == 1 else None


def _token(item: object, text: str) -> Range | None:
    """Return where a token is; None when it is broken, as only what needs it is lost."""
    if type(item) is not dict:
        return None
    try:
        return checked_ranges([(item.get("start"), item.get("end"))], len(text))[0]  # type: ignore[list-item]
    except RangeError:
        return None
