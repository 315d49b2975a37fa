"""The open questions of a project, to jump through and to settle."""

from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from annotator.domain.views import Question
from annotator.gui.article_work import execute
from annotator.gui.desk import Desk
from annotator.gui.outbox import Written
from annotator.services import commands
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject

QUESTION_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class QuestionModel(QAbstractListModel):
    """One row for each open question."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without questions."""
        super().__init__(parent)
        self._questions: list[Question] = []

    def set_questions(self, questions: list[Question]) -> None:
        """Show other questions."""
        if questions != self._questions:
            self.beginResetModel()
            self._questions = questions
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many questions there are."""
        return 0 if parent.isValid() else len(self._questions)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the question, or its words."""
        if not index.isValid():
            return None
        question = self._questions[index.row()]
        if role == QUESTION_ROLE:
            return question
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            about = f"“{question.quote}” · " if question.quote else ""
            return f"{question.note}\n{about}{question.title} · {question.annotator}"
        return None


class QuestionsDialog(QDialog):
    """Stays beside the text: Enter goes to a question, a button settles it."""

    chosen = Signal(object)
    """The Question a person goes to."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """List the open questions of the project on `desk`, and keep up with it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open questions"))
        self._desk = desk
        self.model = QuestionModel(self)
        self.list = QListView(self)
        self.list.setObjectName("questionList")
        self.list.setAccessibleName(self.tr("Open questions"))
        self.list.setModel(self.model)
        self.list.setSpacing(3)
        self._empty = QLabel(self.tr("No question is open."), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.settle_button = buttons.addButton(self.tr("Settle"), role)
        self.settle_button.clicked.connect(self.settle)
        buttons.rejected.connect(self.reject)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        for widget in (self._empty, self.list, buttons):
            layout.addWidget(widget)
        self.resize(460, 380)
        desk.changed.connect(self._follow)
        desk.project_closed.connect(self.close)
        self.refresh()

    def refresh(self) -> None:
        """Read the questions anew."""
        if self._desk.session is not None:
            self._desk.session.submit(_questions, self._take, self._desk.problem.emit)

    def settle(self) -> None:
        """Settle the current question."""
        question = self.list.currentIndex().data(QUESTION_ROLE)
        editor, session = self._desk.editor, self._desk.session
        if question is None or editor is None or session is None or not editor.person:
            return
        if editor.article_id == question.article_id:
            editor.run(
                lambda content: commands.settle_flag(
                    content, question.id, editor.person, settled=True
                )
            )
        else:
            work = partial(_settle, question=question, person=editor.person)
            session.submit(work, self._settled, self._desk.problem.emit)

    def _settled(self, written: Written) -> None:
        if self._desk.session is not None and self._desk.editor is not None:
            self._desk.session.tell_changed(written.event)
            self._desk.editor.refresh_undo_state()

    def _take(self, questions: list[Question]) -> None:
        row = max(self.list.currentIndex().row(), 0)
        self.model.set_questions(questions)
        self.list.setCurrentIndex(self.model.index(min(row, len(questions) - 1), 0))
        self._empty.setVisible(not questions)
        self.list.setVisible(bool(questions))
        writable = self._desk.facts is not None and not self._desk.facts.read_only
        self.settle_button.setEnabled(bool(questions) and writable)

    def _follow(self, _event: ChangeEvent) -> None:
        self.refresh()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(QUESTION_ROLE))


def _questions(project: OpenProject) -> list[Question]:
    return project.store.lists.questions()


def _settle(project: OpenProject, *, question: Question, person: str) -> Written:
    article = project.store.article(question.article_id)
    return execute(commands.settle_flag(article, question.id, person, settled=True), project)
