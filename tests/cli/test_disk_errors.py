"""Errors of the disk at the command line: one clear sentence, and what was there stays whole."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from unittest.mock import Mock

import pytest

from annotator.__main__ import main
from annotator.bootstrap import toolbox
from annotator.cli.common import report_file
from annotator.domain.errors import EnvironmentProblem
from annotator.services.demo import make_demo
from annotator.services.plugins import all_writers
from annotator.storage import rescue
from tests.durability.sample import make_sample

Run = Callable[..., tuple[int, str, str]]
FULL = OSError(errno.ENOSPC, "No space left on device", "inner name")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: object) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        return status, *capsys.readouterr()

    return go


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.annodb"
    make_sample(path, articles=6, annotated=2)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.mark.parametrize("format_id", ["conll", "labelstudio"])
def test_of_an_export_of_two_files_neither_is_replaced_when_one_fails(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    export = ("export", project, folder / "file", "--format", format_id, "--annotator", "anna")
    assert run(*export)[0] == 0
    for name in contents(folder):
        (folder / name).write_bytes((folder / name).read_bytes() + b"\n")
    before = contents(folder)
    assert len(before) == 2
    for works in count():
        monkeypatch.setattr(os, "fsync", Mock(side_effect=[*[None] * works, *[FULL] * 9]))
        status, _, said = run(*export)
        if status == 0:
            break
        assert said.strip().endswith("cannot be written: No space left on device")
        assert contents(folder) == before, works
    assert works > 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # earlier tests' windows, off screen
def test_a_picture_that_cannot_be_written_leaves_the_former(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "window.png"
    picture.write_bytes(b"\x89PNG former")

    def make(_: object, path: Path, **__: str) -> str:
        make_sample(path, articles=1, annotated=0)
        monkeypatch.setattr(os, "fsync", Mock(side_effect=FULL))
        return "anna"

    monkeypatch.setattr("annotator.cli.demo.make_demo", make)
    status, _, said = run("demo", "--screenshot", picture)
    assert (status, said) == (
        1,
        f"annotator: {picture} cannot be written: No space left on device\n",
    )
    assert contents(tmp_path) == {"window.png": b"\x89PNG former"}


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    expected = r"report\.jsonl cannot be written: No space left on device$"
    report.write_text('{"kind": "an earlier one"}')
    with pytest.raises(EnvironmentProblem, match=expected), report_file(report):
        raise FULL
    assert report.read_text() == '{"kind": "an earlier one"}'
    with pytest.raises(BrokenPipeError), report_file(report):
        raise BrokenPipeError


def test_a_rescue_without_space_is_told_in_one_sentence(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "open_salvage", Mock(side_effect=FULL))
    new = tmp_path / "new.annodb"
    status, _, said = run("rescue", project, new)
    told = f"annotator: {new} could not be written: No space left on device.\n"
    assert (status, said) == (1, told)
    assert set(contents(tmp_path)) == {"news.annodb"}


@pytest.mark.parametrize("name", ["new.annodb", "./new.annodb"])
def test_a_report_does_not_take_the_name_of_what_it_is_about(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.txt").write_text("один")
    before = contents(tmp_path)
    for command in (
        ("import", "new.annodb", "in.txt", "--report", name),
        ("export", project, "new.annodb", "--format", "jsonl", "--report", name),
    ):
        status, _, said = run(*command, *(["--annotator", "anna"] * (command[0] == "export")))
        told = f"annotator: The report {Path(name)} needs another name than what it is about.\n"
        assert (status, said) == (1, told)
    assert contents(tmp_path) == before


def test_a_sample_that_cannot_be_written_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_text", Mock(side_effect=FULL))
    with pytest.raises(EnvironmentProblem, match=r"demo\.annodb cannot be written: No space"):
        make_demo(toolbox(), tmp_path / "demo.annodb")
    assert contents(tmp_path) == {}


@contextmanager
def limit_on_files(size: int) -> Iterator[None]:
    """Let no file grow past so many bytes; skips where that cannot be had."""
    resource = pytest.importorskip("resource")
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("size", [0, 60, 1000])
@pytest.mark.parametrize("command", ["new", "import", *(each.id for each in all_writers())])
def test_a_limit_on_the_size_of_files_is_said_and_leaves_what_was_there(
    run: Run, project: Path, tmp_path: Path, command: str, size: int
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (tmp_path / "in.txt").write_text("один")
    export = ("export", project, folder / "out", "--format", command, "--annotator", "anna")
    given = {
        "new": ("new", folder / "new.annodb"),
        "import": ("import", folder / "new.annodb", tmp_path / "in.txt"),
    }.get(command, export)
    if given is export:
        assert run(*export)[0] == 0
    before = tree(folder)
    with limit_on_files(size):
        status, _, said = run(*given)
    assert (status, said.count("\n")) == (1, 1)
    assert "File too large" in said or "Is the disk full?" in said
    assert tree(folder) == before


def tree(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}
