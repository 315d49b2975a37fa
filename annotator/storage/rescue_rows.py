"""What a row must be to be saved: the right types, and nothing it refers to missing."""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from annotator.services.store import EntryKind
from annotator.storage.bin_schema import IN_BIN
from annotator.storage.derived import CLOSING
from annotator.storage.history import unpacked_json
from annotator.storage.record_kinds import STATUSES
from annotator.storage.salvage import Row

_UUID_BYTES = 16


class UnusableRow(Exception):
    """A row that cannot be saved as it is; its text says why."""


def typed(row: Row, columns: Mapping[str, Any]) -> Row:
    """Return a row with its text decoded; raises UnusableRow where a value has the wrong type."""
    return {name: _value(name, value, columns[name]) for name, value in row.items()}


def _value(name: str, value: Any, column: Any) -> Any:
    _, _, declared, not_null, _, key = column
    if value is None:
        if not_null and not key:
            raise UnusableRow(f"{name} is missing")
        return None
    if declared == "BLOB":
        good = isinstance(value, bytes)
        if good and name in {"uuid", "replaces"} and len(value) != _UUID_BYTES:
            good = False
    elif declared.startswith(("INTEGER", "SMALLINT")):
        good = isinstance(value, int)
    elif declared == "REAL":
        good = isinstance(value, (int, float))
    else:
        return _text(name, value)
    if not good:
        raise UnusableRow(f"{name} is no {declared.lower()}")
    return value


def _text(name: str, value: Any) -> str:
    try:
        return str(value.decode())
    except (AttributeError, UnicodeDecodeError):
        raise UnusableRow(f"{name} is no text") from None


def insert(new: sqlite3.Connection, table: str, row: Row) -> None:
    """Insert a row; raises sqlite3.IntegrityError where it does not fit with the others."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    new.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
        list(row.values()),
    )


_MADE_UP = frozenset({"import_file"})
"""Tables whose parents are made up when they are lost (see rescue_parents)."""


class RowChecks:
    """Checks rows against what has been saved so far."""

    def __init__(self, new: sqlite3.Connection) -> None:
        """Look saved rows up in `new`."""
        self._new = new
        self._checks: dict[str, Callable[[Row], None]] = {
            "label": self._label,
            "article": self._article,
            "article_text": self._article_text,
            "span": self._span,
            "relation": self._relation,
            "span_verdict": self._verdict,
            "article_status": self._status,
            CLOSING: self._closing,
            "binned_article": self._need_article,
            "flag": self._flag,
            "bulk_page": self._bulk_page,
            "history": self._history,
        }

    def check(self, table: str, row: Row) -> None:
        """Raise UnusableRow unless the row stands on what is saved already."""
        check = self._checks.get(table)
        if check is not None:
            check(row)
        elif table not in _MADE_UP:
            self._links(table, row)

    def _links(self, table: str, row: Row) -> None:
        links = self._new.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        for _, _, parent, column, *_ in links:
            sql = f"SELECT 1 FROM {parent} WHERE id = ?"  # noqa: S608 — our own names
            if row[column] is not None and self.one(sql, row[column]) is None:
                raise UnusableRow(f"its {parent} is lost")

    def one(self, statement: str, *values: Any) -> Any:
        """Return the first row of a statement, or None."""
        return self._new.execute(statement, values).fetchone()

    def _label(self, row: Row) -> None:
        _json("attributes", row["attributes"])

    def _article(self, row: Row) -> None:
        _json("meta", row["meta"])
        if row["hidden"] not in {0, 1, IN_BIN}:
            raise UnusableRow("nobody knows whether it is there")

    def _article_text(self, row: Row) -> None:
        found = self.one("SELECT text_hash FROM article WHERE id = ?", row["article_id"])
        if found is None:
            raise UnusableRow("the article is lost")
        if hashlib.sha256(row["text"].encode()).digest() != found[0]:
            raise UnusableRow("the text does not match its hash")

    def _span(self, row: Row) -> None:
        found = self.one("SELECT length FROM article WHERE id = ?", row["article_id"])
        if found is None:
            raise UnusableRow("its article is lost")
        pieces = _json("fragments", row["fragments"]) or [[row["start"], row["end"]]]
        last = 0
        for piece in _pairs(pieces):
            if not last <= piece[0] < piece[1] <= found[0]:
                raise UnusableRow("its range is not in the text")
            last = piece[1]
        if (pieces[0][0], last) != (row["start"], row["end"]):
            raise UnusableRow("its fragments do not match its range")
        if not isinstance(_json("attributes", row["attributes"]) or {}, dict):
            raise UnusableRow("its attributes cannot be read")

    def _relation(self, row: Row) -> None:
        for end in ("from_span_id", "to_span_id"):
            found = self.one("SELECT article_id FROM span WHERE id = ?", row[end])
            if found is None:
                raise UnusableRow("a span it links is lost")
            if found[0] != row["article_id"]:
                raise UnusableRow("it links spans of different articles")

    def _verdict(self, row: Row) -> None:
        found = self.one("SELECT article_id FROM span WHERE id = ?", row["span_id"])
        if found is None or found[0] != row["article_id"]:
            raise UnusableRow("its span is lost")
        if row["accepted"] not in {0, 1}:
            raise UnusableRow("it is neither accepted nor rejected")

    def _status(self, row: Row) -> None:
        if row["status"] not in STATUSES:
            raise UnusableRow("the status is unknown")
        self._need_article(row)

    def _closing(self, row: Row) -> None:
        if not self.one(
            "SELECT 1 FROM article_status WHERE annotator_id = ? AND article_id = ?",
            row["annotator_id"],
            row["article_id"],
        ):
            raise UnusableRow("its status is lost")

    def _flag(self, row: Row) -> None:
        self._need_article(row)
        if row["settled"] not in {0, 1}:
            raise UnusableRow("it is neither open nor settled")
        if row["span_id"] is not None and not self.one(
            "SELECT 1 FROM span WHERE id = ? AND article_id = ?", row["span_id"], row["article_id"]
        ):
            raise UnusableRow("its span is lost")

    def _history(self, row: Row) -> None:
        try:
            EntryKind(row["kind"])
        except ValueError:
            raise UnusableRow("nobody knows what it tells of") from None
        _changes(row)

    @staticmethod
    def _bulk_page(row: Row) -> None:
        if row["added"] not in {0, 1} or row["rows"] != len(_changes(row)):
            raise UnusableRow("its changes are not all there")

    def _need_article(self, row: Row) -> None:
        if not self.one("SELECT 1 FROM article WHERE id = ?", row["article_id"]):
            raise UnusableRow("its article is lost")


def _changes(row: Row) -> list[Any]:
    try:
        return list(unpacked_json(row["changes"]))
    except (ValueError, TypeError, zlib.error):
        raise UnusableRow("its changes cannot be read") from None


def linked_labels(row: Row) -> list[int]:
    """Return the numbers of the labels a kind of link runs between."""
    numbers = [*(_json("", row["from_labels"]) or []), *(_json("", row["to_labels"]) or [])]
    if not all(isinstance(number, int) for number in numbers):
        raise UnusableRow("its labels cannot be read")
    return numbers


def _json(name: str, value: str | None) -> Any:
    try:
        return None if value is None else json.loads(value)
    except ValueError:
        raise UnusableRow(f"{name} cannot be read") from None


def _pairs(pieces: Any) -> list[tuple[int, int]]:
    try:
        return [(int(start), int(end)) for start, end in pieces]
    except (TypeError, ValueError):
        raise UnusableRow("its fragments cannot be read") from None
