"""The window used without a person, off screen."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings

from annotator.domain.errors import EnvironmentProblem
from annotator.domain.ranges import Range
from annotator.gui.app import application, is_shown, wait_until
from annotator.gui.project.session import Saving, open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.services.toolbox import Toolbox


def mark_unseen(
    tools: Toolbox, project: Path, article_id: str, piece: Range, label: str, *, person: str
) -> None:
    """Open a project in a window, mark a piece of an article there and wait until it is saved.

    Raises UserError or EnvironmentProblem when the window cannot do it.
    """
    application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        window = MainWindow(tools, Settings(store), person=person)
        problems: list[BaseException] = []
        window.desk.problem.connect(problems.append)
        window.take(open_thread(tools.files, project), project)
        window.show()
        try:
            wait_until(lambda: bool(problems) or is_shown(window))
            if not problems:
                _mark(window, article_id, piece, label)
        finally:
            window.close()
    if problems:
        raise problems[0]


def _mark(window: MainWindow, article_id: str, piece: Range, label: str) -> None:
    editor, session = window.desk.editor, window.desk.session
    if editor is None or session is None:
        raise EnvironmentProblem("The window has opened no project.")
    editor.open(article_id)
    wait_until(lambda: editor.article_id == article_id)
    if window.grab().isNull() or editor.mark([piece], label) is None:
        raise EnvironmentProblem("The window could not draw or mark the article.")
    wait_until(lambda: session.save_state.saving is not Saving.SAVING)
    if session.save_state.saving is not Saving.SAVED:
        raise EnvironmentProblem(f"The mark could not be saved: {session.save_state.why}")
