"""From the label's key to the painted mark, and to the mark on the disk.

Run: python tests/benchmarks/bench_marking.py [ARTICLES]
Bars: painted p95 at most 16 ms in a project of 100,000 articles; durable at most
3 times a bare `sqlite3` commit with the same settings in the same run.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.bootstrap import toolbox
from annotator.domain.ranges import Range
from annotator.domain.text_units import tokens
from annotator.gui.project.session import Saving, open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.services import commands
from annotator.services.executor import Executor
from tests.benchmarks.bench_start import make_project

MARKS = 150
TEXT = "Министр подтвердил, что переговоры продолжаются, сказал Иванов в Москве. " * 90


def spin(until: Callable[[], object]) -> None:
    """Let the window work until a condition holds."""
    limit = time.monotonic() + 30
    while not until():
        if time.monotonic() > limit:
            raise SystemExit("the window did not get there")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def open_window(folder: Path, articles: int) -> MainWindow:
    """Open the real window on a project of many articles."""
    project = folder / "bench.annodb"
    make_project(project, articles, text=TEXT)
    tools = toolbox()
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(tools, Settings(store), person="anna")
    window.resize(1440, 900)
    window.take(open_thread(tools.files, project), project)
    window.show()
    spin(lambda: window.desk.editor is not None and window.desk.editor.content is not None)
    for _ in range(20):
        QCoreApplication.processEvents()
        time.sleep(0.02)
    return window


def mark(window: MainWindow) -> tuple[list[float], list[float]]:
    """Mark many tokens with the key 2; return the milliseconds to paint and to disk."""
    view = window.workspace.text
    painted: list[float] = []
    view.painted.connect(lambda: painted.append(time.perf_counter()))
    to_paint, to_disk = [], []
    for place in places():
        view.set_selection([place])
        for _ in range(3):
            QCoreApplication.processEvents()
        painted.clear()
        began = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_2)
        spin(lambda: painted)
        to_paint.append((painted[0] - began) * 1000)
        spin(lambda: window.desk.session.save_state.saving is Saving.SAVED)
        to_disk.append((time.perf_counter() - began) * 1000)
    return to_paint, to_disk


def commits(folder: Path) -> tuple[list[float], list[float]]:
    """Return the milliseconds of our durable marks and of bare commits, in turn."""
    bare = bare_connection(folder)
    path = folder / "durable.annodb"
    make_project(path, 1_000, text=TEXT)
    store = toolbox().files.open(path)
    executor = Executor(store)
    article = store.article(next(iter(store.article_ids())))
    ours, bares = [], []
    for number, place in enumerate(places()):
        plan, _ = commands.mark(article, [place], "SOURCE", "anna")
        article = article.with_changes(plan.changes)
        ours.append(milliseconds(lambda plan=plan: executor.execute(plan)))
        bares.append(milliseconds(lambda number=number: bare_commit(bare, number)))
    store.close()
    bare.close()
    return ours, bares


def places() -> list[Range]:
    """Return where to mark: words of the text."""
    return [each for each in tokens(TEXT, Range(0, len(TEXT))) if each.length > 3][:MARKS]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes by the clock."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def bare_connection(folder: Path) -> sqlite3.Connection:
    """Open a database with the project's settings and one table."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, value TEXT)")
    return connection


def bare_commit(connection: sqlite3.Connection, number: int) -> None:
    """Commit one row."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO t (value) VALUES (?)", (f"{number}" * 50,))
    connection.execute("COMMIT")


def show(what: str, figures: list[float], bar: str) -> None:
    """Print the median and the 95th percentile."""
    ordered = sorted(figures)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"{what}: median {statistics.median(ordered):.1f} ms, p95 {p95:.1f} ms {bar}")


def bench(articles: int) -> None:
    """Print the figures."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = open_window(folder, articles)
        to_paint, to_disk = mark(window)
        window.close()
        application.processEvents()
        durable, bare = commits(folder)
        show(f"key to painted, {articles} articles", to_paint, "(bar: p95 16 ms)")
        show("key to “Saved”, panel and list included", to_disk, "")
        show("a mark on the disk", durable, "")
        show("a bare sqlite3 commit", bare, "")
        ratio = statistics.median(durable) / statistics.median(bare)
        print(f"durable is {ratio:.2f} × a bare commit (bar 3)")


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
