"""Sets of articles: each condition read once from its index, kept as a mask, combined in memory.

Asked for each article, three conditions take SQLite 300 ms of 100,000 articles; a mask of one
condition takes 5 to 20 ms to read, and masks are combined and counted in less than one.
What a change is known to be about is looked at again; after any other, all is read anew.
"""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import reduce
from operator import and_
from typing import Final, NamedTuple, TypeVar

from annotator.domain.errors import DamagedProject
from annotator.storage.row_masks import read_mask

_MOST_MASKS: Final = 60
"""Kept at a time; each takes a byte an article."""
_SAMPLE: Final = 1_000
"""So many row numbers without a gap let all be counted before they are read one by one."""
_MOST_COMBINED: Final = 40
"""Likewise; what a list shows, what is to do in it, what is counted."""
_NOT: Final = bytes((1, 0)) + bytes(254)


class About(Enum):
    """What a condition is about, and so what makes it another."""

    ARTICLE = "article"
    """The article itself: an import, or who edits it."""
    WORK = "work"
    """What people and programs say of it."""
    WORDS = "words"
    """Its words, as far as they are in the index."""


class Condition(NamedTuple):
    """A set of articles: SQL that selects their row numbers as `id`."""

    sql: str
    values: tuple[object, ...] = ()
    about: About = About.WORK
    ascending: bool = False
    """Whether it selects each article once, in the order of their row numbers."""
    dense: bool = False
    """Whether it is ascending, and most often selects all there are."""
    others: str = ""
    """SQL that selects the rest of the articles, with the same values; read when it is less."""
    sampled: str = ""
    """SQL that tells, with the same values, whether it selects most of some articles."""


class Term(NamedTuple):
    """Whether any of some conditions holds, or none of them."""

    any_of: tuple[Condition, ...]
    wanted: bool = True


_Key = TypeVar("_Key")
Mask = bytes | bytearray
"""For each row number of an article 1 or 0."""

THERE: Final = Condition(
    "SELECT id FROM article INDEXED BY article_hidden_id WHERE hidden = 0",
    about=About.ARTICLE,
    dense=True,
)
"""Articles that exist for a person."""


class ArticleSets:
    """Sets of the articles of the open project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read through `connection`; nobody else changes what it shows without its knowing."""
        self._connection = connection
        self._masks: dict[Condition, bytearray] = {}
        self._combined: dict[tuple[Term, ...], bytearray] = {}
        self._touched: set[int] = set()
        self._seen: tuple[int, int] | None = None
        self._size = 0
        self.edition = 0
        """Another one after each change that is not known to be about some articles only."""

    def of(self, terms: Iterable[Term]) -> Mask:
        """Return the articles that are there and for which all terms hold."""
        self.catch_up()
        wanted = (Term((THERE,)), *terms)
        combined = self._combined.pop(wanted, None)
        if combined is None:
            numbers = (int.from_bytes(self._of_term(each), "little") for each in wanted)
            combined = bytearray(reduce(and_, numbers).to_bytes(self._size, "little"))
        _keep(self._combined, wanted, combined, _MOST_COMBINED)
        return combined

    def unread_words(self, terms: Iterable[Term]) -> Condition | None:
        """Return what is searched for, if that is one condition and not known as a set yet."""
        self.catch_up()
        about = [term for term in terms if term.any_of[0].about is About.WORDS]
        if len(about) != 1 or len(about[0].any_of) != 1:
            return None
        condition = about[0].any_of[0]
        return None if condition in self._masks else condition

    def read_one(self, terms: Iterable[Term]) -> bool:
        """Read one of the sets that are not known yet; return whether there was one."""
        self.catch_up()
        every = (condition for term in (Term((THERE,)), *terms) for condition in term.any_of)
        unknown = next((each for each in every if each not in self._masks), None)
        if unknown is not None:
            self._mask(unknown)
        return unknown is not None

    def forget(self) -> None:
        """Read all anew when it is asked for next."""
        self._seen = None

    def catch_up(self) -> None:
        """Take in what has changed since."""
        now = self._state()
        if now != self._seen:
            self._masks.clear()
            self._combined.clear()
            self._touched.clear()
            self._seen = now
            self.edition += 1
            self._size = self._number("SELECT COALESCE(MAX(id), 0) + 1 FROM article")
        elif self._touched:
            self._look_again(self._touched)
            self._combine_again(self._touched)
            self._touched.clear()

    @contextmanager
    def touching(self) -> Iterator[set[int]]:
        """Know that the work inside changes what is said of some articles, and nothing else.

        Their row numbers are to be put into the set.
        """
        known = self._state() == self._seen
        articles: set[int] = set()
        yield articles
        if known:
            self._touched |= articles
            self._seen = self._state()

    @contextmanager
    def indexing_words(self) -> Iterator[None]:
        """Know that the work inside changes what words are found by, and nothing else."""
        known = self._state() == self._seen
        yield
        if known:
            for each in [each for each in self._masks if each.about is About.WORDS]:
                del self._masks[each]
            self._combined.clear()
            self._seen = self._state()
            self.edition += 1

    def _state(self) -> tuple[int, int]:
        """Return what differs after any change, of ours or of another program."""
        return self._connection.total_changes, self._number("PRAGMA data_version")

    def _of_term(self, term: Term) -> Mask:
        found: Mask = self._mask(term.any_of[0])
        if len(term.any_of) > 1:
            found = self._any_of(term.any_of)
        return found if term.wanted else found.translate(_NOT)

    def _any_of(self, conditions: Iterable[Condition]) -> bytes:
        there = int.from_bytes(self._mask(THERE), "little")
        found = 0
        for each in conditions:
            found |= int.from_bytes(self._mask(each), "little")
            if found & there == there:
                break  # no other one adds an article
        return found.to_bytes(self._size, "little")

    def _mask(self, condition: Condition) -> bytearray:
        mask = self._masks.pop(condition, None)
        if mask is None:
            mask = self._read(condition)
        _keep(self._masks, condition, mask, _MOST_MASKS)
        return mask

    def _read(self, condition: Condition) -> bytearray:
        """Return the mask of a condition; raises DamagedProject for numbers no article can have."""
        try:
            return self._read_soonest(condition)
        except (IndexError, ValueError):
            raise DamagedProject("The articles are out of order: the project is damaged.") from None

    def _read_soonest(self, condition: Condition) -> bytearray:
        if condition.dense and (whole := self._without_gap(condition)):
            return bytearray(whole.start) + b"\1" * len(whole) + bytes(self._size - whole.stop)
        if condition.others and self._number(condition.sampled, condition.values):
            return self._read_numbers(condition.others, condition.values, 0)
        if condition.ascending or condition.dense:
            return read_mask(self._connection, condition.sql, condition.values, self._size)
        return self._read_numbers(condition.sql, condition.values, 1)

    def _read_numbers(self, sql: str, values: Iterable[object], value: int) -> bytearray:
        """Return a mask with one value for the row numbers selected, and the other for the rest."""
        mask = bytearray((1 - value,)) * self._size
        for number in row_numbers(self._connection, sql, values):
            mask[number] = value
        return mask

    def _without_gap(self, condition: Condition) -> range | None:
        """Return the row numbers selected, if there are many, one after the other."""
        first, last = (
            self._number(f"SELECT COALESCE({each}, 0) FROM ({condition.sql})", condition.values)
            for each in ("MIN(id)", "MAX(id)")
        )  # one by one, as the ends of an index are found without going through it
        sample = f"SELECT id FROM ({condition.sql}) ORDER BY id LIMIT 1 OFFSET {_SAMPLE}"
        row = self._connection.execute(sample, condition.values).fetchone()
        if row is None or row[0] != first + _SAMPLE:
            return None
        every = range(first, last + 1)
        return every if self._count(condition) == len(every) else None

    def _count(self, condition: Condition) -> int:
        return self._number(f"SELECT COUNT(*) FROM ({condition.sql})", condition.values)

    def _number(self, sql: str, values: Iterable[object] = ()) -> int:
        return int(self._connection.execute(sql, tuple(values)).fetchone()[0])

    def _look_again(self, articles: Iterable[int]) -> None:
        for condition, mask in self._masks.items():
            if condition.about is About.WORK:
                asked = f"SELECT EXISTS (SELECT 1 FROM ({condition.sql}) WHERE id = ?)"
                for number in articles:
                    mask[number] = self._number(asked, (*condition.values, number))

    def _combine_again(self, articles: Iterable[int]) -> None:
        """Let the combinations whose masks are all known say what these say now."""
        for terms in list(self._combined):
            if all(each in self._masks for term in terms for each in term.any_of):
                combined = self._combined[terms]
                for number in articles:
                    combined[number] = all(self._holds(each, number) for each in terms)
            else:
                del self._combined[terms]

    def _holds(self, term: Term, number: int) -> bool:
        return any(self._masks[each][number] for each in term.any_of) is term.wanted


def _keep(known: dict[_Key, bytearray], key: _Key, value: bytearray, most: int) -> None:
    """Keep a value that was taken out, or is new; the last one used is the last one to go."""
    known[key] = value
    if len(known) > most:
        del known[next(iter(known))]


def row_numbers(
    connection: sqlite3.Connection, sql: str, values: Iterable[object] = ()
) -> list[int]:
    """Return the row numbers that a query selects as `id`, in its order.

    SQLite puts them into one string, which is then read as JSON: a third as long as a row of
    Python for each, and other threads need not wait for the lock of the interpreter 100,000 times.
    """
    from json import loads  # not needed to show the first list

    row = connection.execute(f"SELECT group_concat(id) FROM ({sql})", tuple(values)).fetchone()
    numbers: list[int] = loads(f"[{row[0] or ''}]")
    return numbers
