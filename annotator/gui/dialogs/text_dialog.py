"""A small dialog that asks for a few lines of text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.dialog_look import lay_out_in
from annotator.gui.dialogs.unsaved import ask_about_unsaved


class TextDialog(QDialog):
    """Asks for a note or a question; Ctrl+Enter is OK, Escape never loses what was written."""

    def __init__(
        self, title: str, asked: str, text: str, take: Callable[[str], object], parent: QWidget
    ) -> None:
        """Ask; `take` gets what was written."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._take = take
        self._given = text
        self.edit = QPlainTextEdit(text, self)
        self.edit.setAccessibleName(asked)
        self.edit.setTabChangesFocus(True)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.throw_away)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(QLabel(asked, self))
        layout.addWidget(self.edit)
        layout.addWidget(self._how(buttons))
        self.resize(420, 200)
        self.edit.setFocus()

    def _how(self, buttons: QDialogButtonBox) -> QWidget:
        """Return the row of buttons with the key that presses OK."""
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        said = QLabel(self.tr("Ctrl+Enter: OK"), row)
        said.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        layout.addWidget(said)
        layout.addWidget(buttons, 1)
        return row

    def accept(self) -> None:
        """Hand over what was written."""
        super().accept()
        self._take(self.edit.toPlainText().strip())

    def reject(self) -> None:
        """Leave; ask first what becomes of what was written."""
        if self.edit.toPlainText().strip() in {"", self._given.strip()}:
            self.throw_away()
        else:
            ask_about_unsaved(self, self.windowTitle(), self.accept, self.throw_away)

    def throw_away(self) -> None:
        """Leave without what was written."""
        super().reject()
