"""What a screen reader is told that nobody goes to with the keyboard."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.palette.command_palette import CommandPalette
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.widgets.choice import Choice
from annotator.gui.widgets.choices import ChoiceModel, ChoicePopup
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive


class Reader:
    """Stands where a screen reader is told, and keeps what it hears."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.at_once: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        self.heard.append(event.message())
        if event.politeness() is ASSERTIVE:
            self.at_once.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(QtGui, "QAccessible", made)
    return made


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project("Минфин сообщил, что цены растут."))


def test_messages_are_read_those_about_trouble_at_once(window: MainWindow, reader: Reader) -> None:
    window.message.say("Imported.", problem=False)
    window.message.keep("disk", "Not saved.")
    window.status_line.announce("Select some text first.")
    assert reader.heard == ["Imported.", "Not saved.", "Select some text first."]
    assert reader.at_once == ["Not saved."]


def test_the_name_of_the_state_of_saving_tells_it(window: MainWindow) -> None:
    said = QAccessible.queryAccessibleInterface(window.status_line.save_state)
    assert said.text(QAccessible.Text.Name) == "✓ Saved"
    window.status_line.set_save_state(SaveState(Saving.FAILED, "The disk is full."))
    assert "The disk is full." in said.text(QAccessible.Text.Name)


def test_the_label_that_the_current_mark_bears_says_so(window: MainWindow) -> None:
    assert window.desk.editor is not None
    span = window.desk.editor.mark([Range(0, 6)], "CLAIM")
    assert span is not None
    pills = {each.label.name: each for each in window.workspace.labels.pills()}
    window.workspace.text.set_current_span(span.id)
    window.refresh()
    assert "the current mark bears it" in pills["CLAIM"].accessibleDescription()
    window.workspace.text.set_current_span(None)
    window.refresh()
    assert "bears it" not in pills["CLAIM"].accessibleDescription()


def test_another_label_given_to_the_current_mark_is_the_one_that_says_so(
    window: MainWindow,
) -> None:
    assert window.desk.editor is not None
    span = window.desk.editor.mark([Range(0, 6)], "CLAIM")
    assert span is not None
    window.workspace.text.set_current_span(span.id)
    window.desk.editor.relabel(span.id, "SOURCE")
    active = [each.label.name for each in window.workspace.labels.pills() if each.active]
    assert active == ["SOURCE"]


def test_the_rows_of_a_popup_and_of_the_palette_are_read_as_one_goes(
    window: MainWindow, qtbot: QtBot, reader: Reader
) -> None:
    window.workspace.text.setFocus()
    window.workspace.text.set_selection([Range(0, 6)])
    window.refresh()
    window.actions_.action("label.pick").trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    rows = popup.model
    reader.heard.clear()
    qtbot.keyClick(popup.field or popup, Qt.Key.Key_Down)
    row = popup.list.currentIndex()
    assert reader.heard == [rows.data(row, Qt.ItemDataRole.AccessibleTextRole)]
    popup.close()
    window.actions_.action("view.palette").trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    reader.heard.clear()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert len(reader.heard) == 1
    palette.close()


@pytest.mark.usefixtures("qapp")
def test_what_is_ticked_already_says_so() -> None:
    model = ChoiceModel([Choice(text="True", do=str, checked=True), Choice(text="False", do=str)])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(row).data(role) for row in range(2)] == ["True, ticked", "False"]
