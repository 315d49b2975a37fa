"""Searches through all texts of a large project in the real window: duplicates, and alike.

Run: PYTHONPATH=. python tests/benchmarks/bench_searches.py FILE.annodb FOLDER
The project (see `large_project`) is copied into the folder; in the copy every fifth article
becomes the one before it with another footer. Prints the clock and the CPU time of all
threads and processes, beside bare `sqlite3` that reads the same texts; the longest turn of
the window's thread, in CPU time and by the clock (bar 50); the longest that something short
asked of the project had to wait meanwhile; the memory of the window when it was most, and
the most of any process it had started.
"""

import os
import resource
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.gui.care.duplicates_dialog import DuplicatesDialog
from annotator.gui.find.alike_dialog import AlikeDialog
from annotator.gui.window.main_window import MainWindow
from annotator.services.alike import AlikeRequest
from tests.benchmarks.window_helpers import (
    longest_gap,
    memory_now,
    moment,
    open_window,
    settle,
    turns_of_loop,
)

BAR = 50
_ASK_EVERY, _LOOK_EVERY = 100, 500
"""Milliseconds between two short questions, and two looks at the memory."""


def make_copies(path: Path) -> None:
    """Make every fifth article the one before it, with a footer."""
    with sqlite3.connect(path) as project:
        project.execute(
            "UPDATE article_text AS t SET text = (SELECT text FROM article_text"
            " WHERE article_id = t.article_id - 1) || ' © Вестник ' || t.article_id"
            " WHERE article_id % 5 = 0"
        )
    project.close()


def bare_reading(path: Path) -> float:
    """Return the CPU seconds in which bare `sqlite3` reads all texts."""
    started = time.process_time()
    project = sqlite3.connect(path)
    for _ in project.execute("SELECT text FROM article_text"):
        pass
    project.close()
    return time.process_time() - started


def cpu_seconds() -> float:
    """Return the CPU time of this process and of those it started that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


class Watch:
    """What is seen while a search runs: waits for the project, and memory."""

    def __init__(self, window: MainWindow) -> None:
        """Begin to watch."""
        self.longest_wait = self.memory = 0.0
        self._window = window
        self._timers = [self._timer(_ASK_EVERY, self._ask), self._timer(_LOOK_EVERY, self._look)]

    def _timer(self, every: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer()
        timer.timeout.connect(do)
        timer.start(every)
        return timer

    def _ask(self) -> None:
        asked = time.perf_counter()
        assert self._window.desk.session is not None
        self._window.desk.session.submit(lambda _: None, lambda _: self._note(asked))

    def _note(self, asked: float) -> None:
        self.longest_wait = max(self.longest_wait, (time.perf_counter() - asked) * 1000)

    def _look(self) -> None:
        self.memory = max(self.memory, memory_now())

    def end(self) -> None:
        """Watch no longer."""
        for timer in self._timers:
            timer.stop()


def measure(what: str, window: MainWindow, begin: Callable[[], Any], bare: float) -> None:
    """Print what a search takes; `begin` starts it and returns its dialog."""
    used, started = cpu_seconds(), time.perf_counter()
    watch = Watch(window)
    with turns_of_loop() as turns:
        after = moment()
        dialog = begin()
        while dialog._jobs.busy:
            settle(20)
        settle(1_000)
    watch.end()
    gap = longest_gap(turns, after)
    clock = time.perf_counter() - started - 1
    dialog.close()
    settle(500)  # processes are waited for, and their time counts
    cpu = cpu_seconds() - used
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    mark = " missed" if gap.cpu > BAR else ""
    print(f"{what}: clock {clock:.1f} s, CPU {cpu:.1f} s, {cpu / bare:.0f} x bare reading")
    print(f"  longest turn: CPU {gap.cpu:.0f} ms, clock {gap.wall:.0f} ms, bar {BAR}{mark}")
    print(f"  longest wait for the project: {watch.longest_wait:.0f} ms")
    print(f"  memory: window {watch.memory:.0f} MB, other processes up to {child:.0f} MB")


def duplicates(window: MainWindow) -> DuplicatesDialog:
    """Begin to look for duplicates."""
    window.actions_.action("article.duplicates").trigger()
    dialog = window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    return dialog


def alike(window: MainWindow, needle: str) -> AlikeDialog:
    """Begin to look for a word everywhere."""
    desk = window.desk
    assert desk.editor is not None
    request = AlikeRequest(needle=needle, label="PER", person="anna")
    dialog = AlikeDialog(desk.session, desk.editor.scheme, request, lambda *_: None, window)
    dialog.open()
    return dialog


def main(source: Path, folder: Path) -> None:
    """Copy, search, print."""
    path = folder / "bench.annodb"
    shutil.copyfile(source, path)
    make_copies(path)
    bare = bare_reading(path)
    print(f"bare reading of all texts: CPU {bare:.2f} s")
    application = QApplication([])
    window = open_window(folder)
    settle(3_000)
    print(f"memory, open: {memory_now():.0f} MB")
    for needle in ("Лавров", "не"):
        measure(f"alike «{needle}»", window, lambda needle=needle: alike(window, needle), bare)  # type: ignore[misc]
    measure("duplicates", window, lambda: duplicates(window), bare)
    window.close()
    application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
