"""Writing the guidelines: Markdown at the left, the page it makes at the right."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.tab_order import follow_layout
from annotator.gui.dialogs.unsaved import ask_about_unsaved
from annotator.gui.guidelines.markdown_bar import MarkdownBar
from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.theme import Theme
from annotator.services.guideline_drafts import GuidelineDraft
from annotator.services.guidelines import LANGUAGES, too_long

_PREVIEW_MS: Final = 200
_DRAFT_MS: Final = 1_000
_SIZE: Final = (1100, 700)


class GuidelineEditor(QDialog):
    """Edits the guidelines in one language; Ctrl+Enter saves.

    What is written is kept as a draft until it is saved or thrown away in so many words.
    """

    def __init__(
        self,
        text: str,
        language: str,
        take: Callable[[str], object],
        theme: Theme,
        parent: QWidget,
        *,
        draft: GuidelineDraft,
        labels: Sequence[Label] = (),
    ) -> None:
        """Show `text`, or the draft there is; `take` gets it as it was edited."""
        super().__init__(parent)
        self.setObjectName("guidelineEditor")
        self.setWindowTitle(self.tr("Guidelines: {0}").format(LANGUAGES.get(language, language)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._take = take
        self._given = text
        self._draft = draft
        self.edit = QPlainTextEdit(text, self)
        self.edit.setAccessibleName(self.tr("Markdown"))
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.bar = MarkdownBar(self.edit, labels, self)
        self.preview = GuidelinePage(self)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.set_theme(theme)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self._preview_later = self._timer(_PREVIEW_MS, self._show)
        self._keep_later = self._timer(_DRAFT_MS, self._keep)
        self._lay_out()
        follow_layout(self)
        self._take_draft_up()
        self.preview.show_markdown(self.edit.toPlainText())
        self.edit.textChanged.connect(self._follow_text)
        self.edit.cursorPositionChanged.connect(self._follow_caret)
        give_size(self, *_SIZE)
        self.edit.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.preview.set_theme(theme)

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.edit.toPlainText() != self._given

    def accept(self) -> None:
        """Hand over what was written, unless it is too long."""
        text = self.edit.toPlainText()
        if too_long(text):
            self.said.setText(self.tr("This is longer than a project takes; shorten it."))
            return
        if self.is_changed:
            self._keep()  # until it is in the project
        self._stop()
        super().accept()
        if self.is_changed:
            self._take(text)

    def reject(self) -> None:
        """Leave; ask first what becomes of what was written."""
        if self.is_changed:
            title = self.tr("Save the guidelines?")
            ask_about_unsaved(self, title, self.accept, self.throw_away)
        else:
            self.throw_away()

    def throw_away(self) -> None:
        """Leave without what was written."""
        self._stop()
        self._draft.forget()
        super().reject()

    def _take_draft_up(self) -> None:
        """Show what was written last time and not saved; undo brings back what is saved."""
        kept = self._draft.read()
        if kept is None or kept == self._given:
            return
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(kept)
        cursor.setPosition(0)
        self.edit.setTextCursor(cursor)
        self.said.setText(
            self.tr("Here is what was not saved last time. Undo brings back what is saved.")
        )

    def _follow_text(self) -> None:
        self._preview_later.start()
        self._keep_later.start()

    def _show(self) -> None:
        self.said.clear()
        self.preview.show_markdown(self.edit.toPlainText())

    def _keep(self) -> None:
        self._keep_later.stop()
        if not self.is_changed:
            self._draft.forget()
        elif not self._draft.write(self.edit.toPlainText()):
            self.said.setText(self.tr("No draft can be kept on this disk; save now and then."))

    def _stop(self) -> None:
        self._preview_later.stop()
        self._keep_later.stop()

    def _follow_caret(self) -> None:
        """Show in the preview the section that is being written."""
        block = self.edit.textCursor().block()
        while block.isValid() and not block.text().startswith("#"):
            block = block.previous()
        if block.isValid():
            heading = block.text().lstrip("#").strip()
            self.preview.show_section(heading.rpartition("(")[2].rstrip(")") or heading)

    def _timer(self, after: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(do)
        return timer

    def _lay_out(self) -> None:
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Save | button.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(self.edit)
        panes.addWidget(self.preview)
        panes.setSizes([1, 1])
        panes.setChildrenCollapsible(False)
        hint = QLabel(
            self.tr(
                "A heading with a label’s name in brackets, “## Claim (CLAIM)”, is where F1 on the"
                " label leads; [words](#CLAIM) makes a link to it."
            ),
            self,
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(self.bar)
        layout.addWidget(panes, 1)
        layout.addWidget(hint)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
