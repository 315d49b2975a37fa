"""The one database that is open in this process, as SQLite gives it.

Reading needs no more, so a project is shown before peewee is loaded; what
writes tables goes through peewee (`storage.orm`), on this same connection.
"""

import sqlite3
import sys
from collections.abc import Iterable
from typing import Final

from annotator.domain.errors import Bug

_OPEN: list[sqlite3.Connection] = []
"""None or one: a second project is attached, or read by another process."""
_BUSY_SECONDS: Final = 10


class FactMissing(LookupError):
    """A project does not say what every project says."""


def connect(place: str, pragmas: Iterable[tuple[str, object]], *, uri: bool = False) -> None:
    """Open a database for this thread; raises sqlite3.Error, or Bug when one is open."""
    if _OPEN:
        raise Bug("A project is open in this process already.")
    made = sqlite3.connect(place, timeout=_BUSY_SECONDS, isolation_level=None, uri=uri)
    try:
        for name, value in pragmas:
            made.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        made.close()
        raise
    _OPEN.append(made)


def current() -> sqlite3.Connection:
    """Return the connection that is open."""
    if not _OPEN:
        raise Bug("No project is open in this process.")
    return _OPEN[0]


def is_open() -> bool:
    """Whether a database is open."""
    return bool(_OPEN)


def disconnect() -> None:
    """Close the database, if one is open."""
    if not _OPEN:
        return
    orm = sys.modules.get("annotator.storage.orm")
    if orm is not None:
        orm.DATABASE.close()
    _OPEN.pop().close()


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
