"""Backups made by themselves, asked for and put back, on the real window."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.errors import EnvironmentProblem
from annotator.gui.dialogs.report_dialog import ReportDialog
from annotator.gui.project.restore_dialog import RestoreDialog
from annotator.gui.project.session import open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.services.backup_files import BackupInfo, BackupReason
from annotator.services.toolbox import Toolbox
from annotator.storage.backup import BackupFolder
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in, is_ready, take_in


@pytest.fixture
def open_soon(qtbot: QtBot, tools: Toolbox, settings: Settings) -> Iterator[OpenWindow]:
    """Open a window that looks after its project at once."""
    windows = []

    def open_it(path: Path) -> MainWindow:
        window = MainWindow(tools, settings, person="anna", safekeep_after_ms=0)
        windows.append(window)
        window.show()
        window.take(open_thread(tools.files, path), path)
        qtbot.waitUntil(lambda: is_ready(window))
        return window

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()


def backups_of(path: Path) -> list[BackupInfo]:
    return BackupFolder().list(path)


def reasons(path: Path) -> list[BackupReason]:
    return [each.reason for each in backups_of(path)]


def choose_restore(qtbot: QtBot, window: MainWindow, row: int = 0) -> None:
    """Restore a backup by the buttons of the dialog that is coming up."""
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None)
    dialog = window.findChild(RestoreDialog)
    dialog.table.selectRow(row)
    dialog.restore.click()
    box = dialog.findChild(QMessageBox)
    next(each for each in box.buttons() if each.text() == "Restore").click()


def test_a_project_is_backed_up_after_opening_and_only_when_it_has_changed(
    open_soon: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Один.", "Два.")
    window = open_soon(path)
    qtbot.waitUntil(lambda: reasons(path) == [BackupReason.OPENING])
    window.close()
    assert backups_of(path)[0].articles == 2
    open_soon(path).safekeeper.wait()
    assert len(backups_of(path)) == 1


def test_a_project_to_look_at_is_left_alone(
    open_soon: OpenWindow, make_project: MakeProject, tools: Toolbox, qtbot: QtBot
) -> None:
    path = make_project("Один.")
    window = open_soon(make_project("Другой.", path=path.with_name("other.annodb")))
    window.desk.open_to_read(path)
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.path == path)
    qtbot.wait(50)
    window.safekeeper.wait()
    assert not backups_of(path)


def test_restoring_brings_the_former_state_back_and_keeps_the_other(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Один.")
    window = open_window(path)
    window.refresh()
    window.actions_.action("file.back_up").trigger()
    qtbot.waitUntil(lambda: "backup was made" in window.message.text)
    window.desk.session.call(lambda project: take_in(project.store, ["Два."]))
    window.actions_.action("file.restore").trigger()
    choose_restore(qtbot, window)
    qtbot.waitUntil(lambda: "kept as a backup" in window.message.text)
    qtbot.waitUntil(lambda: is_ready(window))
    assert window.desk.facts.path == path
    window.close()
    assert len(articles_in(path)) == 1
    assert [(each.reason, each.articles) for each in backups_of(path)] == [
        (BackupReason.REPLACED, 2),
        (BackupReason.ASKED, 1),
    ]


def test_a_job_begun_while_the_project_closes_holds_a_restoring_up(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Один.")
    window = open_window(path)
    window.actions_.action("file.back_up").trigger()
    qtbot.waitUntil(lambda: "backup was made" in window.message.text)
    (backup,) = backups_of(path)
    go_on, jobs = threading.Event(), window.desk.jobs
    window.backups.restore(path, backup)
    jobs.start("Waiting", lambda _report: go_on.wait(10), str, str)
    qtbot.waitUntil(lambda: window.desk._closing is None)
    assert jobs.title == "Waiting"
    go_on.set()
    qtbot.waitUntil(lambda: "kept as a backup" in window.message.text)
    qtbot.waitUntil(lambda: is_ready(window))


def test_a_damaged_file_offers_its_backups(
    open_soon: OpenWindow, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project(*(f"Текст {number}. " * 400 for number in range(20)))
    first = open_soon(path)
    qtbot.waitUntil(lambda: len(backups_of(path)) == 1)
    first.close()
    path.write_bytes(path.read_bytes()[:40_000])
    window = open_window()
    window.desk.open(path)
    qtbot.waitUntil(lambda: "damaged" in window.message.text)
    qtbot.waitUntil(lambda: window.desk.facts is not None or not window.desk.opening)
    qtbot.waitUntil(lambda: "damaged" in window.message.text)
    window.message.offer.click()
    choose_restore(qtbot, window)
    qtbot.waitUntil(lambda: is_ready(window))
    assert not window.message.offer.isVisible()
    window.close()
    assert len(articles_in(path)) == 20


def test_damage_found_while_the_project_is_open_stays_shown(
    open_soon: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SqliteProject, "quick_checks", lambda _self: iter(["", "page 7 is lost"]))
    path = make_project("Один.")
    window = open_soon(path)
    qtbot.waitUntil(lambda: "page 7 is lost" in window.message.text)
    assert "annotator rescue" in window.message.text
    assert "Restore a backup" in window.message.text
    window.message.say("In passing.", problem=False)
    assert not window.message.offer.isVisible()
    window.message._timer.timeout.emit()
    assert "page 7 is lost" in window.message.text
    window.message.offer.click()
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None)
    assert not window.findChild(RestoreDialog).restore.isEnabled()
    assert not backups_of(path), "what is damaged pushes no good backup out"


def test_a_backup_that_fails_again_and_again_is_said_once(
    open_soon: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_given: object) -> None:
        raise EnvironmentProblem("There is no space for a backup.")

    monkeypatch.setattr(BackupFolder, "make", full)
    window = open_soon(make_project("Один."))
    qtbot.waitUntil(lambda: "no space" in window.message.text)
    window.message.hide()
    with qtbot.waitSignal(window.safekeeper._answered):
        window.safekeeper._timer.timeout.emit()
    assert not window.message.text


def test_a_folder_without_locks_is_warned_of(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = SqliteFiles.open

    def unlocked(files: SqliteFiles, path: Path) -> SqliteProject:
        store = opened(files, path)
        store.warning = "This folder cannot lock files."
        return store

    monkeypatch.setattr(SqliteFiles, "open", unlocked)
    window = open_window(make_project("Один."))
    qtbot.waitUntil(lambda: "cannot lock files" in window.message.text)


def test_closing_ends_a_backup_that_is_being_made(
    open_soon: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = []

    def endless(_self: SqliteProject, _target: Path, pause: Callable[[], None]) -> None:
        begun.append(threading.current_thread().name)
        while True:
            pause()

    monkeypatch.setattr(SqliteProject, "copy_pages", endless)
    path = make_project("Один.")
    window = open_soon(path)
    qtbot.waitUntil(lambda: bool(begun))
    window.close()
    names = {each.name for each in threading.enumerate()}
    assert not names & {"safekeeping", "project"}
    assert not backups_of(path)
    assert not window.message.text


def test_a_backup_that_is_no_good_leaves_the_project_as_it_is(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Один.")
    window = open_window(path)
    window.backups.back_up()
    qtbot.waitUntil(lambda: "backup was made" in window.message.text)
    window.backups.choose()
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None)
    backups_of(path)[0].path.write_bytes(b"rubbish")
    choose_restore(qtbot, window)
    qtbot.waitUntil(lambda: "no good backup" in window.message.text)
    qtbot.waitUntil(lambda: is_ready(window))
    assert window.desk.facts.path == path
    assert "no good backup" in window.message.text


@pytest.fixture
def broken(open_soon: OpenWindow, make_project: MakeProject, qtbot: QtBot) -> Path:
    """A project that was backed up, and of which the beginning was overwritten since."""
    path = make_project(*(f"Текст {number}. " * 400 for number in range(20)))
    first = open_soon(path)
    qtbot.waitUntil(lambda: len(backups_of(path)) == 1)
    first.close()
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    return path


def test_a_file_that_was_a_project_offers_its_backups(
    broken: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.desk.open(broken)
    qtbot.waitUntil(lambda: "does not begin like a project" in window.message.text)
    window.message.offer.click()
    choose_restore(qtbot, window)
    qtbot.waitUntil(lambda: is_ready(window))
    window.close()
    assert len(articles_in(broken)) == 20


def test_what_can_be_read_of_a_damaged_project_is_saved_from_the_window(
    broken: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.desk.open(broken)
    qtbot.waitUntil(lambda: "does not begin like a project" in window.message.text)
    window.message.other_offer.click()
    target = broken.with_name("rescued.annodb")
    dialog = window.findChild(QFileDialog, "rescueDialog")
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: is_ready(window), timeout=20_000)
    assert window.desk.facts.path == target
    assert not window.message.keeps("damage")
    report = window.findChild(ReportDialog)
    assert "articles: 20" in report.findChild(QLabel).text()
    report.close()
    window.close()
    assert len(articles_in(target)) == 20


def test_a_file_that_never_was_a_project_offers_nothing(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.annodb"
    path.write_text("Dear all")
    window = open_window()
    window.desk.open(path)
    qtbot.waitUntil(lambda: bool(window.message.text))
    qtbot.waitUntil(lambda: not window.desk.jobs.busy)
    assert not window.message.keeps("damage")
    assert path.read_text() == "Dear all"


def test_what_can_be_read_of_a_damaged_project_is_there_to_look_at(
    open_soon: OpenWindow, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project(*(f"Текст {number}. " * 400 for number in range(20)))
    first = open_soon(path)
    qtbot.waitUntil(lambda: len(backups_of(path)) == 1)
    first.close()
    path.write_bytes(path.read_bytes()[:-4096])
    window = open_window()
    window.desk.open(path)
    qtbot.waitUntil(lambda: window.desk.facts is not None)
    assert window.desk.facts.read_only
    assert "damaged" in window.message.text
    assert window.message.other_offer.isVisible()
    over = window.message.parentWidget()
    assert window.message.isAncestorOf(over.childAt(window.message.geometry().center()))
    window.message.offer.click()
    choose_restore(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.facts is not None and not window.desk.facts.read_only)
    assert not window.message.keeps("damage")


def test_what_is_said_of_a_damaged_project_goes_when_another_file_is_opened(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    path = make_project("Текст. " * 400)
    path.write_bytes(path.read_bytes()[:40_000])
    window = open_window()
    window.desk.open(path)
    qtbot.waitUntil(lambda: not window.desk.opening and window.message.other_offer.isVisible())
    other = tmp_path / "letter.annodb"
    other.write_bytes(b"not a project " * 400)
    window.desk.open(other)
    qtbot.waitUntil(lambda: "letter.annodb" in window.message.text)
    qtbot.wait(50)
    assert "letter.annodb" in window.message.text
    assert not window.message.keeps("damage")
