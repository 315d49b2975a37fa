"""A JSON record of ours to an article; what is wrong is said with its place in the record."""

from collections.abc import Mapping
from typing import Any, Final

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid
from annotator.domain.incoming import IncomingArticle, IncomingFlag, IncomingRelation
from annotator.formats import json_fields as fields
from annotator.formats.json_fields import Extras, keep_extras, read_item
from annotator.formats.jsonl_spans import SpanReader, check_replaced, without_doubles
from annotator.formats.status_fields import REASONS, STATUS, reasons_of, status_of

_ARTICLE_KEYS: Final = frozenset(
    {"id", "key", "title", "url", "published", "language", "meta", "text", "text_version"}
    | {STATUS, REASONS, "flags", "entities", "spans", "relations"}
)
_RELATION_KEYS: Final = frozenset({"id", "label", "from", "to", "annotator", "note"})
_FLAG_KEYS: Final = frozenset({"annotator", "note", "settled", "span"})
_LATEST_VERSION: Final = 1_000_000


def article_from(where: str, value: object, reader: SpanReader) -> IncomingArticle:
    """Return the article of one record; raises RecordError with the place inside it."""
    data = fields.object_of(value)
    text = _text_of(data)
    extras: Extras = {}
    entities = reader.spans(data, "entities", len(text), extras)
    spans = without_doubles(entities + reader.spans(data, "spans", len(text), extras))
    names = frozenset(span.name for span in spans if span.name is not None)
    check_replaced(spans, names)
    identity = fields.identifier_of(data, "id") if type(data.get("id")) is not float else None
    return IncomingArticle(
        where=where,
        text=text,
        id=as_uuid(identity),
        key=_key_of(data),
        title=fields.string_of(data, "title"),
        url=fields.string_of(data, "url"),
        published=fields.string_of(data, "published"),
        language=fields.string_of(data, "language"),
        version=_version_of(data),
        status=status_of(data),
        reasons=reasons_of(data),
        flags=_flags(data, names, extras),
        spans=spans,
        relations=_relations(data, names, extras),
        meta=_meta_of(data, extras),
    )


def _text_of(data: Mapping[str, Any]) -> str:
    text = data.get("text")
    if text is None:
        raise RecordError("it has no text")
    if type(text) is not str:
        raise RecordError(f"text must be a string, not {fields.shown(text)}")
    if not text or text.isspace():
        raise RecordError("its text is empty")
    return text


def _key_of(data: Mapping[str, Any]) -> str | None:
    """Return `key`, else `id`, else `url`; numbers become strings."""
    for field in ("key", "id"):
        value = data.get(field)
        if value is None or value == "":
            continue
        if type(value) not in {str, int, float}:
            raise RecordError(f"{field} must be a string or a number, not {fields.shown(value)}")
        return str(value)
    return fields.string_of(data, "url") or None


def _version_of(data: Mapping[str, Any]) -> int | None:
    version = data.get("text_version")
    if version is None:
        return None
    if type(version) is not int or not 1 <= version <= _LATEST_VERSION:
        shown = fields.shown(version)
        raise RecordError(f"text_version must be a whole number from 1 up, not {shown}")
    return version


def _meta_of(data: Mapping[str, Any], extras: Extras) -> Mapping[str, Any]:
    """Return the metadata, with everything the record says beyond our own keys.

    What `meta` itself says keeps its name; a key that clashes is kept as `name_2`.
    """
    meta = fields.mapping_of(data, "meta")
    more = {name: value for name, value in data.items() if name not in _ARTICLE_KEYS}
    if data.get("key") not in (None, "") and as_uuid(data.get("id")) is None and "id" in data:
        more["id"] = data["id"]
    more.update({f"_{name}": items for name, items in extras.items()})
    if not meta and not more:
        return meta
    merged = dict(meta)
    for name, value in more.items():
        merged[_free_name(name, merged, value)] = value
    fields.check_storable(merged)
    return merged


def _free_name(name: str, taken: Mapping[str, Any], value: object) -> str:
    """Return `name`, or `name_2` and on when it stands for something else already."""
    free, number = name, 1
    while free in taken and taken[free] != value:
        number += 1
        free = f"{name}_{number}"
    return free


def _relations(
    data: Mapping[str, Any], names: frozenset[str], extras: Extras
) -> list[IncomingRelation]:
    found = []
    for index, item in enumerate(fields.list_of(data, "relations")):
        found.append(read_item("relations", index, _relation, item, names))
        keep_extras(item, "relations", _RELATION_KEYS, extras)
    return found


def _relation(item: object, names: frozenset[str]) -> IncomingRelation:
    data = fields.object_of(item)
    return IncomingRelation(
        label=fields.label_of(data),
        from_name=_end_of(data, "from", names),
        to_name=_end_of(data, "to", names),
        name=fields.identifier_of(data, "id"),
        annotator=fields.annotator_of(data),
        note=fields.string_of(data, "note"),
    )


def _end_of(data: Mapping[str, Any], field: str, names: frozenset[str]) -> str:
    name = fields.identifier_of(data, field)
    if name is None:
        raise RecordError(f"it has no {field}")
    if name not in names:
        raise RecordError(f"{field} names no span of this record: {fields.shown(name)}")
    return name


def _flags(data: Mapping[str, Any], names: frozenset[str], extras: Extras) -> list[IncomingFlag]:
    found = []
    for index, item in enumerate(fields.list_of(data, "flags")):
        found.append(read_item("flags", index, _flag, item, names))
        keep_extras(item, "flags", _FLAG_KEYS, extras)
    return found


def _flag(item: object, names: frozenset[str]) -> IncomingFlag:
    data = fields.object_of(item)
    return IncomingFlag(
        note=fields.string_of(data, "note"),
        annotator=fields.annotator_of(data),
        settled=fields.bool_of(data, "settled") or False,
        span_name=_end_of(data, "span", names) if data.get("span") is not None else None,
    )
