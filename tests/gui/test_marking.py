"""The main job in the real window: select, press a key, see it in the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

TEXT = "Минфин сообщил, что цены растут. Об этом говорится в отчёте."
MINISTRY, CLAIM = Range(0, 6), Range(20, 31)


def with_entity() -> IncomingArticle:
    span = IncomingSpan("ORG", (MINISTRY,), annotator="natasha", program=True, entity=True)
    return IncomingArticle(where="", text=TEXT, title="Цены", key="prices", spans=[span])


def select_and_press(window: MainWindow, qtbot: QtBot, piece: Range, key: str) -> None:
    window.workspace.text.setFocus()
    window.workspace.text.set_selection([piece])
    press(window, qtbot, key)


def press(
    window: MainWindow,
    qtbot: QtBot,
    key: str | Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    window.refresh()
    qtbot.keyClick(window.workspace.text, key, modifier)


def is_saved(window: MainWindow) -> bool:
    return window.status_line.save_state.text() == "✓ Saved"


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project(with_entity(), "Второй текст для разметки."))


def test_a_digit_marks_the_selection_and_the_file_has_it(
    window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    assert [each.label for each in window.desk.editor.content.spans] == ["ORG", "CLAIM"]
    assert window.workspace.text.selection() == ()
    assert window.workspace.text.current_span() is not None
    window.close()
    spans = articles_in(project_path)[0].spans
    assert [
        (each.label, each.ranges, each.annotator) for each in spans if each.label == "CLAIM"
    ] == [("CLAIM", (CLAIM,), "anna")]


def test_saved_is_said_only_when_the_disk_has_answered(window: MainWindow, qtbot: QtBot) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    assert window.status_line.save_state.text() == "Saving…"
    qtbot.waitUntil(lambda: is_saved(window))


def test_another_digit_relabels_the_current_span(window: MainWindow, qtbot: QtBot) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    press(window, qtbot, "2")
    labels = {each.label for each in window.desk.editor.content.spans}
    assert labels == {"ORG", "SOURCE"}


def test_undo_and_redo_come_back_from_the_project(window: MainWindow, qtbot: QtBot) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    qtbot.waitUntil(lambda: is_saved(window))
    control = Qt.KeyboardModifier.ControlModifier
    assert window.actions_.action("edit.undo").text() == "Undo: Mark Claim"
    press(window, qtbot, Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: len(window.desk.editor.content.spans) == 1)
    press(window, qtbot, Qt.Key.Key_Y, control)
    qtbot.waitUntil(lambda: len(window.desk.editor.content.spans) == 2)


def test_a_mark_made_while_an_undo_is_refused_is_saved(
    window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    window.desk.editor.undo()  # as a key held down does: there is nothing to undo
    select_and_press(window, qtbot, CLAIM, "1")
    qtbot.waitUntil(lambda: "nothing to undo" in window.message.text)
    qtbot.waitUntil(lambda: is_saved(window))
    window.close()
    assert {each.label for each in articles_in(project_path)[0].spans} == {"ORG", "CLAIM"}


def test_undo_of_work_in_another_article_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.editor.article_id
    select_and_press(window, qtbot, CLAIM, "1")
    qtbot.waitUntil(lambda: is_saved(window))
    window.articles.handlers()["article.next"]()
    qtbot.waitUntil(lambda: window.desk.editor.article_id not in {None, first})
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: window.desk.editor.article_id == first)
    assert len(window.desk.editor.content.spans) == 1


@pytest.mark.parametrize(
    ("key", "verdict"),
    [(Qt.Key.Key_Return, Verdict.ACCEPTED), (Qt.Key.Key_Backspace, Verdict.REJECTED)],
)
def test_enter_accepts_and_backspace_rejects_an_entity(
    window: MainWindow, qtbot: QtBot, project_path: Path, key: Qt.Key, verdict: Verdict
) -> None:
    window.workspace.text.setFocus()
    entity = window.desk.editor.content.spans[0]
    window.workspace.text.set_current_span(entity.id)
    press(window, qtbot, key)
    window.close()
    assert articles_in(project_path)[0].verdict_of("anna", entity.id) is verdict


def test_l_links_a_claim_to_the_only_source(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.link_by_itself = False
    select_and_press(window, qtbot, MINISTRY, "2")
    select_and_press(window, qtbot, CLAIM, "1")
    press(window, qtbot, "l")
    relation = window.desk.editor.content.relations[0]
    content = window.desk.editor.content
    assert content.span(relation.from_id).label == "CLAIM"
    assert content.span(relation.to_id).label == "SOURCE"


def russian_key(window: MainWindow, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), modifiers, letter)
    QApplication.sendEvent(window.workspace.text, event)


def test_letters_work_on_a_russian_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.link_by_itself = False
    select_and_press(window, qtbot, MINISTRY, "2")
    select_and_press(window, qtbot, CLAIM, "1")
    window.refresh()
    russian_key(window, "д", Qt.KeyboardModifier.NoModifier)
    assert len(window.desk.editor.content.relations) == 1
    qtbot.waitUntil(lambda: is_saved(window))
    russian_key(window, "я", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.desk.editor.content.relations)


def test_bare_letters_are_typing_in_the_search_field(window: MainWindow, qtbot: QtBot) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    field = window.workspace.articles.field
    field.setFocus()
    window.refresh()
    for key in ("1", "l", Qt.Key.Key_Backspace):
        qtbot.keyClick(field, key)
    assert field.text() == "1"
    assert len(window.desk.editor.content.spans) == 2


def test_a_note_is_kept_on_the_span(window: MainWindow, qtbot: QtBot) -> None:
    select_and_press(window, qtbot, CLAIM, "1")
    press(window, qtbot, "n")
    edit = window.findChild(QPlainTextEdit)
    qtbot.waitUntil(edit.hasFocus)
    edit.setPlainText("Кто это сказал?")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    span = window.desk.editor.content.span(window.workspace.text.current_span())
    assert span.note == "Кто это сказал?"


def test_done_and_next_goes_to_the_next_article_to_do(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.editor.article_id
    press(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.editor.content.status_of("anna") is Status.DONE
    qtbot.waitUntil(lambda: window.desk.editor.article_id not in {None, first})
    qtbot.waitUntil(lambda: window.status_line.counts.text().startswith("1 of 2 done"))


def test_marking_white_space_says_why_not(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "1")
    assert window.message.text == ""
    window.marks.label("CLAIM")
    assert window.message.text == "Select some text first."
