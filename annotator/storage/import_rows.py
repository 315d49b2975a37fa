"""The rows an import adds, gathered for `executemany`.

Row numbers of spans are handed out here, within the writing transaction, so
that relations, verdicts and flags can name them before anything is inserted.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from annotator.domain.ids import new_id_bytes
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.domain.scheme import ENTITIES
from annotator.storage.bin_schema import IN_BIN
from annotator.storage.derived import count_added
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS

if TYPE_CHECKING:
    from annotator.domain.ports import Suggestion

_INSERTS = {
    "spans": 'INSERT INTO span (id, uuid, article_id, label_id, annotator_id, start, "end",'
    " fragments, attributes, score, note, replaces, run)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "relations": "INSERT INTO relation (uuid, article_id, label_id, from_span_id, to_span_id,"
    " annotator_id, note, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "verdicts": "INSERT INTO span_verdict (span_id, annotator_id, article_id, accepted, run)"
    " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    "statuses": "INSERT INTO article_status (annotator_id, article_id, status, run, reason)"
    " VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET status = excluded.status, run = excluded.run,"
    " reason = COALESCE(excluded.reason, reason) WHERE excluded.status > status",
    "flags": "INSERT INTO flag (uuid, article_id, span_id, annotator_id, note, settled, run)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
}

_KEEP_RAISED = (
    "INSERT OR IGNORE INTO raised_status (run_id, annotator_id, article_id, status, status_run)"
    " SELECT ?4, annotator_id, article_id, status, run FROM article_status"
    " WHERE annotator_id = ?1 AND article_id = ?2 AND status < ?3 AND run IS NOT ?4"
)

_UUID, _ARTICLE, _LABEL, _ANNOTATOR, _REPLACES = 1, 2, 3, 4, 11
"""Where a span row has these columns."""


class RowBatch:
    """Rows waiting for one `executemany` a table."""

    def __init__(self, connection: sqlite3.Connection, names: Names, run: int) -> None:
        """Begin an empty batch; must be flushed within the transaction it was begun in."""
        self._connection = connection
        self._names = names
        self.run = run
        self.written = 0
        """How many rows have been written, those left out that were there already."""
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}
        self._last_uuid = int.from_bytes(new_id_bytes(), "big")
        self._spans = self._rows["spans"]
        self._last_span: int = self._connection.execute(
            "SELECT COALESCE(MAX(id), 0) FROM span"
        ).fetchone()[0]

    def span(  # noqa: PLR0913, PLR0917 — a row has as many columns as it has, and is made often
        self,
        article: int,
        label: int,
        annotator: int,
        ranges: Sequence[Range],
        uuid: bytes | None = None,
        attributes: str | None = None,
        score: float | None = None,
        note: str = "",
    ) -> int:
        """Add a span row, in the order of the table's columns, and return its number."""
        number = self._last_span = self._last_span + 1
        self._spans.append(
            (
                number,
                uuid or self._uuid(),
                article,
                label,
                annotator,
                ranges[0][0],
                ranges[-1][1],  # sorted and apart, so the last one ends last
                json.dumps(ranges) if len(ranges) > 1 else None,
                attributes,
                score,
                note or None,
                None,
                self.run,
            )
        )
        return number

    def span_uuid(self, number: int) -> bytes:
        """Return the UUID of a span that waits in this batch."""
        uuid: bytes = self._spans[self._place(number)][_UUID]
        return uuid

    def set_replaced(self, number: int, replaced: bytes) -> None:
        """Say that a span that waits in this batch replaces another one."""
        row = self._spans[self._place(number)]
        self._spans[self._place(number)] = (*row[:_REPLACES], replaced, *row[_REPLACES + 1 :])

    def _place(self, number: int) -> int:
        return number - int(self._spans[0][0])  # the numbers are handed out without a gap

    def _uuid(self) -> bytes:
        """Return the next UUID of this batch: counted up from a random one, as RFC 9562 allows."""
        self._last_uuid += 1
        return self._last_uuid.to_bytes(16, "big")

    def relation(
        self,
        *,
        article: int,
        label: int,
        from_span: int,
        to_span: int,
        annotator: int,
        uuid: bytes | None,
        note: str,
    ) -> None:
        """Add a relation row."""
        row = (uuid or new_id_bytes(), article, label, from_span, to_span, annotator, note or None)
        self._rows["relations"].append((*row, self.run))

    def verdict(self, *, span: int, annotator: int, article: int, accepted: bool) -> None:
        """Add a verdict row, unless that person's verdict is there already."""
        self._rows["verdicts"].append((span, annotator, article, accepted, self.run))

    def status(
        self, *, annotator: int, article: int, status: Status, reason: str | None = None
    ) -> None:
        """Add a status row; of two the one that is further on stays."""
        row = (annotator, article, STATUS_NUMBERS[status], self.run, reason)
        self._rows["statuses"].append(row)

    def flag(
        self, *, article: int, span: int | None, annotator: int, note: str, settled: bool
    ) -> None:
        """Add a flag row."""
        self._rows["flags"].append(
            (new_id_bytes(), article, span, annotator, note, settled, self.run)
        )

    def add_suggestions(
        self, article_uuid: bytes, annotator: int, suggestions: Sequence["Suggestion"]
    ) -> int:
        """Add a program's spans that are not in the article yet; return how many.

        None to an article that is in the bin, or gone, by now.
        """
        row = self._connection.execute(
            "SELECT id FROM article WHERE uuid = ? AND hidden != ?", (article_uuid, IN_BIN)
        ).fetchone()
        if row is None:
            return 0
        (article,) = row
        there = set(
            self._connection.execute(
                'SELECT label_id, start, "end" FROM span WHERE article_id = ? AND annotator_id = ?',
                (article, annotator),
            )
        )
        new = {}
        for suggestion in suggestions:
            self._names.ensure_label(suggestion.label, layer=ENTITIES)
            label = self._names.label_number(suggestion.label)
            if (label, *suggestion.range) not in there:
                new[label, suggestion.range] = suggestion.score
        for (label, place), score in new.items():
            self.span(article, label, annotator, [place], score=score)
        return len(new)

    def flush(self) -> None:
        """Insert all rows gathered so far; what a status was before it is raised is kept."""
        raising = (row[:4] for row in self._rows["statuses"])
        self._connection.executemany(_KEEP_RAISED, raising)
        self._spans.sort(key=_is_replacement)  # what they replace is counted by its row
        count_added(
            self._connection,
            ((row[_LABEL], row[_ANNOTATOR], row[_ARTICLE]) for row in self._spans),
        )
        for table, rows in self._rows.items():
            if rows:
                cursor = self._connection.executemany(_INSERTS[table], rows)
                self.written += max(cursor.rowcount, 0)
                rows.clear()


def _is_replacement(row: tuple[Any, ...]) -> bool:
    return row[_REPLACES] is not None
