"""Finding the spans that overlap a stretch of text among thousands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from annotator.domain.ranges import Range

_CHUNK: Final = 64

_Entry = tuple[int, int, str]
"""Start, minus end, id: sorting these gives reading order, longer ones first."""


class IntervalIndex:
    """Ranges by id, in reading order; a chunk's furthest end lets a search skip it whole."""

    def __init__(self, items: Iterable[tuple[str, tuple[int, int]]] = ()) -> None:
        self._entries: list[_Entry] = sorted((start, -end, key) for key, (start, end) in items)
        self._ends = [-minus_end for _, minus_end, _ in self._entries]
        self._furthest: list[int] = []
        self._measure(0)

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, key: str, piece: Range) -> None:
        """Add a range."""
        entry = _entry(key, piece)
        place = bisect_left(self._entries, entry)
        self._entries.insert(place, entry)
        self._ends.insert(place, piece.end)
        self._measure(place // _CHUNK)

    def remove(self, key: str, piece: Range) -> None:
        """Take away a range that was added."""
        place = bisect_left(self._entries, _entry(key, piece))
        del self._entries[place], self._ends[place]
        self._measure(place // _CHUNK)

    def overlapping(self, piece: Range) -> list[str]:
        """Return the ids of the ranges that share a code point with `piece`, in order."""
        stop = bisect_left(self._entries, (piece.end,))
        found: list[str] = []
        for number in range((stop + _CHUNK - 1) // _CHUNK):
            if self._furthest[number] > piece.start:
                chunk = self._entries[number * _CHUNK : min((number + 1) * _CHUNK, stop)]
                found += [key for _, minus_end, key in chunk if -minus_end > piece.start]
        return found

    def after(self, start: int, end: int = 0, key: str = "") -> list[str]:
        """Return the ids that come after a place in reading order."""
        place = bisect_right(self._entries, (start, -end, key))
        return [each[2] for each in self._entries[place:]]

    def before(self, start: int, end: int = 0, key: str = "") -> list[str]:
        """Return the ids that come before a place, the nearest first."""
        place = bisect_left(self._entries, (start, -end, key))
        return [each[2] for each in reversed(self._entries[:place])]

    def _measure(self, first: int) -> None:
        """Find the furthest ends again from one chunk on."""
        self._furthest[first:] = [
            max(self._ends[at : at + _CHUNK])
            for at in range(first * _CHUNK, len(self._entries), _CHUNK)
        ]


def _entry(key: str, piece: Range) -> _Entry:
    return piece.start, -piece.end, key
