"""The list of articles: narrowed, remembered, with reasons and open questions."""

from pytestqt.qtbot import QtBot

from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.gui.articles.query_text import as_text, from_text, narrowings
from annotator.gui.articles.questions_dialog import QuestionsDialog
from tests.gui.helpers_window import MakeProject, OpenWindow

ASKED = ArticleQuery(
    person="", show=ArticleFilter.SKIPPED, site="s", since="2026", order=ArticleOrder.TITLE
)


def test_a_query_is_remembered_as_it_was_and_a_broken_one_is_forgotten() -> None:
    assert from_text(as_text(ASKED)) == ASKED
    for broken in ("", "{", "[]", '{"show": "gone"}', '{"site": 3}'):
        assert from_text(broken) == ArticleQuery(person="")


def test_each_narrowing_can_be_taken_away_by_its_chip() -> None:
    words = [words for words, _ in narrowings(ASKED)]
    assert words == ["Skipped", "s", "2026 – …", "↕ By title"]
    query = ASKED
    while narrowings(query):
        query = narrowings(query)[0][1]
    assert query == ArticleQuery(person="")


def test_the_list_is_narrowed_by_a_search_and_is_so_at_the_next_start(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    path = make_project("О ставке банка.", "О погоде.")
    window = open_window(path)
    articles = window.workspace.articles
    articles.set_query(ArticleQuery(person="", search="ставка", order=ArticleOrder.NEWEST))
    qtbot.waitUntil(lambda: articles.model.rowCount() == 1)
    assert len(articles.narrowings.chips) == 1
    window.close()
    again = open_window(path).workspace.articles
    qtbot.waitUntil(lambda: again.model.rowCount() == 1)
    assert again.field.text() == "ставка"


def test_a_question_is_settled_from_the_list(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project("One article.", "Another."))
    editor = window.desk.editor
    assert editor is not None
    window.articles._raise_question(editor.article_id or "", "Who says so?")
    dialog = QuestionsDialog(window.desk, window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    dialog.settle()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert dialog.settle_button.isEnabled() is False
    dialog.close()
