"""Changes to records of many articles, made some hundred at a time; none may hang on another."""

# ruff: noqa: S608 — SQL of our own names; values are bound

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from annotator.domain.errors import InBin, StaleChange
from annotator.domain.records import ArticleDetails, ArticleStatus, Binning, Change, Flag
from annotator.storage.article_query import numbers
from annotator.storage.detail_rows import apply_details
from annotator.storage.names import Names
from annotator.storage.record_kinds import BINNING, KINDS, Columns, Kind
from annotator.storage.record_rows import RecordRows

_STALE: Final = "The annotation was changed meanwhile; look at it again."


def is_plain(change: Change) -> bool:
    """Whether a change is about an article as a whole, so that no other hangs on it."""
    record = change.record
    if isinstance(record, Flag):
        return record.span_id is None
    return isinstance(record, ArticleStatus | Binning | ArticleDetails)


class RecordBatches:
    """Makes plain changes quickly; transactions are the caller's."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._names = names

    def apply(self, changes: Sequence[Change], articles: Mapping[str, int]) -> None:
        """Make changes to articles, whose row numbers are given by their ids.

        Raises StaleChange unless every record is as its change expects.
        """
        in_kinds = sorted(changes, key=_kind_name)
        for _, some in groupby(in_kinds, _kind_name):
            self._apply_alike(list(some), articles)

    def _apply_alike(self, changes: Sequence[Change], articles: Mapping[str, int]) -> None:
        if isinstance(changes[0].record, ArticleDetails):
            for each in changes:
                apply_details(self._connection, each)
            return
        kind = BINNING if _is_binning(changes[0]) else KINDS[type(changes[0].record)]
        rows = _Known(self._connection, self._names, articles)
        columns = [kind.encode(rows, each.record) for each in changes]
        if kind is not BINNING:
            self._check_none_is_binned([each["article_id"] for each in columns])
        self._check_current(kind, columns, changes)
        self._write(kind, columns, changes)

    def _check_none_is_binned(self, articles: Sequence[int]) -> None:
        found = self._connection.execute(
            f"SELECT 1 FROM binned_article WHERE article_id IN ({numbers(articles)}) LIMIT 1"
        )
        if found.fetchone() is not None:
            raise InBin

    def _check_current(
        self, kind: Kind, columns: Sequence[Columns], changes: Sequence[Change]
    ) -> None:
        stored = self._stored(kind, columns)
        for each, change in zip(columns, changes, strict=True):
            row = stored.get(_key(kind, each))
            now = row and kind.decode(self._names, change.record.article_id, row)
            if now != change.before:
                raise StaleChange(_STALE)

    def _stored(
        self, kind: Kind, columns: Sequence[Columns]
    ) -> dict[tuple[Any, ...], tuple[Any, ...]]:
        width = len(kind.key)
        key = ", ".join(f"t.{name}" for name in kind.key)
        marks = ", ".join([f"({', '.join('?' * width)})"] * len(columns))
        select = kind.select.replace("SELECT ", f"SELECT {key}, ", 1)
        rows = self._connection.execute(
            f"{select} WHERE ({key}) IN (VALUES {marks})",
            [each[name] for each in columns for name in kind.key],
        )
        return {row[:width]: row[width:] for row in rows}

    def _write(self, kind: Kind, columns: Sequence[Columns], changes: Sequence[Change]) -> None:
        pairs = list(zip(columns, changes, strict=True))
        added = [each for each, change in pairs if change.before is None]
        gone = [each for each, change in pairs if change.after is None]
        kept = [each for each, change in pairs if change.before and change.after]
        where = " AND ".join(f"{name} = :{name}" for name in kind.key)
        names = list(columns[0])
        into = ", ".join(f'"{name}"' for name in names)
        values = ", ".join(f":{name}" for name in names)
        assign = ", ".join(f'"{name}" = :{name}' for name in names)
        for sql, rows in (
            (f"INSERT INTO {kind.table} ({into}) VALUES ({values})", added),
            (f"DELETE FROM {kind.table} WHERE {where}", gone),
            (f"UPDATE {kind.table} SET {assign}, run = NULL WHERE {where}", kept),
        ):
            if rows:
                self._connection.executemany(sql, rows)


class _Known(RecordRows):
    """Knows the row numbers of the articles it is asked about."""

    def __init__(
        self, connection: sqlite3.Connection, names: Names, articles: Mapping[str, int]
    ) -> None:
        super().__init__(connection, names)
        self._articles = articles

    def article_number(self, article_id: str) -> int:
        return self._articles[article_id]


def _kind_name(change: Change) -> str:
    return type(change.record).__name__


def _is_binning(change: Change) -> bool:
    return isinstance(change.record, Binning)


def _key(kind: Kind, columns: Columns) -> tuple[Any, ...]:
    return tuple(columns[name] for name in kind.key)
