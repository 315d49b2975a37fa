"""The forms of a word that a search looks for: endings put on a stem, kept if it is theirs.

The index holds words as they stand, so that nothing has to be found out of each word of
each article; one word of a search has some dozens of forms at most.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import product
from typing import Any, Final

_RUSSIAN_ENDINGS: Final = (
    "", "а", "я", "ы", "и", "у", "ю", "е", "ё", "о", "ь", "й", "ой", "ей", "ою", "ею", "ом", "ем",
    "ём", "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ев", "ёв", "ий", "ый", "ая", "яя", "ое",
    "ее", "ие", "ые", "ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ыми", "ими", "ую",
    "юю", "ия", "ии", "ию", "ией", "ием", "иям", "иями", "иях", "ье", "ья", "ью", "ьи", "ьем",
    "ость", "ости", "остью", "ть", "ти", "л", "ла", "ло", "ли", "ит", "ил", "ила", "или", "ило",
    "ят", "ишь", "ите", "ить", "ет", "ешь", "ете", "ут", "ют", "ат", "ал", "ала", "али", "ало",
    "ать", "ает", "ают", "аем", "яет", "яют", "ял", "яла", "яли", "ять", "ел", "ела", "ели", "еть",
    "еет", "еют", "ив", "ав", "вший", "вшая", "вшие", "ивший", "нн", "ится", "ился", "илась",
    "ились", "иться", "ался", "алась", "ались", "аться", "ается", "аются", "яется", "яются",
)  # fmt: skip
_ENGLISH_ENDINGS: Final = ("", "s", "es", "d", "ed", "e", "ing", "y", "ies", "ied", "er", "ers")
_NAME_ENDINGS: Final = ("ов", "ев", "ёв", "ин", "ын")
"""Surnames end so, and so do forms of other words: «Лавров», «законов»."""
_PRONOUNS: Final = frozenset(
    {"он", "она", "оно", "они", "его", "ее", "их", "ему", "ей", "им", "ими", "нем", "ней", "них"}
    | {"he", "she", "they", "his", "her", "hers", "him", "their", "theirs", "them"}
)
_WORD: Final = re.compile(r"[^\W_]+")
_RUSSIAN: Final = re.compile(r"[а-яё]+")
_SHORTEST_STEM: Final = 2


def words_in(text: str) -> list[str]:
    """Return the words of a text as the index tells them apart."""
    return _WORD.findall(text)


@lru_cache(maxsize=200)
def forms(word: str) -> frozenset[str]:
    """Return the forms of a word, in small letters: «Лавров» has «лаврова» among them.

    A word with a capital that looks like a surname is taken for one, so that
    «Иванов» does not find «Иван».
    """
    return forms_among(word, lambda _: True)


def forms_among(word: str, there: Callable[[str], bool]) -> frozenset[str]:
    """Return those forms of a word for which `there` says so.

    It is asked before a stem is found, which takes longer, of all that may be one.
    """
    small = word.lower()
    russian = _RUSSIAN.fullmatch(small) is not None
    if not russian and not (small.isascii() and small.isalpha()):
        return frozenset(filter(there, {small}))
    stems = {small} if word[:1].isupper() and _like_name(small) else _stems(small)
    endings = _RUSSIAN_ENDINGS if russian else _ENGLISH_ENDINGS
    found = set(filter(there, _with_either(small)))
    for stem, ending in product(_bare(stems, russian=russian), endings):
        like = set(filter(there, _with_either(stem + ending) - found))
        if like and len(stem) >= _SHORTEST_STEM and stems & _stems(stem + ending):
            found |= like
    return frozenset(found)


def _with_either(word: str) -> set[str]:
    """Return a word as it is and as it is most often written: «учёный», «ученый»."""
    return {word, word.replace("ё", "е")}


def get_ready() -> bool:
    """Load what stems are found with; return whether it was not there yet."""
    loaded = _stemmer.cache_info().currsize
    _stemmer("russian")
    return not loaded


def same_word(word: str) -> str:
    """Return what all forms of a word have in common, as far as one word can tell.

    A surname is what it is: «Сомова» gives «сомов», and «Сомов» does. «Он» and «она» are two.
    """
    small = word.casefold().replace("ё", "е")
    return small if small in _PRONOUNS or _like_name(small) else _stemmed(small)


def _bare(stems: set[str], *, russian: bool) -> set[str]:
    """Return what endings are put on: in English also «polic» of «polici»."""
    return stems if russian else stems | {each.removesuffix("i") for each in stems}


@lru_cache(maxsize=5_000)
def _stemmed(word: str) -> str:
    russian = _RUSSIAN.fullmatch(word) is not None
    return str(_stemmer("russian" if russian else "english").stemWord(word))


def _stems(word: str) -> set[str]:
    """Return what a word may be a form of: «лавров» of itself, or of «лавр»."""
    stem = _stemmed(word)
    return {word, stem} if _like_name(word) else {stem}


def _like_name(word: str) -> bool:
    return word.endswith(_NAME_ENDINGS) and len(word) > max(map(len, _NAME_ENDINGS)) + 1


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer  # type: ignore[import-untyped]

    return snowballstemmer.stemmer(language)
