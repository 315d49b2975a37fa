"""Records as rows: reading an article's, and making one change to one of them."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from annotator.domain.errors import Bug, StaleChange
from annotator.domain.ids import id_bytes, id_text
from annotator.domain.records import (
    ArticleStatus,
    Change,
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


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one type of record is kept: where, under which key, in which columns."""

    table: str
    select: str
    key: tuple[str, ...]
    decode: Callable[[Names, str, Row], Record]
    encode: Callable[["RecordRows", Any], Columns]


class RecordRows:
    """Reads and changes the rows of spans, relations, verdicts, statuses and flags."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Work on an open connection; transactions are the caller's."""
        self._connection = connection
        self._names = names

    def of_article(self, number: int, article_id: str) -> Iterator[Record]:
        """Yield every record of the article with this row number."""
        for record_type, kind in KINDS.items():
            rows = self._connection.execute(f"{kind.select} WHERE t.article_id = ?", (number,))
            if record_type is Span:
                yield from spans_of(rows, article_id, self._names.label, self._names.annotator)
                continue
            for row in rows:
                yield kind.decode(self._names, article_id, row)

    def annotator_numbers(self, number: int) -> tuple[int, ...]:
        """Return the row numbers of those who have spans or relations in an article."""
        rows = self._connection.execute(
            "SELECT annotator_id FROM span WHERE article_id = ?"
            " UNION SELECT annotator_id FROM relation WHERE article_id = ?",
            (number, number),
        )
        return tuple(row[0] for row in rows)

    def apply(self, change: Change) -> None:
        """Make one change; raises StaleChange unless the record is as the change expects."""
        record = change.record
        kind = KINDS[type(record)]
        columns = kind.encode(self, record)
        if self._current(kind, columns, record.article_id) != change.before:
            raise StaleChange("The annotation was changed meanwhile; look at it again.")
        if change.after is None:
            self._delete(kind, columns)
        elif change.before is None:
            self._insert(kind, columns)
        else:
            self._update(kind, columns)

    def add_all(self, run: int, article: int, records: Iterable[Record]) -> None:
        """Insert records of the article with this row number that are new, quickly.

        Raises StaleChange or sqlite3.IntegrityError where one is there already.
        """
        within = _WithinArticle(self._connection, self._names, article)
        rows: dict[type, list[Columns]] = {}
        for record in records:
            kind = type(record)
            columns = KINDS[kind].encode(within, record)
            rows.setdefault(kind, []).append({**columns, "run": run})
        for each, found in rows.items():
            names = ", ".join(f'"{name}"' for name in found[0])
            marks = ", ".join("?" * len(found[0]))
            self._connection.executemany(
                f"INSERT INTO {KINDS[each].table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
                [tuple(columns.values()) for columns in found],
            )

    def _current(self, kind: _Kind, columns: Columns, article_id: str) -> Record | None:
        where = " AND ".join(f"t.{name} = ?" for name in kind.key)
        key = [columns[name] for name in kind.key]
        row = self._connection.execute(f"{kind.select} WHERE {where}", key).fetchone()
        return None if row is None else kind.decode(self._names, article_id, row)

    def _insert(self, kind: _Kind, columns: Columns) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT INTO {kind.table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
            list(columns.values()),
        )

    def _update(self, kind: _Kind, columns: Columns) -> None:
        # What a person has changed is no longer the import's, and is not taken back with it.
        assign = ", ".join([*(f'"{name}" = ?' for name in columns), "run = NULL"])
        where = " AND ".join(f"{name} = ?" for name in kind.key)
        values = [*columns.values(), *(columns[name] for name in kind.key)]
        self._connection.execute(
            f"UPDATE {kind.table} SET {assign} WHERE {where}",  # noqa: S608 — our own names
            values,
        )

    def _delete(self, kind: _Kind, columns: Columns) -> None:
        where = " AND ".join(f"{name} = ?" for name in kind.key)
        self._connection.execute(
            f"DELETE FROM {kind.table} WHERE {where}",  # noqa: S608 — our own names
            [columns[name] for name in kind.key],
        )

    def article_number(self, article_id: str) -> int:
        """Return the row number of an article."""
        return self._number("article", article_id)

    def span_number(self, span_id: str) -> int:
        """Return the row number of a span."""
        return self._number("span", span_id)

    def label_number(self, name: str) -> int:
        """Return the row number of a label."""
        return self._names.label_number(name)

    def relation_number(self, name: str) -> int:
        """Return the row number of a relation type."""
        return self._names.relation_number(name)

    def annotator_number(self, name: str) -> int:
        """Return the row number of an annotator the project knows."""
        number = self._names.annotator_number(name)
        if number is None:
            raise Bug(f"The project has no annotator {name}.")
        return number

    def _number(self, table: str, uuid: str) -> int:
        row = self._connection.execute(
            f"SELECT id FROM {table} WHERE uuid = ?",  # noqa: S608 — our own names
            (id_bytes(uuid),),
        ).fetchone()
        if row is None:
            raise StaleChange(f"The {table} is no longer in the project.")
        return int(row[0])


def span_columns(span: Span) -> tuple[int, int, str | None, str | None]:
    """Return cover start and end, fragments and attributes of a span, as they are kept."""
    cover = span.cover
    fragments = json.dumps(span.ranges) if len(span.ranges) > 1 else None
    return cover.start, cover.end, fragments, json_or_none(span.attributes)


class _WithinArticle(RecordRows):
    """Knows the number of the one article it is about."""

    def __init__(self, connection: sqlite3.Connection, names: Names, article: int) -> None:
        super().__init__(connection, names)
        self._article = article

    def article_number(self, article_id: str) -> int:  # noqa: ARG002 — always the one
        return self._article


def json_or_none(value: Any) -> str | None:
    """Return a mapping as JSON, or None for an empty one."""
    return json.dumps(dict(value), ensure_ascii=False) if value else None


def _decode_span(names: Names, article_id: str, row: Row) -> Span:
    return next(iter(spans_of([row], article_id, names.label, names.annotator)))


def _encode_span(rows: RecordRows, span: Span) -> Columns:
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


def _encode_relation(rows: RecordRows, relation: Relation) -> Columns:
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


def _encode_verdict(rows: RecordRows, verdict: SpanVerdict) -> Columns:
    return {
        "span_id": rows.span_number(verdict.span_id),
        "annotator_id": rows.annotator_number(verdict.annotator),
        "article_id": rows.article_number(verdict.article_id),
        "accepted": verdict.verdict is Verdict.ACCEPTED,
    }


def _decode_status(names: Names, article_id: str, row: Row) -> ArticleStatus:
    annotator, status = row
    return ArticleStatus(
        article_id=article_id, annotator=names.annotator(annotator), status=STATUSES[status]
    )


def _encode_status(rows: RecordRows, status: ArticleStatus) -> Columns:
    return {
        "annotator_id": rows.annotator_number(status.annotator),
        "article_id": rows.article_number(status.article_id),
        "status": STATUS_NUMBERS[status.status],
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


def _encode_flag(rows: RecordRows, flag: Flag) -> Columns:
    return {
        "uuid": id_bytes(flag.id),
        "article_id": rows.article_number(flag.article_id),
        "span_id": rows.span_number(flag.span_id) if flag.span_id else None,
        "annotator_id": rows.annotator_number(flag.annotator),
        "note": flag.note,
        "settled": flag.settled,
    }


KINDS: dict[type, _Kind] = {
    Span: _Kind(
        table="span",
        select=SELECT_SPANS,
        key=("uuid",),
        decode=_decode_span,
        encode=_encode_span,
    ),
    Relation: _Kind(
        table="relation",
        select="SELECT t.uuid, t.label_id, a.uuid, b.uuid, t.annotator_id, t.note FROM relation t"
        " JOIN span a ON a.id = t.from_span_id JOIN span b ON b.id = t.to_span_id",
        key=("uuid",),
        decode=_decode_relation,
        encode=_encode_relation,
    ),
    SpanVerdict: _Kind(
        table="span_verdict",
        select="SELECT s.uuid, t.annotator_id, t.accepted FROM span_verdict t"
        " JOIN span s ON s.id = t.span_id",
        key=("span_id", "annotator_id"),
        decode=_decode_verdict,
        encode=_encode_verdict,
    ),
    ArticleStatus: _Kind(
        table="article_status",
        select="SELECT t.annotator_id, t.status FROM article_status t",
        key=("annotator_id", "article_id"),
        decode=_decode_status,
        encode=_encode_status,
    ),
    Flag: _Kind(
        table="flag",
        select="SELECT t.uuid, t.annotator_id, t.note, t.settled, s.uuid FROM flag t"
        " LEFT JOIN span s ON s.id = t.span_id",
        key=("uuid",),
        decode=_decode_flag,
        encode=_encode_flag,
    ),
}
