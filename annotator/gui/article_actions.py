"""Going through the articles: next, done, skipped, questions."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import counted_spans
from annotator.domain.errors import UserError
from annotator.domain.records import Status
from annotator.domain.views import ArticleQuery, Question
from annotator.gui.action_set import Handler
from annotator.gui.desk import Desk
from annotator.gui.workspace import Workspace
from annotator.services import commands
from annotator.services.project_thread import OpenProject
from annotator.services.store import ProjectStore


class ArticleActions(QObject):
    """Opens articles and says how far the person is with them."""

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
            "article.skip_because": self.skip_because,
            "article.filter": self._workspace.articles.offer_filters,
            "article.sort": self._workspace.articles.offer_orders,
            "article.questions": self.list_questions,
            "article.reopen": partial(self._set_status, Status.STARTED),
            "article.question": self.ask_question,
        }

    def open(self, article_id: str) -> None:
        """Open an article."""
        if self._desk.editor is not None:
            self._desk.editor.open(article_id)

    def open_first(self) -> None:
        """Open the article that was open last time, else the next one to do."""
        desk = self._desk
        if desk.session is None or desk.facts is None:
            return
        last = desk.settings.article(desk.facts.id)
        find = partial(_first, person=desk.person, last=last)
        desk.session.submit(find, self._open_found, desk.problem.emit)

    def find(self) -> None:
        """Go to the search field."""
        field = self._workspace.articles.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def done_and_next(self) -> None:
        """Finish the open article and open the next one to do."""
        self._close_and_next(Status.DONE)

    def skip(self) -> None:
        """Leave the open article out and open the next one to do."""
        self._close_and_next(Status.SKIPPED)

    def skip_because(self) -> None:
        """Ask why the open article is left out, then leave it out."""
        from annotator.gui.text_dialog import TextDialog

        editor = self._desk.editor
        if editor is not None and editor.content is not None:
            article_id = editor.content.article.id

            def skip(reason: str) -> None:
                if editor.article_id == article_id:
                    self._close_and_next(Status.SKIPPED, reason=" ".join(reason.split()))

            title, asked = self.tr("Skip the article"), self.tr("Why is it left out?")
            TextDialog(title, asked, "", skip, self._window).open()

    def list_questions(self) -> None:
        """Show the open questions of the project, to jump to and to settle."""
        from annotator.gui.articles.questions_dialog import QuestionsDialog

        dialog = QuestionsDialog(self._desk, self._window)
        dialog.chosen.connect(self._show_question)
        dialog.show()

    def _show_question(self, question: Question) -> None:
        editor = self._desk.editor
        if editor is None:
            return

        def show(content: AnnotatedArticle | None) -> None:
            if content is not None and content.article.id == question.article_id:
                self._workspace.text.set_current_span(question.span_id)

        editor.article_opened.connect(show, Qt.ConnectionType.SingleShotConnection)
        editor.open(question.article_id)

    def ask_question(self) -> None:
        """Ask for the question on the open article."""
        from annotator.gui.text_dialog import TextDialog

        if self._desk.editor is not None and self._desk.editor.content is not None:
            TextDialog(
                self.tr("Raise a question"),
                self.tr("Your question about this article"),
                "",
                partial(self._raise_question, self._desk.editor.content.article.id),
                self._window,
            ).open()

    def _raise_question(self, article_id: str, note: str) -> None:
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
        editor.open_found(find, partial(self._say_none_left, query))
        nothing = status is Status.DONE and not any(
            editor.scheme.is_task(each.label)
            for each in counted_spans(editor.content, editor.person, editor.scheme)
        )
        if editor.set_status(status, reason=reason) is None:
            editor.stay()
        elif nothing:
            self._desk.hint.emit(self.tr("Done: nothing to mark in it."))

    def _say_none_left(self, query: ArticleQuery) -> None:
        everything = self.tr("Everything is done: no article is left to do.")
        these = self.tr("None of the articles in the list is left to do.")
        shown = query == ArticleQuery(person=query.person)
        self._desk.hint.emit(everything if shown else these)

    def _open_found(self, article_id: str | None) -> None:
        if article_id is not None and self._desk.editor and self._desk.editor.content is None:
            self._desk.editor.open(article_id)

    def _read(self) -> None:
        self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)


def _next_to_do(project: OpenProject, *, query: ArticleQuery, after: str) -> str | None:
    return project.store.next_to_do(query.person, after, query)


def _first(project: OpenProject, *, person: str, last: str) -> str | None:
    """Return the article to begin with: the last one, else one to do, else any."""
    store, query = project.store, ArticleQuery(person=person)
    if last and _is_there(store, last):
        return last
    found = store.next_to_do(person, None)
    if found is None:
        rows = store.rows(query, offset=0, limit=1)
        found = rows[0].id if rows else None
    return found


def _is_there(store: ProjectStore, article_id: str) -> bool:
    try:
        return store.position(ArticleQuery(person=""), article_id) is not None
    except UserError:
        return False
