"""Cuts a text where no name runs: into paragraphs, and into windows that fit the memory."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from annotator.domain.paragraphs import Break, Paragraphs, paragraphs
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range, trimmed

_BREAKS = ("\n", ". ", " ")
"""Where a text is best cut: after a line, else a sentence, else a word."""
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 40, 100
"""Code points of a line that was broken to fit a width."""
_LOOK = 20
"""Code points in which a letter is looked for behind white space."""
_FEWEST_WRAPPED = 3
"""Fewer lines of such a length are titles, or chance."""


def unbroken(text: str) -> Iterator[Range]:
    """Yield what a model may take for one text: all up to where only a break ends a name.

    That is a break between paragraphs, also such as are glued together, with no mark
    before it and a capital after it. Lines are joined that were broken to fit a width.
    """
    found = paragraphs(text)
    wrapped = _is_wrapped(found)
    start = 0
    for before, each in pairwise(found):
        joined = wrapped and each.before is Break.HARD and before.start < before.end
        if each.before is not Break.CUT and not joined and _may_join(text, start, each.start):
            yield Range(start, each.start)
            start = each.start
    if start < len(text):
        yield Range(start, len(text))


def _may_join(text: str, start: int, offset: int) -> bool:
    """Whether a name could seem to run over `offset`: letters before it, a capital after it."""
    before = text[max(start, offset - _LOOK) : offset].rstrip()
    after = text[offset : offset + _LOOK].lstrip()
    return before[-1:].isalnum() and after[:1].isupper()


def _is_wrapped(found: Paragraphs) -> bool:
    """Whether no line is longer than wrapped ones, and some are as long, with another after."""
    lengths = [end - start for start, end, _ in found]
    followed = [each for each, after in pairwise(lengths) if each > _SHORTEST_WRAPPED and after]
    return max(lengths) <= _LONGEST_WRAPPED and len(followed) >= _FEWEST_WRAPPED


def windows(text: str, size: int) -> Iterator[Range]:
    """Yield ranges of at most `size` code points that cover `text`, cut where no name runs."""
    start = 0
    while len(text) - start > size:
        end = _cut(text, start, start + size)
        yield Range(start, end)
        start = end
    if start < len(text):
        yield Range(start, len(text))


def _cut(text: str, start: int, limit: int) -> int:
    """Return where to cut between the middle of the window and its end."""
    middle = (start + limit) // 2
    for mark in _BREAKS:
        found = text.rfind(mark, middle, limit)
        if found >= 0:
            return found + len(mark)
    return limit


def suggest_in_windows(
    text: str, size: int, suggest: Callable[[str], list[Suggestion]]
) -> list[Suggestion]:
    """Run `suggest` window by window; ranges are of `text`, without white space at their edges."""
    found: list[Suggestion] = []
    for window in windows(text, size):
        for each in suggest(text[window.start : window.end]):
            start, end = each.range
            piece = trimmed(text, Range(window.start + start, window.start + end))
            if piece is not None:
                found.append(each._replace(range=piece))
    return found
