"""What is open follows when the window turns dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.gui.actions.shortcut_sheet import ShortcutSheet
from annotator.gui.help.help_window import HelpWindow
from annotator.gui.theme import ThemeChoice
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> Iterator[MainWindow]:
    flashing = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    window = open_window(make_project("Минфин сообщил, что цены растут."))
    turn(window, ThemeChoice.LIGHT)
    yield window
    turn(window, ThemeChoice.LIGHT)
    QApplication.setCursorFlashTime(flashing)


def turn(window: MainWindow, choice: ThemeChoice) -> None:
    window.settings.theme = choice
    window.show_theme()
    for _ in range(4):
        QApplication.processEvents()


def shown(window: MainWindow) -> list[QDialog]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def drawn_dark(window: MainWindow, qtbot: QtBot, action: str, opened_in: ThemeChoice) -> QImage:
    """Open a dialog in a theme, draw it in the dark, and close it."""
    turn(window, opened_in)
    window.actions_.do(action)
    qtbot.waitUntil(lambda: bool(shown(window)))
    (dialog,) = shown(window)
    turn(window, ThemeChoice.DARK)
    picture = dialog.grab().toImage()
    dialog.close()
    return picture


@pytest.mark.parametrize(
    "action", ["view.palette", "help.keys", "help.pages", "file.guidelines", "file.scheme"]
)
def test_a_dialog_that_is_open_turns_dark_as_if_opened_so(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    turned = drawn_dark(window, qtbot, action, ThemeChoice.LIGHT)
    assert turned == drawn_dark(window, qtbot, action, ThemeChoice.DARK)


def test_the_help_that_a_dialog_has_opened_turns_dark(window: MainWindow) -> None:
    window.views.show_keys()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    window.help._help_with(sheet)
    helped = sheet.findChild(HelpWindow)
    assert helped is not None
    before = helped.contents.styleSheet()
    turn(window, ThemeChoice.DARK)
    assert helped.contents.styleSheet() != before
    helped.close()


def test_the_sheet_of_keys_stays_where_it_is(window: MainWindow) -> None:
    window.views.show_keys()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    sheet.resize(700, 300)
    QApplication.processEvents()
    sheet.page.verticalScrollBar().setValue(120)
    turn(window, ThemeChoice.DARK)
    assert sheet.page.verticalScrollBar().value() == 120
