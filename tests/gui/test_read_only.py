"""A project that can only be looked at: said, explained, and what can be done about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.gui.project.read_only import ReadOnlyStrip
from annotator.gui.window.main_window import MainWindow
from annotator.storage.locking import ProjectLock
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in, is_ready


@pytest.fixture
def lock(make_project: MakeProject) -> Iterator[ProjectLock]:
    """A project that another program has open."""
    lock = ProjectLock(make_project("Первый.", "Второй."))
    lock.acquire()
    yield lock
    lock.release()


@pytest.fixture
def window(open_window: OpenWindow, lock: ProjectLock, qtbot: QtBot) -> MainWindow:
    """A window that looks at it."""
    window = open_window()
    window.desk.open(lock.project)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    (look,) = [each for each in box.buttons() if "look" in each.text()]
    look.click()
    qtbot.waitUntil(lambda: is_ready(window))
    del box, look
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)
    return window


def strip_of(window: MainWindow) -> ReadOnlyStrip:
    strip = window.findChild(ReadOnlyStrip)
    assert strip is not None
    return strip


def test_a_strip_above_the_panes_says_so_and_why(window: MainWindow, lock: ProjectLock) -> None:
    strip = strip_of(window)
    assert strip.isVisible()
    assert strip.said.text().startswith("Only to look at: nothing can be marked or changed.")
    assert f"{lock.project} is open in another program" in strip.said.text()
    below = window.workspace.mapToGlobal(window.workspace.rect().topLeft()).y()
    assert strip.mapToGlobal(strip.rect().bottomLeft()).y() < below


def test_it_is_tried_again_until_it_can_be_worked_in(
    window: MainWindow, lock: ProjectLock, qtbot: QtBot
) -> None:
    strip = strip_of(window)
    strip.again.click()
    qtbot.waitUntil(lambda: "still cannot" in window.message.text)
    qtbot.waitUntil(lambda: is_ready(window))
    assert window.desk.facts.read_only
    assert strip.isVisible()
    assert window.findChild(QMessageBox) is None
    lock.release()
    strip.again.click()
    qtbot.waitUntil(lambda: is_ready(window) and not window.desk.facts.read_only)
    assert not strip.isVisible()


def test_a_copy_of_it_is_saved_to_work_in(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    strip_of(window).copy.click()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.annodb"))
    dialog.close()
    qtbot.waitUntil(lambda: "A copy was saved" in window.message.text)
    window.close()
    assert len(articles_in(tmp_path / "mine.annodb")) == 2


def test_the_strip_goes_with_the_project(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    strip = strip_of(window)
    window.desk.put_away(lambda: None)
    qtbot.waitUntil(window.start_page.isVisible)
    assert not strip.isVisible()
    window.desk.open(make_project("Другой.", path=tmp_path / "other.annodb"))
    qtbot.waitUntil(lambda: is_ready(window))
    assert not strip.isVisible()


def test_what_would_write_is_off_and_its_tool_tip_says_why(window: MainWindow) -> None:
    window.refresh()
    actions = window.actions_
    writing = [each for each in actions.table if each.id in {"file.import_files", "file.scheme"}]
    menu = next(each for each in actions._menus if each.id == "file")
    assert actions._menus[menu].toolTipsVisible()
    actions._menus[menu].aboutToShow.emit()
    assert writing
    assert not actions.action("file.import_files").isEnabled()
    assert actions.action("file.import_files").toolTip() == "the project is only to look at"
    assert actions.action("file.close").isEnabled()
    assert actions.action("file.close").toolTip() in {"", actions.action("file.close").text()}
