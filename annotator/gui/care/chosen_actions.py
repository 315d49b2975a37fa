"""What is done with several chosen articles: each a step of the history, named with its count."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.views import ChosenArticles
from annotator.gui.care import chosen_work
from annotator.gui.care.chosen_work import Chosen, Planned, Planner
from annotator.gui.project.bulk_jobs import BulkJobs
from annotator.gui.project.desk import Desk
from annotator.gui.words.sentences import step_title
from annotator.gui.workspace.workspace import Workspace
from annotator.services.commands import many
from annotator.services.commands.many import CommonDetails
from annotator.services.project_thread import OpenProject

Handler = Callable[[], object]
T = TypeVar("T")


class ChosenActions(QObject):
    """Asks what is to be asked, plans where the project is, and sends the plan."""

    extract_asked = Signal(object)
    """Ids of articles whose entities are wanted."""
    export_asked = Signal(object)
    """Ids of articles that are to be exported."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on the articles that are chosen in `workspace`."""
        super().__init__(window)
        self._desk = desk
        self._pane = workspace.articles
        self._window = window
        self._jobs = BulkJobs(desk)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by their id."""
        return {
            "chosen.done": partial(self._change, many.finish_all),
            "chosen.nothing": partial(self._change, many.close_unmarked),
            "chosen.skip": partial(self._with_chosen, self._ask_why),
            "chosen.reopen": partial(self._change, many.open_again),
            "chosen.question": partial(self._with_chosen, self._ask_question),
            "chosen.details": partial(self._with_chosen, self._read_details),
            "chosen.extract": partial(self._with_chosen, self._extract),
            "chosen.export": partial(self._with_chosen, self._export, anybody=True),
            "chosen.bin": partial(self._with_chosen, self._put_in_bin),
        }

    # --- what is asked before

    def _ask_why(self, chosen: Chosen) -> None:
        from annotator.gui.articles.skipping import ask_why

        def ask(known: list[str]) -> None:
            title = self.tr("Why are the articles left out?")
            ask_why(known, skip, self._window, self._at_keys(), title)

        def skip(reason: str) -> None:
            self._plan(lambda all_of_them, by: many.skip_all(all_of_them, reason, by), chosen)

        self._ask(partial(chosen_work.reasons, person=chosen.person), ask)

    def _ask_question(self, chosen: Chosen) -> None:
        from annotator.gui.dialogs.text_dialog import TextDialog

        def raise_it(note: str) -> None:
            if note:
                planner = lambda every, by: many.question_all(every, note, by)  # noqa: E731
                self._plan(planner, chosen)

        asked = self.tr("Your question about each of %n articles", "", chosen.articles.size)
        TextDialog(self.tr("Raise a question"), asked, "", raise_it, self._window).open()

    def _read_details(self, chosen: Chosen) -> None:
        self._ask(partial(chosen_work.in_common, chosen), partial(self._ask_details, chosen))

    def _ask_details(self, chosen: Chosen, before: CommonDetails) -> None:
        from annotator.gui.care.common_dialog import CommonDialog

        def edit(common: CommonDetails) -> None:
            self._prepare(partial(chosen_work.edited, common, chosen), chosen)

        dialog = CommonDialog(before, chosen.articles.size, edit, self._window)
        dialog.open()

    # --- what is done

    def _change(self, planner: Planner) -> None:
        self._with_chosen(partial(self._plan, planner))

    def _plan(self, planner: Planner, chosen: Chosen) -> None:
        self._prepare(partial(chosen_work.plan, planner, chosen), chosen)

    def _prepare(self, work: Callable[[OpenProject], Planned], chosen: Chosen) -> None:
        title = self.tr("Looking through %n articles", "", chosen.articles.size)
        self._jobs.plan(title, work, chosen.articles.size, self._send)

    def _put_in_bin(self, chosen: Chosen) -> None:
        """Put the articles in the bin; if the open one is among them, open one beside them."""
        row = self._pane.several.beside()
        editor = self._desk.editor

        def open_beside(article_id: str) -> None:
            if editor is not None and editor is self._desk.editor:
                editor.open(article_id)

        if row is not None:
            self._pane.model.when_there(row, open_beside)
        self._plan(chosen_work.binned, chosen)

    def _extract(self, chosen: Chosen) -> None:
        self._ask(partial(chosen_work.ids, chosen), self.extract_asked.emit)

    def _export(self, chosen: Chosen) -> None:
        self._ask(partial(chosen_work.ids, chosen), self.export_asked.emit)

    def _send(self, planned: Planned) -> None:
        if planned.articles:
            title = self._in_words(planned.title)
            self._jobs.run(title, planned, planned.articles, self._say_done)
        else:
            self._desk.hint.emit(self.tr("There is nothing in the chosen articles to change so."))

    def _say_done(self, title: str) -> None:
        self._desk.undoable.emit(self.tr("{0}: done; undo takes it back.").format(title))

    # --- both

    def _with_chosen(self, use: Callable[[Chosen], object], *, anybody: bool = False) -> None:
        """Do something with the chosen articles, once it is known which they are, and by whom."""
        several, person = self._pane.list.chosen, self._desk.person
        if several is None:
            return
        if not person and not anybody:
            self._desk.person_needed.emit()
            return

        def take(articles: ChosenArticles) -> None:
            use(Chosen(articles, person))

        several.use(take)

    def _ask(self, work: Callable[..., T], take: Callable[[T], object]) -> None:
        if self._desk.session is not None:
            self._desk.session.submit(work, take, self._desk.problem.emit)

    def _in_words(self, title: str) -> str:
        return step_title(title, self._desk.facts.scheme if self._desk.facts else None)

    def _at_keys(self) -> QRect:
        """Return where the row is that keys go on from, in global coordinates."""
        view = self._pane.list
        row = view.visualRect(view.currentIndex())
        row = row if view.viewport().rect().intersects(row) else QRect(0, 0, 1, 1)
        return QRect(view.viewport().mapToGlobal(row.topLeft() + QPoint(20, 0)), row.size())
