"""Sources that are one in other grammatical cases: «Сомов», «Сомова», «Сомовым»."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Final

from annotator.storage.word_forms import same_word, words_in

_MERGED: Final = 2_000
"""Spellings looked at, the most frequent first; finding stems takes some hundredths of a ms."""
_STEP: Final = 200


def merged(
    spellings: Mapping[str, int], breathe: Callable[[], None], *, most: int
) -> list[tuple[str, int]]:
    """Return names by how often they occur, the most first, with those that are one put together.

    A name is shown as it is spelled most often, the shortest of these where several are.
    """
    ranked = sorted(spellings, key=lambda each: (-spellings[each], each))
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for place, name in enumerate(ranked[:_MERGED]):
        if place % _STEP == 0:
            breathe()
        groups[_key(name)][name] = spellings[name]
    totals = {key: each.total() for key, each in groups.items()}
    first = sorted(totals, key=lambda key: (-totals[key], key))[:most]
    return [(_usual(groups[key]), totals[key]) for key in first]


def _key(name: str) -> str:
    return " ".join(same_word(each) for each in words_in(name)) or name


def _usual(group: Counter[str]) -> str:
    return min(group, key=lambda each: (-group[each], len(each), each))
