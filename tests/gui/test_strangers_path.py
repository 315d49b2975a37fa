"""A stranger's path: first start, demo, a claim marked and linked, exported; each action counted.

Only what is on the screen is used: buttons and menus under the mouse, keys that labels
and dialogs show. Nothing of the program is called.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.bootstrap import toolbox
from annotator.domain.ranges import Range
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_hand import Hand

MOST: Final = 15
CLAIM: Final = "would last “as long as it takes” after fourteen months of talks"
SOURCE: Final = "The Amalgamated Dockers’ Union"
LEFT: Final = Qt.MouseButton.LeftButton
LONG_MS: Final = 20_000


class Stranger:
    """Clicks and presses keys where she sees something to click or press."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot
        self._hand = Hand(window, qtbot)
        self.did = self._hand.actions

    def click(self, title: str) -> None:
        """Click the button that is called so, in the window in front."""
        self.did.append(f"click {title}")
        button = self._seen(lambda: self._button(title))
        self._qtbot.mouseClick(button, LEFT)

    def choose(self, menu: str, title: str) -> None:
        """Click a menu, then an entry of it."""
        self.did += [f"click {menu}", f"click {title}"]
        bar = self._window.top_bar.menu_bar
        entry = next(each for each in bar.actions() if each.text().replace("&", "") == menu)
        self._qtbot.mouseClick(bar, LEFT, pos=bar.actionGeometry(entry).center())
        opened = self._seen(QApplication.activePopupWidget)
        assert isinstance(opened, QMenu)
        chosen = next(each for each in opened.actions() if each.text() == title)
        assert chosen.isEnabled()
        self._qtbot.mouseClick(opened, LEFT, pos=opened.actionGeometry(chosen).center())

    def mark(self, words: str, key: str) -> None:
        """Drag over words of the text, then press the key that stands on the label."""
        text = self._window.workspace.text
        start = text.text.index(words)
        self._hand.mark([Range(start, start + len(words))], key)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier, name: str) -> None:
        """Press keys where the focus is."""
        self.did.append(name)
        focus = QApplication.focusWidget()
        assert focus is not None
        self._qtbot.keyClick(focus, key, held)

    def _seen(self, look: Callable[[], QWidget | None]) -> QWidget:
        self._qtbot.waitUntil(lambda: look() is not None, timeout=LONG_MS)
        found = look()
        assert found is not None
        return found

    def _button(self, title: str) -> QAbstractButton | None:
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
        front = next((each for each in dialogs if each.isVisible()), self._window)
        for each in front.findChildren(QAbstractButton):
            called = each.text().replace("&", "") or each.accessibleName()
            if called == title and each.isVisible() and each.isEnabled():
                return each
        return None


@pytest.fixture
def stranger(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stranger]:
    """The program at its first start, as it is started."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    window = MainWindow(toolbox(), settings)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    yield Stranger(window, qtbot)
    window.close()
    window.deleteLater()


def test_a_stranger_marks_links_and_exports_in_few_actions(
    stranger: Stranger, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = stranger._window
    stranger.click("Try the sample project")
    text = window.workspace.text
    qtbot.waitUntil(lambda: "planted in pairs" in text.text, timeout=LONG_MS)
    assert "annotated as an example" in window.message.text
    qtbot.waitUntil(text.hasFocus)
    held = Qt.KeyboardModifier.ControlModifier
    stranger.press(Qt.Key.Key_Return, held, "Ctrl+Enter, which the last line names")
    qtbot.waitUntil(lambda: SOURCE in text.text)
    stranger.mark(CLAIM, "1")
    stranger.mark(SOURCE, "2")
    stranger.press(Qt.Key.Key_Return, held, "Ctrl+Enter")
    qtbot.waitUntil(lambda: "2 of 10 done" in window.status_line.counts.text())
    stranger.choose("File", "Export…")
    stranger.click("Export")
    qtbot.waitUntil(lambda: "links: " in window.message.text, timeout=LONG_MS)
    (written,) = (tmp_path / "annotator").glob("*.jsonl")
    exported = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    marked = next(each for each in exported if each["key"] == "port-strike-haldane")
    ends = {each["id"]: each["label"] for each in marked["spans"]}
    link = next(each for each in marked["relations"] if each["label"] == "attributed_to")
    assert (ends[link["from"]], ends[link["to"]]) == ("CLAIM", "SOURCE")
    with capsys.disabled():
        print(f"\n{len(stranger.did)} actions: " + "; ".join(stranger.did))  # noqa: T201
    assert len(stranger.did) <= MOST
