"""Decisions on an article as a whole: nothing to mark, skipped for a reason, opened again."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.gui.articles.article_list import ROW_ROLE
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    return open_window(make_project("One article.", "Another.", "A third."))


def content(window: MainWindow) -> AnnotatedArticle:
    editor = window.desk.editor
    assert editor is not None
    assert editor.content is not None
    return editor.content


def do(window: MainWindow, action_id: str) -> None:
    window.refresh()
    assert window.actions_.action(action_id).isEnabled()
    window.actions_.action(action_id).trigger()


def heading(window: MainWindow) -> str:
    page = window.workspace.text._page
    assert page is not None
    return page.heading[1]


def test_nothing_to_mark_is_a_decision_one_sees(window: MainWindow, qtbot: QtBot) -> None:
    first = content(window).article.id
    do(window, "article.nothing")
    qtbot.waitUntil(lambda: content(window).article.id != first)
    assert "nothing to mark" in window.status_line.hints.said
    pane = window.workspace.articles
    qtbot.waitUntil(lambda: pane.model.index(0).data(ROW_ROLE).nothing_to_mark)
    pane.step(-1)
    qtbot.waitUntil(lambda: content(window).article.id == first)
    assert heading(window).startswith("✓ Nothing to mark")
    do(window, "article.reopen")
    assert content(window).status_of("anna") is Status.STARTED
    assert "Nothing" not in heading(window)


def test_what_has_marks_is_not_said_to_have_nothing(window: MainWindow) -> None:
    editor = window.desk.editor
    assert editor is not None
    editor.mark([Range(0, 3)], "CLAIM")
    do(window, "article.nothing")
    assert content(window).status_of("anna") is Status.STARTED


def test_an_article_is_skipped_for_a_reason_that_is_offered_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    def offered() -> ChoicePopup:
        do(window, "article.skip")
        qtbot.waitUntil(lambda: bool(window.findChildren(ChoicePopup, "skipPopup")))
        return window.findChildren(ChoicePopup, "skipPopup")[-1]

    popup = offered()
    broken = next(each for each in popup.model.shown if "broken" in each.text)
    first = content(window).article.id
    qtbot.keyClick(popup, broken.key)
    qtbot.waitUntil(lambda: content(window).article.id != first)
    qtbot.waitUntil(lambda: not window.findChildren(ChoicePopup, "skipPopup"))
    popup = offered()
    assert popup.model.shown[0].text == broken.text
    popup.close()
    window.workspace.articles.step(-1)
    qtbot.waitUntil(lambda: content(window).article.id == first)
    assert heading(window).startswith(f"– Skipped: {broken.text}")


def test_the_next_article_to_do_is_opened_and_nothing_closed(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = content(window).article.id
    do(window, "article.next_to_do")
    qtbot.waitUntil(lambda: content(window).article.id != first)
    assert window.desk.counts.done == 0
