"""Starts the window, or draws it to a file."""

import gc
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import EnvironmentProblem
from annotator.gui.application import Application
from annotator.gui.project.session import open_thread
from annotator.gui.words.translations import install
from annotator.services.resources import resource
from annotator.services.toolbox import Toolbox

if TYPE_CHECKING:
    from annotator.gui.window.main_window import MainWindow

_PATIENCE = 60.0
"""Seconds a drawing may take."""
_SETTLED_MS = 1_000
"""After so long the start is over, and what it made is left to itself."""
_TURNS = 10
"""Of the event loop, until everything has followed."""


def run(tools: Toolbox, project: Path | None, *, person: str | None = None) -> int:
    """Open the window, with a project if one is named; return the exit status.

    The caller has switched the collection of garbage off, and on again afterwards.
    """
    painted = threading.Event()  # the window does not share the processor before it is there
    thread = open_thread(tools.files, project, after=painted) if project is not None else None
    from annotator.gui.crash import CrashReporter
    from annotator.gui.settings.settings import Settings
    from annotator.gui.window.main_window import MainWindow

    app = application()
    reporter = CrashReporter(app)
    settings = Settings(_stored_settings())
    install(app, settings.language)
    window = MainWindow(tools, settings, person=person)
    reporter.article_text = window.open_text
    if isinstance(app, Application):
        app.file_opened.connect(lambda path: window.files.take_dropped([path]))
    if thread is not None and project is not None:
        window.take(thread, project)
    window.first_painted.connect(painted.set)
    window.show()
    QTimer.singleShot(_SETTLED_MS, window, _show_icon)
    QTimer.singleShot(_SETTLED_MS, window, _collect_from_now_on)
    QTimer.singleShot(_SETTLED_MS, window, window.actions_.load_icons)
    try:
        return app.exec()
    finally:
        reporter.stop()
        if window.next_start is not None:
            from annotator.gui.starting_again import start

            start(window.next_start)


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()


def screenshot(
    tools: Toolbox,
    project: Path,
    target: Path,
    *,
    person: str | None = None,
    size: tuple[int, int] = (1440, 900),
) -> None:
    """Draw the window with a project and its first article to a PNG file.

    Raises UserError or EnvironmentProblem when the project cannot be opened or
    the file not be written.
    """
    from annotator.gui.settings.settings import Settings
    from annotator.gui.window.main_window import MainWindow

    install(application(), "")
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        window = MainWindow(tools, Settings(store), person=person)
        window.resize(QSize(*size))
        problems: list[BaseException] = []
        window.desk.problem.connect(problems.append)
        window.take(open_thread(tools.files, project), project)
        window.show()
        try:
            wait_until(lambda: bool(problems) or is_shown(window))
            _show_first_article(window)
            _settle()
            picture = window.grab()
        finally:
            window.close()
        if problems:
            raise problems[0]
        _save(picture, target)


def _save(picture: QPixmap, target: Path) -> None:
    """Write a picture whole, or leave what was there; raises as `write_whole` does."""
    from PySide6.QtCore import QBuffer

    from annotator.services.appearing import write_whole

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    write_whole(target, bytes(buffer.data().data()), example="window.png")


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window go on until something is so; raises EnvironmentProblem after a minute."""
    limit = time.monotonic() + _PATIENCE
    while not is_so():
        if time.monotonic() > limit:
            raise EnvironmentProblem("The window took too long to draw.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _settle() -> None:
    """Let the panel and the list follow, which come after the text."""
    for _ in range(_TURNS):
        QCoreApplication.processEvents()
        time.sleep(0.02)


def _show_first_article(window: "MainWindow") -> None:
    """Show the first article rather than the first one to do: in the demo it is annotated."""
    editor, first = window.desk.editor, window.workspace.articles.model.first_article
    if editor is not None and first is not None:
        editor.open(first)
        wait_until(lambda: editor.article_id == first)


def is_shown(window: "MainWindow") -> bool:
    """Whether a project is open and, if it holds any, an article is shown."""
    editor = window.desk.editor
    if editor is None:
        return False
    listed = window.workspace.articles.model.first_article is not None
    return (editor.content is not None and listed) or window.desk.is_empty


def application() -> QApplication:
    """Return the one application object, made when there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setOrganizationName("annotator")
    app.setDesktopFileName("annotator")
    return app


def _show_icon() -> None:
    from PySide6.QtGui import QIcon  # brings the names of 151 icons along: after the paint

    QGuiApplication.setWindowIcon(QIcon(str(resource("icons", "annotator.svg"))))


def _stored_settings() -> QSettings:
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "annotator", "annotator"
    )
