"""Taking articles in: which are new, which join one that is there, which are refused."""

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import PurePath
from typing import Any, NamedTuple

from annotator.domain.errors import RecordError, UserError
from annotator.domain.ids import as_uuid, hash_key, id_bytes, id_text, new_id_bytes
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingFlag,
    IncomingRelation,
    IncomingSpan,
    Refusal,
)
from annotator.domain.programs import checked_name, import_name
from annotator.domain.ranges import Range
from annotator.domain.sites import site_of
from annotator.services.store import BatchResult, ImportRules, SourceFile
from annotator.storage.article_numbers import last_number
from annotator.storage.bin_schema import IN_BIN
from annotator.storage.detail_rows import searched
from annotator.storage.import_annotations import AnnotationIntake
from annotator.storage.import_known import differing_fields
from annotator.storage.import_rows import RowBatch
from annotator.storage.names import Names
from annotator.storage.record_kinds import json_or_none

_INSERT_ARTICLE = (
    "INSERT INTO article (id, uuid, key, version, title, url, site, published, language, length,"
    " text_hash, meta, search, file_id, hidden)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
)


class ArticleIntake:
    """Takes the articles of one file in, within one transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        run: int,
        file: int,
        source: SourceFile,
        rules: ImportRules,
    ) -> None:
        """Begin with an empty batch of rows for file number `file` of import `run`."""
        self._connection = connection
        self._run = run
        self._file = file
        self._source = source
        self._rules = rules
        self._rows = RowBatch(connection, names, run)
        self._last_number = last_number(connection)
        default = (
            checked_name(rules.annotator)
            if rules.annotator
            else import_name(source.corpus or PurePath(source.path).name)
        )
        self._annotations = AnnotationIntake(connection, names, self._rows, default)

    def take(
        self, articles: Sequence[IncomingArticle], *, whole: bool, result: BatchResult
    ) -> None:
        """Take articles in; `whole` says that these are all the file has left."""
        self._annotations.expect(articles)
        for article in articles:
            try:
                self._take_one(article, whole=whole, result=result)
            except UserError as error:
                result.refused.append((self._source.path, Refusal(article.where, str(error))))
        self._rows.flush()
        self._report(result)

    def take_pending(self, result: BatchResult) -> None:
        """Join what earlier batches of the file brought for articles that were there."""
        rows = self._connection.execute(
            "SELECT p.article_id, p.record, a.key, a.hidden FROM pending_join p"
            " JOIN article a ON a.id = p.article_id WHERE p.file_id = ? ORDER BY p.id",
            (self._file,),
        ).fetchall()
        for number, record, key, hidden in rows:
            article, differing = _unpacked(record)
            if hidden == IN_BIN:  # since the batch that brought it
                self._note_binned(key, article)
                continue
            self._annotations.expect([article])
            try:
                self._annotations.join(number, article, differing)
            except UserError as error:
                result.refused.append((self._source.path, Refusal(article.where, str(error))))
            self._rows.flush()
        self._connection.execute("DELETE FROM pending_join WHERE file_id = ?", (self._file,))
        self._report(result)

    def _report(self, result: BatchResult) -> None:
        result.notes += [(self._source.path, note) for note in self._annotations.notes]
        self._annotations.notes.clear()
        result.new_names += self._annotations.new_names
        self._annotations.new_names.clear()
        result.marks_joined += self._annotations.marks_joined
        self._annotations.marks_joined = 0
        result.rows += self._rows.written
        self._rows.written = 0

    def _take_one(self, article: IncomingArticle, *, whole: bool, result: BatchResult) -> None:
        text_hash = hashlib.sha256(article.text.encode()).digest()
        key = article.key or self._source.key or hash_key(text_hash)
        versions = self._versions(key)
        alike = [each for each in versions if each.text_hash == text_hash]
        same = min(alike, key=lambda each: each.is_binned, default=None)
        if same is not None and same.is_binned:
            self._note_binned(key, article)
        elif same is not None:
            self._join(same.number, article, at_once=whole or bool(same.hidden))
            result.joined += 1
            result.touched.append(id_text(same.uuid))
        else:
            version = self._version(key, article, versions)
            self._note_twin(key, text_hash, article, result)
            result.touched.append(self._add(article, key, version, text_hash))
            result.added += 1

    def _versions(self, key: str) -> list["_Version"]:
        rows = self._connection.execute(
            "SELECT a.id, a.uuid, a.text_hash, a.version, a.hidden, f.run_id FROM article a"
            " LEFT JOIN import_file f ON f.id = a.file_id WHERE a.key = ?",
            (key,),
        )
        return [_Version(*row) for row in rows]

    def _version(self, key: str, article: IncomingArticle, versions: Sequence["_Version"]) -> int:
        """Return the version of a text under a key of which some are there already.

        What lies in the bin is in nobody's way, but keeps its number.
        """
        taken = [each.version for each in versions]
        there = [each for each in versions if not each.is_binned]
        if not there:
            version = article.version or 1
            if version in taken:
                self._note(article, f"the bin holds another text of “{key}”; this one was taken")
            return max(taken) + 1 if version in taken else version
        ours = all(each.run == self._run for each in there)
        if article.version and article.version not in taken and (ours or self._rules.new_version):
            return article.version
        if self._rules.new_version:
            return max(taken) + 1
        raise RecordError(
            f"the project has another text under the key “{key}”; keep"
            " both by importing changed texts as new versions (--on-changed new-version)"
        )

    def _note_binned(self, key: str, article: IncomingArticle) -> None:
        self._note(article, f"“{key}” is in the bin and stays there; restore it to have it back")

    def _note(self, article: IncomingArticle, said: str) -> None:
        self._annotations.notes.append(Refusal(article.where, said))

    def _note_twin(
        self, key: str, text_hash: bytes, article: IncomingArticle, result: BatchResult
    ) -> None:
        twin = self._connection.execute(
            "SELECT key FROM article WHERE text_hash = ? AND hidden != ? LIMIT 1",
            (text_hash, IN_BIN),
        ).fetchone()
        if twin is not None:
            note = f"“{key}” has the same text as “{twin[0]}”; both were taken"
            result.notes.append((self._source.path, Refusal(article.where, note)))

    def _add(self, article: IncomingArticle, key: str, version: int, text_hash: bytes) -> str:
        plan = self._annotations.plan(article)
        uuid = self._free_uuid(article.id)
        site = site_of(article.url, article.meta)
        number = self._last_number = self._last_number + 1
        self._connection.execute(
            _INSERT_ARTICLE,
            (
                number,
                uuid,
                key,
                version,
                article.title,
                article.url,
                site,
                article.published,
                article.language,
                len(article.text),
                text_hash,
                json_or_none(article.meta),
                searched(article.title, site, key),
                self._file,
            ),
        )
        self._connection.execute("INSERT INTO article_text VALUES (?, ?)", (number, article.text))
        self._annotations.add(number, article, plan)
        return id_text(uuid)

    def _free_uuid(self, given: str | None) -> bytes:
        uuid = as_uuid(given)
        if (
            uuid is None
            or self._connection.execute(
                "SELECT 1 FROM article WHERE uuid = ?", (id_bytes(uuid),)
            ).fetchone()
        ):
            return new_id_bytes()
        return id_bytes(uuid)

    def _join(self, number: int, article: IncomingArticle, *, at_once: bool) -> None:
        differing = differing_fields(self._connection, number, article)
        if at_once:
            self._rows.flush()  # what an earlier record of this file brought counts as there
            self._annotations.join(number, article, differing)
        else:
            self._annotations.plan(article)
            self._connection.execute(
                "INSERT INTO pending_join (file_id, article_id, record) VALUES (?, ?, ?)",
                (self._file, number, _packed(article, differing)),
            )


class _Version(NamedTuple):
    """An article that has the key already."""

    number: int
    uuid: bytes
    text_hash: bytes
    version: int
    hidden: int
    run: int | None
    """Of its import."""

    @property
    def is_binned(self) -> bool:
        return self.hidden == IN_BIN


def _packed(article: IncomingArticle, differing: Sequence[str]) -> str:
    fields = asdict(article) | {"text": "", "meta": {}, "differing": differing}
    return json.dumps(fields, ensure_ascii=False, default=dict)


def _unpacked(record: str) -> tuple[IncomingArticle, Sequence[str]]:
    fields: dict[str, Any] = json.loads(record)
    differing = fields.pop("differing")
    fields["spans"] = [_span(values) for values in fields["spans"]]
    fields["relations"] = [IncomingRelation(*values) for values in fields["relations"]]
    fields["flags"] = [IncomingFlag(*values) for values in fields["flags"]]
    return IncomingArticle(**fields), differing


def _span(values: list[Any]) -> IncomingSpan:
    span = IncomingSpan(*values)
    return span._replace(ranges=tuple(Range(*pair) for pair in span.ranges))
