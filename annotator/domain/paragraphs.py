"""Paragraphs of a text that is never changed: where a view begins a new one.

Hard breaks are newline characters. Soft breaks are places where a scraper
glued two paragraphs ("странами.Лавров"). Paragraphs that are still too long to
be laid out at once are cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from annotator.domain.graphemes import grapheme_start
from annotator.domain.ranges import Range

LONGEST: Final = 4_000
"""Code points a paragraph has at most."""


class Break(Enum):
    """What stands before a paragraph."""

    HARD = "hard"
    """A newline character, or the beginning of the text."""
    SOFT = "soft"
    """Nothing: two paragraphs are glued here."""
    CUT = "cut"
    """Nothing: the paragraph was too long."""


class Paragraph(NamedTuple):
    """A stretch of text shown as one paragraph, without its newline characters."""

    start: int
    end: int
    before: Break

    @property
    def range(self) -> Range:
        """Where it lies in the text."""
        return Range(self.start, self.end)


def paragraphs(text: str, *, soft_breaks: bool = True) -> list[Paragraph]:
    """Return the paragraphs of `text`; with the newlines between they are all of it."""
    found: list[Paragraph] = []
    start = 0
    for newline in _NEWLINE.finditer(text):
        found += _within_line(text, start, newline.start(), soft_breaks=soft_breaks)
        start = newline.end()
    found += _within_line(text, start, len(text), soft_breaks=soft_breaks)
    return found


def paragraph_at(found: list[Paragraph], offset: int) -> int:
    """Return the number of the paragraph that `offset` lies in, or ends."""
    return max(bisect_right(found, offset, key=lambda each: each.start) - 1, 0)


def _within_line(text: str, start: int, end: int, *, soft_breaks: bool) -> Iterator[Paragraph]:
    before = Break.HARD
    for stop in (*_glued(text, start, end), end) if soft_breaks else (end,):
        for cut in _cuts(text, start, stop):
            yield Paragraph(start, cut, before)
            start, before = cut, Break.CUT
        before = Break.SOFT


_NEWLINE = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_CLOSERS, _OPENERS = "\"'»”’“)\\]", "\"'«„“‘(\\["
_GLUE = re.compile(rf"[.!?…][.!?…]*([{_CLOSERS}]*)(?=[{_OPENERS}]*[^\W\d_]|©)")
_FIRST_WORD = re.compile(rf"[{_OPENERS}]*(\w+|©)")
_STRAIGHT = frozenset("\"'")
_LOOK_BACK: Final = 80

_ABBREVIATIONS: Final = (
    "г гор ул им пл пер пос дер обл просп пр проф акад доц ген полк св гр тов адм см ср напр "
    "рис стр ст mr mrs ms dr prof st gen sen rep gov lt col sgt capt rev hon vs fig"
)
_BEFORE_NAMES = frozenset(_ABBREVIATIONS.split())
"""Abbreviations that stand before a name, so that a capital follows them."""
_ENDINGS: Final = "com ru net org io ua by kz рф info tv fm me eu de uk su media js"
_DOMAINS = frozenset(_ENDINGS.split())


def _glued(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where two paragraphs are glued between `start` and `end`."""
    last = start
    for match in _GLUE.finditer(text, start, end):
        stop = _end_of_closers(text, last, match)
        if _begins_paragraph(text, stop) and not _inside_name(text, last, match, stop):
            yield stop
            last = stop


def _end_of_closers(text: str, start: int, match: re.Match[str]) -> int:
    """Return the end of the closing marks; a straight quote may also open what follows."""
    stop = match.end()
    closers = match[1]
    if closers and closers[-1] in _STRAIGHT:
        open_before = text.count(closers[-1], start, match.start(1)) % 2
        if (not open_before and len(closers) == 1) or (open_before and len(closers) > 1):
            return stop - 1
    elif closers.endswith("“"):
        opened = text.rfind("„", start, stop) > text.rfind("“", start, stop - 1)
        return stop if opened else stop - 1
    return stop


def _begins_paragraph(text: str, stop: int) -> bool:
    word = _FIRST_WORD.match(text, stop)
    return word is not None and (word[1][0].isupper() or word[1] == "©")


def _inside_name(text: str, start: int, match: re.Match[str], stop: int) -> bool:
    """Whether the mark belongs to initials, an abbreviation, an address or a list number."""
    point = match.start()
    before = text[max(start, point - _LOOK_BACK) : point]
    if not before or before[-1].isspace():
        return True
    if match[0][0] != ".":
        return False
    if point - start <= _LOOK_BACK and before.strip().isdigit():
        return True
    word = _last_word(before)
    chunk = before.rsplit(maxsplit=1)[-1]
    if len(word) == 1 or word.lower() in _BEFORE_NAMES or _is_address(chunk):
        return True
    return bool(word) and not match[1] and _continues_name(text, word, stop)


def _last_word(before: str) -> str:
    start = len(before)
    while start and before[start - 1].isalpha():
        start -= 1
    return before[start:]


def _is_address(chunk: str) -> bool:
    return "://" in chunk or "@" in chunk or chunk.lower().startswith("www.")


def _continues_name(text: str, word: str, stop: int) -> bool:
    """Whether what follows is the rest of an address or of a degree ("Ph.D.")."""
    found = _FIRST_WORD.match(text, stop)
    following = found[1] if found else ""
    if following.lower() in _DOMAINS:
        return True
    short = word[0].isupper() and len(word) <= 3  # noqa: PLR2004 — "Ph", "Mag"
    return short and len(following) == 1 and text[stop + 1 : stop + 2] == "."


_SENTENCE_END = re.compile(rf"[.!?…][{_CLOSERS}]*\s+")
_SPACE = re.compile(r"\s\s*")
_USUAL_SENTENCE: Final = 400
"""Code points searched first for the last sentence end."""


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of the pieces, none longer than LONGEST, of one paragraph."""
    while end - start > LONGEST:
        start = _cut(text, start)
        yield start
    yield end


def _cut(text: str, start: int) -> int:
    """Return the best place for a cut in the later half of what may stay together."""
    middle, latest = start + LONGEST // 2, start + LONGEST
    for pattern in (_SENTENCE_END, _SPACE):
        for earliest in (latest - _USUAL_SENTENCE, middle):
            found = [each.end() for each in pattern.finditer(text, earliest, latest)]
            if found:
                return found[-1]
    return max(grapheme_start(text, latest), middle)
