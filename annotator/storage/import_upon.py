"""Whether people have worked on what an import brought, so that it is not taken back unasked."""

# ruff: noqa: S608 — SQL of our own words; values are bound

import sqlite3
from collections.abc import Iterator
from typing import Final

from annotator.domain.records import ArticleDetails, Binning
from annotator.services.steps import in_sum
from annotator.storage.bin_rows import ANNOTATION_TABLES
from annotator.storage.history import HistoryTable
from annotator.storage.names import Names

OF_RUN: Final = (
    "(SELECT id FROM article WHERE file_id IN (SELECT id FROM import_file WHERE run_id = ?))"
)
_ON_SPANS: Final = (
    "SELECT 1 FROM span_verdict v JOIN span s ON s.id = v.span_id"
    " WHERE s.run = ? AND v.run IS NOT ? UNION ALL"
    " SELECT 1 FROM relation r JOIN span s ON s.id IN (r.from_span_id, r.to_span_id)"
    " WHERE s.run = ? AND r.run IS NOT ? UNION ALL"
    " SELECT 1 FROM flag f JOIN span s ON s.id = f.span_id"
    " WHERE s.run = ? AND f.run IS NOT ? LIMIT 1"
)
_TOLD_OF: Final = (
    f"SELECT id FROM article a WHERE id IN {OF_RUN} AND ("
    "EXISTS (SELECT 1 FROM history h WHERE h.article = a.id AND h.changes IS NOT NULL)"
    " OR EXISTS (SELECT 1 FROM binned_article b WHERE b.article_id = a.id)"
    " OR (a.version > 1 AND EXISTS (SELECT 1 FROM bulk_page p WHERE p.article = a.id)))"
)
"""Articles whose details may be edited, or that may have gone through the bin, as row numbers.

A version made of an article by reading it again came by way of the bin.
"""


def built_upon(connection: sqlite3.Connection, names: Names, run: int) -> bool:
    """Whether anything that came later hangs on the articles or spans of an import."""
    return (
        any(_on_articles(connection, run))
        or connection.execute(_ON_SPANS, (run,) * 6).fetchone() is not None
        or any(_on_details(connection, names, run))
    )


def _on_articles(connection: sqlite3.Connection, run: int) -> Iterator[bool]:
    for table in ANNOTATION_TABLES:
        yield (
            connection.execute(
                f"SELECT 1 FROM {table} WHERE article_id IN {OF_RUN} AND run IS NOT ? LIMIT 1",
                (run, run),
            ).fetchone()
            is not None
        )


def _on_details(connection: sqlite3.Connection, names: Names, run: int) -> Iterator[bool]:
    """Tell of each article whether its details, or its place in the bin, are others by now."""
    history = HistoryTable(connection, names)
    for (article,) in connection.execute(_TOLD_OF, (run,)).fetchall():
        entries = [each.entry.changes for each in history.of_article(article)]
        changes = (change for some in reversed(entries) for change in some)
        yield bool(in_sum(each for each in changes if _is_of_article(each.record)))


def _is_of_article(record: object) -> bool:
    return isinstance(record, ArticleDetails | Binning)
