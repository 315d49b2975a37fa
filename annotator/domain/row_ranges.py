"""Rows of a list as ranges, so that choosing 100,000 of them is choosing one range."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

Pair = tuple[int, int]
"""First row and the one after the last."""


@dataclass(frozen=True, slots=True)
class RowRanges:
    """A set of rows: sorted ranges that neither touch nor overlap."""

    pairs: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "RowRanges":
        """Return the rows of any ranges, in whatever order and overlapping or not."""
        joined: list[Pair] = []
        for first, end in sorted(each for each in pairs if each[0] < each[1]):
            if joined and first <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(joined[-1][1], end)
            else:
                joined.append((first, end))
        return cls(tuple(joined))

    @classmethod
    def between(cls, one: int, other: int) -> "RowRanges":
        """Return the rows from one to another, both included, whichever comes first."""
        return cls(((min(one, other), max(one, other) + 1),))

    def __len__(self) -> int:
        """Return the number of rows."""
        return sum(end - first for first, end in self.pairs)

    def __bool__(self) -> bool:
        """Whether there is any row; counting them goes through all ranges."""
        return bool(self.pairs)

    def __contains__(self, row: int) -> bool:
        """Whether a row is among them."""
        place = bisect_right(self.pairs, (row, inf)) - 1
        return place >= 0 and row < self.pairs[place][1]

    def __iter__(self) -> Iterator[int]:
        """Yield the rows from the top."""
        return (row for first, end in self.pairs for row in range(first, end))

    def __or__(self, other: "RowRanges") -> "RowRanges":
        """Return the rows of both."""
        return RowRanges.of((*self.pairs, *other.pairs))

    def __sub__(self, other: "RowRanges") -> "RowRanges":
        """Return the rows that are not among the others."""
        return RowRanges(tuple(_less(self.pairs, other.pairs)))

    def toggled(self, row: int) -> "RowRanges":
        """Return the rows with one more, or without it when it is among them."""
        one = RowRanges.between(row, row)
        return self - one if row in self else self | one

    def within(self, count: int) -> "RowRanges":
        """Return those rows that a list of so many has."""
        return RowRanges.of((first, min(end, count)) for first, end in self.pairs)

    def after_insertion(self, row: int, count: int) -> "RowRanges":
        """Return where the rows stand after others have come in before `row`."""
        parts = (part for pair in self.pairs for part in _split(pair, row))
        return RowRanges.of(
            (first + count, end + count) if first >= row else (first, end) for first, end in parts
        )

    def after_removal(self, row: int, count: int) -> "RowRanges":
        """Return where the rows that are left stand after some have gone, from `row` on."""
        left = self - RowRanges.between(row, row + count - 1)
        return RowRanges.of(
            (first - count, end - count) if first >= row else (first, end)
            for first, end in left.pairs
        )


def _split(pair: Pair, row: int) -> Iterator[Pair]:
    """Yield the parts of a range before a row, and from it on."""
    first, end = pair
    yield first, min(end, row)
    yield max(first, row), end


def _less(pairs: tuple[Pair, ...], others: tuple[Pair, ...]) -> Iterator[Pair]:
    """Yield what is left of ranges, going along both once."""
    place = 0
    for first, end in pairs:
        while place and others[place - 1][1] > first:
            place -= 1
        start = first
        while place < len(others) and others[place][0] < end:
            if others[place][1] > start:
                if others[place][0] > start:
                    yield start, others[place][0]
                start = others[place][1]
            place += 1
        if start < end:
            yield start, end
