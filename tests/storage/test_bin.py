"""The bin in the file: rescue, training parts, checks, figures, and what an older file lacks."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.services.call import InlineCall
from annotator.services.checking import check_deep
from annotator.services.commands.care import put_in_bin
from annotator.services.executor import Executor
from annotator.services.project_thread import OpenProject
from annotator.services.splitting import ProjectParts
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn


@pytest.fixture
def ids(store: SqliteProject, take_in: TakeIn) -> list[str]:
    """Three articles, of which the second is in the bin."""
    ids = take_in("один", "два", "три")
    Executor(store).execute(put_in_bin([ids[1]], "anna"))
    return ids


@pytest.mark.parametrize("lost", [False, True])
def test_a_rescue_leaves_in_the_bin_what_is_known_to_be_there(
    store: SqliteProject, ids: list[str], project_path: Path, tmp_path: Path, *, lost: bool
) -> None:
    store.close()
    if lost:
        with closing(sqlite3.connect(project_path)) as connection, connection:
            connection.execute("DROP TRIGGER article_restored")
            connection.execute("DELETE FROM binned_article")
    SqliteFiles().rescue(project_path, tmp_path / "new.annodb")
    rescued = SqliteFiles().open(tmp_path / "new.annodb")
    assert list(rescued.article_ids()) == (ids if lost else [ids[0], ids[2]])
    assert rescued.binned.count() == (0 if lost else 1)
    assert not [each for each in check_deep(rescued) if each.severity == "error"]
    rescued.close()


def test_a_binned_article_takes_no_part_in_training_data(
    store: SqliteProject, ids: list[str]
) -> None:
    call = InlineCall(OpenProject(store, Executor(store)))
    parts = ProjectParts(call, ids[:1], person="anna", scheme=store.scheme)
    parts.keep("a", dict.fromkeys(ids, "train"))
    assert list(parts.kept("a")) == [ids[0], ids[2]]
    assert [each.article_id for each in parts.others("a")] == [ids[2]]


def test_the_figures_count_the_bin_apart(
    store: SqliteProject, ids: list[str], project_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(ids) == 3
    store.close()
    assert main(["info", str(project_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["articles"], found["binned"]) == (2, 1)
    assert main(["info", str(project_path)]) == 0
    assert "in the bin  1 (counted" in capsys.readouterr().out
    assert main(["check", str(project_path), "--deep"]) == 0


def test_the_bin_lies_across_an_opening_of_the_project(
    store: SqliteProject, ids: list[str], project_path: Path
) -> None:
    store.close()
    again = SqliteFiles().open(project_path)
    assert [each.article_id for each in again.binned.binnings()] == [ids[1]]
    Executor(again).undo("anna")
    assert list(again.article_ids()) == ids
    again.close()
