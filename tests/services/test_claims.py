"""What a killed export leaves is cleared by the next one; nothing else is."""

import ctypes
import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from unittest.mock import Mock

import pytest

from annotator.domain.errors import EnvironmentProblem
from annotator.services import appearing, claims, durable
from annotator.services.appearing import appearing_file, appearing_folder, write_text, write_whole
from annotator.services.exchanging import exchanged

IN_A_FILE = """
from annotator.services.appearing import appearing_file
with appearing_file(out, example="x") as file:
    file.write("half")
    file.flush()
    stop()
"""
IN_A_FOLDER = """
from annotator.services.appearing import appearing_folder
with appearing_folder(out, print) as folder:
    (folder / "half").touch()
    stop()
"""
BETWEEN_THE_RENAMES = """
from annotator.services import appearing
from annotator.services.appearing import appearing_folder
appearing.exchanged = lambda *_: False
rename = Path.rename
def renamed(path, target):
    rename(path, target)
    stop()
Path.rename = renamed
with appearing_folder(out, print) as folder:
    (folder / "new").touch()
"""
DIES = "def stop(): os._exit(9)"
WAITS = "def stop(): print('writing', flush=True); sys.stdin.read(); os._exit(9)"


def program(out: Path, how: str, where: str) -> list[str]:
    begin = f"import os, sys\nfrom pathlib import Path\nout = Path({str(out)!r})\n"
    return [sys.executable, "-c", f"{begin}{how}\n{where}"]


def die(out: Path, where: str) -> None:
    """Let a process of its own begin an export to `out`, and end in the middle."""
    assert subprocess.run(program(out, DIES, where), check=False).returncode == 9


@contextmanager
def writing(out: Path, where: str) -> Iterator[None]:
    """Have another process in the middle of an export to `out`."""
    pipe = subprocess.PIPE
    with subprocess.Popen(program(out, WAITS, where), stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        while process.stdout.readline().strip() != b"writing":
            assert process.poll() is None
        yield
        process.communicate()


def allow(out: Path) -> None:
    del out


def export(out: Path, where: str) -> None:
    if where == IN_A_FILE:
        write_whole(out, b"whole", example="x")
        return
    with appearing_folder(out, allow) as folder:
        write_text(folder / "whole", "")


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


@pytest.mark.parametrize("where", [IN_A_FILE, IN_A_FOLDER])
@pytest.mark.parametrize("name", ["out", "ж" * 120])
def test_what_a_killed_export_left_is_cleared_by_the_next(
    tmp_path: Path, where: str, name: str
) -> None:
    out = tmp_path / name
    die(out, where)
    die(out, where)
    assert len(names(tmp_path)) == 2  # the second cleared what the first had left
    export(out, where)
    assert names(tmp_path) == {name}


@pytest.mark.parametrize("where", [IN_A_FILE, IN_A_FOLDER])
def test_what_is_being_written_by_another_process_stays(tmp_path: Path, where: str) -> None:
    out = tmp_path / "out"
    with writing(out, where):
        before = names(tmp_path)
        export(out, where)
        assert names(tmp_path) == before | {"out"}


def test_an_export_killed_between_two_renames_comes_back_or_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(out, IN_A_FOLDER)
    die(out, BETWEEN_THE_RENAMES)
    assert not out.exists()
    with pytest.raises(EnvironmentProblem), appearing_folder(out, allow):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names(tmp_path) == {"out"}
    assert names(out) == {"whole"}


def test_what_may_be_a_persons_or_of_another_machine_stays(tmp_path: Path) -> None:
    out = tmp_path / "out"
    mark = "0123456789abcdef"
    empty = {f".out.{mark}.part", f".out.{mark}.claim"}  # it may be a power cut's
    mine = empty | {"out.part", ".out.part", f".out.{mark[1:]}.claim"}
    theirs = {f".out.{mark[::-1]}.claim", f".out.{mark[::-1]}.part"}
    for name in mine | theirs:
        (tmp_path / name).write_text("kept")
    said = json.dumps({"host": "elsewhere", "target": "out"})
    (tmp_path / f".out.{mark[::-1]}.claim").write_text(said)
    export(out, IN_A_FILE)
    assert names(tmp_path) == mine | theirs | {"out"}


def test_a_claim_that_the_disk_did_not_take_goes_at_once_and_one_of_a_dead_program_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "_say_whose", Mock(side_effect=OSError(errno.EFBIG, "")))
    with pytest.raises(EnvironmentProblem), appearing_file(tmp_path / "out", example="x"):
        pass
    assert names(tmp_path) == set()
    monkeypatch.undo()
    (tmp_path / ".out.0123456789abcdef.claim").touch()  # it died before it said whose
    export(tmp_path / "out", IN_A_FILE)
    assert names(tmp_path) == {"out"}


def test_a_claim_goes_where_no_open_file_can_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[IO[bytes]] = []

    def full(file: IO[bytes], _target: Path) -> None:
        opened.append(file)
        raise OSError(errno.ENOSPC, "")

    def as_on_windows(path: Path) -> None:
        if not opened[-1].closed:
            raise PermissionError(errno.EACCES, "in use")
        os.unlink(path)  # noqa: PTH108 — what is replaced here

    monkeypatch.setattr(claims, "_say_whose", full)
    monkeypatch.setattr(Path, "unlink", as_on_windows)
    with pytest.raises(EnvironmentProblem), appearing_file(tmp_path / "out", example="x"):
        pass
    assert names(tmp_path) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits")
def test_nothing_is_left_where_no_byte_may_be_written(tmp_path: Path) -> None:
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
    done = subprocess.run(
        program(tmp_path / "out", limit, IN_A_FILE), check=False, capture_output=True, text=True
    )
    assert "out cannot be written: File too large" in done.stderr
    assert names(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    export(tmp_path / "real", IN_A_FOLDER)
    (tmp_path / "link").symlink_to("real")
    with appearing_folder(tmp_path / "link", allow) as folder:
        write_text(folder / "new", "")
    assert (tmp_path / "link").is_symlink()
    assert names(tmp_path / "real") == {"new"}
    assert names(tmp_path) == {"link", "real"}


def test_each_of_few_files_and_their_folders_are_synced_before_and_after_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    happened = []
    monkeypatch.setattr(durable, "sync_file", lambda path: happened.append(path.name))
    monkeypatch.setattr(durable, "sync_folder", lambda path: happened.append(path.name[-4:]))
    monkeypatch.setattr(
        "annotator.services.appearing.sync_folder",
        lambda path: happened.append((path.name, out.exists())),
    )
    with appearing_folder(out, allow) as folder:
        (folder / "in").mkdir()
        write_text(folder / "in" / "file", "")
    assert happened == ["file", "part", "in", (tmp_path.name, True)]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_when_a_folder_is_synced_leaves_the_former(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    out = tmp_path / "out"
    export(out, IN_A_FOLDER)
    monkeypatch.setattr(os, "fsync", Mock(side_effect=OSError(code, os.strerror(code))))
    with (
        pytest.raises(EnvironmentProblem, match=rf"^The export to .*: {os.strerror(code)}$"),
        appearing_folder(out, allow) as folder,
    ):
        write_text(folder / "new", "")
    assert names(out) == {"whole"}
    assert names(tmp_path) == {"out"}


@pytest.mark.skipif(sys.platform != "linux", reason="asks the C library of Linux")
def test_many_files_are_left_to_one_sync_that_tells_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Mock()
    library.syncfs.return_value = 0
    monkeypatch.setattr(ctypes, "CDLL", Mock(return_value=library))
    one_by_one = Mock()
    monkeypatch.setattr(os, "fsync", one_by_one)

    def write(name: str) -> None:
        with appearing_folder(tmp_path / "out", allow) as folder:
            for number in range(durable._FEW + 1):
                write_text(folder / f"{name}{number}", "")

    write("first")
    assert library.syncfs.call_count == 1
    assert one_by_one.call_count == 1  # the folder around it, after the rename
    library.syncfs.return_value = -1
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.EIO)
    with pytest.raises(EnvironmentProblem, match="Input/output error"):
        write("second")
    assert "first0" in names(tmp_path / "out")


def test_the_folder_of_a_file_is_synced_after_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    happened = []
    monkeypatch.setattr(
        "annotator.services.appearing.sync_folder",
        lambda path: happened.append((path, out.exists())),
    )
    with appearing_file(out, example="x") as file:
        file.write("whole")
    assert happened == [(tmp_path, True)]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_folder_is_replaced_with_and_without_an_exchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(appearing, "exchanged", lambda *_: False)
    out = tmp_path / "out"
    export(out, IN_A_FOLDER)
    with appearing_folder(out, allow) as folder:
        write_text(folder / "new", "")
    assert names(out) == {"new"}
    assert names(tmp_path) == {"out"}


@pytest.mark.skipif(sys.platform != "linux", reason="others have their own way, or none")
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchanged(tmp_path / "one", tmp_path / "other")
    assert names(tmp_path / "one") == {"other"}
    assert not exchanged(tmp_path / "one", tmp_path / "none")
