"""Questions: gone through by a key, settled and opened again, on articles and marks."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.gui.panels.outline import Item, Outline
from annotator.gui.questions.question_panel import QuestionPanel
from annotator.gui.reading.hints import span_hint
from annotator.gui.window.main_window import MainWindow
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.storage.store import SqliteFiles
from tests.gui.helpers_window import MakeProject, OpenWindow

WORDS = Range(0, 3)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    """Open a project with a question on the first article, and on a mark in the third."""
    path = make_project("One article.", "Another.", "A third.")
    store = SqliteFiles().open(path)
    store.ensure_person("boris")
    ids = list(store.article_ids())
    executor = Executor(store)
    executor.execute(commands.raise_flag(store.article(ids[0]), "Is it news?", "boris"))
    plan, span = commands.mark(store.article(ids[2]), [WORDS], "CLAIM", "boris")
    executor.execute(plan)
    third = store.article(ids[2])
    executor.execute(commands.raise_flag(third, "One claim?", "boris", span_id=span.id))
    store.close()
    return open_window(path)


def do(window: MainWindow, action_id: str) -> None:
    window.refresh()
    window.actions_.action(action_id).trigger()


def panel_of(window: MainWindow) -> QuestionPanel:
    assert window.questions.panel is not None
    return window.questions.panel


def content(window: MainWindow) -> AnnotatedArticle:
    editor = window.desk.editor
    assert editor is not None
    assert editor.content is not None
    return editor.content


def test_a_key_goes_through_the_open_questions_and_round(window: MainWindow, qtbot: QtBot) -> None:
    for text, said in (("One", "1 of 2"), ("A third", "2 of 2"), ("One", "1 of 2")):
        do(window, "article.next_question")
        qtbot.waitUntil(lambda said=said: said in window.status_line.hints.said)  # type: ignore[misc]
        qtbot.waitUntil(
            lambda text=text: content(window).article.text.startswith(text)  # type: ignore[misc]
        )
    do(window, "article.previous_question")
    qtbot.waitUntil(lambda: content(window).article.text.startswith("A third"))
    question = panel_of(window).question
    assert question is not None
    assert question.note == "One claim?"


def test_settling_moves_on_to_what_is_left_and_starts_no_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "article.next_question")
    qtbot.waitUntil(lambda: panel_of(window).model.rowCount() == 2)
    do(window, "article.settle")
    qtbot.waitUntil(lambda: panel_of(window).model.rowCount() == 1)
    assert content(window).status_of("anna") is Status.NEW
    do(window, "article.next_question")
    qtbot.waitUntil(lambda: content(window).article.text.startswith("A third"))
    qtbot.keyClick(panel_of(window).list, Qt.Key.Key_Space)
    qtbot.waitUntil(panel_of(window).empty.isVisible)
    assert window.desk.counts.flagged in {0, 1}
    qtbot.waitUntil(lambda: window.desk.counts.flagged == 0)


def test_space_held_down_settles_one_question(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "article.questions")
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    asked: list[object] = []
    panel.settle_asked.connect(asked.append)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE, " ", autorep=True)
    QApplication.sendEvent(panel.list, held)
    assert not asked
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert len(asked) == 1


def test_settled_questions_are_listed_too_and_opened_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "article.questions")
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.settle.click()  # of an article that is not open
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.all_scope.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    assert panel.settle.text() == "Open again"
    panel.settle.click()
    qtbot.waitUntil(lambda: not panel.model.questions[1].settled)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not window.questions.is_open


def test_every_question_is_drawn(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "article.questions")
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    picture = panel.list.viewport().grab().toImage()
    for row in range(3):
        rect = panel.list.visualRect(panel.model.index(0)).translated(
            0, row * panel.list.row_height
        )
        middle = rect.top() + 14
        colours = {picture.pixel(x, middle) for x in range(0, rect.width(), 2)}
        assert (len(colours) > 1) is (row < 2)


def test_a_question_is_raised_on_a_mark(window: MainWindow, qtbot: QtBot) -> None:
    editor = window.desk.editor
    assert editor is not None
    span = editor.mark([WORDS], "CLAIM")
    assert span is not None
    window.marks._raise_question(span.id, "Whose is it?")
    assert [each.span_id for each in content(window).flags if each.note == "Whose is it?"] == [
        span.id
    ]
    qtbot.waitUntil(lambda: window.desk.counts.flagged == 2)


def test_a_mark_in_question_is_flagged_in_the_text_until_it_is_settled(
    window: MainWindow,
) -> None:
    editor = window.desk.editor
    assert editor is not None
    span = editor.mark([WORDS], "CLAIM")
    assert span is not None
    text = window.workspace.text
    page = text._page
    assert page is not None
    before = text.grab().toImage()
    window.marks._raise_question(span.id, "Whose is it?")
    assert [each.span.id for each in page.seen.questioned()] == [span.id]
    assert "Whose is it? · anna" in span_hint(page.seen.get(span.id), page.seen)  # type: ignore[arg-type]
    assert text.grab().toImage() != before
    card = Outline(content(window), editor.scheme, "anna").row(Item("span", span.id))
    assert card is not None
    assert card.is_questioned
    do(window, "article.settle")
    assert not page.seen.questioned()
    assert text.grab().toImage() == before


def test_a_question_only_to_look_at_is_not_settled(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk.facts is not None
    window.desk.open_to_read(window.desk.facts.path)
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.read_only)
    do(window, "article.questions")
    qtbot.waitUntil(lambda: panel_of(window).question is not None)
    qtbot.keyClick(panel_of(window).list, Qt.Key.Key_Space)
    assert window.desk.editor is not None
    assert not window.desk.editor.outbox.letters


def test_a_question_leads_to_its_mark_also_when_that_is_somebody_elses(
    make_project: MakeProject, open_window: OpenWindow, qtbot: QtBot
) -> None:
    text = "Слово.\n" * 400 + "Конец."
    path = make_project(text)
    store = SqliteFiles().open(path)
    store.ensure_person("boris")
    (article_id,) = store.article_ids()
    executor = Executor(store)
    end = Range(len(text) - 6, len(text))
    plan, span = commands.mark(store.article(article_id), [end], "CLAIM", "boris")
    executor.execute(plan)
    executor.execute(
        commands.raise_flag(store.article(article_id), "One?", "boris", span_id=span.id)
    )
    store.close()
    window = open_window(path)
    view = window.workspace.text
    for _ in range(2):
        view.reveal(Range(0, 1))
        do(window, "article.next_question")
        qtbot.waitUntil(lambda: view.visible_range().end == len(text))
    assert view.caret() == end.start
