"""The questions of a project as an item model."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.views import Question
from annotator.gui.widgets.plain_tip import plain_tip
from annotator.gui.words.locale_words import quoted

QUESTION_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class QuestionModel(QAbstractListModel):
    """One row for each question, in the order of the articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without questions."""
        super().__init__(parent)
        self.questions: list[Question] = []

    def set_questions(self, questions: list[Question]) -> None:
        """Show other questions; where the same ones have changed, rows change."""
        before = [each.id for each in self.questions]
        if before == [each.id for each in questions]:
            self.questions = questions
            if questions:
                self.dataChanged.emit(self.index(0), self.index(len(questions) - 1))
            return
        self.beginResetModel()
        self.questions = questions
        self.endResetModel()

    def row_of(self, question_id: str | None) -> int | None:
        """Return the row of a question, if it is there."""
        rows = (row for row, each in enumerate(self.questions) if each.id == question_id)
        return next(rows, None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many questions there are."""
        return 0 if parent.isValid() else len(self.questions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the question, its words, or all that is to be said of it."""
        if not index.isValid() or index.row() >= len(self.questions):
            return None
        question = self.questions[index.row()]
        if role == QUESTION_ROLE:
            return question
        if role == Qt.ItemDataRole.DisplayRole:
            return question.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._described(question)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._described(question))
        return None

    def _described(self, question: Question) -> str:
        state = self.tr("settled") if question.settled else self.tr("open")
        quote = quoted(question.quote) if question.quote else ""
        about = (quote, question.title, question.annotator, state)
        return f"{question.note}\n{' · '.join(part for part in about if part)}"
