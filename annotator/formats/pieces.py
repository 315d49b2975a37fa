"""Discontinuous spans in formats that have none: their pieces, and what is lost."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from annotator.domain.losses import Feature, Leaving, Loss, span_loss
from annotator.domain.ranges import Range
from annotator.domain.records import Span

_BECOMES = {
    "split": "the {count} pieces of this {label} become spans of their own",
    "cover": "the {count} pieces of this {label} become one span with all that is between them",
    "first": "of the {count} pieces of this {label} only the first is kept",
}


def pieces_of(span: Span, how: str) -> tuple[Range, ...]:
    """Return what stands for a span; `how` is `split`, `cover` or `first`."""
    if how == "cover":
        return (span.cover,)
    return span.ranges[:1] if how == "first" else span.ranges


def overlap(spans: Iterable[Span]) -> bool:
    """Whether any two spans, or pieces of them, share a character."""
    pieces = sorted(piece for span in spans for piece in span.ranges)
    return any(left.end > right.start for left, right in pairwise(pieces))


def fragment_losses(article: Leaving, how: str) -> Iterator[Loss]:
    """Yield what becomes of the discontinuous spans of an article."""
    for span in article.spans:
        if len(span.ranges) > 1:
            what = _BECOMES[how].format(count=len(span.ranges), label=span.label)
            yield span_loss(article, Feature.FRAGMENTS, span, what)
