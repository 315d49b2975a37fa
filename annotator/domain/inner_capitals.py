"""Tells paragraphs that are glued inside a word ("ремонтМэр") from names with a capital inside.

Names have another capital in front (ЛизаАлерт), few letters before the inner one (iPhone), or
capitals after it (микроРНК); or they come again. No list of names is needed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

_OPENERS: Final = "\"'«„“‘("
_LEFT = re.compile(rf"(?:\A|[\s{_OPENERS}—–-])([A-ZА-ЯЁ][a-zа-яё]{{2,30}}|[a-zа-яё]{{4,30}})\Z")
_RIGHT = re.compile(r"([А-ЯЁ][а-яё]{1,30}|[A-Z][a-z]{2,30})(?=[\s:,—–-])|([ВИКОУЯ])(?=\s)")
"""The first word of a paragraph: a capital and small letters, or a Russian word of one letter."""
_LONGEST_WORD: Final = 31
_MOST_DOUBTFUL: Final = 20
"""Words with two capitals whose halves are looked for; more are code or a list of names."""
_LONGEST_SEARCHED: Final = 50_000
"""Code points of a text in which they are; the view must not wait for a longer one."""


def glued_at(text: str, offsets: Iterable[int]) -> set[int]:
    """Return those offsets of capitals after a small letter at which two paragraphs are glued.

    A word with a capital in front as well is one only where both its halves stand by
    themselves elsewhere in the text: "в МосквеПолиция".
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for each in offsets:
        found[_word_round(text, each)].append(each)
    sure: set[int] = set()
    doubtful: list[tuple[int, Sequence[str]]] = []
    for places in found.values():
        if len(places) == 1 and (halves := _halves(text, places[0])):
            if halves[0][0].islower():
                sure.add(places[0])
            else:
                doubtful.append((places[0], halves))
    if len(doubtful) <= _MOST_DOUBTFUL and len(text) <= _LONGEST_SEARCHED:
        sure.update(at for at, halves in doubtful if all(_stands(text, each) for each in halves))
    return sure


def _word_round(text: str, offset: int) -> str:
    """Return the word round an offset, or so much of it as tells it from others."""
    before = re.split(r"\W", text[max(offset - _LONGEST_WORD, 0) : offset])[-1]
    return (before + re.split(r"\W", text[offset : offset + _LONGEST_WORD])[0]).lower()


def _halves(text: str, offset: int) -> tuple[str, str] | None:
    """Return the words before and after an offset if they may end and begin a paragraph."""
    left = _LEFT.search(text[max(offset - _LONGEST_WORD - 1, 0) : offset])
    right = _RIGHT.match(text, offset)
    return (left[1], right[0]) if left and right else None


def _stands(text: str, word: str) -> bool:
    return re.search(rf"\b{word}\b", text) is not None
