import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers_export import SCHEME, ListSource, article, claims

from annotator.domain.losses import Feature, Loss
from annotator.domain.ports import ExportArticle, ExportOptions, silent
from annotator.nlp.spacy_format import FORMAT

TEXT = "Pre-war talks. Bank of New York Times closed. Read also: it did."


def odd() -> ExportArticle:
    whole = article(
        "a",
        TEXT,
        [
            ("CLAIM", "war talk"),
            ("CLAIM", "war talks"),
            ("ORG", "Bank of New York"),
            ("ORG", "York Times"),
            ("SOURCE", ((0, 3), (8, 13))),
            ("CUE", "closed. Read"),
            ("BOILERPLATE", "Read also: it did."),
        ],
    )
    return replace(whole, scheme=SCHEME)


@pytest.mark.parametrize("drop", [False, True])
@pytest.mark.parametrize("align", ["expand", "strict"])
@pytest.mark.parametrize("fragments", ["split", "first"])
def test_what_is_told_before_is_what_is_written(
    tmp_path: Path, align: str, fragments: str, *, drop: bool
) -> None:
    options = ExportOptions(align=align, fragments=fragments, drop_boilerplate=drop)
    before = list(FORMAT.losses(odd(), options))
    report = FORMAT.write(ListSource([odd()]), tmp_path / "out", options, silent)
    assert report.losses.kept == before
    lines = (tmp_path / "out" / "alignment.jsonl").read_text("utf-8").splitlines()
    told = [(each["span"], each["decision"]) for each in map(json.loads, lines)]
    assert len(told) == len(before) - drop
    for span, decision in told:
        assert any(each.span_id == span and decision in each.what for each in before)


def by_span(losses: list[Loss]) -> dict[str | None, Feature]:
    return {each.span_id: each.feature for each in losses}


def test_each_loss_says_what_of_the_span_it_is() -> None:
    found = by_span(list(FORMAT.losses(odd(), ExportOptions(fragments="first"))))
    assert found == {
        "a-0": Feature.RANGES,
        "a-1": Feature.OVERLAP,
        "a-3": Feature.OVERLAP,
        "a-4": Feature.FRAGMENTS,
    }
    dropped = by_span(list(FORMAT.losses(odd(), ExportOptions(drop_boilerplate=True))))
    assert (dropped["a-5"], dropped["a-6"]) == (Feature.TEXT, Feature.TEXT)


def test_an_article_without_its_scheme_is_taken_by_the_built_in_labels() -> None:
    bare = replace(odd(), scheme=None)
    assert by_span(list(FORMAT.losses(bare, ExportOptions()))).keys() == {"a-0", "a-1", "a-3"}


def test_what_lies_on_tokens_is_no_loss() -> None:
    for each in claims(3):
        assert not list(FORMAT.losses(each, ExportOptions()))
