"""What measures the whole window: a project to show, times to paint, the bare libraries."""

import gc
import os
import random
import resource
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QTextLayout

from annotator.bootstrap import toolbox
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.gui.project.session import open_thread
from annotator.gui.reading.metrics import Metrics
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.services.store import FileBatch, ImportRules, SourceFile

LENGTH, SPANS, SIZE = 1_000_000, 5_000, (1440, 900)
ORDINARY, ORDINARY_SPANS, ARTICLES = 6_500, 55, 60
LABELS = ("CLAIM", "PER", "CLAIM", "SOURCE")
SENTENCE = "По словам министра, новых решений пока нет, и переговоры идут своим чередом. "
DAY_MS = 86_400_000
"""No backup comes between."""


class Figure(NamedTuple):
    """Milliseconds of the processor, and by the clock."""

    cpu: float
    wall: float


def spans(length: int, count: int, longest: int, seed: int) -> list[IncomingSpan]:
    """Return overlapping spans, half of them the person's and half a program's."""
    chance = random.Random(seed)
    found = []
    for number in range(count):
        start = chance.randrange(length - longest - 1)
        piece = Range(start, start + chance.randrange(3, longest))
        mine = number % 2 == 0
        who = "anna" if mine else "natasha"
        label = LABELS[number % len(LABELS)]
        found.append(IncomingSpan(label, (piece,), annotator=who, program=not mine))
    return found


def text_of(length: int, number: int = 0) -> str:
    """Return a text on one line."""
    return (f"{number}. " + SENTENCE * (length // len(SENTENCE) + 1))[:length]


def make_project(path: Path) -> None:
    """Make a project: an article of one line, the very long one, and ordinary ones."""
    tools = toolbox()
    store = tools.files.create(path, tools.default_scheme())
    store.ensure_person("anna")
    big = IncomingArticle(where="", text=text_of(LENGTH), key="big", title="Long")
    big.spans = spans(LENGTH, SPANS, 600, 1)
    batch = [IncomingArticle(where="", text="Одна строка.", key="small", title="Small"), big]
    for number in range(ARTICLES):
        each = IncomingArticle(where="", text=text_of(ORDINARY, number), key=f"k{number}")
        each.title = f"Ordinary {number}"
        each.spans = spans(ORDINARY, ORDINARY_SPANS, 90, number)
        batch.append(each)
    run = store.imports.begin("benchmark")
    file = SourceFile("benchmark", "", "jsonl", "")
    store.imports.add(run, [FileBatch(file, batch, last=True)], ImportRules())
    store.imports.finish(run, annotator=None, title="benchmark")
    store.close()


def spin(until: Callable[[], object]) -> None:
    """Let the window work until a condition holds."""
    limit = time.monotonic() + 60
    while not until():
        if time.monotonic() > limit:
            raise SystemExit("the window did not get there")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def settle(milliseconds: int = 200) -> None:
    """Let everything follow that comes after the paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_window(folder: Path) -> MainWindow:
    """Open the real window; as in the program, what the start has made is left to itself."""
    tools, project = toolbox(), folder / "bench.annodb"
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(tools, Settings(store), person="anna", safekeep_after_ms=DAY_MS)
    window.resize(*SIZE)
    window.take(open_thread(tools.files, project), project)
    window.show()
    spin(lambda: window.desk.editor is not None and window.desk.editor.content is not None)
    settle(500)
    gc.collect()
    gc.freeze()
    return window


def measured_to_paint(
    window: MainWindow, begin: Callable[[], object], is_there: Callable[[], bool]
) -> Figure:
    """Return how long it takes from `begin` until the view has painted what is wanted."""
    loop, ended = QEventLoop(), []

    def look() -> None:
        if is_there() and not ended:
            ended.extend((time.process_time(), time.perf_counter()))
            loop.quit()

    connection = window.workspace.text.painted.connect(look)
    cpu, wall = time.process_time(), time.perf_counter()
    begin()
    if not ended:
        loop.exec()
    window.workspace.text.painted.disconnect(connection)
    return Figure((ended[0] - cpu) * 1000, (ended[1] - wall) * 1000)


@contextmanager
def turns_of_loop() -> Iterator[list[Figure]]:
    """Collect the turns of the event loop: what the window's thread has used, and the clock."""
    turns: list[Figure] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns.append(moment()))
    timer.start(1)
    yield turns
    timer.stop()


def moment() -> Figure:
    """Return now, in milliseconds of the window's thread and by the clock."""
    return Figure(time.thread_time() * 1000, time.perf_counter() * 1000)


def longest_gap(turns: list[Figure], after: Figure) -> Figure:
    """Return the most milliseconds between two turns that come after a moment."""
    pairs = list(pairwise([after, *(each for each in turns if each.wall > after.wall)]))
    return Figure(*(max(late[at] - early[at] for early, late in pairs) for at in (0, 1)))


def p95(figures: list[Figure]) -> Figure:
    """Return the 95th percentile of both times."""
    cpu, wall = ([each[place] for each in figures] for place in (0, 1))
    return Figure(statistics.quantiles(cpu, n=20)[-1], statistics.quantiles(wall, n=20)[-1])


def median(figures: list[Figure]) -> Figure:
    """Return the median of both times."""
    return Figure(*(statistics.median(each[place] for each in figures) for place in (0, 1)))


def timed(work: Callable[[], object]) -> Figure:
    """Return how long `work` takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Figure((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def bare_reading(project: Path, key: str) -> tuple[str, list[tuple[object, ...]]]:
    """Read a text and its spans with the bare `sqlite3`."""
    connection = sqlite3.connect(project)
    number, text = connection.execute(
        "SELECT a.id, x.text FROM article a JOIN article_text x ON x.article_id = a.id"
        " WHERE a.key = ?",
        (key,),
    ).fetchone()
    rows = connection.execute("SELECT * FROM span WHERE article_id = ?", (number,)).fetchall()
    connection.close()
    return text, rows


def bare_drawing(text: str, metrics: Metrics) -> None:
    """Lay one screen of text out and draw it with the bare `QTextLayout`."""
    image = QImage(830, 800, QImage.Format.Format_ARGB32_Premultiplied)
    layout = QTextLayout(text[:1600], metrics.text_font)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(metrics.column)
        line.setPosition(QPointF(0, top))
        top += metrics.pitch
    layout.endLayout()
    painter = QPainter(image)
    layout.draw(painter, QPointF(metrics.left, 0))
    painter.end()


def memory_now() -> float:
    """Return the megabytes this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6
