"""Writing the guidelines: Markdown at the left, the page it makes at the right."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.screen_fit import fit_into
from annotator.gui.theme import Theme
from annotator.services.guidelines import LANGUAGES, too_long

_PREVIEW_MS: Final = 200
_SIZE: Final = (1000, 680)


class GuidelineEditor(QDialog):
    """Edits the guidelines in one language; Ctrl+Enter saves."""

    def __init__(
        self,
        text: str,
        language: str,
        take: Callable[[str], object],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Show `text`; `take` gets it as it was edited."""
        super().__init__(parent)
        self.setObjectName("guidelineEditor")
        self.setWindowTitle(self.tr("Guidelines: {0}").format(LANGUAGES.get(language, language)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._take = take
        self._given = text
        self.edit = QPlainTextEdit(text, self)
        self.edit.setAccessibleName(self.tr("Markdown"))
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview = GuidelinePage(self)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.set_theme(theme)
        self.preview.show_markdown(text)
        self._said = QLabel(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PREVIEW_MS)
        self._later.timeout.connect(self._show)
        self.edit.textChanged.connect(self._later.start)
        self.edit.cursorPositionChanged.connect(self._follow_caret)
        self._lay_out()
        self.resize(*_SIZE)
        fit_into(self, parent.screen().availableGeometry())
        self.edit.setFocus()

    def accept(self) -> None:
        """Hand over what was written, unless it is too long."""
        text = self.edit.toPlainText()
        if too_long(text):
            self._said.setText(self.tr("This is longer than a project takes; shorten it."))
            return
        super().accept()
        if text != self._given:
            self._take(text)

    def reject(self) -> None:
        """Leave; what was written must be thrown away in so many words."""
        if self.edit.toPlainText() == self._given or self._said.text():
            super().reject()
        else:
            self._said.setText(
                self.tr("Not saved yet: Save keeps it, Cancel once more throws it away.")
            )

    def _show(self) -> None:
        self._said.clear()
        self.preview.show_markdown(self.edit.toPlainText())

    def _follow_caret(self) -> None:
        """Show in the preview the section that is being written."""
        block = self.edit.textCursor().block()
        while block.isValid() and not block.text().startswith("#"):
            block = block.previous()
        if block.isValid():
            heading = block.text().lstrip("#").strip()
            self.preview.show_section(heading.rpartition("(")[2].rstrip(")") or heading)

    def _lay_out(self) -> None:
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Save | button.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
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
        layout.setSpacing(8)
        layout.addWidget(hint)
        layout.addWidget(panes, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
