"""Several rows of the list chosen at once, on the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.gui.articles.article_pane import ArticlePane
from annotator.gui.care.care_work import found_ids
from annotator.gui.care.common_dialog import CommonDialog
from annotator.gui.dialogs.text_dialog import TextDialog
from annotator.gui.exchange.export_dialog import ExportDialog
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.window.main_window import MainWindow
from annotator.services.commands.care import put_in_bin
from annotator.services.project_thread import OpenProject
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
COUNT = 8
ALL = ArticleQuery(person="anna")


@pytest.fixture
def path(make_project: MakeProject) -> Path:
    return make_project(*(f"Статья {number}" for number in range(COUNT)))


@pytest.fixture
def window(qtbot: QtBot, path: Path, open_window: OpenWindow) -> MainWindow:
    """The window with the first article open, and the keyboard in the list."""
    window = open_window(path)
    pane = window.workspace.articles
    window.activateWindow()
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    qtbot.waitUntil(lambda: pane.list.currentIndex().row() == 0)
    pane.list.setFocus()
    return window


def click(qtbot: QtBot, window: MainWindow, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    view = window.workspace.articles.list
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, held, place)


def key(
    qtbot: QtBot, window: MainWindow, pressed: Qt.Key, held: Qt.KeyboardModifier = NONE
) -> None:
    qtbot.keyClick(window.workspace.articles.list, pressed, held)


def rows(window: MainWindow) -> list[int]:
    """Return what is chosen, be it one row."""
    view = window.workspace.articles.list
    if view.chosen is not None:
        return list(view.chosen.rows)
    return [each.row() for each in view.selectionModel().selectedIndexes()]


def opened(window: MainWindow) -> str:
    editor = window.desk.editor
    return editor.content.article.text if editor and editor.content else ""


def choose(qtbot: QtBot, window: MainWindow, *chosen: int) -> None:
    click(qtbot, window, chosen[0])
    qtbot.waitUntil(lambda: opened(window) == f"Статья {chosen[0]}")
    for row in chosen[1:]:
        click(qtbot, window, row, CTRL)
    assert rows(window) == sorted(chosen)


def do(window: MainWindow, action_id: str) -> None:
    window.refresh()
    action = window.actions_.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def saved(qtbot: QtBot, window: MainWindow, title: str) -> None:
    """Wait until a step is on the disk."""
    editor = window.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.undo_state.undo == title)


def test_shift_chooses_up_to_there_and_ctrl_one_more_or_less(
    qtbot: QtBot, window: MainWindow
) -> None:
    click(qtbot, window, 2)
    click(qtbot, window, 5, SHIFT)
    assert rows(window) == [2, 3, 4, 5]
    click(qtbot, window, 1, SHIFT)
    assert rows(window) == [1, 2], "from the same row as before"
    click(qtbot, window, 7, CTRL)
    assert rows(window) == [1, 2, 7]
    click(qtbot, window, 5, CTRL | SHIFT)
    assert rows(window) == [1, 2, 5, 6, 7]
    click(qtbot, window, 6, CTRL)
    assert rows(window) == [1, 2, 5, 7]
    qtbot.waitUntil(lambda: opened(window) == "Статья 2")
    click(qtbot, window, 4)
    assert rows(window) == [4]
    qtbot.waitUntil(lambda: opened(window) == "Статья 4")


def test_a_growing_choice_opens_no_article_and_arrows_open_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.desk.editor is not None
    with qtbot.assertNotEmitted(window.desk.editor.article_opened, wait=200):
        for _ in range(3):
            key(qtbot, window, Qt.Key.Key_Down, SHIFT)
        key(qtbot, window, Qt.Key.Key_Up, SHIFT)
        assert rows(window) == [0, 1, 2]
        key(qtbot, window, Qt.Key.Key_End, SHIFT)
        assert rows(window) == list(range(COUNT))
        key(qtbot, window, Qt.Key.Key_Home, SHIFT)
        assert rows(window) == [0]
    key(qtbot, window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: opened(window) == "Статья 1")


def test_ctrl_goes_without_choosing_and_space_chooses_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    for _ in range(2):
        key(qtbot, window, Qt.Key.Key_Down, CTRL)
    assert rows(window) == [0]
    key(qtbot, window, Qt.Key.Key_Space)
    assert rows(window) == [0, 2]
    key(qtbot, window, Qt.Key.Key_Down, CTRL)
    key(qtbot, window, Qt.Key.Key_Down, CTRL | SHIFT)
    assert rows(window) == [0, 2, 3, 4]
    key(qtbot, window, Qt.Key.Key_Space, CTRL)
    assert rows(window) == [0, 2, 3]


def test_the_mouse_drawn_over_rows_chooses_them(qtbot: QtBot, window: MainWindow) -> None:
    view = window.workspace.articles.list
    places = [view.visualRect(view.model().index(row, 0)).center() for row in range(5)]
    assert window.desk.editor is not None
    with qtbot.assertNotEmitted(window.desk.editor.article_opened, wait=200):
        qtbot.mousePress(view.viewport(), LEFT, NONE, places[1])
        for place in places[1:]:
            move(view.viewport(), place)
        assert rows(window) == [1, 2, 3, 4]
        move(view.viewport(), places[3])
        qtbot.mouseRelease(view.viewport(), LEFT, NONE, places[3])
    assert rows(window) == [1, 2, 3]


def test_a_press_below_the_rows_begins_no_range(qtbot: QtBot, window: MainWindow) -> None:
    view = window.workspace.articles.list
    window.resize(1200, 900)
    QApplication.processEvents()
    last = view.visualRect(view.model().index(COUNT - 1, 0))
    below = QPoint(last.center().x(), last.bottom() + 40)
    assert view.viewport().rect().contains(below)
    qtbot.mousePress(view.viewport(), LEFT, NONE, below)
    move(view.viewport(), last.center())
    move(view.viewport(), view.visualRect(view.model().index(3, 0)).center())
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, last.center())
    assert len(rows(window)) <= 1
    assert view.currentIndex().row() == 0


def move(viewport: QWidget, place: QPoint) -> None:
    """Move the mouse with its button down."""
    where = QPointF(place)
    there = QPointF(viewport.mapToGlobal(place))
    moved = QMouseEvent(QEvent.Type.MouseMove, where, there, Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(viewport, moved)


def test_ctrl_a_chooses_all_that_the_filter_finds_and_escape_the_open_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    pane = window.workspace.articles
    key(qtbot, window, Qt.Key.Key_A, CTRL)
    assert rows(window) == list(range(COUNT))
    said = window.findChild(QLabel, "chosenCount")
    button = window.findChild(QToolButton, "chosenMenu")
    assert said is not None
    assert button is not None
    assert said.isVisible()
    assert said.text() == "Chosen: 8"
    assert "8" in button.accessibleName()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert rows(window) == [0]
    assert not said.isVisible()
    assert not button.isVisible()
    pane.set_query(ArticleQuery(person="", search="3"))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    key(qtbot, window, Qt.Key.Key_A, CTRL)
    assert pane.chosen_count == 0, "one row is no several"


def test_chosen_articles_stay_chosen_in_another_order_and_leave_with_a_filter(
    qtbot: QtBot, window: MainWindow
) -> None:
    pane = window.workspace.articles
    choose(qtbot, window, 0, 3, 4)
    assert pane.list.chosen is not None
    with qtbot.waitSignal(pane.model.loaded):
        pane.list.chosen.use(lambda _: pane.set_query(replaced(pane, order=ArticleOrder.LATEST)))
    assert rows(window) == [3, 4, 7]
    with qtbot.waitSignal(pane.model.loaded):
        pane.set_query(ArticleQuery(person="", search="Статья 4"))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    qtbot.waitUntil(lambda: opened(window) == "Статья 4")
    assert pane.chosen_count == 0


def replaced(pane: ArticlePane, order: ArticleOrder) -> ArticleQuery:
    return ArticleQuery(person=pane.query.person, order=order)


ACTIONS: list[tuple[str, str, str]] = [
    ("chosen.done", "Mark 3 articles as done", "ndndnndn"),
    ("chosen.nothing", "Close 3 articles, with nothing to mark", "ndndnndn"),
    ("chosen.question", "Flag 3 articles with a question", "nsnsnnsn"),
    ("chosen.skip", "Skip 3 articles", "nknknnkn"),
    ("chosen.details", "Edit 3 articles: language", "nnnnnnnn"),
]


def answer(qtbot: QtBot, window: MainWindow, action_id: str) -> None:
    """Answer what an action asks, if anything."""
    if action_id == "chosen.question":
        qtbot.waitUntil(lambda: window.findChild(TextDialog) is not None)
        dialog = window.findChild(TextDialog)
        dialog.edit.setPlainText("?")
        dialog.accept()
    elif action_id == "chosen.skip":
        qtbot.waitUntil(lambda: window.findChild(ChoicePopup) is not None)
        qtbot.keyClick(window.findChild(ChoicePopup), Qt.Key.Key_0)
    elif action_id == "chosen.details":
        qtbot.waitUntil(lambda: window.findChild(CommonDialog) is not None)
        common = window.findChild(CommonDialog)
        assert not common.buttons.button(common.buttons.StandardButton.Ok).isEnabled()
        _, field = common.rows[1]
        qtbot.keyClicks(field, "1")
        common.accept()
        assert "language" in common.problem.text()
        field.clear()
        qtbot.keyClicks(field, "uk")
        common.accept()


def statuses(path: Path) -> str:
    letters = {Status.SKIPPED: "k"}
    found = (each.status_of("anna") for each in articles_in(path))
    return "".join(letters.get(each, each.value[0]) for each in found)


@pytest.mark.parametrize(("action_id", "title", "expected"), ACTIONS)
def test_each_action_is_one_step_on_all_that_are_chosen(
    qtbot: QtBot, window: MainWindow, path: Path, action_id: str, title: str, expected: str
) -> None:
    choose(qtbot, window, 1, 3, 6)
    do(window, action_id)
    answer(qtbot, window, action_id)
    saved(qtbot, window, title)
    assert rows(window) == [1, 3, 6], "they stay chosen"
    window.close()
    assert statuses(path) == expected
    languages = {each.article.language for each in articles_in(path)}
    assert ("uk" in languages) == (action_id == "chosen.details")


def test_done_articles_leave_the_list_of_those_to_do_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    pane = window.workspace.articles
    pane.set_query(ArticleQuery(person="", show=ArticleFilter.TO_DO))
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    click(qtbot, window, 0)
    for _ in range(2):
        key(qtbot, window, Qt.Key.Key_Down, SHIFT)
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    saved(qtbot, window, "Mark 3 articles as done")
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT - 3)
    assert pane.chosen_count == 0
    do(window, "edit.undo")
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    do(window, "edit.redo")
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT - 3)


def test_the_keys_of_one_article_are_those_of_all_in_the_list_and_of_one_in_the_text(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    choose(qtbot, window, 4, 5)
    window.workspace.text.setFocus()
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Return, CTRL)
    saved(qtbot, window, "Nothing to mark")
    window.workspace.articles.list.setFocus()
    choose(qtbot, window, 0, 1)
    key(qtbot, window, Qt.Key.Key_Delete)
    saved(qtbot, window, "Put 2 articles in the bin")
    window.close()
    assert statuses(path) == "nndnnn"


def test_after_the_bin_the_article_beside_the_chosen_ones_is_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, 2, 3, 4)
    click(qtbot, window, 3)
    click(qtbot, window, 5, SHIFT)
    do(window, "chosen.bin")
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == COUNT - 3)
    qtbot.waitUntil(lambda: opened(window) == "Статья 6")
    do(window, "edit.undo")
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == COUNT)


def test_a_right_click_on_a_chosen_row_keeps_them_and_elsewhere_chooses_one(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []

    def note(menu: QMenu, _at: QPoint) -> None:
        shown.append([each.objectName() for each in menu.actions() if each.objectName()])

    monkeypatch.setattr("annotator.gui.marking.mark_menu.MarkMenu.popup", note)
    view = window.workspace.articles.list
    choose(qtbot, window, 1, 3)
    place = view.visualRect(view.model().index(3, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, place)
    view.customContextMenuRequested.emit(place)
    assert rows(window) == [1, 3]
    assert "chosen.bin" in shown[-1]
    assert "article.bin" not in shown[-1]
    button = window.findChild(QToolButton, "chosenMenu")
    assert button is not None
    button.click()
    assert shown[-1] == shown[-2]
    place = view.visualRect(view.model().index(6, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, place)
    view.customContextMenuRequested.emit(place)
    assert rows(window) == [6]
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert "article.bin" in shown[-1]


def test_chosen_articles_are_handed_to_export_and_extraction(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, 1, 3)
    handed: dict[str, list[str]] = {}
    care = window.care
    care.export_asked.disconnect()
    care.extract_asked.disconnect()
    for name, signal in (("export", care.export_asked), ("extract", care.extract_asked)):
        with qtbot.waitSignal(signal) as told:
            do(window, f"chosen.{name}")
        handed[name] = told.args[0]
    assert handed["export"] == handed["extract"]
    assert len(set(handed["export"])) == 2


def test_rows_that_come_and_go_above_move_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.workspace.articles
    pane.set_query(ArticleQuery(person="", show=ArticleFilter.TO_DO))
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    choose(qtbot, window, 0, 4, 6)
    click(qtbot, window, 0, CTRL)
    assert rows(window) == [4, 6]
    editor = window.desk.editor
    assert editor is not None
    editor.set_status(Status.DONE)
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT - 1)
    assert rows(window) == [3, 5]
    editor.undo()
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    assert rows(window) == [4, 6]


def test_many_articles_are_changed_and_changed_back_as_jobs_that_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.project.bulk_jobs.LONG", 2)
    monkeypatch.setattr("annotator.gui.marking.undo_actions.LONG", 2)
    jobs, pane = window.desk.jobs, window.workspace.articles
    titles: list[str] = []
    jobs.started.connect(lambda title, *_: titles.append(title))
    key(qtbot, window, Qt.Key.Key_A, CTRL)
    with qtbot.waitSignal(jobs.started):
        do(window, "chosen.skip")
        answer(qtbot, window, "chosen.skip")
    title = f"Skip {COUNT} articles"
    saved(qtbot, window, title)
    qtbot.waitUntil(lambda: window.desk.counts.skipped == COUNT)
    assert pane.chosen_count == COUNT
    with qtbot.waitSignal(jobs.ended):
        do(window, "edit.undo")
    qtbot.waitUntil(lambda: window.desk.counts.skipped == 0)
    jobs.started.connect(jobs.cancel)
    with qtbot.waitSignal(jobs.ended):
        do(window, "edit.redo")
    saved(qtbot, window, "")
    assert window.desk.editor is not None
    assert window.desk.editor.undo_state.redo == title, "nothing was done"
    assert titles == [f"Looking through {COUNT} articles", *[title] * 3]


def test_undo_tells_what_has_left_for_good_since(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, 1, 3, 5)
    do(window, "chosen.done")
    saved(qtbot, window, "Mark 3 articles as done")
    editor, session = window.desk.editor, window.desk.session
    assert editor is not None
    assert session is not None
    gone = editor.article_id
    assert gone is not None
    session.call(lambda project: purge(project, gone))
    session.tell_whole_project_changed("", "anna")
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == COUNT - 1)
    do(window, "edit.undo")
    said = "left the project for good"
    qtbot.waitUntil(lambda: said in window.message.text)


def purge(project: OpenProject, article_id: str) -> None:
    project.executor.execute(put_in_bin([article_id], "boris"))
    project.executor.begin_emptying("boris")
    project.executor.purge([article_id])


def test_another_project_has_nothing_chosen(
    qtbot: QtBot, window: MainWindow, make_project: MakeProject, tmp_path: Path
) -> None:
    other = make_project(*"абв", path=tmp_path / "other.annodb")
    choose(qtbot, window, 0, 1, 2)
    window.desk.open(other)
    pane = window.workspace.articles
    qtbot.waitUntil(lambda: opened(window) == "а")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3)
    assert pane.chosen_count == 0
    assert not window.actions_.action("chosen.bin").isEnabled()


def test_the_export_of_only_the_chosen_articles_is_offered_first_and_may_be_of_all(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, 1, 3, 4)
    do(window, "chosen.export")
    qtbot.waitUntil(lambda: window.findChild(QDialog, "exportDialog") is not None, timeout=20_000)
    dialog = window.findChild(QDialog, "exportDialog")
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(lambda: "(8)" in dialog.form.status.itemText(1))
    assert dialog.form.status.currentText() == "Only those chosen (3)"
    asked = dialog.request()
    assert len(asked.article_ids or ()) == 3
    assert asked.options.command == "", "no command says which articles were chosen"
    dialog.form.status.setCurrentIndex(1)
    assert (dialog.request().article_ids, dialog.request().only_done) == (None, False)
    dialog.reject()


def test_the_whole_list_goes_to_the_bin_and_comes_back_as_jobs_where_it_is_long(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.project.bulk_jobs.LONG", 2)
    monkeypatch.setattr("annotator.gui.care.care_actions.LONG", 2)
    jobs, session = window.desk.jobs, window.desk.session
    assert session is not None
    with qtbot.waitSignal(jobs.ended):
        window.care.put_in_bin(session.call(lambda project: found_ids(ALL, project)))
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == 0)
    with qtbot.waitSignal(jobs.ended):
        window.care._restore(session.call(lambda project: project.store.binned.binnings()))
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == COUNT)
