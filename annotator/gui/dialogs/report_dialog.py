"""A report that can be read at leisure and copied: what an import or export did."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.dialog_look import lay_out_in


class ReportDialog(QDialog):
    """A summary, and a line for everything that was refused or is worth knowing."""

    def __init__(self, title: str, summary: str, lines: list[str], parent: QWidget | None) -> None:
        """Show a report."""
        super().__init__(parent)
        self.setObjectName("reportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        head = QLabel(summary, self)
        head.setWordWrap(True)
        self.report = QPlainTextEdit("\n".join(lines), self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self._summary = summary
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(head)
        if lines:
            layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        self.resize(640, 360 if lines else 120)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        shown = filter(None, (self._summary, self.report.toPlainText()))
        QGuiApplication.clipboard().setText("\n".join(shown))
