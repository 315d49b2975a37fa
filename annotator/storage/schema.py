"""Schema versions: how a new file is made and how an older one is brought up to date.

Migrations are registered in code, not found on disk, so that they survive freezing.
"""

from collections.abc import Callable

from peewee import SqliteDatabase

from annotator.storage.bin_schema import create_bin
from annotator.storage.derived import count_tasks_anew, create_derived, recount
from annotator.storage.later_models import SINCE_2, SINCE_3, TABLES
from annotator.storage.word_tables import renew_words

APPLICATION_ID = 0x414E4442  # «ANDB»
VERSION = 3

Migration = Callable[[SqliteDatabase], None]
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
def _parts_of_training_data_bulk_pages_raised_statuses(database: SqliteDatabase) -> None:
    database.create_tables(SINCE_2, safe=False)
    database.execute_sql("ALTER TABLE article_status ADD COLUMN reason TEXT")
    create_derived(database.execute_sql)
    recount(database.execute_sql)


@migration(3)
def _bin_and_beginnings_of_words(database: SqliteDatabase) -> None:
    database.create_tables(SINCE_3, safe=False)
    create_bin(database.execute_sql)
    renew_words(database.execute_sql)
    count_tasks_anew(database.execute_sql)  # labels merged across layers left them wrong


def create(database: SqliteDatabase) -> None:
    """Make all tables in an empty database."""
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    with database.atomic("IMMEDIATE"):
        database.create_tables(TABLES, safe=False)
        create_derived(database.execute_sql)
        create_bin(database.execute_sql)
        database.execute_sql(f"PRAGMA user_version = {VERSION}")


def migrate(database: SqliteDatabase, back_up: Callable[[], object]) -> None:
    """Bring an open project to this version: backed up first, then in one transaction."""
    version = version_of(database)
    if version == VERSION:
        return
    back_up()
    with database.atomic("IMMEDIATE"):
        for step in range(version + 1, VERSION + 1):
            _MIGRATIONS[step](database)
        database.execute_sql(f"PRAGMA user_version = {VERSION}")


def version_of(database: SqliteDatabase) -> int:
    """Return the schema version of an open database."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])
