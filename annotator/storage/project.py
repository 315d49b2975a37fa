"""The open project file: the port of `services.store`, put together from its parts."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ranges import Range
from annotator.domain.records import Annotator, ArticleDetails, Binning, Change
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts, ArticleQuery, ArticleRow, ProjectInfo
from annotator.storage.article_rows import ArticleRows
from annotator.storage.backup import BackupFolder
from annotator.storage.connection import current, fact, setting
from annotator.storage.database import (
    close_database,
    one_state,
    translated_errors,
)
from annotator.storage.history import HistoryTable
from annotator.storage.list_rows import ListRows
from annotator.storage.locking import UNRELIABLE, ProjectLock
from annotator.storage.names import Names
from annotator.storage.project_parts import ProjectParts
from annotator.storage.record_rows import RecordRows

if TYPE_CHECKING:
    from annotator.services.store import Entry, EntryKind, ListStore, PastEntry, StoredText

REMEMBERED = "remembered/"
"""Before the names of settings that are no facts about the project."""


class SqliteProject(ProjectParts):
    """One open project file, used from the thread that opened it."""

    def __init__(self, path: Path, lock: ProjectLock | None, backups: BackupFolder) -> None:
        """Work on the database that is open; `lock` None means: to look at only."""
        self._backups = backups
        self.path = path
        self.read_only = lock is None
        self.warning = UNRELIABLE if lock is not None and not lock.reliable else ""
        self._lock = lock
        self._connection: sqlite3.Connection = current()
        self._names = Names(self._connection)
        self._names_are_stale = False
        self._records = RecordRows(self._connection, self._names)
        self._articles = ArticleRows(self._connection, self._names, self._records)
        self._history = HistoryTable(self._connection, self._names)
        self.lists: ListStore = ListRows(self._articles, self._reading_one_state, self.transaction)

    def close(self) -> None:
        """Close the file and give its lock back."""
        try:
            close_database()
        finally:
            if self._lock is not None:
                self._lock.release()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on disk at the end; a failure leaves file and names as before."""
        from annotator.storage.orm import DATABASE  # not before something is written

        with translated_errors(self.path):
            self._refresh_names()
            try:
                with DATABASE.atomic("IMMEDIATE"):
                    yield
            except BaseException:
                self._names_are_stale = True
                self._articles.lists.forget()
                with suppress(sqlite3.Error):  # else when the disk has space
                    self._refresh_names()
                raise

    @contextmanager
    def _reading_one_state(self) -> Iterator[None]:
        """Read with several statements, between which no other program changes anything.

        Only who looks on while another works needs that.
        """
        with self._reading():
            if not self.read_only or self._connection.in_transaction:
                yield
                return
            with one_state(self._connection):
                yield

    def _refresh_names(self) -> None:
        """Forget the names that a transaction added and did not keep."""
        if self._names_are_stale:
            self._names.reload()
            self._names_are_stale = False

    @property
    def id(self) -> str:
        """Identity of the project, the same in all its copies."""
        with self._reading():
            return fact(self._connection, "id")

    @property
    def name(self) -> str:
        """Name of the project."""
        with self._reading():
            return fact(self._connection, "name")

    @property
    def scheme(self) -> Scheme:
        """The scheme."""
        return self._names.scheme

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """All annotators, persons and programs."""
        return self._names.annotators

    def ensure_person(self, name: str) -> None:
        """Add a person to the project unless she is there."""
        with translated_errors(self.path):
            self._refresh_names()
        if self._names.annotator_number(name) is None:
            with self.transaction():
                self._names.ensure_annotator(name, program=False)
        elif self._names.is_program(name):
            raise UserError(f"“{name}” is a program in this project; choose another name.")

    def remembered(self, name: str) -> str | None:
        """Return what the project was told to remember under a name."""
        return setting(self._connection, REMEMBERED + name)

    def remember(self, name: str, value: str) -> None:
        """Keep something under a name, for the next time."""
        with self.transaction(), self._articles.lists.touching():
            self._connection.execute(
                "REPLACE INTO setting (name, value) VALUES (?, ?)", (REMEMBERED + name, value)
            )

    def apply(self, changes: Sequence[Change]) -> None:
        """Make changes; raises StaleChange when the project is not as they expect."""
        if any(isinstance(each.record, ArticleDetails | Binning) for each in changes):
            self._apply_all(changes)
            return
        with self._articles.lists.touching() as touched:
            self._apply_all(changes)
            ids = {each.record.article_id for each in changes}
            touched |= {self._records.article_number(each) for each in ids}

    def _apply_all(self, changes: Sequence[Change]) -> None:
        for change in changes:
            self._records.apply(change)

    def add_entry(self, entry: "Entry") -> int:
        """Append to the history and return the entry's number."""
        article = entry.article_id and self._records.article_number(entry.article_id)
        with self._articles.lists.touching():
            return self._history.add(entry, article or None)

    def entry(self, number: int) -> "Entry":
        """Return one entry of the history."""
        with self._reading():
            entry = self._history.get(number)
            return entry._replace(project=self.shape.of_entry(number))

    def has_entry(self, number: int) -> bool:
        """Whether the history has an entry with this number."""
        with self._reading():
            return self._history.has(number)

    def sync(self) -> None:
        """Make sure that everything written so far is on the disk: one more commit does it."""
        with self.transaction():
            self._connection.execute("UPDATE setting SET value = value WHERE name = 'name'")

    @property
    def last_entry(self) -> int:
        """Number of the latest entry of the history, 0 without one."""
        with self._reading():
            return self._history.last()

    def steps(
        self, annotator: str, after: int = 0, up_to: int | None = None
    ) -> "list[tuple[int, EntryKind, int | None]]":
        """Return (number, kind, target) of an annotator's entries, oldest first.

        Those `after` one and `up_to` another, when given.
        """
        with self._reading():
            return self._history.steps(annotator, after, up_to or self._history.last())

    def article_entries(self, article_id: str) -> "Iterator[PastEntry]":
        """Yield the entries of the history about one article, the newest first."""
        with self._reading():
            yield from self._history.of_article(self._records.article_number(article_id))

    def article(self, article_id: str) -> AnnotatedArticle:
        """Return an article with all that is said about it."""
        with self._reading():
            return self._articles.load(article_id)

    def has_articles(self, article_ids: Collection[str]) -> bool:
        """Whether all these articles are in the project, be it in the bin."""
        with self._reading():
            return all(self._articles.has(each) for each in article_ids)

    def article_ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
        with self._reading():
            yield from self._articles.ids(done_by=done_by)

    def article_of_file(self, path: str) -> str | None:
        """Return the id of the one article that came from a file; None for several or none."""
        with self._reading():
            return self._articles.of_file(path)

    def texts(self, *, after: int) -> "list[StoredText]":
        """Return the texts that follow a place, as many as are read in a moment; 0 begins."""
        with self._reading():
            return self._texts.following(after)

    def counted_ranges(
        self, label: str, person: str, article_ids: Sequence[str]
    ) -> Mapping[str, frozenset[Range]]:
        """Return, by article, where spans of one piece with this label count as a person's."""
        with self._reading():
            return self._texts.counted_ranges(label, person, article_ids)

    def rows(self, query: ArticleQuery, *, offset: int, limit: int) -> list[ArticleRow]:
        """Return a page of the list of articles."""
        with self._reading_one_state():
            return self._articles.rows(query, offset=offset, limit=limit)

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        with self._reading_one_state():
            return self._articles.count(query)

    def position(self, query: ArticleQuery, article_id: str) -> int | None:
        """Return the place of an article in a list, from 0."""
        with self._reading_one_state():
            return self._articles.position(query, article_id)

    def counts(self, person: str) -> ArticleCounts:
        """Return how many articles there are for one person."""
        with self._reading_one_state():
            return self._articles.counts(person)

    def next_to_do(
        self, person: str, after: str | None, within: ArticleQuery | None = None
    ) -> str | None:
        """Return the next article a person has neither done nor skipped, of those in a list."""
        with self._reading_one_state():
            return self._articles.next_to_do(within or ArticleQuery(person=person), after)

    def info(self) -> ProjectInfo:
        """Return the project in figures."""
        from annotator.storage.figures import project_info

        with self._reading():
            return project_info(self._connection, self._names)
