"""The history: one entry a command, with each record before and after."""

import dataclasses
import json
import sqlite3
import zlib
from datetime import UTC, datetime
from typing import Any

from annotator.domain.errors import Bug
from annotator.domain.ranges import Range
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
from annotator.services.store import Entry, EntryKind
from annotator.storage.names import Names

_TYPES: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Span, Relation, SpanVerdict, ArticleStatus, Flag)
}


class HistoryTable:
    """Adds and reads entries; none is ever changed."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Work on an open connection; transactions are the caller's."""
        self._connection = connection
        self._names = names

    def add(self, entry: Entry, article: int | None) -> int:
        """Append an entry and return its number; `article` is a row number."""
        cursor = self._connection.execute(
            "INSERT INTO history (at, annotator_id, kind, title, article, target, run, changes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                datetime.now(UTC).isoformat(timespec="seconds"),
                self._annotator_number(entry.annotator),
                entry.kind.value,
                entry.title,
                article,
                entry.target,
                entry.run,
                self._packed(entry.changes),
            ),
        )
        if cursor.lastrowid is None:
            raise Bug("SQLite gave a history entry no number.")
        return cursor.lastrowid

    def get(self, number: int) -> Entry:
        """Return one entry, with its changes."""
        kind, title, annotator, target, run, changes = self._connection.execute(
            "SELECT kind, title, annotator_id, target, run, changes FROM history WHERE id = ?",
            (number,),
        ).fetchone()
        return Entry(
            kind=EntryKind(kind),
            title=title,
            annotator=None if annotator is None else self._names.annotator(annotator),
            target=target,
            run=run,
            changes=self._unpacked(changes),
        )

    def steps(self, annotator: str) -> list[tuple[int, EntryKind, int | None]]:
        """Return (number, kind, target) of all entries by one annotator, oldest first."""
        rows = self._connection.execute(
            "SELECT id, kind, target FROM history WHERE annotator_id = ? ORDER BY id",
            (self._annotator_number(annotator),),
        )
        return [(number, EntryKind(kind), target) for number, kind, target in rows]

    def _annotator_number(self, name: str | None) -> int | None:
        return None if name is None else self._names.annotator_number(name)

    def _packed(self, changes: tuple[Change, ...]) -> bytes | None:
        if not changes:
            return None
        plain = [[self._plain(each.before), self._plain(each.after)] for each in changes]
        return zlib.compress(json.dumps(plain, ensure_ascii=False).encode())

    def _unpacked(self, packed: bytes | None) -> tuple[Change, ...]:
        if packed is None:
            return ()
        plain = json.loads(zlib.decompress(packed))
        return tuple(Change(self._record(before), self._record(after)) for before, after in plain)

    def _plain(self, record: Record | None) -> dict[str, Any] | None:
        """Return a record with numbers for names, so that a later rename does not matter."""
        if record is None:
            return None
        plain = {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}
        plain["annotator"] = self._names.annotator_number(record.annotator)
        match record:
            case Span():
                plain["label"] = self._names.label_number(record.label)
                plain["attributes"] = dict(record.attributes)
            case Relation():
                plain["label"] = self._names.relation_number(record.label)
            case _:
                pass
        return {"type": type(record).__name__, **plain}

    def _record(self, plain: dict[str, Any] | None) -> Record | None:
        if plain is None:
            return None
        kind = _TYPES[plain.pop("type")]
        plain["annotator"] = self._names.annotator(plain["annotator"])
        if kind is Span:
            plain["label"] = self._names.label(plain["label"])
            plain["ranges"] = tuple(Range(*pair) for pair in plain["ranges"])
        elif kind is Relation:
            plain["label"] = self._names.relation(plain["label"])
        elif kind is SpanVerdict:
            plain["verdict"] = Verdict(plain["verdict"])
        elif kind is ArticleStatus:
            plain["status"] = Status(plain["status"])
        record: Record = kind(**plain)
        return record
