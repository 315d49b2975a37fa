"""Opens the page of statistics, has figures counted, copies and saves them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import Cancelled, EnvironmentProblem
from annotator.domain.statistics import Statistics
from annotator.gui.action_set import Handler
from annotator.gui.desk import Desk
from annotator.gui.theme import LIGHT, Theme
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.gui.statistics.page import StatisticsPage
    from annotator.gui.statistics.plots import Plot


class StatisticsActions(QObject):
    """The page is made when it is first asked for, and goes with its project."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Count what is in the project on the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._theme = LIGHT
        self._is_counting = False
        self._asked: str | None = None
        self._plots: list[Plot] = []
        self.page: StatisticsPage | None = None
        desk.project_closed.connect(self._close)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"view.statistics": self.show_page}

    def show_page(self) -> None:
        """Show the figures of the project as they are now."""
        if self._desk.facts is None:
            return
        page = self.page or self._made_page(self._desk.facts.persons)
        page.show()
        page.raise_()
        page.activateWindow()
        self._count(page.person.currentData())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.page is not None:
            self.page.set_theme(theme)

    # --- inner workings

    def _made_page(self, persons: list[str]) -> "StatisticsPage":
        from annotator.gui.statistics.page import StatisticsPage

        page = self.page = StatisticsPage(persons, self._theme, self._window)
        page.person_chosen.connect(self._count)
        page.refresh_asked.connect(self._count_again)
        page.picture_asked.connect(self._copy)
        page.save_asked.connect(self._ask_target)
        return page

    def _count_again(self) -> None:
        if self.page is not None:
            self._count(self.page.person.currentData())

    def _count(self, person: str) -> None:
        """Have figures counted; one count at a time, as each makes room for other work."""
        session = self._desk.session
        if self._is_counting or session is None or self.page is None:
            self._asked = person
            return
        self._is_counting = True
        self.page.show_counting()
        count = partial(_statistics, person=person, quick=True)
        session.submit(count, self._take, self._fail)

    def _take(self, figures: Statistics) -> None:
        from annotator.gui.statistics.plots import plots_of

        facts = self._desk.facts
        if self.page is not None and facts is not None:
            self._plots = plots_of(figures, facts.scheme)
            self.page.show_figures(figures, self._plots)
        if not figures.complete and self._asked is None and self._desk.session is not None:
            # Sent only now: what waits meanwhile is done in the midst of a count.
            count = partial(_statistics, person=figures.person, quick=False)
            self._desk.session.submit(count, self._take, self._fail)
        else:
            self._is_counting = False
            self._count_what_was_asked()

    def _fail(self, error: BaseException) -> None:
        self._is_counting = False
        self._asked = None
        if not isinstance(error, Cancelled):
            self._desk.problem.emit(error)

    def _count_what_was_asked(self) -> None:
        person, self._asked = self._asked, None
        if person is not None:
            self._count(person)

    def _copy(self, widget: QWidget) -> None:
        QGuiApplication.clipboard().setPixmap(widget.grab())
        if self.page is not None:
            self.page.said.setText(self.tr("Copied as a picture."))

    def _ask_target(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self.page is None:
            return
        dialog = QFileDialog(self.page, self.tr("Save the figures"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Comma-separated values (*.csv)"))
        if self._desk.facts is not None:
            path = self._desk.facts.path
            dialog.setDirectory(str(path.parent))
            dialog.selectFile(f"{path.stem}-{self.tr('statistics')}.csv")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the figures shown to a file, as UTF-8 that spreadsheets recognise."""
        from annotator.gui.statistics.saving import csv_of

        try:
            path.write_text(csv_of(self._plots), encoding="utf-8-sig", newline="")
        except OSError as error:
            said = self.tr("{0} cannot be written: {1}.").format(path, error.strerror)
            self._desk.problem.emit(EnvironmentProblem(said))
            return
        if self.page is not None:
            self.page.said.setText(self.tr("Saved as {0}.").format(path.name))

    def _close(self) -> None:
        self._is_counting = False
        self._asked = None
        self._plots = []
        if self.page is not None:
            self.page.close()
            self.page.deleteLater()
            self.page = None


def _statistics(project: OpenProject, *, person: str, quick: bool) -> Statistics:
    return project.store.statistics.of(person, project.breathe, quick=quick)
