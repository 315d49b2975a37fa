"""What a person does about questions: goes through them, settles them, opens them again."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Flag
from annotator.domain.views import Question
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.article_work import execute
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import Letter, Written
from annotator.gui.reading.under_caret import span_under_caret
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.words.locale_words import number
from annotator.gui.workspace.workspace import Workspace
from annotator.services import commands
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.gui.questions.question_panel import QuestionPanel


class QuestionActions(QObject):
    """The panel is made when it is first asked for."""

    said = Signal(str)
    """Which question one is at, to be told in passing."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Go through the questions of the project that `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._theme = LIGHT
        self._current: str | None = None
        self._place = 0
        """Where the current question stands, or stood, among the open ones."""
        self._with_settled = False
        self.panel: QuestionPanel | None = None
        desk.project_closed.connect(self._forget)
        desk.changed.connect(self._follow)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "article.questions": self.show_panel,
            "article.next_question": partial(self.step, 1),
            "article.previous_question": partial(self.step, -1),
            "article.settle": self.settle_here,
        }

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self.panel is not None and self._workspace.aside is self.panel

    def show_panel(self) -> None:
        """Show the questions, to jump to and to settle."""
        self._open_panel().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Leave the questions."""
        if self.is_open and self.panel is not None:
            had_focus = self.panel.isAncestorOf(self.panel.window().focusWidget())
            self._workspace.show_aside(None)
            if had_focus:
                self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next open question of the project, or the one before."""
        if self._desk.session is not None:
            work = partial(_questions, with_settled=False)
            self._desk.session.submit(work, partial(self._step, by), self._desk.problem.emit)

    def settle_here(self) -> None:
        """Settle the question one is at, or open it again."""
        flag = self._flag_here()
        if flag is None:
            self._desk.hint.emit(self.tr("There is no question here; F7 goes to the next one."))
        else:
            self._settle_in_article(flag.id, settled=not flag.settled)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    # --- going through them

    def _step(self, by: int, questions: list[Question]) -> None:
        if not questions:
            self._desk.hint.emit(self.tr("No question is open."))
            return
        place = self._next_place(by, questions)
        self._open_panel()
        self._go_to(questions[place])
        self._place = place
        shown = (number(place + 1), number(len(questions)))
        self.said.emit(self.tr("Question {0} of {1}").format(*shown))

    def _next_place(self, by: int, questions: list[Question]) -> int:
        """Return which question follows the current one, or the place it had."""
        ids = [each.id for each in questions]
        if self._current in ids:
            return (ids.index(self._current) + by) % len(ids)
        if self._current is not None:  # it is settled, and the next one has moved up
            return (self._place if by > 0 else self._place - 1) % len(ids)
        here = self._desk.editor.article_id if self._desk.editor else None
        in_article = [row for row, each in enumerate(questions) if each.article_id == here]
        return in_article[0 if by > 0 else -1] if in_article else 0

    def _go_to(self, question: Question) -> None:
        editor = self._desk.editor
        if editor is None:
            return
        self._current = question.id
        if self.panel is not None:
            self.panel.set_current(question.id)
            self._place = self.panel.model.row_of(question.id) or 0

        def show(content: AnnotatedArticle | None) -> None:
            if content is not None and content.article.id == question.article_id:
                self._show_place(question, content)

        if editor.article_id == question.article_id:
            show(editor.content)
            return
        editor.article_opened.connect(show, Qt.ConnectionType.SingleShotConnection)
        editor.open(question.article_id)

    def _show_place(self, question: Question, content: AnnotatedArticle) -> None:
        """Go to the mark in question; put the caret where it is if it is one of others."""
        text = self._workspace.text
        text.go_to_span(question.span_id)
        span = content.span(question.span_id) if question.span_id else None
        if span is not None and text.current_span() is None:
            text.set_selection_state(text.selection_state.moved(span.cover.start))
            text.reveal_caret()

    # --- settling

    def _flag_here(self) -> Flag | None:
        """Return the question gone to last, else one on the current mark, else an open one."""
        content = self._desk.editor.content if self._desk.editor else None
        if content is None:
            return None
        current = span_under_caret(self._workspace.text)
        found = [each for each in content.flags if each.id == self._current]
        found += [each for each in content.flags if current and each.span_id == current]
        found += [each for each in content.flags if not each.settled]
        return next(iter(found), None)

    def _settle(self, question: Question) -> None:
        editor = self._desk.editor
        if editor is None or not editor.person:
            return
        self._current = question.id
        if editor.article_id == question.article_id:
            self._settle_in_article(question.id, settled=not question.settled)
        else:
            send = partial(_settle, question=question, person=editor.person)
            title = "Open a question again" if question.settled else "Settle a question"
            editor.outbox.post(Letter(send, title=title))

    def _settle_in_article(self, flag_id: str, *, settled: bool) -> None:
        editor = self._desk.editor
        if editor is not None:
            editor.run(
                lambda content: commands.settle_flag(
                    content, flag_id, editor.person, settled=settled
                )
            )

    # --- the panel

    def _open_panel(self) -> "QuestionPanel":
        panel = self.panel or self._made_panel()
        facts = self._desk.facts
        panel.set_writable(writable=facts is not None and not facts.read_only)
        if not self.is_open:
            self._workspace.show_aside(panel)
            self._read()
        return panel

    def _made_panel(self) -> "QuestionPanel":
        from annotator.gui.questions.question_panel import QuestionPanel

        panel = self.panel = QuestionPanel(self._workspace)
        panel.set_theme(self._theme)
        panel.chosen.connect(self._go_to)
        panel.settle_asked.connect(self._settle)
        panel.step_asked.connect(self.step)
        panel.scope_chosen.connect(self._choose_scope)
        panel.close_asked.connect(self.close)
        return panel

    def _choose_scope(self, with_settled: bool) -> None:
        self._with_settled = with_settled
        if self.panel is not None:
            self.panel.set_scope(settled=with_settled)
        self._read()

    def _read(self) -> None:
        if self._desk.session is not None:
            work = partial(_questions, with_settled=self._with_settled)
            self._desk.session.submit(work, self._take, self._desk.problem.emit)

    def _take(self, questions: list[Question]) -> None:
        if self.panel is not None:
            self.panel.show_questions(questions, self._current)

    def _follow(self, event: ChangeEvent) -> None:
        about = event.whole_project or any(isinstance(e.record, Flag) for e in event.changes)
        if self.is_open and about:
            self._read()

    def _forget(self) -> None:
        self._current, self._place = None, 0
        self.close()


def _questions(project: OpenProject, *, with_settled: bool) -> list[Question]:
    return project.store.lists.questions(with_settled=with_settled)


def _settle(project: OpenProject, *, question: Question, person: str) -> Written:
    article = project.store.article(question.article_id)
    settled = not question.settled
    return execute(commands.settle_flag(article, question.id, person, settled=settled), project)
