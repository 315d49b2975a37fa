"""What a new user stumbled over when articles came and went in quick succession."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import Refusal
from annotator.gui.exchange.cases import cases_of_import
from annotator.gui.project.session import open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window import desk_follower
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words import sentences, translations
from annotator.gui.words.sentences import import_title, sentence
from annotator.services.resources import resource
from annotator.services.toolbox import Toolbox
from annotator.storage.database import damaged
from tests.gui.helpers_window import MakeProject, OpenWindow

DELETE, CONTROL = Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def russian(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The window's language is Russian for a while."""
    monkeypatch.setattr(translations, "_in_force", "ru")
    sentences.sentence_book.cache_clear()
    translator = QTranslator(qapp)
    assert translator.load("annotator_ru", str(resource("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()
    sentences.sentence_book.cache_clear()


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    return open_window(make_project(*(f"Статья номер {number}." for number in range(6))))


@pytest.mark.parametrize(("row", "after"), [(3, 3), (5, 4)])
def test_the_list_stays_at_the_article_beside_one_that_was_binned(
    window: MainWindow, qtbot: QtBot, row: int, after: int
) -> None:
    pane = window.workspace.articles
    qtbot.waitUntil(lambda: pane.list.currentIndex().row() == 0)
    place = pane.list.visualRect(pane.model.index(row)).center()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: pane.model.row_of(window.desk.editor.article_id) == row)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, DELETE, CONTROL)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 5)
    qtbot.waitUntil(lambda: pane.model.row_of(window.desk.editor.article_id) == after)
    qtbot.wait(100)
    assert pane.list.currentIndex().row() == after


def test_what_is_typed_stays_when_labels_get_other_titles(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.workspace.articles
    pane.field.setText("номер")
    qtbot.waitUntil(lambda: pane.model.query.search == "номер")
    pane.set_titles({"CLAIM": "Тезис"})
    assert pane.field.text() == "номер"


def test_a_way_out_of_an_empty_list_takes_the_keys_there(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.workspace.articles
    pane.field.setFocus()
    pane.field.setText("yjvth")
    qtbot.waitUntil(lambda: "номер" in pane.list.note.sentence.text())
    pane.list.note.buttons[0].click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 6)
    assert pane.list.hasFocus()


def test_chips_say_no_numbers_before_they_are_known(open_window: OpenWindow) -> None:
    chips = open_window().workspace.articles.chips.buttons.values()
    assert [chip.text() for chip in chips] == ["All", "To do", "Done", "⚑"]


@pytest.mark.usefixtures("russian")
def test_that_a_project_is_damaged_is_said_in_the_language_of_the_window() -> None:
    said = sentence(str(damaged(Path("a.annodb"), "its end is missing")))
    assert said.startswith("Файл a.annodb повреждён (")


@pytest.mark.usefixtures("russian")
def test_the_name_of_a_folder_is_no_word_to_translate() -> None:
    entry = Refusal(where="", why="a file of a kind that is not read")
    (case,) = cases_of_import([("/home/anna/texts", entry)], [])
    assert case.place == "texts"


def test_a_key_pressed_before_the_window_is_complete_does_what_it_means(
    qtbot: QtBot, tools: Toolbox, settings: Settings
) -> None:
    window = MainWindow(tools, settings, person="anna")
    window.show()
    assert not window.is_complete
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.is_complete
    assert window.help.window is not None
    window.help.window.close()
    window.close()


def test_what_cannot_be_opened_at_the_start_is_said(
    qtbot: QtBot, tools: Toolbox, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "letter.annodb"
    path.write_bytes(b"not a project " * 400)
    window = MainWindow(tools, settings, person="anna")
    window.take(open_thread(tools.files, path), path)
    window.show()
    qtbot.waitUntil(lambda: "letter.annodb" in window.message.text)
    assert window.is_complete
    window.close()


def test_the_panes_of_a_project_are_painted_with_its_article_and_not_before(
    window: MainWindow,
    make_project: MakeProject,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk_follower, "_PAINTED_AT_LATEST_MS", 60_000)
    other = make_project("Другая статья.", path=tmp_path / "other.annodb")
    painted: list[str | None] = []
    text = window.workspace.text
    opened = window.desk.project_opened.connect(
        lambda: text.painted.connect(lambda: painted.append(text.article_id))
    )
    window.desk.open(other)
    qtbot.waitUntil(lambda: bool(painted) and window.desk.facts.path == other)
    window.desk.project_opened.disconnect(opened)
    assert painted[0] is not None


def test_the_panes_of_an_empty_project_are_painted_soon(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    window.desk.open(make_project(path=tmp_path / "empty.annodb"))
    qtbot.waitUntil(lambda: window.desk.is_empty)
    qtbot.waitUntil(window.workspace.updatesEnabled, timeout=1_000)


def test_the_counts_of_an_import_have_their_digits_grouped() -> None:
    title = "Import: 6022 articles added, 999 were there already"
    assert import_title(title) == "Import: 6,022 articles added, 999 were there already"
