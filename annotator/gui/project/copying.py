"""Saving a copy of the open project: behind the window, and told of as it goes on."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.project.desk import Desk
from annotator.services.project_files import PROJECT_SUFFIX
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.domain.ports import Report


class CopyActions(QObject):
    """Asks where a copy shall be, and writes it while work goes on."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Copy the project on the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self) -> None:
        """Ask for a name and write a copy of the project there."""
        from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target, projects

        if self._desk.facts is not None:
            path = self._desk.facts.path
            name = self.tr("{0} copy").format(path.stem) + PROJECT_SUFFIX
            target = Target(
                title=self.tr("Save a copy"),
                purpose=Purpose.COPY,
                suggested=path.with_name(name),
                filters=[projects()],
            )
            ask_target(self._window, target, self.copy_to)

    def copy_to(self, path: Path) -> None:
        """Write a copy as a job; beside another job, which may take hours, without one."""
        session, jobs = self._desk.session, self._desk.jobs
        if session is None:
            return
        done = partial(self._copied, path)
        if jobs.busy:
            session.submit(partial(_save_copy, path, None), done, self._not_copied)
            return

        def work(report: "Report") -> None:
            session.call(partial(_save_copy, path, report))

        stays = self.tr("No copy is made.")
        jobs.start(self.tr("Saving a copy"), work, done, self._not_copied, if_cancelled=stays)

    def _copied(self, path: Path, _none: None) -> None:
        self._desk.hint.emit(self.tr("A copy was saved as {0}.").format(path))

    def _not_copied(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self._desk.hint.emit(self.tr("Cancelled; no copy was made."))
        elif isinstance(error, AnnotatorError):
            self._desk.problem.emit(error)
        else:
            raise error


def _save_copy(path: Path, report: "Report | None", project: OpenProject) -> None:
    project.store.save_copy(path, project.breathe, report)
