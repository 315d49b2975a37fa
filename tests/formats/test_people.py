"""Whose the marks are, how far who is and why one skips: carried or told, in every format."""

from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, ExportOptions, Writer, silent
from annotator.domain.ranges import Range
from annotator.domain.records import Article, ArticleStatus, Span, Status
from annotator.services.plugins import all_writers, reader
from tests.formats.strategies import FakeSource, news_scheme, read_all

ARTICLE = "01a22422-0000-7000-8000-000000000001"
SKIPPED = ArticleStatus(
    article_id=ARTICLE, annotator="anna", status=Status.SKIPPED, reason="Реклама"
)


def skipped_by_one_and_marked_by_two() -> ExportArticle:
    text = "Банк снизит ставку, сказал Иванов."
    ours = Span(
        id="01a22422-0000-7000-8000-000000000002",
        article_id=ARTICLE,
        label="CLAIM",
        ranges=(Range(0, 18),),
        annotator="anna",
    )
    theirs = Span(
        id="01a22422-0000-7000-8000-000000000003",
        article_id=ARTICLE,
        label="PER",
        ranges=(Range(27, 33),),
        annotator="natasha",
    )
    article = Article(id=ARTICLE, key="a", title="Ставка", text=text, language="ru")
    content = AnnotatedArticle.of(article, (ours, theirs, SKIPPED), frozenset({"natasha"}))
    return ExportArticle(content=content, spans=(ours, theirs), relations=(), scheme=news_scheme())


@pytest.mark.parametrize("chosen", all_writers(), ids=lambda each: each.id)
def test_what_is_not_carried_of_people_and_articles_is_told(chosen: Writer) -> None:
    told = {
        each.feature for each in chosen.losses(skipped_by_one_and_marked_by_two(), ExportOptions())
    }
    there = {Feature.STATUS, Feature.ANNOTATORS, Feature.METADATA}
    assert told & there == there - chosen.carries


@pytest.mark.parametrize(
    "chosen",
    [each for each in all_writers() if Feature.STATUS in each.carries],
    ids=lambda each: each.id,
)
def test_a_status_comes_back_with_its_reason(chosen: Writer, tmp_path: Path) -> None:
    out = tmp_path / (chosen.id if chosen.writes_folder else f"out{chosen.suffixes[0]}")
    source = FakeSource([skipped_by_one_and_marked_by_two()], "anna")
    chosen.write(source, out, ExportOptions(), silent)
    (read,) = [
        each for each in read_all(reader(chosen.id), out) if isinstance(each, IncomingArticle)
    ]
    assert (dict(read.status), dict(read.reasons)) == ({"anna": "skipped"}, {"anna": "Реклама"})
