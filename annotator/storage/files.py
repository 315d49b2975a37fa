"""Files put in place so that a power cut leaves the old one or the new one, never half of one."""

import shutil
from contextlib import suppress
from pathlib import Path

from annotator.services.durable import sync_file, sync_folder


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


def copy_with_journal(database: Path, target: Path) -> None:
    """Copy a database byte by byte, synced, with the journal that may belong to it."""
    for source, copy in ((database, target), (journal_of(database), journal_of(target))):
        if source.exists():
            shutil.copyfile(source, copy)
            sync_file(copy)
