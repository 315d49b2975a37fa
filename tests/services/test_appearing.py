"""What is written appears whole or not at all, and nothing else is lost by it."""

import errno
import os
from pathlib import Path
from typing import TextIO
from unittest.mock import Mock

import pytest

from annotator.domain.errors import Cancelled, EnvironmentProblem, UserError
from annotator.services.appearing import appearing_file, appearing_folder, write_text, write_whole


def allow(out: Path) -> None:
    del out


def refuse(out: Path) -> None:
    if out.exists():
        raise UserError("mine")


def fail(folder: Path, error: type[Exception]) -> None:
    write_text(folder / "new", "")
    raise error


def cancel(file: TextIO) -> None:
    file.write("new")
    raise Cancelled


def occupy(out: Path) -> None:
    out.mkdir()
    (out / "mine").touch()


def test_a_folder_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    for content in ("one", "two"):
        with appearing_folder(out, allow) as folder:
            write_text(folder / f"{content}.txt", f"{content}\n")
            assert not (out / f"{content}.txt").exists()
    assert [each.name for each in out.iterdir()] == ["two.txt"]
    assert (out / "two.txt").read_bytes() == b"two\n"
    assert [each.name for each in out.parent.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [Cancelled, OSError])
def test_a_folder_that_fails_leaves_what_was_there(tmp_path: Path, error: type[Exception]) -> None:
    out = tmp_path / "out"
    occupy(out)
    expected = EnvironmentProblem if error is OSError else error
    with pytest.raises(expected), appearing_folder(out, allow) as folder:
        fail(folder, error)
    assert [each.name for each in tmp_path.rglob("*")] == ["out", "mine"]


def test_what_must_stay_is_asked_for_before_and_after(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(UserError), appearing_folder(out, refuse):
        occupy(out)
    with pytest.raises(UserError), appearing_folder(out, refuse):
        pytest.fail("it must not begin")
    assert [each.name for each in out.iterdir()] == ["mine"]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_file_appears_when_all_went_well(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(Cancelled), appearing_file(out, example="x.csv") as file:
        cancel(file)
    assert out.read_text(encoding="utf-8") == "old"
    with appearing_file(out, example="x.csv") as file:
        file.write("é\r\n\n")
    assert out.read_bytes() == "é\r\n\n".encode()
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_is_written_only_where_a_file_can_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"x\.csv"), appearing_file(tmp_path, example="x.csv"):
        pass
    with (
        pytest.raises(UserError, match="no folder"),
        appearing_file(tmp_path / "none" / "a", example="x"),
    ):
        pass
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with (
            pytest.raises(UserError, match="pipe"),
            appearing_file(tmp_path / "pipe", example="x"),
        ):
            pass


def test_a_disk_that_is_full_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    write_whole(out, b"old", example="x.csv")
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(os, "fsync", Mock(side_effect=full))
    with pytest.raises(EnvironmentProblem, match=r"written: No space left on device"):
        write_whole(out, b"new", example="x.csv")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with appearing_file(tmp_path / "link", example="x") as file:
        file.write("text")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "text"


def test_a_folder_that_cannot_be_written_is_told_without_inner_names(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    out = tmp_path / "file" / "out"
    with (
        pytest.raises(EnvironmentProblem, match=r"written: [A-Z][\w ]+$"),
        appearing_folder(out, allow),
    ):
        pass
