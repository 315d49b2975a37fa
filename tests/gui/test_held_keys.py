"""Keys held down: steps go on and on, what decides about an article or a mark is done once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = [f"Минфин сообщил, что цены растут {number} раз." for number in range(4)]


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project(*TEXTS))


def press(window: MainWindow, key: int, modifiers: Qt.KeyboardModifier, *, held: bool) -> None:
    """Press a key in the list of articles, for the first time or as it comes while `held`."""
    window.refresh()
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, modifiers, "", autorep=held)
        QApplication.sendEvent(window.workspace.articles.list, event)
    QApplication.processEvents()


@pytest.mark.parametrize(
    "action_id",
    ["article.done_next", "article.nothing", "article.bin", "edit.delete", "label.accept"],
)
def test_what_decides_is_done_once_for_each_press(window: MainWindow, action_id: str) -> None:
    assert not window.actions_.action(action_id).autoRepeat()


@pytest.mark.parametrize(
    "action_id", ["edit.undo", "article.next", "view.zoom_in", "edge.end_token_right"]
)
def test_steps_go_on_while_the_key_is_held(window: MainWindow, action_id: str) -> None:
    assert window.actions_.action(action_id).autoRepeat()


@pytest.mark.parametrize(
    ("action_id", "key", "modifiers"),
    [
        ("article.nothing", ord("Т"), CONTROL | SHIFT),
        ("chosen.bin", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_that_goes_for_letters_of_another_keyboard_and_for_the_list(
    window: MainWindow, action_id: str, key: int, modifiers: Qt.KeyboardModifier
) -> None:
    if action_id.startswith("chosen"):
        window.workspace.articles.list.selectAll()
    window.refresh()
    done: list[str] = []
    window.actions_.action(action_id).triggered.connect(lambda: done.append(action_id))
    press(window, key, modifiers, held=True)
    assert not done
    press(window, key, modifiers, held=False)
    assert len(done) == 1
