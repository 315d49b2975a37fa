"""An export has what counts for its person, in a fixed order, whole or not at all."""

import json
import os
import stat
from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, EnvironmentProblem, UserError
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    Progress,
    Writer,
    silent,
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
    assert [flag.get("span") for flag in record["flags"]] == ["c", None]


def test_a_flag_on_a_span_that_stays_behind_stays_too_and_is_counted(tmp_path: Path) -> None:
    """On the article, it would be a second flag when the file comes back."""
    report = FORMAT.write(Source([example()] * 2), tmp_path / "out.jsonl", ExportOptions(), silent)
    assert report.notes == ["2 questions on spans that were left out were left out as well"]
    report = FORMAT.write(
        Source([example()], "anna"), tmp_path / "out.jsonl", ExportOptions(), silent
    )
    assert report.notes == []


def test_what_is_no_regular_file_is_refused_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for out in (pipe, link):
        with pytest.raises(UserError, match="device or a pipe"):
            export(out, example())
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert link.is_symlink()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_written_through(tmp_path: Path, *, there: bool) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    if there:
        real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    export(link, example())
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["key"] == "lenta-17"


def test_a_name_the_system_refuses_is_a_sentence(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for out in (tmp_path / ("x" * 300), loop):
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            export(out, example())


def test_a_folder_that_lets_nobody_in_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)  # whoever runs the tests may be let in anywhere
    with pytest.raises(EnvironmentProblem, match="Permission denied"):
        export(tmp_path / "out.jsonl", example())


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
