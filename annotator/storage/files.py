"""Files put in place so that a power cut leaves the old one or the new one, never half of one."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from annotator.services.durable import sync_file, sync_folder

_BEYOND_HELP: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def replace_durably(partial: Path, target: Path) -> None:
    """Put a finished file in the place of `target`: synced, renamed, the folder synced."""
    sync_file(partial)
    partial.replace(target)
    sync_folder(target.parent)


def remove_quietly(*paths: Path) -> None:
    """Remove files of ours that may be there; one that cannot be removed stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def journal_of(database: Path) -> Path:
    """Return where SQLite keeps the journal of a database."""
    return database.with_name(database.name + "-journal")


def replace_database(partial: Path, target: Path) -> None:
    """Put a finished database in the place of another, or where none is.

    A journal left beside it would be played back into it, so that goes first, and before that
    the old one is brought to its last whole state, for which it needs its journal: whenever
    the program is killed, the old one is whole, or the new one is there. Raises sqlite3.Error
    or OSError, also where that journal cannot be removed.
    """
    if target.exists() and journal_of(target).exists():
        _play_back_journal(target)
    journal_of(target).unlink(missing_ok=True)
    sync_folder(target.parent)
    replace_durably(partial, target)


def _play_back_journal(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        try:
            connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        except UnicodeDecodeError:
            pass  # its schema is damaged
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) not in _BEYOND_HELP:
                raise


def copy_with_journal(database: Path, target: Path) -> None:
    """Copy a database byte by byte, synced, with the journal that may belong to it."""
    for source, copy in ((database, target), (journal_of(database), journal_of(target))):
        if source.exists():
            shutil.copyfile(source, copy)
            sync_file(copy)
