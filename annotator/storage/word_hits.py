"""The first articles that have the words of a search, and how many do, before all are known.

To read all of them as a set takes longer than to count them in SQLite, and the first page is
found at once: it is shown while the rest is counted.
"""

# ruff: noqa: S608 — SQL of our own words; values are bound

import sqlite3
from itertools import islice
from typing import Final

from annotator.storage.article_sets import Condition, Mask, row_numbers

_FIRST: Final = 2_000
"""So many are looked at for a first page; when they are too few, a set is sooner read."""
_MOST_HIDDEN: Final = 8
"""Each article in the bin is looked for by itself, as the index of words has it, too."""
_HIDDEN: Final = f"SELECT id FROM article WHERE hidden > 0 LIMIT {_MOST_HIDDEN + 1}"


class WordHits:
    """Looks into the full-text index of the open project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read through `connection`."""
        self._connection = connection
        self._counts: dict[Condition, int] = {}

    def forget(self) -> None:
        """Count anew: articles have come, gone or changed."""
        self._counts.clear()

    def first(
        self, words: Condition, others: Mask, limit: int, *, backwards: bool
    ) -> list[int] | None:
        """Return the first row numbers with some words that are in another set, too.

        None when they are not among the first ones that have the words.
        """
        way = "DESC" if backwards else "ASC"
        sql = f"SELECT id FROM ({words.sql}) ORDER BY id {way} LIMIT {_FIRST}"
        some = row_numbers(self._connection, sql, words.values)
        found = list(islice((number for number in some if others[number]), limit))
        return found if len(found) == limit or len(some) < _FIRST else None

    def has(self, words: Condition, number: int) -> bool:
        """Whether an article has some words."""
        sql = f"SELECT EXISTS (SELECT 1 FROM ({words.sql}) WHERE id = ?)"
        return bool(self._connection.execute(sql, (*words.values, number)).fetchone()[0])

    def count(self, words: Condition) -> int | None:
        """Return how many articles that are there have some words; None if many are hidden."""
        hidden = row_numbers(self._connection, _HIDDEN)
        if len(hidden) > _MOST_HIDDEN:
            return None
        if words not in self._counts:
            of_hidden = f" WHERE id IN ({', '.join(map(str, hidden))})"
            self._counts[words] = self._count(words) - self._count(words, of_hidden)
        return self._counts[words]

    def _count(self, words: Condition, where: str = "") -> int:
        sql = f"SELECT COUNT(*) FROM ({words.sql}){where}"
        return int(self._connection.execute(sql, words.values).fetchone()[0])
