from dataclasses import replace

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Change, Plan, Span, Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services import commands

TEXT = "  Банк снизит ставку, сказал он. "


@pytest.fixture
def article() -> AnnotatedArticle:
    article = Article(id=new_id(), key="a", text=TEXT)
    suggested = Span(
        id=new_id(), article_id=article.id, label="CLAIM", ranges=(Range(2, 20),), annotator="rules"
    )
    return AnnotatedArticle.of(article, [suggested], ["rules"])


def apply(article: AnnotatedArticle, plan: Plan) -> AnnotatedArticle:
    return article.with_changes(plan.changes)


def marked(
    article: AnnotatedArticle, start: int, end: int, label: str, person: str = "anna"
) -> tuple[AnnotatedArticle, Span]:
    plan, span = commands.mark(article, [Range(start, end)], label, person)
    return apply(article, plan), span


def test_white_space_at_the_edges_is_not_marked(article: AnnotatedArticle) -> None:
    _, span = marked(article, 0, 21, "CLAIM")
    assert TEXT[slice(*span.ranges[0])] == "Банк снизит ставку,"


@pytest.mark.parametrize("ranges", [[], [Range(0, 2)]])
def test_marking_nothing_is_refused(article: AnnotatedArticle, ranges: list[Range]) -> None:
    with pytest.raises(UserError, match="Select some text"):
        commands.mark(article, ranges, "CLAIM", "anna")


def test_the_same_mark_twice_is_refused_but_another_label_is_not(article: AnnotatedArticle) -> None:
    article, _ = marked(article, 2, 6, "SOURCE")
    with pytest.raises(UserError, match="already"):
        commands.mark(article, [Range(2, 6)], "SOURCE", "anna")
    marked(article, 2, 6, "CLAIM")


def test_no_mark_is_made_the_same_as_another_of_ones_own(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    (suggested,) = article.spans
    article, _ = marked(article, 2, 6, "SOURCE")
    article, longer = marked(article, 2, 13, "SOURCE")
    article, other = marked(article, 2, 6, "CUE")
    for change in (
        lambda: commands.resize(article, longer.id, [Range(1, 6)], "anna"),
        lambda: commands.relabel(article, other.id, "SOURCE", scheme, "anna"),
    ):
        with pytest.raises(UserError, match="This is marked as SOURCE already"):
            change()
    article, _ = marked(article, 2, 20, "CUE")
    with pytest.raises(UserError, match="This is marked as CUE already"):
        commands.relabel(article, suggested.id, "CUE", scheme, "anna")
    article, same = marked(article, 2, 6, "CLAIM")
    twin = replace(same, id=new_id())  # as an earlier version let there be
    article = article.with_changes([Change(None, twin)])
    commands.set_attribute(article, twin.id, "kind", "fact", "anna")


def test_changing_a_programs_span_makes_ones_own_that_replaces_it(
    article: AnnotatedArticle,
) -> None:
    (suggested,) = article.spans
    plan, own = commands.resize(article, suggested.id, [Range(2, 13)], "anna")
    after = apply(article, plan)
    assert own.annotator == "anna"
    assert own.replaces == suggested.id
    assert after.span(suggested.id) == suggested
    assert after.verdict_of("anna", suggested.id) is Verdict.REJECTED


def test_relabelling_drops_links_and_attributes_that_no_longer_fit(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    article, claim = marked(article, 2, 20, "CLAIM")
    article, source = marked(article, 29, 31, "SOURCE")
    article = apply(article, commands.link(article, claim.id, source.id, scheme, "anna"))
    plan, _ = commands.set_attribute(article, claim.id, "kind", "fact", "anna")
    article = apply(article, plan)
    plan, changed = commands.relabel(article, claim.id, "CUE", scheme, "anna")
    article = apply(article, plan)
    assert changed.attributes == {}
    assert article.relations == ()


def test_a_link_the_scheme_does_not_know_is_refused(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    article, claim = marked(article, 2, 20, "CLAIM")
    article, source = marked(article, 29, 31, "SOURCE")
    with pytest.raises(UserError, match="cannot be linked"):
        commands.link(article, source.id, claim.id, scheme, "anna")


def test_deleting_takes_links_and_questions_along(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    article, claim = marked(article, 2, 20, "CLAIM")
    article, source = marked(article, 29, 31, "SOURCE")
    article = apply(article, commands.link(article, claim.id, source.id, scheme, "anna"))
    article = apply(article, commands.raise_flag(article, "?", "anna", span_id=source.id))
    article = apply(article, commands.delete(article, source.id, "anna"))
    assert article.relations == ()
    assert article.flags == ()


def test_deleting_a_programs_span_rejects_it(article: AnnotatedArticle) -> None:
    (suggested,) = article.spans
    after = apply(article, commands.delete(article, suggested.id, "anna"))
    assert after.verdict_of("anna", suggested.id) is Verdict.REJECTED


def test_nobody_changes_another_persons_mark(article: AnnotatedArticle) -> None:
    article, span = marked(article, 2, 6, "CLAIM", "vera")
    with pytest.raises(UserError, match="by vera"):
        commands.delete(article, span.id, "anna")


@pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.REJECTED])
def test_a_verdict_can_be_given_and_taken_back(article: AnnotatedArticle, verdict: Verdict) -> None:
    (suggested,) = article.spans
    after = apply(article, commands.decide(article, suggested.id, verdict, "anna"))
    assert after.verdict_of("anna", suggested.id) is verdict
    after = apply(after, commands.decide(after, suggested.id, None, "anna"))
    assert after.verdict_of("anna", suggested.id) is None


def test_the_first_mark_starts_an_article_and_done_stays_done(article: AnnotatedArticle) -> None:
    article, _ = marked(article, 2, 6, "CLAIM")
    assert article.status_of("anna") is Status.STARTED
    article = apply(article, commands.set_status(article, Status.DONE, "anna"))
    article, _ = marked(article, 7, 12, "CLAIM")
    assert article.status_of("anna") is Status.DONE


def test_a_note_on_a_programs_span_becomes_a_question(article: AnnotatedArticle) -> None:
    (suggested,) = article.spans
    after = apply(article, commands.set_note(article, suggested.id, "Who?", "anna"))
    (flag,) = after.flags
    assert (flag.note, flag.span_id, flag.settled) == ("Who?", suggested.id, False)
    after = apply(after, commands.settle_flag(after, flag.id, "anna", settled=True))
    assert after.flags[0].settled


def test_the_links_of_a_programs_span_follow_to_the_one_that_replaces_it(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    (suggested,) = article.spans
    article, source = marked(article, 29, 31, "SOURCE")
    article = apply(article, commands.link(article, suggested.id, source.id, scheme, "anna"))
    plan, own = commands.resize(article, suggested.id, [Range(2, 13)], "anna")
    after = apply(article, plan)
    assert [(each.from_id, each.to_id) for each in after.relations] == [(own.id, source.id)]
    undone = after.with_changes(change.inverse() for change in reversed(plan.changes))
    assert undone.records == article.records


def test_another_persons_link_does_not_stand_in_the_way_of_ones_own(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    (suggested,) = article.spans
    article, source = marked(article, 29, 31, "SOURCE", "rules")
    for person in ("vera", "anna"):
        plan = commands.link(article, suggested.id, source.id, scheme, person)
        article = apply(article, plan)
    assert {each.annotator for each in article.relations} == {"vera", "anna"}
    with pytest.raises(UserError, match="already"):
        commands.link(article, suggested.id, source.id, scheme, "anna")


def test_a_programs_link_counts_as_ones_own_already(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    (suggested,) = article.spans
    article, source = marked(article, 29, 31, "SOURCE", "rules")
    article = apply(article, commands.link(article, suggested.id, source.id, scheme, "rules"))
    with pytest.raises(UserError, match="already"):
        commands.link(article, suggested.id, source.id, scheme, "anna")


def test_deleting_a_mark_leaves_the_questions_of_others_on_the_article(
    article: AnnotatedArticle,
) -> None:
    article, own = marked(article, 2, 6, "CLAIM")
    article = apply(article, commands.raise_flag(article, "Who?", "vera", span_id=own.id))
    plan = commands.delete(article, own.id, "anna")
    after = apply(article, plan)
    assert [(flag.note, flag.span_id) for flag in after.flags] == [("Who?", None)]
    undone = after.with_changes(change.inverse() for change in reversed(plan.changes))
    assert undone.records == article.records


def test_a_mark_another_person_has_linked_is_neither_deleted_nor_made_unfit(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    article, claim = marked(article, 2, 20, "CLAIM")
    article, source = marked(article, 29, 31, "SOURCE")
    article = apply(article, commands.link(article, claim.id, source.id, scheme, "vera"))
    with pytest.raises(UserError, match="vera has a link"):
        commands.delete(article, claim.id, "anna")
    with pytest.raises(UserError, match="vera has a link"):
        commands.relabel(article, claim.id, "CUE", scheme, "anna")


def test_changing_a_programs_span_again_changes_the_one_that_replaces_it(
    article: AnnotatedArticle, scheme: Scheme
) -> None:
    (suggested,) = article.spans
    plan, first = commands.resize(article, suggested.id, [Range(2, 13)], "anna")
    article = apply(article, plan)
    plan, second = commands.relabel(article, suggested.id, "SOURCE", scheme, "anna")
    article = apply(article, plan)
    assert (second.id, second.label, second.ranges) == (first.id, "SOURCE", first.ranges)
    assert len(article.spans) == 2
