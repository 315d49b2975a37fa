"""The window as a whole: projects, lists, files dropped on it, what it says when it cannot."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.errors import AnnotatorError, CannotWrite, EnvironmentProblem, ProjectInUse
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ranges import Range
from annotator.domain.views import ArticleFilter
from annotator.gui.exchange.export_dialog import ExportDialog
from annotator.gui.exchange.import_dialog import ImportDialog
from annotator.gui.exchange.report import ExchangeReport
from annotator.gui.project.person_dialog import PersonDialog
from annotator.gui.window.main_window import MainWindow
from annotator.services.import_request import ImportRequest
from annotator.storage.store import SqliteFiles
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in, is_ready


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nothing = Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(1, 1), copy, data, left, nothing))


def titles(window: MainWindow) -> list[str]:
    model = window.workspace.articles.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_without_a_project_there_is_a_start_page_and_few_menus(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.start_page.isVisible()
    shown = [each.text() for each in window.top_bar.menu_bar.actions() if each.isVisible()]
    assert shown == ["&File", "&View", "&Help"]


def test_an_empty_project_says_what_to_do(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    window = open_window(make_project())
    assert "Drop files" in window.workspace.text._empty_text


def test_files_dropped_are_imported(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    path = make_project()
    window = open_window(path)
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\xff\xfe\x81")
    drop(window, tmp_path / "a.txt", tmp_path / "bad.txt")
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ImportDialog)
    dialog.form.entities.setCurrentIndex(1)
    dialog.accept()
    qtbot.waitUntil(lambda: window.desk.editor.content is not None)
    assert window.desk.editor.content.article.text == "Первая новость."
    report = window.findChild(ExchangeReport)
    assert [each.place for each in report.list.model.cases] == ["bad.txt"]
    report.close()
    window.close()
    assert [each.article.text for each in articles_in(path)] == ["Первая новость."]


def test_a_project_dropped_is_opened(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    other = make_project("Другой текст.", path=tmp_path / "other.annodb")
    window = open_window(make_project("Текст."))
    drop(window, other)
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.name == "other")
    qtbot.waitUntil(lambda: is_ready(window))
    assert window.desk.editor.content.article.text == "Другой текст."


def test_the_list_is_filtered_by_words_and_by_status(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Про рыбу.", "Про лес.", "Про поле."))
    pane = window.workspace.articles
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3)
    pane.field.insert("лес")
    qtbot.waitUntil(lambda: titles(window) == ["Про лес."])
    pane.field.setText("нет такого")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 0)
    said = "No article matches “нет такого”."
    qtbot.waitUntil(lambda: pane.list.note.sentence.text() == said)
    pane.field.clear()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3)
    pane.chips.buttons[ArticleFilter.TO_DO].click()
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: titles(window) == ["Про лес.", "Про поле."])
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: len(titles(window)) == 3)


def test_who_annotates_is_asked_once_and_remembered(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Текст.")
    window = open_window(path, person=None)
    qtbot.waitUntil(lambda: window.findChild(PersonDialog) is not None)
    dialog = window.findChild(PersonDialog)
    dialog.name.setEditText("natasha")
    dialog.accept()
    assert dialog.isVisible(), "a program's name is not taken"
    dialog.name.setEditText("Вера")
    dialog.accept()
    qtbot.waitUntil(lambda: window.desk.person == "Вера")
    window.close()
    again = open_window(path, person=None)
    assert again.desk.person == "Вера"
    assert again.findChild(PersonDialog) is None


def test_a_copy_is_saved(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project("Текст."))
    window.files.copies.copy_to(tmp_path / "copy.annodb")
    qtbot.waitUntil(lambda: "copy was saved" in window.message.text)
    window.close()
    assert len(articles_in(tmp_path / "copy.annodb")) == 1


def test_what_is_no_project_is_said_in_a_sentence(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.annodb"
    wrong.write_text("no project")
    window = open_window()
    window.desk.open(wrong)
    qtbot.waitUntil(lambda: "wrong.annodb" in window.message.text)
    assert window.start_page.isVisible()
    assert wrong.read_text() == "no project"


@pytest.mark.parametrize("error", [ProjectInUse, CannotWrite])
def test_a_project_that_cannot_be_written_may_be_looked_at(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    error: type[AnnotatorError],
) -> None:
    def in_use(_self: object, path: Path) -> None:
        raise error(f"{path.name} cannot be written.")

    path = make_project("Текст.")
    monkeypatch.setattr(SqliteFiles, "open", in_use)
    window = open_window()
    window.desk.open(path)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    window.findChild(QMessageBox).buttons()[0].click()
    qtbot.waitUntil(lambda: is_ready(window))
    assert window.desk.facts.read_only
    assert window.status_line.save_state.text() == "Only to look at"
    window.refresh()
    assert not window.actions_.action("article.done_next").isEnabled()
    assert not window.workspace.labels.isEnabled()
    window.activateWindow()
    window.workspace.text.setFocus()
    qtbot.waitUntil(window.workspace.text.hasFocus)
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_1)
    assert "cannot be changed" in window.status_line.hints._said


def test_what_cannot_be_written_stays_shown_and_is_tried_again(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = make_project("Полный диск, сказали они.")
    window = open_window(path)
    with monkeypatch.context() as patch:

        def full(_self: object, _changes: object) -> None:
            raise EnvironmentProblem("The disk is full.")

        patch.setattr("annotator.storage.store.SqliteProject.apply", full)
        window.desk.editor.mark([Range(0, 6)], "CLAIM")
        shown = window.status_line.save_state
        qtbot.waitUntil(lambda: shown.text() == "Not saved: The disk is full.")
        window.desk.editor.mark([Range(13, 20)], "CLAIM")
        assert len(window.desk.editor.content.spans) == 2
        assert shown.text() == "Not saved: The disk is full."
    qtbot.waitUntil(lambda: shown.text() == "✓ Saved", timeout=8000)
    window.close()
    assert len(articles_in(path)[0].spans) == 2


def test_a_stale_plan_reloads_the_article(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Кто-то изменил это раньше."))
    editor = window.desk.editor
    editor.mark([Range(0, 6)], "CLAIM")
    span = editor.content.spans[0]
    qtbot.waitUntil(lambda: not editor.outbox.plans)
    from annotator.services import commands

    behind = commands.delete(editor.content, span.id, "anna")
    window.desk.session.call(lambda project: project.executor.execute(behind))
    editor.relabel(span.id, "SOURCE")
    qtbot.waitUntil(lambda: editor.content.spans == ())
    assert window.message.text


def test_articles_of_every_kind_of_title_are_listed(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    strange = ("", "слово" * 400, "два\nряда", "👩‍👩‍👧 " * 60)
    articles = [
        IncomingArticle(where="", text=f"Текст {number}", title=title, published="когда-то")
        for number, title in enumerate(strange)
    ]
    window = open_window(make_project(*articles))
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == 4)
    assert not window.grab().isNull()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (880, 560)])
def test_everything_fits(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = open_window(make_project("Текст.", "Другой текст."))
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    for widget in (
        window.workspace.articles.field,
        window.workspace.labels,
        window.workspace.text,
        window.workspace.panel,
        window.status_line.save_state,
    ):
        corner = widget.mapTo(window, widget.rect().bottomRight())
        assert window.rect().contains(corner), widget.objectName()


def test_an_import_by_the_window_can_be_undone(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project())
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window.files.exchange.start_import(ImportRequest(paths=(tmp_path / "a.txt",), entities="none"))
    qtbot.waitUntil(lambda: window.desk.counts.total == 1)
    qtbot.waitUntil(lambda: window.desk.editor.content is not None)
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: window.desk.counts.total == 0)
    qtbot.waitUntil(lambda: window.desk.editor.content is None)


def test_ctrl_z_takes_an_import_back_only_after_a_question(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project())
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window.files.exchange.start_import(ImportRequest(paths=(tmp_path / "a.txt",), entities="none"))
    qtbot.waitUntil(lambda: window.desk.editor.undo_state.undoes_import)
    qtbot.waitUntil(lambda: window.desk.counts.total == 1)
    window.refresh()
    window.actions_.action("edit.undo").trigger()
    question = window.findChild(QMessageBox, "takeBackQuestion")
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    question.buttons()[-1].click()
    assert window.desk.counts.total == 1
    window.actions_.action("edit.undo").trigger()
    (take,) = [
        each
        for box in window.findChildren(QMessageBox, "takeBackQuestion")
        for each in box.buttons()
        if box.isVisible() and each.text() == "Take it back"
    ]
    take.click()
    qtbot.waitUntil(lambda: window.desk.counts.total == 0)


def test_no_import_is_taken_back_unasked_while_steps_wait_for_a_slow_disk(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project())
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window.files.exchange.start_import(ImportRequest(paths=(tmp_path / "a.txt",), entities="none"))
    qtbot.waitUntil(lambda: window.desk.editor.undo_state.undoes_import)
    qtbot.waitUntil(lambda: window.desk.editor.content is not None)
    editor, said = window.desk.editor, []
    editor.failed.connect(lambda error: said.append(str(error)))
    written = Event()
    window.desk.session.submit(lambda _: written.wait(10), lambda _: None, lambda _: None)
    editor.mark([Range(0, 6)], "CLAIM")
    window.refresh()
    for _ in range(2):
        window.actions_.action("edit.undo").trigger()
    written.set()
    qtbot.waitUntil(lambda: said != [])
    assert said[0].startswith("The step before is a whole import")
    assert not editor.content.spans
    assert window.desk.counts.total == 1
    qtbot.waitUntil(lambda: editor.undo_state.undoes_import)


def test_who_has_marked_nothing_yet_can_export(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project("Текст."), person="Вера")
    window.files.exchange.export()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ExportDialog)
    assert dialog.form.person.currentText() == "Вера"
    qtbot.waitUntil(lambda: "(1)" in dialog.form.status.currentText())
    dialog.form.out.setText(str(tmp_path / "out.jsonl"))
    dialog.accept()
    qtbot.waitUntil(lambda: not window.desk.jobs.busy)
    assert (tmp_path / "out.jsonl").exists()
    for each in window.findChildren(ExchangeReport):
        each.close()


def test_an_import_shows_in_every_counter(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project("Текст."))
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window.files.exchange.start_import(ImportRequest(paths=(tmp_path / "a.txt",), entities="none"))
    pane = window.workspace.articles
    pane.field.setMinimumWidth(200)  # in a narrow one it says less
    qtbot.waitUntil(lambda: pane.field.placeholderText() == "Search 2 articles…")
    assert pane.chips.buttons[ArticleFilter.TO_DO].text().endswith("2")
    assert window.status_line.counts.text() == "0 of 2 done"
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)


def test_the_search_leaves_the_window_its_keys_and_is_left_with_escape(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    window.activateWindow()
    window.refresh()
    field = window.workspace.articles.field
    field.setFocus()
    field.insert("abc")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None, timeout=20_000)
    window.findChild(ExportDialog).reject()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.workspace.text


@pytest.mark.parametrize(
    ("key", "why"),
    [
        (Qt.Key.Key_1, "Select some text first."),
        (Qt.Key.Key_L, "Go to a claim or a source first."),
        (Qt.Key.Key_N, "Go to a mark first."),
        (Qt.Key.Key_Equal, "Go to a mark, then select more text."),
    ],
)
def test_a_key_that_does_nothing_says_why_until_something_is_selected(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, key: Qt.Key, why: str
) -> None:
    window = open_window(make_project("Текст."))
    window.activateWindow()
    window.refresh()
    window.workspace.text.setFocus()
    qtbot.keyClick(window.workspace.text, key)
    assert window.status_line.hints._said == why
    qtbot.wait(1)
    window.workspace.text.set_selection([Range(0, 5)])
    assert window.status_line.hints._said == ""


def test_a_copy_is_offered_beside_the_project(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    path = make_project("Текст.")
    window = open_window(path)
    window.files.copies.ask()
    dialog = window.findChild(QFileDialog)
    assert dialog.selectedFiles() == [str(path.with_name(f"{path.stem} copy.annodb"))]
    dialog.reject()


def test_the_next_article_is_one_of_those_listed(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Лес 1.", "Поле.", "Лес 2."))
    editor = window.desk.editor
    window.workspace.articles.field.setText("лес")
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: editor.content.article.text == "Лес 2.")
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: "in the list" in window.message.text)
    assert editor.content.article.text == "Лес 2."
    window.workspace.articles.field.clear()
    window.articles.done_and_next()
    qtbot.waitUntil(lambda: editor.content.article.text == "Поле.")


def test_the_same_scheme_makes_no_action_anew(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    window = open_window(make_project("Текст."))
    before = {each.id: window.actions_.action(each.id) for each in window.actions_.table}
    assert any(each.startswith("layer.") for each in before)
    window.draw_actions()
    assert before == {each.id: window.actions_.action(each.id) for each in window.actions_.table}
