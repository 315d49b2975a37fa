"""Commands on links between spans."""

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import is_undecided
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.records import Change, Plan, Relation, Span, Verdict
from annotator.domain.scheme import ATTRIBUTED_TO, REFERS_TO, RelationType, Scheme
from annotator.services.commands.common import plan_for, span_of, verdict_record


def link(
    article: AnnotatedArticle,
    from_id: str,
    to_id: str,
    scheme: Scheme,
    person: str,
    *,
    label: str = ATTRIBUTED_TO,
    instead_of: str | None = None,
) -> Plan:
    """Link two spans, a claim to its source say; a program's undecided span is accepted by it.

    `instead_of` is the id of a link that goes in the same step. Raises UserError
    when the scheme knows no such link, or it is there already by the person or a program.
    """
    start, end = span_of(article, from_id), span_of(article, to_id)
    kind = scheme.relation(label)
    if kind is None or not kind.fits(start.label, end.label):
        raise UserError(f"A {start.label} cannot be linked to a {end.label}.")
    if any(
        (each.label, each.from_id, each.to_id) == (label, from_id, to_id)
        and each.annotator in {person, *article.programs}  # what counts as hers
        for each in article.relations
    ):
        raise UserError("These two are linked already.")
    changes = [
        *_removal(article, instead_of, person),
        *_acceptance(article, start, scheme, person),
        *_acceptance(article, end, scheme, person),
        Change(None, _relation(start, end, label, person)),
    ]
    return plan_for(article, person, f"Link {start.label} to {end.label}", changes)


def link_to_entity(
    article: AnnotatedArticle,
    claim_id: str,
    entity_id: str,
    scheme: Scheme,
    person: str,
    *,
    instead_of: str | None = None,
) -> tuple[Plan, Span]:
    """Mark an entity as a source and link a claim to it, in one step; return the source.

    Where the scheme has `refers_to`, the source refers to the entity. Raises
    UserError when the scheme has no link from the claim to anything.
    """
    claim, entity = span_of(article, claim_id), span_of(article, entity_id)
    kind = scheme.relation(ATTRIBUTED_TO)
    label = _source_label(kind, claim, scheme)
    same = (
        each
        for each in article.spans
        if (each.annotator, each.label, each.ranges) == (person, label, entity.ranges)
    )
    if known := next(same, None):
        plan = link(article, claim_id, known.id, scheme, person, instead_of=instead_of)
        return plan, known
    source = Span(
        id=new_id(),
        article_id=article.article.id,
        label=label,
        ranges=entity.ranges,
        annotator=person,
        attributes=scheme.defaults_of(label),
    )
    changes = [
        *_removal(article, instead_of, person),
        *_acceptance(article, claim, scheme, person),
        Change(None, source),
        Change(None, _relation(claim, source, ATTRIBUTED_TO, person)),
    ]
    refers = scheme.relation(REFERS_TO)
    if refers is not None and refers.fits(label, entity.label):
        changes.append(Change(None, _relation(source, entity, REFERS_TO, person)))
    return plan_for(article, person, f"Link {claim.label} to {label}", changes), source


def unlink(article: AnnotatedArticle, relation_id: str, person: str) -> Plan:
    """Remove a link of the person's own."""
    return plan_for(article, person, "Remove the link", _removal(article, relation_id, person))


def _removal(article: AnnotatedArticle, relation_id: str | None, person: str) -> list[Change]:
    if relation_id is None:
        return []
    relation = next((each for each in article.relations if each.id == relation_id), None)
    if relation is None:
        raise UserError("The link is no longer there.")
    if relation.annotator != person:
        raise UserError(f"This link is by {relation.annotator}; only your own can be removed.")
    return [Change(relation, None)]


def _acceptance(article: AnnotatedArticle, span: Span, scheme: Scheme, person: str) -> list[Change]:
    """Return the accepting of a program's span: a link to one that does not count is none."""
    if not is_undecided(span, article, person, scheme):
        return []
    return [Change(None, verdict_record(article, span, Verdict.ACCEPTED, person))]


def _relation(start: Span, end: Span, label: str, person: str) -> Relation:
    return Relation(
        id=new_id(),
        article_id=start.article_id,
        label=label,
        from_id=start.id,
        to_id=end.id,
        annotator=person,
    )


def _source_label(kind: RelationType | None, claim: Span, scheme: Scheme) -> str:
    for label in scheme.labels if kind else ():
        if kind and kind.to_labels and kind.fits(claim.label, label.name):
            return label.name
    raise UserError(f"The scheme does not say what a {claim.label} is linked to.")
