import sqlite3
from pathlib import Path

from annotator.services.checking import check_deep
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn


def test_a_rescued_article_has_the_length_of_its_text(
    store: SqliteProject, project_path: Path, tmp_path: Path, take_in: TakeIn
) -> None:
    take_in("один", "два")
    store.close()
    with sqlite3.connect(project_path) as connection:
        connection.execute("UPDATE article SET length = 99")
    connection.close()
    target = tmp_path / "new.annodb"
    SqliteFiles().rescue(project_path, target)
    rescued = SqliteFiles().open(target)
    assert not [each for each in check_deep(rescued) if each.severity == "error"]
    rescued.close()


def test_what_hangs_on_a_lost_label_is_not_saved(
    store: SqliteProject, project_path: Path, tmp_path: Path
) -> None:
    store.close()
    with sqlite3.connect(project_path) as connection:
        connection.execute("INSERT INTO label_more (label_id, example, state) VALUES (99, '', 1)")
    connection.close()
    report = SqliteFiles().rescue(project_path, tmp_path / "new.annodb")
    assert any("its label is lost" in line for line in report.lost)
