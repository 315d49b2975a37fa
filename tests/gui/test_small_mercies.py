"""Small things that a new user stumbled over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QMessageBox, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.errors import DamagedProject
from annotator.domain.ports import Progress
from annotator.gui.dialogs.text_dialog import TextDialog
from annotator.gui.exchange.labelled import scrolling
from annotator.gui.panels.count_tabs import CountTabs
from annotator.gui.project.jobs import JobRunner
from annotator.gui.settings.settings import Settings
from annotator.gui.theme import LIGHT
from annotator.gui.window.job_strip import JobStrip
from annotator.storage.store import SqliteFiles
from tests.gui.helpers_window import MakeProject


def test_a_note_is_written_on_not_over(qtbot: QtBot) -> None:
    taken: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TextDialog("Note", "Note on the mark", "Ask Anna", taken.append, parent)
    qtbot.keyClicks(dialog.edit, "!")
    dialog.accept()
    assert taken == ["Ask Anna!"]


def answer(dialog: TextDialog, words: str) -> None:
    box = dialog.findChild(QMessageBox, "unsavedQuestion")
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if each.text() == words).click()


def test_escape_asks_what_becomes_of_a_note_that_was_begun(qtbot: QtBot) -> None:
    taken: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TextDialog("Note", "Note on the mark", "", taken.append, parent)
    dialog.open()
    qtbot.keyClicks(dialog.edit, "Ask Anna")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    answer(dialog, "Go on writing")
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    answer(dialog, "Save")
    assert (taken, dialog.isVisible()) == (["Ask Anna"], False)


def test_escape_leaves_a_note_as_it_was_without_asking(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TextDialog("Note", "Note on the mark", "Ask Anna", list, parent)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_bar_of_a_job_moves_before_anything_is_done(qtbot: QtBot) -> None:
    jobs = JobRunner()
    strip = JobStrip(jobs)
    qtbot.addWidget(strip)
    bar = strip.findChild(QProgressBar)
    assert bar is not None
    for done, most in ((0, 0), (1, 1000)):  # 0 of 0: Qt draws it busy
        jobs.progressed.emit(Progress(done, 4, "news.txt"), None)
        assert bar.maximum() == most


def test_a_recent_project_is_found_from_another_folder(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "news.annodb"
    project.touch()
    monkeypatch.chdir(tmp_path)
    settings.add_recent(project)
    settings.add_recent(Path("news.annodb"))
    monkeypatch.chdir("/")
    assert settings.all_recent == [project]


def test_a_project_cut_short_is_told_to_be_damaged(make_project: MakeProject) -> None:
    project = make_project()
    project.write_bytes(project.read_bytes()[:4096])
    for look in (SqliteFiles().open, SqliteFiles().open_to_read):
        with pytest.raises(DamagedProject, match="rescue"):
            look(project)


def test_a_form_is_never_narrower_than_it_needs(qtbot: QtBot) -> None:
    page = QLabel("W" * 60)
    area = scrolling(page, 100)
    qtbot.addWidget(area)
    assert area.width() >= page.minimumSizeHint().width() > 100


def drawn_width(tabs: CountTabs, number: int) -> int:
    """Measure a title in the font it is drawn in."""
    font = QFont(tabs.font())
    font.setBold(number == tabs.currentIndex())
    return QFontMetrics(font).horizontalAdvance(tabs.shown_title(number))


@pytest.mark.parametrize("width", [160, 240, 320, 900])
def test_titles_of_tabs_are_whole_and_apart_in_as_many_rows_as_they_need(
    qtbot: QtBot, width: int
) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(width, 400)
    tabs = CountTabs(LIGHT, panel)
    names = ("Утверждения 21", "Служебное 4", "Сущности 17", "Заметки 2")
    tabs.set_tabs([(each, each) for each in names])
    tabs.resize(width, tabs.sizeHint().height())
    places = [tabs.place(number) for number in range(4)]
    for number, (name, place) in enumerate(zip(names, places, strict=True)):
        assert tabs.shown_title(number) in {name, name.rpartition(" ")[0]}
        assert place.width() >= drawn_width(tabs, number)
        assert QRect(0, 0, tabs._room(), tabs.height()).contains(place)
        assert not any(place.intersects(other) for other in places[:number])
    for number, name in enumerate(names):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.place(number).center())
        assert tabs.current_name() == name
    rows = {place.top() for place in places}
    assert (len(rows) == 1) == (width == 900)
