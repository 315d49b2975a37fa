"""Which source a claim belongs to, or which claim a source: the nearest by sentences, then text."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from typing import Final, NamedTuple

from annotator.domain.paragraphs import paragraphs
from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.domain.text_units import sentences

FAR: Final = 1_000
"""Sentences said to lie between two spans too far apart to be counted."""
_REACH: Final = 2_000
"""Code points to each side in which sentences are counted."""
_CLOSE: Final = 1
"""Sentences at most between a span and its obvious partner."""


class Near(NamedTuple):
    """A span and how far it is from another; compares by distance."""

    sentences: int
    """0 in the same sentence, 1 in the next one or the one before."""
    gap: int
    """Code points between the two."""
    start: int
    span: Span


def by_nearness(text: str, span: Span, others: Iterable[Span]) -> list[Near]:
    """Return `others` with their distance from `span`, the nearest first."""
    here = span.cover
    begins = _sentence_starts(text, Range(here.start - _REACH, here.end + _REACH))
    found = [_near(here, begins, other) for other in others if other.id != span.id]
    return sorted(found, key=lambda each: each[:3])


def obvious_partner(
    text: str, span: Span, others: Iterable[Span], linked: Container[str]
) -> Span | None:
    """Return the one of `others` that `span` surely is to be linked to, or None.

    That is the nearest one without a link in the same sentence or one beside it;
    where there is none, the only one of the same sentence, though it has a link
    (a source with two claims). `linked` holds the ids of spans with a link; a
    `span` that has one itself has no obvious partner any more.
    """
    if span.id in linked:
        return None
    near = [each for each in by_nearness(text, span, others) if each.sentences <= _CLOSE]
    free = [each.span for each in near if each.span.id not in linked]
    if free:
        return free[0]
    beside = [each.span for each in near if each.sentences == 0]
    return beside[0] if len(beside) == 1 else None


def share_sentence(text: str, span: Span, other: Span) -> bool:
    """Whether no sentence ends between two spans."""
    return by_nearness(text, span, [other])[0].sentences == 0


def _near(here: Range, begins: list[int], other: Span) -> Near:
    there = other.cover
    left, right = (here, there) if here.start <= there.start else (there, here)
    gap = max(right.start - left.end, 0)
    between = 0 if right.start < left.end else _count(begins, left.end, right.start)
    return Near(FAR if gap > _REACH else between, gap, there.start, other)


def _count(begins: list[int], start: int, end: int) -> int:
    return bisect_right(begins, end) - bisect_left(begins, start)


def _sentence_starts(text: str, window: Range) -> list[int]:
    """Return where sentences begin, glued paragraphs told apart; the window's start is none."""
    start = max(window.start, 0)
    piece = text[start : window.end]
    found = [
        start + sentence.start
        for paragraph in paragraphs(piece)
        for sentence in sentences(piece, paragraph.range)
    ]
    return found[1:]
