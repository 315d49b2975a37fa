"""Words of a text, as far as titles and checks need them: no tokenizer."""

import unicodedata

TITLE_LENGTH = 100
"""Longest title made from a text, in characters."""

_JOINERS = frozenset("\u00ad\u200d\u2060")
_HYPHENS = frozenset("-\u2010\u2011")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_UNSPACED = (
    range(0x0E00, 0x1000),  # Thai, Lao, Tibetan
    range(0x1000, 0x10A0),  # Burmese
    range(0x1780, 0x1800),  # Khmer
    range(0x2E80, 0xA4D0),  # Chinese and Japanese
    range(0xF900, 0xFB00),
    range(0x20000, 0x32000),
)


def title_from(text: str) -> str:
    """Return the first line of `text` that is not blank, cut at a word's end if it is long."""
    start = next((at for at, letter in enumerate(text) if not _is_blank(letter)), len(text))
    # Far more than a title holds: an article may be one line of a million characters.
    line = text[start : start + 20 * TITLE_LENGTH].splitlines()[:1]
    words = " ".join("".join(map(_spaced, line[0])).split()) if line else ""
    if len(words) <= TITLE_LENGTH:
        return words
    cut = words[:TITLE_LENGTH]
    at_word = cut.rpartition(" ")[0]
    kept = at_word if len(at_word) >= TITLE_LENGTH // 2 else cut[:-1]
    return kept.rstrip(" ,;:–—-") + "…"


def _is_blank(letter: str) -> bool:
    return _spaced(letter).isspace()


def _spaced(letter: str) -> str:
    """Return a space for what takes room or shows nothing at all."""
    return " " if letter.isspace() or letter in "\ufeff\u200b" else letter


def is_inside_token(text: str, offset: int) -> bool:
    """Whether cutting `text` at `offset` (code points) cuts a word, number or emoji.

    A hyphen beside a letter holds a word together («кто-то», «COVID-19»), a
    hyphen between digits does not («1941-1945»). Scripts that write no spaces
    have no words here.
    """
    if not 0 < offset < len(text):
        return False
    left, right = text[offset - 1], text[offset]
    if _clings(right) or left in _JOINERS:
        return not left.isspace()
    if right in _HYPHENS:
        return _joins(left, text[offset + 1 : offset + 2])
    if left in _HYPHENS:
        return _joins(text[offset - 2 : offset - 1] if offset > 1 else "", right)
    return _is_word(left) and _is_word(right)


def _clings(letter: str) -> bool:
    """Whether a character belongs to the one before it: an accent, a joiner, a skin tone."""
    return (
        letter in _JOINERS
        or unicodedata.category(letter) in {"Mn", "Mc", "Me"}
        or ord(letter) in _SKIN_TONES
    )


def _joins(left: str, right: str) -> bool:
    """Whether a hyphen between these two characters is inside one word."""
    return (
        bool(left and right)
        and _is_word(left)
        and _is_word(right)
        and not (left.isdigit() and right.isdigit())
    )


def _is_word(letter: str) -> bool:
    if not (letter.isalnum() or unicodedata.category(letter) in {"Mn", "Mc", "Me"}):
        return False
    return not any(ord(letter) in script for script in _UNSPACED)
