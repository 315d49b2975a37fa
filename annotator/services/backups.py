"""Backing an open project up while work goes on.

A backup is copied page by page on the project's thread, which does other work
between two steps; it is checked, named and synced on the thread that asked.
"""

from dataclasses import dataclass
from pathlib import Path

from annotator.services.backup_files import (
    BackupFiles,
    BackupInfo,
    BackupReason,
    CopyFacts,
)
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject


def back_up(
    call: Call,
    backups: BackupFiles,
    reason: BackupReason = BackupReason.ASKED,
) -> BackupInfo:
    """Back an open project up; for the threads of jobs, never the window's."""
    path = call(_path)
    return backups.make(path, lambda target: call(_Copying(target)), reason)


def backup_if_changed(
    call: Call,
    backups: BackupFiles,
    reason: BackupReason = BackupReason.REGULAR,
) -> BackupInfo | None:
    """Back up unless the newest backup holds all there is; call it after the first paint.

    Returns None when there was nothing to do.
    """
    if call(_is_read_only):
        return None
    known = backups.list(call(_path))
    if known and known[0].state == call(_state):
        return None
    return back_up(call, backups, reason)


@dataclass(frozen=True, slots=True)
class _Copying:
    target: Path

    def __call__(self, project: OpenProject) -> CopyFacts:
        return project.store.copy_pages(self.target, project.breathe)


def _path(project: OpenProject) -> Path:
    return project.store.path


def _state(project: OpenProject) -> str:
    return project.store.state


def _is_read_only(project: OpenProject) -> bool:
    return project.store.read_only
