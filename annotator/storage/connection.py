"""The one database that is open in a thread, as SQLite gives it.

Reading needs no more, so a project is shown before peewee is loaded; what
writes tables goes through peewee (`storage.orm`), on this same connection.
"""

import sqlite3
import sys
import threading
from collections.abc import Iterable
from typing import Final

from annotator.domain.errors import Bug


class _Open(threading.local):
    """What each thread has open: SQLite's objects are of use in their own thread only."""

    connection: sqlite3.Connection | None = None


_OPEN: Final = _Open()
SQLITE_ERRORS: Final = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite's connections raise: of a schema whose letters are damaged, the latter."""
_NO_TEXT: Final = "Could not decode"
"""How Python begins about a text that is not whole, all of which follows."""
_BUSY_SECONDS: Final = 10


class FactMissing(LookupError):
    """A project does not say what every project says."""


def connect(place: str, pragmas: Iterable[tuple[str, object]], *, uri: bool = False) -> None:
    """Open a database for this thread; raises sqlite3.Error, or Bug when one is open."""
    if is_open():
        raise Bug("A project is open in this thread already.")
    made = sqlite3.connect(place, timeout=_BUSY_SECONDS, isolation_level=None, uri=uri)
    try:
        for name, value in pragmas:
            made.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        made.close()
        raise
    _OPEN.connection = made


def current() -> sqlite3.Connection:
    """Return the connection that is open."""
    if _OPEN.connection is None:
        raise Bug("No project is open in this thread.")
    return _OPEN.connection


def is_open() -> bool:
    """Whether a database is open."""
    return _OPEN.connection is not None


def disconnect() -> None:
    """Close the database, if one is open."""
    if (connection := _OPEN.connection) is None:
        return
    orm = sys.modules.get("annotator.storage.orm")
    if orm is not None:
        orm.DATABASE.close()
    _OPEN.connection = None
    connection.close()


def why(error: Exception) -> str:
    """Return what a person is told of an error of SQLite or of the disk, in a few words."""
    if isinstance(error, UnicodeDecodeError):
        return "its tables cannot be read"
    said = getattr(error, "strerror", None) or str(error)
    return "a text in it cannot be read" if said.startswith(_NO_TEXT) else said


def fact(connection: sqlite3.Connection, name: str) -> str:
    """Return one fact about the project; raises FactMissing."""
    found = setting(connection, name)
    if found is None:
        raise FactMissing(name)
    return found


def setting(connection: sqlite3.Connection, name: str) -> str | None:
    """Return what is kept under a name, None for nothing."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])
