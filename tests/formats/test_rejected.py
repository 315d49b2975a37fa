"""Links to spans that were rejected, in every format that can be written."""

from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import Refusal
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, ExportOptions, Writer, silent
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Relation, Span, SpanVerdict, Verdict
from annotator.services.plugins import all_writers, reader
from tests.formats.strategies import FakeSource, news_scheme, read_all

ARTICLE = "01a22422-0000-7000-8000-000000000001"
TEXT = "Банк снизит ставку, сказал Иванов."


def _span(name: str, label: str, words: str, by: str) -> Span:
    start = TEXT.index(words)
    place = Range(start, start + len(words))
    return Span(id=name, article_id=ARTICLE, label=label, ranges=(place,), annotator=by)


def linked_to_a_rejected_name() -> ExportArticle:
    claim, source = _span("c", "CLAIM", "Банк", "anna"), _span("s", "SOURCE", "Иванов", "anna")
    name = _span("p", "PER", "Иванов", "natasha")
    links = tuple(
        Relation(
            id=label, article_id=ARTICLE, label=label, from_id=start, to_id=end, annotator="anna"
        )
        for label, start, end in (("attributed_to", "c", "s"), ("refers_to", "s", "p"))
    )
    said = SpanVerdict(article_id=ARTICLE, span_id="p", annotator="anna", verdict=Verdict.REJECTED)
    article = Article(id=ARTICLE, key="a", text=TEXT, language="ru")
    records = (claim, source, name, *links, said)
    return ExportArticle(
        content=AnnotatedArticle.of(article, records, frozenset({"natasha"})),
        spans=(claim, source),
        relations=links,
        rejected=(name,),
        scheme=news_scheme(),
    )


def without_verdicts() -> list[Writer]:
    return [each for each in all_writers() if Feature.VERDICTS not in each.carries]


@pytest.mark.parametrize("chosen", without_verdicts(), ids=lambda each: each.id)
def test_a_link_to_a_rejected_span_stays_behind_and_is_told(chosen: Writer, tmp_path: Path) -> None:
    article, options = linked_to_a_rejected_name(), ExportOptions()
    out = tmp_path / (chosen.id if chosen.writes_folder else f"out{chosen.suffixes[0]}")
    report = chosen.write(FakeSource([article], "anna"), out, options, silent)
    assert report.relations == (Feature.RELATIONS in chosen.carries)
    told = {each.feature for each in report.losses.kept}
    assert {Feature.VERDICTS, Feature.RELATIONS} <= told
    assert list(chosen.losses(article, options)) == report.losses.kept
    read = read_all(reader(chosen.id), next(out.rglob("*.spacy"), out))
    assert not [each for each in read if isinstance(each, Refusal)]
