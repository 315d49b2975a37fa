"""Commands on spans: mark, change, delete, accept and reject."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Plan, Relation, Span, Verdict
from annotator.domain.scheme import Scheme
from annotator.services.commands.common import (
    check_own,
    plan_for,
    span_of,
    tidy,
    verdict_record,
)


def mark(
    article: AnnotatedArticle,
    ranges: Iterable[Range],
    label: str,
    person: str,
    *,
    scheme: Scheme | None = None,
) -> tuple[Plan, Span]:
    """Mark `ranges` with `label`; white space at their edges is left out.

    Attributes have the values that `scheme` gives new marks.

    Raises UserError when only white space was chosen or the same mark is there.
    """
    span = Span(
        id=new_id(),
        article_id=article.article.id,
        label=label,
        ranges=tidy(article, ranges),
        annotator=person,
        attributes=scheme.defaults_of(label) if scheme else {},
    )
    _check_new(article, span)
    return plan_for(article, person, f"Mark {label}", [Change(None, span)]), span


def relabel(
    article: AnnotatedArticle, span_id: str, label: str, scheme: Scheme, person: str
) -> tuple[Plan, Span]:
    """Give a span another label; attributes and links that do not fit it any more go.

    Raises UserError when the same mark is there.
    """
    span = _to_change(article, span_id, person)
    known = scheme.label(label)
    attributes = {
        name: value
        for name, value in span.attributes.items()
        if known and (attribute := known.attribute(name)) and value in attribute.values
    }
    changed = replace(span, label=label, attributes={**scheme.defaults_of(label), **attributes})
    return _changed(article, span, changed, person, f"Change to {label}", scheme)


def resize(
    article: AnnotatedArticle, span_id: str, ranges: Iterable[Range], person: str
) -> tuple[Plan, Span]:
    """Give a span other ranges; raises UserError when the same mark is there."""
    span = _to_change(article, span_id, person)
    changed = replace(span, ranges=tidy(article, ranges))
    return _changed(article, span, changed, person, "Change the extent")


def set_attribute(
    article: AnnotatedArticle, span_id: str, name: str, value: str | None, person: str
) -> tuple[Plan, Span]:
    """Set an attribute of a span, or clear it with None."""
    span = _to_change(article, span_id, person)
    attributes = {key: kept for key, kept in span.attributes.items() if key != name}
    if value is not None:
        attributes[name] = value
    changed = replace(span, attributes=attributes)
    return _changed(article, span, changed, person, f"Set {name}: {value or '–'}")


def delete(article: AnnotatedArticle, span_id: str, person: str) -> Plan:
    """Delete a span of the person's own, with its links; a program's span is rejected.

    Questions by others stay, on the article. Raises UserError when another person
    has linked the span.
    """
    span = span_of(article, span_id)
    if span.annotator in article.programs:
        return decide(article, span_id, Verdict.REJECTED, person)
    check_own(span, person)
    return plan_for(article, person, f"Delete {span.label}", _removal(article, span, person))


def decide(article: AnnotatedArticle, span_id: str, verdict: Verdict | None, person: str) -> Plan:
    """Accept or reject a program's span, or take the verdict back with None."""
    span = span_of(article, span_id)
    if span.annotator not in article.programs:
        raise UserError("Only a program's mark is accepted or rejected; delete your own.")
    before = article.verdict_of(person, span_id)
    title = {
        Verdict.ACCEPTED: f"Accept {span.label}",
        Verdict.REJECTED: f"Reject {span.label}",
        None: f"Leave {span.label} undecided",
    }[verdict]
    if before is verdict:
        return plan_for(article, person, title, [])
    change = Change(
        verdict_record(article, span, before, person),
        verdict_record(article, span, verdict, person),
    )
    return plan_for(article, person, title, [change])


def _check_new(article: AnnotatedArticle, span: Span) -> None:
    """Raise UserError when the same mark by the same person is there: identical ones stay one."""
    if any(
        each.annotator == span.annotator and each.label == span.label and each.ranges == span.ranges
        for each in article.spans
    ):
        raise UserError(f"This is marked as {span.label} already.")


def _to_change(article: AnnotatedArticle, span_id: str, person: str) -> Span:
    """Return the span to change: for a program's, the person's own that replaces it already."""
    span = span_of(article, span_id)
    if span.annotator not in article.programs:
        return span
    own = (each for each in article.spans if each.annotator == person and each.replaces == span.id)
    return next(own, span)


def _changed(
    article: AnnotatedArticle,
    span: Span,
    changed: Span,
    person: str,
    title: str,
    scheme: Scheme | None = None,
) -> tuple[Plan, Span]:
    if span.annotator in article.programs:
        own = replace(changed, id=new_id(), annotator=person, score=None, replaces=span.id)
        _check_new(article, own)
        return plan_for(
            article, person, title, _replacement(article, span, own, person, scheme)
        ), own
    check_own(span, person)
    if changed == span:
        return plan_for(article, person, title, []), span
    if (changed.label, changed.ranges) != (span.label, span.ranges):
        _check_new(article, changed)
    misfits = [
        relation
        for relation in article.relations_of(span.id)
        if scheme and not _still_fits(article, relation, changed, scheme)
    ]
    changes = [*_unlinking(article, misfits, person), Change(span, changed)]
    return plan_for(article, person, title, changes), changed


def _replacement(
    article: AnnotatedArticle, span: Span, own: Span, person: str, scheme: Scheme | None
) -> list[Change]:
    """Return what makes `own` stand for a program's span, its links included."""
    before = article.verdict_of(person, span.id)
    changes = [Change(None, own)]
    for relation in article.relations_of(span.id):
        moved = _moved(relation, span.id, own.id, person)
        if relation.annotator != person and relation.annotator not in article.programs:
            continue
        if scheme is None or _still_fits(article, moved, own, scheme):
            changes.append(Change(relation if relation.annotator == person else None, moved))
        elif relation.annotator == person:
            changes.append(Change(relation, None))
    if before is not Verdict.REJECTED:
        after = verdict_record(article, span, Verdict.REJECTED, person)
        changes.append(Change(verdict_record(article, span, before, person), after))
    return changes


def _moved(relation: Relation, old: str, new: str, person: str) -> Relation:
    """Return a link of the person's that runs to `new` where `relation` runs to `old`."""
    return replace(
        relation,
        id=relation.id if relation.annotator == person else new_id(),
        annotator=person,
        from_id=new if relation.from_id == old else relation.from_id,
        to_id=new if relation.to_id == old else relation.to_id,
    )


def _still_fits(
    article: AnnotatedArticle, relation: Relation, changed: Span, scheme: Scheme
) -> bool:
    ends: Mapping[str, str] = {
        each: (changed.label if each == changed.id else span_of(article, each).label)
        for each in (relation.from_id, relation.to_id)
    }
    kind = scheme.relation(relation.label)
    return kind is None or kind.fits(ends[relation.from_id], ends[relation.to_id])


def _removal(article: AnnotatedArticle, span: Span, person: str) -> list[Change]:
    return [
        *_unlinking(article, article.relations_of(span.id), person),
        *(
            Change(each, None if each.annotator == person else replace(each, span_id=None))
            for each in article.flags
            if each.span_id == span.id
        ),
        Change(span, None),
    ]


def _unlinking(
    article: AnnotatedArticle, relations: Iterable[Relation], person: str
) -> list[Change]:
    """Return the removal of links that go with a span; raises UserError for another person's."""
    relations = tuple(relations)
    for each in relations:
        if each.annotator != person and each.annotator not in article.programs:
            raise UserError(
                f"{each.annotator} has a link on this mark that would go with the change;"
                " it has to be removed first."
            )
    return [Change(each, None) for each in relations]
