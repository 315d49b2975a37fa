"""What is asked before the window closes while something runs."""

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.ports import Progress, Report
from annotator.gui.window import main_window
from annotator.gui.window.closing import may_close
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project("Текст."))


def run(window: MainWindow, *, if_cancelled: str) -> None:
    """Start a job that runs until it is cancelled, or half a second."""

    def work(report: Report) -> None:
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            report(Progress(0, 1))
            time.sleep(0.01)

    window.desk.jobs.start(
        "Extracting entities", work, lambda _none: None, lambda _error: None,
        if_cancelled=if_cancelled,
    )  # fmt: skip


def box(window: MainWindow) -> QMessageBox:
    found = window.findChild(QMessageBox, "jobQuestion")
    assert isinstance(found, QMessageBox)
    return found


@pytest.mark.parametrize(
    ("if_cancelled", "explained", "way"),
    [
        ("Those done so far stay.", "Those done so far stay.", "Cancel it and close"),
        ("", "It cannot be cancelled; closing waits until it is done.", "Close when it is done"),
    ],
)
@pytest.mark.parametrize("answer", ["close", "stay"])
def test_which_job_runs_is_said_and_what_closing_does_to_it(
    window: MainWindow, if_cancelled: str, explained: str, way: str, answer: str
) -> None:
    run(window, if_cancelled=if_cancelled)
    told: list[str] = []

    def look_and_answer() -> None:
        asked = box(window)
        told.extend((asked.text(), asked.informativeText()))
        told.extend(each.text() for each in asked.buttons())
        wanted = way if answer == "close" else "Stay"
        next(each for each in asked.buttons() if each.text() == wanted).click()

    QTimer.singleShot(0, look_and_answer)
    assert window.close() is (answer == "close")
    assert told[:2] == ["“Extracting entities” is still running.", explained]
    assert set(told[2:]) == {way, "Stay"}
    assert window._job_strip.cancel.isVisibleTo(window._job_strip) is bool(if_cancelled)


def test_the_question_goes_with_the_job_it_is_about(window: MainWindow) -> None:
    run(window, if_cancelled="")
    assert window.close()
    assert not window.desk.jobs.busy


def test_nothing_is_asked_when_nothing_runs(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", pytest.fail)
    assert main_window.may_close is may_close
    assert window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
