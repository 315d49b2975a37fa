"""What is not made on the way to the first painted window, so that it stays a short one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.bootstrap import toolbox
from annotator.services.demo import make_demo

START = """
import sys
from pathlib import Path
from annotator.__main__ import _toolbox, _Window
from annotator.gui.display import check_display
check_display()
from PySide6 import QtCore, QtGui, QtWidgets
from annotator.gui import app
from annotator.gui.project import article_fetcher, desk
from annotator.gui.window import desk_follower, main_window
from annotator.gui.workspace import workspace
# However slow the machine is, nothing comes before the paint because that is late.
desk._COUNTED_AFTER_MS = desk._COUNTED_AT_LATEST_MS = 60_000
article_fetcher._NOTICEABLE_MS = desk_follower._PAINTED_AT_LATEST_MS = 60_000
main_window._COMPLETE_AT_LATEST_MS = workspace._PANEL_AT_LATEST_MS = app._SETTLED_MS = 60_000
MainWindow = main_window.MainWindow
show = MainWindow.show
def tell(window):
    print(*sys.modules)
    print(*(name for each in (QtCore, QtGui, QtWidgets) for name in vars(each)))
    window.close()
def show_and_tell(window):
    text = window.workspace.text
    if {project} is None:
        window.first_painted.connect(lambda: tell(window))
    else:
        text.painted.connect(lambda: tell(window) if text.article_id is not None else None)
    show(window)
MainWindow.show = show_and_tell
_Window().open(_toolbox(), {project}, "anna")
"""
NOT_LOADED = {
    *("numpy", "spacy", "natasha", "qtawesome", "typer", "rich", "peewee", "sqlite3", "playhouse"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg", "PySide6.QtXml"),
    *("asyncio", "ctypes", "decimal", "email", "html", "http", "importlib.metadata", "json"),
    *("multiprocessing", "socket", "statistics", "subprocess", "tomllib", "unittest", "xml"),
    *("annotator.cli.app", "annotator.formats", "annotator.nlp", "annotator.storage"),
    *("annotator.domain.ports", "annotator.domain.statistics", "annotator.services.alike"),
    *("annotator.services.importing", "annotator.services.exporting"),
    # what acts on a person's word is made after that
    *(
        "annotator.gui.window.wiring",
        "annotator.gui.marking.mark_actions",
        "annotator.gui.project.file_actions",
    ),
    *("annotator.gui.care.care_actions", "annotator.gui.history.history_actions"),
    *(
        "annotator.gui.actions.action_table",
        "annotator.gui.widgets.message_bar",
        "annotator.gui.find.find_bar",
    ),
    *("annotator.gui.panels.annotation_panel", "annotator.gui.reading.accessible"),
    *("annotator.services.executor", "annotator.services.store"),
}
NOT_LOADED_WITH_A_PROJECT = {
    *(NOT_LOADED - {"sqlite3", "json", "annotator.storage"}),
    *("uuid", "platform", "concurrent.futures.thread"),
    # peewee and what writes
    *("annotator.storage.orm", "annotator.storage.models", "annotator.storage.bulk"),
}
NOT_MADE = {
    "QAccessible",  # 190 roles
    "QGradient",  # 169 presets, wanted by `fillRect` (`gui/widgets/filling.py`)
    "QImage",
    "QIcon",  # with the names of 151 icons
    "QStyle",  # 400 names
    "QWizard",  # made when PySide6 makes all kinds of widgets (`gui/widgets/own_viewport.py`)
}
MOST_MODULES = 155
"""Of ours, a quarter of a millisecond each; what a menu opens is imported where it is opened."""


def started(home: Path, project: Path | None) -> tuple[set[str], set[str]]:
    """Return the modules and the names of Qt there are when window or project is painted."""
    given = "None" if project is None else f"Path({str(project)!r})"
    done = subprocess.run(
        [sys.executable, "-c", START.format(project=given)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={**os.environ, "XDG_CONFIG_HOME": str(home)},
    )
    modules, names = done.stdout.splitlines()[-2:]
    return set(modules.split()), set(names.split())


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """Return what there is when the first window is painted."""
    return started(tmp_path_factory.mktemp("home"), None)


def test_nothing_is_loaded_that_the_first_paint_does_not_need(
    start: tuple[set[str], set[str]],
) -> None:
    assert start[0] & NOT_LOADED == set()


def test_few_modules_are_loaded_before_the_first_paint(start: tuple[set[str], set[str]]) -> None:
    ours = {each for each in start[0] if each.startswith("annotator")}
    assert len(ours) <= MOST_MODULES


def test_no_names_of_qt_are_made_that_the_first_paint_does_not_need(
    start: tuple[set[str], set[str]],
) -> None:
    assert "QMainWindow" in start[1]
    assert start[1] & NOT_MADE == set()


def test_a_project_is_painted_before_what_changes_it_is_loaded(tmp_path: Path) -> None:
    project = tmp_path / "news.annodb"
    make_demo(toolbox(), project)
    modules, names = started(tmp_path, project)
    assert "annotator.storage.project" in modules
    assert modules & NOT_LOADED_WITH_A_PROJECT == set()
    assert names & NOT_MADE == set()
