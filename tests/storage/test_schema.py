import sqlite3
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import EnvironmentProblem
from annotator.services.backup_files import BackupReason
from annotator.storage import schema
from annotator.storage.backup import check_copy
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILES = SqliteFiles()


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program one schema ahead of the project."""

    def migrate(database: Any) -> None:
        database.execute_sql("CREATE TABLE extra (id INTEGER PRIMARY KEY)")

    migrations = {**schema._MIGRATIONS, schema.VERSION + 1: migrate}
    monkeypatch.setattr(schema, "_MIGRATIONS", migrations)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)


@pytest.fixture
def old(store: SqliteProject, project_path: Path, take_in: TakeIn) -> Path:
    take_in("один")
    store.close()
    return project_path


def test_an_older_file_is_backed_up_and_migrated(old: Path, newer: None) -> None:
    FILES.open(old).close()
    assert version_of(old) == schema.VERSION
    (backup,) = FILES.backups.list(old)
    assert (backup.reason, backup.articles) == (BackupReason.MIGRATION, 1)
    assert version_of(backup.path) == schema.VERSION - 1
    check_copy(backup.path)


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    old: Path, newer: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(database: Any) -> None:
        database.execute_sql("DROP TABLE history")
        database.execute_sql("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setitem(schema._MIGRATIONS, schema.VERSION, fail)
    with pytest.raises(Exception, match="nowhere"):
        FILES.open(old)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION - 1)
    again = FILES.open(old)
    assert again.info().articles == 1
    again.close()


def test_nothing_is_migrated_that_cannot_be_backed_up(
    old: Path, newer: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.storage.backup._SPARE_BYTES", 1 << 60)
    with pytest.raises(EnvironmentProblem, match="could not be backed up"):
        FILES.open(old)
    assert version_of(old) == schema.VERSION - 1


def test_an_older_file_is_not_migrated_by_looking_at_it(old: Path, newer: None) -> None:
    with pytest.raises(EnvironmentProblem, match="open it for work"):
        FILES.open_to_read(old)
    assert version_of(old) == schema.VERSION - 1
