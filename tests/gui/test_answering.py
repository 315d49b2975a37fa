"""The keyboard is somewhere when a question and the dialog below it close at once."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.answering import when_pressed


class Window(QWidget):
    """Counts how often it asked for the keyboard."""

    asked = 0

    def activateWindow(self) -> None:  # noqa: N802
        self.asked += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def yes(window: Window) -> QAbstractButton:
    dialog = QDialog(window)
    dialog.open()
    box = QMessageBox(dialog)
    button = box.addButton("Do it", QMessageBox.ButtonRole.AcceptRole)
    when_pressed(button, dialog.accept)
    box.open()
    return button


def test_the_window_that_is_left_takes_a_keyboard_that_nobody_has(
    window: Window, yes: QAbstractButton, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    yes.click()
    qtbot.waitUntil(lambda: window.asked == 1)


def test_it_leaves_the_keyboard_to_a_window_that_has_it(
    window: Window, yes: QAbstractButton, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)
    yes.click()
    qtbot.wait(300)
    assert window.asked == 0
