"""What the status line says in passing goes when what it was about does."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Банк снизит ставку, сказал Иванов. Пётр уехал."


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject, settings: Settings) -> MainWindow:
    """Three articles, the first one open."""
    settings.link_by_itself = False
    window = open_window(make_project(TEXT, "Второй.", "Третий."))
    window.refresh()
    return window


def said(window: MainWindow) -> str:
    return window.status_line.hints.said


def go(window: MainWindow, qtbot: QtBot, text: str, by: int = 1) -> None:
    window.workspace.articles.step(by)
    qtbot.waitUntil(lambda: window.desk.editor.content.article.text == text)


def link(window: MainWindow, qtbot: QtBot) -> tuple[str, str]:
    """Mark a claim and a source, and link them, which is said."""
    editor = window.desk.editor
    claim = editor.mark([Range(0, 18)], "CLAIM")
    source = editor.mark([Range(27, 33)], "SOURCE")
    window.workspace.text.set_current_span(claim.id)
    qtbot.wait(1)
    window.refresh()
    window.actions_.action("label.link").trigger()
    assert "Linked to" in said(window)
    qtbot.wait(1)
    assert "Linked to" in said(window)
    return claim.id, source.id


def test_a_link_is_not_said_of_another_mark(window: MainWindow, qtbot: QtBot) -> None:
    _, source = link(window, qtbot)
    window.workspace.text.set_current_span(source)
    assert said(window) == ""


def test_a_link_is_not_said_once_other_text_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    link(window, qtbot)
    window.workspace.text.set_selection([Range(35, 39)])
    assert said(window) == ""


def test_a_link_is_not_said_of_another_article(window: MainWindow, qtbot: QtBot) -> None:
    link(window, qtbot)
    go(window, qtbot, "Второй.")
    assert said(window) == ""


def test_a_link_is_not_said_when_it_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    link(window, qtbot)
    qtbot.waitUntil(lambda: window.status_line.save_state.text() == "✓ Saved")
    window.undo.undo()
    qtbot.waitUntil(lambda: said(window).startswith("Undone"))


def test_a_decision_is_said_beside_the_next_article_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.articles.nothing_and_next()
    qtbot.waitUntil(lambda: window.desk.editor.content.article.text == "Второй.")
    assert said(window) == "Done: nothing to mark in it."
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
    assert said(window) == "Done: nothing to mark in it."
    go(window, qtbot, "Третий.")
    assert said(window) == ""


def test_suggestions_that_nobody_decided_are_told_of_when_the_article_is_done(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    span = IncomingSpan("CLAIM", (Range(0, 18),), annotator="rules", program=True)
    article = IncomingArticle(where="", text=TEXT, title="Банк", key="bank", spans=[span])
    window = open_window(make_project(article, "Второй."))
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: window.desk.editor.content.article.text == "Второй.")
    assert said(window) == "Done; 1 suggestions in it were not decided."


def test_a_decision_that_is_undone_from_elsewhere_is_not_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.articles.nothing_and_next()
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
    qtbot.waitUntil(lambda: window.desk.editor.content.article.text == "Второй.")
    window.undo.undo()
    qtbot.waitUntil(lambda: window.desk.counts.done == 0)
    assert "nothing to mark" not in said(window)


def test_nothing_is_said_once_the_project_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    link(window, qtbot)
    window.desk.put_away(lambda: None)
    qtbot.waitUntil(lambda: window.desk.facts is None)
    assert said(window) == ""
