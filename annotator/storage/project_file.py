"""The file of an open project as a whole: whether it is in order, and copies of it."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.services.backup_files import BackupReason, CopyFacts
from annotator.storage.backing_up import Breathe, back_up
from annotator.storage.backup import BackupFolder
from annotator.storage.copy_steps import copy_pages, project_state
from annotator.storage.copying import save_copy
from annotator.storage.database import damaged, translated_errors
from annotator.storage.history import HistoryTable
from annotator.storage.integrity import (
    dangling_links,
    duplicate_texts,
    integrity_problems,
    quick_problems,
    text_misfits,
)

if TYPE_CHECKING:
    from annotator.domain.ports import Report


class ProjectFile:
    """What can be asked of the file whatever is in it; a part of the open project."""

    path: Path
    _connection: sqlite3.Connection
    _history: HistoryTable
    _backups: BackupFolder

    def text_misfits(self) -> Iterator[tuple[str, str]]:
        """Yield (key, why) for each article whose text is not what its hash says."""
        with self._reading():
            yield from text_misfits(self._connection)

    def dangling_links(self) -> Iterator[tuple[str, str, str]]:
        """Yield (code, where, why) for relations, verdicts and flags whose span is not there."""
        with self._reading():
            yield from dangling_links(self._connection)

    def duplicate_texts(self) -> Iterator[Sequence[str]]:
        """Yield the keys of articles that share one text."""
        with self._reading():
            yield from duplicate_texts(self._connection)

    def integrity(self) -> Iterator[tuple[str, str]]:
        """Yield (where, why) for whatever is broken in the file itself, and in its history."""
        yield from integrity_problems(self._connection)
        with self._reading():
            for number in self._history.unreadable():
                yield "history", f"Entry {number} cannot be read."

    def quick_checks(self) -> Iterator[str]:
        """Check the file in short pieces, one a step; yield what is wrong, empty when nothing."""
        return quick_problems(self._connection)

    @property
    def state(self) -> str:
        """Equal for two moments between which nothing was changed."""
        with self._reading():
            return project_state(self._connection)

    def copy_pages(self, target: Path, pause: Callable[[], None]) -> CopyFacts:
        """Copy the project to a new file, with `pause` called between short steps."""
        return copy_pages(self._connection, target, pause)

    def back_up(self, reason: BackupReason, breathe: Breathe | None = None) -> None:
        """Back the project up now, with `breathe` called while that goes on."""
        back_up(self.path, self._backups, reason, breathe)

    def save_copy(
        self,
        target: Path,
        pause: Callable[[], None] | None = None,
        report: "Report | None" = None,
    ) -> None:
        """Write a copy that is whole, also while work goes on (SQLite's online backup)."""
        save_copy(self._connection, self.path, target, pause, report)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Tell a person that what cannot be read is damaged."""
        try:
            with translated_errors(self.path):
                yield
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise damaged(self.path, f"a row cannot be read: {error!r}") from error
