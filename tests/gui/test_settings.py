"""The settings page, and keys that a person has chosen."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action import Action
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.shortcut_sheet import ShortcutSheet
from annotator.gui.settings.key_settings import key_of, refusal, with_keys
from annotator.gui.settings.language_field import LanguageField
from annotator.gui.settings.settings import Settings
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Минфин сообщил, что цены растут."
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def action(table: tuple[Action, ...], action_id: str) -> Action:
    return next(each for each in table if each.id == action_id)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    window = open_window(make_project(TEXT))
    window.settings.link_by_itself = False
    window.refresh()
    return window


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    window.views.show_settings()
    found = window.findChild(SettingsDialog)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("action_id", "key", "why"),
    [
        ("label.note", "L", "“Link claim and source”"),
        ("label.note", "1", "“Claim”"),
        ("label.note", "Tab", "moves and selects"),
        ("label.note", "Ctrl+Shift+Right", "moves and selects"),
        ("file.export", "K", "typing"),
        ("file.export", "F9", ""),
        ("label.note", "K", ""),
        ("label.note", "N", ""),
        ("edit.copy", "Ctrl+C", ""),
    ],
)
def test_a_key_that_is_taken_is_refused_with_the_name_of_the_other(
    scheme: Scheme, action_id: str, key: str, why: str
) -> None:
    table = actions_for(scheme)
    said = refusal(table, action(table, action_id), key)
    assert why in said
    assert bool(said) is bool(why)


def test_every_key_of_the_table_would_be_allowed_again(scheme: Scheme) -> None:
    table = actions_for(scheme)
    refused = [said for each in table for key in each.keys if (said := refusal(table, each, key))]
    assert refused == []


def test_a_chosen_key_is_taken_from_whoever_had_it(scheme: Scheme) -> None:
    table = with_keys(actions_for(scheme), {"label.note": ("Ctrl+Y",), "gone": ("Ctrl+Z",)})
    assert action(table, "label.note").keys == ("Ctrl+Y",)
    assert action(table, "edit.redo").keys == ("Ctrl+Shift+Z",)
    assert action(table, "edit.undo").keys == ("Ctrl+Z",)


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "expected"),
    [
        (Qt.Key.Key_K, NONE, "k", "K"),
        (ord("Л"), NONE, "л", "K"),
        (ord("Л"), CONTROL, "\x0b", "Ctrl+K"),
        (Qt.Key.Key_Plus, SHIFT, "+", "+"),
        (Qt.Key.Key_F7, SHIFT, "", "Shift+F7"),
        (Qt.Key.Key_Control, CONTROL, "", ""),
    ],
)
def test_the_key_pressed_is_known_on_any_keyboard(
    key: int, modifiers: Qt.KeyboardModifier, text: str, expected: str
) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, int(key), modifiers, text)) == expected


def test_a_new_key_works_at_once_and_in_the_sheet_and_is_kept(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot, settings: Settings
) -> None:
    row = dialog.key_row("label.link")
    qtbot.mouseClick(row.field, Qt.MouseButton.LeftButton)
    qtbot.keyClick(row.field, "k")
    assert row.keys_shown == "K"
    assert settings.chosen_keys == {"label.link": ("K",)}
    dialog.close()
    window.activateWindow()
    window.workspace.text.setFocus()
    qtbot.waitUntil(window.workspace.text.hasFocus)
    for piece, digit in ((Range(0, 6), "2"), (Range(20, 31), "1")):
        window.workspace.text.set_selection([piece])
        window.refresh()
        qtbot.keyClick(window.workspace.text, digit)
    window.refresh()
    qtbot.keyClick(window.workspace.text, "l")
    assert not window.desk.editor.content.relations
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Л"), NONE, "л")
    QApplication.sendEvent(window.workspace.text, event)
    assert len(window.desk.editor.content.relations) == 1
    assert window.status_line.hints.said.endswith("K again to choose another")
    sheet = ShortcutSheet(window.actions_.table, window)
    assert ("Link claim and source", "K") in [row for each in sheet.shown for row in each.rows]


def test_a_taken_key_changes_nothing_and_says_whose_it_is(
    dialog: SettingsDialog, settings: Settings
) -> None:
    row = dialog.key_row("label.link")
    row.field.key_pressed.emit("N")
    assert row.why.text() == "N is the key of “Note on the mark…”; give that another key first."
    assert row.keys_shown == "L"
    assert settings.chosen_keys == {}


def test_keys_go_back_to_what_they_were(dialog: SettingsDialog, settings: Settings) -> None:
    row = dialog.key_row("edit.redo")
    row.take("Ctrl+R")
    assert row.keys_shown == "Ctrl+R"
    row.reset.click()
    assert row.keys_shown == "Ctrl+Shift+Z, Ctrl+Y"
    assert settings.chosen_keys == {}


def test_the_page_can_be_searched(dialog: SettingsDialog) -> None:
    dialog.field.setText("link claim")
    assert not dialog.key_row("label.link").isHidden()
    assert dialog.key_row("label.note").isHidden()
    rows = [each for _, section in dialog._sections for _, each in section]
    as_meant = [each for each in rows if each.isVisibleTo(dialog)]
    dialog.field.setText("дштл сдфшь")
    assert [each for each in rows if each.isVisibleTo(dialog)] == as_meant
    dialog.field.setText("qqqq")
    assert dialog.none_found.isVisible()
    dialog.field.setText("")
    assert not dialog.key_row("label.note").isHidden()


@pytest.mark.parametrize("name", ["text.snap", "label.link_by_itself", "view.soft_breaks"])
def test_what_is_ticked_is_set_at_once(
    window: MainWindow, dialog: SettingsDialog, name: str
) -> None:
    box = dialog.findChild(QCheckBox, f"setting_{name}")
    before = box.isChecked()
    box.click()
    window.refresh()
    assert window.actions_.action(name).isChecked() is not before


def test_how_backups_are_kept_is_a_setting_that_counts_at_once(
    window: MainWindow, dialog: SettingsDialog, settings: Settings
) -> None:
    window.safekeeper._go_on_later()
    for name, value in (("newest", 3), ("days", 5), ("every_minutes", 7)):
        dialog.findChild(QSpinBox, f"setting_backups_{name}").setValue(value)
    rules = window.desk.tools.files.rules
    assert (rules.newest, rules.days, rules.every_minutes) == (3, 5, 7)
    assert settings.backup_rules == rules
    assert window.safekeeper._timer.interval() == 7 * 60_000


def test_the_way_back_to_the_usual_size_does_not_read_like_the_present_one(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    window.workspace.text.zoom_in()
    back = {each.accessibleName(): each for each in dialog.findChildren(QPushButton)}
    button = back["Text as large as usual"]
    assert "%" not in button.text()
    button.click()
    assert window.settings.zoom == 1.0


def test_another_language_is_kept_and_offers_a_new_start(
    window: MainWindow, dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    field = dialog.findChild(LanguageField)
    assert field.again.isHidden()
    field.combo.setCurrentIndex(field.combo.findData("ru"))
    field.combo.activated.emit(field.combo.currentIndex())
    assert settings.language == "ru"
    path = window.desk.facts.path
    field.again.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.next_start == [sys.executable, "-m", "annotator", str(path)]


@pytest.mark.parametrize("words", ["language", "русский", "english looks"])
def test_the_language_is_found_by_its_names(dialog: SettingsDialog, words: str) -> None:
    dialog.field.setText(words)
    assert dialog.findChild(LanguageField).isVisible()
    assert dialog.key_row("label.link").isHidden()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits")
def test_settings_that_cannot_be_written_are_told_of_until_they_can(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    import resource

    told: list[str] = []
    window.desk.problem.connect(lambda error: told.append(str(error)))
    assert window.settings.write()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    window.settings.zoom = 2.0
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, most))
    try:
        dialog.reject()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    (said,) = told
    assert said.startswith("The settings could not be written")
    assert window.settings.write()
