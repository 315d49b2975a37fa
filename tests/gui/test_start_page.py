"""The page shown without a project, and what can be done from it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from annotator.gui.exchange.import_dialog import ImportDialog
from annotator.gui.project.file_actions import is_project
from annotator.gui.settings.settings import Settings
from annotator.gui.start.recent_row import RecentProject
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow
from tests.gui.test_window import drop


def rows(window: MainWindow) -> list[RecentProject]:
    return window.start_page.content._shown


def test_a_first_start_offers_the_sample_first(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    content = window.start_page.content
    assert content.first is content.demo
    qtbot.waitUntil(content.demo.hasFocus)
    assert content.demo.y() < content.new.y() < content.open.y()
    with qtbot.waitSignal(window.start_page.demo_asked):
        window.start_page.demo_asked.disconnect(window.files.open_demo)
        qtbot.keyClick(content.demo, Qt.Key.Key_Return)


def test_the_sample_is_made_once_however_often_it_is_asked_for(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    for _ in range(2):
        window.start_page.content.demo.click()
    qtbot.waitUntil(lambda: window.desk.facts is not None, timeout=15_000)


def test_projects_opened_lately_are_offered_and_those_gone_are_looked_for(
    open_window: OpenWindow, make_project: MakeProject, settings: Settings, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    gone = tmp_path / "away" / "gone.annodb"
    settings.add_recent(make_project("Текст."))
    settings.add_recent(gone)
    window = open_window()
    there, missing = rows(window)
    assert (missing.is_there, there.is_there) == (False, True)
    content = window.start_page.content
    assert content.first is there.open
    qtbot.waitUntil(there.open.hasFocus)
    qtbot.waitUntil(lambda: there.y() < missing.y() < content.new.y() < content.demo.y())
    missing.open.click()
    assert "gone.annodb is not where it was" in window.message.text
    dialog = window.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.close()
    missing.forget.click()
    qtbot.waitUntil(rows(window)[0].open.hasFocus)
    assert [each.name for each in settings.all_recent] == ["news.annodb"]
    qtbot.keyClick(rows(window)[0].open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.facts is not None)


def test_the_page_is_back_after_a_project_is_closed(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    window.actions_.action("file.close").trigger()
    qtbot.waitUntil(window.start_page.isVisible)
    assert [each._path.stem for each in rows(window)] == ["news"]
    assert window.windowTitle() == "Annotator"
    qtbot.waitUntil(lambda: not window.desk.opening)


def test_articles_dropped_without_a_project_go_into_a_new_one(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window = open_window()
    drop(window, tmp_path / "a.txt")
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert dialog.windowTitle() == "A new project for these articles"
    assert Path(dialog.selectedFiles()[0]).name == "a.annodb"
    dialog.fileSelected.emit(str(tmp_path / "new.annodb"))
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "importDialog") is not None)
    QApplication.processEvents()
    window.findChild(QDialog, "importDialog").close()


def test_of_several_projects_dropped_one_is_opened_and_the_others_are_named(
    open_window: OpenWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    given = [make_project("Текст.", path=tmp_path / f"{name}.annodb") for name in "abcde"]
    window = open_window()
    drop(window, *given)
    qtbot.waitUntil(lambda: window.desk.facts is not None)
    assert window.desk.facts.path == given[0]
    assert "a.annodb is opened" in window.message.text
    assert "b.annodb, c.annodb, d.annodb… left alone" in window.message.text


def test_articles_dropped_while_a_project_opens_go_into_it(
    open_window: OpenWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("Первая новость.", encoding="utf-8")
    window = open_window()
    window.desk.open(make_project("Текст."))
    window.files.take_dropped([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: window.findChild(QDialog, "importDialog") is not None)
    assert window.findChild(QFileDialog) is None
    QApplication.processEvents()
    window.findChild(QDialog, "importDialog").close()


def test_articles_dropped_while_a_project_is_made_for_others_go_into_it_with_these(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    given = tuple(tmp_path / f"{name}.txt" for name in "abc")
    for path in given:
        path.write_text("Новость.", encoding="utf-8")
    window = open_window()
    window.files._create(tmp_path / "new.annodb", given[:1])
    window.files.take_dropped([given[1]])
    window.files.take_dropped([given[1], given[2]])
    qtbot.waitUntil(lambda: window.findChild(QDialog, "importDialog") is not None)
    QApplication.processEvents()
    dialog = window.findChild(QDialog, "importDialog")
    assert isinstance(dialog, ImportDialog)
    assert dialog.form.files.paths == given
    dialog.close()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.annodb", b"", True),
        ("a.db", b"SQLite format 3\0 and so on", True),
        ("a.txt", b"SQLite", False),
    ],
)
def test_a_project_is_known_by_its_name_or_its_content(
    tmp_path: Path, name: str, content: bytes, *, expected: bool
) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_project(tmp_path / name) is expected
    assert not is_project(tmp_path)


def test_what_is_gone_is_said_and_no_project_is_made_for_it(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    window.files.take_dropped([tmp_path / "gone.annodb"])
    assert window.message.text == "gone.annodb is not there any more."
    assert window.findChild(QFileDialog) is None
