"""Saving what can be read of a damaged project into a new one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError
from annotator.gui.project.desk import Desk
from annotator.gui.widgets.message_bar import MessageBar
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from annotator.domain.ports import Report
    from annotator.services.rescue_report import RescueReport

DAMAGE: Final = "damage"
"""What the message about a damaged project is about."""


class RescueActions(QObject):
    """Asks where to, rescues behind the window, tells what was lost, and opens the new project."""

    def __init__(self, desk: Desk, message: MessageBar, window: QWidget) -> None:
        """Tell in `message` what goes wrong."""
        super().__init__(window)
        self._desk = desk
        self._message = message
        self._window = window

    def ask(self, broken: Path) -> None:
        """Ask where the new project shall be."""
        from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target, projects
        from annotator.services.project_files import PROJECT_SUFFIX

        name = self.tr("{0} rescued").format(broken.stem) + PROJECT_SUFFIX
        target = Target(
            title=self.tr("Save what can be read as"),
            purpose=Purpose.PROJECT,
            suggested=broken.with_name(name),
            filters=[projects()],
            folder=broken.parent,
        )
        dialog = ask_target(self._window, target, partial(self.rescue, broken), replaces=False)
        dialog.setObjectName("rescueDialog")

    def rescue(self, broken: Path, target: Path) -> None:
        """Save what can be read of `broken`, completed from its backups, and open it."""
        desk = self._desk
        files = desk.tools.files
        if desk.jobs.busy:
            desk.hint.emit(self.tr("Wait for the job to end, or cancel it, first."))
            return

        def work(_report: "Report") -> "RescueReport":
            sources = [backup.path for backup in files.backups.list(broken)]
            return files.rescue(broken, target, sources)

        title = self.tr("Rescuing what can be read")
        desk.jobs.start(title, work, partial(self._rescued, target), self._failed)

    def _rescued(self, target: Path, report: "RescueReport") -> None:
        from annotator.gui.dialogs.report_dialog import ReportDialog

        self._desk.open(target)
        kinds = [(kind, count) for kind, count in report.saved.items() if count]
        saved = ", ".join(f"{sentence(kind)}: {number(count)}" for kind, count in kinds)
        if report.lost:
            lost = self.tr("What is lost: {0}.").format(number(len(report.lost)))
        else:
            lost = self.tr("Nothing is lost.")
        summary = self.tr("Saved as {0}: {1}.").format(target, saved or self.tr("nothing"))
        lines = [sentence(each) for each in (*report.lost, *report.notes)]
        ReportDialog(self.tr("Rescue"), f"{summary} {lost}", lines, self._window).show()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self._desk.problem.emit(error)
