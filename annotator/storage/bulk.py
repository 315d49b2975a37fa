"""Bulk actions: a run of rows that is taken back whole, and what it changed kept by article.

A row a run added bears its number until somebody changes it. Where all rows of
an article still do, taking back is removing them; elsewhere each is compared
with what the page of the article says.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from annotator.domain.errors import InBin, StaleChange
from annotator.domain.ids import id_text, new_id_bytes
from annotator.domain.records import ArticleStatus, Change, Span
from annotator.storage.bin_schema import check_not_binned
from annotator.storage.history import HistoryTable
from annotator.storage.record_rows import RecordRows

_WHOLE = (Span, ArticleStatus)
"""Records that nothing in the same run hangs on when they are added, nor they on others."""
_ADDED_TABLES = ("span", "article_status")
_PAGES = "SELECT article FROM bulk_page WHERE run_id = ?1 AND added"


class _Page(NamedTuple):
    article: int
    rows: int
    added: bool
    changes: bytes


class BulkTables:
    """Makes the changes of bulk actions in the open project; transactions are the caller's."""

    def __init__(
        self, connection: sqlite3.Connection, records: RecordRows, history: HistoryTable
    ) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._records = records
        self._history = history

    def make(self, title: str, changes: Sequence[Change]) -> int:
        """Make changes in any articles as one run and return its number."""
        cursor = self._connection.execute(
            "INSERT INTO import_run (uuid, started, finished, title) VALUES (?, ?, ?, ?)",
            (new_id_bytes(), _now(), _now(), title),
        )
        run = int(cursor.lastrowid or 0)
        for article_id, some in _by_article(changes).items():
            article = self._records.article_number(article_id)
            added = all(each.before is None and isinstance(each.after, _WHOLE) for each in some)
            self._connection.execute(
                "INSERT INTO bulk_page (article, run_id, rows, added, changes)"
                " VALUES (?, ?, ?, ?, ?)",
                (article, run, len(some), added, self._history.packed(some)),
            )
            self._do(run, article, some, added=added)
        return run

    def take_back(self, run: int) -> None:
        """Take a whole run back; raises StaleChange where later work builds on it."""
        self._check_none_is_binned(run)
        touched = self._touched(run)
        for page in self._pages(run):
            if touched.get(page.article, 0) != page.rows:
                for change in reversed(self._changes(page)):
                    self._records.apply(change.inverse())
        for table in _ADDED_TABLES:
            self._connection.execute(
                f"DELETE FROM {table} WHERE run = ?1 AND article_id IN ({_PAGES})",  # noqa: S608 — our own names
                (run,),
            )

    def make_again(self, run: int) -> None:
        """Make a run again that was taken back; raises StaleChange where it does not fit."""
        for page in self._pages(run):
            self._do(run, page.article, self._changes(page), added=page.added)

    def is_whole(self, run: int) -> bool:
        """Whether all the articles a run changed are still in the project."""
        row = self._connection.execute(
            "SELECT 1 FROM bulk_page p LEFT JOIN article a ON a.id = p.article"
            " WHERE p.run_id = ? AND a.id IS NULL LIMIT 1",
            (run,),
        )
        return row.fetchone() is None

    def article_ids(self, run: int) -> frozenset[str]:
        """Return the ids of the articles a run changed."""
        rows = self._connection.execute(
            "SELECT a.uuid FROM bulk_page p JOIN article a ON a.id = p.article WHERE p.run_id = ?",
            (run,),
        )
        return frozenset(id_text(uuid) for (uuid,) in rows)

    def changes(self, run: int) -> Iterator[Change]:
        """Yield all that a run changed, in its order within each article."""
        for page in self._pages(run):
            yield from self._changes(page)

    def _do(self, run: int, article: int, changes: Sequence[Change], *, added: bool) -> None:
        if not added:
            for change in changes:
                self._records.apply(change)
            return
        check_not_binned(self._connection, article)
        self._records.add_all(run, article, [each.record for each in changes])

    def _check_none_is_binned(self, run: int) -> None:
        """Raise InBin where annotation would be removed from an article in the bin."""
        row = self._connection.execute(
            "SELECT b.article_id FROM bulk_page p JOIN binned_article b"
            " ON b.article_id = p.article WHERE p.run_id = ? AND p.added LIMIT 1",
            (run,),
        ).fetchone()
        if row is not None:
            raise InBin

    def _pages(self, run: int) -> list[_Page]:
        rows = self._connection.execute(
            "SELECT article, rows, added, changes FROM bulk_page WHERE run_id = ?", (run,)
        )
        return [_Page(*row) for row in rows]

    def _changes(self, page: _Page) -> tuple[Change, ...]:
        changes = self._history.unpacked(page.changes)
        for change in changes[:1]:  # row numbers of articles that are gone are used again
            if self._records.article_number(change.record.article_id) != page.article:
                raise StaleChange("The article is no longer in the project.")
        return changes

    def _touched(self, run: int) -> dict[int, int]:
        """Return, by article, how many rows still bear the number of a run that added all."""
        found: dict[int, int] = {}
        for table in _ADDED_TABLES:
            rows: Iterable[tuple[Any, ...]] = self._connection.execute(
                f"SELECT article_id, COUNT(*) FROM {table} WHERE run = ?1"  # noqa: S608 — our own names
                f" AND article_id IN ({_PAGES}) GROUP BY article_id",
                (run,),
            )
            for article, count in rows:
                found[article] = found.get(article, 0) + count
        return found


def _by_article(changes: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.record.article_id, []).append(change)
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
