"""The dialog that asks who is annotating."""

import getpass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.project.person_dialog import PersonDialog
from annotator.gui.settings.settings import Settings
from tests.gui.helpers_window import MakeProject, OpenWindow


class Asked(PersonDialog):
    """The dialog in a project of anna's, and what it has handed over."""

    def __init__(self, parent: QWidget, *, current: str = "") -> None:
        self.taken: list[str] = []
        super().__init__(["anna"], current, ["rules2"], self.taken.append, parent)
        self.open()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("written", ["an", "Anna", "anna", "Vera"])
def test_one_enter_takes_the_name_as_it_is_written(
    qtbot: QtBot, parent: QWidget, written: str
) -> None:
    dialog = Asked(parent)
    dialog.name.lineEdit().clear()
    qtbot.keyClicks(dialog.name.lineEdit(), written)
    qtbot.keyClick(dialog.name.lineEdit(), Qt.Key.Key_Return)
    assert dialog.taken == [written]
    assert not dialog.isVisible()


def test_nobody_elses_name_is_written_already(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "olga")
    assert Asked(parent).name.currentText() == "olga"
    assert Asked(parent, current="Вера").name.currentText() == "Вера"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a/b", "/"),
        ("a\x07b", "cannot be seen"),
        ("ж" * 101, "101 characters"),
        ("natasha", "program"),
        ("rules2", "program"),
    ],
)
def test_names_that_cannot_be_taken_are_refused_in_a_sentence(
    parent: QWidget, name: str, why: str
) -> None:
    dialog = Asked(parent)
    dialog.name.setEditText(name)
    assert why in dialog._why.text()
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.accept()
    assert not dialog.taken


def test_a_new_project_offers_the_name_used_last(
    open_window: OpenWindow, make_project: MakeProject, settings: Settings
) -> None:
    settings.set_person("another project", "Ольга")
    window = open_window(make_project("Банк."), person=None)
    window.files.ask_person()
    dialog = window.findChild(PersonDialog)
    assert dialog.name.currentText() == "Ольга"
    dialog.reject()


def test_whoever_has_begun_since_the_project_was_opened_is_offered(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Банк снизит ставку."), person="anna")
    window.desk.editor.mark([Range(0, 4)], "SOURCE")
    qtbot.waitUntil(lambda: not window.desk.editor.outbox.letters)
    window.desk.set_person("boris")
    qtbot.waitUntil(lambda: window.desk.facts.persons == ["anna"])
    window.files.ask_person()
    dialog = window.findChild(PersonDialog)
    assert [dialog.name.itemText(row) for row in range(dialog.name.count())] == ["anna"]
    dialog.reject()
