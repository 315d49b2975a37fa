"""Changes of many articles: short ones sent like any other, long ones as jobs one can watch."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.domain.ports import Progress
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import LONG, Letter, Written
from annotator.services.project_thread import OpenProject
from annotator.services.store_history import Tell, tell_nobody

if TYPE_CHECKING:
    from annotator.domain.ports import Report

T = TypeVar("T")


class BulkWork(Protocol):
    """Changes a project, and tells how far it is; what telling raises leaves all as it was."""

    def __call__(self, project: OpenProject, tell: Tell = tell_nobody) -> Written:
        """Make the change, on the project's thread."""
        ...


class BulkJobs:
    """Sends changes of many articles on their way."""

    def __init__(self, desk: Desk) -> None:
        """Change the project on `desk`."""
        self._desk = desk

    def run(
        self,
        title: str,
        work: BulkWork,
        articles: int,
        done: Callable[[str], object] = lambda _title: None,
    ) -> None:
        """Have work done on so many articles; `done` gets the title when it is."""
        editor = self._desk.editor
        if editor is None:
            return
        if articles < LONG:
            editor.outbox.post(Letter(work, title=title, then=partial(done, title)))
        elif self._desk.jobs.busy:
            self._say_busy()
        else:
            self._start(title, work, done)

    def plan(
        self,
        title: str,
        work: Callable[[OpenProject], T],
        articles: int,
        take: Callable[[T], object],
    ) -> None:
        """Have a change of so many articles planned; where that takes long, the strip says so.

        `title` is what it says; `take` gets the plan.
        """
        session = self._desk.session
        if session is None:
            return
        if articles < LONG:
            session.submit(work, take, self._desk.problem.emit)
        elif self._desk.jobs.busy:
            self._say_busy()
        else:
            self._desk.jobs.start(title, lambda _report: session.call(work), take, self._broke_off)

    def _say_busy(self) -> None:
        said = QCoreApplication.translate(
            "BulkJobs", "Wait for the job to end, or cancel it, first."
        )
        self._desk.hint.emit(said)

    def _start(self, title: str, work: BulkWork, done: Callable[[str], object]) -> None:
        session = self._desk.session
        if session is None:
            return

        def job(report: "Report") -> Written:
            def tell(finished: int, total: int) -> None:
                report(Progress(finished, total))

            return session.call(partial(work, tell=tell))

        def take(written: Written) -> None:
            if self._desk.editor is not None and self._desk.session is session:
                self._desk.editor.outbox.tell(written)
                done(title)

        self._desk.jobs.start(
            title,
            job,
            take,
            self._broke_off,
            if_cancelled=QCoreApplication.translate("BulkJobs", "Everything stays as it was."),
        )

    def _broke_off(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            said = QCoreApplication.translate("BulkJobs", "Cancelled; nothing was changed.")
            self._desk.hint.emit(said)
        elif isinstance(error, AnnotatorError):
            self._desk.problem.emit(error)
        else:
            raise error
