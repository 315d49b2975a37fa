"""What a person can do to an article, as plans: pure functions of the article as she sees it.

A plan is shown at once and sent through the executor; nothing else changes a
project. A program's span is never altered: changing one makes a span of the
person's own that names the one it replaces.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.ranges import Range, checked_ranges, trimmed
from annotator.domain.records import (
    ArticleStatus,
    Change,
    Flag,
    Plan,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.domain.scheme import ATTRIBUTED_TO, Scheme


def mark(
    article: AnnotatedArticle, ranges: Iterable[Range], label: str, person: str
) -> tuple[Plan, Span]:
    """Mark `ranges` with `label`; white space at their edges is left out.

    Raises UserError when only white space was chosen or the same mark is there.
    """
    span = Span(
        id=new_id(),
        article_id=article.article.id,
        label=label,
        ranges=_tidy(article, ranges),
        annotator=person,
    )
    if any(
        each.annotator == person and each.label == label and each.ranges == span.ranges
        for each in article.spans
    ):
        raise UserError(f"This is marked as {label} already.")
    return _plan(article, person, f"Mark {label}", [Change(None, span)]), span


def relabel(
    article: AnnotatedArticle, span_id: str, label: str, scheme: Scheme, person: str
) -> tuple[Plan, Span]:
    """Give a span another label; attributes and links that do not fit it any more go."""
    span = _span(article, span_id)
    known = scheme.label(label)
    attributes = {
        name: value
        for name, value in span.attributes.items()
        if known and (attribute := known.attribute(name)) and value in attribute.values
    }
    changed = replace(span, label=label, attributes=attributes)
    return _changed(article, span, changed, person, f"Change to {label}", scheme)


def resize(
    article: AnnotatedArticle, span_id: str, ranges: Iterable[Range], person: str
) -> tuple[Plan, Span]:
    """Give a span other ranges."""
    span = _span(article, span_id)
    changed = replace(span, ranges=_tidy(article, ranges))
    return _changed(article, span, changed, person, "Change the extent")


def set_attribute(
    article: AnnotatedArticle, span_id: str, name: str, value: str | None, person: str
) -> tuple[Plan, Span]:
    """Set an attribute of a span, or clear it with None."""
    span = _span(article, span_id)
    attributes = {key: kept for key, kept in span.attributes.items() if key != name}
    if value is not None:
        attributes[name] = value
    changed = replace(span, attributes=attributes)
    return _changed(article, span, changed, person, f"Set {name}: {value or '–'}")


def delete(article: AnnotatedArticle, span_id: str, person: str) -> Plan:
    """Delete a span of the person's own, with its links; a program's span is rejected."""
    span = _span(article, span_id)
    if span.annotator in article.programs:
        return decide(article, span_id, Verdict.REJECTED, person)
    _check_own(span, person)
    return _plan(article, person, f"Delete {span.label}", _removal(article, span))


def decide(article: AnnotatedArticle, span_id: str, verdict: Verdict | None, person: str) -> Plan:
    """Accept or reject a program's span, or take the verdict back with None."""
    span = _span(article, span_id)
    if span.annotator not in article.programs:
        raise UserError("Only a program's mark is accepted or rejected; delete your own.")
    before = article.verdict_of(person, span_id)
    title = {
        Verdict.ACCEPTED: f"Accept {span.label}",
        Verdict.REJECTED: f"Reject {span.label}",
        None: f"Leave {span.label} undecided",
    }[verdict]
    if before is verdict:
        return _plan(article, person, title, [])
    change = Change(
        _verdict(article, span, before, person), _verdict(article, span, verdict, person)
    )
    return _plan(article, person, title, [change])


def link(
    article: AnnotatedArticle,
    from_id: str,
    to_id: str,
    scheme: Scheme,
    person: str,
    *,
    label: str = ATTRIBUTED_TO,
) -> Plan:
    """Link two spans, a claim to its source say.

    Raises UserError when the scheme knows no such link or it is there already.
    """
    start, end = _span(article, from_id), _span(article, to_id)
    kind = scheme.relation(label)
    if kind is None or not kind.fits(start.label, end.label):
        raise UserError(f"A {start.label} cannot be linked to a {end.label}.")
    if any(
        (each.label, each.from_id, each.to_id) == (label, from_id, to_id)
        for each in article.relations
    ):
        raise UserError("These two are linked already.")
    relation = Relation(
        id=new_id(),
        article_id=article.article.id,
        label=label,
        from_id=from_id,
        to_id=to_id,
        annotator=person,
    )
    return _plan(article, person, f"Link {start.label} to {end.label}", [Change(None, relation)])


def unlink(article: AnnotatedArticle, relation_id: str, person: str) -> Plan:
    """Remove a link of the person's own."""
    relation = next((each for each in article.relations if each.id == relation_id), None)
    if relation is None:
        raise UserError("The link is no longer there.")
    if relation.annotator != person:
        raise UserError(f"This link is by {relation.annotator}; only your own can be removed.")
    return _plan(article, person, "Remove the link", [Change(relation, None)])


def set_note(article: AnnotatedArticle, span_id: str, note: str, person: str) -> Plan:
    """Write a note on a span; on a program's span it becomes a question of the person's."""
    span = _span(article, span_id)
    if span.annotator in article.programs:
        return raise_flag(article, note, person, span_id=span_id)
    _check_own(span, person)
    changes = [] if note == span.note else [Change(span, replace(span, note=note))]
    return _plan(article, person, "Write a note", changes)


def raise_flag(
    article: AnnotatedArticle, note: str, person: str, *, span_id: str | None = None
) -> Plan:
    """Raise a question on the article or on one span of it."""
    flag = Flag(
        id=new_id(),
        article_id=article.article.id,
        annotator=person,
        note=note,
        span_id=span_id,
    )
    return _plan(article, person, "Raise a question", [Change(None, flag)])


def settle_flag(article: AnnotatedArticle, flag_id: str, person: str, *, settled: bool) -> Plan:
    """Settle a question, or open it again."""
    flag = next((each for each in article.flags if each.id == flag_id), None)
    if flag is None:
        raise UserError("The question is no longer there.")
    changed = replace(flag, settled=settled)
    title = "Settle a question" if settled else "Open a question again"
    return _plan(article, person, title, [] if changed == flag else [Change(flag, changed)])


def set_status(article: AnnotatedArticle, status: Status, person: str) -> Plan:
    """Set how far the person is with the article."""
    titles = {
        Status.NEW: "Set to new",
        Status.STARTED: "Open again",
        Status.DONE: "Done",
        Status.SKIPPED: "Skip",
    }
    before = article.status_of(person)
    changes = [] if before is status else [_status_change(article, before, status, person)]
    return Plan(
        title=titles[status],
        changes=tuple(changes),
        annotator=person,
        article_id=article.article.id,
    )


def _plan(article: AnnotatedArticle, person: str, title: str, changes: list[Change]) -> Plan:
    """Make a plan; the first mark on a new article starts it."""
    if changes and article.status_of(person) is Status.NEW:
        changes = [*changes, _status_change(article, Status.NEW, Status.STARTED, person)]
    return Plan(
        title=title, changes=tuple(changes), annotator=person, article_id=article.article.id
    )


def _status_change(article: AnnotatedArticle, before: Status, after: Status, person: str) -> Change:
    def record(status: Status) -> ArticleStatus | None:
        if status is Status.NEW:
            return None
        return ArticleStatus(article_id=article.article.id, annotator=person, status=status)

    stored = article.records.get(("status", article.article.id, person))
    return Change(stored if before is Status.NEW else record(before), record(after))


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
        return _plan(article, person, title, _replacement(article, span, own, person, scheme)), own
    _check_own(span, person)
    if changed == span:
        return _plan(article, person, title, []), span
    misfits = [
        Change(relation, None)
        for relation in article.relations_of(span.id)
        if scheme and not _still_fits(article, relation, changed, scheme)
    ]
    return _plan(article, person, title, [*misfits, Change(span, changed)]), changed


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
        after = _verdict(article, span, Verdict.REJECTED, person)
        changes.append(Change(_verdict(article, span, before, person), after))
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
        each: (changed.label if each == changed.id else _span(article, each).label)
        for each in (relation.from_id, relation.to_id)
    }
    kind = scheme.relation(relation.label)
    return kind is None or kind.fits(ends[relation.from_id], ends[relation.to_id])


def _removal(article: AnnotatedArticle, span: Span) -> list[Change]:
    return [
        *(Change(each, None) for each in article.relations_of(span.id)),
        *(Change(each, None) for each in article.flags if each.span_id == span.id),
        Change(span, None),
    ]


def _verdict(
    article: AnnotatedArticle, span: Span, verdict: Verdict | None, person: str
) -> SpanVerdict | None:
    if verdict is None:
        return None
    return SpanVerdict(
        article_id=article.article.id, span_id=span.id, annotator=person, verdict=verdict
    )


def _span(article: AnnotatedArticle, span_id: str) -> Span:
    span = article.span(span_id)
    if span is None:
        raise UserError("The mark is no longer there.")
    return span


def _check_own(span: Span, person: str) -> None:
    if span.annotator != person:
        raise UserError(f"This mark is by {span.annotator}; only your own can be changed.")


def _tidy(article: AnnotatedArticle, ranges: Iterable[Range]) -> tuple[Range, ...]:
    text = article.article.text
    pieces = [piece for each in ranges if (piece := trimmed(text, each))]
    if not pieces:
        raise UserError("Select some text first.")
    return checked_ranges(pieces, len(text))
