"""Asks before spans lose something of the scheme: says how many have it, and leads to where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label
from annotator.gui.dialogs.dialog_look import lay_out_in
from annotator.gui.panels.label_dot import label_dot
from annotator.gui.words.locale_words import number
from annotator.services.store_shape import LabelUse

_WIDTH = 440
_LIST = "list"
"""What the link to the list leads to, where others name an article."""

_LONGEST: Final = 72
"""Characters of a title that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UseQuestion:
    """What is asked about something that spans have."""

    title: str
    verb: str
    """What the button says that does it."""
    becomes: str
    """What becomes of the spans."""
    others: Sequence[Label] = ()
    """Labels of which one has to be chosen."""
    links: bool = False
    """Whether it is links that are counted, not spans."""
    label: str = ""
    """Name of the label whose articles the list can show; empty: no list is offered."""


class UseDialog(QDialog):
    """Tells what has something and what becomes of it; asks for a label where one is needed."""

    article_asked = Signal(str)
    """The id of an article that shall be shown instead."""
    list_asked = Signal(str)
    """The name of a label whose articles shall be listed instead."""

    def __init__(
        self, question: UseQuestion, use: LabelUse, do: Callable[[str], object], parent: QWidget
    ) -> None:
        """Ask; `do` gets the id of the other label, empty where none is asked for."""
        super().__init__(parent)
        self.setObjectName("useDialog")
        self.setWindowTitle(question.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._do = do
        self._question = question
        head = QLabel(question.title, self)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.words = QLabel(self._words(use), self)
        self.where = QLabel(self._places(use), self)
        self.where.setTextFormat(Qt.TextFormat.RichText)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.where.linkActivated.connect(self.go)
        self.becomes = QLabel(question.becomes if use.spans else "", self)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("The label they get"))
        for each in question.others:
            self.choice.addItem(label_dot(each.colour), each.title, each.id)
        self._lay_out(head)

    def accept(self) -> None:
        """Do it."""
        self._do(str(self.choice.currentData() or ""))
        super().accept()

    def go(self, link: str) -> None:
        """Leave without doing it, and show an article, or the list of all of them."""
        self.reject()
        if link == _LIST:
            self.list_asked.emit(self._question.label)
        else:
            self.article_asked.emit(link)

    def _words(self, use: LabelUse) -> str:
        if not use.spans:
            return self.tr("No mark has this label.")
        spans, links = (
            self.tr("Marks: {0}, in articles: {1}."),
            self.tr("Links: {0}, in articles: {1}."),
        )
        said = (links if self._question.links else spans).format(
            number(use.spans), number(use.articles)
        )
        by = ", ".join(f"{name} {number(count)}" for name, count in use.annotators.items())
        return "\n".join([said, self.tr("By {0}.").format(by)])

    def _places(self, use: LabelUse) -> str:
        """Return links to the articles with the most, and to the list of all."""
        lines = [
            f'<a href="{each.article_id}">{escape(_short(each.title))}</a>: {number(each.spans)}'
            for each in use.most
        ]
        if self._question.label:
            words = self.tr("Show all of them in the list")
            lines.append(f'<a href="{_LIST}">{escape(words)}</a>')
        head = self.tr("Most of them in:")
        return "<br>".join([escape(head), *lines])

    def _lay_out(self, head: QLabel) -> None:
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.button(button.Ok).setText(self._question.verb)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        for words in (head, self.words, self.where, self.becomes):
            words.setWordWrap(True)
            words.setMinimumWidth(_WIDTH)
            layout.addWidget(words)
        self.becomes.setVisible(bool(self.becomes.text()))
        self.where.setVisible(bool(self.becomes.text()))
        self.choice.setVisible(bool(self._question.others))
        layout.addWidget(self.choice)
        layout.addStretch(1)
        layout.addWidget(self.buttons)


def _short(title: str) -> str:
    """Return a title that takes a line or two at the most."""
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
