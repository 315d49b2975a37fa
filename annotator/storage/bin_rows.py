"""The bin: articles that are out of everything until they are restored, or gone for good."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Final

from annotator.domain.ids import id_bytes, id_text
from annotator.domain.records import Binning, NewVersion
from annotator.domain.sites import site_of
from annotator.domain.views import BinnedArticle
from annotator.storage.article_numbers import last_number
from annotator.storage.detail_rows import searched
from annotator.storage.names import Names
from annotator.storage.record_kinds import json_or_none
from annotator.storage.row_details import name_of

ANNOTATION_TABLES: Final = ("relation", "flag", "span_verdict", "article_status", "span")
"""In the order in which they can be emptied."""
_BINNED: Final = (
    "SELECT a.uuid, a.key, a.version, a.title, a.site, a.published, b.annotator_id, b.at,"
    " (SELECT COUNT(*) FROM span s JOIN annotator n ON n.id = s.annotator_id"
    " WHERE s.article_id = a.id AND NOT n.program),"
    " a.text_hash, (SELECT f.path FROM import_file f WHERE f.id = a.file_id)"
    " FROM binned_article b JOIN article a ON a.id = b.article_id"
    " ORDER BY b.at DESC, a.id DESC LIMIT ? OFFSET ?"
)
_ADD: Final = (
    "INSERT INTO article (id, uuid, key, version, title, url, site, published, language, length,"
    " text_hash, meta, search, file_id, hidden) SELECT :id, :uuid, :key,"
    " (SELECT MAX(version) + 1 FROM article WHERE key = :key), :title, :url, :site, :published,"
    " :language, :length, :hash, :meta, :search, file_id, 0 FROM article WHERE uuid = :like"
)


class BinRows:
    """Reads, fills and empties the bin; transactions are the caller's."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        reading: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Work on an open connection, `reading` in a way that tells of damage."""
        self._connection = connection
        self._names = names
        self._reading = reading

    def count(self) -> int:
        """Return how many articles are in the bin."""
        with self._reading():
            row = self._connection.execute("SELECT COUNT(*) FROM binned_article").fetchone()
            return int(row[0])

    def page(self, *, offset: int, limit: int) -> list[BinnedArticle]:
        """Return articles in the bin, those binned last first."""
        with self._reading():
            rows = self._connection.execute(_BINNED, (limit, offset))
            return [
                BinnedArticle(
                    binning=Binning(
                        article_id=id_text(uuid), annotator=self._names.annotator(by), at=at
                    ),
                    key=key,
                    version=version,
                    title=title,
                    site=site,
                    published=published,
                    marks=marks,
                    name=name_of(key, *whence),
                )
                for uuid, key, version, title, site, published, by, at, marks, *whence in rows
            ]

    def binnings(self) -> list[Binning]:
        """Return who binned each article, and when."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT a.uuid, b.annotator_id, b.at FROM binned_article b"
                " JOIN article a ON a.id = b.article_id ORDER BY a.id"
            )
            return [
                Binning(article_id=id_text(uuid), annotator=self._names.annotator(by), at=at)
                for uuid, by, at in rows
            ]

    def add(self, version: NewVersion) -> None:
        """Add an article to the bin, as the version after all that have its key."""
        article = version.article
        site = site_of(article.url, article.meta)
        number = last_number(self._connection) + 1
        values = {
            "id": number,
            "uuid": id_bytes(article.id),
            "like": id_bytes(version.of),
            "key": article.key,
            "title": article.title,
            "url": article.url,
            "site": site,
            "published": article.published,
            "language": article.language,
            "length": len(article.text),
            "hash": hashlib.sha256(article.text.encode()).digest(),
            "meta": json_or_none(article.meta),
            "search": searched(article.title, site, article.key),
        }
        self._connection.execute(_ADD, values)
        self._connection.execute("INSERT INTO article_text VALUES (?, ?)", (number, article.text))
        self._connection.execute(
            "INSERT INTO binned_article (article_id, annotator_id, at) VALUES (?, ?, ?)",
            (number, self._names.annotator_number(version.binned.annotator), version.binned.at),
        )

    def purge(self, article_ids: Sequence[str]) -> int:
        """Remove those of the articles that are in the bin for good; return how many."""
        removed = 0
        for article_id in article_ids:
            row = self._connection.execute(
                "SELECT a.id FROM article a JOIN binned_article b ON b.article_id = a.id"
                " WHERE a.uuid = ?",
                (id_bytes(article_id),),
            ).fetchone()
            if row is not None:
                self._remove(row[0])
                removed += 1
        return removed

    def _remove(self, number: int) -> None:
        for table in ANNOTATION_TABLES:
            self._connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (number,))  # noqa: S608 — our own names
        self._connection.execute("DELETE FROM article WHERE id = ?", (number,))
