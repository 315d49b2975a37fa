"""Cuts a very long text into windows that a model can take without filling the memory."""

from collections.abc import Callable, Iterator

from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range, trimmed

_BREAKS = ("\n", ". ", " ")
"""Where a text is best cut: after a line, else a sentence, else a word."""


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
