"""A disk that fails or is slow, below the real window: what is said, and what is kept."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingFlag
from annotator.domain.ranges import Range
from annotator.gui.project.session import Saving
from annotator.gui.window.main_window import MainWindow
from annotator.storage.copy_steps import copy_pages
from tests.durability.recording_vfs import Recorder, recorded
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in, is_ready

TEXT = "Банк снизит ставку, сказал Иванов. Вчера это подтвердили и в Москве."
PLACES = (Range(0, 18), Range(20, 33), Range(35, 40))


@pytest.fixture
def disk() -> Iterator[Recorder]:
    """A disk that can be full, or slow."""
    with recorded() as recorder:
        yield recorder


def mark(window: MainWindow, place: Range) -> None:
    window.desk.editor.mark([place], "CLAIM")


def saving(window: MainWindow) -> Saving:
    return window.desk.session.save_state.saving


def places_in(path: Path) -> set[Range]:
    return {each.ranges[0] for each in articles_in(path)[0].spans}


@pytest.fixture
def full(
    disk: Recorder, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window with one mark saved, and one made when the disk was full already."""
    window = open_window(make_project(TEXT))
    mark(window, PLACES[0])
    qtbot.waitUntil(lambda: not window.desk.editor.outbox.plans)
    disk.writes_left = 0
    mark(window, PLACES[1])
    qtbot.waitUntil(lambda: saving(window) is Saving.FAILED)
    yield window
    disk.writes_left = None
    if window.desk.session is not None:
        qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)


def test_what_is_not_saved_is_said_for_as_long_as_it_is_so(
    full: MainWindow, disk: Recorder, qtbot: QtBot
) -> None:
    assert full.message.text.startswith("Not saved: ")
    assert full.status_line.save_state.text().startswith("Not saved")
    full.message.say("Something in passing.", problem=False)
    full.message._timer.timeout.emit()
    full.desk.editor.outbox._retry.timeout.emit()
    qtbot.wait(100)
    assert full.message.text.startswith("Not saved: ")
    assert full.message.offer.text() == "Save a copy elsewhere…"
    disk.writes_left = None
    qtbot.waitUntil(lambda: "saved again" in full.message.text)
    assert full.status_line.save_state.text() == "✓ Saved"
    path = full.desk.facts.path
    full.close()
    assert places_in(path) == set(PLACES[:2])


def test_a_copy_elsewhere_holds_what_waits_and_can_be_worked_in(
    full: MainWindow, disk: Recorder, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "elsewhere.annodb"

    def with_space(*given: object) -> object:
        """Copy to another disk, which is not full."""
        disk.writes_left = None
        try:
            return copy_pages(*given)
        finally:
            disk.writes_left = 0

    monkeypatch.setattr("annotator.storage.project_file.copy_pages", with_space)
    full.message.offer.click()
    dialog = full.findChild(QFileDialog, "saveElsewhere")
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: "with all your changes" in full.message.text, timeout=30_000)
    mark(full, PLACES[2])
    full.message.offer.click()
    qtbot.waitUntil(
        lambda: full.desk.facts is not None and full.desk.facts.path == target, timeout=30_000
    )
    disk.writes_left = None
    qtbot.waitUntil(lambda: is_ready(full))
    assert full.status_line.save_state.text() == "✓ Saved"
    full.close()
    assert places_in(target) == set(PLACES)


def test_another_project_is_not_opened_while_something_is_not_saved(
    full: MainWindow, tmp_path: Path
) -> None:
    path = full.desk.facts.path
    full.desk.open(tmp_path / "other.annodb")
    assert full.desk.facts.path == path
    assert "save a copy elsewhere" in full.message.text


def test_a_question_in_another_article_is_settled_once_the_disk_is_well(
    disk: Recorder, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    asked = IncomingArticle(where="", text="Второй.", flags=[IncomingFlag("?", annotator="anna")])
    window = open_window(make_project(TEXT, asked))
    window.questions.show_panel()
    panel = window.questions.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.list.setCurrentIndex(panel.model.index(0))
    disk.writes_left = 0
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: saving(window) is Saving.FAILED)
    disk.writes_left = None
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
    path = window.desk.facts.path
    window.close()
    assert [each.settled for each in articles_in(path)[1].flags] == [True]


def test_what_begins_to_fail_while_one_leaves_is_asked_about(
    disk: Recorder, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT))
    disk.writes_left = 0
    mark(window, PLACES[0])
    assert saving(window) is Saving.SAVING
    looking = QTimer(window)
    looking.timeout.connect(lambda: _stay(window))
    looking.start(20)
    assert not window.close()
    looking.stop()
    assert window.isVisible()
    disk.writes_left = None
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
    path = window.desk.facts.path
    assert window.close()
    assert places_in(path) == {PLACES[0]}


def _stay(window: MainWindow) -> None:
    """Do not leave, as soon as that is asked."""
    box = window.findChild(QMessageBox, "unsavedQuestion")
    if box is not None:
        box.button(QMessageBox.StandardButton.Cancel).click()


@pytest.mark.parametrize("fails", [False, True])
def test_another_project_waits_until_it_is_known_whether_all_is_saved(
    disk: Recorder,
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tmp_path: Path,
    *,
    fails: bool,
) -> None:
    path, other = make_project(TEXT), make_project("Другой.", path=tmp_path / "other.annodb")
    window = open_window(path)
    disk.writes_left = 0 if fails else None
    mark(window, PLACES[0])
    window.desk.open(other)
    if fails:
        qtbot.waitUntil(lambda: "save a copy elsewhere" in window.message.text)
        disk.writes_left = None
        qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
        window.close()
    else:
        qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.path == other)
    assert places_in(path) == {PLACES[0]}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="no rights to take away")
def test_rights_taken_away_are_said(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project(TEXT)
    window = open_window(path)
    path.parent.chmod(0o500)
    try:
        mark(window, PLACES[0])
        qtbot.waitUntil(lambda: saving(window) is Saving.FAILED)
        assert window.message.text.startswith("Not saved: ")
    finally:
        path.parent.chmod(0o700)
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits")
def test_a_real_limit_on_the_size_of_files_is_said_and_what_waits_is_saved_after_it(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    import resource

    path = make_project(TEXT)
    window = open_window(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size // 2, hard))
    try:
        for place in PLACES:
            mark(window, place)
        qtbot.waitUntil(lambda: saving(window) is Saving.FAILED)
        assert window.message.text.startswith("Not saved: ")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
    window.close()
    assert places_in(path) == set(PLACES)


def test_a_slow_disk_makes_no_paint_wait(
    disk: Recorder, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT))
    mark(window, PLACES[0])
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
    disk.sync_seconds = 0.1
    view = window.workspace.text
    painted: list[float] = []
    view.painted.connect(lambda: painted.append(time.perf_counter()))
    waits = []
    for place in PLACES[1:]:
        view.set_selection([place])
        qtbot.wait(30)
        painted.clear()
        began = time.perf_counter()
        qtbot.keyClick(view, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: bool(painted))
        waits.append(painted[0] - began)
        assert saving(window) is Saving.SAVING, "painted, and said to be saved too soon"
    assert max(waits) < 0.1, "the paint waited for a sync"
    qtbot.waitUntil(lambda: saving(window) is Saving.SAVED)
    assert time.perf_counter() - began > 0.1
