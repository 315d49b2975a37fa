"""Fragments, attributes, labels by letters, and the hints for what is under the caret."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Такой мост, по мнению мэра, скоро закроют. Минфин молчит."
HEAD, TAIL, MINISTRY = Range(0, 10), Range(28, 41), Range(43, 49)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    entity = IncomingSpan("ORG", (MINISTRY,), annotator="natasha", program=True, entity=True)
    return open_window(make_project(IncomingArticle(where="", text=TEXT, spans=[entity])))


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[[str | Qt.Key], None]:
    def press_it(key: str | Qt.Key) -> None:
        window.activateWindow()  # without a display a popup leaves no window active
        window.workspace.text.setFocus()
        qtbot.waitUntil(window.workspace.text.hasFocus)
        window.refresh()
        qtbot.keyClick(window.workspace.text, key)

    return press_it


def current(window: MainWindow) -> Span:
    span = window.desk.editor.content.span(window.workspace.text.current_span())
    assert span is not None
    return span


def hints(window: MainWindow) -> list[str]:
    window.refresh()
    return window.status_line.hints._hints


@pytest.mark.parametrize("key", ["=", "+"])
def test_a_second_piece_is_added_to_the_current_mark(
    window: MainWindow, press: Callable[[str], None], key: str
) -> None:
    window.workspace.text.set_selection([HEAD])
    press("1")
    made = current(window)
    window.workspace.text.set_selection([TAIL])
    press(key)
    assert current(window).id == made.id
    assert current(window).ranges == (HEAD, TAIL)
    assert window.workspace.text.selection() == ()


def test_attributes_are_set_and_taken_away_by_digits(
    window: MainWindow, press: Callable[[str], None], qtbot: QtBot
) -> None:
    window.workspace.text.set_selection([HEAD])
    press("1")
    for digit, expected in (("5", {"quote": "indirect"}), ("5", {})):
        press("a")
        popup = window.findChild(ChoicePopup, "attributePopup")
        qtbot.keyClick(popup, digit)
        assert current(window).attributes == expected
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: window.findChild(ChoicePopup) is None)


def test_a_second_attribute_never_gives_the_mark_another_label(
    window: MainWindow, press: Callable[[str], None], qtbot: QtBot
) -> None:
    window.workspace.text.set_selection([HEAD])
    press("1")
    press("a")
    popup = window.findChild(ChoicePopup, "attributePopup")
    for digit in ("1", "4", "9"):
        assert popup.isVisible()
        qtbot.keyClick(popup, digit)
    assert not popup.isVisible()  # each attribute has been chosen
    assert current(window).attributes == {"kind": "fact", "quote": "direct", "source": "journalist"}
    assert current(window).label == "CLAIM"


def test_what_was_chosen_for_a_suggestion_is_ticked(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    claim = IncomingSpan("CLAIM", (HEAD,), annotator="rules", program=True)
    window = open_window(make_project(IncomingArticle(where="", text=TEXT, spans=[claim])))
    window.workspace.text.set_current_span(window.desk.editor.content.spans[0].id)
    window.marks.choose_attributes()
    popup = window.findChild(ChoicePopup, "attributePopup")
    for digit in "45":
        qtbot.keyClick(popup, digit)
        ticked = [each.key for each in popup.model.shown if each.checked]
        assert ticked == [digit]
    assert current(window).attributes == {"quote": "indirect"}
    popup.close()


def test_a_label_is_found_by_a_few_letters(
    window: MainWindow, press: Callable[[str], None], qtbot: QtBot
) -> None:
    window.workspace.text.set_selection([HEAD])
    press("/")
    popup = window.findChild(ChoicePopup, "labelPicker")
    qtbot.keyClicks(popup.field, "boi")
    assert [each.text for each in popup.model.shown] == ["Boilerplate"]
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert current(window).label == "BOILERPLATE"


def test_the_mark_under_the_caret_is_meant_when_none_is_current(
    window: MainWindow, press: Callable[[str], None], qtbot: QtBot
) -> None:
    text = window.workspace.text
    text.set_selection_state(text.selection_state.moved(MINISTRY.start + 2))
    press("r")
    popup = window.findChild(ChoicePopup, "labelPicker")
    assert [each.text for each in popup.model.shown if each.checked] == ["ORG"]
    qtbot.keyClicks(popup.field, "per")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert current(window).label == "PER"
    assert current(window).annotator == "anna"


def test_hints_follow_what_is_under_the_caret(
    window: MainWindow, press: Callable[[str], None]
) -> None:
    text = window.workspace.text
    assert hints(window) == ["Ctrl+Enter done, next"]
    text.set_selection_state(text.selection_state.moved(MINISTRY.start))
    assert hints(window)[0] == "Enter accept"
    assert "⌫ reject" in hints(window)
    text.set_selection([HEAD])
    assert hints(window)[0] == "1–7 mark"
    press("1")
    assert hints(window)[:2] == ["1–7 relabel", "L link source"]
    assert {"A attributes", "N note", "⌫ delete"} <= set(hints(window))


def test_where_there_is_little_room_whole_hints_are_left_out(
    window: MainWindow, press: Callable[[str], None]
) -> None:
    window.workspace.text.set_selection([HEAD])
    press("1")
    line = window.status_line.hints
    line.set_hints(hints(window))
    line.resize(220, line.height())
    assert 0 < len(line.shown()) < len(line._hints)
    assert line.shown() == line._hints[: len(line.shown())]
    advance = line.fontMetrics().horizontalAdvance
    assert sum(advance(each) for each in line.shown()) <= 220


def test_keys_pressed_faster_than_the_window_follows_are_not_lost(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = window.workspace.text
    text.setFocus()
    window.settings.link_by_itself = False
    window.refresh()
    text.set_selection([MINISTRY])
    qtbot.keyClick(text, "2")
    text.set_selection([HEAD])
    qtbot.keyClick(text, "1")
    qtbot.keyClick(text, "l")
    assert len(window.desk.editor.content.relations) == 1
