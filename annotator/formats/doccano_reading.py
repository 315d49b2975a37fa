"""A record of doccano to an article: spans in any of the shapes its versions have written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from annotator.domain.errors import RecordError
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingFlag,
    IncomingRelation,
    IncomingSpan,
    Refusal,
)
from annotator.domain.ranges import Range
from annotator.formats import json_fields as fields
from annotator.formats.article_fields import head_of, offset_of, text_of
from annotator.formats.json_fields import read_item
from annotator.formats.unit_reading import Place, UnitReading

_SPAN_LISTS: Final = ("entities", "label", "labels", "annotations")
COMMENTS: Final = "Comments"
_PARTS: Final = 3
"""Parts of a span in its short shape: start, end, label."""


class _Found(NamedTuple):
    """A span as the file gives it."""

    at: str
    place: Place
    label: str
    name: str | None = None
    annotator: str | None = None


def record_text(data: Mapping[str, Any]) -> tuple[str, str]:
    """Return the text of a record and the name of its field; raises RecordError."""
    name = "text" if "text" in data or "data" not in data else "data"
    if data.get(name) is None:
        raise RecordError("it has no text")
    return text_of(data[name], name), name


def places_of(data: Mapping[str, Any]) -> Iterator[Place]:
    """Yield the places of the sound spans of a record."""
    for each in _found_spans(data, None):
        if isinstance(each, _Found):
            yield each.place


def read_record(
    where: str, value: object, units: UnitReading
) -> Iterator[IncomingArticle | Refusal]:
    """Yield the article of a record, and a refusal for each span that has no place in it.

    Raises RecordError when there is no article at all.
    """
    data = fields.object_of(value)
    text, field = record_text(data)
    user = data.get("username")
    named = user if type(user) is str and user.strip() else None
    found = list(_found_spans(data, named))
    reader = _Spans(where, text, units)
    reader.take(found)
    relations = list(reader.relations(data))
    taken = {field, COMMENTS, *_lists_read(data), *(["username"] if named else [])}
    head = head_of(data, taken, data.get("doc_id"))
    yield IncomingArticle(
        where=where,
        text=text,
        spans=reader.spans,
        relations=relations,
        flags=[IncomingFlag(note) for note in _comments(data)],
        **head,
    )
    yield from reader.refused


def _lists_read(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys whose lists hold spans or relations; lists of plain labels are metadata."""
    for name in _SPAN_LISTS:
        items = data.get(name)
        if type(items) is list and all(type(each) in {list, dict} for each in items):
            yield name
    if type(data.get("relations")) is list:
        yield "relations"


def _found_spans(data: Mapping[str, Any], user: str | None) -> Iterator[_Found | Refusal]:
    for field in _lists_read(data):
        if field == "relations":
            continue
        for index, item in enumerate(data[field]):
            at = f"{field}[{index}]"
            try:
                yield _span(item, at, user)
            except RecordError as error:
                yield Refusal(at, str(error))


def _span(item: Any, at: str, user: str | None) -> _Found:
    if type(item) is list:
        if len(item) < _PARTS:
            raise RecordError(f"it must be [start, end, label], not {fields.shown(item)}")
        place = Place(offset_of(item[0], "start"), offset_of(item[1], "end"))
        return _Found(at, place, _label(item[2]), None, _user(user))
    data = fields.object_of(item)
    start, end = (offset_of(data.get(name), name) for name in ("start_offset", "end_offset"))
    covered = data.get("text")
    return _Found(
        at,
        Place(start, end, covered if type(covered) is str else None),
        _label(data.get("label")),
        fields.identifier_of(data, "id"),
        _user(data.get("user", user)),
    )


def _label(label: object) -> str:
    """Return a label's name; old files have its number."""
    return fields.checked_name(str(label) if type(label) is int else label, "label")


def _user(user: object) -> str | None:
    """Return an annotator's name; old files have the number of an account."""
    if user is None:
        return None
    return fields.checked_name(f"user {user}" if type(user) is int else user, "user")


def _comments(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield comments: questions about the article; strings, or objects that hold one."""
    comments = data.get(COMMENTS)
    for each in comments if type(comments) is list else ():
        text = each.get("comment") if type(each) is dict else each
        if type(text) is str and text.strip():
            yield text


class _Spans:
    """The spans of one record that have a place in its text, and those that have none."""

    def __init__(self, where: str, text: str, reading: UnitReading) -> None:
        self._where, self._text, self._reading = where, text, reading
        self._names: set[str] = set()
        self.spans: list[IncomingSpan] = []
        self.refused: list[Refusal] = []

    def take(self, found: Sequence[_Found | Refusal]) -> None:
        """Put spans in their places, or aside."""
        ends = [each.place.end for each in found if isinstance(each, _Found)]
        units = self._reading.map_of(self._text, max(ends, default=0))
        for each in found:
            if isinstance(each, Refusal):
                self._refuse(each.where, each.why)
            else:
                self._take(each, self._reading.range_of(self._text, units, each.place))

    def _take(self, found: _Found, piece: Range | None) -> None:
        if piece is None:
            start, end, _ = found.place
            self._refuse(
                found.at,
                f"the {found.label} at {fields.shown(start)}–{fields.shown(end)} has no place in"
                f" the text of {len(self._text)} characters",
            )
        elif found.name in self._names:
            self._refuse(found.at, f"another span has the id {fields.shown(found.name)}")
        else:
            self._names.update([found.name] if found.name else [])
            span = IncomingSpan(found.label, (piece,), found.name, found.annotator)
            self.spans.append(span)

    def _refuse(self, at: str, why: str) -> None:
        self.refused.append(Refusal(f"{self._where}, {at}", why))

    def relations(self, data: Mapping[str, Any]) -> Iterator[IncomingRelation]:
        """Yield the relations whose two ends were taken; the others are refused by name."""
        items = data.get("relations")
        for index, item in enumerate(items if type(items) is list else ()):
            try:
                yield read_item("relations", index, self._relation, item)
            except RecordError as error:
                at, _, why = str(error).partition(": ")
                self._refuse(at, why)

    def _relation(self, item: object) -> IncomingRelation:
        data = fields.object_of(item)
        ends = [fields.identifier_of(data, name) for name in ("from_id", "to_id")]
        for name, end in zip(("from_id", "to_id"), ends, strict=True):
            if end is None or end not in self._names:
                raise RecordError(f"{name} names no span that was taken: {fields.shown(end)}")
        label = fields.checked_name(data.get("type"), "type")
        return IncomingRelation(label, str(ends[0]), str(ends[1]), fields.identifier_of(data, "id"))
