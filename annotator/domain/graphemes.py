"""Graphemes: what a person sees as one character (UAX #29, extended clusters, in short).

Conjoining Hangul, regional indicators, combining marks, emoji with modifiers
and joiners, and CRLF are kept whole; prepended marks of some scripts are not.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from annotator.domain.ranges import Range

_ZWJ: Final = "\u200d"
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]")
"""Characters that join with nothing: Latin, Cyrillic and ASCII punctuation."""
_NOT_PLAIN = re.compile(r"[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]")
_LONGEST: Final = 64
"""Code points looked at before a boundary; longer clusters are cut, not followed."""
_PICTURED_SIGNS: Final = frozenset("‼⁉↔↕〰")
_CONTROL: Final = frozenset({"Cc", "Zl", "Zp"})


def is_grapheme_boundary(text: str, offset: int) -> bool:
    """Whether a caret may stop before the code point at `offset`."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before == "\r" and after == "\n":
        return False
    if _PLAIN.match(after):
        return True
    if unicodedata.category(before) in _CONTROL or unicodedata.category(after) in _CONTROL:
        return True
    return not (
        _extends(after)
        or _joined_by_zwj(text, offset)
        or _splits_a_flag(text, offset)
        or _joined_hangul(before, after)
    )


def next_grapheme(text: str, offset: int) -> int:
    """Return the first boundary after `offset`, at most the length of the text."""
    end = min(offset + _LONGEST, len(text))
    return next((at for at in range(offset + 1, end) if is_grapheme_boundary(text, at)), end)


def previous_grapheme(text: str, offset: int) -> int:
    """Return the last boundary before `offset`, at least 0."""
    start = max(offset - _LONGEST, 0)
    return next(
        (at for at in range(offset - 1, start, -1) if is_grapheme_boundary(text, at)), start
    )


def clusters(text: str) -> Iterator[Range]:
    """Yield, in order, the graphemes that are more than one code point."""
    start = end = 0
    flag = -1
    for found in _NOT_PLAIN.finditer(text):
        at = found.start()
        if not at:
            continue
        # Flags go in pairs from the left; asked one by one, a long row of them takes for ever.
        if _is_regional(text[at]) and _is_regional(text[at - 1]):
            joined = flag != at - 1
            flag = at if joined else flag
        else:
            joined = not is_grapheme_boundary(text, at)
        if not joined:
            continue
        if at > end:
            if end:
                yield Range(start, end)
            start = at - 1
        end = at + 1
    if end:
        yield Range(start, end)


def grapheme_start(text: str, offset: int) -> int:
    """Return `offset`, or where the cluster begins that it would cut."""
    return offset if is_grapheme_boundary(text, offset) else previous_grapheme(text, offset)


def _extends(character: str) -> bool:
    return (
        unicodedata.category(character) in {"Mn", "Me", "Mc"}
        or character in {_ZWJ, "\u200c", "\uff9e", "\uff9f"}
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _joined_by_zwj(text: str, offset: int) -> bool:
    """Whether a pictograph follows a joiner that follows a pictograph."""
    if text[offset - 1] != _ZWJ or not _is_pictograph(text[offset]):
        return False
    at = offset - 2
    while at > max(offset - _LONGEST, 0) and _extends(text[at]):
        at -= 1
    return at >= 0 and _is_pictograph(text[at])


def _is_pictograph(character: str) -> bool:
    """Whether a character is a pictograph, those included that Python's tables do not know yet."""
    return (
        unicodedata.category(character) == "So"
        or "\U0001f300" <= character <= "\U0001faff"
        or character in _PICTURED_SIGNS
    )


def _splits_a_flag(text: str, offset: int) -> bool:
    """Whether `offset` lies between the two letters of a flag."""
    if not _is_regional(text[offset]):
        return False
    start = offset
    while start > 0 and _is_regional(text[start - 1]):
        start -= 1
    return (offset - start) % 2 == 1


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _joined_hangul(before: str, after: str) -> bool:
    if "\u1100" <= before <= "\u115f":
        return "\u1100" <= after <= "\u11a7" or "\uac00" <= after <= "\ud7a3"
    if "\u1160" <= after <= "\u11a7":
        return "\u1160" <= before <= "\u11a7" or _is_open_syllable(before)
    if "\u11a8" <= after <= "\u11ff":
        return "\u1160" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3"
    return False


def _is_open_syllable(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3" and (ord(character) - 0xAC00) % 28 == 0
