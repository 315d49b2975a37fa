"""Backup files: copied by SQLite's online backup, checked, named, rotated, put back."""

import hashlib
import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.domain.errors import DamagedProject, EnvironmentProblem, UserError
from annotator.services.backup_files import (
    BackupInfo,
    BackupReason,
    BackupRules,
    Copy,
    CopyFacts,
    kept,
)
from annotator.services.claims import claimed, clear_leftovers
from annotator.services.data_folder import data_folder
from annotator.storage import schema
from annotator.storage.connection import SQLITE_ERRORS, why
from annotator.storage.copy_steps import SETTING, copy_pages, last_rows, project_state
from annotator.storage.files import (
    copy_with_journal,
    journal_of,
    remove_quietly,
    replace_database,
    replace_durably,
)
from annotator.storage.locking import ProjectLock

_SPARE_BYTES = 16 << 20
"""Left free for the project itself: a backup never fills the disk."""
_PARTIAL = ".partial"
_FORGOTTEN_SECONDS = 24 * 60 * 60
"""After so long without a byte written, what was to become a backup is of a program that died."""


class BackupFolder:
    """The backups of projects: beside each, or in the user's data folder where that fails."""

    def __init__(self, rules: BackupRules | None = None) -> None:
        """Keep backups by `rules`, which may be set at any time."""
        self.rules = rules or BackupRules()

    def make(self, project: Path, copy: Copy, reason: BackupReason) -> BackupInfo:
        """Make a backup, checked before it counts, and remove those no longer kept.

        What killed programs left beside the project goes, too.
        """
        clear_leftovers(project.resolve())
        problem = EnvironmentProblem(f"{project} could not be backed up.")
        for folder in _folders(project):
            try:
                info = self._make_in(folder, project, copy, reason)
            except (OSError, *SQLITE_ERRORS, EnvironmentProblem) as error:
                problem = EnvironmentProblem(f"{project} could not be backed up: {why(error)}.")
                problem.__cause__ = error
            else:
                self._rotate(project)
                return info
        raise problem

    def list(self, project: Path) -> list[BackupInfo]:
        """Return the backups of a project, the newest first."""
        found = [
            info
            for folder in _folders(project)
            for path in _files_in(folder)
            if (info := _read_info(path)) is not None
        ]
        return sorted(found, key=lambda each: (each.at, each.path.name), reverse=True)

    def restore(self, project: Path, backup: Path) -> BackupInfo | None:
        """Put a backup in the place of a project that is closed, and keep what it replaces."""
        if not project.parent.is_dir():
            raise UserError(f"There is no folder {project.parent}; make it first.")
        check_copy(backup)
        project = project.resolve()  # a link stays a link
        lock = ProjectLock(project)
        lock.acquire()
        try:
            with claimed(project) as claim:
                claim.part.mkdir()
                partial = claim.part / project.name
                _copy_file(backup, partial)
                replaced = self._keep(project, claim.part)
                replace_database(partial, project)
        except (OSError, *SQLITE_ERRORS) as error:
            raise EnvironmentProblem(f"{backup} could not be put back: {why(error)}.") from error
        finally:
            lock.release()
        return replaced

    def _make_in(self, folder: Path, project: Path, copy: Copy, reason: BackupReason) -> BackupInfo:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_forgotten(folder)
        _check_space(folder, project)
        at = datetime.now(UTC)
        target = _free_name(folder, project, at, reason)
        partial = target.with_name(target.name + _PARTIAL)
        try:
            facts = copy(partial)
            _describe(partial, facts, at, reason)
            replace_durably(partial, target)
        finally:
            remove_quietly(partial)
        info = _read_info(target)
        if info is None:
            raise EnvironmentProblem(f"the backup {target} cannot be read back")
        return info

    def _keep(self, project: Path, folder: Path) -> BackupInfo | None:
        if not project.exists():
            return None

        def copy(target: Path) -> CopyFacts:
            with closing(sqlite3.connect(project)) as source:
                return copy_pages(source, target)

        try:
            return self.make(project, copy, BackupReason.REPLACED)
        except EnvironmentProblem as problem:
            if not isinstance(problem.__cause__, (*SQLITE_ERRORS, DamagedProject)):
                raise
        _set_aside(project, folder)
        return None

    def _rotate(self, project: Path) -> None:
        known = self.list(project)
        today = datetime.now().astimezone().date()
        stay = {each.path for each in kept(known, self.rules, today)}
        remove_quietly(*(each.path for each in known if each.path not in stay))


def check_copy(path: Path) -> None:
    """Raise DamagedProject unless a file is a whole project of a schema we know."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            _check(copy, path)
    except SQLITE_ERRORS as error:
        raise DamagedProject(f"{path} is no good backup: {why(error)}.") from error


def _check(copy: sqlite3.Connection, path: Path) -> None:
    (mark,) = copy.execute("PRAGMA application_id").fetchone()
    (version,) = copy.execute("PRAGMA user_version").fetchone()
    if mark != schema.APPLICATION_ID or not 0 < version <= schema.VERSION:
        raise DamagedProject(f"{path} is no good backup: it is no project of this program.")
    (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise DamagedProject(f"{path} is no good backup: {said}.")


def _describe(partial: Path, facts: CopyFacts, at: datetime, reason: BackupReason) -> None:
    """Check a fresh copy against what it must hold, and write into it what it holds."""
    with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        _check(copy, partial)
        if (project_state(copy), last_rows(copy)) != facts:
            raise DamagedProject(f"{partial} is no good backup: rows are missing.")
        articles, spans, last_change = copy.execute(
            "SELECT (SELECT COUNT(*) FROM article WHERE NOT hidden),"
            " (SELECT COUNT(*) FROM span), (SELECT at FROM history ORDER BY id DESC LIMIT 1)"
        ).fetchone()
        said = {
            "at": at.isoformat(timespec="milliseconds"),
            "reason": reason.value,
            "articles": articles,
            "spans": spans,
            "last_change": last_change,
            "state": facts.state,
        }
        copy.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (SETTING, json.dumps(said)))


def _read_info(path: Path) -> BackupInfo | None:
    """Return what a backup says of itself, or None for a file that says nothing."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            row = copy.execute("SELECT value FROM setting WHERE name = ?", (SETTING,)).fetchone()
        said: dict[str, Any] = json.loads(row[0])
        last_change = said["last_change"]
        return BackupInfo(
            path=path,
            at=datetime.fromisoformat(said["at"]),
            reason=BackupReason(said["reason"]),
            articles=said["articles"],
            spans=said["spans"],
            last_change=datetime.fromisoformat(last_change) if last_change else None,
            state=said["state"],
            size=path.stat().st_size,
        )
    except (OSError, sqlite3.Error, ValueError, KeyError, TypeError):
        return None


def _copy_file(backup: Path, partial: Path) -> None:
    with closing(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)) as source:
        copy_pages(source, partial)
    with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
        copy.execute("DELETE FROM setting WHERE name = ?", (SETTING,))


def _set_aside(project: Path, folder: Path) -> None:
    """Keep a project too damaged to copy, byte by byte, with its journal; by way of a folder."""
    stamp = _stamp(datetime.now(UTC))
    aside = project.with_name(f"{project.stem}.{stamp}.damaged")
    copy = folder / aside.name
    copy_with_journal(project, copy)
    if journal_of(copy).exists():
        journal_of(copy).replace(journal_of(aside))
    replace_durably(copy, aside)


def _folders(project: Path) -> Iterator[Path]:
    """Yield where the backups of a project may be, the first choice first."""
    place = project.resolve()
    yield place.with_name(place.name + ".backups")
    named = f"{place.stem}-{hashlib.sha256(str(place).encode()).hexdigest()[:8]}"
    if (mine := data_folder()) is not None:
        yield mine / "backups" / named


def _files_in(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob("*.annodb"))
    return []


def _remove_forgotten(folder: Path) -> None:
    """Remove what programs that were killed have left of backups, in a folder that is ours."""
    for path in folder.glob(f"*.annodb{_PARTIAL}"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _FORGOTTEN_SECONDS:
                remove_quietly(path, journal_of(path))


def _free_name(folder: Path, project: Path, at: datetime, reason: BackupReason) -> Path:
    name = f"{project.stem}.{_stamp(at)}.{reason}"
    target = folder / f"{name}.annodb"
    number = 2
    while target.exists():
        target = folder / f"{name}-{number}.annodb"
        number += 1
    return target


def _stamp(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%SZ")


def _check_space(folder: Path, project: Path) -> None:
    needed = project.stat().st_size + _SPARE_BYTES
    if shutil.disk_usage(folder).free < needed:
        raise EnvironmentProblem(f"{folder} has too little space; {needed:,} bytes are needed")
