"""Draws what a person meets to files, to be looked at: in both languages, light and dark.

Run: PYTHONPATH=. python tests/screens/draw_screens.py FOLDER [--only WORDS]
Each screen is drawn for a window of 1440 × 900 and one of 1024 × 700; a dialog as it would
stand over that.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from annotator.bootstrap import toolbox
from annotator.domain.views import ArticleFilter
from annotator.gui.app import application
from annotator.gui.project.session import open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.theme import ThemeChoice
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words.translations import install
from annotator.services.demo import make_demo
from annotator.services.toolbox import Toolbox

LANGUAGES, THEMES = ("en", "ru"), ("light", "dark")
SIZES: Final = ((1440, 900), (1024, 700))
SETTLED_MS: Final = 600
"""Until what an action opens is filled."""
Show = Callable[[MainWindow], None]


def settle(milliseconds: int = SETTLED_MS) -> None:
    """Let the window do what it has to do."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def act(action_id: str) -> Show:
    """Return what does an action of the window's."""
    return lambda window: window.actions_.action(action_id).trigger()


def ask(**more: object) -> Show:
    """Return what narrows the list of articles."""

    def show(window: MainWindow) -> None:
        pane = window.workspace.articles
        pane.set_query(replace(pane.query, **more))  # type: ignore[arg-type]

    return show


def at_a_claim(window: MainWindow) -> None:
    """Go to the example, which is above the first article to do, and to a claim in it."""
    act("article.previous")(window)
    settle()
    content = window.desk.editor.content if window.desk.editor is not None else None
    claims = [each for each in content.spans if each.label == "CLAIM"] if content else []
    if claims:
        window.workspace.text.set_current_span(claims[0].id)
        window.refresh()


WITHOUT_ARTICLES: Final[dict[str, Show]] = {"empty_project": lambda _window: None}
WITH_ARTICLES: Final[dict[str, Show]] = {
    "article": at_a_claim,
    "guidelines": act("help.guidelines"),
    "guidelines_edited": act("file.guidelines"),
    "scheme": act("file.scheme"),
    "statistics": act("view.statistics"),
    "settings": act("file.settings"),
    "palette": act("view.palette"),
    "keys": act("help.keys"),
    "help": act("help.pages"),
    "history": act("history.article"),
    "questions": act("article.questions"),
    "export": act("file.export"),
    "imports": act("file.imports"),
    "duplicates": act("article.duplicates"),
    "bin_empty": act("article.show_bin"),
    "skip": act("article.skip"),
    "list_filtered": ask(show=ArticleFilter.TO_DO, language="ru", label="PER"),
    "list_searched": ask(search="сказал"),
    "list_none_found": ask(search="крыжовников", show=ArticleFilter.FLAGGED),
    "several": act("article.choose_all"),
}


class Screens:
    """Draws the screens of one language, theme and size."""

    def __init__(self, folder: Path, only: str, size: tuple[int, int], settings: Settings) -> None:
        """Draw into a folder those screens whose name has the words of `only`."""
        self._folder, self._only, self._size = folder, only, size
        self._settings, self._tools = settings, toolbox()

    def draw(self, language: str) -> None:
        """Draw all of them."""
        with tempfile.TemporaryDirectory() as folder:
            sample, empty = Path(folder, "sample.annodb"), Path(folder, "empty.annodb")
            person = make_demo(self._tools, sample, language=language)
            self._tools.files.create(empty, self._tools.default_scheme(language)).close()
            self._draw_in(None, person, {"first_run": lambda _window: None})
            self._draw_in(empty, person, WITHOUT_ARTICLES)
            self._draw_in(sample, person, WITH_ARTICLES)

    def _draw_in(self, project: Path | None, person: str, screens: dict[str, Show]) -> None:
        wanted = {name: show for name, show in screens.items() if self._only in name}
        if not wanted:
            return
        window = _opened(self._tools, self._settings, project, person, self._size)
        for name, show in wanted.items():
            show(window)
            settle()
            _uppermost(window).grab().save(str(self._folder / f"{name}.png"))
            _put_away(window)
        window.close()


def _opened(
    tools: Toolbox, settings: Settings, project: Path | None, person: str, size: tuple[int, int]
) -> MainWindow:
    window = MainWindow(tools, settings, person=person)
    window.resize(*size)
    window.show()
    if project is not None:
        window.take(open_thread(tools.files, project), project)
    settle(2 * SETTLED_MS)
    return window


def _uppermost(window: MainWindow) -> QWidget:
    """Return the dialog or popup over a window, or the window."""
    return next(iter(_over(window)), window)


def _over(window: MainWindow) -> list[QWidget]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window and not isinstance(each, QMenu | QFileDialog)
    ]


def _put_away(window: MainWindow) -> None:
    """Close what an action opened, and show annotations and all articles again."""
    for each in _over(window):
        each.reject() if isinstance(each, QDialog) else each.close()
    window.workspace.show_aside(None)
    act("article.show_all")(window)
    settle(SETTLED_MS // 4)


def draw_one(folder: Path, only: str, language: str, theme: str, size: tuple[int, int]) -> None:
    """Draw the screens of one language, theme and size in this process."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    install(app, language)
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(QSettings(str(Path(home, "s.ini")), QSettings.Format.IniFormat))
        settings.theme, settings.language = ThemeChoice(theme), language
        Screens(folder, only, size, settings).draw(language)


def draw_all(folder: Path, only: str) -> None:
    """Draw each language, theme and size in a process and on a screen of its own."""
    for language, theme, (width, height) in itertools.product(LANGUAGES, THEMES, SIZES):
        with tempfile.TemporaryDirectory() as home:
            screen = Path(home, "screen.json")
            one = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
            more = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
            screen.write_text(json.dumps({"screens": [one | more]}), encoding="utf-8")
            part = folder / f"{language}-{theme}-{width}x{height}"
            given = [str(part), "--only", only, "--one", language, theme, str(width), str(height)]
            platform = f"offscreen:configfile={screen}"
            subprocess.run(
                [sys.executable, __file__, *given],
                check=True,
                env={**os.environ, "QT_QPA_PLATFORM": platform, "HOME": home},
            )
        print(part)


def main() -> None:
    """Draw them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only screens whose name has these words")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        language, theme, width, height = given.one
        draw_one(given.folder, given.only, language, theme, (int(width), int(height)))
    else:
        draw_all(given.folder.absolute(), given.only)


if __name__ == "__main__":
    main()
