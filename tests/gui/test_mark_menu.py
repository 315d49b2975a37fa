"""What a right click offers, and keys that a real keyboard must reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingRelation, IncomingSpan
from annotator.domain.ranges import Range
from annotator.gui.actions.action_table import actions_for
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Минфин сообщил, что «цены, по расчётам, растут». Об этом говорится в отчёте."
SOURCE, CLAIM, PLAIN = Range(0, 6), Range(21, 46), Range(49, 51)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> Iterator[MainWindow]:
    spans = [
        IncomingSpan("CLAIM", (CLAIM,), annotator="anna", name="c"),
        IncomingSpan("SOURCE", (SOURCE,), annotator="anna", name="s"),
    ]
    links = [IncomingRelation("attributed_to", "c", "s", annotator="anna")]
    article = IncomingArticle(where="", text=TEXT, title="Цены", spans=spans, relations=links)
    made = open_window(make_project(article))
    made.workspace.text.setFocus()
    yield made
    for menu in made.findChildren(QMenu, "markPopup"):
        menu.close()


def right_click(window: MainWindow, offset: int) -> dict[str, object]:
    """Ask for a menu on a character; return its entries by title, or by id where they have one."""
    text = window.workspace.text
    rect = text.caret_rect(offset)
    assert rect is not None
    place = rect.center().toPoint() + QPoint(3, 0)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, text.viewport().mapToGlobal(place))
    QApplication.sendEvent(text.viewport(), event)
    menu = window.findChildren(QMenu, "markPopup")[-1]
    return {each.objectName() or each.text(): each for each in menu.actions()}


def test_on_plain_text_nothing_is_offered_for_a_mark_elsewhere(window: MainWindow) -> None:
    text = window.workspace.text
    text.set_selection_state(text.selection_state.moved(CLAIM.start + 1))
    offered = right_click(window, PLAIN.start)
    assert not {"edit.delete", "label.note", "label.pick"} & set(offered)
    assert {"edit.find", "article.done_next", "article.question"} <= set(offered)
    assert text.caret() in {PLAIN.start, PLAIN.start + 1}


def test_a_linked_mark_offers_the_other_end_and_the_end_of_the_link(window: MainWindow) -> None:
    text, editor = window.workspace.text, window.desk.editor
    offered = right_click(window, CLAIM.start + 2)
    offered["Go to “Минфин”"].trigger()
    assert editor.content.span(text.current_span()).label == "SOURCE"
    right_click(window, CLAIM.start + 2)["Remove the link to “Минфин”"].trigger()
    assert not editor.content.relations
    assert "Go to “Минфин”" not in right_click(window, CLAIM.start + 2)


@pytest.mark.parametrize(("offset", "stays"), [(PLAIN.start, True), (SOURCE.start + 1, False)])
def test_a_selection_stays_when_the_menu_is_asked_for_on_it(
    window: MainWindow, offset: int, *, stays: bool
) -> None:
    window.workspace.text.set_selection([PLAIN])
    offered = right_click(window, offset)
    assert bool(window.workspace.text.selection()) is stays
    assert ("edit.copy" in offered) is stays


def test_ctrl_w_selects_more_and_with_shift_less_again(window: MainWindow, qtbot: QtBot) -> None:
    text = window.workspace.text
    text.set_selection_state(text.selection_state.moved(TEXT.index("расчётам") + 2))
    seen = []
    while not seen or seen[-1] != TEXT:
        qtbot.keyClick(text, Qt.Key.Key_W, CONTROL)
        seen.append(TEXT[slice(*text.selection()[0])])
    assert seen[:3] == ["расчётам", "по расчётам", "цены, по расчётам, растут"]
    assert len(seen) == len(set(seen))
    for before in reversed(seen[:-1]):
        window.refresh()
        qtbot.keyClick(text, Qt.Key.Key_W, CONTROL | SHIFT)
        assert TEXT[slice(*text.selection()[0])] == before


def test_no_action_has_two_spellings_of_one_key_press(window: MainWindow) -> None:
    """Else a real keyboard gives Qt two matches, of which it takes none."""
    shifted = {"<": ",", ">": "."}
    for action in actions_for(window.desk.facts.scheme):
        pressed = set()
        for key in action.keys:
            last = key[-1]
            with_shift = last in shifted and "Shift+" not in key
            plain = key[:-1] + ("Shift+" if with_shift else "") + shifted.get(last, last)
            pressed.add(QKeySequence(plain).toString())
        assert len(pressed) == len(action.keys), action.id
