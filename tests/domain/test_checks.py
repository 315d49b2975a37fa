"""Every broken promise of an annotation is an error, every oddity a note."""

from collections.abc import Mapping

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.checks import check_article
from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING, Article, Record, Relation, Span, SpanVerdict, Verdict
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme

TEXT = "Лавров заявил, что США готовы к диалогу."


def label(name: str, *attributes: Attribute) -> Label:
    return Label(
        id=name, name=name, title=name, layer="attribution", colour="#000000", attributes=attributes
    )


SCHEME = Scheme(
    name="test",
    layers=(Layer(name="attribution", title="Attribution", task=True),),
    labels=(
        label("CLAIM", Attribute(name="kind", title="Kind", values=("fact", "opinion"))),
        label("SOURCE"),
    ),
    relations=(
        RelationType(
            id="r", name="attributed_to", title="", from_labels=("CLAIM",), to_labels=("SOURCE",)
        ),
    ),
)


def span(
    name: str,
    *ranges: tuple[int, int],
    label: str = "CLAIM",
    annotator: str = "anna",
    attributes: Mapping[str, str] = NOTHING,
) -> Span:
    pieces = tuple(Range(*piece) for piece in ranges)
    return Span(
        id=name,
        article_id="a",
        label=label,
        ranges=pieces,
        annotator=annotator,
        attributes=attributes,
    )


def relation(start: str, end: str, label: str = "attributed_to") -> Relation:
    return Relation(
        id="r1", article_id="a", label=label, from_id=start, to_id=end, annotator="anna"
    )


def verdict(on: str) -> SpanVerdict:
    return SpanVerdict(article_id="a", span_id=on, annotator="anna", verdict=Verdict.ACCEPTED)


def findings(*records: Record) -> list[tuple[str, str]]:
    article = Article(id="a", key="lenta-17", text=TEXT)
    content = AnnotatedArticle.of(article, records, programs=["rules"])
    found = list(check_article(content, SCHEME))
    assert all(each.where.startswith("lenta-17, ") and each.message for each in found)
    return [(each.severity, each.code) for each in found]


CLEAN = span("c", (19, 22), (23, 29))
SOURCE = span("s", (0, 6), label="SOURCE")


def test_sound_annotation_has_no_findings() -> None:
    by_program = span("p", (0, 6), label="SOURCE", annotator="rules")
    touching = span("t", (0, 3), (3, 6), attributes={"kind": "fact"})
    assert not findings(CLEAN, SOURCE, relation("c", "s"), by_program, verdict("p"), touching)


@pytest.mark.parametrize(
    ("records", "severity", "code"),
    [
        ([span("x", (0, len(TEXT) + 1))], "error", "range-outside"),
        ([span("x", (-1, 6))], "error", "range-outside"),
        ([span("x", (6, 6))], "error", "range-outside"),
        ([span("x", (13, 14), (0, 6))], "error", "fragments"),
        ([span("x", (0, 6), (0, 13))], "error", "fragments"),
        ([CLEAN, relation("c", "s")], "error", "relation-to-nowhere"),
        ([SOURCE, relation("c", "s")], "error", "relation-to-nowhere"),
        ([verdict("x")], "error", "verdict-on-nothing"),
        ([CLEAN, verdict("c")], "error", "verdict-on-person"),
        ([span("x", (0, 7))], "note", "white-space-edge"),
        ([span("x", (0, 3))], "note", "inside-token"),
        ([CLEAN, span("x", (19, 22), (23, 29))], "note", "duplicate"),
        ([span("x", (0, 6), label="PER")], "note", "unknown-label"),
        ([span("x", (0, 6), attributes={"mood": "fact"})], "note", "unknown-attribute"),
        ([span("x", (0, 6), attributes={"kind": "rumour"})], "note", "unknown-value"),
        ([CLEAN, SOURCE, relation("s", "c")], "note", "relation-misfit"),
        ([CLEAN, SOURCE, relation("c", "s", "cites")], "note", "unknown-relation"),
    ],
)
def test_what_is_wrong_is_found_once(records: list[Record], severity: str, code: str) -> None:
    assert findings(*records) == [(severity, code)]


def test_the_same_span_by_two_annotators_is_no_duplicate() -> None:
    assert not findings(CLEAN, span("x", (19, 22), (23, 29), annotator="boris"))
