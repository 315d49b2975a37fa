from collections.abc import Sequence
from dataclasses import replace

import pytest
from helpers_export import SCHEME, article

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ports import ExportArticle, ExportOptions
from annotator.domain.records import SpanVerdict, Verdict
from annotator.nlp.known_entities import EntityReview, unreviewed
from annotator.nlp.training_docs import DocMaker

TEXT = "Anna met Bob-Rob Ray in Rome"
ENTITIES_TASK = replace(SCHEME, layers=tuple(replace(each, task=True) for each in SCHEME.layers))


def made(
    marked: Sequence[str],
    *,
    by: str = "anna",
    left: int = 0,
    rejected: int = 0,
    done: bool = True,
) -> ExportArticle:
    """Mark words as entities; the last `left` stay open, the last `rejected` are rejected."""
    whole = article("a", TEXT, [("PER", each) for each in marked])
    spans = tuple(replace(span, annotator=by) for span in whole.spans)
    kept = len(spans) - left - rejected
    return replace(
        whole,
        content=AnnotatedArticle.of(whole.content.article, spans, {"natasha"}),
        spans=spans[:kept],
        rejected=spans[len(spans) - rejected :],
        done=done,
    )


def known(
    source: ExportArticle,
    review: EntityReview | None = None,
    options: ExportOptions | None = None,
    *,
    task: bool = False,
) -> str:
    """Return for each token B, I, O, or - where nobody knows."""
    scheme = ENTITIES_TASK if task else SCHEME
    doc = DocMaker("en", scheme, options or ExportOptions(), review).make(source).doc
    return "".join(token.ent_iob_ or "-" for token in doc)


BESIDE_PROGRAMS = EntityReview(programs_look=True)
NOBODY = EntityReview(by_person=False)


@pytest.mark.parametrize(
    ("source", "review", "tokens"),
    [
        (made([]), None, "--------"),
        (made(["Anna"], by="natasha"), None, "BOOOOOOO"),
        (made(["Anna"], by="natasha", done=False), BESIDE_PROGRAMS, "BOOOOOOO"),
        (made(["Anna"], by="natasha", rejected=1), BESIDE_PROGRAMS, "OOOOOOOO"),
        (made(["Anna"]), None, "BOOOOOOO"),
        (made(["Anna"], done=False), None, "B-------"),
        (made(["Anna"]), BESIDE_PROGRAMS, "B-------"),
        (made([]), NOBODY, "--------"),
    ],
)
def test_outside_is_only_where_somebody_looked(
    source: ExportArticle, review: EntityReview | None, tokens: str
) -> None:
    assert known(source, review) == tokens


@pytest.mark.parametrize(
    ("source", "tokens"),
    [
        (made([]), "OOOOOOOO"),
        (made(["Anna"], done=False), "B-------"),
        (made(["Anna", "Rome"], by="natasha", left=1), "BOOOOOO-"),
        (made(["Anna", "Rome"], by="natasha", rejected=1), "BOOOOOOO"),
    ],
)
def test_where_entities_are_the_task_done_says_it_and_open_suggestions_are_missing(
    source: ExportArticle, tokens: str
) -> None:
    assert known(source, task=True) == tokens


@pytest.mark.parametrize(
    ("marked", "align", "tokens"),
    [
        (["ob-Rob"], "strict", "OO---OOO"),
        (["Bob-Rob", "Rob Ray"], "expand", "OOBIIIOO"[:5] + "-OO"),
        (["nna met"], "contract", "-BOOOOOO"),
    ],
)
def test_tokens_of_an_entity_that_is_not_in_the_doc_are_missing(
    marked: list[str], align: str, tokens: str
) -> None:
    options = ExportOptions(align=align)
    assert known(made(marked, by="natasha"), options=options) == tokens


def test_entities_by_programs_without_a_verdict_are_counted() -> None:
    source = made(["Anna", "Bob", "Rome"], by="natasha")
    assert unreviewed(source, SCHEME) == 3
    verdict = SpanVerdict(article_id="a", span_id="a-1", annotator="vera", verdict=Verdict.ACCEPTED)
    content = replace(
        source.content,
        records={**source.content.records, ("verdict", "a-1", "vera"): verdict},
    )
    assert unreviewed(replace(source, content=content), SCHEME) == 2
    assert unreviewed(made(["Anna"]), SCHEME) == 0
