"""Paragraphs of a text that is never changed: where a view begins a new one.

Hard breaks are newline characters. Soft breaks are places where a scraper
glued two paragraphs ("странами.Лавров", "ремонтМэр"). Paragraphs that are still too long to
be laid out at once are cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import accumulate
from operator import add, sub
from typing import Final, NamedTuple, overload

from annotator.domain.frozen import dataclass
from annotator.domain.graphemes import grapheme_start
from annotator.domain.ranges import Range

LONGEST: Final = 4_000
"""Code points a paragraph has at most; longer ones are cut."""
_PIECE: Final = 1_000
"""Code points a piece of a cut paragraph has at most: half a screenful."""


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


@dataclass(frozen=True, slots=True)
class Paragraphs(Sequence[Paragraph]):
    """All paragraphs of a text in columns: half a million of them are made in no time."""

    starts: list[int]
    ends: list[int]
    breaks: list[Break]

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, number: int) -> Paragraph: ...
    @overload
    def __getitem__(self, number: slice) -> list[Paragraph]: ...
    def __getitem__(self, number: int | slice) -> Paragraph | list[Paragraph]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        return Paragraph(self.starts[number], self.ends[number], self.breaks[number])

    def at(self, offset: int) -> int:
        """Return the number of the paragraph that `offset` lies in, or ends."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def paragraphs(text: str, *, soft_breaks: bool = True) -> Paragraphs:
    """Return the paragraphs of `text`; with the newlines between they are all of it."""
    starts, ends = _lines(text)
    glue = _glue_by_line(text, starts) if soft_breaks else {}
    divided = _divided(starts, ends, glue)
    if not divided:
        return Paragraphs(starts, ends, [Break.HARD] * len(starts))
    found = Paragraphs([], [], [])
    done = 0
    for number in divided:
        _take_lines(found, starts[done:number], ends[done:number])
        places = _glued(text, starts[number], glue.get(number, ()))
        for start, end, before in _within_line(text, starts[number], ends[number], places):
            found.starts.append(start)
            found.ends.append(end)
            found.breaks.append(before)
        done = number + 1
    _take_lines(found, starts[done:], ends[done:])
    return found


def _take_lines(found: Paragraphs, starts: list[int], ends: list[int]) -> None:
    found.starts.extend(starts)
    found.ends.extend(ends)
    found.breaks.extend([Break.HARD] * len(starts))


def _lines(text: str) -> tuple[list[int], list[int]]:
    """Return where the lines of `text` start and end, without their newline characters."""
    if any(each in text for each in _MORE_NEWLINES):
        newlines = [each.span() for each in _NEWLINE.finditer(text)]
        return [0, *(stop for _, stop in newlines)], [*(start for start, _ in newlines), len(text)]
    starts = list(accumulate(map(len, text.splitlines(keepends=True)), initial=0))
    if "\r\n" in text:
        ends = list(map(add, starts, map(len, text.splitlines())))
    else:
        ends = [start - 1 for start in starts[1:]]
    if starts[-1] and not _NEWLINE.match(text, starts[-1] - 1):
        starts.pop()  # the last line has no newline, so that none begins after it
        ends[-1] = len(text)
    else:
        ends.append(len(text))
    return starts, ends


def _glue_by_line(text: str, starts: list[int]) -> dict[int, list[re.Match[str]]]:
    """Return where paragraphs may be glued, by the number of the line."""
    found: dict[int, list[re.Match[str]]] = {}
    matches = list(_GLUE.finditer(text))
    if inner := _inner_capitals(text):
        matches = sorted([*matches, *inner], key=lambda each: each.start())
    for each in matches:
        found.setdefault(bisect_right(starts, each.start()) - 1, []).append(each)
    return found


def _divided(starts: list[int], ends: list[int], glued: Iterable[int]) -> list[int]:
    """Return the numbers of the lines that may be more than one paragraph."""
    lengths = list(map(sub, ends, starts))
    found = set(glued)
    if max(lengths) > LONGEST:
        found.update(number for number, length in enumerate(lengths) if length > LONGEST)
    return sorted(found)


def _within_line(text: str, start: int, end: int, glued: Iterable[int]) -> Iterator[Paragraph]:
    before = Break.HARD
    for stop in (*glued, end):
        for cut in _cuts(text, start, stop):
            yield Paragraph(start, cut, before)
            start, before = cut, Break.CUT
        before = Break.SOFT


_MORE_NEWLINES: Final = "\x1c\x1d\x1e"
"""What `str.splitlines` takes for newlines besides ours."""
_NEWLINE = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_CLOSERS, _OPENERS = "\"'»”’“)\\]", "\"'«„“‘(\\["
_GLUE = re.compile(
    rf"[.!?…][.!?…]{{0,7}}([{_CLOSERS}]{{0,4}})(?=[{_OPENERS}]{{0,4}}([^\W\d_a-zа-яё]\w{{0,15}}|©))"
)
"""A sentence end, its closing marks, and the word that follows without white space.

Every repetition has an end, so that a million full stops take no longer than a million letters.
"""
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


def _glued(text: str, start: int, matches: Iterable[re.Match[str]]) -> Iterator[int]:
    """Yield where two paragraphs are glued in a line that begins at `start`."""
    last = start
    for match in matches:
        if match.re is _INNER_CAPITAL:
            last = match.start()
            yield last
            continue
        first = match[2][0]
        if (first.isupper() or first == "©") and not _inside_name(text, last, match):
            last = _end_of_closers(text, last, match) if match[1] else match.end()
            yield last


def _end_of_closers(text: str, start: int, match: re.Match[str]) -> int:
    """Return the end of the closing marks; a straight quote may also open what follows."""
    stop = match.end()
    closers = match[1]
    start = max(start, stop - LONGEST)
    if closers[-1] in _STRAIGHT:
        open_before = text.count(closers[-1], start, match.start(1)) % 2
        if (not open_before and len(closers) == 1) or (open_before and len(closers) > 1):
            return stop - 1
    elif closers[-1] == "“":
        opened = text.rfind("„", start, stop) > text.rfind("“", start, stop - 1)
        return stop if opened else stop - 1
    return stop


def _inside_name(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the mark belongs to initials, an abbreviation, an address or a list number."""
    point = match.start()
    before = text[max(start, point - _LOOK_BACK) : point]
    if not before or before[-1].isspace():
        return True
    if text[point] != ".":
        return False
    chunk = before.rsplit(None, 1)[-1]
    if chunk.isdigit() and len(before.strip()) == len(chunk):
        return True
    word = chunk if chunk.isalpha() else _last_word(chunk)
    if len(word) == 1 or word.lower() in _BEFORE_NAMES or _is_address(chunk):
        return True
    return bool(word) and not match[1] and _continues_name(text, word, match)


def _last_word(chunk: str) -> str:
    start = len(chunk)
    while start and chunk[start - 1].isalpha():
        start -= 1
    return chunk[start:]


def _is_address(chunk: str) -> bool:
    return "://" in chunk or "@" in chunk or chunk[:4].lower() in {"www", "www."}


def _continues_name(text: str, word: str, match: re.Match[str]) -> bool:
    """Whether what follows is the rest of an address or of a degree ("Ph.D.")."""
    following = match[2]
    if following.lower() in _DOMAINS or text.startswith("@", match.end(2)):
        return True
    short = word[0].isupper() and len(word) <= 3  # noqa: PLR2004 — "Ph", "Mag"
    return short and len(following) == 1 and text.startswith(".", match.end(2))


_INNER_CAPITAL = re.compile("[A-ZА-ЯЁ](?<=[a-zа-яё].)")


def _inner_capitals(text: str) -> list[re.Match[str]]:
    """Return the capitals inside words at which two paragraphs are glued."""
    found = list(_INNER_CAPITAL.finditer(text))
    if not found:
        return found
    from annotator.domain.inner_capitals import glued_at  # few texts need it

    offsets = glued_at(text, [each.start() for each in found])
    return [each for each in found if each.start() in offsets]


_SENTENCE_END = re.compile(rf"[.!?…][{_CLOSERS}]*\s+")
_SPACE = re.compile(r"\s\s*")
_SHORT_SENTENCE, _USUAL_SENTENCE = 120, 400
"""Code points searched first for the last sentence end."""


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of the pieces of one paragraph, its own end the last."""
    if end - start > LONGEST:
        while end - start > _PIECE:
            start = _cut(text, start)
            yield start
    yield end


def _cut(text: str, start: int) -> int:
    """Return the best place for a cut in the later half of what may stay together."""
    middle, latest = start + _PIECE // 2, start + _PIECE
    for pattern in (_SENTENCE_END, _SPACE):
        for earliest in (latest - _SHORT_SENTENCE, latest - _USUAL_SENTENCE, middle):
            found = [each.end() for each in pattern.finditer(text, earliest, latest)]
            if found:
                return found[-1]
    return max(grapheme_start(text, latest), middle)
