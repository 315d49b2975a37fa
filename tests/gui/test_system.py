"""What the system asks of the program: files to open, dark or light, whose work it is made of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.gui import app as app_module
from annotator.gui.theme import DARK, LIGHT
from annotator.gui.window import window_frame
from annotator.gui.window.main_window import MainWindow
from annotator.services.toolbox import Toolbox
from tests.gui.helpers_window import MakeProject, OpenWindow


def _window() -> MainWindow:
    """Return the window that is shown; those of earlier tests may not be gone yet."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    return next(each for each in windows if each.isVisible())


def _once(is_so: Callable[[], bool], act: Callable[[], object]) -> None:
    """Do something as soon as something is so."""

    def look() -> None:
        if is_so():
            timer.stop()
            act()

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(10)


def test_a_file_that_the_system_hands_over_is_opened(
    qapp: QApplication, tools: Toolbox, make_project: MakeProject, tmp_path: Path
) -> None:
    path = make_project("Статья.")
    opened: list[Path] = []

    def close() -> None:
        facts = _window().desk.facts
        assert facts is not None
        opened.append(facts.path)
        _window().close()

    def hand_over() -> None:
        for each in (tmp_path / "gone.annodb", path):
            QCoreApplication.postEvent(qapp, QFileOpenEvent(str(each)))
        _once(lambda: _window().desk.facts is not None, close)

    QTimer.singleShot(0, hand_over)
    assert app_module.run(tools, None, person="anna") == 0
    assert opened == [path]


def test_the_window_follows_when_the_system_turns_dark_and_light(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    for theme in (DARK, LIGHT):
        monkeypatch.setattr(window_frame, "current_theme", lambda *_, theme=theme: theme)
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert window.palette().window().color().name() == theme.window


def test_about_names_the_parts_and_shows_their_licences(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    window.views.show_about()
    box = QApplication.activeModalWidget()
    assert box is not None
    parts = box.findChild(QListView, "aboutParts")
    text = box.findChild(QPlainTextEdit, "aboutLicence")
    assert "Python" in text.toPlainText()
    names = [parts.model().index(row, 0).data() for row in range(parts.model().rowCount())]
    assert {name.split()[0] for name in names} >= {"PySide6_Essentials", "spacy", "natasha"}
    row = next(row for row, name in enumerate(names) if name.startswith("PySide6"))
    parts.setCurrentIndex(parts.model().index(row, 0))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    box.close()
