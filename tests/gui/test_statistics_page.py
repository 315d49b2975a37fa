"""The page of statistics, on the real window."""

import csv
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.statistics import (
    LabelCount,
    Period,
    Statistics,
    StatusCount,
    VerdictCount,
    period_between,
)
from annotator.gui.project.session import Saving
from annotator.gui.statistics import statistics_actions
from annotator.gui.statistics.picture import picture_of
from annotator.gui.statistics.plots import plots_of
from annotator.gui.statistics.saving import csv_of
from annotator.gui.theme import DARK, LIGHT
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words.locale_words import number
from annotator.services.project_thread import OpenProject
from tests.gui.helpers_window import MakeProject, OpenWindow


def wait_for_figures(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.statistics.page.cards))
    qtbot.waitUntil(lambda: not window.statistics._is_counting)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot) -> MainWindow:
    """A window on two articles, the first done with a claim in it, and the page open."""
    window = open_window(make_project("Банк снизит ставку.", "Другой текст."))
    window.desk.editor.mark([Range(0, 4)], "CLAIM")
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
    window.refresh()
    window.actions_.action("view.statistics").trigger()
    wait_for_figures(window, qtbot)
    return window


def test_the_page_shows_what_was_done(window: MainWindow) -> None:
    page = window.statistics.page
    assert "Articles done: 1 of 2, 50%" in page.said.text()
    charts = {card.chart.plot.id: card.chart for card in page.cards}
    assert charts["labels"].plot.value_text(0) == "Claim: people 1, programs 0"
    assert "anna: done 1" in charts["statuses"].accessibleDescription()
    assert "No claim is linked" in charts["sources"].accessibleDescription()


def test_arrow_keys_go_from_value_to_value(window: MainWindow, qtbot: QtBot) -> None:
    chart = window.statistics.page.findChild(object, "chart_labels")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription().startswith("Claim: ")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.pointed == len(chart.plot.names) - 1


def test_figures_that_cannot_be_saved_are_told_on_the_page(
    window: MainWindow, tmp_path: Path
) -> None:
    window.statistics.save(tmp_path / "none" / "figures.csv")
    assert window.statistics.page is not None
    assert window.statistics.page.said.text().startswith("Nothing was saved: there is no folder")


def test_figures_are_saved_and_charts_copied(window: MainWindow, tmp_path: Path) -> None:
    window.statistics.save(tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["figure", "name", "series", "value", "person", "from", "to"]
    assert ["Marks by label", "Claim", "people", "1", "", "", ""] in rows
    assert ["Articles by status", "anna", "done", "1", "", "", ""] in rows
    card = window.statistics.page.cards[0]
    card.copy.click()
    assert QGuiApplication.clipboard().image().width() == 2 * card.width()
    assert card.copy.isVisible()
    window.statistics.page.copy.click()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_picture_of_a_chart_is_without_the_frame_of_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    chart = window.statistics.page.cards[0].chart
    chart.window().activateWindow()
    without = picture_of(chart, (), "", LIGHT).toImage()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert picture_of(chart, (), "", LIGHT).toImage() == without
    assert chart.hasFocus()


def test_a_picture_is_headed_as_the_window_is(window: MainWindow) -> None:
    window.desk.facts = window.desk.facts._replace(name="Sample project")
    assert window.statistics.heading() == "Sample project · Everybody · All days"


def test_the_figures_of_one_person_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = window.statistics.page
    qtbot.waitUntil(lambda: page.person.findData("anna") > 0)
    page.person.setCurrentIndex(page.person.findData("anna"))
    page.person.activated.emit(page.person.currentIndex())
    qtbot.waitUntil(lambda: not window.statistics._is_counting)
    assert window.statistics._figures.person == "anna"
    assert "1 of 2" in page.said.text()


def test_the_figures_of_some_days_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = window.statistics.page
    for keys in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(page.period, keys)
        qtbot.waitUntil(lambda: not window.statistics._is_counting)
    assert page.period.currentText() == "Last 7 days"
    assert "Articles closed: 1, of them done: 1; marks in them: 1." in page.said.text()
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011
    page.period._take("2026", str(yesterday))
    qtbot.waitUntil(lambda: not window.statistics._is_counting)
    assert "No article was closed in these days" in page._message.text()
    assert page._message.isVisible()


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2026", "2026", ("2026-01-01", "2026-12-31")),
        ("2026-02", "2028-02", ("2026-02-01", "2028-02-29")),
        ("", "2026-01-05", ("2000-01-01", "2026-01-05")),
        ("2026-01-05", "", ("2026-01-05", "2099-12-31")),
        ("2026-13", "", None),
        ("2026-02", "2026-01", None),
    ],
)
def test_days_are_read_from_years_months_and_days(
    since: str, until: str, days: tuple[str, str] | None
) -> None:
    found = period_between(since, until)
    assert (found and tuple(map(str, found))) == days


def test_verdicts_outside_the_task_tell_no_share_as_the_right_ones_are_left_alone() -> None:
    verdicts = [
        VerdictCount("natasha", 0, 0, 3, 1_200, is_task=False),
        VerdictCount("rules", 2, 0, 2, 0, is_task=False),
        VerdictCount("rules", 1, 0, 0, 0),
    ]
    figures = Statistics(
        person="", articles=1, statuses=(), days=(), labels=(), marks=[0] * 6, sources=(),
        claims=0, linked=0, minutes=[0] * 6, median_seconds=0, verdicts=verdicts,
    )  # fmt: skip
    (plot,) = [each for each in plots_of(figures, None) if each.id == "verdicts"]
    assert list(plot.names) == ["natasha", "rules, outside the task", "rules"]
    assert list(plot.ends) == [f"{number(1_200)} not judged", "50%", "100%"]
    table = csv_of(figures, None, None)
    assert "Verdicts on suggestions,natasha,rejected,3,,," in table
    assert '"rules, outside the task",accepted,2' in table


def test_marks_that_came_with_an_import_are_said_to_be_there() -> None:
    figures = Statistics(
        person="", articles=4, statuses=(), days=(), labels=[LabelCount("CLAIM", 983, 0)],
        marks=[0] * 6, sources=(), claims=983, linked=0, minutes=[0] * 6, median_seconds=0,
        verdicts=(),
    )  # fmt: skip
    (plot,) = [each for each in plots_of(figures, None) if each.id == "statuses"]
    assert plot.empty == "Nobody has started here yet: the marks there are came with an import."


def test_what_is_saved_has_every_source_and_what_is_left_to_decide() -> None:
    sources = [(f"Источник {place}", 20 - place) for place in range(15)]
    figures = Statistics(
        person="anna", articles=1, statuses=(), days=[("2026-01-05", 3)], labels=(),
        marks=[0] * 6, sources=sources, claims=99, linked=98, minutes=[0] * 6,
        median_seconds=61, verdicts=[VerdictCount("rules", 7, 1, 2, 40)],
    )  # fmt: skip
    day = date(2026, 1, 5)
    table = csv_of(figures, None, Period(day, day), delimiter=";").splitlines()
    about = ";anna;2026-01-05;2026-01-05"
    assert f"Progress;2026-01-05;Closed;3{about}" in table
    assert f"Claims by source;Источник 14;Claims;6{about}" in table
    assert f"Verdicts on suggestions;rules;undecided;40{about}" in table
    (verdicts,) = [each for each in plots_of(figures, None) if each.id == "verdicts"]
    assert verdicts.ends == ["70%, 40 to decide"]
    assert verdicts.value_text(0) == "rules: accepted 7, changed 1, rejected 2, undecided 40"


def test_an_empty_project_says_what_to_do(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project())
    window.statistics.show_page()
    wait_for_figures(window, qtbot)
    assert window.statistics.page._message.isVisible()
    assert not window.statistics.page.save.isEnabled()
    window.statistics.set_theme(DARK)
    assert not window.statistics.page.grab().isNull()


@pytest.fixture
def endless(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A count that goes on until it is no longer wanted."""

    def count(project: OpenProject, *, stop: Event, **_: object) -> None:
        while True:
            statistics_actions._breathe_unless(stop, project)

    monkeypatch.setattr(statistics_actions, "_statistics", count)
    window.statistics.count()
    assert window.statistics._is_counting
    return monkeypatch


def test_nothing_is_counted_for_a_page_that_is_closed(
    window: MainWindow, endless: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.desk.editor.mark([Range(0, 6)], "CLAIM")
    qtbot.waitUntil(lambda: window.desk.session.save_state.saving is Saving.SAVED)
    window.statistics.page.close()
    qtbot.waitUntil(lambda: not window.statistics._is_counting)


def test_other_figures_take_the_place_of_those_being_counted(
    window: MainWindow, endless: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = window.statistics._figures
    endless.undo()
    window.statistics.count()
    qtbot.waitUntil(lambda: not window.statistics._is_counting)
    assert window.statistics._figures is not before
    assert window.statistics._figures.complete


@pytest.mark.parametrize(("done", "said"), [(0, "No article is done yet"), (1, "is not known")])
def test_progress_without_days_says_why(done: int, said: str) -> None:
    figures = Statistics(
        person="", articles=1, statuses=[StatusCount("vera", done, 0, 0, 1 - done)], days=[],
        labels=(), marks=[0] * 6, sources=[], claims=0, linked=0, minutes=[0] * 6,
        median_seconds=0, verdicts=[],
    )  # fmt: skip
    assert said in plots_of(figures, None)[0].empty
