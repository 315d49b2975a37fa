"""Projects closed and opened in quick succession, and what is left of the one before."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.report_dialog import ReportDialog
from annotator.gui.project.session import ProjectSession
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words import translations
from annotator.services.rescue_report import RescueReport
from tests.gui.helpers_window import MakeProject, OpenWindow, is_ready


def sessions(window: MainWindow) -> list[ProjectSession]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window.desk.findChildren(ProjectSession)


def test_a_project_is_opened_again_at_once_after_it_was_closed(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Текст.")
    window = open_window(path)
    assert window.desk.session is not None
    window.desk.session.submit(lambda _project: time.sleep(0.3), lambda _none: None)
    window.desk.put_away(lambda: None)
    window.desk.open(path)
    qtbot.waitUntil(lambda: is_ready(window))


def test_of_two_projects_opened_in_a_row_the_last_one_stays_open(
    open_window: OpenWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    for name in ("one", "two"):
        window.desk.open(make_project(name, path=tmp_path / f"{name}.annodb"))
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.name == "two")
    qtbot.waitUntil(lambda: sessions(window) == [window.desk.session])


def test_what_a_project_was_to_be_made_for_is_forgotten_when_it_cannot_be(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("Новость.", encoding="utf-8")
    window = open_window()
    window.files._create(tmp_path / "nowhere" / "new.annodb", articles=(tmp_path / "a.txt",))
    qtbot.waitUntil(lambda: not window.desk.opening)
    assert window.files._waiting == ()


def test_the_guidelines_of_the_next_project_begin_in_the_language_that_is_usual(
    open_window: OpenWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    window.guidelines.show_section()
    panel = window.guidelines.panel
    assert panel is not None
    qtbot.waitUntil(lambda: "ru" in panel.texts)
    panel.language_chosen.emit("ru")
    window.settings.guideline_language = ""
    window.desk.open(make_project("Text.", path=tmp_path / "next.annodb"))
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.name == "next")
    window.guidelines.show_section()
    qtbot.waitUntil(lambda: panel.language == "en")


@pytest.mark.parametrize("action", ["help.about", "file.person", "article.question"])
def test_a_dialog_that_is_closed_is_gone(
    action: str, open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    window.actions_.action(action).trigger()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QDialog) is None)


def test_what_was_rescued_is_told_in_the_language_of_the_window(
    open_window: OpenWindow, make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "_in_force", "ru")
    window = open_window()
    report = RescueReport(saved={"articles": 20}, lost=["articles: a.txt, its text is lost"])
    window.backups._rescue._rescued(make_project("Текст."), report)
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    assert "статьи: 20" in dialog._summary
    assert "потерян" in dialog.report.toPlainText()


def test_a_path_in_a_menu_stands_there_as_it_is(
    open_window: OpenWindow, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "a&b.annodb").touch()
    settings.add_recent(tmp_path / "a&b.annodb")
    menu = open_window().actions_.action("file.recent").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == [f"{tmp_path / 'a&&b.annodb'}"]
