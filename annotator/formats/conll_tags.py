"""Tags of tokens to stretches of tokens: IOB1, IOB2, BILUO and IOBES in one reading.

In each of them B, U and S begin anew, L, E, U and S end, and I goes on with
what has its label, or begins where nothing does (IOB1).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_TAG: Final = re.compile(r"([BIMLEUS])-(.+)")
OUTSIDE: Final = "O"
MISSING: Final = "-"
_NONE: Final = frozenset({OUTSIDE, MISSING, "_", "o"})
_BEGIN: Final = frozenset("BUS")
_END: Final = frozenset("LEUS")


class Tagged(NamedTuple):
    """A label on the tokens `[first, end)`."""

    first: int
    end: int
    label: str


def is_tag(column: str) -> bool:
    """Whether a column may be a tag."""
    return column in _NONE or _TAG.fullmatch(column) is not None


def tagged_tokens(tags: Iterable[str]) -> Iterator[Tagged]:
    """Yield the stretches that tags mark; what is no tag is outside."""
    first, label, at = 0, "", -1
    for at, tag in enumerate(tags):
        found = _TAG.fullmatch(tag)
        mark, name = (found[1], found[2]) if found else ("", "")
        if label and (mark in _BEGIN or name != label or not mark):
            yield Tagged(first, at, label)
            label = ""
        if not mark:
            continue
        if not label:
            first, label = at, name
        if mark in _END:
            yield Tagged(first, at + 1, label)
            label = ""
    if label:
        yield Tagged(first, at + 1, label)


class TagScheme:
    """Finds out in which way the tags of a file are meant."""

    def __init__(self) -> None:
        self._marks: Counter[str] = Counter()
        self._begun_inside = 0
        self.missing = 0
        """Tokens whose tag is missing, which is not the same as outside."""

    def add(self, tags: Iterable[str]) -> None:
        """Look at the tags of a sentence."""
        before = OUTSIDE
        for tag in tags:
            self._marks[tag[:1] if "-" in tag[1:2] else ""] += 1
            self._begun_inside += tag[:2] == "I-" and before[1:] != tag[1:]
            self.missing += tag == MISSING
            before = tag

    @property
    def name(self) -> str:
        """The name of the scheme."""
        marks = {mark for mark, count in self._marks.items() if count}
        if marks & {"L", "U"}:
            return "BILUO"
        if marks & {"E", "S", "M"}:
            return "IOBES"
        return "IOB1" if self._begun_inside else "IOB2"
