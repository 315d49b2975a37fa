"""Compiled sources are kept between starts, and are never needed."""

import ast
import builtins
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from annotator.gui.kept_code import KeptCode, cache_folder

SOURCE = "answer = 6 * 7\n"
IMPORT = """
import builtins
from annotator.gui.qt_import import quick_qt_import
compiled = []
plain = builtins.compile
def counted(source, filename, *rest, **named):
    compiled.append(filename)
    return plain(source, filename, *rest, **named)
builtins.compile = counted
with quick_qt_import():
    from PySide6 import QtCore
assert builtins.compile is counted
try:
    QtCore.QPoint("wrong")
except TypeError as error:  # put in words by what PySide6 compiles
    print(len(compiled), "Supported signatures" in str(error))
"""
OPTIMIZED = """
from annotator.gui.kept_code import KeptCode
kept = KeptCode("optimized")
exec(kept.compile("print(__debug__)", "a.py", "exec"))
kept.save()
"""
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no owner or rights")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of what is really compiled."""
    names: list[str] = []
    plain: Callable[..., object] = builtins.compile

    def counted(source: object, filename: str, *rest: object, **named: object) -> object:
        names.append(filename)
        return plain(source, filename, *rest, **named)

    monkeypatch.setattr(builtins, "compile", counted)
    return names


def run(source: str | bytes = SOURCE, name: str = "a.py") -> object:
    """Compile a source as a start does, run it, and save; return what it answers."""
    kept, found = KeptCode("tests"), dict[str, object]()
    execute(kept.compile(source, name, "exec"), found)
    kept.save()
    return found["answer"]


def execute(code: CodeType, names: dict[str, object]) -> object:
    return FunctionType(code, names)()


def folder() -> Path:
    found = cache_folder()
    assert found is not None
    return found


def kept_file() -> Path:
    (file,) = folder().iterdir()
    return file


def test_what_was_compiled_once_is_not_compiled_again(compiled: list[str]) -> None:
    assert [run(), run(SOURCE.encode())] == [42, 42]
    assert compiled == ["a.py"]


def test_a_changed_source_is_compiled_and_takes_the_place_of_the_old_one(
    compiled: list[str],
) -> None:
    assert [run(), run("answer = 1"), run("answer = 1")] == [42, 1, 1]
    assert compiled == ["a.py", "a.py"]
    assert [run(), len(compiled)] == [42, 3]


@pytest.mark.parametrize("cut", [0, 5, 11, 12, 40, -1])
def test_a_truncated_file_is_not_read(compiled: list[str], cut: int) -> None:
    run()
    kept_file().write_bytes(kept_file().read_bytes()[:cut])
    assert [run(), run()] == [42, 42]
    assert compiled == ["a.py", "a.py"]


def test_no_changed_byte_is_taken_for_code(compiled: list[str]) -> None:
    run()
    whole = kept_file().read_bytes()
    for at in range(len(whole)):
        kept_file().write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert run() == 42
    assert len(compiled) == 1 + len(whole)


def test_a_cache_that_cannot_be_written_only_costs_time(compiled: list[str], home: Path) -> None:
    folder().write_text("a file where the folder should be")
    assert [run(), run()] == [42, 42]
    assert compiled == ["a.py", "a.py"]
    assert [each.name for each in home.iterdir()] == ["annotator"]


@unix
def test_what_is_kept_is_for_its_owner_alone(compiled: list[str]) -> None:
    before = os.umask(0o002)
    try:
        run()
    finally:
        os.umask(before)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (folder(), kept_file())] == [0o700, 0o600]
    assert [run(), compiled] == [42, ["a.py"]]


@unix
@pytest.mark.parametrize("rights", [0o770, 0o707])
@pytest.mark.parametrize("place", [folder, kept_file])
def test_what_others_can_write_is_not_read(
    compiled: list[str], place: Callable[[], Path], rights: int
) -> None:
    run()
    place().chmod(rights)
    assert [run(), compiled] == [42, ["a.py", "a.py"]]


@unix
@pytest.mark.parametrize("place", [folder, kept_file])
def test_what_another_put_there_is_not_read(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch, place: Callable[[], Path]
) -> None:
    run()
    theirs, plain = place(), Path.lstat

    def lstat(path: Path) -> os.stat_result:
        about = plain(path)
        return os.stat_result((*about[:4], about.st_uid + (path == theirs), *about[5:]))

    monkeypatch.setattr(Path, "lstat", lstat)
    assert [run(), compiled] == [42, ["a.py", "a.py"]]


@unix
@pytest.mark.parametrize("place", [folder, kept_file])
def test_a_link_to_elsewhere_is_not_followed(
    compiled: list[str], tmp_path: Path, place: Callable[[], Path]
) -> None:
    run()
    link, whole = place(), tmp_path / "elsewhere"
    link.rename(whole).chmod(0o700)
    link.symlink_to(whole)
    assert [run(), compiled] == [42, ["a.py", "a.py"]]


@unix
def test_nothing_is_written_where_others_write(compiled: list[str]) -> None:
    folder().mkdir()
    folder().chmod(0o777)
    assert [run(), list(folder().iterdir())] == [42, []]


@pytest.mark.parametrize("home", ["", "here"])
def test_code_is_never_read_from_where_the_program_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, "cache")
    if home:
        for name in ("HOME", "USERPROFILE"):
            monkeypatch.setenv(name, home)
    assert run() == 42
    assert not list(tmp_path.iterdir())
    assert (cache_folder() is None) == bool(home)


def test_a_user_without_a_home_only_waits_longer(
    monkeypatch: pytest.MonkeyPatch, compiled: list[str]
) -> None:
    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", home)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert [run(), run()] == [42, 42]
    assert compiled == ["a.py", "a.py"]


def test_what_an_interrupted_start_left_is_cleared_away(compiled: list[str]) -> None:
    run()
    left = kept_file().with_name(f"{kept_file().name}.{os.getpid()}")
    left.write_bytes(b"half of it")
    assert [run("answer = 1"), run("answer = 1"), run("answer = 1")] == [1, 1, 1]
    assert compiled == ["a.py"] * 3
    assert kept_file() != left


def test_code_without_assertions_is_kept_apart() -> None:
    for flag, said in (("-O", "False"), ("-q", "True"), ("-O", "False")):
        command = [sys.executable, flag, "-c", OPTIMIZED]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        assert done.stdout.strip() == said


def test_a_level_of_optimising_is_passed_on(compiled: list[str]) -> None:
    inherited = False
    code = KeptCode("tests").compile("assert False", "o.py", "exec", 0, inherited, 1)
    execute(code, {})
    assert compiled == ["o.py"]


def test_nothing_is_written_where_nothing_was_compiled() -> None:
    run()
    before = kept_file().read_bytes()
    KeptCode("tests").save()
    assert kept_file().read_bytes() == before


def test_what_is_no_module_is_compiled_as_ever(compiled: list[str]) -> None:
    kept = KeptCode("tests")
    tree = kept.compile(SOURCE, "tree.py", "exec", ast.PyCF_ONLY_AST)
    assert isinstance(tree, ast.Module)
    assert execute(kept.compile("6 * 7", "value.py", "eval"), {}) == 42
    execute(kept.compile(tree, "again.py", "exec"), {})
    assert compiled == ["tree.py", "value.py", "again.py"]


@pytest.mark.parametrize(
    ("future", "source", "kind"),
    [
        ("from __future__ import annotations", "def f(x: unknown): ...", "unknown"),
        ("", "def f(x: int): ...", int),
    ],
)
def test_the_futures_of_the_caller_hold_for_what_it_compiles(
    future: str, source: str, kind: object
) -> None:
    caller = f"{future}\ncode = kept.compile(source, 'b.py', 'exec')\n"
    names: dict[str, Any] = {"kept": KeptCode("tests"), "source": source}
    execute(compile(caller, "c.py", "exec"), names)
    execute(names["code"], names)
    assert names["f"].__annotations__ == {"x": kind}


def test_pyside_is_compiled_at_the_first_start_only(home: Path) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True, timeout=60
        ).stdout.split()
        for _ in range(2)
    ]
    assert int(said[0][0]) > 5
    assert said == [[said[0][0], "True"], ["0", "True"]]
