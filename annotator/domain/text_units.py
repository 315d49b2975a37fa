"""Units of a text around an offset: token, phrase, sentence; what a selection snaps to."""

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.graphemes import grapheme_start, next_grapheme
from annotator.domain.ranges import Range, trimmed

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903"
    "\u093a-\u094f\u0951-\u0957\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200c\u200d\u2060"
)
"""Marks that are part of a word though `\\w` does not know them."""
# Patterns are compiled when they are first used, which `re` remembers: a text is shown without.
_LETTERS = rf"[\w{_MARKS}]"
_TOKEN: Final = rf"{_LETTERS}+(?:[-‐‑'’]{_LETTERS}+)*(?:(?<=\d)[.,:]\d+)*|\s+"
_REACH: Final = 200
"""Code points searched to each side for the edge of a token; longer ones are cut there."""


def tokens(text: str, within: Range) -> Iterator[Range]:
    """Yield words, runs of white space and single other characters, in order."""
    at, end = within
    token = re.compile(_TOKEN)
    while at < end:
        match = token.match(text, at, end)
        stop = match.end() if match else min(next_grapheme(text, at), end)
        yield Range(at, stop)
        at = stop


def token_at(text: str, offset: int) -> Range:
    """Return the token that holds the code point at `offset`; the last one at the end."""
    if not text:
        return Range(0, 0)
    offset = min(max(offset, 0), len(text) - 1)
    window = Range(_safe_start(text, offset), min(offset + _REACH, len(text)))
    return next(each for each in tokens(text, window) if each.end > offset)


def _safe_start(text: str, offset: int) -> int:
    """Return an offset not far before, where a token surely begins."""
    earliest = max(offset - _REACH, 0)
    for at in range(offset - 1, earliest - 1, -1):
        if text[at].isspace() and not text[at + 1].isspace():
            return at + 1
    return grapheme_start(text, earliest)


def is_word(text: str, token: Range) -> bool:
    """Whether a token has letters or digits, so that it is more than punctuation."""
    return any(text[at].isalnum() for at in range(*token))


def next_token_edge(text: str, offset: int) -> int:
    """Return where the next token begins, white space skipped, or the end of the text."""
    end = token_at(text, offset).end if offset < len(text) else len(text)
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def next_token_end(text: str, offset: int) -> int:
    """Return the end of the token that begins at or after `offset`, white space skipped."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return token_at(text, offset).end if offset < len(text) else len(text)


def previous_token_edge(text: str, offset: int) -> int:
    """Return where the token before `offset` begins, white space skipped, or 0."""
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return token_at(text, offset - 1).start if offset > 0 else 0


def snapped(text: str, piece: Range) -> Range:
    """Return `piece` widened to whole words, without white space at its edges.

    A word cut by an edge is taken whole; punctuation is neither added nor taken away.
    """
    kept = trimmed(text, piece)
    if kept is None:
        return piece
    first, last = token_at(text, kept.start), token_at(text, kept.end - 1)
    return Range(min(first.start, kept.start), max(last.end, kept.end))


_CLOSERS = "\"'»”’“)\\]"
_END_OF_SENTENCE: Final = rf"[.!?…]{{1,8}}[{_CLOSERS}]{{0,4}}(?=\s+[\"'«„“‘(\[—–-]*\s?[^\W_])"
_SHORT: Final = (
    r"(?i:(?:^|[\s(«\"])(?:[^\W\d_]|[^\W\d_]\.[^\W\d_]|г|ул|им|mr|mrs|ms|dr|st|т\.\s?е)$)"
)
_LONGEST_FINAL: Final = 20
_FINAL: Final = rf"[.!?…;,:]+[{_CLOSERS}]*$"


def sentences(text: str, paragraph: Range) -> Iterator[Range]:
    """Yield the sentences of one paragraph, without the white space between them."""
    start = paragraph.start
    for match in re.compile(_END_OF_SENTENCE).finditer(text, *paragraph):
        if _ends_sentence(text, start, match):
            yield from _some(trimmed(text, Range(start, match.end())))
            start = match.end()
    yield from _some(trimmed(text, Range(start, paragraph.end)))


def _some(piece: Range | None) -> Iterator[Range]:
    if piece is not None:
        yield piece


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = re.compile(r"[^\w]*(\w)").match(text, match.end())
    if following is not None and following[1].islower():
        return False
    if match[0] != ".":
        return True
    return re.search(_SHORT, text[max(start, match.start() - 8) : match.start()]) is None


def sentence_at(text: str, offset: int, paragraph: Range) -> Range:
    """Return the sentence of `paragraph` that holds `offset`, or the one before it."""
    found = Range(paragraph.start, paragraph.start)
    for each in sentences(text, paragraph):
        if each.start > offset and found.length:
            break
        found = each
    return found


_PAIRS: Final = {"«": "»", "„": "“", "“": "”", "(": ")", "[": "]", '"': '"'}
_CLAUSE_EDGE: Final = r"[,;:](?=\s)|\s[—–-](?=\s)|[«»„“”\"()\[\]]"


def quoted_phrases(text: str, sentence: Range) -> Iterator[Range]:
    """Yield what stands inside quotation marks or brackets, inner pairs before outer ones."""
    open_at: list[int] = []
    for at in range(*sentence):
        character = text[at]
        if open_at and _PAIRS[text[open_at[-1]]] == character:
            yield from _some(trimmed(text, Range(open_at.pop() + 1, at)))
        elif character in _PAIRS:
            open_at.append(at)


def clause_at(text: str, piece: Range, sentence: Range) -> Range | None:
    """Return the stretch between commas, dashes, quotes or brackets that holds `piece`."""
    start, end = sentence
    for edge in re.compile(_CLAUSE_EDGE).finditer(text, *sentence):
        if edge.end() <= piece.start:
            start = edge.end()
        elif edge.start() >= piece.end:
            end = edge.start()
            break
    return _without_final(text, Range(start, end))


def _without_final(text: str, piece: Range) -> Range | None:
    """Return `piece` without the punctuation that ends it."""
    kept = trimmed(text, piece)
    if kept is None:
        return None
    tail = max(kept.start, kept.end - _LONGEST_FINAL)
    match = re.search(_FINAL, text[tail : kept.end])
    return trimmed(text, Range(kept.start, tail + match.start())) if match else kept


def grown(text: str, piece: Range, paragraph: Range) -> Range:
    """Return the next larger unit round `piece`, or `piece` when there is none.

    Units are the token, a phrase between commas, quotes or brackets, the
    sentence without and with its final mark, the paragraph.
    """
    sentence = sentence_at(text, piece.start, paragraph)
    candidates = [token_at(text, piece.start), clause_at(text, piece, sentence)]
    candidates += quoted_phrases(text, sentence)
    candidates += [_without_final(text, sentence), sentence, trimmed(text, paragraph)]
    larger = [
        each
        for each in candidates
        if each is not None and each.contains(piece) and each.length > piece.length
    ]
    return min(larger, key=lambda each: each.length, default=piece)
