"""Backing up on demand, and going back to a backup."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.project.rescue_actions import DAMAGE, RescueActions
from annotator.gui.project.safekeeping import Safekeeper
from annotator.gui.widgets.message_bar import MessageBar
from annotator.gui.words.locale_words import date_and_time
from annotator.gui.words.sentences import sentence
from annotator.services.backup_files import BackupInfo

if TYPE_CHECKING:
    from annotator.domain.ports import Report


class BackupActions(QObject):
    """Makes backups of the open project and puts them in its place."""

    def __init__(
        self, desk: Desk, safekeeper: Safekeeper, message: MessageBar, window: QWidget
    ) -> None:
        """Offer a backup in `message` where a project is damaged."""
        super().__init__(window)
        self._desk = desk
        self._safekeeper = safekeeper
        self._message = message
        self._window = window
        self._rescue = RescueActions(desk, message, window)
        self._damage: tuple[Path, AnnotatorError] | None = None
        """What is damaged and how, while it is tried to open it to look at what can be read."""
        desk.damaged.connect(self._show_damage)
        desk.project_opened.connect(self._show_opened)
        desk.project_closed.connect(self._show_closed)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"file.back_up": self.back_up, "file.restore": self.choose}

    def back_up(self) -> None:
        """Back the open project up."""
        self._safekeeper.back_up_now(self._backed_up)

    def choose(self) -> None:
        """Show the backups of the open project."""
        if self._desk.facts is not None:
            self.choose_for(self._desk.facts.path)

    def choose_for(self, path: Path) -> None:
        """Show the backups of a project, which may be too damaged to be open."""
        if self._desk.jobs.busy:
            self._desk.hint.emit(self.tr("Wait for the job to end, or cancel it, first."))
            return
        backups = self._desk.tools.files.backups

        def work(_report: "Report") -> Sequence[BackupInfo]:
            return backups.list(path)

        title = self.tr("Looking for backups")
        self._desk.jobs.start(title, work, partial(self._show, path), self._desk.problem.emit)

    def restore(self, path: Path, backup: BackupInfo) -> None:
        """Close the project, put a backup in its place and open it again."""
        desk, safekeeper = self._desk, self._safekeeper
        backups, was_open = desk.tools.files.backups, desk.opening

        def work(_report: "Report") -> BackupInfo | None:
            safekeeper.wait()
            return backups.restore(path, backup.path)

        done = partial(self._restored, path, backup)
        failed = partial(self._not_restored, path, was_open)
        title = self.tr("Restoring a backup")
        start: Callable[[], None] = partial(desk.jobs.start, title, work, done, failed)
        desk.put_away(partial(desk.jobs.when_free, start))

    def _offer(self, path: Path, error: AnnotatorError) -> None:
        self._message.keep(
            DAMAGE,
            sentence(str(error)),
            (self.tr("Restore a backup…"), partial(self.choose_for, path)),
            (self.tr("Rescue what can be read…"), partial(self._rescue.ask, path)),
        )

    def _show_damage(self, path: Path, error: AnnotatorError) -> None:
        """Offer the ways on, and open what can be read to be looked at meanwhile."""
        known = self._damage
        if self._desk.opening or (known is not None and known[0] == path):
            self._offer(path, error)
            return
        self._damage = (path, error)
        self._offer(path, error)
        self._desk.open_to_read(path)

    def _show_opened(self) -> None:
        facts, known = self._desk.facts, self._damage
        self._damage = None
        if known is not None and facts is not None and facts.read_only and facts.path == known[0]:
            self._offer(*known)
        else:
            self._message.let_go(DAMAGE)

    def _show_closed(self) -> None:
        """Forget the damage, unless what was damaged could not even be opened to look at."""
        self._message.let_go(DAMAGE)
        if self._damage is not None:
            QTimer.singleShot(0, self, self._offer_again)

    def _offer_again(self) -> None:
        """Offer the ways on from a project that could not be opened at all; another is no more."""
        known, self._damage = self._damage, None
        if known is not None and not self._desk.opening:
            self._offer(*known)

    def _show(self, path: Path, known: Sequence[BackupInfo]) -> None:
        from annotator.gui.project.restore_dialog import RestoreDialog

        RestoreDialog(path, known, partial(self.restore, path), self._window).open()

    def _backed_up(self, made: BackupInfo) -> None:
        self._desk.hint.emit(self.tr("A backup was made: {0}.").format(made.path))

    def _restored(self, path: Path, backup: BackupInfo, replaced: BackupInfo | None) -> None:
        self._desk.open(path)
        if replaced is None:
            kept = self.tr("the damaged file is kept beside it")
        else:
            kept = self.tr("the state before is kept as a backup, too")
        said = self.tr("The project is as it was at {0}; {1}.")
        self._desk.hint.emit(said.format(date_and_time(backup.at), kept))

    def _not_restored(self, path: Path, was_open: bool, error: BaseException) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        if was_open:
            self._desk.open(path)
            self._desk.problem.emit(error)
        else:
            self._desk.damaged.emit(path, error)
