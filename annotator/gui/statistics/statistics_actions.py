"""Opens the page of statistics, has figures counted, copies and saves them."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import Cancelled
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.theme import LIGHT, Theme
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.domain.statistics import Period, Statistics
    from annotator.gui.statistics.page import StatisticsPage


class StatisticsActions(QObject):
    """The page is made when it is first asked for, and goes with its project."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Count what is in the project on the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._theme = LIGHT
        self._is_counting = False
        self._asks_again = False
        self._stop = Event()
        """Set when the figures being counted are no longer wanted."""
        self._figures: Statistics | None = None
        self._period: Period | None = None
        self.page: StatisticsPage | None = None
        desk.project_closed.connect(self._close)
        desk.facts_changed.connect(self._offer_persons)

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
        self._desk.refresh_facts(anyway=False)  # somebody may have begun since
        self.count()

    def count(self) -> None:
        """Have figures counted; one count at a time, as each makes room for other work."""
        session = self._desk.session
        if self._is_counting or session is None or self.page is None:
            self._asks_again = True
            self._stop.set()
            return
        self._is_counting, self._asks_again, self._stop = True, False, Event()
        self.page.show_counting()
        self._submit(self.page.person.currentData(), self.page.period.period, quick=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.page is not None:
            self.page.set_theme(theme)

    # --- inner workings

    def _made_page(self, persons: list[str]) -> "StatisticsPage":
        from annotator.gui.statistics.page import StatisticsPage

        page = self.page = StatisticsPage(persons, self._theme, self._window)
        page.count_asked.connect(self.count)
        page.picture_asked.connect(self._copy)
        page.save_asked.connect(self._ask_target)
        page.finished.connect(self._stop_counting)
        return page

    def _offer_persons(self) -> None:
        if self.page is not None and self._desk.facts is not None:
            self.page.set_persons(self._desk.facts.persons)

    def _stop_counting(self) -> None:
        self._stop.set()  # another one for each count

    def _submit(self, person: str, period: "Period | None", *, quick: bool) -> None:
        session = self._desk.session
        if session is not None:
            count = partial(_statistics, person=person, period=period, quick=quick, stop=self._stop)
            session.submit(count, partial(self._take, period), self._fail)

    def _take(self, period: "Period | None", figures: "Statistics") -> None:
        from annotator.gui.statistics.plots import plots_of

        facts = self._desk.facts
        if self.page is not None and facts is not None:
            self._figures, self._period = figures, period
            self.page.show_figures(figures, plots_of(figures, facts.scheme))
        if not figures.complete and not self._stop.is_set():
            # Sent only now: what waits meanwhile is done in the midst of a count.
            self._submit(figures.person, period, quick=False)
            return
        self._is_counting = False
        if self._asks_again:
            self.count()

    def _fail(self, error: BaseException) -> None:
        self._is_counting = False
        if not isinstance(error, Cancelled):
            self._asks_again = False
            self._desk.problem.emit(error)
        elif self._asks_again:
            self.count()

    def _copy(self, widget: QWidget) -> None:
        from annotator.gui.statistics.picture import picture_of

        page, heading = self.page, self.heading()
        if page is None or not heading:
            return
        buttons = [each.copy for each in page.cards]
        QGuiApplication.clipboard().setPixmap(picture_of(widget, buttons, heading, self._theme))
        page.said.setText(self.tr("Copied as a picture."))

    def heading(self) -> str:
        """Return what a picture is headed with; empty where there is nothing to show."""
        facts = self._desk.facts
        return self.page.heading(facts.name) if self.page is not None and facts else ""

    def _ask_target(self) -> None:
        from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target

        if self.page is None or self._desk.facts is None:
            return
        project, figures = self._desk.facts.path, self.tr("statistics")
        target = Target(
            title=self.tr("Save the figures"),
            purpose=Purpose.REPORT,
            suggested=project.with_name(f"{project.stem}-{figures}.csv"),
            filters=[self.tr("Comma-separated values (*.csv)")],
        )
        ask_target(self.page, target, self.save)

    def save(self, path: Path) -> None:
        """Write the figures shown to a file, as UTF-8 that spreadsheets recognise."""
        from annotator.gui.dialogs.saved_file import save_file
        from annotator.gui.statistics.saving import csv_of, usual_delimiter

        figures, facts = self._figures, self._desk.facts
        if figures is None or facts is None:
            return
        delimiter = usual_delimiter()
        table = csv_of(figures, facts.scheme, self._period, delimiter=delimiter)
        _, said = save_file(path, table.encode("utf-8-sig"))
        if self.page is not None:
            self.page.said.setText(said)

    def _close(self) -> None:
        self._is_counting = self._asks_again = False
        self._figures = None
        if self.page is not None:
            self.page.close()
            self.page.deleteLater()
            self.page = None


def _statistics(
    project: OpenProject, *, person: str, period: "Period | None", quick: bool, stop: Event
) -> "Statistics":
    breathe = partial(_breathe_unless, stop, project)
    return project.store.statistics.of(person, breathe, quick=quick, period=period)


def _breathe_unless(stop: Event, project: OpenProject) -> None:
    project.breathe()
    if stop.is_set():
        raise Cancelled("These figures are no longer wanted.")
