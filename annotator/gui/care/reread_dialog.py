"""Reads an article again in another encoding: which, what comes of it, what gets lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.recoding import Recoding
from annotator.gui.care.encoding_titles import encoding_title, encodings
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.dialog_search import DialogSearch, no_answer
from annotator.gui.dialogs.file_dialog import Purpose, ask_file
from annotator.gui.project.session import ProjectSession
from annotator.gui.words.sentences import sentence
from annotator.services.rereading import Source, Sources, find_sources, source_of_file, survey

_SIZE: Final = (860, 560)
_SHOWN: Final = 3_000
"""Characters of a text that are shown."""
_BEFORE: Final = 200
"""How many of them stand before the first that differs."""


class RereadDialog(QDialog):
    """Shows a text as it is and as it would be; hands over how to read it."""

    def __init__(
        self,
        content: AnnotatedArticle,
        session: ProjectSession | None,
        take: Callable[[Recoding], object],
        parent: QWidget,
    ) -> None:
        """Look for what the article may have been read from, then offer to read it again."""
        super().__init__(parent)
        self.setObjectName("rereadDialog")
        self.setWindowTitle(self.tr("Read in another encoding"))
        self.setModal(True)
        self._content = content
        self._take = take
        self._sources: list[Source] = []
        self.recoding: Recoding | None = None
        self._jobs = DialogSearch(self, session)
        self.was = QComboBox(self)
        self.was.setObjectName("rereadWas")
        self.becomes = QComboBox(self)
        self.becomes.setObjectName("rereadBecomes")
        self.source = QLabel(self)
        self.source.setWordWrap(True)
        self.before = self._pane(self.tr("The text as it is"))
        self.after = self._pane(self.tr("The text as it would be"))
        self.said = QLabel(self)
        self.said.setObjectName("rereadSaid")
        self.said.setWordWrap(True)
        self._lay_out()
        self._show_waiting()
        look = partial(find_sources, content.article)
        self._jobs.look(look, self._show_sources, no_answer)

    def accept(self) -> None:
        """Hand over how the article is to be read."""
        recoding = self.recoding
        if recoding is not None:
            super().accept()
            self._take(recoding)

    # --- parts

    def _pane(self, title: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setReadOnly(True)
        pane.setAccessibleName(title)
        pane.setTabChangesFocus(True)
        return pane

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("It was read &as"), self.was)
        form.addRow(self.tr("&Read it as"), self.becomes)
        panes = QHBoxLayout()
        for title, pane in ((self.tr("Now"), self.before), (self.tr("Then"), self.after)):
            column = QVBoxLayout()
            label = QLabel(title, self)
            label.setBuddy(pane)
            column.addWidget(label)
            column.addWidget(pane)
            panes.addLayout(column)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.button(button.Ok).setText(self.tr("Read again"))
        self.file = self.buttons.addButton(
            self.tr("Choose the &file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.file.setAutoDefault(False)
        self.file.setEnabled(False)
        self.file.clicked.connect(self._ask_for_file)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(self.source)
        layout.addLayout(form)
        layout.addLayout(panes, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        give_size(self, *_SIZE)

    # --- what it may have been read from

    def _show_waiting(self) -> None:
        self.source.setText(self.tr("Finding out what the text was read from…"))
        self.before.setPlainText(self._content.article.text[:_SHOWN])
        self._enable(None, "")

    def _show_sources(self, found: Sources) -> None:
        for name, title in encodings():
            self.becomes.addItem(title, name)
        self._offer(found.known, found.best, found.becomes or found.best.encoding)
        self.was.currentIndexChanged.connect(self._show)
        self.becomes.currentIndexChanged.connect(self._show)
        self._show()
        self.file.setEnabled(True)
        self.becomes.setFocus()

    def _offer(self, known: list[Source], best: Source, becomes: str) -> None:
        """Offer the encodings that the text can have been read in, and choose two."""
        self._sources = known
        self.was.blockSignals(True)
        self.was.clear()
        for each in known:
            title = encoding_title(each.encoding) if each.encoding else self.tr("not known")
            self.was.addItem(title)
        self.was.setCurrentIndex(known.index(best))
        self.was.setEnabled(len(known) > 1)
        self.was.blockSignals(False)
        self.becomes.setCurrentIndex(max(self.becomes.findData(becomes), 0))
        self.source.setText(self._about(best))

    def _about(self, source: Source) -> str:
        if source.path and source.encoding:
            return self.tr("The bytes are those of {0}.").format(source.path)
        if source.path:
            return self.tr("{0} does not hold this text: no mark can be carried over.").format(
                source.path
            )
        return self.tr(
            "The bytes are worked out from the text; choose how it was read if that is not right."
        )

    def _ask_for_file(self) -> None:
        title = self.tr("The file the article came from")
        ask_file(self, title, Purpose.ARTICLES, self.take_file)

    def take_file(self, path: Path) -> None:
        """Read the article from a file."""
        try:
            source = source_of_file(path, self._content.article.text)
        except UserError as error:
            self._enable(None, sentence(str(error)))
            return
        self._offer([source], source, str(self.becomes.currentData()))
        self._show()

    # --- what comes of it

    def _show(self) -> None:
        source = self._sources[self.was.currentIndex()]
        recoding = Recoding(source.data, source.encoding, str(self.becomes.currentData()))
        old = self._content.article.text
        try:
            new = recoding.text
        except UserError as error:
            self.after.setPlainText("")
            self._enable(None, sentence(str(error)))
            return
        first = 0 if new == old else max(_first_difference(old, new) - _BEFORE, 0)
        before = "…" if first else ""
        self.before.setPlainText(before + old[first : first + _SHOWN])
        self.after.setPlainText(before + new[first : first + _SHOWN])
        if new == old:
            self._enable(None, self.tr("That changes nothing."))
        else:
            self._enable(recoding, self._what_becomes(recoding))

    def _what_becomes(self, recoding: Recoding) -> str:
        kept, lost = survey(self._content, recoding)
        said = [self.tr("A new version takes the place of the article, which goes to the bin.")]
        if kept:
            said.append(self.tr("%n marks are carried over.", "", kept))
        if lost:
            said.append(
                self.tr("%n marks are not, as they do not fall on whole characters.", "", lost)
            )
        return " ".join(said)

    def _enable(self, recoding: Recoding | None, said: str) -> None:
        self.recoding = recoding
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(recoding is not None)
        self.said.setText(said)


def _first_difference(one: str, other: str) -> int:
    """Return the first place at which two texts differ, found by halves: each is compared in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
