"""Emptying the bin: the articles in it leave the project for good."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import Cancelled
from annotator.domain.records import Binning
from annotator.gui.project.desk import Desk

if TYPE_CHECKING:
    from annotator.domain.ports import Report


class BinEmptying(QObject):
    """Takes articles that are in the bin out of the project."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Work on the project at `desk`."""
        super().__init__(window)
        self._desk = desk

    def empty(self, binnings: list[Binning]) -> None:
        """Remove articles for good, as a job, when it is known who does it."""
        session, person = self._desk.session, self._desk.person
        if session is None or self._desk.jobs.busy:
            return
        if not person:
            self._desk.person_needed.emit()
            return
        ids = [each.article_id for each in binnings]

        def work(report: "Report") -> int:
            from annotator.services.emptying import empty_bin

            return empty_bin(session.call, ids, person, report)

        self._desk.jobs.start(
            self.tr("Emptying the bin"),
            work,
            self._emptied,
            self._emptying_broke_off,
            if_cancelled=self.tr("What is still in the bin stays there."),
        )

    def _emptied(self, removed: int) -> None:
        self._tell()
        self._desk.hint.emit(self.tr("%n articles left the project.", "", removed))

    def _emptying_broke_off(self, error: BaseException) -> None:
        self._tell()
        if isinstance(error, Cancelled):
            self._desk.hint.emit(self.tr("Cancelled; what is still in the bin stays there."))
        else:
            self._desk.problem.emit(error)

    def _tell(self) -> None:
        if self._desk.session is not None:
            self._desk.session.tell_whole_project_changed("", self._desk.person or None)
