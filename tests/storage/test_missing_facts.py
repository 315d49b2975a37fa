import sqlite3
from pathlib import Path

import pytest

from annotator.domain.errors import DamagedProject
from annotator.storage.store import SqliteFiles, SqliteProject


@pytest.mark.parametrize("name", ["id", "name", "scheme"])
def test_a_project_that_lacks_a_fact_about_itself_is_damaged(
    store: SqliteProject, project_path: Path, name: str
) -> None:
    store.close()
    with sqlite3.connect(project_path) as connection:
        connection.execute("DELETE FROM setting WHERE name = ?", (name,))
    connection.close()
    with pytest.raises(DamagedProject, match="missing"):
        _facts(project_path)


def _facts(path: Path) -> tuple[str, str]:
    opened = SqliteFiles().open_to_read(path)
    try:
        return opened.id, opened.name
    finally:
        opened.close()
