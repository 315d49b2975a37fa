"""A real file of every released schema opens, is clean, and exports what it always did."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.domain.errors import EnvironmentProblem
from annotator.domain.views import ArticleQuery
from annotator.storage import database, schema
from annotator.storage.later_models import TABLES
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteFiles

FOLDER = Path(__file__).parent
GOLDEN = sorted(FOLDER.glob("schema*.annodb"))


def test_there_is_a_file_of_every_schema() -> None:
    assert [each.stem for each in GOLDEN] == [f"schema{n + 1}" for n in range(schema.VERSION)]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_time_opens_is_clean_and_exports_the_same(
    golden: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / golden.name
    shutil.copyfile(golden, path)
    assert main(["check", str(path), "--deep", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["errors"] == 0
    out = tmp_path / "out.jsonl"
    options = ["--format", "jsonl", "--status", "any", "--annotator", "anna", "--with-undecided"]
    assert main(["export", str(path), str(out), *options]) == 0
    stored = golden.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    exported = out.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in exported] == [json.loads(line) for line in stored]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_words_in_a_file_of_an_earlier_time_are_found_by_their_beginnings(
    golden: Path, tmp_path: Path
) -> None:
    path = tmp_path / golden.name
    shutil.copyfile(golden, path)
    store = SqliteFiles().open(path)
    while store.lists.index_words(1):
        pass
    assert store.count(ArticleQuery(person="anna", search="пер*")) == 1
    assert store.count(ArticleQuery(person="anna", search="п*")) == 1
    (made,) = DATABASE.execute_sql("SELECT sql FROM sqlite_master WHERE name = 'article_words'")
    assert "prefix" in made[0]
    store.close()


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_rescue_of_a_whole_file_of_an_earlier_time_loses_nothing(
    golden: Path, tmp_path: Path
) -> None:
    path, rescued = tmp_path / golden.name, tmp_path / "rescued.annodb"
    shutil.copyfile(golden, path)
    report = SqliteFiles().rescue(path, rescued)
    assert report.lost == []
    assert report.saved["articles"] == 3
    SqliteFiles().open(path).close()  # brought to the schema of today
    assert _rows_of(rescued) == _rows_of(path)


def _rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        names = [*(table._meta.table_name for table in TABLES), "closing"]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()  # noqa: S608 — our own names
            for name in names
        }


@pytest.mark.parametrize("golden", GOLDEN[:-1], ids=lambda path: path.stem)
def test_a_disk_that_is_full_leaves_a_file_of_an_earlier_time_as_it_was(
    golden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / golden.name
    shutil.copyfile(golden, path)
    with closing(sqlite3.connect(path)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    pragmas = (*database._PRAGMAS, ("max_page_count", pages))
    with monkeypatch.context() as full:
        full.setattr(database, "_PRAGMAS", pragmas)
        with pytest.raises(EnvironmentProblem, match="full"):
            SqliteFiles().open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA user_version").fetchone() == (int(golden.stem[-1]),)
    store = SqliteFiles().open(path)  # once there is space
    assert store.info().articles == 3
    store.close()
