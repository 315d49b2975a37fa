"""Finds articles that are nearly the same: syndicated news, later versions, copies.

MinHash signatures over shingles of three words, and locality-sensitive hashing
of bands of them, over the arrays that spaCy brings along; short texts that are
the same but for their footers are found by `shared_bodies`. `datasketch` does the
same with 112 MB of SciPy beside it, and keeps about 4 KB an article where this
keeps half a kilobyte. All is a function of the texts alone: no random state, no
`hash()`. Source: A. Broder, "On the resemblance and containment of documents", 1997.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final

from annotator.nlp.bands import buckets
from annotator.nlp.shared_bodies import SharedBodies

SAME: Final = 0.75
"""Estimated Jaccard likeness from which two articles are twins. The error is some 0.035: that
finds nine in ten pairs of 0.8, nearly all of 0.85, and none of 0.6."""
_BANDS, _ROWS = 21, 6
"""Two articles are compared when they agree in one band: at 0.8 in 99.8 of 100 cases."""
_SIZE: Final = _BANDS * _ROWS
_SHINGLE: Final = 3
_MOST_WORDS: Final = 200_000
"""Words whose number is remembered; some 40 MB."""
_MOST_LEADERS: Final = 50
"""Unlike articles in one bucket that others are compared with."""
_FIRST_ROOM: Final = 1_024

# A letter of a script without spaces is a word, or a sentence would be one.
_LETTERS = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED: Final = re.compile(f"[{_LETTERS}]")
_UNSPACED_WORD: Final = re.compile(f"[{_LETTERS}]|[^\\W{_LETTERS}]+")
_MARKS: Final = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»„“”‘’‹›…—–·•№"
"""What is no part of a word at its edges."""
_MIX: Final = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
"""Odd constants of SplitMix64, by which shingles of words are put together."""


class _WordNumbers(dict[str, int]):
    """Numbers of words, the same in every process and on every machine."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        number = int.from_bytes(digest, "little")
        self[word] = number
        return number


class NearDuplicates:
    """Takes texts one by one and tells which are nearly the same; half a KB to 1.1 is kept."""

    def __init__(self) -> None:
        self._numbers = _WordNumbers()
        self._count = 0
        self._signatures: Any = None
        self._short = SharedBodies(SAME)

    def add(self, text: str) -> None:
        """Take the next text in."""
        import numpy as np

        if self._signatures is None:
            self._signatures = np.empty((_FIRST_ROOM, _SIZE), np.uint32)
        elif self._count == len(self._signatures):
            self._grow()
        shingles = self._shingles(text)
        self._signatures[self._count] = self._signature(shingles)
        self._short.add(self._count, shingles)
        self._count += 1

    def twins(self) -> list[int]:
        """Return for each text the first one of its group of twins, by number; itself if none.

        Twins of twins are of one group, so that no two groups share nearly the same text.
        """
        if not self._count:
            return []
        leaders = list(range(self._count))
        for first, second in self._pairs():
            one, other = _root(leaders, first), _root(leaders, second)
            leaders[max(one, other)] = min(one, other)
        return [_root(leaders, number) for number in range(self._count)]

    def likeness(self, first: int, second: int) -> float:
        """Return the estimated Jaccard likeness of two texts, by number."""
        return float((self._signatures[first] == self._signatures[second]).mean())

    def _grow(self) -> None:
        import numpy as np

        roomier = np.empty((len(self._signatures) * 3 // 2, _SIZE), np.uint32)
        roomier[: self._count] = self._signatures
        self._signatures = roomier

    @cached_property
    def _permutations(self) -> tuple[Any, Any]:
        """Multipliers (odd) and addends of the hash functions, drawn from BLAKE2b."""
        import numpy as np

        drawn = b"".join(blake2b(b"%d" % each, digest_size=16).digest() for each in range(_SIZE))
        numbers = np.frombuffer(drawn, "<u8").reshape(_SIZE, 2)
        return numbers[:, :1] | np.uint64(1), numbers[:, 1:]

    def _signature(self, shingles: Any) -> Any:
        import numpy as np

        multipliers, addends = self._permutations
        hashed = np.multiply(multipliers, shingles[None, :])
        hashed += addends
        return (hashed.min(axis=1) >> np.uint64(32)).astype(np.uint32)

    def _shingles(self, text: str) -> Any:
        """Return the shingles of a text; one for a text of less than three words."""
        import numpy as np

        words = _words(text.lower()) or [text.strip()]
        numbers = np.fromiter(map(self._numbers.__getitem__, words), np.uint64, len(words))
        size = min(_SHINGLE, len(words))
        mixed = np.zeros(len(words) - size + 1, np.uint64)
        for place in range(size):
            mixed ^= numbers[place : place + len(mixed)]
            mixed *= np.uint64(_MIX[place])
            mixed ^= mixed >> np.uint64(29)
        return mixed

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts that are nearly the same: enough to tell the groups."""
        import numpy as np

        taken_in = self._signatures[: self._count]
        for bucket in buckets(taken_in, np.arange(self._count), _ROWS):
            yield from self._pairs_in(bucket)
        yield from self._short.pairs(taken_in)

    def _pairs_in(self, bucket: Any) -> Iterator[tuple[int, int]]:
        leaders = bucket[:1]
        for number in bucket[1:]:
            likeness = (self._signatures[leaders] == self._signatures[number]).mean(axis=1)
            best = int(likeness.argmax())
            if likeness[best] >= SAME:
                yield int(leaders[best]), int(number)
            elif len(leaders) < _MOST_LEADERS:
                leaders = [*leaders, number]


def _words(text: str) -> list[str]:
    if _UNSPACED.search(text):
        return _UNSPACED_WORD.findall(text)
    stripped = (word.strip(_MARKS) for word in text.split())  # six times as fast as a pattern
    return [word for word in stripped if word]


def _root(leaders: list[int], number: int) -> int:
    while leaders[number] != number:
        leaders[number] = number = leaders[leaders[number]]
    return number
