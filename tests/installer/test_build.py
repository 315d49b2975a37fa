"""The steps of a release, as far as they can be taken without building anything."""

import sys
from pathlib import Path

import pytest

import build_installer
from resources.installer.parts import Failed


def test_a_release_is_checked_built_weighed_tried_and_packed() -> None:
    steps = [step.__name__ for step in build_installer.RELEASE]
    assert steps == ["check", "build", "weigh", "smoke", "package"]
    assert {*steps, "clean"} == set(build_installer.STEPS)


def test_a_step_that_fails_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_installer, "PACKERS", {sys.platform: "no-such-packer"})
    assert build_installer.main(["check"]) == 1
    said = capsys.readouterr()
    assert said.out == "== check\n"
    assert said.err == "build_installer: no-such-packer is missing; install it.\n"


def test_a_command_that_fails_shows_the_end_of_what_it_said() -> None:
    code = "print('the cause'); raise SystemExit(3)"
    with pytest.raises(Failed, match=r"failed \(3\):\nthe cause"):
        build_installer.must_run(sys.executable, "-c", code)


def test_commands_see_no_settings_of_the_python_that_runs_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    code = "import os; print(*(name for name in os.environ if name.startswith('PYTHON')))"
    said = build_installer.must_run(sys.executable, "-c", code, PYTHONHASHSEED="0")
    assert said.split() == ["PYTHONHASHSEED"]


def test_a_program_that_grew_too_large_is_no_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "_internal" / "spacy").mkdir(parents=True)
    (tmp_path / "_internal" / "spacy" / "lang.so").write_bytes(bytes(200_000))
    (tmp_path / "annotator").write_bytes(bytes(100_000))
    monkeypatch.setattr(build_installer, "PROGRAM", tmp_path)
    build_installer.weigh()
    shown = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert shown == [
        "0.2 MB  spacy",
        "0.1 MB  the program, with all Python modules",
        "0.3 MB  in all, 2 files",
    ]
    monkeypatch.setattr(build_installer, "MOST_INSTALLED", 250_000)
    with pytest.raises(Failed, match=r"0\.3 MB, over 0\.2 MB"):
        build_installer.weigh()


def test_what_is_packed_is_pinned() -> None:
    pins = (build_installer.TEMPLATES / "constraints.txt").read_text("utf-8").splitlines()
    assert all("==" in line for line in pins)
    names = {line.partition("==")[0].lower() for line in pins}
    assert {"pyinstaller", "pyside6_essentials", "spacy", "natasha", "numpy", "peewee"} <= names
