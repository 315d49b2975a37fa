"""What a person does to bring articles in and annotations out."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:  # dialogs and jobs are not on the way to the first window
    from collections.abc import Callable, Mapping, Sequence

    from annotator.domain.losses import Feature
    from annotator.domain.ports import ExportReport, Report
    from annotator.gui.exchange.cases import Case
    from annotator.gui.exchange.export_dialog import ExportDialog
    from annotator.gui.exchange.going import Goer
    from annotator.gui.exchange.latest import Latest
    from annotator.gui.project.session import ProjectFacts
    from annotator.services.exporting import ExportRequest
    from annotator.services.import_request import ImportOutcome, ImportRequest

_ENTITIES: Final = "entities"
"""What an import calls the part of it that extracts entities."""


class ExchangeActions(QObject):
    """Asks with dialogs that never stop the window, and sends the work off."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Work on the project on the desk."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._export: ExportDialog | None = None
        self._goer: Goer | None = None
        self._formats: Latest | None = None
        self._loaded = False
        desk.project_closed.connect(self._leave_export)
        desk.person_changed.connect(self._leave_export)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "file.import_files": self.import_files,
            "file.import_folder": self.import_folder,
            "file.export": self.export,
        }

    def import_files(self) -> None:
        """Ask for files and import them."""
        self._when_loaded(self._ask_files)

    def _ask_files(self) -> None:
        from annotator.gui.dialogs.file_dialog import Purpose, ask_files
        from annotator.gui.exchange.importable import importable

        title, filters, beside = self.tr("Import files"), importable(), self._beside_project()
        purpose, take = Purpose.ARTICLES, self.ask_import
        ask_files(self._window, title, purpose, take, filters=filters, else_in=beside)

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        from annotator.gui.dialogs.file_dialog import Purpose, ask_folder

        title, beside = self.tr("Import a folder"), self._beside_project()
        purpose = Purpose.ARTICLES
        ask_folder(
            self._window, title, purpose, lambda path: self.ask_import([path]), else_in=beside
        )

    def _beside_project(self) -> Path | None:
        """Return the folder of the project, where articles often lie, too; None at the sample."""
        from annotator.services.sample_place import example_of

        facts = self._desk.facts
        return None if facts is None or example_of(facts.path) else facts.path.absolute().parent

    def ask_import(self, paths: list[Path]) -> None:
        """Ask how `paths` are to be read, then import them."""
        desk = self._desk
        if desk.facts is None or desk.session is None or desk.facts.read_only or desk.jobs.busy:
            desk.hint.emit(self.tr("Nothing can be imported just now."))
        else:
            self._when_loaded(partial(self._open_import, paths))

    def _open_import(self, paths: list[Path]) -> None:
        from annotator.gui.exchange.import_dialog import ImportDialog

        session, facts = self._desk.session, self._desk.facts
        if session is not None and facts is not None:
            persons, take = self._persons(facts), self.start_import
            ImportDialog(session, facts.scheme, paths, persons, take, self._window).open()

    def start_import(self, request: "ImportRequest") -> None:
        """Import behind the window."""
        session, desk = self._desk.session, self._desk
        if session is None or self._is_busy():
            return
        person = desk.person or None
        extractor_for = desk.tools.extractor_for

        def work(report: "Report") -> "ImportOutcome":
            from annotator.services.importing import run_import

            return run_import(
                session.call, request, report, extractor_for=extractor_for, person=person
            )

        desk.jobs.start(
            self.tr("Importing"),
            work,
            self._imported,
            self._import_failed,
            if_cancelled=self.tr("The files that are in stay; the one being read is left out."),
        )

    def _imported(self, outcome: "ImportOutcome") -> None:
        from annotator.gui.exchange.cases import cases_of_import

        desk = self._desk
        if desk.session is not None:
            desk.session.tell_whole_project_changed(outcome.summary, desk.person or None)
        cases = cases_of_import(outcome.refused, outcome.notes)
        for part, entry in outcome.refused:
            if part == _ENTITIES:
                desk.entities_missing.emit(sentence(entry.why))
        if cases:
            self._report(self.tr("Import"), sentence(outcome.summary), cases)
        else:
            desk.hint.emit(self.tr("Import: {0}.").format(sentence(outcome.summary)))

    def _import_failed(self, error: BaseException) -> None:
        if self._desk.session is not None:
            self._desk.session.tell_whole_project_changed("", self._desk.person or None)
        self.job_failed(error)

    def export(self) -> None:
        """Ask what is to be exported, and export it; an open question is shown again."""
        if self._desk.facts is not None:
            self._when_loaded(self._open_export)

    def export_only(self, article_ids: "Sequence[str]") -> None:
        """Ask how these articles are to be exported, and export them."""
        if self._desk.facts is not None:
            self._leave_export()
            self._when_loaded(partial(self._open_export, frozenset(article_ids)))

    def _open_export(self, only: frozenset[str] = frozenset()) -> None:
        from annotator.gui.exchange.export_dialog import ExportDialog

        desk = self._desk
        if desk.session is None or desk.facts is None:
            return
        if self._export is None:
            self._export = ExportDialog(
                desk.session,
                desk.facts,
                self._persons(desk.facts),
                desk.person,
                self.start_export,
                self.show_place,
                self._window,
            )
            if only:
                self._export.offer_only(only)
            self._export.finished.connect(self._forget_export)
        self._export.show()
        self._export.raise_()
        self._export.activateWindow()

    def _forget_export(self) -> None:
        self._export = None

    def _leave_export(self) -> None:
        """Ask no more: the question was about another project, or by somebody else."""
        if self._export is not None:
            self._export.reject()

    def start_export(self, request: "ExportRequest") -> None:
        """Export behind the window."""
        session, facts = self._desk.session, self._desk.facts
        if session is None or facts is None or self._is_busy():
            return
        from annotator.services.exporting import run_export

        person = "" if facts.read_only else self._desk.person

        def work(report: "Report") -> "ExportReport":
            if person and request.person == person:
                session.call(lambda project: project.store.ensure_person(person))
            return run_export(session.call, request, report)

        done = partial(self._exported, request.out)
        self._desk.jobs.start(
            self.tr("Exporting"),
            work,
            done,
            self._export_failed,
            if_cancelled=self.tr("Nothing of it is written."),
        )

    def _exported(self, out: Path, report: "ExportReport") -> None:
        from annotator.gui.exchange.cases import cases_of_export

        summary = self.tr("Exported to {3}. Articles: {0}, marks: {1}, links: {2}.")
        counts = map(number, (report.articles, report.spans, report.relations))
        shown = summary.format(*counts, out)
        cases = cases_of_export(report.notes, report.losses.kept)
        if cases:
            self._report(self.tr("Export"), shown, cases, report.losses.counts)
        else:
            self._desk.hint.emit(shown)

    def _export_failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self._desk.hint.emit(self.tr("Cancelled; nothing was written."))
        else:
            self.job_failed(error)

    def job_failed(self, error: BaseException) -> None:
        """Tell that a job did not end as it should; what is our bug is raised."""
        if isinstance(error, Cancelled):
            self._desk.hint.emit(self.tr("Cancelled; what was finished is kept."))
        elif isinstance(error, AnnotatorError):
            self._desk.problem.emit(error)
        else:
            raise error

    def show_place(self, case: "Case") -> None:
        """Show what a case is about in the text; an export that is asked about stays so."""
        from annotator.gui.exchange.going import Goer

        if self._export is not None:
            self._desk.hint.emit(self.tr("Choose Export… again to go on with the export."))
        if self._goer is None:
            self._goer = Goer(self._desk, self._window)
        self._goer.go(case)

    def _when_loaded(self, then: "Callable[[], object]") -> None:
        """Call `then` once all formats are loaded, which takes a while the first time."""
        if self._loaded:
            then()
            return
        from annotator.gui.exchange.latest import Latest

        if self._formats is None:
            self._formats = Latest(self)
            self._desk.project_closed.connect(self._formats.stop)
            if (app := QCoreApplication.instance()) is not None:
                app.aboutToQuit.connect(self._formats.finish)

        def done(_none: None) -> None:
            self._loaded = True
            then()

        self._formats.ask(_load_formats, done, self.job_failed)

    def _persons(self, facts: "ProjectFacts") -> list[str]:
        """Return who has annotated, and who is going to."""
        present = "" if facts.read_only else self._desk.person
        return sorted({*facts.persons, *filter(None, [present])})

    def _is_busy(self) -> bool:
        """Whether a job runs already; a sentence says so."""
        if self._desk.jobs.busy:
            self._desk.hint.emit(self.tr("Wait for the job to end, or cancel it, first."))
        return self._desk.jobs.busy

    def _report(
        self,
        title: str,
        summary: str,
        cases: "list[Case]",
        counts: "Mapping[Feature, int] | None" = None,
    ) -> None:
        from annotator.gui.exchange.report import ExchangeReport

        report = ExchangeReport(title, summary, cases, counts or {}, self.show_place, self._window)
        self._desk.project_closed.connect(report.list.stay)
        report.show()


def _load_formats(_report: "Report") -> None:
    """Load what the dialogs ask for; runs on a thread of its own."""
    from annotator.services.plugins import all_formats, suggesters

    all_formats()
    suggesters()
