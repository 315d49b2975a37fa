"""A real window on a real project file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle
from annotator.domain.scheme import Scheme
from annotator.gui.project.session import open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window import main_window
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words.translations import LANGUAGES
from annotator.services.resources import resource
from annotator.services.toolbox import Toolbox
from annotator.storage.store import SqliteFiles
from tests.gui.helpers_window import MakeProject, OpenWindow, is_ready, take_in


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the plug-in that draws off screen say what it cannot do."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of nobody."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture(params=LANGUAGES)
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the window in turn, in force."""
    translator = QTranslator(qapp)
    assert translator.load(f"annotator_{request.param}", str(resource("translations")))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture
def tools(scheme: Scheme) -> Toolbox:
    """What the window is given; nothing is extracted."""

    def no_extractor(_program: object, _suggester: object) -> object:
        raise AssertionError("no entities were asked for")

    return Toolbox(SqliteFiles(), no_extractor, lambda _language="": scheme)


@pytest.fixture
def make_project(project_path: Path, scheme: Scheme) -> MakeProject:
    """Make a project of texts, or of articles as a reader gives them."""

    def make(*given: str | IncomingArticle, path: Path = project_path) -> Path:
        store = SqliteFiles().create(path, scheme)
        if given:
            take_in(store, given)
        store.close()
        return path

    return make


@pytest.fixture
def open_window(
    qtbot: QtBot, tools: Toolbox, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Open the window, with a project if one is given, and wait until it is there."""
    windows = []

    def open_it(path: Path | None = None, *, person: str | None = "anna") -> MainWindow:
        window = MainWindow(tools, settings, person=person)
        windows.append(window)
        window.show()
        if path is not None:
            window.take(open_thread(tools.files, path), path)
            qtbot.waitUntil(lambda: window.desk.facts is not None)
            qtbot.waitUntil(lambda: is_ready(window))
        qtbot.waitUntil(lambda: window.is_complete)
        return window

    yield open_it
    # Asking whether to close would wait for an answer for ever, after a test that has failed.
    monkeypatch.setattr(main_window, "may_close", lambda *_: True)
    for window in windows:
        window.close()
        window.deleteLater()
