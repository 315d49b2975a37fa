"""Files put in place so that a power cut leaves the old one or the new one, never half of one."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path


def replace_durably(partial: Path, target: Path) -> None:
    """Put a finished file in the place of `target`: synced, renamed, the folder synced."""
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    partial.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make names made or removed in a folder durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network folders cannot be synced
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_quietly(*paths: Path) -> None:
    """Remove files of ours that may be there; one that cannot be removed stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def journal_of(database: Path) -> Path:
    """Return where SQLite keeps the journal of a database."""
    return database.with_name(database.name + "-journal")


def copy_with_journal(database: Path, target: Path) -> None:
    """Copy a database byte by byte, synced, with the journal that may belong to it."""
    for source, copy in ((database, target), (journal_of(database), journal_of(target))):
        if source.exists():
            shutil.copyfile(source, copy)
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
