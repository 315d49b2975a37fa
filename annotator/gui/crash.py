"""What happens when something of ours breaks: a report to copy, and the window goes on."""

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog

from annotator import __version__
from annotator.domain.errors import AnnotatorError


class CrashReporter(QObject):
    """Shows uncaught errors, from whatever thread, one dialog at a time."""

    _happened = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        """Take over `sys.excepthook`."""
        super().__init__(parent)
        self._dialog: QDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook
        sys.excepthook = self.report

    def stop(self) -> None:
        """Give `sys.excepthook` back."""
        sys.excepthook = self._before

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Tell of an error; the text of articles is not in it."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._before(kind, error, trace)
        summary = str(error) if isinstance(error, AnnotatorError) else ""
        self._happened.emit(summary, report_of(kind, error, trace))

    def _show(self, summary: str, report: str) -> None:
        from annotator.gui.report_dialog import ReportDialog

        if self._dialog is not None:
            return
        what = summary or self.tr(
            "Something in the program went wrong. What was saved is safe; you can go on working."
            " Please send us this report."
        )
        window = QApplication.activeWindow()
        dialog = ReportDialog(self.tr("A fault in the program"), what, report.splitlines(), window)
        dialog.setObjectName("crashDialog")
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return versions and the traceback, without values of variables."""
    import platform
    import traceback

    versions = (
        f"Annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.platform()}"
    )
    return "\n".join([versions, "", *traceback.format_exception(kind, error, trace)])
