"""What a backup is, where backups are kept, and which of them stay."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol


class BackupReason(StrEnum):
    """Why a backup was made; part of its file's name."""

    OPENING = "opening"
    REGULAR = "regular"
    ASKED = "asked"
    MIGRATION = "migration"
    BULK = "bulk"
    IMPORT_UNDO = "import-undo"
    REPLACED = "replaced"

    @property
    def automatic(self) -> bool:
        """Whether the clock made it, rather than something about to be changed."""
        return self in {BackupReason.OPENING, BackupReason.REGULAR}


class BackupInfo(NamedTuple):
    """What a backup holds, as it was checked when it was made."""

    path: Path
    at: datetime
    reason: BackupReason
    articles: int
    spans: int
    last_change: datetime | None
    state: str
    """Equal for two moments between which nothing was changed."""
    size: int
    """Bytes."""


class CopyFacts(NamedTuple):
    """What a copy of the project must hold, noted when its last page was copied."""

    state: str
    last_rows: tuple[int, ...]


class BackupRules(NamedTuple):
    """Which backups are kept and how often one is made."""

    newest: int = 10
    """So many of the automatic ones, and as many of the others."""
    days: int = 14
    """The last backup of each of so many days."""
    most_bytes: int = 4 << 30
    """Older ones go when all together are larger; the two newest always stay."""
    every_minutes: int = 20


Copy = Callable[[Path], CopyFacts]
"""Copies the open project to a new file."""


class BackupFiles(Protocol):
    """Where backups are kept."""

    def make(self, project: Path, copy: Copy, reason: BackupReason) -> BackupInfo:
        """Make a backup and remove those that the rules no longer keep.

        Raises EnvironmentProblem when there is no space or no right to.
        """
        ...

    def list(self, project: Path) -> Sequence[BackupInfo]:
        """Return the backups of a project, the newest first; needs not have it open."""
        ...

    def restore(self, project: Path, backup: Path) -> BackupInfo | None:
        """Put a backup in the place of a project that is closed, and keep what it replaces.

        Returns the backup of what was replaced, None when nothing was there or
        it was so damaged that it could only be set aside as it was. Raises
        ProjectInUse, and DamagedProject when the backup is not good.
        """
        ...


def kept(known: Sequence[BackupInfo], rules: BackupRules, today: date) -> list[BackupInfo]:
    """Return which of the backups, newest first, the rules keep."""
    keep = {each.path for each in known[:2]}
    for automatic in (True, False):
        group = [each for each in known if each.reason.automatic is automatic]
        keep |= {each.path for each in group[: rules.newest]}
    days: set[date] = set()
    for each in known:
        day = each.at.astimezone().date()
        if day not in days and (today - day).days < rules.days:
            days.add(day)
            keep.add(each.path)
    return _within([each for each in known if each.path in keep], rules.most_bytes)


def _within(known: list[BackupInfo], most_bytes: int) -> list[BackupInfo]:
    total, fitting = 0, []
    for place, each in enumerate(known):
        total += each.size
        if place < 2 or total <= most_bytes:  # noqa: PLR2004 — the two newest always stay
            fitting.append(each)
    return fitting
