"""Small things that a new user stumbled over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.errors import DamagedProject
from annotator.gui.exchange.labelled import scrolling
from annotator.gui.panels.count_tabs import CountTabs
from annotator.gui.settings import Settings
from annotator.gui.text_dialog import TextDialog
from annotator.gui.theme import LIGHT
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


@pytest.mark.parametrize("width", [160, 240, 320, 900])
def test_titles_of_tabs_never_need_more_than_there_is(qtbot: QtBot, width: int) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(width, 400)
    tabs = CountTabs(LIGHT, panel)
    names = ("Утверждения 21", "Служебное 4", "Сущности 17", "Заметки 2")
    tabs.set_tabs([(each, each) for each in names])
    shown = [tabs.shown_title(place) for place in range(tabs.count())]
    needed = sum(tabs._metrics(place).horizontalAdvance(each) for place, each in enumerate(shown))
    assert needed <= max(tabs._room(), tabs._metrics(0).horizontalAdvance("Утверждения"))
    assert (shown == list(names)) == (width == 900)
