"""Peewee's view of the one open database, and what all its tables have in common."""

import sqlite3
from typing import Any

from peewee import Model, SqliteDatabase

from annotator.storage import connection


class _Database(SqliteDatabase):  # type: ignore[misc, unused-ignore]
    """The open database, which may have rolled back by itself when the disk was full."""

    def rollback(self) -> None:
        """Roll back, unless there is nothing left to."""
        if self.connection().in_transaction:
            super().rollback()

    def _connect(self) -> sqlite3.Connection:
        return connection.current()

    def _close(self, _conn: sqlite3.Connection) -> None:
        """Leave closing to who opened it."""


DATABASE = _Database("open")


class Table(Model):
    """Common to all tables."""

    id: Any  # peewee adds it where no other key is named; declared for the type checker alone

    class Meta:
        """Bind every model to the one database."""

        database = DATABASE
        legacy_table_names = False
