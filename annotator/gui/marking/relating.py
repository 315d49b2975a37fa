"""Links of all kinds but that from claims to sources: who is meant, the cue, a project's own."""

from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.partners import by_nearness
from annotator.domain.records import Relation, Span
from annotator.domain.scheme import ATTRIBUTED_TO, CUE_OF, REFERS_TO, RelationType, Scheme
from annotator.gui.marking.linking import SPEAKERS
from annotator.gui.reading.visible_spans import visible_spans


class Tie(NamedTuple):
    """A link that is there, or that can be made."""

    kind: RelationType
    other: Span
    ends: tuple[str, str]
    """Ids of the spans it runs from and to."""
    link: Relation | None
    """None where there is none yet."""


def relates(label: str, scheme: Scheme) -> bool:
    """Whether spans with a label take part in such links."""
    return any(
        kind.fits(label, each.name) or kind.fits(each.name, label)
        for kind in _kinds(scheme)
        for each in scheme.labels
    )


def ties(content: AnnotatedArticle, span: Span, scheme: Scheme, person: str) -> list[Tie]:
    """Return the links a span has or may get, each kind by itself, the nearest first.

    Whom a word refers to is somebody who can speak, and was named before it, more likely
    than not. Of several mentions of one name the nearest stands for all, unless it is one
    of the others that is linked.
    """
    seen = list(visible_spans(content, person))
    near = [each.span for each in by_nearness(content.article.text, span, seen)]
    found = [
        tie
        for kind in _kinds(scheme)
        for tie in _ties(
            kind, content, span, _likely(near, span) if kind.name == REFERS_TO else near, person
        )
    ]
    return _each_name_once(content, found)


def sure_cue(content: AnnotatedArticle, span: Span, scheme: Scheme, person: str) -> Tie | None:
    """Return the link of a claim to its cue that surely is meant, if `span` is either.

    That is to the only other end in its sentence that is her own and has no such link yet.
    """
    kind = scheme.relation(CUE_OF)
    if kind is None or kind.retired:
        return None
    fitting = {
        each.name
        for each in scheme.labels
        if kind.fits(span.label, each.name) or kind.fits(each.name, span.label)
    }
    own = [each for each in content.spans if each.label in fitting and each.annotator == person]
    if not own:
        return None
    taken = {
        end
        for each in content.relations
        if each.label == CUE_OF
        for end in (each.from_id, each.to_id)
    }
    near = by_nearness(content.article.text, span, [each for each in own if each.id not in taken])
    beside = [each.span for each in near if not each.sentences]
    return next(_ties(kind, content, span, beside, person)) if len(beside) == 1 else None


def _likely(near: list[Span], span: Span) -> list[Span]:
    """Return people and organisations before places, what was named before `span` first."""
    begin = span.cover.start
    return sorted(near, key=lambda each: (each.label not in SPEAKERS, each.cover.start > begin))


def _kinds(scheme: Scheme) -> Iterator[RelationType]:
    return (each for each in scheme.relations if each.name != ATTRIBUTED_TO and not each.retired)


def _ties(
    kind: RelationType, content: AnnotatedArticle, span: Span, others: list[Span], person: str
) -> Iterator[Tie]:
    for other in others:
        if kind.fits(span.label, other.label):
            ends = span.id, other.id
        elif kind.fits(other.label, span.label):
            ends = other.id, span.id
        else:
            continue
        yield Tie(kind, other, ends, _link(kind, content, ends, person))


def _link(
    kind: RelationType, content: AnnotatedArticle, ends: tuple[str, str], person: str
) -> Relation | None:
    found = (
        each
        for each in content.relations_of(ends[0])
        if (each.label, each.from_id, each.to_id) == (kind.name, *ends)
        and each.annotator in {person, *content.programs}
    )
    return next(found, None)


def _each_name_once(content: AnnotatedArticle, found: list[Tie]) -> list[Tie]:
    linked = {_name(content, each) for each in found if each.link is not None}
    kept: list[Tie] = []
    for tie in found:
        name = _name(content, tie)
        if tie.link is not None or name not in linked:
            kept.append(tie)
            linked.add(name)
    return kept


def _name(content: AnnotatedArticle, tie: Tie) -> tuple[str, str, str]:
    words = " ".join(content.article.text[slice(*each)] for each in tie.other.ranges)
    return tie.kind.name, tie.other.label, " ".join(words.split()).casefold()
