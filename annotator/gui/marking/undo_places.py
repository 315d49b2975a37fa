"""Where in an article a step has changed something."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Flag, Relation, Span, SpanVerdict


class Place(NamedTuple):
    """A piece of an article, and the span that was changed there, if it still is."""

    where: Range
    span_id: str | None


def place_of(changes: Iterable[Change], content: AnnotatedArticle) -> Place | None:
    """Return the first place in an article that changes are about, None for the article itself.

    `content` is the article after them.
    """
    mine = (each for each in changes if each.record.article_id == content.article.id)
    return next((place for each in mine for place in _places(each, content)), None)


def _places(change: Change, content: AnnotatedArticle) -> Iterator[Place]:
    before, after = change.before, change.after
    if isinstance(change.record, Span):
        old = before.ranges if isinstance(before, Span) else ()
        new = after.ranges if isinstance(after, Span) else ()
        there = change.record.id if content.span(change.record.id) else None
        yield Place(_difference(old, new), there)
        return
    span_id = _span_of(change)
    span = content.span(span_id) if span_id else None
    if span is not None:
        yield Place(span.ranges[0], span.id)


def _span_of(change: Change) -> str | None:
    match change.record:
        case Relation(from_id=span_id):
            return span_id
        case SpanVerdict(span_id=span_id):
            return span_id
        case Flag(span_id=span_id):
            return span_id
        case _:
            return None


def _difference(old: Sequence[Range], new: Sequence[Range]) -> Range:
    """Return the first stretch that only one of two spans has, the first piece where none does.

    Stretches are those between two edges next to each other.
    """
    edges = sorted({edge for each in (*old, *new) for edge in (each.start, each.end)})
    for start, end in pairwise(edges):
        if _covers(old, start) != _covers(new, start):
            return Range(start, end)
    return (*new, *old)[0]


def _covers(ranges: Sequence[Range], offset: int) -> bool:
    return any(each.start <= offset < each.end for each in ranges)
