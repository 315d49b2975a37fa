"""The window stays on the screen."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.screen_fit import fit_into
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.mark.parametrize("screen", [QRect(0, 0, 1366, 768), QRect(1920, 30, 1280, 690)])
@pytest.mark.parametrize("moved_to", [None, (-3000, -20), (9000, 9000), (1930, 90)])
def test_a_large_window_is_made_to_fit(
    qtbot: QtBot, screen: QRect, moved_to: tuple[int, int] | None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    if moved_to is not None:
        window.move(*moved_to)
    fit_into(window, screen)
    assert window.width() < screen.width()
    assert window.height() < screen.height()
    assert moved_to is None or screen.contains(window.geometry())


def test_a_window_that_fits_stays_as_it_was(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 900, 600)
    fit_into(window, QRect(0, 0, 1366, 768))
    assert window.geometry() == QRect(100, 100, 900, 600)


def test_a_small_screen_has_room_for_a_window_that_likes_to_be_larger(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(880, 560)
    window.resize(1440, 900)
    fit_into(window, QRect(0, 0, 960, 500))  # 1920 × 1000 at 200 percent
    assert 880 <= window.width() < 960
    assert window.height() < 500


@pytest.mark.parametrize("width", [660, 1000])
def test_the_panes_stand_side_by_side_on_any_screen(
    open_window: OpenWindow, make_project: MakeProject, width: int
) -> None:
    window = open_window(make_project("Банк снизит ставку."))
    window.setMinimumSize(width, 460)  # as `fit_into` does
    window.resize(width, 460)
    panes = window.workspace._splitter
    places = [panes.widget(number).geometry() for number in range(3)]
    assert [each.right() + 2 for each in places[:2]] == [each.left() for each in places[1:]]
    assert places[2].right() < window.width()


@pytest.mark.parametrize("width", [660, 1000])
def test_every_menu_has_room_in_the_bar_at_the_top(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, width: int
) -> None:
    window = open_window()
    window.setMinimumSize(width, 460)  # as `fit_into` does
    window.resize(width, 460)
    window.desk.open(make_project("Банк снизит ставку."))
    bar = window.top_bar.menu_bar
    qtbot.waitUntil(lambda: sum(each.isVisible() for each in bar.actions()) > 5)
    shown = [each for each in bar.actions() if each.isVisible()]
    qtbot.waitUntil(lambda: all(bar.rect().contains(bar.actionGeometry(each)) for each in shown))
    assert window.top_bar._title.isVisible() is (width == 1000)


def test_the_first_window_is_no_larger_than_the_screen(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.width() <= max(window.screen().availableGeometry().width(), 880)


def test_panes_make_room_for_what_stands_in_the_place_of_the_annotations(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    window = open_window(make_project("Текст."))
    window.resize(890, 600)
    wide = QWidget()
    wide.setMinimumWidth(320)
    around = QStackedWidget()
    around.addWidget(wide)
    for aside in (around, None):
        window.workspace.show_aside(aside)
        QApplication.processEvents()
        _, centre, right = (window.workspace._splitter.widget(place) for place in range(3))
        assert centre.geometry().right() < right.geometry().left()
        assert right.geometry().right() < window.workspace.width()
