"""The open project file: the port of `services.store`, put together from its parts."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.domain.ids import new_id
from annotator.domain.records import Annotator, Change
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts, ArticleQuery, ArticleRow, ProjectInfo
from annotator.services.store import Entry, EntryKind, ImportStore
from annotator.storage.article_rows import ArticleRows
from annotator.storage.database import (
    check_file,
    close_database,
    create_database,
    open_database,
    translated_errors,
)
from annotator.storage.figures import project_info
from annotator.storage.history import HistoryTable
from annotator.storage.importing import ImportTables
from annotator.storage.locking import ProjectLock
from annotator.storage.models import DATABASE, Setting
from annotator.storage.names import Names, store_scheme
from annotator.storage.record_rows import RecordRows


class SqliteProject:
    """One open project file, used from the thread that opened it."""

    def __init__(self, path: Path, lock: ProjectLock | None) -> None:
        """Work on the database that is open; `lock` None means: to look at only."""
        self.path = path
        self.read_only = lock is None
        self._lock = lock
        self._connection: sqlite3.Connection = DATABASE.connection()
        self._names = Names()
        self._records = RecordRows(self._connection, self._names)
        self._articles = ArticleRows(self._connection, self._names, self._records)
        self._history = HistoryTable(self._connection, self._names)
        self.imports: ImportStore = ImportTables(self._connection, self._names, self.transaction)

    def close(self) -> None:
        """Close the file and give its lock back."""
        close_database()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on disk at the end; a failure leaves file and names as before."""
        with translated_errors(self.path):
            try:
                with DATABASE.atomic("IMMEDIATE"):
                    yield
            except BaseException:
                self._names.reload()
                raise

    @property
    def id(self) -> str:
        """Identity of the project, the same in all its copies."""
        return str(Setting.get_by_id("id").value)

    @property
    def name(self) -> str:
        """Name of the project."""
        return str(Setting.get_by_id("name").value)

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
        if self._names.annotator_number(name) is None:
            with self.transaction():
                self._names.ensure_annotator(name, program=False)
        elif self._names.is_program(name):
            raise UserError(f"“{name}” is a program in this project; choose another name.")

    def apply(self, changes: Sequence[Change]) -> None:
        """Make changes; raises StaleChange when the project is not as they expect."""
        for change in changes:
            self._records.apply(change)

    def add_entry(self, entry: Entry) -> int:
        """Append to the history and return the entry's number."""
        article = entry.article_id and self._records.article_number(entry.article_id)
        return self._history.add(entry, article or None)

    def entry(self, number: int) -> Entry:
        """Return one entry of the history."""
        return self._history.get(number)

    def steps(self, annotator: str) -> list[tuple[int, EntryKind, int | None]]:
        """Return (number, kind, target) of all of an annotator's entries, oldest first."""
        return self._history.steps(annotator)

    def article(self, article_id: str) -> AnnotatedArticle:
        """Return an article with all that is said about it."""
        with translated_errors(self.path):
            return self._articles.load(article_id)

    def article_ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
        return self._articles.ids(done_by=done_by)

    def rows(self, query: ArticleQuery, *, offset: int, limit: int) -> list[ArticleRow]:
        """Return a page of the list of articles."""
        return self._articles.rows(query, offset=offset, limit=limit)

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        return self._articles.count(query)

    def position(self, query: ArticleQuery, article_id: str) -> int | None:
        """Return the place of an article in a list, from 0."""
        return self._articles.position(query, article_id)

    def counts(self, person: str) -> ArticleCounts:
        """Return how many articles there are for one person."""
        return self._articles.counts(person)

    def next_to_do(self, person: str, after: str | None) -> str | None:
        """Return the next article a person has neither done nor skipped."""
        return self._articles.next_to_do(person, after)

    def info(self) -> ProjectInfo:
        """Return the project in figures."""
        with translated_errors(self.path):
            return project_info(self._connection, self._names)

    def text_misfits(self) -> Iterator[tuple[str, str]]:
        """Yield (key, why) for each article whose text is not what its hash says."""
        rows = self._connection.execute(
            "SELECT a.key, a.text_hash, a.length, x.text FROM article a"
            " LEFT JOIN article_text x ON x.article_id = a.id WHERE NOT a.hidden"
        )
        for key, text_hash, length, text in rows:
            if text is None:
                yield key, "the text is missing"
            elif hashlib.sha256(text.encode()).digest() != text_hash:
                yield key, "the text does not match its hash"
            elif len(text) != length:
                yield key, f"the text has {len(text)} characters, {length} are on record"

    def duplicate_texts(self) -> Iterator[Sequence[str]]:
        """Yield the keys of articles that share one text."""
        hashes = self._connection.execute(
            "SELECT text_hash FROM article WHERE NOT hidden"
            " GROUP BY text_hash HAVING COUNT(*) > 1 ORDER BY MIN(id)"
        ).fetchall()
        for (text_hash,) in hashes:
            keys = self._connection.execute(
                "SELECT key FROM article WHERE text_hash = ? AND NOT hidden ORDER BY id",
                (text_hash,),
            )
            yield [key for (key,) in keys]

    def save_copy(self, target: Path) -> None:
        """Write a copy that is whole, also while work goes on (SQLite's online backup)."""
        if target.resolve() == self.path.resolve():
            raise UserError("A copy needs another name than the project itself.")
        partial = target.with_name(target.name + ".partial")
        try:
            partial.unlink(missing_ok=True)
            copy = sqlite3.connect(partial)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()
            partial.replace(target)
        except (OSError, sqlite3.Error) as error:
            partial.unlink(missing_ok=True)
            raise EnvironmentProblem(f"The copy {target} could not be written: {error}.") from error


class SqliteFiles:
    """Makes and opens project files."""

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> SqliteProject:
        """Make a new project and open it; raises UserError when `path` exists."""
        create_database(path)
        lock = ProjectLock(path)
        try:
            lock.acquire()
            with DATABASE.atomic():
                Setting.create(name="id", value=new_id())
                Setting.create(name="name", value=name or path.stem)
                store_scheme(scheme)
            return SqliteProject(path, lock)
        except BaseException:
            close_database()
            lock.release()
            path.unlink(missing_ok=True)
            raise

    def open(self, path: Path) -> SqliteProject:
        """Open a project for work; raises ProjectInUse when another program has it."""
        check_file(path)
        lock = ProjectLock(path)
        lock.acquire()
        try:
            open_database(path)
            with translated_errors(path):
                project = SqliteProject(path, lock)
                project.imports.remove_unfinished()
        except BaseException:
            close_database()
            lock.release()
            raise
        return project

    def open_to_read(self, path: Path) -> SqliteProject:
        """Open a project to look at, also while another program works in it."""
        open_database(path, read_only=True)
        try:
            with translated_errors(path):
                return SqliteProject(path, None)
        except BaseException:
            close_database()
            raise
