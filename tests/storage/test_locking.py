import errno
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import CannotWrite, ProjectInUse
from annotator.storage import locking
from annotator.storage.locking import UNRELIABLE, ProjectLock
from annotator.storage.store import SqliteFiles, SqliteProject

FILES = SqliteFiles()
posix = pytest.mark.skipif(sys.platform == "win32", reason="flock is not there")


@pytest.fixture
def lock(tmp_path: Path) -> ProjectLock:
    return ProjectLock(tmp_path / "news.annodb")


def test_a_lock_is_for_one(lock: ProjectLock) -> None:
    lock.acquire()
    assert lock.reliable
    with pytest.raises(ProjectInUse, match="since"):
        ProjectLock(lock.project).acquire()
    lock.release()
    assert not lock.path.exists()
    lock.acquire()
    lock.release()


@posix
def test_a_lock_file_removed_between_opening_and_locking_is_not_taken_for_the_lock(
    lock: ProjectLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = locking._lock, []

    def slow(file):  # noqa: ANN001, ANN202
        if not calls:
            lock.path.unlink()  # its holder leaves at this very moment
        calls.append(file)
        return real(file)

    monkeypatch.setattr(locking, "_lock", slow)
    lock.acquire()
    with pytest.raises(ProjectInUse):
        ProjectLock(lock.project).acquire()
    lock.release()


FAILURES = [errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS, None]


@posix
@pytest.mark.parametrize("failure", FAILURES)
def test_where_locks_do_not_work_a_warning_is_given_and_the_file_still_keeps_others_out(
    store: SqliteProject, project_path: Path, monkeypatch: pytest.MonkeyPatch, failure: int | None
) -> None:
    store.close()

    def broken(*_: object) -> None:
        if failure is not None:
            raise OSError(failure, os.strerror(failure))

    monkeypatch.setattr("fcntl.flock", broken)
    project = FILES.open(project_path)
    assert project.warning == UNRELIABLE
    said = json.loads(project._lock.path.read_text())
    project._lock.path.write_text(json.dumps({**said, "process": os.getppid()}))
    with pytest.raises(ProjectInUse, match="delete"):
        ProjectLock(project_path).acquire()
    project.close()
    assert not ProjectLock(project_path).path.exists()


@posix
@pytest.mark.parametrize("host", ["here", "elsewhere"])
def test_a_lock_without_locks_of_a_dead_process_is_taken_over_on_this_machine_only(
    lock: ProjectLock, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setattr("fcntl.flock", lambda *_: None)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    name = platform.node() if host == "here" else "another-desk"
    said = {"user": "ghost", "host": name, "process": dead.pid, "since": "2026-01-05 12:00+00:00"}
    lock.path.write_text(json.dumps(said))
    if host == "here":
        lock.acquire()
        assert not lock.reliable
        lock.release()
    else:
        with pytest.raises(ProjectInUse, match=r"ghost on another-desk.*delete"):
            lock.acquire()


def test_a_project_that_is_locked_well_gives_no_warning(store: SqliteProject) -> None:
    assert store.warning == ""


def test_a_folder_that_cannot_be_written_is_named_however_the_project_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def refuse(*_given: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CannotWrite, match=f"^{tmp_path.resolve()} cannot be written"):
        ProjectLock(Path("news.annodb")).acquire()


def test_a_person_whom_the_system_does_not_name_gets_the_lock(
    lock: ProjectLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unnamed() -> str:
        raise ModuleNotFoundError("No module named 'pwd'")  # Windows, with no USERNAME

    monkeypatch.setattr(locking.getpass, "getuser", unnamed)
    lock.acquire()
    try:
        with pytest.raises(ProjectInUse, match="somebody on "):
            ProjectLock(lock.project).acquire()
    finally:
        lock.release()
