"""Asks before a label is retired, merged or taken out: says how many spans have it, and where."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label
from annotator.gui.locale_words import number
from annotator.gui.panels.label_dot import label_dot
from annotator.services.store_shape import LabelUse

_WIDTH = 440


class UseDialog(QDialog):
    """Tells what has a label and what becomes of it; asks for another label where one is needed."""

    def __init__(
        self,
        question: str,
        verb: str,
        use: LabelUse,
        becomes: str,
        others: Sequence[Label],
        do: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        """Ask; `do` gets the id of the other label, empty without `others`."""
        super().__init__(parent)
        self.setObjectName("useDialog")
        self.setWindowTitle(question)
        self.setModal(True)
        self._do = do
        head = QLabel(question, self)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.words = QLabel(self._words(use), self)
        self.becomes = QLabel(becomes if use.spans else "", self)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("The label they get"))
        for each in others:
            self.choice.addItem(label_dot(each.colour), each.title, each.id)
        self.choice.setVisible(bool(others))
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.button(button.Ok).setText(verb)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for words in (head, self.words, self.becomes):
            words.setWordWrap(True)
            words.setMinimumWidth(_WIDTH)
            layout.addWidget(words)
        self.becomes.setVisible(bool(self.becomes.text()))
        layout.addWidget(self.choice)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Do it."""
        super().accept()
        self._do(str(self.choice.currentData() or ""))

    def _words(self, use: LabelUse) -> str:
        if not use.spans:
            return self.tr("No span has this label.")
        said = self.tr("Spans with this label: {0}, in articles: {1}.").format(
            number(use.spans), number(use.articles)
        )
        by = ", ".join(f"{name} {number(count)}" for name, count in use.annotators.items())
        most = "\n".join(f"  {title}: {number(count)}" for title, count in use.most)
        return "\n".join([said, self.tr("By {0}.").format(by), self.tr("Most of them in:"), most])
