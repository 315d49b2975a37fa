"""What the search of the list has found, lit up and gone through in the open article."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.views import ArticleQuery
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Лавров прилетел. О планах Лаврова сообщили İ послы: с лавровым листом."
PLACES = [Range(0, 6), Range(26, 33), Range(54, 62)]


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    window = open_window(make_project(TEXT, "О погоде."))
    articles = window.workspace.articles
    articles.set_query(ArticleQuery(person="", search="Лавров"))
    qtbot.waitUntil(lambda: articles.model.rowCount() == 1)
    qtbot.waitUntil(lambda: not window.workspace.match_bar.isHidden())
    return window


def press(window: MainWindow, action_id: str) -> None:
    window.refresh()
    window.actions_.action(action_id).trigger()


def test_word_forms_are_gone_through_and_round(window: MainWindow) -> None:
    text, bar = window.workspace.text, window.workspace.match_bar
    assert "“Лавров”" in bar.said.text()
    seen = []
    for _ in range(len(PLACES) + 1):
        press(window, "edit.find_next")
        seen += text.selection()
    assert seen == [*PLACES, PLACES[0]]
    assert bar.said.text() == "“Лавров”: match 1 of 3"
    press(window, "edit.find_previous")
    assert list(text.selection()) == PLACES[-1:]


def test_finding_in_the_article_comes_before_and_the_matches_come_back(
    window: MainWindow,
) -> None:
    bar, finder = window.workspace.match_bar, window.workspace.finder
    press(window, "edit.find")
    assert bar.isHidden()
    finder.close()
    assert not bar.isHidden()
    bar.close_button.click()
    assert bar.isHidden()


def test_nothing_is_lit_up_once_the_search_is_cleared(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.articles.show_all()
    qtbot.waitUntil(window.workspace.match_bar.isHidden)
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == 2)
