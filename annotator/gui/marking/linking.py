"""What a claim or a source may be linked to, nearest first, and what it surely belongs to."""

from typing import Final, NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.paragraphs import paragraphs
from annotator.domain.partners import by_nearness, obvious_partner
from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.domain.scheme import ATTRIBUTED_TO, RelationType, Scheme
from annotator.gui.reading.visible_spans import visible_spans

SPEAKERS: Final = frozenset({"PER", "ORG"})
"""Entities that may be a source: whoever can say something."""
_REACH: Final = 80
"""Code points in which the words around a span are looked for, before and after it."""
_WORDS_BEFORE: Final = 3
_PEEK: Final = 3
"""Code points of the span itself by which paragraphs that are glued to it are told apart."""


class Candidate(NamedTuple):
    """A span that another may be linked to; an entity would first become a source."""

    span: Span
    is_entity: bool = False
    is_linked: bool = False


def _offered_link(scheme: Scheme) -> RelationType | None:
    """Return the link from claims to sources, unless it is no longer offered."""
    kind = scheme.relation(ATTRIBUTED_TO)
    return kind if kind is not None and not kind.retired else None


def is_linkable(label: str, scheme: Scheme) -> bool:
    """Whether spans with a label take part in the link from claims to sources."""
    kind = _offered_link(scheme)
    return kind is not None and any(
        kind.fits(label, each.name) or kind.fits(each.name, label) for each in scheme.labels
    )


def is_claim(label: str, scheme: Scheme) -> bool:
    """Whether links to sources begin at spans with a label."""
    kind = _offered_link(scheme)
    return kind is not None and any(kind.fits(label, each.name) for each in scheme.labels)


def ends_of(span: Span, other: Span, scheme: Scheme) -> tuple[str, str] | None:
    """Return the ids a link between two spans runs from and to, None when there can be none."""
    kind = _offered_link(scheme)
    if kind is None or span.id == other.id:
        return None
    if kind.fits(span.label, other.label):
        return span.id, other.id
    return (other.id, span.id) if kind.fits(other.label, span.label) else None


def link_between(content: AnnotatedArticle, ends: tuple[str, str]) -> str | None:
    """Return the id of the link from one span to another, if there is one."""
    found = (
        each.id
        for each in content.relations_of(ends[0])
        if each.label == ATTRIBUTED_TO and (each.from_id, each.to_id) == ends
    )
    return next(found, None)


def linked_spans(content: AnnotatedArticle, person: str) -> frozenset[str]:
    """Return the ids of all spans that have a link `person` sees."""
    return frozenset(
        end
        for each in content.relations
        if each.label == ATTRIBUTED_TO
        and (each.annotator == person or each.annotator in content.programs)
        for end in (each.from_id, each.to_id)
    )


def obvious(content: AnnotatedArticle, span: Span, scheme: Scheme, person: str) -> Span | None:
    """Return the span that `span` surely is to be linked to, or None."""
    others = _partners(content, span, scheme, person)
    linked = linked_spans(content, person)
    return obvious_partner(content.article.text, span, others, linked)


def candidates(
    content: AnnotatedArticle, span: Span, scheme: Scheme, person: str
) -> list[Candidate]:
    """Return what a span may be linked to, nearest first: claims, or sources and entities."""
    partners = _partners(content, span, scheme, person)
    entities = _speakers(content, partners, person) if is_claim(span.label, scheme) else []
    ids = {each.id for each in entities}
    near = by_nearness(content.article.text, span, [*partners, *entities])
    near.sort(key=lambda each: (each.sentences, each.span.id in ids, each.gap))
    found = [
        Candidate(each.span, each.span.id in ids, _are_linked(content, span, each.span, scheme))
        for each in near
    ]
    return _each_name_once(content, found)


def snippet(content: AnnotatedArticle, span: Span, longest: int = 60) -> str:
    """Return the words of a span on one line, cut at `longest` characters."""
    text = content.article.text
    words = " … ".join(text[slice(*piece)] for piece in span.ranges)
    words = " ".join(words[: longest * 4].split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def words_around(content: AnnotatedArticle, span: Span) -> str:
    """Return a span with the words of its paragraph before and after it, on one line."""
    text, here = content.article.text, span.cover
    begin, last = max(here.start - _REACH, 0), max(here.end - _PEEK, here.start)
    before = _paragraph(text, Range(begin, here.start + _PEEK), here.start)
    after = _paragraph(text, Range(last, here.end + _REACH), here.end - 1)
    head, tail = text[before.start : here.start], text[here.end : after.end]
    words = head.split()
    line = " ".join(words[-_WORDS_BEFORE:]) + head[len(head.rstrip()) :]
    shown = " ".join(f"{line}{text[slice(*here)]}{tail}".split())
    return f"…{shown}" if len(words) > _WORDS_BEFORE else shown


def _paragraph(text: str, window: Range, offset: int) -> Range:
    """Return the paragraph that `offset` lies in, as far as it lies in `window`."""
    found = paragraphs(text[slice(*window)])
    one = found[found.at(offset - window.start)]
    return Range(window.start + one.start, window.start + one.end)


def _are_linked(content: AnnotatedArticle, span: Span, other: Span, scheme: Scheme) -> bool:
    ends = ends_of(span, other, scheme)
    return ends is not None and link_between(content, ends) is not None


def _partners(content: AnnotatedArticle, span: Span, scheme: Scheme, person: str) -> list[Span]:
    return [
        each for each in visible_spans(content, person) if ends_of(span, each, scheme) is not None
    ]


def _speakers(content: AnnotatedArticle, sources: list[Span], person: str) -> list[Span]:
    """Return people and organisations whose text is not a source already."""
    taken = {each.ranges for each in sources}
    return [
        each
        for each in visible_spans(content, person)
        if each.label in SPEAKERS and each.ranges not in taken
    ]


def _each_name_once(content: AnnotatedArticle, found: list[Candidate]) -> list[Candidate]:
    """Leave out entities whose name was there: the nearest mention is meant."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for each in found:
        name = (each.span.label, snippet(content, each.span).casefold())
        if not each.is_entity or name not in seen:
            kept.append(each)
            seen.add(name)
    return kept
