import json
import os
import sqlite3
import sys
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from annotator.domain.errors import Cancelled, DamagedProject, EnvironmentProblem, ProjectInUse
from annotator.domain.incoming import IncomingArticle
from annotator.services.backup_files import BackupInfo, BackupReason, BackupRules, kept
from annotator.services.backups import back_up, backup_if_changed
from annotator.services.executor import Executor
from annotator.services.file_lock import host_name
from annotator.services.project_thread import OpenProject, ProjectThread
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage import backup as backup_module
from annotator.storage import copy_steps
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILES = SqliteFiles()
BACKUPS = FILES.backups


def inline(store: SqliteProject):  # noqa: ANN201 — a Call
    return lambda work: work(OpenProject(store, Executor(store)))


def test_a_backup_says_what_it_holds_and_opens(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in("один", "два")
    made = back_up(inline(store), BACKUPS)
    store.close()
    assert BACKUPS.list(project_path) == [made]
    assert (made.articles, made.spans, made.reason) == (2, 0, BackupReason.ASKED)
    assert made.last_change is not None
    copy = FILES.open_to_read(made.path)
    assert copy.info().articles == 2
    copy.close()


def test_nothing_is_backed_up_twice_when_nothing_changed(
    store: SqliteProject, take_in: TakeIn
) -> None:
    take_in("один")
    call = inline(store)
    assert backup_if_changed(call, BACKUPS) is not None
    assert backup_if_changed(call, BACKUPS) is None
    take_in("два")
    assert backup_if_changed(call, BACKUPS) is not None


def test_work_goes_on_while_a_backup_is_made_and_is_in_it(
    project_path: Path, store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(*(f"текст {n} " * 1000 for n in range(40)))
    store.close()
    monkeypatch.setattr(copy_steps, "STEP_PAGES", 4)
    thread = ProjectThread(lambda: FILES.open(project_path))
    late = []

    def during(project: OpenProject) -> None:
        late.append(project.store.info().articles)
        project.store.ensure_person("vera")

    def copying(project: OpenProject):  # noqa: ANN202
        waiting = thread.submit(during)
        facts = project.store.copy_pages(project_path.with_name("copy"), project.breathe)
        assert waiting.done()
        return facts

    thread.call(copying)
    thread.close()
    assert late == [40]
    with sqlite3.connect(project_path.with_name("copy")) as copy:
        assert copy.execute("SELECT name FROM annotator").fetchall() == [("vera",)]
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()


def test_a_restored_backup_replaces_the_project_and_keeps_what_was_there(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in("один")
    made = back_up(inline(store), BACKUPS)
    take_in("два")
    store.close()
    replaced = BACKUPS.restore(project_path, made.path)
    again = FILES.open(project_path)
    assert again.info().articles == 1
    assert again.state == made.state
    again.close()
    assert replaced is not None
    assert (replaced.reason, replaced.articles) == (BackupReason.REPLACED, 2)
    BACKUPS.restore(project_path, replaced.path)
    back = FILES.open(project_path)
    assert back.info().articles == 2
    back.close()


def test_nothing_is_restored_over_a_project_in_use(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    made = back_up(inline(store), BACKUPS)
    with pytest.raises(ProjectInUse):
        BACKUPS.restore(project_path, made.path)


def test_a_damaged_backup_is_not_put_back(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in(*(f"текст {n} " * 500 for n in range(20)))
    made = back_up(inline(store), BACKUPS)
    store.close()
    made.path.write_bytes(made.path.read_bytes()[:40_000])
    before = project_path.read_bytes()
    with pytest.raises(DamagedProject):
        BACKUPS.restore(project_path, made.path)
    assert project_path.read_bytes() == before


def test_a_backup_takes_the_place_of_a_project_whose_tables_cannot_be_read(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in("один")
    made = back_up(inline(store), BACKUPS)
    store.close()
    broken = project_path.read_bytes().replace(b"CREATE TABLE", b"CRE\xe1TE TABLE")
    project_path.write_bytes(broken)
    BACKUPS.restore(project_path, made.path)
    FILES.open(project_path).close()
    (aside,) = project_path.parent.glob("*.damaged")
    assert aside.read_bytes() == broken
    with pytest.raises(DamagedProject, match=r"is no good backup: its tables cannot be read\."):
        BACKUPS.restore(project_path, aside)


@pytest.mark.parametrize("content", [b"", b"rubbish" * 3000], ids=["empty", "rubbish"])
def test_a_damaged_project_is_set_aside_as_it_is(
    store: SqliteProject, project_path: Path, take_in: TakeIn, content: bytes
) -> None:
    take_in("один")
    made = back_up(inline(store), BACKUPS)
    store.close()
    project_path.write_bytes(content)
    project_path.with_name(project_path.name + "-journal").write_bytes(b"old")
    BACKUPS.restore(project_path, made.path)
    again = FILES.open(project_path)
    assert again.info().articles == 1
    again.close()
    (aside,) = project_path.parent.glob("*.damaged")
    assert aside.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_backups_go_to_the_users_folder_where_the_projects_cannot_take_them(
    store: SqliteProject, project_path: Path, home: Path, take_in: TakeIn
) -> None:
    take_in("один")
    project_path.with_name(project_path.name + ".backups").write_bytes(b"a file in the way")
    made = back_up(inline(store), BACKUPS)
    assert home in made.path.parents
    assert [each.path for each in BACKUPS.list(project_path)] == [made.path]


def test_a_backup_never_fills_the_disk(
    store: SqliteProject, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Full())
    with pytest.raises(EnvironmentProblem, match="too little space"):
        back_up(inline(store), BACKUPS)
    assert BACKUPS.list(project_path) == []
    assert not list(project_path.parent.rglob("*.partial"))


class _Full:
    free = 1000


def test_a_copy_that_lacks_rows_does_not_count(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in("один")

    def forgetful(target: Path):  # noqa: ANN202
        facts = store.copy_pages(target, lambda: None)
        with sqlite3.connect(target) as copy:
            copy.execute("PRAGMA foreign_keys = OFF")
            copy.execute("DELETE FROM article")
        copy.close()
        return facts

    with pytest.raises(EnvironmentProblem, match="rows are missing"):
        BACKUPS.make(project_path, forgetful, BackupReason.ASKED)
    assert BACKUPS.list(project_path) == []


def _info(age: timedelta, reason: BackupReason, size: int = 1) -> BackupInfo:
    at = datetime(2026, 6, 15, 12, tzinfo=UTC) - age
    name = f"{at:%d-%H-%M}-{reason}"
    return BackupInfo(
        path=Path(name),
        at=at,
        reason=reason,
        articles=0,
        spans=0,
        last_change=None,
        state="",
        size=size,
    )


def test_rotation_keeps_the_newest_of_both_kinds_and_one_a_day() -> None:
    regular = [_info(timedelta(minutes=20 * n), BackupReason.REGULAR) for n in range(1000)]
    special = [_info(timedelta(hours=30 * n), BackupReason.MIGRATION) for n in range(5)]
    known = sorted(regular + special, key=lambda each: each.at, reverse=True)
    rules = BackupRules(newest=3, days=7)
    stay = kept(known, rules, date(2026, 6, 15))
    assert regular[:3] == [each for each in stay if each in regular[:3]]
    assert special[:3] == [each for each in stay if each in special[:3]]
    assert len({each.at.astimezone().date() for each in stay}) >= 7
    assert len(stay) <= 3 + 3 + 7


def test_rotation_keeps_within_the_space_but_never_drops_the_two_newest() -> None:
    known = [_info(timedelta(days=n), BackupReason.REGULAR, size=10) for n in range(9)]
    assert kept(known, BackupRules(most_bytes=45), date(2026, 6, 15)) == known[:4]
    assert kept(known, BackupRules(most_bytes=1), date(2026, 6, 15)) == known[:2]


def test_others_work_goes_on_while_an_import_is_backed_up_to_be_taken_back(
    project_path: Path, store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(*(f"текст {n} " * 1000 for n in range(20)))
    store.close()
    checked = threading.Event()
    looked = threading.Event()
    check = backup_module._check

    def slow_check(copy: sqlite3.Connection, path: Path) -> None:
        checked.set()
        assert looked.wait(10), "the check of a backup holds everything up"
        check(copy, path)

    monkeypatch.setattr(backup_module, "_check", slow_check)
    thread = ProjectThread(lambda: FILES.open(project_path))
    run = thread.call(lambda project: _import_of(project, "anna"))
    undone = thread.submit(lambda project: project.executor.undo("anna"))
    assert checked.wait(10)
    assert thread.call(lambda project: project.store.info().articles) == 21
    looked.set()
    assert undone.result().whole_project
    assert thread.call(lambda project: project.store.info().articles) == 20
    thread.close()
    (made,) = BACKUPS.list(project_path)
    assert (made.reason, made.articles, run) == (BackupReason.IMPORT_UNDO, 21, 2)


def _import_of(project: OpenProject, person: str) -> int:
    imports = project.store.imports
    project.store.ensure_person(person)
    run = imports.begin("one")
    batch = FileBatch(
        SourceFile("one", "", "jsonl", ""), [IncomingArticle(where="", text="новый")], last=True
    )
    imports.add(run, [batch], ImportRules())
    imports.finish(run, annotator=person, title="one")
    return run


def test_a_backup_before_a_take_back_ends_when_the_project_is_closed(
    project_path: Path, store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(*(f"текст {n} " * 1000 for n in range(40)))
    store.close()
    monkeypatch.setattr(copy_steps, "STEP_PAGES", 1)
    thread = ProjectThread(lambda: FILES.open(project_path))
    thread.call(lambda project: _import_of(project, "anna"))
    undone = thread.submit(lambda project: project.executor.undo("anna"))
    thread.close()
    with pytest.raises(Cancelled):
        undone.result()
    assert BACKUPS.list(project_path) == []
    again = FILES.open(project_path)
    assert again.info().articles == 41
    again.close()


def test_what_a_killed_program_left_of_a_backup_goes_after_a_day(
    store: SqliteProject,
) -> None:
    folder = back_up(inline(store), BACKUPS).path.parent
    old, new = (folder / f"news.{name}.annodb.partial" for name in ("old", "new"))
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    back_up(inline(store), BACKUPS)
    assert (old.exists(), new.exists()) == (False, True)


def test_what_a_killed_program_left_beside_a_project_goes_with_its_next_backup(
    store: SqliteProject, project_path: Path
) -> None:
    left = [project_path.with_name(f".news.annodb.{'0' * 16}.{each}") for each in ("claim", "part")]
    said = {"host": host_name(), "target": "news.annodb"}
    left[0].write_text(json.dumps(said))
    left[1].mkdir()
    back_up(inline(store), BACKUPS)
    assert not any(each.exists() for each in left)
