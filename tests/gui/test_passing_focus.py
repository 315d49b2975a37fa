"""The keyboard and what comes and goes: a message, the strip of a job."""

import threading

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.theme import DARK
from annotator.gui.widgets import message_bar
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    window = open_window(make_project("Минфин сообщил, что цены растут."))
    window.workspace.text.setFocus()
    return window


def focus() -> QWidget | None:
    QApplication.processEvents()
    return QApplication.focusWidget()


def test_a_click_on_what_a_message_offers_leaves_the_keyboard_in_the_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    done: list[str] = []
    window.message.say("Done.", ("Undo", lambda: done.append("undo")), problem=False)
    qtbot.mouseClick(window.message.offer, Qt.MouseButton.LeftButton)
    assert done == ["undo"]
    assert focus() is window.workspace.text


def test_f6_goes_to_a_message_and_what_is_pressed_there_gives_the_keyboard_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    done: list[str] = []
    window.message.say("Done.", ("Undo", lambda: done.append("undo")), problem=False)
    window.workspace.step_pane(2)
    assert focus() is window.message.offer
    window.workspace.step_pane(-2)
    assert focus() is window.workspace.text
    window.workspace.step_pane(2)
    qtbot.keyClick(window.message.offer, Qt.Key.Key_Space)
    assert done == ["undo"]
    assert focus() is window.workspace.text


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said in passing goes in a moment."""
    for name in ("HINT_MS", "PROBLEM_MS", "LINGER_MS"):
        monkeypatch.setattr(message_bar, name, 20)


@pytest.mark.usefixtures("brief")
def test_a_message_stays_while_the_keyboard_is_in_it(window: MainWindow, qtbot: QtBot) -> None:
    window.message.say("Done.", ("Undo", str), problem=False)
    window.workspace.step_pane(2)
    qtbot.wait(100)
    assert window.message.text == "Done."
    assert focus() is window.message.offer
    window.workspace.step_pane(-2)
    qtbot.waitUntil(lambda: not window.message.text)


@pytest.mark.usefixtures("brief")
def test_a_message_stays_while_the_mouse_is_over_it(window: MainWindow, qtbot: QtBot) -> None:
    window.message.say("Done.", problem=False)
    middle = QPointF(window.message.rect().center())
    QApplication.sendEvent(window.message, QEnterEvent(middle, middle, middle))
    qtbot.wait(100)
    assert window.message.text == "Done."
    QApplication.sendEvent(window.message, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not window.message.text)


def test_a_message_without_a_button_takes_no_keyboard_from_one_before_it(
    window: MainWindow,
) -> None:
    window.message.say("Done.", ("Undo", str), problem=False)
    window.workspace.step_pane(2)
    assert focus() is window.message.offer
    window.message.say("Saved.", problem=False)
    assert focus() is window.workspace.text


def test_a_button_that_becomes_another_gives_the_keyboard_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    done: list[str] = []
    window.message.say("Done.", ("Undo", lambda: done.append("undo")), problem=False)
    window.workspace.step_pane(2)
    held = focus()
    window.message.say("Damaged.", ("Restore", lambda: done.append("restore")), problem=True)
    assert focus() is window.workspace.text
    window.workspace.step_pane(2)
    assert focus() is held
    qtbot.keyClick(window.message.offer, Qt.Key.Key_Space)
    assert done == ["restore"]


def test_a_problem_looks_like_one_in_another_theme(window: MainWindow) -> None:
    window.message.keep("disk", "Not saved.")
    window.message.set_theme(DARK)
    assert DARK.warning in window.message.styleSheet()
    window.message.let_go("disk")
    window.message.say("Done.", problem=False)
    assert DARK.warning not in window.message.styleSheet()


def test_escape_closes_a_message_that_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.message.keep("disk", "Not saved.")
    window.workspace.step_pane(2)
    held = focus()
    assert held is not None
    assert window.message.isAncestorOf(held)
    qtbot.keyClick(held, Qt.Key.Key_Escape)
    assert not window.message.text
    assert focus() is window.workspace.text


def test_without_a_message_f6_goes_round_three_panes(window: MainWindow) -> None:
    window.workspace.step_pane(3)
    assert focus() is window.workspace.text


def test_a_job_that_ends_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    go_on = threading.Event()
    jobs = window.desk.jobs
    jobs.start("Waiting", lambda _report: go_on.wait(10), str, str, if_cancelled="Nothing stays.")
    window.workspace.step_pane(2)
    held = focus()
    strip = window.findChild(QWidget, "jobStrip")
    assert strip is not None
    assert held in strip.findChildren(QPushButton)
    with qtbot.waitSignal(jobs.ended):
        go_on.set()
    assert focus() is window.workspace.text
