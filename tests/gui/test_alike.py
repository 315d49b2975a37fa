"""Everywhere alike, in the real window: ticked off, marked in one step, taken back in one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.gui.find.alike_dialog import AlikeDialog
from annotator.gui.find.alike_model import AlikeModel
from annotator.gui.window.main_window import MainWindow
from annotator.services.hits import Hits
from annotator.services.store import StoredText
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

TEXTS = (
    "Минфин сообщил. Потом МИНФИН уточнил.",
    "Ни слова о том.",
    "По словам Минфина, минфин прав.",
)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project(*TEXTS))


def is_saved(window: MainWindow) -> bool:
    return window.status_line.save_state.text() == "✓ Saved"


def open_dialog(window: MainWindow, qtbot: QtBot) -> AlikeDialog:
    window.workspace.text.setFocus()
    window.refresh()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.workspace.text, "a", control | shift)
    dialog = window.findChild(AlikeDialog)
    assert isinstance(dialog, AlikeDialog)
    qtbot.waitUntil(lambda: not dialog._jobs.busy)
    return dialog


def in_project(dialog: AlikeDialog, qtbot: QtBot) -> None:
    dialog.everywhere.click()
    qtbot.waitUntil(lambda: not dialog._jobs.busy and dialog.list.hits.rowCount() > 0)


@pytest.fixture
def marked(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the first «Минфин» marked, and current."""
    window.workspace.text.set_selection([Range(0, 6)])
    window.marks.label("ORG")
    qtbot.waitUntil(lambda: is_saved(window))
    return window


def labels(path: Path) -> list[list[tuple[str, Range]]]:
    return [[(each.label, each.cover) for each in one.spans] for one in articles_in(path)]


def test_everything_alike_is_marked_in_three_articles_and_undone_in_one_step(
    marked: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    dialog = open_dialog(marked, qtbot)
    dialog.words.setChecked(False)
    in_project(dialog, qtbot)
    assert dialog.figures.text() == "4 places in 2 articles · 1 marked already"
    assert dialog.mark.text() == "Mark 3"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_saved(marked) and len(marked.desk.editor.content.spans) == 2)
    assert "3 marks in 2 articles" in marked.message.text
    qtbot.waitUntil(lambda: marked.actions_.action("edit.undo").text().endswith("alike as ORG"))
    marked.desk.editor.undo()
    qtbot.waitUntil(lambda: len(marked.desk.editor.content.spans) == 1)
    marked.desk.editor.redo()
    qtbot.waitUntil(lambda: len(marked.desk.editor.content.spans) == 2)
    marked.close()
    assert labels(project_path) == [
        [("ORG", Range(0, 6)), ("ORG", Range(22, 28))],
        [],
        [("ORG", Range(10, 16)), ("ORG", Range(19, 25))],
    ]
    assert articles_in(project_path)[2].status_of("anna") is Status.STARTED


def test_what_is_unticked_is_not_marked(
    marked: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    dialog = open_dialog(marked, qtbot)
    in_project(dialog, qtbot)
    rows = dialog.list
    assert dialog.mark.text() == "Mark 2"
    rows.setCurrentIndex(rows.hits.index(1))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.mark.text() == "Mark 1"
    place = rows.visualRect(rows.hits.index(2)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not dialog.mark.isEnabled()
    dialog.all.click()
    assert dialog.mark.text() == "Mark 2"
    dialog.none.click()
    rows.setCurrentIndex(rows.hits.index(2))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    dialog.mark.click()
    marked.close()
    assert labels(project_path)[2] == [("ORG", Range(19, 25))]
    assert labels(project_path)[0] == [("ORG", Range(0, 6))]


def test_a_selection_is_marked_with_the_label_chosen(
    window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    window.workspace.text.set_selection([Range(0, 6)])
    dialog = open_dialog(window, qtbot)
    dialog.label.setCurrentIndex(dialog.label.findData("SOURCE"))
    qtbot.waitUntil(lambda: not dialog._jobs.busy and dialog.list.hits.rowCount() == 2)
    dialog.mark.click()
    window.close()
    assert labels(project_path) == [
        [("SOURCE", Range(0, 6)), ("SOURCE", Range(22, 28))],
        [],
        [],
    ]


def test_a_part_of_a_word_is_looked_for_inside_words_too(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.text.set_selection([Range(0, 4)])
    dialog = open_dialog(window, qtbot)
    assert dialog.figures.text() == "2 places"
    assert not dialog.words.isChecked()


def test_several_pieces_have_no_like(window: MainWindow) -> None:
    window.workspace.text.set_selection([Range(0, 6), Range(7, 14)])
    window.finds.mark_alike()
    assert window.findChild(AlikeDialog) is None
    assert "one piece" in window.message.text


def test_closing_the_window_ends_the_search(marked: MainWindow, qtbot: QtBot) -> None:
    dialog = open_dialog(marked, qtbot)
    dialog.everywhere.click()
    marked.close()
    assert not dialog.isVisible()


def test_a_dialog_that_is_closed_while_it_searches_is_gone_soon(
    marked: MainWindow, qtbot: QtBot
) -> None:
    dialog = open_dialog(marked, qtbot)
    dialog.everywhere.click()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: marked.findChild(AlikeDialog) is None)


def test_a_hundred_thousand_hits_are_shown_and_turned_at_once(qtbot: QtBot) -> None:
    hits = Hits()
    for number in range(100_000):
        stored = StoredText(number, f"a{number}", "Заголовок", "до Минфин после")
        hits.add(stored, Range(3, 9), marked=number % 10 == 0)
    model = AlikeModel()
    model.set_hits(hits)
    assert model.data(model.index(99_999)) == "до Минфин после"
    assert (model.ticked, model.marked) == (90_000, 10_000)
    model.turn(0)
    model.turn(1)
    assert model.ticked == 89_999
    model.set_all(False)
    model.turn(99_999)
    assert [each.article_id for each in model.chosen()] == ["a99999"]


def test_the_menu_at_the_text_offers_it(marked: MainWindow, qtbot: QtBot) -> None:
    marked.refresh()
    marked.workspace.text.context_menu_requested.emit(marked.pos())
    menu = QApplication.activePopupWidget()
    shown = {each.objectName() for each in menu.actions()}
    menu.close()
    assert "label.alike" in shown
    assert "edit.find" not in shown
