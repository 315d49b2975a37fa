"""The list of a large project in the real window: painted pages, the next article, memory.

Run by `bench_list`, in a process of its own; alone:
PYTHONPATH=. python tests/benchmarks/list_window.py FILE.annodb FOLDER
The file is copied into the folder, as the window works in it.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.gui.window.main_window import MainWindow
from tests.benchmarks.window_helpers import (
    Figure,
    measured_to_paint,
    median,
    memory_now,
    open_window,
    p95,
    settle,
    spin,
    timed,
)

RUNS, ARTICLES = 12, 40
BAR_PAGE, BAR_NEXT, BAR_MEMORY = 100, 30, 200
LOOKED_AT_MS = 250
"""So long an article is looked at; what follows its paint is done by then."""


class Line(NamedTuple):
    """One line of the table."""

    what: str
    usual: Figure
    high: Figure
    bar: float


class Paints(QObject):
    """Notices when a widget has painted while a condition holds."""

    def __init__(self, until: Callable[[], bool]) -> None:
        """Wait for `until`."""
        super().__init__()
        self._until = until
        self.loop = QEventLoop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's
        """Leave the loop after the paint."""
        if event.type() is QEvent.Type.Paint and self._until():
            self.loop.quit()
        return False


def measure_window(path: Path, folder: Path) -> list[str]:
    """Print the figures of the window; return what missed its bar."""
    done = subprocess.run(
        [sys.executable, __file__, str(path), str(folder)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    print(done.stdout, end="")
    return [line for line in lines if "missed" in line]


def list_painted(window: MainWindow, query: ArticleQuery) -> Figure:
    """Return how long it takes from asking for a list until its first page is painted."""
    pane = window.workspace.articles
    came: list[object] = []
    watch = Paints(lambda: bool(came))
    taken = pane.model.dataChanged.connect(lambda *_: came.append(True))
    counted = pane.model.loaded.connect(lambda _: came.append(True))
    pane.list.viewport().installEventFilter(watch)

    def ask() -> None:
        pane.set_query(query)
        watch.loop.exec()

    figure = timed(ask)
    pane.list.viewport().removeEventFilter(watch)
    pane.model.dataChanged.disconnect(taken)
    pane.model.loaded.disconnect(counted)
    settle(150)
    return figure


def pages(window: MainWindow, site: str) -> list[Line]:
    """Measure the first page of the lists that people ask for."""
    usual = ArticleQuery(person="anna")
    to_do = replace(usual, show=ArticleFilter.TO_DO)
    asked = {
        "to do": to_do,
        "to decide": replace(usual, show=ArticleFilter.TO_DECIDE),
        "nothing to mark": replace(usual, show=ArticleFilter.NOTHING),
        "flagged": replace(usual, show=ArticleFilter.FLAGGED),
        "newest": replace(usual, order=ArticleOrder.NEWEST),
        "by title": replace(usual, order=ArticleOrder.TITLE),
        "to do, site, newest": replace(to_do, site=site, order=ArticleOrder.NEWEST),
        "search «Лавров»": replace(usual, search="Лавров"),
        "search «россии год»": replace(usual, search="россии год"),
        "search «россии год», to do": replace(to_do, search="россии год"),
    }
    lines = []
    for what, query in asked.items():
        figures = []
        for _ in range(RUNS):
            figures.append(list_painted(window, query))
            list_painted(window, usual)
        lines.append(Line(f"list painted: {what}", median(figures), p95(figures), BAR_PAGE))
    return lines


def next_painted(window: MainWindow, query: ArticleQuery, what: str) -> Line:
    """Measure from Ctrl+Enter to the next article's paint."""
    window.workspace.articles.set_query(query)
    settle(600)
    figures = []
    for _ in range(ARTICLES):
        editor = window.desk.editor
        assert editor is not None
        before = editor.article_id
        figures.append(
            measured_to_paint(
                window,
                lambda: QTest.keyClick(
                    window.workspace.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
                ),
                lambda before=before, editor=editor: editor.article_id != before,  # type: ignore[misc]
            )
        )
        settle(LOOKED_AT_MS)
    return Line(f"Ctrl+Enter, {what}", median(figures), p95(figures), BAR_NEXT)


def opened(folder: Path) -> tuple[MainWindow, Figure]:
    """Open the window and tell how long that took, with what follows the first paint."""
    windows: list[MainWindow] = []
    figure = timed(lambda: windows.append(open_window(folder)))
    return windows[0], figure


def measure(path: Path, folder: Path) -> None:
    """Print the figures."""
    shutil.copyfile(path, folder / "bench.annodb")
    os.sync()  # else the first change waits until the disk has the copy
    application = QApplication([])
    window, figure = opened(folder)
    print(f"window made, project opened, and half a second more: CPU {figure.cpu:.0f} ms")
    settle(3_000)
    gc.collect()
    show_memory("open")
    sites: list[str] = []
    assert window.desk.session is not None
    window.desk.session.submit(
        lambda project: [site for site, _ in project.store.lists.choices().sites], sites.extend
    )
    spin(lambda: sites)
    lines = pages(window, sites[0])
    everything = ArticleQuery(person="anna")
    lines += [
        next_painted(window, everything, "all articles"),
        next_painted(window, replace(everything, show=ArticleFilter.TO_DO), "to do"),
        next_painted(
            window,
            replace(everything, show=ArticleFilter.TO_DECIDE, order=ArticleOrder.NEWEST),
            "to decide, newest",
        ),
        next_painted(window, replace(everything, search="Лавров"), "search"),
    ]
    for what, usual, high, bar in lines:
        mark = " missed" if high.cpu > bar else ""
        print(f"{what:40} CPU {usual.cpu:6.1f} {high.cpu:6.1f} clock {usual.wall:6.1f}"
              f" {high.wall:6.1f} bar {bar}{mark}")  # fmt: skip
    show_memory("after all that")
    window.close()
    application.processEvents()


def show_memory(when: str) -> None:
    """Print how much this process holds."""
    megabytes = memory_now()
    mark = " missed" if megabytes > BAR_MEMORY else ""
    print(f"memory, {when}: {megabytes:.0f} MB, bar {BAR_MEMORY}{mark}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]), Path(sys.argv[2]))
