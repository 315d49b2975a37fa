"""Finding what somebody means by a few of its letters, typed in either layout."""

from collections.abc import Iterable
from typing import Final

from annotator.gui.words.russian_keys import in_other_layout

_AT_BEGINNING: Final = 3.0
_INSIDE: Final = 1.5
"""What a letter counts that is found with its neighbours, by where the word of it is found."""
_OTHER_LAYOUT: Final = -1.0
_OTHER_ENDING: Final = -2.0
_LONGEST_ENDING: Final = 2
_SHORTEST_STEM: Final = 4


def best_score(wanted: str, texts: Iterable[str]) -> float | None:
    """Return how well `wanted`, as typed or in the other layout, fits the best of `texts`."""
    ways = ((wanted, 0.0), (in_other_layout(wanted), _OTHER_LAYOUT))
    texts = list(texts)
    found = [
        value + less
        for way, less in ways
        for text in texts
        if (value := score(way, text)) is not None
    ]
    return max(found, default=None)


def holds(text: str, wanted: str) -> bool:
    """Whether `wanted`, as typed or in the other layout, stands in `text`, word for word."""
    text = _folded(text)
    return any(_folded(way).strip() in text for way in (wanted, in_other_layout(wanted)))


def score(wanted: str, text: str) -> float | None:
    """Return how well `wanted` fits `text`, higher is better; None when it does not.

    Either every word of it is found, in another form maybe, or its letters are the
    beginnings of words: `dn` for “Done, and on to the next”. Long texts count less.
    """
    wanted, text = _folded(wanted), _folded(text)
    value = _by_words(wanted.split(), text)
    if value is None:
        value = _by_beginnings("".join(wanted.split()), text)
    return None if value is None else value - len(text) / 100


def _by_words(words: list[str], text: str) -> float | None:
    total = 0.0
    for word in words:
        value = _of_word(word, text)
        if value is None:
            return None
        total += value
    return total


def _of_word(word: str, text: str) -> float | None:
    """Return what a word counts where it is found, without its ending if need be."""
    for less in range(_LONGEST_ENDING + 1):
        stem = word[: len(word) - less]
        if less and len(stem) < _SHORTEST_STEM:
            return None
        places = _places(stem, text)
        if places:
            begins = any(_begins_word(text, place) for place in places)
            each = _AT_BEGINNING if begins else _INSIDE
            return len(stem) * each + (places[0] == 0) + less * _OTHER_ENDING
    return None


def _by_beginnings(letters: str, text: str) -> float | None:
    """Return what letters count that go on in a word, or begin one, in order."""
    total, place = 0.0, 0
    for number, letter in enumerate(letters):
        goes_on = number > 0 and text[place : place + 1] == letter
        found = place if goes_on else _next_beginning(letter, text, place)
        if found < 0:
            return None
        total += _INSIDE
        place = found + 1
    return total


def _next_beginning(letter: str, text: str, start: int) -> int:
    found = text.find(letter, start)
    while found >= 0 and not _begins_word(text, found):
        found = text.find(letter, found + 1)
    return found


def _places(part: str, text: str) -> list[int]:
    found, start = [], text.find(part)
    while start >= 0:
        found.append(start)
        start = text.find(part, start + 1)
    return found


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")
