"""The two keys Enter: one name wherever keys are written, and both do the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from annotator.gui.actions.action import key_name, key_names, with_both_enters
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.sheet_of_keys import as_text, sections_of
from annotator.gui.help.help_keys import filled
from annotator.gui.settings.key_field import KeyField
from annotator.gui.settings.key_settings import refusal, with_keys
from annotator.gui.window.status_line import hints_of, keys_in_short
from tests.gui.helpers_window import MakeProject, OpenWindow

TABLE = actions_for(None)


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("Ctrl+Return", "Ctrl+Enter"), "Ctrl+Enter"),
        (("Return",), "Enter"),
        (("Ctrl+Shift+Return", "F2"), "Ctrl+Shift+Enter, F2"),
        (("Ctrl+K",), "Ctrl+K"),
    ],
)
def test_both_keys_have_the_name_on_the_keyboard(keys: tuple[str, ...], name: str) -> None:
    assert key_names(keys) == name


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("Ctrl+Return",), {"Ctrl+Enter", "Ctrl+Return"}),
        (("Ctrl+Return", "Ctrl+Enter"), {"Ctrl+Enter", "Ctrl+Return"}),
        (("Enter",), {"Enter", "Return"}),
        (("F2", "Ctrl+E"), {"F2", "Ctrl+E"}),
    ],
)
def test_each_of_the_two_keys_stands_for_both(keys: tuple[str, ...], expected: set[str]) -> None:
    found = with_both_enters(keys)
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("1", "1"),
        ("7 2 1 3", "1–3, 7"),
        ("p 1 2 3", "1–3, p"),
        ("1 2 x d p h", "1–2, d, h, p, …"),
    ],
)
def test_the_keys_of_labels_are_named_in_short(keys: str, said: str) -> None:
    assert keys_in_short([*keys.split(), ""]) == said


def test_no_place_calls_the_key_otherwise(
    open_window: OpenWindow, make_project: MakeProject, language: str
) -> None:
    del language
    window = open_window(make_project("Текст."))
    window.refresh()
    actions = window.actions_
    written = [
        *(key_name(actions.action(each.id).shortcut()) for each in TABLE),  # as menus write it
        *(actions.action(each.id).shortcut().toString() for each in TABLE),
        *(actions.key(each.id) for each in TABLE),  # in the palette
        *hints_of(actions, actions.state),
        as_text(sections_of(TABLE)),
        filled("{key:article.done_next} {keys:article}", TABLE),
        KeyField(("Ctrl+Return",)).text(),
    ]
    assert not [each for each in written if "Return" in each]
    assert "Ctrl+Enter" in written


def test_a_key_that_was_chosen_is_on_both_and_refused_for_others(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    chosen = with_keys(TABLE, {"view.palette": ("Ctrl+Return",)})
    by_id = {each.id: each for each in chosen}
    assert not by_id["article.done_next"].keys
    said = refusal(chosen, by_id["article.done_next"], "Ctrl+Enter")
    assert said.startswith("Ctrl+Enter is the key of")
    window = open_window(make_project("Первый.", "Второй."))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        sequence = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
        assert sequence in window.actions_.action("article.done_next").shortcuts()
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
