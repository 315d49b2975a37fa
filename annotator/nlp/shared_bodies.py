"""Finds short texts that are the same but for what stands round them: footers, mostly.

A footer as long as the news above it makes two copies unlike as wholes. So of each short
text the order of its shingles is kept; two texts are the same when the stretch that they
have in common begins near the beginning of both and is enough of both.
"""

from array import array
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from annotator.nlp.bands import buckets

LONGEST: Final = 300
"""Shingles of a short text; in longer ones a footer makes little difference."""
_ROWS: Final = 2
"""Rows of a signature in a band: two texts that are alike by 0.3 meet in 99 of 100 cases."""
_LEAST: Final = 10
"""Shingles that two bodies have at least."""
_HEAD: Final = 6
"""Shingles that may stand before the body: a place and a date, an agency, a rubric."""
_SHARE, _SMALLER_SHARE = 1 / 2, 1 / 3
"""How much of the shorter text, and of the longer one, the body is at least."""
_MOST_UNLIKE: Final = 4
"""Unlike texts in one bucket after which it is taken for that of a footer, and left."""


class _Body(NamedTuple):
    """The stretch of a text that another one has, too."""

    start: int
    shingles: Sequence[int]


class SharedBodies:
    """Keeps the shingles of short texts, 600 bytes of each at most; tells which share a body."""

    def __init__(self, same: float) -> None:
        """Take the Jaccard likeness from which two bodies are the same."""
        self._same = same
        self._shingles: dict[int, array[int]] = {}
        self._compared: dict[tuple[int, int], bool] = {}

    def add(self, number: int, shingles: Any) -> None:
        """Take the shingles of a text in, 64 bits each in their order, if it is short."""
        if _LEAST <= len(shingles) <= LONGEST:
            upper = (shingles >> shingles.dtype.type(48)).astype("uint16")
            self._shingles[number] = array("H", upper.tobytes())

    def pairs(self, signatures: Any) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts that share a body, by number: enough to tell the groups."""
        import numpy as np

        numbers = np.fromiter(self._shingles, np.int64, len(self._shingles))
        for bucket in buckets(signatures, numbers, _ROWS):
            yield from self._pairs_in(bucket.tolist())
        self._compared.clear()

    def _pairs_in(self, bucket: list[int]) -> Iterator[tuple[int, int]]:
        leaders = bucket[:1]
        for number in bucket[1:]:
            twin = next((each for each in leaders if self._are_twins(each, number)), None)
            if twin is not None:
                yield twin, number
            elif len(leaders) == _MOST_UNLIKE:
                return
            else:
                leaders.append(number)

    def _are_twins(self, first: int, second: int) -> bool:
        """Compare two texts once, in however many bands they meet."""
        pair = first, second
        if pair not in self._compared:
            self._compared[pair] = self.share_body(first, second)
        return self._compared[pair]

    def share_body(self, first: int, second: int) -> bool:
        """Whether two short texts are the same but for what is round them."""
        one, other = self._shingles[first], self._shingles[second]
        bodies = _body(one, other), _body(other, one)
        if any(each.start > _HEAD or len(each.shingles) < _LEAST for each in bodies):
            return False
        lengths = sorted((len(one), len(other)))
        body = min(len(each.shingles) for each in bodies)
        if body < lengths[0] * _SHARE or body < lengths[1] * _SMALLER_SHARE:
            return False
        return _jaccard(*(set(each.shingles) for each in bodies)) >= self._same


def _body(text: Sequence[int], other: Sequence[int]) -> _Body:
    """Return the stretch of `text` in which most shingles more are in `other` than are not.

    Source: J. Kadane's maximum subarray, with 1 for a shingle that both have and -1 else.
    """
    known = set(other)
    best = start = begin = end = run = 0
    for place, shingle in enumerate(text):
        run += 1 if shingle in known else -1
        if run <= 0:
            run, start = 0, place + 1
        elif run > best:
            best, begin, end = run, start, place + 1
    return _Body(begin, text[begin:end])


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)
