"""The sheet of keyboard shortcuts, drawn from the table of actions: searched, copied, printed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPalette, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.action import Action
from annotator.gui.actions.sheet_of_keys import KeySection, as_html, as_text, found_in, sections_of
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target
from annotator.gui.theme import LIGHT, Theme

_SIZE: Final = (820, 640)


class ShortcutSheet(QDialog):
    """Every action that has a key, menu by menu."""

    def __init__(self, table: tuple[Action, ...], parent: QWidget, theme: Theme = LIGHT) -> None:
        """Show the keys of `table`."""
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sections = sections_of(table)
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search by what it does, or by key…"))
        self.field.setAccessibleName(self.tr("Search the shortcuts"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.none_found = QLabel(self.tr("No shortcut is called so. Try other words."), self)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_found.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.none_found.hide()
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.hide()
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.field.setFocus)
        self._lay_out()
        self.set_theme(theme)
        give_size(self, *_SIZE)
        self.field.setFocus()

    @property
    def shown(self) -> Sequence[KeySection]:
        """The sections that fit what was typed."""
        return found_in(self._sections, self.field.text())

    def copy(self) -> None:
        """Copy what is shown, a line each, with a tab as tables want it."""
        QGuiApplication.clipboard().setText(as_text(self.shown))

    def save(self, path: Path) -> None:
        """Write what is shown to a PDF file, to be printed, and say what became of it."""
        from annotator.gui.dialogs.saved_file import save_file

        _, said = save_file(path, self._as_pdf())
        self.said.setText(said)
        self.said.show()

    def set_table(self, table: tuple[Action, ...]) -> None:
        """Show other keys, at the same place."""
        self._sections = sections_of(table)
        self._show_again()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours, at the same place."""
        self._theme = theme
        self.page.setStyleSheet(
            "QTextBrowser { border: 1px solid transparent; padding: 0; }"
            f" QTextBrowser:focus {{ border-color: {theme.accent}; }}"
        )
        self._show_again()

    def _show_again(self) -> None:
        bar = self.page.verticalScrollBar()
        place = bar.value()
        self._search("")
        bar.setValue(place)

    def _as_pdf(self) -> bytes:
        from PySide6.QtCore import QBuffer, QIODevice
        from PySide6.QtGui import QPageSize, QPdfWriter

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(self.windowTitle())
        document = QTextDocument()
        document.setHtml(as_html(self.shown, LIGHT, columns=2))
        document.print_(writer)
        return bytes(buffer.data().data())

    def _search(self, _wanted: str) -> None:
        found = self.shown
        self.page.setHtml(as_html(found, self._theme, columns=2))
        self.page.setVisible(bool(found))
        self.none_found.setVisible(not found)

    def _ask_where(self) -> None:
        target = Target(
            title=self.tr("Save the shortcuts"),
            purpose=Purpose.REPORT,
            suggested=Path(self.tr("shortcuts") + ".pdf"),
            filters=[self.tr("PDF (*.pdf)")],
        )
        ask_target(self, target, self.save)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(self.tr("&Copy"), role).clicked.connect(self.copy)
        buttons.addButton(self.tr("&Save to print…"), role).clicked.connect(self._ask_where)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(self.field)
        layout.addWidget(self.none_found, 1)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
