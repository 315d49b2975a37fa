"""The list of articles: narrowed, remembered, with reasons and open questions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle
from annotator.domain.records import Status
from annotator.domain.views import (
    ArticleCounts,
    ArticleFilter,
    ArticleOrder,
    ArticleQuery,
    ArticleRow,
    QueryChoices,
)
from annotator.gui.articles.article_delegate import ArticleDelegate
from annotator.gui.articles.chip_row import ChipRow
from annotator.gui.articles.date_dialog import DateDialog
from annotator.gui.articles.empty_note import why_empty
from annotator.gui.articles.filter_menu import FilterMenu, MenuChoices
from annotator.gui.articles.query_text import as_text, from_text, in_words, narrowings, summary
from annotator.gui.articles.row_words import about, described, origin, title_of
from annotator.gui.articles.status_chips import StatusChips
from annotator.gui.widgets.choices import ChoicePopup
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
    assert words == ["Skipped", "s", "2026 – …"]
    query = ASKED
    while narrowings(query):
        query = narrowings(query)[0][1]
    assert query == ArticleQuery(person="", order=ArticleOrder.TITLE)


def test_a_combination_is_said_in_words() -> None:
    asked = ArticleQuery(
        person="anna", show=ArticleFilter.TO_DO, site="a.ru", label="CLAIM", search="ставка"
    )
    assert in_words(asked, {"CLAIM": "Claim"}) == "Articles to do, a.ru, with Claim"
    said = summary(replace(asked, order=ArticleOrder.NEWEST), 3, 1200, {"CLAIM": "Claim"})
    assert said == "3 of 1,200: “ставка”, Articles to do, a.ru, with Claim · ↕ Newest first"


def test_narrow_chips_stay_on_two_rows_and_the_rest_is_counted(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    query = replace(ASKED, language="ru", label="CLAIM", annotator="rules", until="2027")
    row.resize(190, 60)
    row.set_query(query, {})
    row.show()
    one = row.clear.sizeHint().height()
    assert row.height() <= 2 * one + 4
    assert row.hidden > 0
    assert row.more.text() == f"+{row.hidden}"
    assert all(row.rect().contains(chip.geometry()) for chip in row.chips[: -row.hidden])
    with qtbot.waitSignal(row.chosen) as told:
        row.clear.click()
    assert told.args == [ArticleQuery(person="", order=ArticleOrder.TITLE)]


def test_chips_are_whole_and_stand_in_two_rows_where_one_is_too_narrow(qtbot: QtBot) -> None:
    chips = StatusChips()
    qtbot.addWidget(chips)
    chips.set_counts(ArticleCounts(100_000, 40_000, 0, 12))
    chips.show()
    heights = []
    for width in range(600, 180, -10):
        chips.resize(width, chips.height())
        buttons = chips.buttons.values()
        heights.append(chips.height() / max(each.height() for each in buttons))
        assert chips.buttons[ArticleFilter.TO_DO].text() == "To do 60,000"
        assert all(each.width() >= each.sizeHint().width() for each in buttons)
        assert all(chips.rect().contains(each.geometry()) for each in buttons)
    assert heights[0] == 1
    assert 2 < heights[-1] < 3


def test_a_chip_that_is_on_is_turned_off_by_a_click(qtbot: QtBot) -> None:
    chips = StatusChips()
    qtbot.addWidget(chips)
    asked: list[ArticleFilter] = []
    chips.chosen.connect(asked.append)
    chips.chosen.connect(chips.set_shown)
    for _ in range(2):
        chips.buttons[ArticleFilter.DONE].click()
    assert asked == [ArticleFilter.DONE, ArticleFilter.ALL]
    assert chips.buttons[ArticleFilter.ALL].isChecked()


@pytest.mark.parametrize("show", ArticleFilter)
def test_an_empty_list_says_why_and_offers_the_way_out(show: ArticleFilter) -> None:
    query = ArticleQuery(person="anna", show=show, order=ArticleOrder.TITLE)
    everything = replace(query, show=ArticleFilter.ALL)
    said, ways = why_empty(query, rest="these", any_articles=True)
    assert said
    assert [way.query for way in ways] == [everything]
    said, ways = why_empty(replace(query, search="x", site="s"), rest="these", any_articles=True)
    assert "“x”" in said
    assert "these" in said
    assert [way.query for way in ways] == [
        replace(everything, search="x"),
        replace(query, site="s"),
    ]


@pytest.mark.parametrize(("typed", "meant"), [("kfdhjd", "лавров"), ("Kfdhjd <bk", "лавров бил")])
def test_what_was_typed_in_the_other_layout_is_offered_when_that_finds_something(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, typed: str, meant: str
) -> None:
    pane = open_window(make_project("Лавров бил в набат.", "Погода.")).workspace.articles
    pane.field.setText(typed)
    note = pane.list.note
    qtbot.waitUntil(lambda: "Search for that (1)" in [each.text() for each in note.buttons])
    assert f"In the other keyboard layout it is “{meant}”." in note.sentence.text()
    pane.list.note.buttons[0].click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    assert pane.field.text() == meant
    pane.field.setText("gjujlf yt nf")  # «погода не та»
    qtbot.waitUntil(lambda: pane.query.search == "gjujlf yt nf" and pane.list.note.isVisible())
    qtbot.wait(100)
    assert [each.text() for each in pane.list.note.buttons] == ["Clear the search"]


def test_the_other_layout_is_offered_for_all_articles_where_a_filter_has_none(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    pane = open_window(make_project("Лавров бил в набат.", "Погода.")).workspace.articles
    pane.set_query(ArticleQuery(person="", show=ArticleFilter.DONE, search="kfdhjd"))
    qtbot.waitUntil(lambda: len(pane.list.note.buttons) == 3)
    pane.list.note.buttons[0].click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)


def test_the_way_out_of_an_empty_list_is_a_button(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    pane = open_window(make_project("One article.", "Another.")).workspace.articles
    pane.set_query(ArticleQuery(person="", show=ArticleFilter.SKIPPED))
    qtbot.waitUntil(pane.list.note.isVisible)
    pane.list.note.buttons[0].click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    assert not pane.list.note.isVisible()
    assert pane.summary.isHidden()


ROW = ArticleRow("id", "", "a.ru", "2026-01-05", Status.DONE, 0, 2, 1)


@pytest.mark.parametrize(
    ("row", "title", "said"),
    [
        (ROW, "Without a title", "nothing to mark"),
        (ROW._replace(beginning="В Москве"), "В Москве", "nothing to mark"),
        (ROW._replace(title=" A\n b ", marks=3, claims=2), "A b", "2 claims"),
        (ROW._replace(title="A", marks=3), "A", "3 marks"),
        (ROW._replace(title="A", status=Status.SKIPPED, reason="a poem"), "A", "a poem"),
        (ROW._replace(title="A", status=Status.NEW, to_decide=7), "A", "7 to decide"),
    ],
)
def test_a_row_says_what_was_decided(row: ArticleRow, title: str, said: str) -> None:
    assert title_of(row) == title
    assert said in about(row)
    assert "2 questions" in described(row)


@pytest.mark.parametrize(
    ("since", "taken", "said"),
    [
        ("2026-13", False, "There is no date 2026-13."),
        ("2026-02-30", False, "There is no date 2026-02-30."),
        ("gestern", False, "There is no date gestern."),
        ("2026-01-05T10:00", False, "There is no date 2026-01-05T10:00."),
        ("2026-0", False, ""),  # still being written
        ("2026-02", True, ""),
        ("31.01.2026", True, ""),
        ("31.01.20", False, ""),
        ("31.02.2026", False, "There is no date 31.02.2026."),
        ("2027-01", False, "The first date is later than the last one."),
        ("", True, ""),
    ],
)
def test_only_dates_there_are_narrow_the_list(
    qtbot: QtBot, since: str, said: str, *, taken: bool
) -> None:
    dialog = DateDialog("", "2026", lambda *_: None, None)
    qtbot.addWidget(dialog)
    dialog.since.setText(since)
    assert dialog._why.text() == said
    assert dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled() is taken


def test_a_date_written_as_in_russian_narrows_the_list(qtbot: QtBot) -> None:
    taken: list[tuple[str, str]] = []
    dialog = DateDialog("", "", lambda *dates: taken.append(dates), None)
    qtbot.addWidget(dialog)
    dialog.since.setText("15.01.2026")
    dialog.until.setText("1 февраля 2026")
    dialog.accept()
    assert taken == [("2026-01-15", "2026-02-01")]


@pytest.mark.parametrize(
    ("key", "site", "name"),
    [
        ("мэрия/01.txt", "", "мэрия/01.txt"),
        (None, "", "test.jsonl"),  # its key is but a hash of its text
        ("мэрия/01.txt", "a.ru", "a.ru"),
    ],
)
def test_a_row_without_site_and_date_says_what_the_article_is_called(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow,
    key: str | None, site: str, name: str,
) -> None:  # fmt: skip
    given = IncomingArticle(
        where="", text="Банк.", title="Банк", key=key, url=f"https://{site}/" if site else ""
    )
    pane = open_window(make_project(given)).workspace.articles
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    row = pane.model.article_at(0)
    assert row is not None
    assert origin(row) == name
    assert name in described(row)
    drawn = ArticleDelegate()._about(row, QFontMetrics(pane.font()), 400)
    assert drawn == name


def test_the_list_is_narrowed_by_a_search_and_is_so_at_the_next_start(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    path = make_project("О ставке банка.", "О погоде.")
    window = open_window(path)
    articles = window.workspace.articles
    articles.set_query(ArticleQuery(person="", search="ставка", order=ArticleOrder.NEWEST))
    qtbot.waitUntil(lambda: articles.model.rowCount() == 1)
    assert articles.order_button.isChecked()
    assert not articles.narrowings.chips
    window.close()
    again = open_window(path).workspace.articles
    qtbot.waitUntil(lambda: again.model.rowCount() == 1)
    assert again.field.text() == "ставка"


def test_a_filter_chosen_again_is_taken_away_and_rare_sites_are_searched(qtbot: QtBot) -> None:
    sites = [(f"site{number}.ru", 100 - number) for number in range(30)]
    found = QueryChoices(sites, [("ru", 5)], "2024-01-05", "2026-03-01")
    choices = MenuChoices(found=found, labels=(("CLAIM", "Claim"),), annotators=("rules",))
    query = ArticleQuery(person="anna", show=ArticleFilter.STARTED, language="ru")
    taken: list[ArticleQuery] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = FilterMenu(query, choices, taken.append, parent)
    entries = {each.text(): each for each in menu.actions()}
    entries["Started"].trigger()
    entries["Skipped"].trigger()
    assert [each.show for each in taken] == [ArticleFilter.ALL, ArticleFilter.SKIPPED]
    languages, site_menu = entries["Language"].menu(), entries["Site"].menu()
    languages.actions()[0].trigger()
    assert taken[-1].language == ""
    site_menu.actions()[-1].trigger()
    popup = parent.findChild(ChoicePopup)
    assert popup is not None
    assert popup.field is not None
    popup.field.setText("site29")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert taken[-1] == replace(query, site="site29.ru")


def test_enter_in_the_search_leads_to_the_first_article_found(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project("О погоде.", "О ставке банка."))
    pane = window.workspace.articles
    window.activateWindow()
    pane.field.setFocus()
    pane.field.setText("ставка")
    qtbot.keyClick(pane.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    qtbot.waitUntil(lambda: pane.list.currentIndex().row() == 0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    editor = window.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.content is not None and "банка" in editor.content.article.text)
