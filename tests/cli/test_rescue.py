"""`check --deep` and `rescue`, as a person with a broken file would use them."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.services.backup_files import BackupReason
from annotator.services.checking import quick_check
from annotator.services.executor import Executor
from annotator.services.project_thread import OpenProject
from annotator.storage.store import SqliteFiles
from tests.durability.sample import make_sample

Run = Callable[..., tuple[int, str, str]]
PAGE = 4096


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: object) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        return status, *capsys.readouterr()

    return go


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.annodb"
    make_sample(path, articles=60, annotated=4)
    return path


def break_texts(path: Path) -> None:
    """Overwrite the first page that holds article texts."""
    content = bytearray(path.read_bytes())
    at = content.index("№30".encode()) // PAGE * PAGE
    content[at : at + PAGE] = b"\xee" * PAGE
    path.write_bytes(content)


def test_a_whole_project_is_clean_in_depth(run: Run, project: Path) -> None:
    status, out, _ = run("check", project, "--deep", "--json")
    assert (status, json.loads(out)["errors"]) == (0, 0)


def test_links_to_a_span_that_is_not_there_are_errors(run: Run, project: Path) -> None:
    with closing(sqlite3.connect(project)) as file, file:
        file.execute("PRAGMA foreign_keys=OFF")
        article, start, to = file.execute(
            "SELECT article_id, min(id), max(id) FROM span GROUP BY article_id"
        ).fetchone()
        file.execute(
            "INSERT INTO relation (uuid, article_id, label_id, from_span_id, to_span_id,"
            " annotator_id) SELECT randomblob(16), ?, k.id, ?, ?, p.id"
            " FROM relation_type k, annotator p LIMIT 1",
            (article, start, to),
        )
        file.execute(
            "INSERT OR IGNORE INTO span_verdict (span_id, annotator_id, article_id, accepted)"
            " SELECT ?, id, ?, 1 FROM annotator",
            (to, article),
        )
        file.execute(
            "INSERT INTO flag (uuid, article_id, span_id, annotator_id, note, settled)"
            " SELECT randomblob(16), ?, ?, id, '?', 0 FROM annotator LIMIT 1",
            (article, to),
        )
        file.execute("DELETE FROM span WHERE id = ?", (to,))
    status, out, _ = run("check", project, "--json")
    found = json.loads(out)["findings"]
    codes = {each["code"] for each in found if each["severity"] == "error"}
    assert (status, codes) == (
        1,
        {"relation-to-nowhere", "verdict-on-nothing", "flag-on-nothing"},
    )
    assert all(each["where"].startswith("a-") for each in found if each["severity"] == "error")


def test_damage_is_found_and_what_can_be_read_is_rescued(
    run: Run, project: Path, tmp_path: Path
) -> None:
    break_texts(project)
    before = project.read_bytes()
    status, out, _ = run("check", project, "--deep")
    assert status == 1
    assert "[integrity]" in out
    new = tmp_path / "new.annodb"
    status, out, err = run("rescue", project, new)
    assert status == 1
    lost = [line for line in err.splitlines() if line.startswith("lost: articles: a-")]
    assert lost
    assert f"articles {60 - len(lost)}" in out
    assert run("check", new, "--deep")[0] == 0
    assert project.read_bytes() == before


@pytest.mark.parametrize("option", ["--from-backups", "--complete-from"])
def test_a_backup_completes_the_rescue(
    run: Run, project: Path, tmp_path: Path, option: str
) -> None:
    store = SqliteFiles().open(project)
    store.back_up(BackupReason.ASKED)
    store.close()
    (backup,) = SqliteFiles().backups.list(project)
    break_texts(project)
    new = tmp_path / "new.annodb"
    value = [] if option == "--from-backups" else [backup.path]
    status, out, err = run("rescue", project, new, option, *value)
    assert (status, err) == (0, "")
    assert "articles 60" in out
    assert "of these from backups: " in out
    assert run("check", new, "--deep")[0] == 0


def test_a_project_cut_short_is_named_damaged_with_the_way_out(run: Run, project: Path) -> None:
    project.write_bytes(project.read_bytes()[: -5 * PAGE])
    with pytest.raises(Exception, match="annotator rescue"):
        SqliteFiles().open(project)


@pytest.mark.parametrize("pages", [1, 3], ids=["the first page", "the list of tables"])
def test_a_file_whose_beginning_is_gone_is_rescued_whole(
    run: Run, project: Path, tmp_path: Path, pages: int
) -> None:
    content = bytearray(project.read_bytes())
    before = SqliteFiles().open_to_read(project)
    info = before.info()
    before.close()
    for at in (0, 24, 25)[:pages]:  # where a fresh project keeps the list of its tables
        content[at * PAGE : (at + 1) * PAGE] = bytes(PAGE)
    project.write_bytes(content)
    assert run("info", project)[0] == 1
    new = tmp_path / "new.annodb"
    status, _, err = run("rescue", project, new)
    assert (status, err) == (0, "")
    after = SqliteFiles().open_to_read(new)
    assert after.info() == info
    after.close()


@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "damaged"])
def test_a_quick_check_in_the_background_finds_damage(project: Path, damaged: bool) -> None:  # noqa: FBT001
    if damaged:
        break_texts(project)
    store = SqliteFiles().open_to_read(project)
    opened = OpenProject(store, Executor(store))
    found = quick_check(lambda work: work(opened))
    store.close()
    assert bool(found) == damaged


def test_a_rescue_overwrites_nothing(run: Run, project: Path) -> None:
    status, _, err = run("rescue", project, project)
    assert status == 1
    assert "exists already" in err


@pytest.mark.parametrize("content", [b"no project", b'{"text": "Rates will rise."}\n' * 1_000])
def test_a_file_with_nothing_in_it_is_past_rescue_and_no_project_is_made(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    broken, new = tmp_path / "odd.annodb", tmp_path / "new.annodb"
    broken.write_bytes(content)
    status, out, err = run("rescue", broken, new)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert str(broken) in err
    assert [each.name for each in tmp_path.iterdir()] == ["odd.annodb"]


def test_what_a_killed_rescue_left_goes_with_the_next(
    run: Run, project: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.annodb"
    program = (
        "import os, sys\n"
        "from annotator.storage.rescue import _Rescue\n"
        "_Rescue.run = lambda self: os._exit(9)\n"
        "from annotator.__main__ import main\nmain(sys.argv[1:])"
    )
    arguments = [sys.executable, "-c", program, "rescue", str(project), str(new)]
    assert subprocess.run(arguments, check=False).returncode == 9
    assert len(list(tmp_path.iterdir())) > 1
    assert run("rescue", project, new)[0] == 0
    assert {each.name for each in tmp_path.iterdir()} == {"news.annodb", "new.annodb"}


def test_a_folder_in_place_of_the_broken_project_is_named_one(run: Run, tmp_path: Path) -> None:
    status, _, err = run("rescue", tmp_path, tmp_path / "new.annodb")
    assert (status, err) == (1, f"annotator: {tmp_path} is a folder, not a project file.\n")
