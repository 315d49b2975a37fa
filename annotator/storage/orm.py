"""The one database of this process, and what all its tables have in common."""

from typing import Any

from peewee import Model, SqliteDatabase


class _Database(SqliteDatabase):  # type: ignore[misc, unused-ignore]
    """SQLite, which may have rolled back by itself when the disk was full."""

    def rollback(self) -> None:
        """Roll back, unless there is nothing left to."""
        if self.connection().in_transaction:
            super().rollback()


DATABASE = _Database(None)


class Table(Model):
    """Common to all tables."""

    id: Any  # peewee adds it where no other key is named; declared for the type checker alone

    class Meta:
        """Bind every model to the one database."""

        database = DATABASE
        legacy_table_names = False
