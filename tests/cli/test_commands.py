"""The command line from its one door, `main`, as a person or a script would use it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import main
from annotator.bootstrap import toolbox
from annotator.cli import app
from annotator.services import importing
from annotator.services.toolbox import Toolbox
from annotator.storage.store import SqliteFiles

RUSSIAN = "Банк снизит ставку, сказал Сергей Иванов в Москве. Это решение примут в феврале."
RECORD: dict[str, Any] = {
    "key": "lenta-17",
    "title": "Ставка",
    "url": "https://lenta.example/17",
    "published": "2026-01-05",
    "language": "ru",
    "meta": {"any": "json"},
    "text": "😀 Банк снизит ставку,\r\nсказал\u00a0Иванов.",
    "status": {"anna": "done"},
    "flags": [{"annotator": "anna", "note": "Кто?", "settled": False}],
    "entities": [
        {
            "start": 31,
            "end": 37,
            "label": "PER",
            "annotator": "natasha",
            "verdicts": {"anna": "rejected"},
        }
    ],
    "spans": [
        {
            "id": "c",
            "label": "CLAIM",
            "ranges": [[14, 20], [2, 6]],
            "annotator": "anna",
            "attributes": {"kind": "fact"},
            "note": "!",
        },
        {"id": "s", "label": "SOURCE", "start": 31, "end": 37, "annotator": "anna"},
    ],
    "relations": [
        {"label": "attributed_to", "from": "c", "to": "s", "annotator": "anna", "note": "n"}
    ],
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: object) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        return status, *capsys.readouterr()

    return go


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "p.annodb"


def write(path: Path, *records: Any) -> Path:
    lines = (each if isinstance(each, str) else json.dumps(each) for each in records)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_text_file_gets_its_entities(run: Run, project: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes(RUSSIAN.encode("cp1251"))
    status, out, _ = run("import", project, text)
    assert (status, out) == (0, "1 article added, 2 entities extracted\n")
    info = json.loads(run("info", project, "--json")[1])
    assert (info["articles"], info["entities"], info["languages"]) == (1, 2, {"ru": 1})


def plain(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without the ids it was given."""
    names = {span.get("id"): span["label"] for span in record["spans"]}

    def span(each: dict[str, Any]) -> dict[str, Any]:
        ranges = each.get("ranges") or [[each["start"], each["end"]]]
        kept = {
            key: value
            for key, value in each.items()
            if key not in {"id", "start", "end", "program"} and value not in (None, {}, "")
        }
        return {**kept, "ranges": sorted(ranges)}

    return {
        **{key: value for key, value in record.items() if key != "id"},
        "entities": [span(each) for each in record["entities"]],
        "spans": sorted((span(each) for each in record["spans"]), key=lambda each: each["label"]),
        "relations": [
            {**each, "from": names[each["from"]], "to": names[each["to"]], "id": None}
            for each in record["relations"]
        ],
    }


def test_json_lines_come_back_as_they_went_in(run: Run, project: Path, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", RECORD)
    for _ in range(2):  # twice: the second time adds nothing
        assert run("import", project, source)[0] == 0
    assert run("export", project, tmp_path / "out.jsonl", "--format", "jsonl")[0] == 0
    (exported,) = read(tmp_path / "out.jsonl")
    assert plain(exported) == plain(RECORD)


def test_why_an_article_was_skipped_comes_back(run: Run, project: Path, tmp_path: Path) -> None:
    said = {"status": {"anna": "skipped"}, "skip_reasons": {"anna": "Реклама"}}
    run("import", project, write(tmp_path / "in.jsonl", {"text": "Купите!", **said}))
    out = tmp_path / "out.jsonl"
    run("export", project, out, "--format", "jsonl", "--status", "any")
    (exported,) = read(out)
    assert {name: exported[name] for name in said} == said


def test_an_article_in_several_files_gets_its_entities_once(
    run: Run, project: Path, tmp_path: Path
) -> None:
    files = [write(tmp_path / f"{n}.jsonl", {"key": "a", "text": RUSSIAN}) for n in range(3)]
    _, out, _ = run("import", project, *files)
    assert out == "1 article added, 2 were there already, 2 entities extracted\n"


@pytest.mark.parametrize("batch", [1, 1000])
def test_marks_that_colleagues_add_to_articles_are_counted(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(importing, "BATCH_ARTICLES", batch)
    spans = [each | {"annotator": "boris"} for each in RECORD["spans"]]
    other = {"key": "lenta-18", "text": "Текст."}
    ours = write(tmp_path / "ours.jsonl", RECORD, other)
    theirs = write(tmp_path / "boris.jsonl", RECORD | {"spans": spans, "relations": []}, other)
    run("import", project, ours, "--entities", "none")
    _, out, _ = run("import", project, theirs, "--entities", "none")
    assert out == "0 articles added, 2 were there already, 2 marks added to these\n"
    _, out, _ = run("import", project, theirs, "--entities", "none")
    assert out == "0 articles added, 2 were there already\n"


def test_labels_that_files_bring_are_told_in_one_line_a_layer(
    run: Run, project: Path, tmp_path: Path
) -> None:
    def marked(label: str) -> Path:
        mark = {"start": 0, "end": 2, "label": label}
        return write(tmp_path / f"{label}.jsonl", {"text": label, "entities": [mark]})

    files = [marked("CITY"), marked("AGE")]
    _, _, err = run("import", project, *files, "--entities", "none")
    assert err == "note: scheme: the labels CITY, AGE were added to the layer “entities”\n"


def test_an_export_imported_elsewhere_and_exported_again_is_the_same(
    run: Run, project: Path, tmp_path: Path
) -> None:
    run("import", project, write(tmp_path / "in.jsonl", RECORD))
    run("export", project, tmp_path / "one.jsonl", "--format", "jsonl")
    run("import", tmp_path / "q.annodb", tmp_path / "one.jsonl")
    run("export", tmp_path / "q.annodb", tmp_path / "two.jsonl", "--format", "jsonl")
    assert read(tmp_path / "one.jsonl") == read(tmp_path / "two.jsonl")


BAD_RECORDS = {
    "broken JSON": '{"text": "a',
    "no object": "[1, 2",
    "beyond the text": {"text": "abc", "spans": [{"label": "CLAIM", "start": 0, "end": 9}]},
    "reversed": {"text": "abc", "spans": [{"label": "CLAIM", "start": 2, "end": 1}]},
    "negative": {"text": "abc", "spans": [{"label": "CLAIM", "start": -1, "end": 1}]},
    "a lone surrogate": '{"text": "a\\ud800b"}',
    "a huge label": {"text": "abc", "spans": [{"label": "L" * 10_000, "start": 0, "end": 1}]},
    "NUL": '{"text": "a\\u0000b"}',
    "no text": {"key": "x"},
    "a reason for what was not skipped": {
        "text": "abc",
        "status": {"anna": "done"},
        "skip_reasons": {"anna": "dull"},
    },
    "a relation to nowhere": {
        "text": "abc",
        "relations": [{"label": "cue", "from": "a", "to": "b"}],
    },
}


@pytest.mark.parametrize("bad", BAD_RECORDS.values(), ids=BAD_RECORDS.keys())
def test_a_bad_line_is_named_and_the_rest_of_the_import_stands(
    run: Run, project: Path, tmp_path: Path, bad: Any
) -> None:
    good = [{"text": f"good {n}"} for n in range(20)]
    source = write(tmp_path / "in.jsonl", *good[:10], bad, *good[10:])
    report = tmp_path / "report.jsonl"
    status, out, err = run("import", project, source, "--entities", "none", "--report", report)
    assert status == 1
    assert out == "20 articles added, 1 refused\n"
    assert f"{source}, line 11:" in err
    assert [(each["kind"], each["where"]) for each in read(report)] == [("refused", "line 11")]
    assert json.loads(run("info", project, "--json")[1])["articles"] == 20


BAD_FILES = {
    "empty": b"",
    "white space": b" \n\n ",
    "binary": bytes(range(256)) * 20,
    "broken UTF-8": "Министр подтвердил, что переговоры продолжаются".encode() + b"\xd0",
    "NUL": "Министр\x00подтвердил".encode(),
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_file_is_named_and_the_others_stand(
    run: Run, project: Path, tmp_path: Path, content: bytes
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(content)
    (folder / "good.txt").write_text(RUSSIAN, encoding="utf-8")
    status, out, err = run("import", project, folder, "--entities", "none")
    assert (status, out) == (1, "1 article added, 1 refused\n")
    assert f"refused: {folder / 'bad.txt'}: " in err
    assert "\ufffd" not in err


def test_the_key_of_a_plain_file_is_its_path_below_the_folder(
    run: Run, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "articles" / "sub").mkdir(parents=True)
    (tmp_path / "articles" / "sub" / "a.txt").write_text(RUSSIAN, encoding="utf-8")
    run("import", project, tmp_path / "articles", "--entities", "none")
    run("export", project, tmp_path / "out.jsonl", "--format", "jsonl")
    assert read(tmp_path / "out.jsonl")[0]["key"] == "sub/a.txt"


PROBLEMS = {
    "no such project": "info none.annodb",
    "not a project": "check foreign.annodb",
    "nothing to import": "import p.annodb none.txt",
    "an empty folder": "import p.annodb empty",
    "unknown entities": "import p.annodb foreign.annodb --entities magic",
    "a pipeline that is not there": "import p.annodb foreign.annodb --entities spacy:xx_none_sm",
    "an unknown format": "import p.annodb foreign.annodb --format zip",
    "a scheme that is not there": "new p.annodb --scheme none.toml",
    "a project that is there": "new foreign.annodb",
    "nothing to export": "export foreign.annodb out --format jsonl",
}


@pytest.mark.parametrize("command", PROBLEMS.values(), ids=PROBLEMS.keys())
def test_the_users_problem_is_one_clear_line_and_status_1(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("foreign.annodb").write_bytes(b"not a project")
    Path("empty").mkdir()
    status, _, err = run(*command.split())
    assert status == 1
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
    assert Path("foreign.annodb").read_bytes() == b"not a project"


@pytest.mark.parametrize(
    "arguments",
    [
        *(["import"], ["export", "p", "out"], ["info", "p", "--odd"], ["a.annodb", "b"]),
        ["export", "p", "out", "--format", "spacy", "--dev", "nan"],
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


@pytest.mark.parametrize("command", ["demo", "new", "import", "export", "info", "check"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert f"annotator {command}" in out


def test_export_asks_whose_annotation_when_there_are_several(
    run: Run, project: Path, tmp_path: Path
) -> None:
    vera = {**RECORD, "key": "b", "text": RECORD["text"] + "!", "status": {"vera": "done"}}
    run("import", project, write(tmp_path / "in.jsonl", RECORD, vera))
    status, _, err = run("export", project, tmp_path / "out.jsonl", "--format", "jsonl")
    assert status == 1
    assert "anna, vera" in err
    assert err.rstrip().endswith("(--annotator NAME)")
    status, _, _ = run(
        *("export", project, tmp_path / "out.jsonl", "--format", "jsonl", "--annotator", "vera")
    )
    assert status == 0
    assert [each["key"] for each in read(tmp_path / "out.jsonl")] == ["b"]


def test_undecided_suggestions_are_left_out_unless_asked_for(
    run: Run, project: Path, tmp_path: Path
) -> None:
    suggested = {"label": "CUE", "start": 24, "end": 30, "annotator": "rules", "program": True}
    record = {**RECORD, "spans": [*RECORD["spans"], suggested]}
    run("import", project, write(tmp_path / "in.jsonl", record))
    labels = []
    for option in ([], ["--with-undecided"]):
        out = tmp_path / "out.jsonl"
        run("export", project, out, "--format", "jsonl", *option)
        labels.append({each["label"] for each in read(out)[0]["spans"]})
    assert labels == [{"CLAIM", "SOURCE"}, {"CLAIM", "SOURCE", "CUE"}]


def test_check_tells_errors_from_notes(run: Run, project: Path, tmp_path: Path) -> None:
    odd = {"text": "Он сказал: да.", "spans": [{"label": "CLAIM", "start": 1, "end": 3}]}
    run("import", project, write(tmp_path / "in.jsonl", odd, {**odd, "key": "twin"}))
    status, out, _ = run("check", project, "--json")
    found = json.loads(out)
    assert (status, found["errors"]) == (0, 0)
    codes = {each["code"] for each in found["findings"]}
    assert {"duplicate-text", "white-space-edge", "inside-token"} <= codes


def test_nothing_but_an_earlier_export_is_written_over(
    run: Run, project: Path, tmp_path: Path
) -> None:
    run("import", project, write(tmp_path / "in.jsonl", RECORD), "--entities", "none")
    thesis = tmp_path / "thesis.docx"
    thesis.write_bytes(b"PK my only copy")
    for target in (project, thesis):
        before = target.read_bytes()
        assert run("export", project, target, "--format", "jsonl")[0] == 1
        assert run("import", project, tmp_path / "in.jsonl", "--report", target)[0] == 1
        assert run("demo", "--screenshot", target)[0] == 1
        assert target.read_bytes() == before
    assert run("import", project, tmp_path / "in.jsonl", "--report", tmp_path / "in.jsonl")[0] == 1


@pytest.mark.parametrize(
    ("format_id", "name"), [("jsonl", "out.jsonl"), ("csv", "tables"), ("spacy", "training")]
)
def test_an_export_is_made_again_over_the_earlier_one(
    run: Run, project: Path, tmp_path: Path, format_id: str, name: str
) -> None:
    run("import", project, write(tmp_path / "in.jsonl", RECORD), "--entities", "none")
    out = tmp_path / name
    export = ("export", project, out, "--format", format_id)
    assert run(*export)[0] == 0
    before = out.stat().st_ino
    assert run(*export)[0] == 0
    assert out.stat().st_ino != before


@pytest.mark.parametrize("count", [1, 2])
def test_one_is_said_of_one_and_several_of_several(
    run: Run, project: Path, tmp_path: Path, count: int
) -> None:
    mark = {"label": "CLAIM", "start": 0, "end": 1, "annotator": "anna"}
    records = [
        {"text": "абв"[number], "key": f"k{number}", "spans": [mark]} for number in range(count)
    ]
    _, out, _ = run("import", project, write(tmp_path / "in.jsonl", *records))
    s = "" if count == 1 else "s"
    assert out.startswith(f"{count} article{s} added")
    assert f"{count} ({count} character{s})" in run("info", project)[1]
    assert f"anna (person): {count} span{s}" in run("info", project)[1]
    status, _, err = run("export", project, tmp_path / "out.jsonl", "--format", "jsonl")
    assert status == 1
    assert ("The one article is" if count == 1 else "None of the 2 articles is") in err
    status, out, err = run(
        *("export", project, tmp_path / "out.jsonl", "--format", "jsonl", "--status", "any")
    )
    assert f": {count} article{s}, {count} span{s}, 0 relations" in out
    assert ("the one article is not" if count == 1 else "2 of 2 articles are not done") in err


def test_none_is_said_as_several(run: Run, project: Path) -> None:
    run("new", project)
    assert "0 (0 characters)" in run("info", project)[1]
    assert run("check", project)[1].rstrip().endswith(": 0 errors, 0 notes")


@pytest.mark.parametrize(("count", "said"), [(1, "1 note"), (2, "2 notes")])
def test_findings_are_counted_in_words(
    run: Run, project: Path, tmp_path: Path, count: int, said: str
) -> None:
    odd = {"text": "Он сказал: да.", "annotator": "anna"}
    spans = [{"label": "CLAIM", "start": 3, "end": 5 + each} for each in range(count)]
    run("import", project, write(tmp_path / "in.jsonl", {**odd, "spans": spans}))
    assert run("check", project)[1].rstrip().endswith(f"0 errors, {said}")


def test_a_report_is_written_over_another_report_and_over_nothing_else(
    run: Run, project: Path, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    source, report = write(corpus / "in.jsonl", RECORD), tmp_path / "report.jsonl"
    before = source.read_bytes()
    status, _, err = run("import", project, corpus, "--report", source)
    assert (status, source.read_bytes()) == (1, before)
    assert "no earlier report" in err
    twin = write(tmp_path / "twin.jsonl", {**RECORD, "key": "twin"})
    for _ in range(2):
        assert run("import", project, corpus, twin, "--report", report)[0] == 0
    for name in ("one.conll", "two.conll"):
        how = ("--format", "conll", "--report", report)
        assert run("export", project, tmp_path / name, *how)[0] == 0
    assert all(each["feature"] for each in read(report))


@pytest.mark.parametrize(("language", "title"), [("ru_RU.UTF-8", "Утверждение"), ("C", "Claim")])
def test_labels_of_a_new_project_are_in_the_language_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    project = tmp_path / "news.annodb"
    assert main(["new", str(project)]) == 0
    store = SqliteFiles().open(project)
    assert store.scheme.labels[0].title == title
    store.close()


class Drawn:
    """A window that tells what it was to draw."""

    labels: tuple[str, ...] = ()

    def open(self, *_: object) -> int:
        raise AssertionError

    def draw(self, tools: Toolbox, project: Path, _person: str, _target: Path) -> None:
        store = tools.files.open(project)
        self.labels = tuple(each.title for each in store.scheme.labels)
        store.close()


@pytest.mark.parametrize(("language", "title"), [("ru", "Утверждение"), ("en", "Claim")])
def test_labels_of_a_new_project_are_in_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8" if language == "en" else "C.UTF-8")
    project = tmp_path / "news.annodb"
    assert main(["new", str(project), "--language", language]) == 0
    store = SqliteFiles().open(project)
    assert store.scheme.labels[0].title == title
    store.close()
    drawn = Drawn()
    asked = ["demo", "--language", language, "--screenshot", str(tmp_path / "window.png")]
    assert app.run(asked, tools=toolbox, window=drawn) == 0
    assert drawn.labels[0] == title


def test_a_language_there_is_not_or_that_a_scheme_has_already_is_wrong_usage(
    run: Run, tmp_path: Path
) -> None:
    scheme = tmp_path / "own.toml"
    scheme.write_text('name = "own"\n', encoding="utf-8")
    for wrong in (["--language", "xx"], ["--language", "ru", "--scheme", scheme]):
        assert run("new", tmp_path / "new.annodb", *wrong)[0] == 2
        assert not (tmp_path / "new.annodb").exists()
    assert run("demo", "--language", "xx")[0] == 2


def test_the_scheme_that_the_readme_shows_makes_a_project(run: Run, tmp_path: Path) -> None:
    readme = Path(__file__).parents[2] / "README.md"
    shown = readme.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    scheme = tmp_path / "votes.toml"
    scheme.write_text(shown, encoding="utf-8")
    assert run("new", tmp_path / "votes.annodb", "--scheme", scheme)[0] == 0
