"""The articles made for the tests of formats are sound, and their comparison can fail."""

from dataclasses import replace

import pytest
from hypothesis import given

from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle
from annotator.domain.ranges import Range, checked_ranges
from annotator.formats.jsonl import FORMAT
from tests.formats.strategies import assert_comes_back, export_articles, several, told_by_export


@given(articles=several(export_articles()))
def test_our_own_format_brings_all_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    assert_comes_back(FORMAT, articles, tmp_path_factory.mktemp("out") / "all.jsonl")


@given(article=export_articles(flat=True, pieces=1))
def test_flat_spans_are_sound_and_apart(article: ExportArticle) -> None:
    ends = [span.cover for span in article.spans]
    assert all(not a.overlaps(b) for at, a in enumerate(ends) for b in ends[at + 1 :])
    for span in article.spans:
        assert checked_ranges(span.ranges, len(article.content.article.text)) == span.ranges


@given(article=export_articles())
def test_a_moved_span_is_noticed(article: ExportArticle) -> None:
    if not article.spans:
        return
    first = article.spans[0]
    moved = replace(first, ranges=(Range(first.cover.start, first.cover.end + 1),))
    other = replace(article, spans=(moved, *article.spans[1:]))
    carries = {Feature.TEXT}
    assert told_by_export(article, carries) != told_by_export(other, carries)
