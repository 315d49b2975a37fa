"""Copies an open database in short steps, and tells two states of a project apart."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.services.backup_files import CopyFacts

if TYPE_CHECKING:
    from annotator.domain.ports import Progress, Report

STEP_PAGES = 256
"""Pages copied between two pauses: a millisecond or two on an ordinary disk."""
SETTING = "backup"
"""The row of the table `setting` in which a backup says what it holds."""
_STATE = (
    f"SELECT * FROM setting WHERE name != '{SETTING}' ORDER BY name",  # noqa: S608 — our own word
    *(f"SELECT * FROM {t} ORDER BY id" for t in ("layer", "label", "relation_type", "annotator")),  # noqa: S608 — our own names
    "SELECT MAX(id) FROM history",
    "SELECT MAX(id) FROM import_run",
    "SELECT MAX(id) FROM article",
)
"""Small tables whole; of the large ones, which only grow with an entry, the end."""


def copy_pages(
    source: sqlite3.Connection,
    target: Path,
    pause: Callable[[], None] | None = None,
    report: "Report | None" = None,
) -> CopyFacts:
    """Copy an open database to a new file in steps, `pause` being called between them.

    Work done on the same connection within `pause` is in the copy, too. The
    file is not yet synced. Raises sqlite3.Error or OSError, and what `pause`
    and `report` raise.
    """

    def step(_status: int, remaining: int, total: int) -> None:
        if report is not None:
            report(_progress(total - remaining, total))
        if pause is not None:
            pause()

    with closing(sqlite3.connect(target)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # synced once, when it is whole
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy, pages=STEP_PAGES, progress=step)
    return CopyFacts(project_state(source), last_rows(source))


def _progress(done: int, total: int) -> "Progress":
    from annotator.domain.ports import Progress  # to open a project, there is no need of it

    return Progress(done, total)


def project_state(connection: sqlite3.Connection) -> str:
    """Return what tells two states of a project apart, without reading all of it."""
    digest = hashlib.sha256()
    for statement in _STATE:
        digest.update(repr(connection.execute(statement).fetchall()).encode())
    return digest.hexdigest()


def last_rows(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the last row numbers of what most rows are of."""
    row = connection.execute(
        "SELECT (SELECT COALESCE(MAX(id), 0) FROM article),"
        " (SELECT COALESCE(MAX(id), 0) FROM span), (SELECT COALESCE(MAX(id), 0) FROM relation)"
    ).fetchone()
    return tuple(row)
