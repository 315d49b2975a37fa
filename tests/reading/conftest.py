from collections.abc import Callable, Iterable

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Record, Span
from annotator.domain.scheme import Label, Layer, Scheme

COLOURS = {
    "CLAIM": ("attribution", "#e69f00"),
    "SOURCE": ("attribution", "#0072b2"),
    "CUE": ("attribution", "#cc79a7"),
    "BOILERPLATE": ("boilerplate", "#808080"),
    "PER": ("entities", "#009e73"),
    "LOC": ("entities", "#56b4e9"),
}


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    layers = (
        Layer(name="entities", title="Entities"),
        Layer(name="attribution", title="Claims", task=True),
        Layer(name="boilerplate", title="Boilerplate", task=True),
    )
    labels = tuple(
        Label(id=name, name=name, title=name.capitalize(), layer=layer, colour=colour)
        for name, (layer, colour) in COLOURS.items()
    )
    return Scheme(name="test", layers=layers, labels=labels, relations=())


MakeSpan = Callable[..., Span]
MakeArticle = Callable[..., AnnotatedArticle]


@pytest.fixture(scope="session")
def make_span() -> MakeSpan:
    def made(
        key: str, label: str, *ranges: tuple[int, int], by: str = "anna", **rest: object
    ) -> Span:
        pieces = tuple(Range(*each) for each in ranges)
        return Span(id=key, article_id="a", label=label, ranges=pieces, annotator=by, **rest)

    return made


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    def made(text: str, records: Iterable[Record] = ()) -> AnnotatedArticle:
        article = Article(id="a", key="a", text=text)
        return AnnotatedArticle.of(article, records, ["natasha", "rules"])

    return made
