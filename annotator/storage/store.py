"""Project files: made, opened for work, opened to look at."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import DamagedProject, NotAProject, UserError
from annotator.domain.scheme import Scheme
from annotator.services.backup_files import BackupReason, BackupRules
from annotator.storage.backing_up import back_up
from annotator.storage.backup import BackupFolder
from annotator.storage.connection import current
from annotator.storage.database import (
    check_file,
    close_database,
    damaged,
    open_database,
    translated_errors,
)
from annotator.storage.locking import ProjectLock
from annotator.storage.project import SqliteProject

if TYPE_CHECKING:
    from annotator.services.rescue_report import RescueReport


class SqliteFiles:
    """Makes and opens project files."""

    def __init__(self, rules: BackupRules | None = None) -> None:
        """Keep backups by `rules`."""
        self._backups = BackupFolder(rules)

    @property
    def backups(self) -> BackupFolder:
        """Where the backups of projects are."""
        return self._backups

    @property
    def rules(self) -> BackupRules:
        """Which backups are kept, whoever makes them; may be set at any time."""
        return self._backups.rules

    @rules.setter
    def rules(self, rules: BackupRules) -> None:
        self._backups.rules = rules

    def rescue(
        self, broken: Path, target: Path, complete_from: Sequence[Path] = ()
    ) -> "RescueReport":
        """Save what can be read of a damaged project into a new one."""
        from annotator.storage.rescue import rescue

        return rescue(broken, target, complete_from)

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> SqliteProject:
        """Make a new project and open it; raises UserError when `path` exists."""
        if not path.parent.is_dir():
            raise UserError(f"There is no folder {path.parent}; make it first.")
        from annotator.storage.creating import create_project

        lock = ProjectLock(path)
        lock.acquire()
        try:
            create_project(path, scheme, name or path.stem)
            return self._open(path, lock)
        except BaseException:
            lock.release()
            raise

    def open(self, path: Path) -> SqliteProject:
        """Open a project for work; raises ProjectInUse when another program has it."""
        with self._recognised_by_backups(path):
            check_file(path)
        lock = ProjectLock(path)
        lock.acquire()
        try:
            return self._open(path, lock)
        except BaseException:
            lock.release()
            raise

    def _open(self, path: Path, lock: ProjectLock) -> SqliteProject:
        try:
            open_database(
                path, back_up=partial(back_up, path, self._backups, BackupReason.MIGRATION)
            )
            project = self._opened(path, lock)
            with translated_errors(path):
                if _has_broken_import():
                    project.imports.remove_unfinished()
        except BaseException:
            close_database()
            raise
        return project

    def open_to_read(self, path: Path) -> SqliteProject:
        """Open a project to look at, also while another program works in it."""
        with self._recognised_by_backups(path):
            open_database(path, back_up=None)
        try:
            return self._opened(path, None)
        except BaseException:
            close_database()
            raise

    @contextmanager
    def _recognised_by_backups(self, path: Path) -> Iterator[None]:
        """Tell a project whose beginning is damaged from a file that never was one."""
        try:
            yield
        except NotAProject as error:
            known = self._backups.list(path) if path.is_file() else []
            if not known:
                raise
            newest = known[0].at.astimezone()
            raise DamagedProject(
                f"{path} is damaged (it does not begin like a project any more); it was left as"
                f" it is. Restore a backup: there are {len(known)}, the newest of"
                f" {newest:%Y-%m-%d %H:%M}. Or save what can be read with"
                f" “annotator rescue {path.name} NEW.annodb”."
            ) from error

    def _opened(self, path: Path, lock: ProjectLock | None) -> SqliteProject:
        try:
            with translated_errors(path):
                return SqliteProject(path, lock, self._backups)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise damaged(path, f"its scheme cannot be read: {error!r}") from error


def _has_broken_import() -> bool:
    """Whether an import was begun and never ended; asked before what removes it is loaded."""
    find = "SELECT 1 FROM import_run WHERE finished IS NULL"
    return current().execute(find).fetchone() is not None
