"""Kinds of record: where each is kept, under which key, and how it is read and written."""

import json
from collections.abc import Callable
from typing import Any, Final, NamedTuple, Protocol

from annotator.domain.ids import id_bytes, id_text
from annotator.domain.records import (
    ArticleStatus,
    Binning,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.storage.names import Names
from annotator.storage.span_rows import SELECT_SPANS, spans_of

Row = tuple[Any, ...]
Columns = dict[str, Any]

STATUS_NUMBERS = {Status.NEW: 0, Status.STARTED: 1, Status.SKIPPED: 2, Status.DONE: 3}
STATUSES = {number: status for status, number in STATUS_NUMBERS.items()}


class Numbers(Protocol):
    """Knows the row numbers of what records refer to."""

    def article_number(self, article_id: str) -> int:
        """Return the row number of an article."""
        ...

    def span_number(self, span_id: str) -> int:
        """Return the row number of a span."""
        ...

    def label_number(self, name: str) -> int:
        """Return the row number of a label."""
        ...

    def relation_number(self, name: str) -> int:
        """Return the row number of a relation type."""
        ...

    def annotator_number(self, name: str) -> int:
        """Return the row number of an annotator the project knows."""
        ...


class Kind(NamedTuple):
    """How one type of record is kept: where, under which key, in which columns."""

    table: str
    select: str
    key: tuple[str, ...]
    decode: Callable[[Names, str, Row], Record]
    encode: Callable[[Numbers, Any], Columns]


def span_columns(span: Span) -> tuple[int, int, str | None, str | None]:
    """Return cover start and end, fragments and attributes of a span, as they are kept."""
    cover = span.cover
    fragments = json.dumps(span.ranges) if len(span.ranges) > 1 else None
    return cover.start, cover.end, fragments, json_or_none(span.attributes)


def json_or_none(value: Any) -> str | None:
    """Return a mapping as JSON, or None for an empty one."""
    return json.dumps(dict(value), ensure_ascii=False) if value else None


def _decode_span(names: Names, article_id: str, row: Row) -> Span:
    return next(iter(spans_of([row], article_id, names.label, names.annotator)))


def _encode_span(rows: Numbers, span: Span) -> Columns:
    start, end, fragments, attributes = span_columns(span)
    return {
        "uuid": id_bytes(span.id),
        "article_id": rows.article_number(span.article_id),
        "label_id": rows.label_number(span.label),
        "annotator_id": rows.annotator_number(span.annotator),
        "start": start,
        "end": end,
        "fragments": fragments,
        "attributes": attributes,
        "score": span.score,
        "note": span.note or None,
        "replaces": id_bytes(span.replaces) if span.replaces else None,
    }


def _decode_relation(names: Names, article_id: str, row: Row) -> Relation:
    uuid, label, from_uuid, to_uuid, annotator, note = row
    return Relation(
        id=id_text(uuid),
        article_id=article_id,
        label=names.relation(label),
        from_id=id_text(from_uuid),
        to_id=id_text(to_uuid),
        annotator=names.annotator(annotator),
        note=note or "",
    )


def _encode_relation(rows: Numbers, relation: Relation) -> Columns:
    return {
        "uuid": id_bytes(relation.id),
        "article_id": rows.article_number(relation.article_id),
        "label_id": rows.relation_number(relation.label),
        "from_span_id": rows.span_number(relation.from_id),
        "to_span_id": rows.span_number(relation.to_id),
        "annotator_id": rows.annotator_number(relation.annotator),
        "note": relation.note or None,
    }


def _decode_verdict(names: Names, article_id: str, row: Row) -> SpanVerdict:
    span, annotator, accepted = row
    return SpanVerdict(
        article_id=article_id,
        span_id=id_text(span),
        annotator=names.annotator(annotator),
        verdict=Verdict.ACCEPTED if accepted else Verdict.REJECTED,
    )


def _encode_verdict(rows: Numbers, verdict: SpanVerdict) -> Columns:
    return {
        "span_id": rows.span_number(verdict.span_id),
        "annotator_id": rows.annotator_number(verdict.annotator),
        "article_id": rows.article_number(verdict.article_id),
        "accepted": verdict.verdict is Verdict.ACCEPTED,
    }


def _decode_status(names: Names, article_id: str, row: Row) -> ArticleStatus:
    annotator, status, reason = row
    return ArticleStatus(
        article_id=article_id,
        annotator=names.annotator(annotator),
        status=STATUSES[status],
        reason=reason or "",
    )


def _encode_status(rows: Numbers, status: ArticleStatus) -> Columns:
    return {
        "annotator_id": rows.annotator_number(status.annotator),
        "article_id": rows.article_number(status.article_id),
        "status": STATUS_NUMBERS[status.status],
        "reason": status.reason or None,
    }


def _decode_flag(names: Names, article_id: str, row: Row) -> Flag:
    uuid, annotator, note, settled, span = row
    return Flag(
        id=id_text(uuid),
        article_id=article_id,
        annotator=names.annotator(annotator),
        note=note,
        settled=bool(settled),
        span_id=id_text(span) if span else None,
    )


def _encode_flag(rows: Numbers, flag: Flag) -> Columns:
    return {
        "uuid": id_bytes(flag.id),
        "article_id": rows.article_number(flag.article_id),
        "span_id": rows.span_number(flag.span_id) if flag.span_id else None,
        "annotator_id": rows.annotator_number(flag.annotator),
        "note": flag.note,
        "settled": flag.settled,
    }


def _decode_binning(names: Names, article_id: str, row: Row) -> Binning:
    annotator, at = row
    return Binning(article_id=article_id, annotator=names.annotator(annotator), at=at)


def _encode_binning(rows: Numbers, binning: Binning) -> Columns:
    return {
        "article_id": rows.article_number(binning.article_id),
        "annotator_id": rows.annotator_number(binning.annotator),
        "at": binning.at,
    }


BINNING: Final = Kind(
    table="binned_article",
    select="SELECT t.annotator_id, t.at FROM binned_article t",
    key=("article_id",),
    decode=_decode_binning,
    encode=_encode_binning,
)

KINDS: dict[type, Kind] = {
    Span: Kind(
        table="span",
        select=SELECT_SPANS,
        key=("uuid",),
        decode=_decode_span,
        encode=_encode_span,
    ),
    Relation: Kind(
        table="relation",
        select="SELECT t.uuid, t.label_id, a.uuid, b.uuid, t.annotator_id, t.note FROM relation t"
        " JOIN span a ON a.id = t.from_span_id JOIN span b ON b.id = t.to_span_id",
        key=("uuid",),
        decode=_decode_relation,
        encode=_encode_relation,
    ),
    SpanVerdict: Kind(
        table="span_verdict",
        select="SELECT s.uuid, t.annotator_id, t.accepted FROM span_verdict t"
        " JOIN span s ON s.id = t.span_id",
        key=("span_id", "annotator_id"),
        decode=_decode_verdict,
        encode=_encode_verdict,
    ),
    ArticleStatus: Kind(
        table="article_status",
        select="SELECT t.annotator_id, t.status, t.reason FROM article_status t",
        key=("annotator_id", "article_id"),
        decode=_decode_status,
        encode=_encode_status,
    ),
    Flag: Kind(
        table="flag",
        select="SELECT t.uuid, t.annotator_id, t.note, t.settled, s.uuid FROM flag t"
        " LEFT JOIN span s ON s.id = t.span_id",
        key=("uuid",),
        decode=_decode_flag,
        encode=_encode_flag,
    ),
}
"""What is said about the text of an article."""
