"""Long counts in short pieces, as others wait for the project while one is read."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

Read = Callable[..., list[Any]]

_SECONDS: Final = 0.006
"""What a piece shall take."""
_FIRST: Final = 500
_LEAST: Final = 50
_MOST: Final = 50_000
"""Row numbers in a piece."""


class Slices:
    """Reads rows by pieces of a table, each as large as has lately been read in a moment."""

    def __init__(self, read: Read, breathe: Callable[[], None]) -> None:
        """Read by `read`; `breathe` does between two pieces what others wait for."""
        self._read = read
        self._breathe = breathe
        self._sizes: defaultdict[str, int] = defaultdict(lambda: _FIRST)

    def rows(self, statement: str, *values: object) -> list[Any]:
        """Return the rows of a short query."""
        self._breathe()
        return self._read(statement, *values)

    def through(self, table: str, statement: str, *values: object) -> Iterator[Any]:
        """Yield the rows of a query that is about row numbers of a table after one, up to another.

        These two are the last values of the statement. Rows that a query makes of
        several come once for each piece.
        """
        column = "span_id" if table == "span_verdict" else "id"
        (last,) = self.rows(f"SELECT COALESCE(MAX({column}), 0) FROM {table}")[0]  # noqa: S608 — our own names
        low = 0
        while low < last:
            high = low + self._sizes[statement]
            began = time.perf_counter()
            rows = self.rows(statement, *values, low, high)
            self._adapt(statement, time.perf_counter() - began)
            yield from rows
            low = high

    def _adapt(self, statement: str, seconds: float) -> None:
        size = self._sizes[statement]
        wanted = size * min(_SECONDS / max(seconds, 1e-6), 3)
        self._sizes[statement] = int(min(max(wanted, _LEAST), _MOST))
