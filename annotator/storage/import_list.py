"""The imports of a project, and what would go with one that is taken back."""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from annotator.services.commands.care import EDIT_DETAILS
from annotator.services.store_history import EntryKind
from annotator.services.store_imports import ImportExtent, ImportRow
from annotator.storage.names import Names

_ARTICLES_AT_ONCE: Final = 300
_SPANS_AT_ONCE: Final = 50_000
_TABLES: Final = ("span", "relation", "span_verdict", "flag", "article_status")
_WHAT_BECAME_OF_THEM: Final = (
    "SELECT id, kind, run, target FROM history"
    " WHERE run IS NOT NULL OR (kind = 'undo' AND changes IS NULL) ORDER BY id"
)
_IMPORT: Final = """
SELECT h.at, h.title, h.annotator_id,
  (SELECT COUNT(*) FROM import_file f WHERE f.run_id = h.run),
  (SELECT f.path FROM import_file f WHERE f.run_id = h.run ORDER BY f.id LIMIT 1),
  (SELECT COUNT(*) FROM import_file f JOIN article a ON a.file_id = f.id WHERE f.run_id = h.run)
FROM history h JOIN import_run r ON r.id = h.run WHERE h.id = ? AND r.finished IS NOT NULL
"""
_EDITS: Final = """
SELECT id, kind, target, article, run FROM history WHERE kind IN ('undo', 'redo')
OR (kind = 'do' AND (title = :one OR title GLOB 'Edit [0-9]* article*: *'))
ORDER BY id
"""
"""Steps that edit details, by the titles that plans of such have, and what became of steps."""
_ON_SPANS: Final = (
    "span_verdict t ON t.span_id = s.id",
    "flag t ON t.span_id = s.id",
    "relation t ON t.from_span_id = s.id",
    (
        "relation t ON t.to_span_id = s.id AND NOT EXISTS"
        " (SELECT 1 FROM span o WHERE o.id = t.from_span_id AND o.run = s.run)"
    ),
)
_ON_ARTICLES_OF_OTHERS: Final = (
    " NOT EXISTS (SELECT 1 FROM article a JOIN import_file f ON f.id = a.file_id"
    " WHERE a.id = s.article_id AND f.run_id = s.run)"
)


class ImportList:
    """Reads what imports there are, on an open connection."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._names = names

    def rows(self) -> list[ImportRow]:
        """Return the imports that were not taken back, the newest first."""
        return [
            ImportRow(
                entry=entry,
                at=at,
                title=title,
                annotator=self._names.annotator(by) if by is not None else "",
                files=files,
                first_file=path or "",
                articles=articles,
            )
            for entry in self._entries()
            for at, title, by, files, path, articles in self._connection.execute(_IMPORT, (entry,))
        ]

    def _entries(self) -> list[int]:
        """Return the entries of imports that are still there, found in one look at the history.

        The number of an import that was taken back may be that of another run since.
        """
        by_run: dict[int, int] = {}
        for entry, kind, run, target in self._connection.execute(_WHAT_BECAME_OF_THEM):
            if run is not None:
                by_run[run] = entry if kind == "import" else 0
            else:
                by_run = {number: each for number, each in by_run.items() if each != target}
        return sorted(filter(None, by_run.values()), reverse=True)

    def extent(self, entry: int, breathe: Callable[[], None]) -> ImportExtent:
        """Count what taking an import back would remove, with `breathe` called between steps."""
        (run,) = self._connection.execute(
            "SELECT run FROM history WHERE id = ?", (entry,)
        ).fetchone()
        articles = self._articles(run)
        spans, work = 0, Counter[int]()
        for some in _pieces(articles):
            breathe()
            spans += self._spans_on(run, some)
            for table in _TABLES:
                work += self._work(f"{table} t WHERE t.article_id IN ({some})", run)
        for low in range(0, self._last_span(), _SPANS_AT_ONCE):
            breathe()
            elsewhere = self._elsewhere(run, low)
            spans += elsewhere
            for join in _ON_SPANS if elsewhere else ():
                where = f"{_range(low)} AND s.run = {int(run)} AND{_ON_ARTICLES_OF_OTHERS}"
                work += self._work(f"span s JOIN {join} WHERE {where}", run)
        people = {name: work[number] for name, number in self._people() if work[number]}
        breathe()
        details = len(self._edited().intersection(articles))
        return ImportExtent(articles=len(articles), spans=spans, work=people, details=details)

    def _edited(self) -> set[int]:
        """Return the articles whose details people have edited, unless that was undone."""
        edits: dict[int, tuple[int | None, int | None]] = {}
        undone: dict[int, tuple[int | None, int | None]] = {}
        for entry, kind, target, article, run in self._connection.execute(
            _EDITS, {"one": EDIT_DETAILS}
        ):
            if kind == EntryKind.DO:
                edits[entry] = article, run
            elif kind == EntryKind.UNDO and target in edits:
                undone[target] = edits.pop(target)
            elif kind == EntryKind.REDO and target in undone:
                edits[target] = undone.pop(target)
        runs = ", ".join(str(run) for _, run in edits.values() if run is not None)
        pages = self._connection.execute(
            f"SELECT DISTINCT article FROM bulk_page WHERE run_id IN ({runs})"
        )
        alone = {article for article, _ in edits.values() if article is not None}
        return alone | {article for (article,) in pages}

    def _articles(self, run: int) -> list[int]:
        rows = self._connection.execute(
            "SELECT a.id FROM import_file f JOIN article a ON a.file_id = f.id WHERE f.run_id = ?",
            (run,),
        )
        return [number for (number,) in rows]

    def _spans_on(self, run: int, articles: str) -> int:
        return self._count(f"span t WHERE t.article_id IN ({articles}) AND t.run = ?", run)

    def _elsewhere(self, run: int, low: int) -> int:
        """Return how many spans of a range the import brought for articles of others."""
        return self._count(
            f"span s JOIN article a ON a.id = s.article_id"
            f" LEFT JOIN import_file f ON f.id = a.file_id WHERE {_range(low)} AND s.run = ?1"
            " AND f.run_id IS NOT ?1",
            run,
        )

    def _count(self, what: str, run: int) -> int:
        return int(self._connection.execute(f"SELECT COUNT(*) FROM {what}", (run,)).fetchone()[0])

    def _work(self, what: str, run: int) -> "Counter[int]":
        """Count by annotator what has not come with the import."""
        rows = self._connection.execute(
            f"SELECT t.annotator_id, COUNT(*) FROM {what} AND t.run IS NOT ? GROUP BY 1", (run,)
        )
        return Counter(dict(rows))

    def _last_span(self) -> int:
        row = self._connection.execute("SELECT COALESCE(MAX(id), 0) FROM span").fetchone()
        return int(row[0])

    def _people(self) -> Iterator[tuple[str, int]]:
        for each in self._names.annotators:
            number = self._names.annotator_number(each.name)
            if not each.program and number is not None:
                yield each.name, number


def _range(low: int) -> str:
    return f"s.id > {low} AND s.id <= {low + _SPANS_AT_ONCE}"


def _pieces(numbers: Sequence[int]) -> Iterator[str]:
    for first in range(0, len(numbers), _ARTICLES_AT_ONCE):
        yield ", ".join(map(str, numbers[first : first + _ARTICLES_AT_ONCE]))
