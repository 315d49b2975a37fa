"""The panel of questions, at the right in the place of the annotations."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.domain.views import Question
from annotator.gui.questions.question_delegate import QuestionDelegate
from annotator.gui.questions.question_model import QUESTION_ROLE, QuestionModel
from annotator.gui.theme import Theme
from annotator.gui.widgets.fixed_row_list import FixedRowList
from annotator.gui.widgets.side_panel import SidePanel
from annotator.gui.words.locale_words import number

_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionPanel(SidePanel):
    """Lists questions; Enter goes to one, Space settles it or opens it again."""

    chosen = Signal(object)
    """The Question a person goes to."""
    settle_asked = Signal(object)
    """The Question that shall be settled, or opened again."""
    scope_chosen = Signal(bool)
    """Whether settled questions are wanted as well."""
    step_asked = Signal(int)
    """The next question is wanted (1), or the one before (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__("questionPanel", self.tr("Questions"), parent)
        self._writable = False
        self.model = QuestionModel(self)
        self.list = FixedRowList(self)
        self.list.setObjectName("questionList")
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setModel(self.model)
        self._delegate = QuestionDelegate(self.font(), self)
        self.list.setItemDelegate(self._delegate)
        self.open_scope = self._scope(self.tr("Open"), self.tr("Open questions"), settled=False)
        self.all_scope = self._scope(self.tr("All"), self.tr("All questions"), settled=True)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.settle = QPushButton(self)
        self.previous = self._arrow("↑", self.tr("Previous open question (Shift+F7)"))
        self.next = self._arrow("↓", self.tr("Next open question (F7)"))
        self.settle.setToolTip(self.tr("Space in the list"))
        self._lay_out()
        self.setFocusProxy(self.list)
        self._connect()
        self.set_scope(settled=False)
        self._show_possible()

    @property
    def question(self) -> Question | None:
        """The current question."""
        found = self.list.currentIndex().data(QUESTION_ROLE)
        return found if isinstance(found, Question) else None

    def show_questions(self, questions: list[Question], current: str | None) -> None:
        """Show questions; `current` is selected or, when it has gone, what is in its place."""
        before = max(self.list.currentIndex().row(), 0)
        self.model.set_questions(questions)
        row = self.model.row_of(current)
        self._select(min(before, len(questions) - 1) if row is None else row)
        self.list.setVisible(bool(questions))
        self.empty.setVisible(not questions)
        count = sum(not each.settled for each in questions)
        self.open_scope.setText(self.tr("Open {0}").format(number(count)))
        self._show_possible()

    def set_current(self, question_id: str) -> None:
        """Select a question, if it is listed."""
        row = self.model.row_of(question_id)
        if row is not None:
            self._select(row)

    def set_scope(self, *, settled: bool) -> None:
        """Show whether settled questions are listed as well."""
        self.open_scope.setChecked(not settled)
        self.all_scope.setChecked(settled)
        how = self.tr("Ctrl+Shift+Q raises one about the article, Q about a mark.")
        none = (
            self.tr("No question was raised yet.") if settled else self.tr("No question is open.")
        )
        self.empty.setText(f"{none}\n\n{how}")

    def set_writable(self, *, writable: bool) -> None:
        """Say whether questions can be settled."""
        self._writable = writable
        self._show_possible()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        self.empty.setStyleSheet(f"color: {theme.muted};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current question."""
        if _is_plain(event) and event.key() in _ENTER and self.question is not None:
            self.chosen.emit(self.question)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Settle the current question with Space, which lists keep for themselves."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_space = event.key() == Qt.Key.Key_Space and _is_plain(event)
        if is_space and not event.isAutoRepeat():  # held down, it would settle one after the other
            self.settle.click()
        return is_space or super().eventFilter(watched, event)

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _show_possible(self) -> None:
        question = self.question
        settled = question is not None and question.settled
        self.settle.setText(self.tr("Open again") if settled else self.tr("Settle"))
        self.settle.setEnabled(question is not None and self._writable)
        for button in (self.previous, self.next):
            button.setEnabled(any(not each.settled for each in self.model.questions))

    def _connect(self) -> None:
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._show_possible)
        self.list.installEventFilter(self)
        self.list.clicked.connect(lambda index: self.chosen.emit(index.data(QUESTION_ROLE)))
        self.settle.clicked.connect(lambda: self.settle_asked.emit(self.question))
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))

    def _arrow(self, sign: str, what: str) -> QPushButton:
        button = QPushButton(sign, self)
        button.setToolTip(what)
        button.setAccessibleName(what)
        return button

    def _scope(self, title: str, said: str, *, settled: bool) -> QToolButton:
        return self.pill(title, said, lambda: self.scope_chosen.emit(settled))

    def _lay_out(self) -> None:
        head = self.head(self.tr("Close the questions"), (self.open_scope, self.all_scope))
        foot = QHBoxLayout()
        foot.addWidget(self.settle, 1)
        for button in (self.previous, self.next):
            foot.addWidget(button)
        foot.setContentsMargins(0, 4, 2, 8)
        self.empty.setContentsMargins(8, 24, 8, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(foot)


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
