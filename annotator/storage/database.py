"""Opening and making project files: what must be true of a file before we touch it."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.domain.errors import (
    Bug,
    CannotWrite,
    DamagedProject,
    EnvironmentProblem,
    NewerProject,
    NotAProject,
    StaleChange,
    UserError,
)
from annotator.services.project_files import PROJECT_SUFFIX
from annotator.storage import connection, schema
from annotator.storage.connection import FactMissing, why

SQLITE_HEADER = b"SQLite format 3\x00"
_USER_VERSION_AT, _APPLICATION_ID_AT = 60, 68
_PAGE_SIZE_AT, _CHANGES_AT, _PAGES_AT, _VALID_FOR_AT = 16, 24, 28, 92

_PRAGMAS = (
    ("foreign_keys", 1),
    ("journal_mode", "TRUNCATE"),
    ("synchronous", "FULL"),
    ("cache_size", -4_000),  # KiB; what the system keeps of the file makes more needless
)


def create_database(path: Path, *, told_as: Path) -> None:
    """Make a new project file with empty tables and open it.

    Raises EnvironmentProblem when it cannot be written; a person knows it as `told_as`.
    """
    with translated_errors(told_as):
        try:
            _connect(path)
            schema.create()
        except BaseException:
            close_database()
            raise


def open_database(path: Path, *, back_up: Callable[[], object] | None) -> None:
    """Open a project file, bringing an older one to this version's schema.

    `back_up` is called before that; None opens the file to look at only, a
    damaged one for what can be read. Raises NotAProject, NewerProject or
    EnvironmentProblem; the file is then as it was.
    """
    check_file(path, read_only=back_up is None)
    with translated_errors(path):
        try:
            _connect(path, read_only=back_up is None)
            if back_up is None:
                _check_schema_to_read(path)
            else:
                schema.migrate(back_up)
        except BaseException:
            close_database()
            raise


def _check_schema_to_read(path: Path) -> None:
    if schema.version_of(connection.current()) != schema.VERSION:
        raise EnvironmentProblem(
            f"{path} is of an older schema; open it for work once to bring it up to date."
        )


def close_database() -> None:
    """Close the project file, if one is open."""
    if not connection.is_open():
        return
    with suppress(sqlite3.Error):  # the emptied journal of TRUNCATE mode, tidied away
        connection.current().execute("PRAGMA journal_mode = DELETE")
    connection.disconnect()


@contextmanager
def one_state(database: sqlite3.Connection) -> Iterator[None]:
    """Read the file as it is at one moment; other programs wait for a moment to write."""
    database.execute("BEGIN")
    try:
        yield
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")


def check_file(path: Path, *, read_only: bool = False) -> None:
    """Raise unless `path` is a project file this version can read, or write.

    Must not be called while the project is open in this process: closing the
    file would drop SQLite's own locks on it.
    """
    if path.is_dir():
        raise NotAProject(f"{path} is a folder, not a project file.")
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise UserError(f"There is no file {path}.") from None
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be read: {error.strerror}.") from error
    version = _number(head, _USER_VERSION_AT)
    mark = _number(head, _APPLICATION_ID_AT)
    if not head.startswith(SQLITE_HEADER) or mark != schema.APPLICATION_ID or version == 0:
        hint = " If it was one, “annotator rescue” may save what is left of it."
        raise NotAProject(
            f"{path} is not an Annotator project; it was left as it is."
            f"{hint if head and path.suffix == PROJECT_SUFFIX else ''}"
        )
    if version > schema.VERSION:
        raise NewerProject(
            f"{path} was written by a newer Annotator (schema {version}, this one knows "
            f"{schema.VERSION}); update the program to open it."
        )
    if not read_only and _is_cut_short(path, head):
        raise damaged(path, "its end is missing")


def damaged(path: Path, why: str) -> DamagedProject:
    """Return the error for a damaged file: what is wrong, and the two ways on."""
    return DamagedProject(
        f"{path} is damaged ({why}). Restore a backup, or save what can be read with"
        f" “annotator rescue {path.name} NEW.annodb”."
    )


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def _is_cut_short(path: Path, head: bytes) -> bool:
    """Whether the file is shorter than it says; one with a journal is for SQLite to judge."""
    journal = path.with_name(path.name + "-journal")
    if _number(head, _CHANGES_AT) != _number(head, _VALID_FOR_AT) or journal.exists():
        return False
    page_size = int.from_bytes(head[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
    pages = _number(head, _PAGES_AT)
    return path.stat().st_size < pages * (65_536 if page_size == 1 else page_size)


def _connect(path: Path, *, read_only: bool = False) -> None:
    if read_only:
        place = f"{path.resolve().as_uri()}?mode=ro"
        # A file that is cut short is read as far as it goes only with a writable schema.
        pragmas: tuple[tuple[str, object], ...] = (("query_only", 1), ("writable_schema", 1))
    else:
        if path.exists() and not os.access(path, os.W_OK):
            raise CannotWrite(f"{path} cannot be written: you have no right to change it.")
        place, pragmas = str(path), _PRAGMAS
    connection.connect(place, pragmas, uri=read_only)


_BROKEN = ("malformed", "not a database", "no such table", "no such column")
"""What SQLite says of a file that is not whole."""


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into errors a person can act on."""
    try:
        yield
    except FactMissing as error:
        raise damaged(path, "a fact about the project is missing") from error
    except UnicodeDecodeError as error:  # of what SQLite says of a broken schema
        raise damaged(path, why(error)) from error
    except _errors() as error:
        raise _translated(path, error) from error


def _errors() -> tuple[type[Exception], ...]:
    """Return what SQLite raises and, once it is loaded, peewee."""
    peewee = sys.modules.get("peewee")
    return (sqlite3.Error,) if peewee is None else (sqlite3.Error, peewee.PeeweeException)


def _translated(path: Path, error: Exception) -> Exception:
    cause = error.__cause__ or error.__context__ or error
    code = str(getattr(cause, "sqlite_errorname", "") or getattr(error, "sqlite_errorname", ""))
    text = str(error)
    said = why(error)  # another where a text cannot be read
    if said != text or "NOTADB" in code or "CORRUPT" in code or any(x in text for x in _BROKEN):
        return damaged(path, said if said != text else f"SQLite says “{text}”")
    if "FULL" in code or "IOERR" in code:
        return EnvironmentProblem(f"{path} could not be written: {text}. Is the disk full?")
    if "READONLY" in code or "CANTOPEN" in code or "PERM" in code:
        return _cannot_write(path, text)
    if "BUSY" in code or "LOCKED" in code:
        return EnvironmentProblem(f"{path} is being written by another program; try again.")
    if "CONSTRAINT" in code or "constraint" in text:
        return StaleChange("Later work builds on this, so it cannot be changed now.")
    return Bug(f"The project file refused a statement: {text}")


def _cannot_write(path: Path, text: str) -> CannotWrite:
    if not path.exists():
        return CannotWrite(f"{path} is no longer there: it was moved or deleted.")
    return CannotWrite(f"{path} cannot be opened for writing: {text}.")
