"""The history: one entry a command, with each record before and after."""

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from annotator.domain.errors import Bug, DamagedProject
from annotator.domain.ids import id_text
from annotator.domain.ranges import Range
from annotator.domain.records import (
    ArticleDetails,
    ArticleStatus,
    Binning,
    Change,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.services.store_history import Entry, EntryKind, PastEntry
from annotator.storage.names import Names

_TYPES: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (Span, Relation, SpanVerdict, ArticleStatus, Flag, ArticleDetails, Binning)
}


_WORDS = (
    b'[[null, {"type": "Flag", "id": "", "note": "", "span_id": null, "settled": false}]]'
    b'{"type": "Relation", "from_id": "", "to_id": "", "verdict": "accepted", "rejected"'
    b'"replaces": null}], "attributes": {"kind": "fact", "quote": "direct", "source": "stated"}, '
    b'[null, {"type": "ArticleStatus", "article_id": "", "annotator": 1, "status": "started"}]'
    b'{"type": "SpanVerdict", "article_id": "", "span_id": "", "annotator": 1, "verdict": "'
    b'[[null, {"type": "Span", "id": "", "article_id": "", "label": 1, "ranges": [[0, 1]], '
    b'"annotator": 1, "attributes": {}, "score": null, "note": "", "replaces": null}]]'
)
"""What entries have in common, so that zlib stores only what they have not; part of the schema."""

_READ = (
    "SELECT h.id, h.at, h.kind, h.title, h.annotator_id, h.target, h.run, h.changes, a.uuid"
    " FROM history h LEFT JOIN article a ON a.id = h.article"
)
_READ_ARTICLE = (
    "SELECT h.id, h.at, h.kind, h.title, h.annotator_id, h.target, h.run, h.changes, a.uuid,"
    " p.changes FROM history h LEFT JOIN article a ON a.id = h.article"
    " LEFT JOIN bulk_page p ON p.article = ?1 AND p.run_id = h.run AND h.kind != 'import'"
    " WHERE h.article = ?1"
    " OR (h.article IS NULL AND (h.changes IS NOT NULL OR p.changes IS NOT NULL))"
    " ORDER BY h.id DESC"
)
"""Import numbers may be used again once an import was taken back; those of bulk actions not."""


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
                self.packed(entry.changes),
            ),
        )
        if cursor.lastrowid is None:
            raise Bug("SQLite gave a history entry no number.")
        return cursor.lastrowid

    def get(self, number: int) -> Entry:
        """Return one entry, with its changes."""
        row = self._connection.execute(f"{_READ} WHERE h.id = ?", (number,)).fetchone()
        return self._entry(row).entry

    def has(self, number: int) -> bool:
        """Whether there is an entry with this number."""
        row = self._connection.execute("SELECT 1 FROM history WHERE id = ?", (number,))
        return row.fetchone() is not None

    def of_article(self, article: int) -> Iterator[PastEntry]:
        """Yield the entries about the article with this row number, the newest first.

        Of an entry about several articles, or of a bulk action, only the changes
        to this one.
        """
        uuid = self._connection.execute(
            "SELECT uuid FROM article WHERE id = ?", (article,)
        ).fetchone()
        for row in self._connection.execute(_READ_ARTICLE, (article,)):
            *entry, page = row
            past = _part_about(
                id_text(uuid[0]), self._entry((*entry[:7], page or entry[7], entry[8]))
            )
            if page and past.entry.kind is EntryKind.UNDO:
                past = _turned_round(past)
            if past.entry.changes:
                yield past

    def unreadable(self) -> Iterator[int]:
        """Yield the numbers of entries whose changes, or pages, cannot be read."""
        for row in self._connection.execute(f"{_READ} ORDER BY h.id"):
            pages = () if row[6] is None else self._pages(row[6])
            try:
                for changes in (row[7], *pages):
                    self._entry((*row[:7], changes, row[8]))
            except DamagedProject:
                yield row[0]

    def _pages(self, run: int) -> Iterator[bytes]:
        rows = self._connection.execute("SELECT changes FROM bulk_page WHERE run_id = ?", (run,))
        return (changes for (changes,) in rows)

    def _entry(self, row: tuple[Any, ...]) -> PastEntry:
        number, at, kind, title, annotator, target, run, changes, article = row
        try:
            entry = Entry(
                kind=EntryKind(kind),
                title=title,
                annotator=None if annotator is None else self._names.annotator(annotator),
                target=target,
                run=run,
                changes=self.unpacked(changes),
                article_id=id_text(article) if article else None,
            )
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise DamagedProject(f"Entry {number} of the history cannot be read.") from error
        return PastEntry(number, at, entry)

    def last(self) -> int:
        """Return the number of the latest entry, 0 without one."""
        row = self._connection.execute("SELECT COALESCE(MAX(id), 0) FROM history")
        return int(row.fetchone()[0])

    def steps(
        self, annotator: str, after: int, up_to: int
    ) -> list[tuple[int, EntryKind, int | None]]:
        """Return (number, kind, target) of some entries by one annotator, oldest first."""
        rows = self._connection.execute(
            "SELECT id, kind, target FROM history"
            " WHERE id > ? AND id <= ? AND annotator_id = ? ORDER BY id",
            (after, up_to, self._annotator_number(annotator)),
        )
        return [(number, EntryKind(kind), target) for number, kind, target in rows]

    def _annotator_number(self, name: str | None) -> int | None:
        return None if name is None else self._names.annotator_number(name)

    def packed(self, changes: Sequence[Change]) -> bytes | None:
        """Return changes as they are stored."""
        if not changes:
            return None
        plain = [[self._plain(each.before), self._plain(each.after)] for each in changes]
        packer = zlib.compressobj(zdict=_WORDS)
        return packer.compress(json.dumps(plain, ensure_ascii=False).encode()) + packer.flush()

    def unpacked(self, packed: bytes | None) -> tuple[Change, ...]:
        """Return changes as they were before they were stored."""
        if packed is None:
            return ()
        plain = unpacked_json(packed)
        return tuple(Change(self._record(before), self._record(after)) for before, after in plain)

    def _plain(self, record: Record | None) -> dict[str, Any] | None:
        """Return a record with numbers for names, so that a later rename does not matter."""
        if record is None:
            return None
        plain = {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}
        plain["annotator"] = self._names.annotator_number(record.annotator)
        match record:
            case ArticleDetails():
                plain["meta"] = dict(record.meta)
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
        if kind is ArticleDetails:
            return ArticleDetails(**{**plain, "annotator": ""})
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


def _part_about(article_id: str, past: PastEntry) -> PastEntry:
    """Return an entry with those of its changes that are about one article."""
    changes = tuple(each for each in past.entry.changes if each.record.article_id == article_id)
    return past._replace(entry=past.entry._replace(changes=changes))


def _turned_round(past: PastEntry) -> PastEntry:
    """Return the undo of a bulk action with what it did: the inverse of what the page says."""
    changes = tuple(each.inverse() for each in reversed(past.entry.changes))
    return past._replace(entry=past.entry._replace(changes=changes))


def unpacked_json(packed: bytes | None) -> Any:
    """Return the changes of an entry as plain JSON; raises zlib.error or ValueError."""
    if packed is None:
        return []
    unpacker = zlib.decompressobj(zdict=_WORDS)  # also reads what was packed without
    return json.loads(unpacker.decompress(packed) + unpacker.flush())
