"""A person's annotation: her own spans, what she accepted, and entities she let stand."""

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import (
    counted_relations,
    counted_spans,
    counts,
    is_undecided,
)
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Record, Relation, Span, SpanVerdict, Verdict
from annotator.domain.scheme import Label, Layer, Scheme

SCHEME = Scheme(
    name="test",
    layers=(Layer(name="entities", title=""), Layer(name="attribution", title="", task=True)),
    labels=tuple(
        Label(id=name, name=name, title=name, layer=layer, colour="#000000")
        for name, layer in (("PER", "entities"), ("CLAIM", "attribution"))
    ),
    relations=(),
)


def span(name: str, label: str, annotator: str, replaces: str | None = None) -> Span:
    return Span(
        id=name,
        article_id="a",
        label=label,
        ranges=(Range(0, 5),),
        annotator=annotator,
        replaces=replaces,
    )


def verdict(on: str, word: Verdict, who: str = "anna") -> SpanVerdict:
    return SpanVerdict(article_id="a", span_id=on, annotator=who, verdict=word)


def link(name: str, start: str, end: str, annotator: str) -> Relation:
    return Relation(
        id=name, article_id="a", label="cue", from_id=start, to_id=end, annotator=annotator
    )


def article(*records: Record) -> AnnotatedArticle:
    return AnnotatedArticle.of(Article(id="a", key="k", text="Путин"), records, ["rules"])


@pytest.mark.parametrize(
    ("label", "annotator", "said", "hers"),
    [
        ("CLAIM", "anna", None, True),
        ("CLAIM", "boris", None, False),
        ("CLAIM", "rules", None, False),
        ("CLAIM", "rules", Verdict.ACCEPTED, True),
        ("CLAIM", "rules", Verdict.REJECTED, False),
        ("PER", "anna", None, True),
        ("PER", "boris", None, False),
        ("PER", "rules", None, True),
        ("PER", "rules", Verdict.ACCEPTED, True),
        ("PER", "rules", Verdict.REJECTED, False),
        ("UNKNOWN", "rules", None, True),
    ],
)
def test_which_spans_count_as_hers(
    label: str, annotator: str, said: Verdict | None, *, hers: bool
) -> None:
    one = span("1", label, annotator)
    content = article(one, *([verdict("1", said)] if said else []))
    assert counts(one, content, "anna", SCHEME) is hers
    assert counted_spans(content, "anna", SCHEME) == ((one,) if hers else ())


def test_another_persons_verdict_says_nothing_of_hers() -> None:
    claim = span("1", "CLAIM", "rules")
    content = article(claim, verdict("1", Verdict.ACCEPTED, "boris"))
    assert not counts(claim, content, "anna", SCHEME)
    assert is_undecided(claim, content, "anna", SCHEME)
    assert not is_undecided(claim, content, "boris", SCHEME)


def test_without_a_person_everything_by_programs_counts() -> None:
    by_program, by_anna = span("1", "CLAIM", "rules"), span("2", "PER", "anna")
    assert counted_spans(article(by_program, by_anna), None, SCHEME) == (by_program,)


def test_a_span_she_replaced_counts_no_more_but_only_for_her() -> None:
    old, new = span("1", "PER", "rules"), span("2", "PER", "anna", replaces="1")
    content = article(old, new)
    assert counted_spans(content, "anna", SCHEME) == (new,)
    assert counted_spans(content, "boris", SCHEME) == (old,)


def test_a_span_she_replaced_awaits_no_verdict_of_hers() -> None:
    old, new = span("1", "CLAIM", "rules"), span("2", "CLAIM", "anna", replaces="1")
    content = article(old, new)
    assert not is_undecided(old, content, "anna", SCHEME)
    assert is_undecided(old, content, "boris", SCHEME)


def test_entities_and_her_own_spans_wait_for_no_verdict() -> None:
    content = article(span("1", "PER", "rules"), span("2", "CLAIM", "anna"))
    assert not any(is_undecided(each, content, "anna", SCHEME) for each in content.spans)


def test_relations_count_when_both_ends_do_and_they_are_hers_or_a_programs() -> None:
    one, two = span("1", "CLAIM", "anna"), span("2", "CLAIM", "anna")
    links = [
        link("hers", "1", "2", "anna"),
        link("programs", "2", "1", "rules"),
        link("his", "1", "2", "boris"),
        link("loose", "1", "3", "anna"),
    ]
    content = article(one, two, *links)
    found = counted_relations(content, (one, two), "anna")
    assert [each.id for each in found] == ["hers", "programs"]
