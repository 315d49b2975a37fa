"""An export has what counts for its person, in a fixed order, whole or not at all."""

import json
from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, UserError
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    Progress,
    Writer,
)
from annotator.domain.ranges import Range
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Flag,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.formats.jsonl import FORMAT
from tests.formats.helpers_jsonl import Source, export


def example() -> ExportArticle:
    """A claim by Anna and an entity by a program she and Boris rejected."""
    claim = Span(id="c", article_id="a", label="CLAIM", ranges=(Range(19, 29),), annotator="anna")
    name = Span(
        id="e", article_id="a", label="PER", ranges=(Range(0, 6),), annotator="rules", score=0.0
    )
    said = [
        SpanVerdict(article_id="a", span_id="e", annotator=who, verdict=Verdict.REJECTED)
        for who in ("anna", "boris")
    ]
    status = [
        ArticleStatus(article_id="a", annotator=who, status=Status.DONE)
        for who in ("anna", "boris")
    ]
    flags = [
        Flag(id=who, article_id="a", annotator=who, note="?", span_id=on)
        for who, on in (("anna", "c"), ("anna ", "gone"), ("boris", None))
    ]
    article = Article(id="a", key="lenta-17", text="Лавров заявил, что всё хорошо.", version=2)
    content = AnnotatedArticle.of(article, [claim, name, *said, *status, *flags], ["rules"])
    return ExportArticle(content=content, spans=(claim,), relations=(), rejected=(name,))


def test_a_line_has_what_is_hers_in_a_fixed_order(tmp_path: Path) -> None:
    (record,) = export(tmp_path / "out.jsonl", example(), person="anna")
    assert json.dumps(record, ensure_ascii=False) == (
        '{"id": "a", "key": "lenta-17", "text": "Лавров заявил, что всё хорошо.", '
        '"text_version": 2, "status": {"anna": "done"}, '
        '"flags": [{"annotator": "anna", "note": "?", "settled": false, "span": "c"}], '
        '"entities": [{"id": "e", "start": 0, "end": 6, "label": "PER", "annotator": "rules", '
        '"program": true, "score": 0.0, "verdicts": {"anna": "rejected"}}], '
        '"spans": [{"id": "c", "label": "CLAIM", "ranges": [[19, 29]], "annotator": "anna"}], '
        '"relations": []}'
    )


def test_without_a_person_everybodys_word_is_written(tmp_path: Path) -> None:
    (record,) = export(tmp_path / "out.jsonl", example())
    assert record["entities"][0]["verdicts"] == {"anna": "rejected", "boris": "rejected"}
    assert record["status"] == {"anna": "done", "boris": "done"}
    assert [flag.get("span") for flag in record["flags"]] == ["c", None, None]


def test_a_folder_or_a_missing_one_is_refused(tmp_path: Path) -> None:
    assert isinstance(FORMAT, Writer)
    for out, message in ((tmp_path, "is a folder"), (tmp_path / "no" / "a.jsonl", "no folder")):
        with pytest.raises(UserError, match=message):
            export(out, example())


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")

    def cancel(progress: Progress) -> None:
        if progress.done:
            raise Cancelled("enough")

    source = Source([example()] * 3)
    with pytest.raises(Cancelled):
        FORMAT.write(source, out, ExportOptions(), cancel)
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_text(encoding="utf-8") == "old"
