"""The dialogs that ask for files: where they begin, what they show, what they never do unasked."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs import file_dialog
from annotator.gui.dialogs.file_dialog import (
    Purpose,
    Target,
    as_file_name,
    ask_file,
    ask_files,
    ask_folder,
    ask_target,
)
from annotator.gui.settings.settings import Settings
from tests.gui.helpers_window import MakeProject, OpenWindow

FILTERS = ["Tables (*.csv)"]


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> QWidget:
    """A window with settings, as the main window has them."""
    made = QWidget()
    made.settings = settings
    qtbot.addWidget(made)
    return made


@pytest.fixture
def figures(tmp_path: Path) -> Target:
    """A table to write."""
    suggested = tmp_path / "figures.csv"
    return Target("Save", Purpose.REPORT, suggested, FILTERS)


def folder_of(dialog: QFileDialog) -> Path:
    dialog.close()
    return Path(dialog.directory().absolutePath())


def press(box: QMessageBox, text: str) -> None:
    (button,) = [each for each in box.buttons() if text in each.text().replace("&", "")]
    button.click()


def box_in(window: QWidget) -> QMessageBox | None:
    boxes = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    return boxes[-1] if boxes else None


Ask = Callable[[QWidget, Purpose], QFileDialog]
ASKING: list[Ask] = [
    lambda window, purpose: ask_file(window, "Open", purpose, Mock()),
    lambda window, purpose: ask_files(window, "Open", purpose, Mock()),
    lambda window, purpose: ask_folder(window, "Open", purpose, Mock()),
    lambda window, purpose: ask_target(
        window, Target("Save", purpose, Path("a.csv"), FILTERS), Mock()
    ),
]


@pytest.mark.parametrize("ask", ASKING)
def test_each_purpose_has_a_folder_that_is_remembered(
    window: QWidget, tmp_path: Path, ask: Ask
) -> None:
    place = tmp_path / "there"
    place.mkdir()
    first = ask(window, Purpose.ARTICLES)
    first.fileSelected.emit(str(place / "a.csv"))
    first.filesSelected.emit([str(place / "a.csv")])
    first.close()
    within = QWidget(window)  # a dialog of the window
    assert folder_of(ask(within, Purpose.ARTICLES)) == place
    assert folder_of(ask(within, Purpose.SCHEME)) != place
    place.rmdir()
    assert folder_of(ask(within, Purpose.ARTICLES)) != place


def test_the_folder_last_used_goes_before_the_one_suggested(
    window: QWidget, tmp_path: Path, figures: Target, settings: Settings
) -> None:
    assert folder_of(ask_target(window, figures, Mock())) == tmp_path
    other = tmp_path / "other"
    other.mkdir()
    settings.set_folder(Purpose.REPORT, other)
    assert folder_of(ask_target(window, figures, Mock())) == other
    chosen = figures._replace(folder=tmp_path)
    assert folder_of(ask_target(window, chosen, Mock())) == tmp_path


def test_a_name_gets_its_suffix(window: QWidget, tmp_path: Path, figures: Target) -> None:
    dialog = ask_target(window, figures, Mock())
    dialog.selectFile("other")
    assert dialog.selectedFiles() == [str(tmp_path / "other.csv")]
    assert dialog.nameFilters() == FILTERS
    dialog.close()


@pytest.mark.parametrize(("answer", "is_taken"), [("Replace", True), ("Cancel", False)])
def test_a_file_is_replaced_after_a_question_that_names_it(
    window: QWidget, figures: Target, answer: str, *, is_taken: bool
) -> None:
    figures.suggested.write_text("figures", encoding="utf-8")
    take = Mock()
    dialog = ask_target(window, figures, take)
    dialog.fileSelected.emit(str(figures.suggested))
    dialog.close()
    take.assert_not_called()
    box = box_in(window)
    assert "figures.csv" in box.text()
    assert str(figures.suggested.parent) in box.informativeText()
    assert "Cancel" in box.defaultButton().text()
    press(box, answer)
    assert take.called is is_taken


@pytest.mark.parametrize("replaces", [True, False])
def test_another_name_may_be_chosen(window: QWidget, figures: Target, *, replaces: bool) -> None:
    figures.suggested.write_text("figures", encoding="utf-8")
    take = Mock()
    dialog = ask_target(window, figures, take, replaces=replaces)
    dialog.fileSelected.emit(str(figures.suggested))
    dialog.close()
    box = box_in(window)
    assert replaces == any("Replace" in each.text() for each in box.buttons())
    press(box, "another name")
    again = [each for each in window.findChildren(QFileDialog) if each.isVisible()][-1]
    assert again.selectedFiles() == [str(figures.suggested)]
    again.fileSelected.emit(str(figures.suggested.with_name("new.csv")))
    again.close()
    take.assert_called_once_with(figures.suggested.with_name("new.csv"))


def test_a_system_that_asks_itself_is_not_asked_again(
    window: QWidget, figures: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialog, "_ASKS_ITSELF", True)
    figures.suggested.write_text("figures", encoding="utf-8")
    take = Mock()
    dialog = ask_target(window, figures, take)
    dialog.fileSelected.emit(str(figures.suggested))
    dialog.close()
    take.assert_called_once_with(figures.suggested)


def test_the_columns_of_qts_own_dialog_show_what_they_hold(
    window: QWidget, tmp_path: Path, language: str, qtbot: QtBot
) -> None:
    del language
    (tmp_path / "статья о заседании.jsonl").write_text("{}", encoding="utf-8")
    (tmp_path / "папка").mkdir()
    dialog = ask_file(window, "Open", Purpose.ARTICLES, Mock(), folder=tmp_path)
    table = dialog.findChild(QTreeView, "treeView")
    qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 2)
    QApplication.processEvents()
    for column in range(table.header().count()):
        if table.isColumnHidden(column):
            continue
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
        assert table.columnWidth(column) >= table.header().sectionSizeHint(column)
    assert table.header().length() <= table.viewport().width()
    dialog.close()


@pytest.mark.parametrize(
    ("title", "name"), [("news", "news"), ("a/b: c?", "a-b- c-"), ("..", "-"), ("", "-")]
)
def test_a_title_becomes_a_name_that_every_system_lets_be(title: str, name: str) -> None:
    assert as_file_name(title) == name


def test_a_new_project_never_takes_the_place_of_another(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    path = make_project("Текст.")
    before = path.read_bytes()
    window = open_window()
    window.files.new_project()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    box = box_in(window)
    assert "news.annodb" in box.text()
    assert not any("Replace" in each.text() for each in box.buttons())
    press(box, "Cancel")
    assert window.desk.facts is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("action", ["file.import_files", "file.import_folder"])
def test_articles_are_looked_for_beside_the_project_the_first_time(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, action: str
) -> None:
    project = make_project("Текст.")
    window = open_window(project)
    window.actions_.action(action).trigger()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert folder_of(dialog) == project.parent
    dialog.close()


def test_what_is_imported_is_chosen_among_files_that_can_be(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    window.actions_.action("file.import_files").trigger()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    first, everything = dialog.nameFilters()
    assert {"*.txt", "*.jsonl", "*.conll", "*.spacy"} <= set(first.split("(")[1][:-1].split())
    assert everything == "All files (*)"
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.close()
