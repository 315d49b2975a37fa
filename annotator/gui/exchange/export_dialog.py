"""The dialog before an export: what leaves, under which names, where to, and what is lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.mapping import LabelMapping
from annotator.domain.ports import Report
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.file_dialog import ask_to_replace
from annotator.gui.exchange.command import command_of
from annotator.gui.exchange.export_form import ExportForm
from annotator.gui.exchange.labelled import scrolling, tab_in_order
from annotator.gui.exchange.latest import Latest
from annotator.gui.exchange.loss_pane import LossPane
from annotator.gui.exchange.names import mapping_of, outgoing_rows
from annotator.gui.project.session import ProjectFacts, ProjectSession
from annotator.gui.words.sentences import sentence
from annotator.services.exporting import ExportRequest, run_losses
from annotator.services.mappings import Direction, Mappings
from annotator.services.overwriting import is_taken
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.domain.losses import LossLog
    from annotator.domain.views import ArticleCounts
    from annotator.gui.exchange.cases import Case

_SIZE: Final = (980, 640)
_FORM_WIDTH: Final = 370


class ExportDialog(QDialog):
    """Asks while it tells what would be lost; hides while one looks at a place in the text."""

    def __init__(
        self,
        session: ProjectSession,
        facts: ProjectFacts,
        persons: list[str],
        person: str,
        take: Callable[[ExportRequest], object],
        go: Callable[["Case"], object],
        parent: QWidget,
    ) -> None:
        """Ask about the project behind `session`; `take` gets the request, `go` a case to show."""
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self._session = session
        self._facts = facts
        self._person = "" if facts.read_only else person
        self._take = take
        self._go = go
        self._base = LabelMapping()
        self._stale = True
        self._latest = Latest(self)
        self._names = Latest(self)
        self._only: frozenset[str] = frozenset()
        self.form = ExportForm(facts.path, facts.scheme, persons, person, self)
        self.losses = LossPane(self)
        self._lay_out()
        self._connect()
        self.form.format.setFocus()
        self._count()
        self._read_names()

    def offer_only(self, article_ids: frozenset[str]) -> None:
        """Ask about some chosen articles, or let the person ask for others."""
        self._only = article_ids
        self.form.offer_chosen(len(article_ids))

    def request(self, *, replaces: bool = False) -> ExportRequest:
        """Return what is asked for; `replaces`: also where an earlier export is."""
        form = self.form
        request = ExportRequest(
            out=form.target,
            format=form.writer.id,
            person=form.person.currentData(),
            only_done=bool(form.status.currentData()),
            article_ids=self._only if form.status.currentData() is None else None,
            with_undecided=form.undecided.isChecked(),
            mapping=mapping_of(form.names.rows, self._base) if form.names.touched else None,
            options=form.options(),
            replaces=replaces,
        )
        if request.article_ids is not None:
            return request  # no command says which articles were chosen
        command = command_of(request, self._facts.path)
        return replace(request, options=replace(request.options, command=command))

    def accept(self) -> None:
        """Hand over the request; first ask whether what is there is to be replaced."""
        if is_taken(self.form.target):
            ask_to_replace(self, self.form.target, self._replace, self._ask_place)
        else:
            self._hand_over(self.request())

    def _replace(self, _place: Path) -> None:
        self._hand_over(self.request(replaces=True))

    def _ask_place(self, _place: Path) -> None:
        self.form.browse.click()

    def _hand_over(self, request: ExportRequest) -> None:
        super().accept()
        self._take(request)

    def done(self, result: int) -> None:
        """Close, and go when nothing runs any more."""
        super().done(result)
        self._names.finish()
        self.losses.list.saving.finish()
        self._latest.leave(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when something was changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._count()
            self._look(later=False)

    # --- parts

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(scrolling(self.form, _FORM_WIDTH))
        middle.addWidget(self.losses, 1)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.ok, self.cancel = buttons.button(button.Ok), buttons.button(button.Cancel)
        self.ok.setText(self.tr("Export"))
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)
        tab_in_order(*self.form.in_order, self.losses.stop, *self.losses.list.in_order)
        tab_in_order(self.losses.list.table, self.ok, self.cancel)
        self.setMinimumSize(760, 440)
        give_size(self, *_SIZE)

    def _connect(self) -> None:
        self.form.changed.connect(partial(self._look, later=True))
        self.form.person_changed.connect(self._count)
        self.form.format_changed.connect(self._read_names)
        self.form.out.textChanged.connect(self._check)
        self._latest.progressed.connect(self.losses.show_progress)
        self.losses.stop_asked.connect(self._stop)
        self.losses.list.asked.connect(self._show_place)
        self.losses.list.problem.connect(self.losses.said.setText)
        self._session.changed.connect(self._project_changed)
        self._session.closed.connect(self._leave)

    def _check(self, out: str) -> None:
        self.ok.setEnabled(bool(out.strip()))

    # --- what there is

    def _count(self) -> None:
        person = self.form.person.currentData() or ""
        self._session.submit(partial(_counts, person=person), self._show_counts, _leave_it)

    def _show_counts(self, counts: "ArticleCounts") -> None:
        only_done = self.form.status.currentData()
        self.form.show_counts(counts)
        if only_done != self.form.status.currentData():
            self._look(later=True)

    def _read_names(self) -> None:
        work = partial(_remembered, self._session, self.form.writer.id)
        self.form.names.forget_choices()
        self._names.ask(work, self._show_names, _leave_it)

    def _show_names(self, remembered: LabelMapping) -> None:
        self._base = remembered
        self.form.names.set_rows(outgoing_rows(self._facts.scheme, remembered))
        self.form.show_names()

    # --- what is lost

    def _look(self, *, later: bool) -> None:
        """Look through the articles anew."""
        self._stale = False
        self.losses.show_busy(busy=True)
        person = self._person
        work = partial(_losses, self._session, self.request(), person)
        self._latest.ask(work, self._show_losses, self._could_not_look, later=later)

    def _show_losses(self, losses: "LossLog") -> None:
        self.losses.show_busy(busy=False)
        self.losses.show_losses(losses)

    def _could_not_look(self, error: BaseException) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.losses.show_busy(busy=False)
        self.losses.show_nothing(sentence(str(error)))

    def _stop(self) -> None:
        self._latest.stop()
        self.losses.show_busy(busy=False)
        self.losses.show_nothing(self.tr("Stopped; what is lost is told after the export."))

    def _show_place(self, case: "Case") -> None:
        self.hide()
        self._go(case)

    def _project_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._count()
            self._look(later=True)

    def _leave(self) -> None:
        """Go with the project."""
        self._names.finish()
        self._latest.finish()
        self.hide()
        self.deleteLater()


def _counts(project: OpenProject, *, person: str) -> "ArticleCounts":
    return project.store.counts(person)


def _remembered(session: ProjectSession, format_id: str, _report: Report) -> LabelMapping:
    """Return the mapping a format had the last time; runs on a thread of its own."""
    return Mappings(session.call, Direction.EXPORT, None).mapping_for(format_id)


def _losses(
    session: ProjectSession, request: ExportRequest, person: str, report: Report
) -> "LossLog":
    """Return what would be lost; runs on a thread of its own."""
    if person and request.person == person:
        session.call(lambda project: project.store.ensure_person(person))
    return run_losses(session.call, request, report)


def _leave_it(_error: BaseException) -> None:
    """Do without; whoever exports is told."""
