"""Bulk actions: a run of rows that is taken back whole, and what it changed kept by article.

A row a run added bears its number until somebody changes it. Where all rows of
an article still do, taking back is removing them; elsewhere each is compared
with what the page of the article says.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final, NamedTuple

from annotator.domain.errors import InBin, StaleChange
from annotator.domain.ids import id_bytes, id_text, new_id_bytes
from annotator.domain.records import ArticleStatus, Change, Span
from annotator.services.store_history import Tell, tell_nobody
from annotator.storage.bin_schema import check_not_binned
from annotator.storage.history import HistoryTable
from annotator.storage.names import Names
from annotator.storage.record_batches import RecordBatches, is_plain
from annotator.storage.record_rows import RecordRows

_WHOLE = (Span, ArticleStatus)
"""Records that nothing in the same run hangs on when they are added, nor they on others."""
_ADDED_TABLES = ("span", "article_status")
_PAGES = "SELECT article FROM bulk_page WHERE run_id = ?1 AND added"
_LEFT = (
    "SELECT p.article, p.rows, p.added, p.changes FROM bulk_page p"
    " JOIN article a ON a.id = p.article WHERE p.run_id = ?"
)
"""The pages of articles that are still there; what the bin was emptied of is passed over."""
_AT_ONCE: Final = 500
"""Articles whose changes are made by one statement."""


class _Page(NamedTuple):
    article: int
    rows: int
    added: bool
    changes: bytes


class BulkTables:
    """Makes the changes of bulk actions in the open project; transactions are the caller's."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        records: RecordRows,
        history: HistoryTable,
    ) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._records = records
        self._history = history
        self._batches = RecordBatches(connection, names)

    def make(self, title: str, changes: Sequence[Change], tell: Tell = tell_nobody) -> int:
        """Make changes in any articles as one run and return its number."""
        cursor = self._connection.execute(
            "INSERT INTO import_run (uuid, started, finished, title) VALUES (?, ?, ?, ?)",
            (new_id_bytes(), _now(), _now(), title),
        )
        run = int(cursor.lastrowid or 0)
        by_article = _by_article(changes)
        rest, done = iter(by_article.items()), 0
        while some := dict(islice(rest, _AT_ONCE)):
            self._make_some(run, some)
            done += len(some)
            tell(done, len(by_article))
        return run

    def _make_some(self, run: int, some: Mapping[str, Sequence[Change]]) -> None:
        articles = self._numbers(some)
        pages = {
            articles[each]: _Page(
                articles[each], len(changes), _only_adds(changes), self._packed(changes)
            )
            for each, changes in some.items()
        }
        self._connection.executemany(
            "INSERT INTO bulk_page (article, rows, added, changes, run_id) VALUES (?, ?, ?, ?, ?)",
            [(*page, run) for page in pages.values()],
        )
        made = [(pages[articles[each]], changes) for each, changes in some.items()]
        self._do(run, made, articles)

    def _do(
        self,
        run: int,
        made: Iterable[tuple[_Page, Sequence[Change]]],
        articles: Mapping[str, int],
    ) -> None:
        """Make what pages tell of; what is about articles as a whole comes last, all at once."""
        plain: list[Change] = []
        for page, changes in made:
            if all(map(is_plain, changes)):
                plain += changes
            elif page.added:
                check_not_binned(self._connection, page.article)
                self._records.add_all(run, page.article, [each.record for each in changes])
            else:
                for change in changes:
                    self._records.apply(change)
        self._batches.apply(plain, articles)

    def take_back(self, run: int, tell: Tell = tell_nobody) -> None:
        """Take back what is left of a run; raises StaleChange where later work builds on it."""
        self._check_none_is_binned(run)
        touched = self._touched(run)
        pages = [each for each in self._pages(run) if touched.get(each.article, 0) != each.rows]
        for done, some in self._told(pages, tell):
            inverse = [(page, _inverse(changes)) for page, changes in some]
            changed = [(page._replace(added=False), changes) for page, changes in inverse]
            self._do(run, changed, done)
        for table in _ADDED_TABLES:
            self._connection.execute(
                f"DELETE FROM {table} WHERE run = ?1 AND article_id IN ({_PAGES})",  # noqa: S608 — our own names
                (run,),
            )

    def make_again(self, run: int, tell: Tell = tell_nobody) -> None:
        """Make what is left of a run again; raises StaleChange where it does not fit."""
        for articles, some in self._told(self._pages(run), tell):
            self._do(run, some, articles)

    def _told(
        self, pages: Sequence[_Page], tell: Tell
    ) -> Iterator[tuple[dict[str, int], list[tuple[_Page, tuple[Change, ...]]]]]:
        """Yield some pages after the other with their changes, and the articles they are about."""
        for at in range(0, len(pages), _AT_ONCE):
            some = [(page, self._changes(page)) for page in pages[at : at + _AT_ONCE]]
            articles = {changes[0].record.article_id: page.article for page, changes in some}
            for article_id, number in self._numbers(articles).items():
                if articles[article_id] != number:  # numbers of what is gone are used again
                    raise StaleChange("The article is no longer in the project.")
            yield articles, some
            tell(at + len(some), len(pages))

    def articles(self, run: int) -> int:
        """Return how many articles a run changed."""
        return self._number("SELECT COUNT(*) FROM bulk_page WHERE run_id = ?", run)

    def left(self, run: int) -> int:
        """Return how many articles of a run are still in the project."""
        return self._number(f"SELECT COUNT(*) FROM ({_LEFT})", run)  # noqa: S608 — our own names

    def is_there(self, run: int) -> bool:
        """Whether any article of a run is still in the project."""
        return bool(self._number(f"SELECT EXISTS ({_LEFT})", run))

    def article_ids(self, run: int) -> frozenset[str]:
        """Return the ids of the articles of a run that are still in the project."""
        rows = self._connection.execute(
            "SELECT a.uuid FROM bulk_page p JOIN article a ON a.id = p.article WHERE p.run_id = ?",
            (run,),
        )
        return frozenset(id_text(uuid) for (uuid,) in rows)

    def changes(self, run: int) -> Iterator[Change]:
        """Yield all that a run changed, in its order within each article."""
        for page in self._pages(run):
            yield from self._changes(page)

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
        return [_Page(*row) for row in self._connection.execute(_LEFT, (run,))]

    def _changes(self, page: _Page) -> tuple[Change, ...]:
        return self._history.unpacked(page.changes)

    def _packed(self, changes: Sequence[Change]) -> bytes:
        return self._history.packed(changes) or b""

    def _number(self, sql: str, run: int) -> int:
        return int(self._connection.execute(sql, (run,)).fetchone()[0])

    def _numbers(self, article_ids: Iterable[str]) -> dict[str, int]:
        """Return the row numbers of articles; raises StaleChange when one is gone."""
        uuids = {id_bytes(each): each for each in article_ids}
        marks = ", ".join("?" * len(uuids))
        rows = self._connection.execute(
            f"SELECT uuid, id FROM article WHERE uuid IN ({marks})",  # noqa: S608 — our own words
            tuple(uuids),
        )
        found = {uuids[uuid]: number for uuid, number in rows}
        if len(found) < len(uuids):
            raise StaleChange("The article is no longer in the project.")
        return found

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


def _only_adds(changes: Sequence[Change]) -> bool:
    """Whether changes add marks and nothing else, so that they are taken back by their run.

    A status alone is no part of a run: that one has closed an article counts as one's work.
    """
    adds = all(each.before is None and isinstance(each.after, _WHOLE) for each in changes)
    return adds and any(isinstance(each.after, Span) for each in changes)


def _inverse(changes: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(each.inverse() for each in reversed(changes))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
