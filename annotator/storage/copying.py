"""A copy of the open project elsewhere, whole even where SQLite cannot read any more."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.services.claims import claimed
from annotator.storage.backup import check_copy
from annotator.storage.connection import SQLITE_ERRORS, why
from annotator.storage.copy_steps import copy_pages
from annotator.storage.files import (
    copy_with_journal,
    remove_quietly,
    replace_database,
)
from annotator.storage.locking import ProjectLock

if TYPE_CHECKING:
    from annotator.domain.ports import Report


def save_copy(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    pause: Callable[[], None] | None = None,
    report: "Report | None" = None,
) -> None:
    """Copy the project open at `path` to `target`, `pause` being called between short steps.

    Raises UserError or EnvironmentProblem, and what `pause` and `report` raise.
    """
    place = target.resolve()  # a link stays a link
    if place == path.resolve():
        raise UserError("A copy needs another name than the project itself.")
    lock = ProjectLock(target)
    if place.exists():
        lock.acquire()  # nobody's open project is replaced
    try:
        with claimed(place) as claim:
            claim.part.mkdir()
            partial = claim.part / place.name
            _copy(connection, path, partial, pause, report)
            replace_database(partial, place)
    except (OSError, *SQLITE_ERRORS) as error:
        raise EnvironmentProblem(
            f"The copy {target} could not be written: {why(error)}."
        ) from error
    finally:
        lock.release()


def _copy(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    pause: Callable[[], None] | None,
    report: "Report | None",
) -> None:
    try:
        copy_pages(connection, target, pause, report)
    except SQLITE_ERRORS:  # byte by byte, then
        remove_quietly(target)
        copy_with_journal(path, target)
        with closing(sqlite3.connect(target)) as copy:
            copy.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()  # plays it back
        check_copy(target)
