"""Going through the articles: next, done, skipped, questions."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ranges import Range
from annotator.domain.records import Span, Status
from annotator.domain.views import ArticleQuery
from annotator.gui.actions.action_set import Handler
from annotator.gui.articles.decision import task_spans, undecided
from annotator.gui.project.article_work import found_article
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import place_of
from annotator.gui.workspace.workspace import Workspace
from annotator.services.project_thread import OpenProject


class ArticleActions(QObject):
    """Opens articles and says how far the person is with them."""

    said = Signal(str)
    """What was just done, to be told in passing."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on what `workspace` lists."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        workspace.articles.article_chosen.connect(self.open)
        workspace.articles.article_activated.connect(self._read)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "article.next": partial(self._workspace.articles.step, 1),
            "article.previous": partial(self._workspace.articles.step, -1),
            "article.find": self.find,
            "article.done_next": self.done_and_next,
            "article.skip": self.skip,
            "article.nothing": self.nothing_and_next,
            "article.next_to_do": self.next_to_do,
            "article.show_all": self._workspace.articles.show_all,
            "article.filter": self._workspace.articles.offer_filters,
            "article.sort": self._workspace.articles.offer_orders,
            "article.reopen": partial(self._set_status, Status.STARTED),
            "article.question": self.ask_question,
        }

    def open(self, article_id: str) -> None:
        """Open an article."""
        if self._desk.editor is not None:
            self._desk.editor.open(article_id)

    def open_first(self) -> None:
        """Open the article that was open last time, else the next one to do.

        One that is on its way is let come.
        """
        desk = self._desk
        if desk.editor is None or desk.facts is None or desk.editor.is_coming:
            return
        last = desk.settings.article(desk.facts.id)
        desk.editor.open_read(partial(_first, person=desk.person, last=last), desk.hurry_counting)

    def find(self) -> None:
        """Go to the search field."""
        field = self._workspace.articles.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def done_and_next(self) -> None:
        """Finish the open article and open the next one to do."""
        self._close_and_next(Status.DONE)

    def nothing_and_next(self) -> None:
        """Say that there is nothing to mark in the open article and open the next one to do."""
        marks = len(self._task_spans())
        if marks:
            self._desk.hint.emit(
                self.tr("There are %n marks in it; choose “Done” instead.", "", marks)
            )
        else:
            self._close_and_next(Status.DONE)

    def next_to_do(self) -> None:
        """Open the next article of the list that is neither done nor skipped."""
        editor = self._desk.editor
        if editor is not None:
            query = replace(self._workspace.articles.query, person=editor.person)
            find = partial(_next_to_do, query=query, after=editor.article_id)
            editor.open_read(find, partial(self._say_none_left, query, but_this=True))

    def skip(self) -> None:
        """Ask why the open article is left out, leave it out and open the next one to do."""
        session, editor = self._desk.session, self._desk.editor
        if session is not None and editor is not None and editor.content is not None:
            ask = partial(self._ask_why, editor.content.article.id)
            session.submit(partial(_reasons, person=editor.person), ask, self._desk.problem.emit)

    def _ask_why(self, article_id: str, known: list[str]) -> None:
        from annotator.gui.articles.skipping import ask_why

        def skip(reason: str) -> None:
            if self._desk.editor is not None and self._desk.editor.article_id == article_id:
                self._close_and_next(Status.SKIPPED, reason=reason)

        text = self._workspace.text
        ask_why(known, skip, self._window, place_of(text, Range(text.caret(), text.caret())))

    def ask_question(self) -> None:
        """Ask for the question on the open article."""
        from annotator.gui.dialogs.text_dialog import TextDialog

        if self._desk.editor is not None and self._desk.editor.content is not None:
            TextDialog(
                self.tr("Raise a question"),
                self.tr("Your question about this article"),
                "",
                partial(self._raise_question, self._desk.editor.content.article.id),
                self._window,
            ).open()

    def _raise_question(self, article_id: str, note: str) -> None:
        from annotator.services import commands  # not to look at a project

        editor = self._desk.editor
        if note and editor is not None and editor.article_id == article_id:
            editor.run(lambda content: commands.raise_flag(content, note, editor.person))

    def _set_status(self, status: Status) -> None:
        if self._desk.editor is not None:
            self._desk.editor.set_status(status)

    def _close_and_next(self, status: Status, *, reason: str = "") -> None:
        editor = self._desk.editor
        if editor is None or editor.content is None:
            return
        query = replace(self._workspace.articles.query, person=editor.person)
        find = partial(_next_to_do, query=query, after=editor.content.article.id)
        # Asked for first, as the next article need not wait until the status is on the disk.
        editor.open_read(find, partial(self._say_none_left, query))
        nothing = status is Status.DONE and not self._task_spans()
        left = undecided(editor.content, editor.scheme, editor.person)
        if editor.set_status(status, reason=reason, nothing=nothing) is None:
            editor.stay()
        elif status is Status.DONE:
            self._say_done(nothing=nothing, left=left)

    def _say_done(self, *, nothing: bool, left: int) -> None:
        """Tell of a decision what is not plain to see of it."""
        if left:
            self.said.emit(self.tr("Done; %n suggestions in it were not decided.", "", left))
        elif nothing:
            self.said.emit(self.tr("Done: nothing to mark in it."))

    def _task_spans(self) -> list[Span]:
        editor = self._desk.editor
        if editor is None or editor.content is None:
            return []
        return task_spans(editor.content, editor.scheme, editor.person)

    def _say_none_left(self, query: ArticleQuery, *, but_this: bool = False) -> None:
        editor = self._desk.editor
        status = editor.content.status_of(query.person) if editor and editor.content else None
        if but_this and status in {Status.NEW, Status.STARTED}:
            self._desk.hint.emit(self.tr("No other article is left to do."))
        elif query == ArticleQuery(person=query.person, order=query.order):
            self._desk.hint.emit(self.tr("Everything is done: no article is left to do."))
        else:
            self._desk.hint.emit(self.tr("None of the articles in the list is left to do."))

    def _read(self) -> None:
        self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)


def _reasons(project: OpenProject, *, person: str) -> list[str]:
    return project.store.lists.reasons(person)


def _next_to_do(
    project: OpenProject, *, query: ArticleQuery, after: str | None
) -> AnnotatedArticle | None:
    return found_article(project, project.store.next_to_do(query.person, after, query))


def _first(project: OpenProject, *, person: str, last: str) -> AnnotatedArticle | None:
    """Return the article to begin with: the last one, else one to do, else any."""
    store, query = project.store, ArticleQuery(person=person)
    if last:
        with suppress(UserError):  # it is in the bin, or gone
            return store.article(last)
    found = store.next_to_do(person, None)
    if found is None:
        rows = store.rows(query, offset=0, limit=1)
        found = rows[0].id if rows else None
    return found_article(project, found)
