import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import (
    Cancelled,
    CannotWrite,
    EnvironmentProblem,
    NewerProject,
    NotAProject,
    ProjectInUse,
    UserError,
)
from annotator.domain.ports import Progress
from annotator.domain.scheme import Scheme
from annotator.services.backup_files import BackupReason
from annotator.storage import schema
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILES = SqliteFiles()


@pytest.mark.parametrize(
    "content",
    [b"", b"plain text", b"\x00" * 200, b"SQLite format 3\x00" + b"\x00" * 500],
    ids=["empty", "text", "zeros", "foreign-sqlite"],
)
def test_a_file_that_is_no_project_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.annodb"
    path.write_bytes(content)
    with pytest.raises(NotAProject, match=r"odd\.annodb"):
        FILES.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_truncated_project_is_told_from_a_good_one(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in(*(f"текст {n} " * 500 for n in range(20)))
    store.close()
    project_path.write_bytes(project_path.read_bytes()[:9000])
    with pytest.raises((NotAProject, EnvironmentProblem), match=r"damaged|malformed"):
        FILES.open(project_path).info()


def test_a_newer_project_is_refused(store: SqliteProject, project_path: Path) -> None:
    store.close()
    connection = sqlite3.connect(project_path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NewerProject, match="999"):
        FILES.open(project_path)


def test_a_second_program_is_told_who_has_the_project_and_may_look(
    store: SqliteProject, project_path: Path
) -> None:
    code = f"""
from pathlib import Path
from annotator.domain.scheme import Scheme
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn
path = Path({str(project_path)!r})
print(SqliteFiles().open_to_read(path).info().articles)
SqliteFiles().open(path)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "0"
    assert "ProjectInUse" in done.stderr or "open in another program" in done.stderr
    assert "since" in done.stderr


def test_the_lock_of_a_dead_process_is_taken_over(store: SqliteProject, project_path: Path) -> None:
    store.close()
    project_path.with_name(project_path.name + ".lock").write_text('{"user": "ghost"}')
    FILES.open(project_path).close()
    assert sorted(project_path.parent.iterdir()) == [project_path]


def test_an_existing_file_is_never_overwritten_by_a_new_project(
    store: SqliteProject, project_path: Path, scheme: Scheme
) -> None:
    store.close()
    before = project_path.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        FILES.create(project_path, scheme)
    assert project_path.read_bytes() == before


def test_a_journal_that_is_left_is_not_played_back_into_a_new_project(
    store: SqliteProject, project_path: Path, scheme: Scheme
) -> None:
    journal = project_path.with_name(project_path.name + "-journal")
    store.close()
    with closing(sqlite3.connect(project_path, isolation_level=None)) as crashed:
        crashed.execute("PRAGMA cache_size = 1")
        crashed.execute("BEGIN")
        crashed.execute("CREATE TABLE more AS SELECT zeroblob(1000000) AS x")
        left = journal.read_bytes()
    project_path.unlink()
    journal.write_bytes(left)
    FILES.create(project_path, scheme, name="new").close()
    again = FILES.open(project_path)
    assert again.name == "new"
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_new_project_may_be_reached_by_a_link(tmp_path: Path, scheme: Scheme) -> None:
    (tmp_path / "link.annodb").symlink_to("real.annodb")
    FILES.create(tmp_path / "link.annodb", scheme).close()
    assert (tmp_path / "link.annodb").is_symlink()
    assert {each.name for each in tmp_path.iterdir()} == {"link.annodb", "real.annodb"}


def test_the_file_says_what_it_is_and_commits_durably(
    store: SqliteProject, project_path: Path
) -> None:
    store.close()
    connection = sqlite3.connect(project_path)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x414E4442,)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    connection.close()
    again = FILES.open(project_path)
    pragma = again._connection.execute
    assert pragma("PRAGMA journal_mode").fetchone() == ("truncate",)
    assert pragma("PRAGMA synchronous").fetchone() == (2,)
    assert pragma("PRAGMA foreign_keys").fetchone() == (1,)
    again.close()


def test_a_copy_is_whole_and_opens(store: SqliteProject, tmp_path: Path, take_in: TakeIn) -> None:
    take_in("один", "два")
    target = tmp_path / "copy.annodb"
    store.save_copy(target)
    store.close()
    copy = FILES.open(target)
    assert copy.info().articles == 2
    copy.close()


def test_a_copy_that_cannot_be_written_says_so(store: SqliteProject, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        store.save_copy(tmp_path / "nowhere" / "copy.annodb")


def test_a_copy_that_is_broken_off_leaves_what_was_there(
    store: SqliteProject, tmp_path: Path, take_in: TakeIn
) -> None:
    target = tmp_path / "copy.annodb"
    store.save_copy(target)
    before = target.read_bytes()
    take_in(*(f"текст {number} " * 1000 for number in range(100)))
    told: list[Progress] = []

    def report(progress: Progress) -> None:
        told.append(progress)
        if len(told) > 1:
            raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        store.save_copy(target, report=report)
    assert 0 < told[0].done < told[1].done <= told[1].total
    assert target.read_bytes() == before
    names = {each.name for each in tmp_path.iterdir() if not each.name.endswith(".lock")}
    assert names - {"news.annodb-journal"} == {"news.annodb", "copy.annodb"}


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file"):
        FILES.open(Path(tmp_path / "none.annodb"))


def test_being_in_use_is_the_users_problem() -> None:
    assert issubclass(ProjectInUse, UserError)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
def test_a_project_that_is_gone_is_said_to_be_gone(
    store: SqliteProject, project_path: Path, tmp_path: Path
) -> None:
    project_path.rename(tmp_path / "elsewhere.annodb")
    with pytest.raises(CannotWrite, match="no longer there"):
        store.remember("a", "b")


def test_a_copy_takes_the_place_of_no_project_that_is_open(
    store: SqliteProject, tmp_path: Path, scheme: Scheme
) -> None:
    target = tmp_path / "theirs.annodb"
    store.save_copy(target)
    program = (
        "import sys, pathlib\nfrom annotator.storage.store import SqliteFiles\n"
        f"SqliteFiles().open(pathlib.Path({str(target)!r}))\n"
        "print('open', flush=True)\nsys.stdin.read()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", program], stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"open"
        before = target.stat().st_ino
        with pytest.raises(ProjectInUse, match=r"theirs\.annodb is open in another program"):
            store.save_copy(target)
        assert target.stat().st_ino == before
        process.communicate()
    store.save_copy(target)
    names = {each.name for each in tmp_path.iterdir() if not each.name.endswith(".lock")}
    assert names == {"news.annodb", "theirs.annodb"} | ({"news.annodb-journal"} & names)


def test_the_journal_of_what_a_copy_replaces_is_not_played_back_into_it(
    store: SqliteProject, project_path: Path, tmp_path: Path, take_in: TakeIn
) -> None:
    target = tmp_path / "crashed.annodb"
    store.save_copy(target)
    with closing(sqlite3.connect(target, isolation_level=None)) as crashed:
        crashed.execute("PRAGMA cache_size = 1")
        crashed.execute("BEGIN")
        crashed.execute("CREATE TABLE more AS SELECT zeroblob(1000000) AS x")
        journal = target.with_name(target.name + "-journal").read_bytes()
        assert journal.startswith(b"\xd9\xd5\x05\xf9")
    target.with_name(target.name + "-journal").write_bytes(journal)
    take_in(*(f"текст {number} " * 1000 for number in range(40)))
    store.save_copy(target)
    store.close()
    copy = FILES.open(target)
    assert copy.info().articles == 40
    assert list(copy.integrity()) == []
    copy.close()


def test_nothing_takes_a_place_where_a_journal_stays_that_would_be_played_back_into_it(
    store: SqliteProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "theirs.annodb"
    target.write_bytes(b"damaged" * 100)
    journal = target.with_name(target.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9")
    unlink = Path.unlink

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path == journal:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(EnvironmentProblem, match=r"theirs\.annodb could not be written: in use"):
        store.save_copy(target)
    assert target.read_bytes() == b"damaged" * 100


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_copy_and_a_backup_take_the_place_of_what_a_link_leads_to(
    store: SqliteProject, project_path: Path, tmp_path: Path
) -> None:
    link, real = tmp_path / "link.annodb", tmp_path / "real.annodb"
    link.symlink_to(real)
    store.save_copy(link)
    store.back_up(BackupReason.ASKED)
    assert (link.is_symlink(), real.is_file()) == (True, True)
    FILES.backups.restore(link, FILES.backups.list(project_path)[0].path)
    assert link.is_symlink()
    assert FILES.backups.list(real)[0].reason is BackupReason.REPLACED


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_no_project_is_made_where_a_link_leads_to_itself(tmp_path: Path, scheme: Scheme) -> None:
    link = tmp_path / "news.annodb"
    link.symlink_to(link)
    with pytest.raises(UserError, match="exists already"):
        FILES.create(link, scheme)
    assert [each.name for each in tmp_path.iterdir()] == [link.name]
    assert link.is_symlink()
