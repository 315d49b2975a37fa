"""Looks after the open project while nobody does: checks it once, backs it up regularly."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.domain.errors import AnnotatorError, Cancelled, DamagedProject, EnvironmentProblem
from annotator.gui.project.desk import Desk
from annotator.gui.project.session import ProjectSession
from annotator.services.backup_files import BackupFiles, BackupInfo, BackupReason
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject

T = TypeVar("T")

SAFEKEEP_AFTER_MS: Final = 5_000
"""So long after a project was opened, everything has been painted."""
_MINUTE_MS: Final = 60_000


class Safekeeper(QObject):
    """Checks and backs up behind the window, one thing after another.

    What goes wrong is told by the desk: a failing backup once, damage for good.
    """

    _answered = Signal(object, object)

    def __init__(self, desk: Desk, *, after_ms: int = SAFEKEEP_AFTER_MS) -> None:
        """Look after whatever is opened on a desk for work, beginning `after_ms` later."""
        super().__init__(desk)
        self._desk = desk
        self._after_ms = after_ms
        self._thread: threading.Thread | None = None
        self._reason = BackupReason.OPENING
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_after)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.take_rules()
        desk.project_opened.connect(self._begin)
        desk.project_closed.connect(self._timer.stop)
        self._begin()  # with what is open already

    def back_up_now(self, done: Callable[[BackupInfo], object]) -> None:
        """Back the open project up, whether it has changed or not; `done` gets the backup."""
        from annotator.services.backups import back_up

        self._start(partial(back_up, backups=self._backups), done, self._could_not_back_up)

    def take_rules(self) -> None:
        """Keep backups, and make them as often, as the settings say."""
        self._desk.tools.files.rules = self._desk.settings.backup_rules
        if self._timer.isActive() and self._reason is BackupReason.REGULAR:
            self._go_on_later()

    def wait(self) -> None:
        """Wait until nothing is being done; short once the project is closed."""
        if self._thread is not None:
            self._thread.join()

    def finish(self) -> None:
        """Stop for good, the project being closed."""
        self._timer.stop()
        self.wait()

    @property
    def _backups(self) -> BackupFiles:
        return self._desk.tools.files.backups

    def _begin(self) -> None:
        facts, session = self._desk.facts, self._desk.session
        if facts is None or session is None or facts.read_only:
            return
        self._reason = BackupReason.OPENING
        self._failing = False
        session.submit(_warning_of, self._warn, self._desk.problem.emit)
        self._timer.start(self._after_ms)

    def _look_after(self) -> None:
        if self._desk.facts is not None:
            work = partial(
                _check_and_back_up,
                backups=self._backups,
                reason=self._reason,
                path=self._desk.facts.path,
            )
            self._start(work, self._backed_up, self._could_not_back_up_by_itself)

    def _warn(self, warning: str) -> None:
        if warning:
            self._desk.problem.emit(EnvironmentProblem(warning))

    def _backed_up(self, _none: None) -> None:
        self._failing = False
        self._go_on_later()

    def _go_on_later(self) -> None:
        self._reason = BackupReason.REGULAR
        self._timer.start(self._desk.settings.backup_rules.every_minutes * _MINUTE_MS)

    def _could_not_back_up_by_itself(self, error: BaseException) -> None:
        if isinstance(error, DamagedProject):  # no more backups: they would push good ones out
            self._could_not_back_up(error)
            return
        self._go_on_later()
        if not self._failing:
            self._failing = True
            self._could_not_back_up(error)

    def _could_not_back_up(self, error: BaseException) -> None:
        if isinstance(error, DamagedProject) and self._desk.facts is not None:
            self._desk.damaged.emit(self._desk.facts.path, error)
        elif not isinstance(error, AnnotatorError):
            raise error
        elif not isinstance(error, Cancelled):
            self._desk.problem.emit(error)

    def _start(
        self,
        work: Callable[[Call], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        session = self._desk.session
        if session is not None:
            run = partial(self._run, self._thread, session, work, done, failed)
            self._thread = threading.Thread(target=run, name="safekeeping")
            self._thread.start()

    def _run(
        self,
        before: threading.Thread | None,
        session: ProjectSession,
        work: Callable[[Call], Any],
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        if before is not None:
            before.join()
        try:
            answer = partial(done, work(session.call))
        except BaseException as error:  # noqa: BLE001 — told on the window's thread
            answer = partial(failed, error)
        self._answered.emit(session, answer)

    def _deliver(self, session: ProjectSession, answer: Callable[[], object]) -> None:
        if session is self._desk.session:
            answer()


def _check_and_back_up(
    call: Call, *, backups: BackupFiles, reason: BackupReason, path: Path
) -> None:
    from annotator.services.backups import backup_if_changed

    if reason is BackupReason.OPENING:
        _check(call, path)
    backup_if_changed(call, backups, reason)


def _check(call: Call, path: Path) -> None:
    from annotator.services.checking import quick_check

    if found := quick_check(call):
        raise DamagedProject(
            f"{path} is damaged ({found[0].rstrip('.')}). Choose File → Restore a backup, or save"
            f" what can be read with “annotator rescue {path.name} NEW.annodb”."
        )


def _warning_of(project: OpenProject) -> str:
    return project.store.warning
