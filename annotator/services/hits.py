"""The places a search through all texts has found, kept small.

As objects with their contexts, 200,000 places take 240 MB. Here what is shown of them is packed,
some hundreds together, into a fourth of that, and unpacked when it is looked at.
"""

import json
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, overload

from annotator.domain.ranges import Range
from annotator.services.store import StoredText

_CONTEXT: Final = 120
"""Code points kept before and after a hit: as many as there is room for on a wide screen."""
_SHOWN: Final = 120
"""Code points of a hit that are shown."""
_TOGETHER: Final = 256
"""Hits that are packed together; a screen shows some of two packs at most."""
_FASTEST: Final = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the string stands, with the exact text round it."""

    article_id: str
    title: str
    range: Range
    before: str
    found: str
    after: str
    marked: bool
    """Whether it bears the label already."""


class _Shown(NamedTuple):
    """What a hit shows."""

    title: str
    before: str
    found: str
    after: str


class Hits(Sequence[Hit]):
    """Hits in the order of the articles; each is made when it is asked for."""

    def __init__(self) -> None:
        """Hold nothing."""
        self.article_ids: list[str] = []
        """The articles that have hits."""
        self.marked = bytearray()
        """For each hit, whether it bears the label already."""
        self._articles, self._starts, self._ends = array("I"), array("I"), array("I")
        self._packs: list[bytes] = []
        self._unpacked: list[_Shown] = []

    def add(self, stored: StoredText, piece: Range, *, marked: bool) -> None:
        """Add a hit in the article that was added to last, or in one that follows."""
        if not self.article_ids or self.article_ids[-1] != stored.article_id:
            self.article_ids.append(stored.article_id)
        self._articles.append(len(self.article_ids) - 1)
        self._starts.append(piece.start)
        self._ends.append(piece.end)
        self.marked.append(marked)
        self._unpacked.append(_shown(stored, piece))
        if len(self._unpacked) == _TOGETHER:
            packed = json.dumps(self._unpacked, ensure_ascii=False, separators=(",", ":"))
            self._packs.append(zlib.compress(packed.encode(), _FASTEST))
            self._unpacked = []

    def bare(self, row: int) -> Hit:
        """Return a hit without what is shown of it, as it is enough for marking it."""
        return self._hit(row, _Shown("", "", "", ""))

    def __len__(self) -> int:
        """Return how many hits there are."""
        return len(self.marked)

    @overload
    def __getitem__(self, row: int) -> Hit: ...
    @overload
    def __getitem__(self, row: slice) -> list[Hit]: ...
    def __getitem__(self, row: int | slice) -> Hit | list[Hit]:
        """Return a hit, or some, with what is shown of them."""
        if isinstance(row, slice):
            return [self[each] for each in range(*row.indices(len(self)))]
        pack, place = divmod(range(len(self))[row], _TOGETHER)
        shown = _opened(self._packs[pack]) if pack < len(self._packs) else self._unpacked
        return self._hit(row, shown[place])

    def _hit(self, row: int, shown: _Shown) -> Hit:
        return Hit(
            article_id=self.article_ids[self._articles[row]],
            range=Range(self._starts[row], self._ends[row]),
            marked=bool(self.marked[row]),
            title=shown.title,
            before=shown.before,
            found=shown.found,
            after=shown.after,
        )


def _shown(stored: StoredText, piece: Range) -> _Shown:
    text, (start, end) = stored.text, piece
    return _Shown(
        stored.title,
        text[max(start - _CONTEXT, 0) : start],
        text[start : min(end, start + _SHOWN)],
        text[end : end + _CONTEXT],
    )


@lru_cache(maxsize=4)
def _opened(pack: bytes) -> list[_Shown]:
    return [_Shown(*each) for each in json.loads(zlib.decompress(pack))]
