"""Reading a very long table through, in pieces, for a check behind the window.

SQLite checks a table in one go, which takes seconds of five million spans, and nobody can
save meanwhile. Here each row and each entry of an index is read once, and what cannot be read
is found; what belongs together is compared in the copy when a backup is made.
"""

# ruff: noqa: S608 — names of our own tables and columns

import sqlite3
import time
from collections.abc import Iterator
from typing import Any, Final

LONG: Final = 50_000
"""Rows from which on a table is read in pieces."""
_MAY_BE_LONG: Final = (
    "article", "span", "relation", "span_verdict", "label_count", "task_count", "history",
)  # fmt: skip
_SECONDS: Final = 0.01
"""What a piece shall take."""
_FIRST: Final = 1_000


def is_long(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a table has very many rows; False where not even that can be read."""
    if table not in _MAY_BE_LONG:
        return False
    rows = f"SELECT COUNT(*) FROM (SELECT 1 FROM {table} LIMIT {LONG + 1})"
    try:
        return int(connection.execute(rows).fetchone()[0]) > LONG
    except sqlite3.Error:
        return False


def read_through(connection: sqlite3.Connection, table: str) -> Iterator[None]:
    """Read all rows and indexes of a table, pausing after each piece; raises sqlite3.Error."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    lengths = " + ".join(f'COALESCE(length("{column[1]}"), 0)' for column in columns)
    yield from _walk(connection, f'"{table}"', _key(connection, table), f"SUM({lengths})")
    for _, index, _, origin, _ in connection.execute(f'PRAGMA index_list("{table}")').fetchall():
        if origin != "pk":
            first = connection.execute(f'PRAGMA index_info("{index}")').fetchone()[2]
            yield from _walk(
                connection, f'"{table}" INDEXED BY "{index}"', f'"{first}"', "COUNT(*)"
            )


def _key(connection: sqlite3.Connection, table: str) -> str:
    """Return along which column the rows of a table lie."""
    for _, index, _, origin, _ in connection.execute(f'PRAGMA index_list("{table}")'):
        if origin == "pk":  # a table whose rows have no numbers
            return f'"{connection.execute(f"PRAGMA index_info({index})").fetchone()[2]}"'
    return "rowid"


def _walk(connection: sqlite3.Connection, rows: str, column: str, what: str) -> Iterator[None]:
    """Read rows along a column, as many at a time as have lately been read in a moment."""
    size = _FIRST
    low = connection.execute(
        f"SELECT MIN({column}) FROM {rows} WHERE {column} IS NOT NULL"
    ).fetchone()[0]
    while low is not None:
        began = time.perf_counter()
        high = _after(connection, rows, column, low, size)
        upto = (low,) if high is None else (low, high)
        end = "" if high is None else f" AND {column} < ?"
        connection.execute(f"SELECT {what} FROM {rows} WHERE {column} >= ?{end}", upto).fetchone()
        size = _adapted(size, time.perf_counter() - began)
        low = high
        yield


def _after(connection: sqlite3.Connection, rows: str, column: str, low: Any, size: int) -> Any:
    """Return the value of the column some rows further on, another than `low`; None at the end."""
    row = connection.execute(
        f"SELECT {column} FROM {rows} WHERE {column} > ? ORDER BY {column} LIMIT 1 OFFSET ?",
        (low, size),
    ).fetchone()
    return None if row is None else row[0]


def _adapted(size: int, seconds: float) -> int:
    return int(min(max(size * min(_SECONDS / max(seconds, 1e-6), 2), 100), 100_000))
