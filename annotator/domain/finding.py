"""Finding a string in a text as a reader would, with offsets that stay true."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from annotator.domain.ranges import Range
from annotator.domain.words import is_inside_token

_SPACES: Final = "\u00a0\u2007\u202f"
"""Spaces at which no line breaks; they look like the ordinary one and are found with it."""


def find_all(
    text: str, needle: str, *, case_sensitive: bool = False, whole_words: bool = False
) -> list[Range]:
    """Return where `needle` stands in `text`, from the left, no two overlapping; none if empty.

    Kinds of space that look alike match each other. Unless `case_sensitive`,
    letters match by full case folding («ß» and «SS») and «ё» matches «е», which
    most texts print for it. A hit never begins or ends inside one character.
    With `whole_words` it cuts no word, as `is_inside_token` knows words.
    """
    wanted = _folded(needle, case_sensitive=case_sensitive)
    if not wanted:
        return []
    haystack = _folded(text, case_sensitive=case_sensitive)
    if len(haystack) == len(text) and not whole_words:
        length = len(wanted)
        return [
            Range(hit.start(), hit.start() + length)
            for hit in re.finditer(re.escape(wanted), haystack)
        ]
    places = _Places.of(text, haystack)
    return list(_checked(text, haystack, wanted, places, whole_words=whole_words))


def _checked(
    text: str, haystack: str, wanted: str, places: "_Places | None", *, whole_words: bool
) -> Iterator[Range]:
    """Yield the hits that cut no character and, if that is asked, no word."""
    at = haystack.find(wanted)
    while at >= 0:
        hit = _hit(places, at, at + len(wanted))
        if hit is None or (whole_words and _cuts_word(text, hit)):
            at = haystack.find(wanted, at + 1)
        else:
            yield hit
            at = haystack.find(wanted, at + len(wanted))


def _hit(places: "_Places | None", start: int, end: int) -> Range | None:
    if places is None:
        return Range(start, end)
    first, last = places.before_folding(start), places.before_folding(end)
    return None if first is None or last is None else Range(first, last)


def _cuts_word(text: str, hit: Range) -> bool:
    """Whether an edge is inside a token; beside white space that is known at once."""
    start, end = hit
    if start > 0 and not text[start - 1].isspace() and is_inside_token(text, start):
        return True
    if end < len(text) and text[end].isspace() and text[end - 1].isalnum():
        return False
    return is_inside_token(text, end)


def _folded(text: str, *, case_sensitive: bool) -> str:
    if not case_sensitive:
        text = text.casefold().replace("ё", "е")
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


class _Places(NamedTuple):
    """Which offsets of a folded text are which of the text, where some characters became longer."""

    starts: list[int]
    """Of the characters that became longer, in the folded text."""
    ends: list[int]
    added: list[int]
    """How much longer the folded text is up to the end of each."""

    @classmethod
    def of(cls, text: str, folded: str) -> "_Places | None":
        """Compare a text with its folded form; None when every offset is the same in both."""
        if len(text) == len(folded):
            return None
        growing = {each for each in set(text) if len(each.casefold()) > 1}
        found = list(re.finditer(f"[{re.escape(''.join(growing))}]", text))
        lengths = [len(each[0].casefold()) for each in found]
        added = list(accumulate(length - 1 for length in lengths))
        ends = [each.end() + more for each, more in zip(found, added, strict=True)]
        starts = [end - length for end, length in zip(ends, lengths, strict=True)]
        return cls(starts, ends, added)

    def before_folding(self, offset: int) -> int | None:
        """Return the offset in the text; None inside what was one character."""
        passed = bisect_right(self.ends, offset)
        if passed < len(self.starts) and self.starts[passed] < offset:
            return None
        return offset - (self.added[passed - 1] if passed else 0)
