"""Which spans a claim or a source may be linked to, nearest first."""

from typing import NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Span
from annotator.domain.scheme import ATTRIBUTED_TO, Scheme
from annotator.gui.reading.visible_spans import visible_spans


class Candidate(NamedTuple):
    """A link that could be made, and the span at its other end."""

    from_id: str
    to_id: str
    other: Span


def is_linkable(label: str, scheme: Scheme) -> bool:
    """Whether spans with a label take part in the link from claims to sources."""
    kind = scheme.relation(ATTRIBUTED_TO)
    return kind is not None and any(
        kind.fits(label, each.name) or kind.fits(each.name, label) for each in scheme.labels
    )


def candidates(
    content: AnnotatedArticle, span_id: str, scheme: Scheme, person: str
) -> list[Candidate]:
    """Return the links from or to a span that are not there yet, nearest first."""
    span, kind = content.span(span_id), scheme.relation(ATTRIBUTED_TO)
    if span is None or kind is None:
        return []
    linked = {
        (each.from_id, each.to_id)
        for each in content.relations_of(span_id)
        if each.label == ATTRIBUTED_TO
    }
    found: list[Candidate] = []
    for other in visible_spans(content, person):
        if other.id == span_id:
            continue
        if kind.fits(span.label, other.label):
            found.append(Candidate(span.id, other.id, other))
        elif kind.fits(other.label, span.label):
            found.append(Candidate(other.id, span.id, other))
    fresh = [each for each in found if (each.from_id, each.to_id) not in linked]
    return sorted(fresh, key=lambda each: _distance(span, each.other))


def _distance(span: Span, other: Span) -> tuple[int, int]:
    """Return the gap between two spans, then how far apart they begin."""
    here, there = span.cover, other.cover
    gap = max(there.start - here.end, here.start - there.end, 0)
    return gap, abs(there.start - here.start)
