"""Records as rows: reading an article's, and making one change to one of them."""

import sqlite3
from collections.abc import Iterable, Iterator

from annotator.domain.errors import Bug, StaleChange
from annotator.domain.ids import id_bytes
from annotator.domain.records import (
    ArticleDetails,
    Binning,
    Change,
    Record,
    Span,
)
from annotator.storage.bin_schema import check_not_binned
from annotator.storage.derived import count_added
from annotator.storage.detail_rows import apply_details
from annotator.storage.names import Names
from annotator.storage.record_kinds import BINNING, KINDS, Columns, Kind
from annotator.storage.span_rows import spans_of


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
                names = self._names
                yield from spans_of(rows, article_id, names.label_lookup, names.annotator_lookup)
                continue
            for row in rows:
                yield kind.decode(self._names, article_id, row)

    def apply(self, change: Change) -> None:
        """Make one change; raises StaleChange unless the record is as the change expects."""
        record = change.record
        if isinstance(record, ArticleDetails):
            apply_details(self._connection, change)
            return
        kind = BINNING if isinstance(record, Binning) else KINDS[type(record)]
        columns = kind.encode(self, record)
        if kind is not BINNING:
            check_not_binned(self._connection, columns["article_id"])
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
        spans = rows.get(Span, [])
        keys = ((each["label_id"], each["annotator_id"], each["article_id"]) for each in spans)
        count_added(self._connection, keys)

    def _current(self, kind: Kind, columns: Columns, article_id: str) -> Record | None:
        where = " AND ".join(f"t.{name} = ?" for name in kind.key)
        key = [columns[name] for name in kind.key]
        row = self._connection.execute(f"{kind.select} WHERE {where}", key).fetchone()
        return None if row is None else kind.decode(self._names, article_id, row)

    def _insert(self, kind: Kind, columns: Columns) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT INTO {kind.table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
            list(columns.values()),
        )

    def _update(self, kind: Kind, columns: Columns) -> None:
        # What a person has changed is no longer the import's, and is not taken back with it.
        assign = ", ".join([*(f'"{name}" = ?' for name in columns), "run = NULL"])
        where = " AND ".join(f"{name} = ?" for name in kind.key)
        values = [*columns.values(), *(columns[name] for name in kind.key)]
        self._connection.execute(
            f"UPDATE {kind.table} SET {assign} WHERE {where}",  # noqa: S608 — our own names
            values,
        )

    def _delete(self, kind: Kind, columns: Columns) -> None:
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


class _WithinArticle(RecordRows):
    """Knows the number of the one article it is about."""

    def __init__(self, connection: sqlite3.Connection, names: Names, article: int) -> None:
        super().__init__(connection, names)
        self._article = article

    def article_number(self, article_id: str) -> int:  # noqa: ARG002 — always the one
        return self._article
