"""An error nobody caught is shown with a report, and the window goes on."""

import sys

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.crash import CrashReporter
from annotator.gui.report_dialog import ReportDialog
from tests.gui.helpers_window import OpenWindow


def test_a_fault_of_ours_is_shown_once_with_a_report(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    hook = sys.excepthook
    reporter = CrashReporter(window)
    reporter._before = lambda *_about: None
    for _ in range(2):
        error = ZeroDivisionError("nobody expected this")
        reporter.report(type(error), error, None)
    sys.excepthook = hook

    def dialogs() -> list[ReportDialog]:
        every = QApplication.topLevelWidgets()
        return [each for each in every if each.objectName() == "crashDialog" and each.isVisible()]

    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    report = dialogs()[0].report.toPlainText()
    assert "ZeroDivisionError: nobody expected this" in report
    assert "Python" in report
    dialogs()[0].close()
    assert window.isVisible()
