"""Linking a claim: to a source, to an entity that becomes one, to another instead."""

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Plan, Span, Verdict
from annotator.domain.scheme import Scheme
from annotator.services import commands

TEXT = "Банк снизит ставку, сказал Орлов."
ORLOV = Range(27, 32)


def span(label: str, piece: Range, annotator: str) -> Span:
    return Span(id=new_id(), article_id="a", label=label, ranges=(piece,), annotator=annotator)


CLAIM = span("CLAIM", Range(0, 18), "anna")
ENTITY = span("PER", ORLOV, "natasha")
SUGGESTED = span("SOURCE", ORLOV, "rules")


@pytest.fixture
def article() -> AnnotatedArticle:
    spans = [CLAIM, ENTITY, SUGGESTED]
    return AnnotatedArticle.of(Article(id="a", key="a", text=TEXT), spans, ["natasha", "rules"])


def links(article: AnnotatedArticle) -> list[tuple[str, str, str]]:
    return sorted((each.label, each.from_id, each.to_id) for each in article.relations)


def apply(article: AnnotatedArticle, plan: Plan) -> AnnotatedArticle:
    return article.with_changes(plan.changes)


def test_an_entity_becomes_a_source_that_refers_to_it(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    plan, source = commands.link_to_entity(article, CLAIM.id, ENTITY.id, scheme, "anna")
    after = apply(article, plan)
    assert (source.label, source.ranges, source.annotator) == ("SOURCE", (ORLOV,), "anna")
    assert links(after) == [
        ("attributed_to", CLAIM.id, source.id),
        ("refers_to", source.id, ENTITY.id),
    ]
    assert after.span(ENTITY.id) == ENTITY


def test_an_entity_that_is_a_source_already_is_only_linked(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    plan, source = commands.mark(article, [ORLOV], "SOURCE", "anna")
    article = apply(article, plan)
    plan, found = commands.link_to_entity(article, CLAIM.id, ENTITY.id, scheme, "anna")
    assert found == source
    assert links(apply(article, plan)) == [("attributed_to", CLAIM.id, source.id)]


def test_a_scheme_without_refers_to_takes_the_rest(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    relations = tuple(each for each in scheme.relations if each.name != "refers_to")
    bare = Scheme(name="bare", layers=scheme.layers, labels=scheme.labels, relations=relations)
    plan, source = commands.link_to_entity(article, CLAIM.id, ENTITY.id, bare, "anna")
    assert links(apply(article, plan)) == [("attributed_to", CLAIM.id, source.id)]


def test_linking_to_a_suggested_source_accepts_it(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    plan = commands.link(article, CLAIM.id, SUGGESTED.id, scheme, "anna")
    after = apply(article, plan)
    assert after.verdict_of("anna", SUGGESTED.id) is Verdict.ACCEPTED
    assert (
        apply(
            after,
            Plan(
                title="",
                changes=tuple(each.inverse() for each in reversed(plan.changes)),
                annotator="anna",
            ),
        )
        == article
    )


def test_another_partner_takes_the_place_of_the_first(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    article = apply(article, commands.link(article, CLAIM.id, SUGGESTED.id, scheme, "anna"))
    (first,) = article.relations
    plan, source = commands.link_to_entity(
        article, CLAIM.id, ENTITY.id, scheme, "anna", instead_of=first.id
    )
    assert ("attributed_to", CLAIM.id, SUGGESTED.id) not in links(apply(article, plan))
    assert ("attributed_to", CLAIM.id, source.id) in links(apply(article, plan))


def test_somebody_elses_link_is_not_replaced(article: AnnotatedArticle, scheme: Scheme) -> None:
    article = apply(article, commands.link(article, CLAIM.id, SUGGESTED.id, scheme, "boris"))
    (first,) = article.relations
    with pytest.raises(UserError, match="boris"):
        commands.link_to_entity(article, CLAIM.id, ENTITY.id, scheme, "anna", instead_of=first.id)
