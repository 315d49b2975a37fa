"""The orders of lists: along which index articles stand, and where one stands in it."""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, compress, islice
from typing import Final

from annotator.domain.views import ArticleOrder
from annotator.storage.article_query import DATED, Dates
from annotator.storage.article_sets import Mask, row_numbers

_FEW: Final = 2_000
"""So many articles are sorted sooner than all are gone through in their order."""

_FIRST: Final = 2_000
"""So many are read row by row before all are."""
_PART: Final = 20_000
"""So many are read at once when others may be waiting: in less than ten milliseconds."""
_EVERY: Final = 2**62
_BESIDE: Final = 1_000
"""An article is looked for from so many places before the last one that was asked for."""
_BY_DATE, _BY_SITE = ("published", "site", "language"), ("site", "published", "language")


@dataclass(frozen=True, slots=True)
class _Order:
    """How articles are sorted: along which index, in just its order, backwards or not."""

    index: str
    columns: tuple[str, ...] = ()
    backwards: bool = False

    @property
    def by_number(self) -> bool:
        return not self.columns

    @property
    def by_date(self) -> bool:
        return self.columns == _BY_DATE

    @property
    def words(self) -> str:
        way = " DESC" if self.backwards else ""
        return ", ".join(f"{each}{way}" for each in (*self.columns, "id"))


_ORDERS: Final = {
    ArticleOrder.IMPORTED: _Order("article_hidden_id"),
    ArticleOrder.LATEST: _Order("article_hidden_id", backwards=True),
    ArticleOrder.NEWEST: _Order("article_by_date", _BY_DATE, backwards=True),
    ArticleOrder.OLDEST: _Order("article_by_date", _BY_DATE),
    ArticleOrder.SITE: _Order("article_by_site", _BY_SITE),
    ArticleOrder.TITLE: _Order("article_by_title", ("search",)),
}


class ArticleOrders:
    """Puts sets of articles in order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read through `connection`."""
        self._connection = connection
        self._known: dict[str, array[int]] = {}
        self._parts: dict[str, array[int]] = {}
        self._near: dict[str, int] = {}

    def forget(self) -> None:
        """Read all anew; articles have come, gone or changed."""
        self._known.clear()
        self._parts.clear()
        self._near.clear()

    def page(
        self, found: Mask, order: ArticleOrder, offset: int, limit: int, dates: Dates = ()
    ) -> list[int]:
        """Return some of a set's row numbers in order; `dates`, if given, are those of all."""
        ordered = self._sorted(found, order, whole=offset > 0, dates=dates)
        return list(islice(ordered, offset, offset + limit))

    def every(self, found: Mask, order: ArticleOrder) -> Iterator[int]:
        """Return all row numbers of a set in order."""
        return self._sorted(found, order, whole=True)

    def position(self, found: Mask, order: ArticleOrder, number: int) -> int:
        """Return how many articles of a set stand before one of them."""
        rows = _ORDERS[order]
        if not rows.by_number:
            return self._count_before(found, rows, number)
        if rows.backwards:
            return found.count(1, number + 1)
        return found.count(1, 0, number)

    def following(self, found: Mask, order: ArticleOrder, number: int | None) -> int | None:
        """Return the first of a set after an article, which need not be in it, going round."""
        if number is None:
            return next(self._sorted(found, order, whole=False), None)
        rows = _ORDERS[order]
        if rows.by_number:
            return _beside(found, number, backwards=rows.backwards)
        return next((each for each in self._around(rows, number) if found[each]), None)

    def read_more(self) -> bool:
        """Read some of an order that is not known yet; return whether there was one."""
        for order in _ORDERS.values():
            if not order.by_number and order.index not in self._known:
                self._read_part(order)
                return True
        return False

    def _sorted(
        self, found: Mask, order: ArticleOrder, *, whole: bool, dates: Dates = ()
    ) -> Iterator[int]:
        """Return a set in order; `whole` says that most of it will be looked at."""
        rows = _ORDERS[order]
        if rows.by_number:
            every, chosen = range(len(found)), found
            return (
                compress(reversed(every), reversed(chosen))
                if rows.backwards
                else compress(every, chosen)
            )
        if rows.index not in self._known and found.count(1) <= _FEW:
            return iter(self._few(compress(range(len(found)), found), rows))
        if whole or rows.index in self._known:
            along = self._every(rows)
        else:
            along = self._along(rows, dates if rows.by_date else ())
        return (each for each in along if found[each])

    def _few(self, numbers: Iterable[int], order: _Order) -> list[int]:
        listed = ", ".join(map(str, numbers))
        return row_numbers(
            self._connection,
            f"SELECT id FROM article WHERE id IN ({listed}) ORDER BY {order.words}",
        )

    def _along(self, order: _Order, dates: Dates) -> Iterator[int]:
        """Return all articles in order, or those of some dates; the first ones will often do."""
        where = f" AND {DATED}" if dates else ""
        first = f"{_select(order, where)} LIMIT {_FIRST}"
        yield from row_numbers(self._connection, first, dates)
        if dates:
            every = row_numbers(self._connection, _select(order, where), dates)
            yield from islice(every, _FIRST, None)
        else:
            yield from islice(self._every(order), _FIRST, None)

    def _count_before(self, found: Mask, order: _Order, number: int) -> int:
        known, place = self._all(order), self._place(order, number)
        before = islice(known, place + 1, None) if order.backwards else islice(known, place)
        return sum(map(found.__getitem__, before))

    def _around(self, order: _Order, number: int) -> Iterator[int]:
        """Return the articles after one, and then those before it, in order."""
        known, place = self._all(order), self._place(order, number)
        if not order.backwards:
            return chain(islice(known, place + 1, None), islice(known, max(place, 0)))
        last = len(known) - 1
        return map(known.__getitem__, chain(range(place - 1, -1, -1), range(last, place, -1)))

    def _place(self, order: _Order, number: int) -> int:
        """Return where an article stands along the index of an order: most often near the last."""
        known = self._all(order)
        for start in (max(self._near.get(order.index, 0) - _BESIDE, 0), 0):
            with suppress(ValueError):
                place = self._near[order.index] = known.index(number, start)
                return place
        return -1

    def _every(self, order: _Order) -> Iterator[int]:
        known = self._all(order)
        return reversed(known) if order.backwards else iter(known)

    def _all(self, order: _Order) -> "array[int]":
        """Return the articles along the index of an order, which goes both ways."""
        if order.index not in self._known:
            self._read_part(order, _EVERY)
        return self._known[order.index]

    def _read_part(self, order: _Order, length: int = _PART) -> None:
        """Read so many articles more along an index; the order is known when there were fewer."""
        part = self._parts.setdefault(order.index, array("q"))
        forwards = _select(replace(order, backwards=False))
        limited = f"{forwards} LIMIT {length} OFFSET {len(part)}"
        part.extend(some := row_numbers(self._connection, limited))
        if len(some) < length:
            self._known[order.index] = self._parts.pop(order.index)


def _select(order: _Order, where: str = "") -> str:
    rows = f"SELECT id FROM article INDEXED BY {order.index} WHERE hidden = 0{where}"
    return f"{rows} ORDER BY {order.words}"


def _beside(found: Mask, number: int, *, backwards: bool) -> int | None:
    """Return the next row number of a set, going round once."""
    if backwards:
        place = found.rfind(1, 0, number)
        place = place if place >= 0 else found.rfind(1, number + 1)
    else:
        place = found.find(1, number + 1)
        place = place if place >= 0 else found.find(1, 0, number)
    return place if place >= 0 else None
