"""Schema versions: how a new file is made and how an older one is brought up to date.

Migrations are registered in code, not found on disk, so that they survive freezing.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.storage import connection
from annotator.storage.bin_schema import create_bin
from annotator.storage.derived import count_tasks_anew, create_derived, recount
from annotator.storage.word_tables import renew_words

if TYPE_CHECKING:
    from peewee import SqliteDatabase

APPLICATION_ID = 0x414E4442  # «ANDB»
VERSION = 3

Migration = Callable[["SqliteDatabase"], None]
_MIGRATIONS: dict[int, Migration] = {}


def migration(to_version: int) -> Callable[[Migration], Migration]:
    """Register the function that brings a file from the version before to `to_version`."""

    def register(function: Migration) -> Migration:
        if to_version in _MIGRATIONS:
            raise ValueError(f"two migrations lead to schema {to_version}")
        _MIGRATIONS[to_version] = function
        return function

    return register


@migration(2)
def _parts_of_training_data_bulk_pages_raised_statuses(database: "SqliteDatabase") -> None:
    from annotator.storage.later_models import SINCE_2

    database.create_tables(SINCE_2, safe=False)
    database.execute_sql("ALTER TABLE article_status ADD COLUMN reason TEXT")
    create_derived(database.execute_sql)
    recount(database.execute_sql)


@migration(3)
def _bin_and_beginnings_of_words(database: "SqliteDatabase") -> None:
    from annotator.storage.later_models import SINCE_3

    database.create_tables(SINCE_3, safe=False)
    create_bin(database.execute_sql)
    renew_words(database.execute_sql)
    count_tasks_anew(database.execute_sql)  # labels merged across layers left them wrong


def create() -> None:
    """Make all tables in the open database, which is empty."""
    from annotator.storage.later_models import TABLES
    from annotator.storage.orm import DATABASE

    DATABASE.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    with DATABASE.atomic("IMMEDIATE"):
        DATABASE.create_tables(TABLES, safe=False)
        create_derived(DATABASE.execute_sql)
        create_bin(DATABASE.execute_sql)
        DATABASE.execute_sql(f"PRAGMA user_version = {VERSION}")


def migrate(back_up: Callable[[], object]) -> None:
    """Bring the open project to this version: backed up first, then in one transaction."""
    version = version_of(connection.current())
    if version == VERSION:
        return
    back_up()
    from annotator.storage.orm import DATABASE

    with DATABASE.atomic("IMMEDIATE"):
        for step in range(version + 1, VERSION + 1):
            _MIGRATIONS[step](DATABASE)
        DATABASE.execute_sql(f"PRAGMA user_version = {VERSION}")


def version_of(database: sqlite3.Connection) -> int:
    """Return the schema version of an open database."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])
