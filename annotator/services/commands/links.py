"""Commands on links between spans."""

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.records import Change, Plan, Relation
from annotator.domain.scheme import ATTRIBUTED_TO, Scheme
from annotator.services.commands.common import plan_for, span_of


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
    start, end = span_of(article, from_id), span_of(article, to_id)
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
    return plan_for(article, person, f"Link {start.label} to {end.label}", [Change(None, relation)])


def unlink(article: AnnotatedArticle, relation_id: str, person: str) -> Plan:
    """Remove a link of the person's own."""
    relation = next((each for each in article.relations if each.id == relation_id), None)
    if relation is None:
        raise UserError("The link is no longer there.")
    if relation.annotator != person:
        raise UserError(f"This link is by {relation.annotator}; only your own can be removed.")
    return plan_for(article, person, "Remove the link", [Change(relation, None)])
