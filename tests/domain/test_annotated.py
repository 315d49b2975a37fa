"""An article in its states: what changes make of it."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedArticle, differences
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Change, Span

places = st.tuples(st.integers(0, 5), st.integers(1, 4))
steps = st.lists(st.tuples(st.sampled_from(["add", "drop", "move"]), st.integers(0, 9), places))


def made(key: str, place: tuple[int, int]) -> Span:
    piece = Range(place[0], place[0] + place[1])
    return Span(id=key, article_id="a", label="L", ranges=(piece,), annotator="anna")


def change(article: AnnotatedArticle, step: tuple[str, int, tuple[int, int]], key: str) -> Change:
    what, number, place = step
    spans = article.spans
    if what == "add" or not spans:
        return Change(None, made(key, place))
    old = spans[number % len(spans)]
    if what == "drop":
        return Change(old, None)
    return Change(old, replace(old, ranges=made("", place).ranges))


def article_of(spans: Sequence[Span]) -> AnnotatedArticle:
    return AnnotatedArticle.of(Article(id="a", key="a", text="x" * 20), spans)


@given(st.lists(places, max_size=6), steps)
def test_spans_stay_in_order_through_changes(
    begun: list[tuple[int, int]], done: list[tuple[str, int, tuple[int, int]]]
) -> None:
    article = article_of([made(f"s{number}", place) for number, place in enumerate(begun)])
    for number, step in enumerate(done):
        article = article.with_changes([change(article, step, f"n{number}")])
        assert article.spans == AnnotatedArticle(article.article, article.records).spans


def test_differences_are_what_came_went_and_changed() -> None:
    kept, gone, old = (made(key, (0, 2)) for key in ("kept", "gone", "moved"))
    new, come = replace(old, note="moved"), made("come", (1, 1))
    before, after = article_of([kept, gone, old]), article_of([replace(kept), new, come])
    assert differences(before, after) == [(old, new), (None, come), (gone, None)]
