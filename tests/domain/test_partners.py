"""Who belongs to whom: the partner a claim or a source is linked to without asking."""

import pytest

from annotator.domain.partners import FAR, by_nearness, obvious_partner, share_sentence
from annotator.domain.ranges import Range
from annotator.domain.records import Span

ARTICLE = (
    "Мост закроют в мае, сообщил мэр Орлов. По его словам, объезд готов.Строители, "
    "по мнению депутата Ким, опоздают. Депутат Ким добавила, что денег нет. "
    "Лес шумит. Река течёт. «Мы успеем», – заявили в тресте."
)
PAIRS = {
    "Мост закроют в мае": "мэр Орлов",
    "объезд готов": "его",
    "Строители … опоздают": "депутата Ким",
    "денег нет": "Депутат Ким",
    "Мы успеем": "тресте",
}
"""Claims and their sources; a claim in two fragments among them."""


def span(words: str, label: str, text: str = ARTICLE) -> Span:
    starts = [(text.index(piece), piece) for piece in words.split(" … ")]
    ranges = tuple(Range(start, start + len(piece)) for start, piece in starts)
    return Span(id=words, article_id="a", label=label, ranges=ranges, annotator="anna")


CLAIMS = [span(each, "CLAIM") for each in PAIRS]
SOURCES = [span(each, "SOURCE") for each in PAIRS.values()]


@pytest.mark.parametrize(("claim", "source"), list(zip(CLAIMS, SOURCES, strict=True)))
def test_each_claim_and_source_find_one_another_among_all(claim: Span, source: Span) -> None:
    assert obvious_partner(ARTICLE, claim, SOURCES, ()) == source
    assert obvious_partner(ARTICLE, source, CLAIMS, ()) == claim


def test_a_span_without_link_is_taken_before_a_nearer_one_with() -> None:
    claim, far = span("объезд готов", "CLAIM"), span("мэр Орлов", "SOURCE")
    sources = [far, span("его", "SOURCE")]
    assert obvious_partner(ARTICLE, claim, sources, {"его"}) == far


def test_the_only_source_of_the_sentence_may_have_a_second_claim() -> None:
    claim, source = span("Мост", "CLAIM"), span("мэр Орлов", "SOURCE")
    assert obvious_partner(ARTICLE, claim, [source], {source.id}) == source


def test_a_linked_source_of_another_sentence_is_not_obvious() -> None:
    claim, source = span("объезд готов", "CLAIM"), span("мэр Орлов", "SOURCE")
    assert obvious_partner(ARTICLE, claim, [source], {source.id}) is None


def test_nothing_is_obvious_for_what_has_a_link_or_nobody_near() -> None:
    claim, source = span("Мост", "CLAIM"), span("мэр Орлов", "SOURCE")
    assert obvious_partner(ARTICLE, claim, [source], {claim.id}) is None
    assert obvious_partner(ARTICLE, claim, [span("тресте", "SOURCE")], ()) is None
    assert obvious_partner(ARTICLE, claim, [], ()) is None


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("Мост", "мэр Орлов", 0),
        ("мэр Орлов", "его", 1),
        ("объезд готов", "Строители", 1),
        ("денег нет", "Река", 2),
        ("Строители … опоздают", "депутата Ким", 0),
    ],
)
def test_sentences_are_counted_both_ways_and_over_glued_paragraphs(
    left: str, right: str, between: int
) -> None:
    one, other = span(left, "CLAIM"), span(right, "SOURCE")
    assert by_nearness(ARTICLE, one, [other])[0].sentences == between
    assert by_nearness(ARTICLE, other, [one])[0].sentences == between
    assert share_sentence(ARTICLE, one, other) is (between == 0)


def test_what_is_far_away_is_not_counted_through() -> None:
    text = f"Он сказал. {'Шум. ' * 2_000}Эхо."
    near = by_nearness(text, span("Он", "SOURCE", text), [span("Эхо", "CLAIM", text)])
    assert near[0].sentences == FAR
