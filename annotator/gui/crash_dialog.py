"""The report of a fault, to be copied; text of articles is in it only when that is ticked."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from annotator.gui.dialogs.report_dialog import ReportDialog
from annotator.gui.dialogs.tab_order import follow_layout


class CrashDialog(ReportDialog):
    """Shows exactly what would be copied."""

    def __init__(self, summary: str, report: str, quoting: str, parent: QWidget | None) -> None:
        """Show `report`, and `quoting` instead when article text may be in it."""
        super().__init__("", summary, report.splitlines(), parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("A fault in the program"))
        self._reports = (report, quoting)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.with_text = QCheckBox(
            self.tr("With what the error says and the text of the open article"), self
        )
        self.with_text.toggled.connect(self._show_report)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(layout.count() - 1, self.with_text)
        follow_layout(self)

    def _show_report(self, quoting: bool) -> None:
        self.report.setPlainText(self._reports[quoting])
