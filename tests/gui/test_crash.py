"""An error nobody caught is shown with a report, and the window goes on."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.gui.crash import CrashReporter
from annotator.gui.crash_dialog import CrashDialog
from tests.gui.helpers_window import OpenWindow


def test_a_fault_of_ours_is_shown_once_with_a_report(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    hook = sys.excepthook
    reporter = CrashReporter(window, lambda: "Секретный текст.")
    reporter._before = lambda *_about: None
    for _ in range(2):
        error = ZeroDivisionError("nobody expected this")
        reporter.report(type(error), error, None)
    sys.excepthook = hook

    def dialogs() -> list[CrashDialog]:
        every = QApplication.topLevelWidgets()
        return [each for each in every if each.objectName() == "crashDialog" and each.isVisible()]

    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    report = dialogs()[0].report
    assert "ZeroDivisionError" in report.toPlainText()
    assert "Python" in report.toPlainText()
    for secret in ("nobody expected this", "Секретный текст"):
        assert secret not in report.toPlainText()
    dialogs()[0].with_text.click()
    for secret in ("ZeroDivisionError: nobody expected this", "Секретный текст."):
        assert secret in report.toPlainText()
    dialogs()[0].with_text.click()
    dialogs()[0].copy()
    assert "nobody" not in QApplication.clipboard().text()
    dialogs()[0].close()
    assert window.isVisible()


def test_a_report_that_cannot_be_shown_is_not_reported_without_end(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the program was replaced while it ran: the dialog's module is gone."""
    window = open_window()
    monkeypatch.setitem(sys.modules, "annotator.gui.crash_dialog", None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # given back at the end
    reporter = CrashReporter(window)
    printed: list[str] = []
    reporter._before = lambda kind, *_about: printed.append(kind.__name__)
    reporter.report(ZeroDivisionError, ZeroDivisionError(), None)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    qtbot.wait(50)
    assert printed == ["ZeroDivisionError", "ModuleNotFoundError"]
    box = window.findChild(QMessageBox)
    assert "Start it again." in box.text()
    box.close()
