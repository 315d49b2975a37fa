"""Imports: in small transactions, hidden until their file is whole, taken back whole."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Bug, CannotUndo, StaleChange
from annotator.domain.ids import id_bytes, id_text, new_id_bytes
from annotator.domain.records import Status
from annotator.domain.scheme import ENTITIES
from annotator.services.store import (
    BatchResult,
    Entry,
    EntryKind,
    FileBatch,
    ImportRules,
    SourceFile,
)
from annotator.storage.bin_rows import ANNOTATION_TABLES
from annotator.storage.bin_schema import IN_BIN
from annotator.storage.history import HistoryTable
from annotator.storage.import_articles import ArticleIntake
from annotator.storage.import_list import ImportList
from annotator.storage.import_rows import RowBatch
from annotator.storage.import_upon import OF_RUN, built_upon
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS

if TYPE_CHECKING:
    from annotator.domain.ports import Suggestion
    from annotator.services.store_imports import ImportExtent, ImportRow

_BROKEN_OFF: Final = "Import, broken off"
"""What an import is called in the history that was not finished, as the program ended."""


class ImportTables:
    """Takes imports into the open project."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        transaction: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Work on an open connection; `transaction` is the store's."""
        self._connection = connection
        self._names = names
        self._transaction = transaction
        self._unfinished: dict[tuple[int, str], int] = {}
        """Row numbers of files of which a part is in, by import and path."""

    def begin(self, title: str) -> int:
        """Begin an import and return its number."""
        with self._transaction():
            cursor = self._connection.execute(
                "INSERT INTO import_run (uuid, started, title) VALUES (?, ?, ?)",
                (new_id_bytes(), _now(), title),
            )
        return int(cursor.lastrowid or 0)

    def add(self, run: int, batches: Sequence[FileBatch], rules: ImportRules) -> BatchResult:
        """Take batches in, all in one transaction."""
        result = BatchResult(refused=[], notes=[], touched=[])
        begun = dict(self._unfinished)
        with self._rows_that_fit():
            for batch in batches:
                place = run, batch.file.path
                file = begun.pop(place, 0) or self._new_file(run, batch.file)
                intake = ArticleIntake(self._connection, self._names, run, file, batch.file, rules)
                intake.take(batch.articles, whole=batch.last, result=result)
                if batch.last:
                    self._finish_file(intake, file, result)
                else:
                    begun[place] = file
        self._unfinished = begun
        return result

    @contextmanager
    def _rows_that_fit(self) -> Iterator[None]:
        """Make one transaction; a row that breaks a rule of the tables is our fault."""
        try:
            with self._transaction():
                yield
        except StaleChange as error:
            raise Bug(f"a row of it breaks a rule of the project: {error.__cause__}") from error

    def _new_file(self, run: int, file: SourceFile) -> int:
        cursor = self._connection.execute(
            "INSERT INTO import_file (run_id, path, sha256, format, finished)"
            " VALUES (?, ?, ?, ?, 0)",
            (run, file.path, file.sha256, file.format),
        )
        return int(cursor.lastrowid or 0)

    def _finish_file(self, intake: ArticleIntake, file: int, result: BatchResult) -> None:
        intake.take_pending(result)
        self._connection.execute(
            "UPDATE article SET hidden = 0 WHERE file_id = ? AND hidden = 1", (file,)
        )
        self._connection.execute("UPDATE import_file SET finished = 1 WHERE id = ?", (file,))

    def discard_file(self, run: int, file: SourceFile) -> None:
        """Remove what an unfinished file has brought so far."""
        number = self._unfinished.pop((run, file.path), None)
        if number is not None:
            with self._transaction():
                self._remove_files([number])

    def without_entities(self, article_ids: Sequence[str]) -> list[tuple[str, str]]:
        """Return (id, language) of those articles that have no span in the entities layer."""
        labels = ", ".join(
            str(self._names.label_number(label.name))
            for label in self._names.scheme.labels_in(ENTITIES)
        )
        found = []
        for article_id in article_ids:
            row = self._connection.execute(
                "SELECT a.language, EXISTS (SELECT 1 FROM span s WHERE s.article_id = a.id"  # noqa: S608 — our own names
                f" AND s.label_id IN ({labels})) FROM article a WHERE a.uuid = ?",
                (id_bytes(article_id),),
            ).fetchone()
            if row is not None and not row[1]:
                found.append((article_id, row[0]))
        return found

    def text(self, article_id: str) -> str | None:
        """Return the stored text of one article; None when it is in the bin, or gone, by now."""
        row = self._connection.execute(
            "SELECT x.text FROM article_text x JOIN article a ON a.id = x.article_id"
            " WHERE a.uuid = ? AND a.hidden != ?",
            (id_bytes(article_id), IN_BIN),
        ).fetchone()
        return None if row is None else str(row[0])

    def add_suggestions(
        self, run: int, program: str, found: Sequence[tuple[str, Sequence["Suggestion"]]]
    ) -> int:
        """Store (article id, suggestions) by a program; return how many spans were new."""
        with self._transaction():
            rows = RowBatch(self._connection, self._names, run)
            annotator = self._names.ensure_annotator(program, program=True)
            added = sum(
                rows.add_suggestions(id_bytes(article_id), annotator, suggestions)
                for article_id, suggestions in found
            )
            rows.flush()
        return added

    def finish(self, run: int, *, annotator: str | None, title: str) -> None:
        """End an import: one history entry that stores its number."""
        with self._transaction():
            self._end(run, annotator=annotator, title=title)

    def _end(self, run: int, *, annotator: str | None, title: str) -> None:
        self._connection.execute(
            "UPDATE import_run SET finished = ?, title = ? WHERE id = ?", (_now(), title, run)
        )
        entry = Entry(kind=EntryKind.IMPORT, title=title, annotator=annotator, run=run)
        HistoryTable(self._connection, self._names).add(entry, None)

    def take_back(self, run: int, *, with_work: bool = False) -> list[str]:
        """Remove all an import brought and return the ids of the articles it touched.

        Raises CannotUndo when a person's later work builds on it, unless that
        is to go, too.
        """
        if with_work:
            self._remove_work_on(run)
        elif built_upon(self._connection, self._names, run):
            raise CannotUndo("Work has been done on these articles since; the import stays.")
        touched = self._connection.execute(
            f"SELECT uuid FROM article WHERE id IN {OF_RUN} OR id IN"  # noqa: S608 — constant
            " (SELECT article_id FROM span WHERE run = ?)",
            (run, run),
        ).fetchall()
        self._lower_statuses(run)
        for table in ANNOTATION_TABLES:
            self._connection.execute(f"DELETE FROM {table} WHERE run = ?", (run,))  # noqa: S608 — our own names
        self._connection.execute(f"DELETE FROM article WHERE id IN {OF_RUN}", (run,))  # noqa: S608 — our own names
        self._connection.execute("DELETE FROM import_run WHERE id = ?", (run,))
        return [id_text(uuid) for (uuid,) in touched]

    def is_there(self, run: int, entry: int) -> bool:
        """Whether the import that an entry tells of was not taken back.

        The number of one that was may have been given to another run since.
        """
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM import_run WHERE id = ?1 AND finished IS NOT NULL)"
            " AND NOT EXISTS (SELECT 1 FROM history"
            " WHERE id > ?2 AND (run = ?1 OR (kind = 'undo' AND target = ?2)))",
            (run, entry),
        ).fetchone()
        return bool(row[0])

    def _remove_work_on(self, run: int) -> None:
        """Remove all that is said about the articles of a run, and hangs on its spans elsewhere."""
        spans = "(SELECT id FROM span WHERE run = ?1)"
        run_sql = self._connection.execute
        for column in ("from_span_id", "to_span_id"):
            run_sql(f"DELETE FROM relation WHERE {column} IN {spans}", (run,))  # noqa: S608 — our own names
        for table in ("flag", "span_verdict"):
            run_sql(f"DELETE FROM {table} WHERE span_id IN {spans}", (run,))  # noqa: S608 — our own names
        for table in ANNOTATION_TABLES:
            run_sql(
                f"DELETE FROM {table} WHERE article_id IN {OF_RUN.replace('?', '?1')}",  # noqa: S608 — our own names
                (run,),
            )

    def _lower_statuses(self, run: int) -> None:
        """Bring statuses an import raised back to what they were, unless changed since."""
        self._connection.execute(
            "UPDATE article_status SET (status, run, reason) ="
            " (SELECT r.status, r.status_run, IIF(r.status = ?2, reason, NULL)"
            " FROM raised_status r WHERE r.run_id = ?1"
            " AND r.annotator_id = article_status.annotator_id"
            " AND r.article_id = article_status.article_id)"
            " WHERE run = ?1 AND (annotator_id, article_id) IN"
            " (SELECT annotator_id, article_id FROM raised_status WHERE run_id = ?1)",
            (run, STATUS_NUMBERS[Status.SKIPPED]),
        )

    def rows(self) -> list["ImportRow"]:
        """Return the imports that were not taken back, the newest first."""
        return ImportList(self._connection, self._names).rows()

    def extent(self, entry: int, breathe: Callable[[], None]) -> "ImportExtent":
        """Count what taking an import back would remove, with `breathe` called between steps."""
        return ImportList(self._connection, self._names).extent(entry, breathe)

    def remove_unfinished(self) -> int:
        """Remove what imports that never ended left half done; return how many articles.

        What they had finished stays, and is an entry of the history, to be taken back whole.
        """
        runs = self._connection.execute(
            "SELECT id, title FROM import_run WHERE finished IS NULL"
        ).fetchall()
        if not runs:
            return 0
        with self._transaction():
            files = self._connection.execute(
                "SELECT id FROM import_file WHERE NOT finished"
            ).fetchall()
            removed = self._remove_files(number for (number,) in files)
            for run, title in runs:
                self._end_broken(run, title)
        return removed

    def _end_broken(self, run: int, title: str) -> None:
        """End an import that was broken off; one that has left nothing never was."""
        if self._has("import_file WHERE run_id", run):
            self._end(run, annotator=None, title=_BROKEN_OFF)
        elif self._has("span WHERE run", run):
            self._end(run, annotator=None, title=title)
        else:
            self._connection.execute("DELETE FROM import_run WHERE id = ?", (run,))

    def _has(self, rows: str, run: int) -> bool:
        sql = f"SELECT EXISTS (SELECT 1 FROM {rows} = ?)"  # noqa: S608 — our own names
        return bool(self._connection.execute(sql, (run,)).fetchone()[0])

    def _remove_files(self, numbers: Iterable[int]) -> int:
        removed = 0
        for number in numbers:
            of_file = "(SELECT id FROM article WHERE file_id = ?)"
            for table in ANNOTATION_TABLES:
                self._connection.execute(
                    f"DELETE FROM {table} WHERE article_id IN {of_file}",  # noqa: S608 — constant
                    (number,),
                )
            cursor = self._connection.execute("DELETE FROM article WHERE file_id = ?", (number,))
            removed += cursor.rowcount
            self._connection.execute("DELETE FROM import_file WHERE id = ?", (number,))
        return removed


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
