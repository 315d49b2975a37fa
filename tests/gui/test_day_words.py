"""The day in words: counts, pace and time left, without nagging."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.views import ArticleCounts
from annotator.gui.words.day_words import explained, in_short
from tests.gui.helpers_window import MakeProject, OpenWindow

COUNTS = ArticleCounts(200, 80, 12, 0, today=12, per_hour=9.2, per_day=18)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (COUNTS._replace(total=0, done=0, skipped=0), ""),
        (COUNTS, "80 of 200 done · 12 today · about 9 an hour · 6 days left"),
        (COUNTS._replace(per_day=0), "80 of 200 done · 12 today · about 9 an hour · 12 h left"),
        (
            COUNTS._replace(done=160),
            "160 of 200 done · 12 today · about 9 an hour · 3 h 3 min left",
        ),
        (COUNTS._replace(done=187), "187 of 200 done · 12 today · about 9 an hour · 7 min left"),
        (COUNTS._replace(done=188), "188 of 200 done · 12 today"),
        (COUNTS._replace(today=0, per_hour=0), "80 of 200 done"),
    ],
)
def test_the_status_line_says_how_far_the_work_is(counts: ArticleCounts, said: str) -> None:
    assert in_short(counts, with_pace=True) == said
    assert in_short(counts, with_pace=False) == said.partition(" · ")[0]


def test_every_figure_is_explained() -> None:
    assert explained(COUNTS).splitlines()[:4] == [
        "80 done, 12 skipped, 108 to do",
        "Today: 12 articles done or skipped since midnight",
        "Lately 9 an hour, longer pauses left out",
        "On a day of work lately: 18",
    ]


def test_the_pace_is_turned_off_and_stays_so(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    path = make_project("One article.", "Another.", "A third.", "A fourth.")
    window = open_window(path)
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: "today" in window.status_line.counts.text())
    window.lists.turn_pace()
    assert window.status_line.counts.text() == "1 of 4 done"
    window.close()
    again = open_window(path)
    qtbot.waitUntil(lambda: bool(again.status_line.counts.text()))
    assert again.status_line.counts.text() == "1 of 4 done"


def test_the_list_is_where_it_was_scrolled(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    path = make_project(*(f"Article {number}." for number in range(300)))
    window = open_window(path)
    articles = window.workspace.articles
    qtbot.waitUntil(lambda: articles.model.rowCount() == 300)
    qtbot.waitUntil(lambda: articles.list.currentIndex().row() == 0)
    articles.list.scroll_to_row(120)
    middle = articles.list.first_row + 3
    articles.model.when_there(middle, window.articles.open)
    qtbot.waitUntil(lambda: articles.list.currentIndex().row() == middle)
    assert articles.list.first_row == 120
    window.lists.turn_titles()
    window.lists.turn_titles()
    articles.list.scroll_to_row(120)
    window.close()
    again = open_window(path).workspace.articles
    qtbot.waitUntil(lambda: again.list.currentIndex().row() == middle)
    assert again.list.first_row == 120
