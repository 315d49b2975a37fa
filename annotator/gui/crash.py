"""What happens when something of ours breaks: a report to copy, and the window goes on."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.domain.errors import AnnotatorError
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


class CrashReporter(QObject):
    """Shows uncaught errors, from whatever thread, one dialog at a time."""

    _happened = Signal(str, str, str)

    def __init__(self, parent: QObject, article_text: Callable[[], str] = str) -> None:
        """Take over `sys.excepthook`; `article_text` gives the text of the open article."""
        super().__init__(parent)
        self.article_text = article_text
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
        """Tell of an error, without what may quote an article unless a person ticks that."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._before(kind, error, trace)
        summary = sentence(str(error)) if isinstance(error, AnnotatorError) else ""
        bare = report_of(kind, error, trace, quoting=False)
        self._happened.emit(summary, bare, report_of(kind, error, trace, quoting=True))

    def _show(self, summary: str, report: str, quoting: str) -> None:
        if self._dialog is not None:
            return
        try:
            dialog = self._reporting(summary, report, quoting)
        except Exception as error:  # noqa: BLE001 — else it would be reported here, without end
            self._before(type(error), error, error.__traceback__)
            dialog = self._plain(summary)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _reporting(self, summary: str, report: str, quoting: str) -> "QDialog":
        from annotator.gui.crash_dialog import CrashDialog

        what = summary or self.tr(
            "Something in the program went wrong. What was saved is safe; you can go on working."
            " Please send us this report."
        )
        text = self.article_text()
        full = f"{quoting}\n\n{text}" if text else quoting
        return CrashDialog(what, report, full, QApplication.activeWindow())

    def _plain(self, summary: str) -> "QDialog":
        """Return what is shown when not even the report works, as after an update under us."""
        from PySide6.QtWidgets import QMessageBox

        what = summary or self.tr(
            "Something in the program went wrong. What was saved is safe. Was the program replaced"
            " while it ran? Start it again."
        )
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(what)
        return box

    def _closed(self) -> None:
        self._dialog = None


def report_of(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    *,
    quoting: bool,
) -> str:
    """Return versions and the traceback, without values of variables.

    What an error says may quote an article: it is in the report only when `quoting`.
    """
    import platform
    import traceback

    versions = (
        f"Annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.platform()}"
    )
    if quoting:
        return "\n".join([versions, "", *traceback.format_exception(kind, error, trace)])
    lines: list[str] = []
    each: BaseException | None = error
    while each is not None:
        frames = traceback.format_tb(trace if each is error else each.__traceback__)
        lines[:0] = [*frames, f"{type(each).__name__}\n"]
        each = each.__cause__ or each.__context__
    return "\n".join([versions, "", *lines])
