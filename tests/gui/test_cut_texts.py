"""Nothing a person reads in the window is cut, in either language, large or small."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.bootstrap import toolbox
from annotator.gui import theme
from annotator.gui.window.main_window import MainWindow
from annotator.services.demo import make_demo
from tests.gui.cut_texts import cut_texts
from tests.gui.helpers_window import OpenWindow

TURNS = 8
FRAME = 16
LARGE = 10
"""Points beyond which a small window need not hold what somebody has written into a field."""
LEAVE = {"file.quit", "file.close", "file.new", "file.open", "article.bin_shown", "chosen.bin"}


@pytest.fixture(params=[(1440, 900, 0), (1024, 700, 0), (1024, 700, 14)])
def window(
    open_window: OpenWindow,
    tmp_path: Path,
    language: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> Iterator[MainWindow]:
    """The sample, at the article that is annotated; the system's font may be large."""
    width, height, points = request.param
    if points:
        large = theme.system_font()
        large.setPointSizeF(points)
        monkeypatch.setattr(theme, "system_font", lambda: QFont(large))
    path = tmp_path / "sample.annodb"
    person = make_demo(toolbox(), path, language=language)
    window = open_window(path, person=person)
    window.resize(width, height)
    settle()
    yield window
    monkeypatch.undo()
    qapp.setFont(theme.chrome_font())


def settle() -> None:
    for _ in range(TURNS):
        QApplication.processEvents()


def opened() -> list[QWidget]:
    """Return the dialogs and popups that are open, but for menus and Qt's own dialogs."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and not isinstance(each, MainWindow | QMenu | QFileDialog)
    ]


def at_mark(window: MainWindow, qtbot: QtBot, label: str) -> None:
    editor = window.desk.editor
    qtbot.waitUntil(lambda: editor.content is not None)  # another article may be on its way
    span = next((each for each in editor.content.spans if each.label == label), None)
    window.workspace.show_instead(None)
    if span is not None:
        window.workspace.text.set_current_span(span.id)
    window.refresh()


def give_room(top: QWidget, window: MainWindow) -> None:
    """Let a dialog be as wide as a screen of the window's size lets it: that of tests has 800."""
    if top.width() >= top.screen().availableGeometry().width() - FRAME:
        top.resize(window.width() - FRAME, top.height())
        settle()


def close_all() -> None:
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and not isinstance(each, MainWindow):
            each.close() if not isinstance(each, QDialog) else each.reject()
    settle()


def test_no_text_is_cut_in_the_window_or_in_what_an_action_opens(
    window: MainWindow, qtbot: QtBot
) -> None:
    large = window.font().pointSizeF() > LARGE
    cut_in = partial(cut_texts, tips_tell=large)
    wrong = {"": cut_in(window)}
    for each in window.actions_.table:
        at_mark(window, qtbot, "CLAIM")
        action = window.actions_.action(each.id)
        if each.id in LEAVE or not action.isEnabled() or each.submenu:
            continue
        action.trigger()
        settle()
        for top in opened():
            give_room(top, window)
        wrong[each.id] = [*cut_in(window), *(cut for top in opened() for cut in cut_in(top))]
        close_all()
    assert {name: found for name, found in wrong.items() if found} == {}
