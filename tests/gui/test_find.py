"""Finding in the open article, in the real window: find, then a digit labels."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.find.find_bar import FindBar
from annotator.gui.reading.view import TextView
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

TEXT = "Минфин сообщил о ценах. Потом минфин\u00a0РФ уточнил. 😀 МИНФИН прав."
HITS = [Range(0, 6), Range(30, 36), Range(51, 57)]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    window = open_window(make_project(TEXT, "Во втором тексте минфин тоже есть."))
    window.activateWindow()
    window.workspace.text.setFocus()
    return window


@pytest.fixture
def text(window: MainWindow) -> TextView:
    return window.workspace.text


@pytest.fixture
def bar(window: MainWindow) -> FindBar:
    bar = window.findChild(FindBar, "findBar")
    assert isinstance(bar, FindBar)
    return bar


@pytest.fixture
def field(bar: FindBar) -> QLineEdit:
    return bar.field


def press(
    window: MainWindow,
    qtbot: QtBot,
    key: str | Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the keyboard is."""
    window.refresh()
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def find(window: MainWindow, qtbot: QtBot, field: QLineEdit, needle: str) -> None:
    press(window, qtbot, "f", CONTROL)
    qtbot.waitUntil(field.hasFocus)
    field.setText(needle)
    bar = window.workspace.find_bar
    qtbot.waitUntil(lambda: bool(bar.count.text()) or not needle)


def test_find_then_digit_labels(
    window: MainWindow, qtbot: QtBot, text: TextView, field: QLineEdit, project_path: Path
) -> None:
    find(window, qtbot, field, "минфин рф")
    press(window, qtbot, Qt.Key.Key_Return)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert text.hasFocus()
    assert text.selection() == (Range(30, 39),)
    assert window.workspace.find_bar.isHidden()
    press(window, qtbot, "5")
    window.close()
    spans = articles_in(project_path)[0].spans
    assert [(each.label, each.ranges, each.annotator) for each in spans] == [
        ("PER", (Range(30, 39),), "anna")
    ]


def test_it_opens_on_a_russian_keyboard(window: MainWindow, text: TextView, bar: FindBar) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("А"), CONTROL, "а")
    QApplication.sendEvent(text, event)
    assert not bar.isHidden()


def test_matches_are_counted_as_one_types(
    window: MainWindow, qtbot: QtBot, bar: FindBar, field: QLineEdit
) -> None:
    find(window, qtbot, field, "минфин")
    assert bar.count.text() == "1 of 3"
    bar.case.click()
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    bar.case.click()
    field.setText("ми")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    bar.words.click()
    qtbot.waitUntil(lambda: bar.count.text() == "Not found")
    assert not bar.next.isEnabled()


def test_enter_and_f3_and_the_arrows_go_round(
    window: MainWindow, qtbot: QtBot, text: TextView, bar: FindBar, field: QLineEdit
) -> None:
    find(window, qtbot, field, "минфин")
    seen = []
    for key, modifiers in [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, SHIFT),
        (Qt.Key.Key_Return, SHIFT),
    ]:
        press(window, qtbot, key, modifiers)
        seen.append(HITS.index(text.selection()[0]))
        assert bar.count.text() == f"{seen[-1] + 1} of 3"
    assert seen == [0, 1, 2, 0, 2, 1, 0]
    assert field.hasFocus()


def test_a_short_selection_goes_into_the_field(
    window: MainWindow, qtbot: QtBot, text: TextView, bar: FindBar, field: QLineEdit
) -> None:
    text.set_selection([HITS[1]])
    press(window, qtbot, "f", CONTROL)
    assert (field.text(), field.selectedText()) == ("минфин", "минфин")
    assert bar.count.text() == "2 of 3"


def test_f3_goes_on_without_the_bar(
    window: MainWindow, qtbot: QtBot, text: TextView, bar: FindBar, field: QLineEdit
) -> None:
    find(window, qtbot, field, "минфин")
    press(window, qtbot, Qt.Key.Key_Escape)
    assert text.selection() == (HITS[0],)
    press(window, qtbot, Qt.Key.Key_F3)
    press(window, qtbot, Qt.Key.Key_F3)
    assert text.selection() == (HITS[2],)
    press(window, qtbot, Qt.Key.Key_F3, SHIFT)
    assert text.selection() == (HITS[1],)
    assert bar.isHidden()


def test_escape_in_the_text_closes_the_bar_and_leaves_the_selection(
    window: MainWindow, qtbot: QtBot, text: TextView, bar: FindBar, field: QLineEdit
) -> None:
    find(window, qtbot, field, "минфин")
    press(window, qtbot, Qt.Key.Key_Return)
    text.setFocus()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert text.selection() == (HITS[0],)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert text.selection() == ()


def test_another_article_is_searched_too(
    window: MainWindow, qtbot: QtBot, bar: FindBar, field: QLineEdit
) -> None:
    find(window, qtbot, field, "минфин")
    window.articles.handlers()["article.next"]()
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")


def test_nothing_found_says_so_and_leaves_the_selection_alone(
    window: MainWindow, qtbot: QtBot, text: TextView, bar: FindBar, field: QLineEdit
) -> None:
    text.set_selection([HITS[0]])
    find(window, qtbot, field, "нет такого")
    assert bar.count.text() == "Not found"
    assert field.accessibleDescription() == "Not found"
    press(window, qtbot, Qt.Key.Key_Return)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert text.selection() == (HITS[0],)


def shades(widget: QWidget) -> set[int]:
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}


def test_matches_are_lit_up_until_the_bar_closes(
    window: MainWindow, qtbot: QtBot, text: TextView, field: QLineEdit
) -> None:
    palette = text._style.palette
    light = [QColor(*palette.found_rgb(current=each)).rgb() for each in (False, True)]
    assert not shades(text.viewport()) & set(light)
    find(window, qtbot, field, "минфин")
    assert set(light) <= shades(text.viewport())
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not shades(text.viewport()) & set(light)


def test_matches_of_a_long_article_are_in_the_overview(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Цены растут и растут.\n" * 200 + "А тут игла."))
    text = window.workspace.text
    lit = QColor(*text._style.palette.found_line_rgb).rgb()
    find(window, qtbot, window.workspace.find_bar.field, "игла")
    qtbot.waitUntil(lambda: lit in shades(text.overview))
    press(window, qtbot, Qt.Key.Key_Escape)
    assert lit not in shades(text.overview)


def test_the_bar_fits_the_narrowest_window(bar: FindBar) -> None:
    bar.field.setText("и")
    bar.show_count(1_233, 12_345)
    assert bar.minimumSizeHint().width() <= 380
