"""Files as a shared folder has them: odd names, no rights, gone, no files at all."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.services import importing
from annotator.services.import_files import FoundFile
from annotator.services.import_request import ImportRequest
from annotator.services.plugins import reader
from annotator.services.previewing import preview_import

TEXT = "Министр подтвердил, что переговоры продолжаются."
Run = Callable[..., tuple[int, str, str]]

unix = pytest.mark.skipif(sys.platform == "win32", reason="names and rights of Unix")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: object) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        return status, *capsys.readouterr()

    return go


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "good.txt").write_text(TEXT, encoding="utf-8")
    return made


@unix
def test_a_name_that_is_no_utf8_is_taken_and_shown(run: Run, folder: Path, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.txt")).write_text(TEXT + "!", "utf-8")
    status, out, _ = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, out) == (0, "2 articles added\n")
    status, _, _ = run("export", tmp_path / "p.annodb", tmp_path / "o.jsonl", "--format", "jsonl")
    lines = (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()
    keys = [json.loads(line)["key"] for line in lines]
    assert (status, keys) == (0, ["bad\\xff.txt", "good.txt"])


@unix
def test_what_is_no_regular_file_is_refused_by_name(run: Run, folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    status, out, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, out) == (1, "1 article added, 2 refused\n")
    assert f"{folder / 'pipe.txt'}: it is not a regular file" in err
    assert f"{folder / 'dangling.txt'}: " in err


@unix
def test_what_cannot_be_looked_at_does_not_cost_the_files_after_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "far.txt").symlink_to("x" * 300)  # a name too long for any file
    status, out, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, out) == (1, "1 article added, 1 refused\n")
    assert f"{folder / 'far.txt'}: it cannot be read: " in err


@unix
@pytest.mark.parametrize("format_id", ["csv", "brat", "spacy"])
def test_a_home_nobody_has_is_a_name_like_any_other(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run("import", "p.annodb", folder, "--entities", "none")
    out = "~nobody-of-this-name"
    status, _, err = run("export", "p.annodb", out, "--format", format_id, "--status", "any")
    assert (status, (tmp_path / out).is_dir()) == (0, True), err


def test_what_a_disk_says_while_a_file_is_read_becomes_a_sentence(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_path: Path, _options: object) -> list[object]:
        raise OSError(5, "Input/output error", str(folder))

    monkeypatch.setattr(reader("text"), "read", broken)
    refused = "the file cannot be read: Input/output error"
    status, _, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, err) == (1, f"refused: {folder / 'good.txt'}: {refused}\n")
    looked = preview_import(ImportRequest(paths=(folder,)))
    assert [each.why for _, each in looked.refused] == [refused]


def test_an_error_of_a_file_that_is_open_names_no_file(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> list[object]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotator.cli.formats.all_formats", full)
    assert run("formats") == (1, "", "annotator: No space left on device.\n")


def test_files_of_no_known_kind_are_noted_or_read_when_the_format_is_named(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "letter.docx").write_text(TEXT + "?", encoding="utf-8")
    project = tmp_path / "p.annodb"
    status, out, err = run("import", project, folder, "--entities", "none")
    assert (status, out) == (0, "1 article added\n")
    assert "1 file in no known format was passed over: letter.docx" in err
    _, out, _ = run("import", project, folder, "--entities", "none", "--format", "text")
    assert out == "1 article added, 1 was there already\n"


def test_web_pages_are_not_taken_and_what_to_do_with_them_is_said(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    page = folder / "page.html"
    page.write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    (folder / "letter.docx").write_bytes(b"PK")
    status, _, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert status == 0
    assert "Web pages (1) were passed over: page.html. Take the articles out" in err
    assert "1 file in no known format was passed over: letter.docx" in err
    status, _, err = run("import", tmp_path / "p.annodb", page, "--entities", "none")
    assert status == 1
    assert "the file is a web page; take the article out of it first" in err


def test_projects_are_not_taken_and_how_to_bring_them_together_is_said(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    theirs = folder / "anna.annodb"
    run("new", theirs)
    status, out, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, out) == (0, "1 article added\n")
    assert "Projects (1) were passed over: anna.annodb. Export each to JSON Lines" in err
    status, _, err = run("import", tmp_path / "p.annodb", theirs, "--entities", "none")
    assert status == 1
    assert "anna.annodb: the file is a project; export it to JSON Lines first" in err


def test_dates_of_a_table_are_kept_as_dates(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "news.csv"
    table.write_text(
        "Заголовок;Текст;Дата публикации\nХоккей;«Волна» победила.;15.01.2026 14:30\n",
        encoding="cp1251",
    )
    project, out = tmp_path / "p.annodb", tmp_path / "out.jsonl"
    assert run("import", project, table, "--entities", "none")[0] == 0
    assert run("export", project, out, "--format", "jsonl", "--status", "any")[0] == 0
    assert '"published": "2026-01-15T14:30"' in out.read_text(encoding="utf-8")


def test_a_file_that_vanishes_is_refused_and_the_others_stand(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = FoundFile(folder / "gone.txt", "gone.txt")
    found = importing.find_files

    def with_one_more(*arguments: object, **options: object) -> object:
        search = found(*arguments, **options)  # type: ignore[arg-type]
        search.files.insert(0, gone)
        return search

    monkeypatch.setattr(importing, "find_files", with_one_more)
    status, out, err = run("import", tmp_path / "p.annodb", folder, "--entities", "none")
    assert (status, out) == (1, "1 article added, 1 refused\n")
    assert "gone.txt: the file cannot be read" in err


@pytest.mark.parametrize("command", ["import p.annodb {0}", "info {0}", "check {0}", "new {0}"])
def test_a_name_that_is_too_long_is_one_line(run: Run, tmp_path: Path, command: str) -> None:
    long = tmp_path / ("x" * 300)
    status, _, err = run(*command.format(long).split())
    assert status == 1
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize("option", ["--format", "--encoding", "--entities"])
def test_an_option_that_makes_no_sense_leaves_no_project_behind(
    run: Run, folder: Path, tmp_path: Path, option: str
) -> None:
    project = tmp_path / "p.annodb"
    assert run("import", project, folder, option, "nope")[0] == 1
    assert not project.exists()


def test_a_report_that_cannot_be_written_is_said_before_the_import(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    project = tmp_path / "p.annodb"
    status, _, err = run("import", project, folder, "--report", tmp_path / "no" / "r.jsonl")
    assert status == 1
    assert "report" in err
    assert not project.exists()


def test_a_cancelled_or_broken_file_is_not_counted(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "long.txt"
    lines = [json.dumps({"key": str(n), "text": f"text {n}"}) for n in range(1500)]
    source.write_bytes("\n".join(lines).encode("utf-16")[:-1])
    project = tmp_path / "p.annodb"
    status, out, _ = run("import", project, source, "--format", "jsonl", "--entities", "none")
    info = json.loads(run("info", project, "--json")[1])
    assert status == 1
    assert out.startswith(f"{info['articles']} article")


@pytest.fixture
def nobody(run: Run, folder: Path, tmp_path: Path) -> Iterator[None]:
    """Give the rights of the superuser away, once all modules are loaded."""
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("needs to give rights away")
    run("import", tmp_path / "closed.annodb", folder, "--entities", "none")
    for command in ("info", "check"):
        run(command, tmp_path / "closed.annodb")
    tmp_path.chmod(0o700)
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize(
    "command", ["import p.annodb {0}/articles", "info {0}/closed.annodb", "check {0}/closed.annodb"]
)
def test_without_rights_it_is_one_line_and_status_1(run: Run, tmp_path: Path, command: str) -> None:
    status, _, err = run(*command.format(tmp_path).split())
    assert status == 1
    assert len(err.strip().splitlines()) == 1
