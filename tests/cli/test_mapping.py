"""Names given on the way in and out, and what `formats` and reports tell."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import main
from annotator.services.import_request import ImportRequest
from annotator.services.previewing import SEEN_ARTICLES, preview_import

RECORD: dict[str, Any] = {
    "key": "a",
    "text": "Rates will rise, he said.",
    "status": {"anna": "done"},
    "spans": [
        {"id": "c", "label": "Content", "start": 0, "end": 15, "annotator": "anna"},
        {"id": "s", "label": "Source", "start": 17, "end": 19, "annotator": "anna"},
        {"id": "d", "label": "Discard", "start": 20, "end": 24, "annotator": "anna"},
    ],
    "relations": [{"label": "by", "from": "c", "to": "s"}],
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        return (status, *capsys.readouterr())

    return go


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    return path


def labels(run: Run, project: Path) -> dict[str, int]:
    found: dict[str, int] = json.loads(run("info", project, "--json")[1])["labels"]
    return {name: count for name, count in found.items() if count}


def test_names_are_mapped_by_pairs(run: Run, file: Path, project_path: Path) -> None:
    maps = ["--map", "Content=CLAIM", "--map", "Source=SOURCE", "--map", "Discard="]
    assert run("import", project_path, file, "--entities", "none", *maps)[0] == 0
    assert labels(run, project_path) == {"CLAIM": 1, "SOURCE": 1}


def test_names_are_mapped_by_a_file(
    run: Run, file: Path, project_path: Path, tmp_path: Path
) -> None:
    table = tmp_path / "map.toml"
    table.write_text('[labels]\nContent = "CLAIM"\n[relations]\nby = "attributed_to"\n')
    assert run("import", project_path, file, "--entities", "none", "--map", table)[0] == 0
    found = json.loads(run("info", project_path, "--json")[1])
    assert found["labels"]["CLAIM"] == 1
    assert found["relations"]["attributed_to"] == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [("[labels", "no TOML"), ("[colours]\na = 'b'", "colours"), ("labels = 1", "labels")],
)
def test_a_broken_table_of_names_is_said(
    run: Run, file: Path, project_path: Path, tmp_path: Path, text: str, named: str
) -> None:
    table = tmp_path / "map.toml"
    table.write_text(text)
    status, _, said = run("import", project_path, file, "--map", table)
    assert (status, named in said) == (1, True)
    assert not project_path.exists()


BRAT = """T1\tContent 0 15\tRates will rise
T2\tSource 17 19\the
T3\tCue 20 24\tsaid
T4\tAttribution 20 24\tsaid
E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3
"""


@pytest.mark.parametrize(
    ("maps", "expected"),
    [
        (["Source=SPEAKER"], {"CLAIM", "SPEAKER", "CUE"}),
        (["none"], {"Content", "Source", "Cue", "Attribution"}),
        (["none", "Source=SPEAKER"], {"Content", "SPEAKER", "Cue", "Attribution"}),
    ],
)
def test_names_that_are_given_go_along_with_the_usual_ones_unless_there_shall_be_none(
    run: Run, project_path: Path, tmp_path: Path, maps: list[str], expected: set[str]
) -> None:
    (tmp_path / "a.txt").write_text(RECORD["text"], encoding="utf-8")
    (tmp_path / "a.ann").write_text(BRAT, encoding="utf-8")
    given = [word for each in maps for word in ("--map", each)]
    for again in ([*given], []):  # and as the last time
        run("import", project_path, tmp_path / "a.txt", "--entities", "none", *again)
        assert labels(run, project_path).keys() == expected


def test_an_unknown_setting_is_refused(run: Run, file: Path, project_path: Path) -> None:
    status, _, said = run("import", project_path, file, "--format", "jsonl", "--set", "colour=red")
    assert (status, "colour" in said) == (1, True)


def test_names_leave_as_another_tool_has_them(
    run: Run, file: Path, project_path: Path, tmp_path: Path
) -> None:
    run("import", project_path, file, "--entities", "none")
    out, report = tmp_path / "out.jsonl", tmp_path / "report.jsonl"
    maps = ["--map", "Content=Inhalt", "--map", "Discard=", "--report", report]
    status, _, said = run("export", project_path, out, "--format", "jsonl", *maps)
    assert status == 0
    assert "labels: 1 not carried as it is" in said
    (record,) = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert [each["label"] for each in record["spans"]] == ["Inhalt", "Source"]
    (told,) = (json.loads(line) for line in report.read_text("utf-8").splitlines())
    assert (told["key"], told["range"]) == ("a", [20, 24])


def test_formats_tells_what_each_can_carry(run: Run) -> None:
    found = {each["id"]: each for each in json.loads(run("formats", "--json")[1])}
    assert found["jsonl"]["cannot_carry"] == []
    assert "flags" in found["spacy"]["cannot_carry"]
    assert not found["text"]["writes"]
    assert "jsonl" in run("formats")[1]


def test_a_preview_counts_names_and_touches_nothing(file: Path) -> None:
    file.write_text((json.dumps(RECORD) + "\n") * (SEEN_ARTICLES + 1) + "{\n", "utf-8")
    seen = preview_import(ImportRequest(paths=(file,)))
    assert (seen.formats, seen.whole, seen.seen) == ({"jsonl": 1}, False, SEEN_ARTICLES)
    assert seen.labels["Content"] == SEEN_ARTICLES
    assert seen.articles[0].spans[0].label == "Content"
    assert seen.encoding == "utf-8"
