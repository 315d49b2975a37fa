"""Articles put together again from what is left of them: row, indexes, text, backups."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from annotator.domain.ids import hash_key, new_id_bytes
from annotator.domain.words import title_from
from annotator.services.rescue_report import RescueReport
from annotator.storage.rescue_rows import UnusableRow, insert, typed
from annotator.storage.salvage import Columns, Row, Salvage

_INDEXES = ("article_uuid", "article_text_hash", "article_key_version")


class ArticleMender:
    """Finds, for an article, a row and a text that belong together."""

    def __init__(
        self,
        new: sqlite3.Connection,
        columns: Columns,
        sources: Sequence[Salvage],
        report: RescueReport,
    ) -> None:
        """Look in the damaged project, the first of `sources`, then in the backups."""
        self._new = new
        self._columns = columns
        self._sources = sources
        self._report = report

    def rebuild(self, number: int) -> bool:
        """Save an article whose row is lost, if its text and an index are there."""
        known = self._known(number)
        for text in self._texts(number):
            if hashlib.sha256(text.encode()).digest() != known.get("text_hash"):
                continue
            row = _row_of(number, text, known)
            try:
                insert(self._new, "article", row)
            except sqlite3.IntegrityError:
                return False
            self._report.lost.append(
                f"articles: title, address and date of {row['key']}; its text was left"
            )
            return True
        return False

    def mend(self) -> int:
        """Give each article without a text one that fits; return how many got it."""
        numbers = self._without_text()
        return sum(self._mend(number) for number in numbers)

    def drop_without_text(self) -> None:
        """Remove articles that nothing can be read of any more, and tell of them."""
        for number in self._without_text():
            (key,) = self._new.execute("SELECT key FROM article WHERE id = ?", (number,)).fetchone()
            self._new.execute("DELETE FROM article WHERE id = ?", (number,))
            self._report.saved["articles"] -= 1
            self._report.lost.append(f"articles: {key}, its text is lost")

    def measure(self) -> None:
        """Set the length of each article anew: the text is right, and spans go by it."""
        self._new.execute(
            "UPDATE article SET length = (SELECT LENGTH(x.text) FROM article_text x"
            " WHERE x.article_id = article.id)"
        )

    def _without_text(self) -> list[int]:
        rows = self._new.execute(
            "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_text)"
        )
        return [number for (number,) in rows.fetchall()]

    def _mend(self, number: int) -> bool:
        """Try other hashes than the one in the row: the index and the backups have it, too."""
        rows = [*self._rows(number)]
        for text in self._texts(number):
            text_hash = hashlib.sha256(text.encode()).digest()
            for row in rows:
                if row["text_hash"] == text_hash:
                    self._replace(number, row, text)
                    return True
        return False

    def _replace(self, number: int, row: Row, text: str) -> None:
        kept = {name: value for name, value in row.items() if name not in {"id", "file_id"}}
        kept["length"] = len(text)
        assign = ", ".join(f'"{name}" = ?' for name in kept)
        self._new.execute(
            f"UPDATE article SET {assign} WHERE id = ?",  # noqa: S608 — our own names
            [*kept.values(), number],
        )
        insert(self._new, "article_text", {"article_id": number, "text": text})

    def _rows(self, number: int) -> Iterator[Row]:
        """Yield what the article's row may have been: its own with the indexed hash, a backup's."""
        for place, source in enumerate(self._sources):
            found = source.row("article", number)
            if found is None:
                continue
            if place == 0:
                found |= self._known(number)
            try:
                yield typed(found, self._columns.of["article"])
            except UnusableRow:
                continue

    def _known(self, number: int) -> Row:
        """Return what the indexes of the damaged project hold of an article."""
        return self._indexed.get(number, {})

    @cached_property
    def _indexed(self) -> dict[Any, Row]:
        """What the indexes hold of every article: gone through once, however many are lost."""
        found: dict[Any, Row] = {}
        for index in _INDEXES:
            for row in self._sources[0].known("article", index):
                found.setdefault(row["id"], {}).update(row)
        return found

    def _texts(self, number: int) -> Iterator[str]:
        for source in self._sources:
            row = source.row("article_text", number)
            if row is not None and isinstance(row["text"], bytes):
                try:
                    yield row["text"].decode()
                except UnicodeDecodeError:
                    continue


def _row_of(number: int, text: str, known: Row) -> Row:
    key = known.get("key")
    text_hash: bytes = known["text_hash"]
    name = key.decode(errors="replace") if isinstance(key, bytes) else None
    return {
        "id": number,
        "uuid": known.get("uuid") or new_id_bytes(),
        "key": name or hash_key(text_hash),
        "version": known.get("version") or 1,
        "title": title_from(text),
        "url": "",
        "site": "",
        "published": "",
        "language": "",
        "length": len(text),
        "text_hash": text_hash,
        "search": title_from(text).casefold(),
        "hidden": 0,
    }
