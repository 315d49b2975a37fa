"""Sources that are one in other grammatical cases: «Сомов», «Сомова», «Сомовым»."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from heapq import nsmallest
from itertools import islice
from typing import Final

from annotator.storage.word_forms import same_word, words_in

_MERGED: Final = 2_000
"""Spellings looked at, the most frequent first; finding stems takes some hundredths of a ms."""
_STEP: Final = 200
_PIECE: Final = 8_000
"""Of all spellings so many are gone through in one step."""


def merged(
    spellings: Mapping[str, int], breathe: Callable[[], None], *, most: int
) -> list[tuple[str, int]]:
    """Return names by how often they occur, the most first, with those that are one put together.

    A name is shown as it is spelled most often, the shortest of these where several are.
    """
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for place, name in enumerate(_most_frequent(spellings, breathe)):
        if place % _STEP == 0:
            breathe()
        groups[_key(name)][name] = spellings[name]
    totals = {key: each.total() for key, each in groups.items()}
    first = sorted(totals, key=lambda key: (-totals[key], key))[:most]
    return [(_usual(groups[key]), totals[key]) for key in first]


def _most_frequent(spellings: Mapping[str, int], breathe: Callable[[], None]) -> list[str]:
    """Return the names that are looked at, found a piece at a time."""
    found: list[str] = []
    names = iter(spellings)
    while piece := list(islice(names, _PIECE)):
        breathe()
        found = nsmallest(_MERGED, found + piece, key=lambda each: (-spellings[each], each))
    return found


def _key(name: str) -> str:
    return " ".join(same_word(each) for each in words_in(name)) or name


def _usual(group: Counter[str]) -> str:
    return min(group, key=lambda each: (-group[each], len(each), each))
