"""The history beside the text, earlier states in its place, and the way back."""

import time
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_edit import put_label
from annotator.gui.history.history_model import ENTRY_ROLE, Row
from annotator.gui.project.session import Saving
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.window.main_window import MainWindow
from annotator.services.history import history_page
from annotator.services.store import Entry, EntryKind
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

TEXT = "Банк снизит ставку, сказал Иванов. Вчера подтвердили и в Москве."


def rows(window: MainWindow) -> list[Row]:
    model = window.history._model
    return [model.index(each, 0).data(ENTRY_ROLE) for each in range(model.rowCount())]


def wait_until_saved(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.editor.outbox.plans)
    qtbot.waitUntil(lambda: window.desk.session.save_state.saving is Saving.SAVED)


def do(window: MainWindow, action_id: str) -> None:
    window.refresh()
    action = window.actions_.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot) -> MainWindow:
    """A window on an article with a claim that became a source, and a second claim."""
    window = open_window(make_project(TEXT))
    editor = window.desk.editor
    span = editor.mark([Range(0, 18)], "CLAIM")
    editor.relabel(span.id, "SOURCE")
    editor.mark([Range(20, 33)], "CLAIM")
    wait_until_saved(window, qtbot)
    return window


def marks(window: MainWindow) -> set[tuple[str, Range]]:
    return {(each.label, each.ranges[0]) for each in window.desk.editor.content.spans}


def test_the_history_of_an_article_tells_who_when_and_what_before_and_after(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    told = [each.told for each in rows(window)]
    assert told[0][1:] == ("", "Claim “сказал Иванов”")
    assert told[1] == ("Change to Source", "Claim", "Source, “Банк снизит ставку”")
    assert told[2].title == "Mark Claim"
    assert told[3].title == "Before anything was done"
    assert all("anna · " in each.about for each in rows(window)[:3])
    accessible = window.history._model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "before: Claim\nafter: Source" in accessible


def test_the_history_of_a_mark_is_about_the_one_under_the_caret(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second = window.desk.editor.content.spans
    window.workspace.text.set_current_span(second.id)
    do(window, "history.mark")
    qtbot.waitUntil(lambda: [each.told.title for each in rows(window)] == ["Mark Claim"])
    window.workspace.text.set_current_span(first.id)
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    window.workspace.text.set_current_span(None)
    window.workspace.text.set_selection([Range(40, 45)])
    qtbot.waitUntil(lambda: not rows(window))
    assert "caret" in window.history.panel.list.sentence


def test_an_earlier_state_is_shown_to_look_at_and_left_again_by_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    entries = window.history.panel.list
    qtbot.keyClick(entries, Qt.Key.Key_End)
    qtbot.keyClick(entries, Qt.Key.Key_Up)
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.history.is_past)
    past = window.history.past
    assert past.said.startswith("As it was on ")
    assert [each.label for each in past.text._page.seen.content.spans] == ["CLAIM"]
    assert not window.workspace.text.isVisible()
    before = marks(window)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Backspace):
        past.text.setFocus()
        qtbot.keyClick(past.text, key)
    window.refresh()
    assert not window.actions_.action("edit.delete").isEnabled()
    assert marks(window) == before
    qtbot.keyClick(past.text, Qt.Key.Key_Escape)
    assert not window.history.is_past
    assert window.workspace.text.isVisible()


def test_going_back_is_one_step_that_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    now = marks(window)
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    window.history.panel.list.setCurrentIndex(window.history._model.index(2, 0))
    do(window, "history.go_back")
    qtbot.waitUntil(lambda: marks(window) == {("CLAIM", Range(0, 18))})
    qtbot.waitUntil(lambda: len(rows(window)) == 5)
    assert rows(window)[0].told.title == "Go back to an earlier state"
    do(window, "edit.undo")
    qtbot.waitUntil(lambda: marks(window) == now)
    qtbot.waitUntil(lambda: rows(window)[0].told.title == "Undone: Go back to an earlier state")
    path = window.desk.facts.path
    window.close()
    assert {each.label for each in articles_in(path)[0].spans} == {"SOURCE", "CLAIM"}


def test_going_back_to_what_is_there_says_so(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    do(window, "history.go_back")
    qtbot.waitUntil(lambda: "Nothing to go back to" in window.message.text)


def test_an_article_nobody_has_touched_says_so(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT))
    do(window, "history.article")
    qtbot.waitUntil(lambda: "Nothing was done" in window.history.panel.list.sentence)
    assert not window.history.panel.look.isEnabled()
    qtbot.keyClick(window.history.panel.list, Qt.Key.Key_Escape)
    assert not window.history.is_open


def test_a_history_of_ten_thousand_entries_opens_at_once_and_is_read_as_one_scrolls(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT))
    article_id = window.desk.editor.article_id

    def fill(project: object) -> None:
        span = Span(
            id="00000000-0000-4000-8000-000000000000", article_id=article_id, label="CLAIM",
            ranges=(Range(0, 4),), annotator="anna",
        )  # fmt: skip
        from annotator.domain.records import Change

        project.store.ensure_person("anna")
        with project.store.transaction():
            for number in range(10_000):
                change = Change(None, span) if number % 2 == 0 else Change(span, None)
                project.store.add_entry(
                    Entry(kind=EntryKind.DO, title="Mark CLAIM", annotator="anna",
                          changes=(change,), article_id=article_id)
                )  # fmt: skip

    window.desk.session.call(fill)
    began = time.perf_counter()
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) > 0)
    assert time.perf_counter() - began < 1
    assert window.history._model.rowCount() <= 200
    qtbot.waitUntil(lambda: not window.history._model._asking)
    for _ in range(3):
        count = window.history._model.rowCount()
        bar = window.history.panel.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda count=count: window.history._model.rowCount() > count)


def test_what_was_done_while_another_panel_stood_there_is_in_the_history(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    window.guidelines.show_section()
    window.desk.editor.mark([Range(35, 40)], "CLAIM")
    wait_until_saved(window, qtbot)
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 5)


def test_a_history_behind_another_panel_goes_with_its_project(
    window: MainWindow, qtbot: QtBot
) -> None:
    path = window.desk.facts.path
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    window.guidelines.show_section()
    window.desk.put_away(lambda: None)
    assert not rows(window)
    window.desk.open(path)
    qtbot.waitUntil(
        lambda: window.desk.editor is not None and window.desk.editor.content is not None
    )
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)


def test_labels_are_called_as_they_are_called_now(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)

    def change(scheme: Scheme) -> Scheme:
        label = scheme.label("CLAIM")
        assert label is not None
        return put_label(scheme, replace(label, title="Тезис"))

    SchemeDesk(window.desk, window).edit("Change a label", change)
    qtbot.waitUntil(lambda: rows(window)[2].told.title == "Mark Тезис")
    assert rows(window)[1].told.before == "Тезис"


def test_what_is_done_while_older_entries_are_read_is_not_missed(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    model = window.history._model
    model._asking = True  # as while one scrolls down
    window.desk.editor.mark([Range(35, 40)], "CLAIM")
    wait_until_saved(window, qtbot)
    model._asking = False
    answers: list[object] = []
    model._ask(partial(history_page, before=0), answers.append)
    qtbot.waitUntil(lambda: len(rows(window)) == 5)


def test_an_earlier_state_is_as_large_as_the_text(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "history.article")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    window.history.look()
    qtbot.waitUntil(lambda: window.history.is_past)
    do(window, "view.zoom_in")
    past = window.history.past
    assert past.text.style_of_pages.zoom == window.workspace.text.style_of_pages.zoom > 1
