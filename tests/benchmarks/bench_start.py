"""From the start of a process to the painted window, beside a bare PySide6 window.

Run: python tests/benchmarks/bench_start.py [ARTICLES | PROJECT.annodb]
Each of our processes runs right after a bare one, as a machine is fast at one moment
and slow at the next. Told are the seconds of the processor and of the clock, the best
of all; how many times the best bare ones they are; and the median of the pairs'
ratios. The bar is 2.5 times the bare window's, with no project and with 100,000
articles of which one is shown.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from annotator.bootstrap import toolbox
from annotator.domain.incoming import IncomingArticle
from annotator.services.store import FileBatch, ImportRules, SourceFile

RUNS = 9
BAR = 2.5
SMALL = 20
BATCH = 5_000

BARE = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", time.process_time(), time.time(), flush=True)
        application.quit()
application = QApplication([])
window = Bare()
window.resize(1440, 900)
window.show()
application.exec()
"""

OURS = """
import gc, sys, time
from pathlib import Path
from annotator.__main__ import _toolbox, _Window
gc.disable()  # as `open` does, which comes to the following in the same order
from annotator.gui.display import check_display
check_display()
from PySide6.QtCore import QTimer
from annotator.gui.window.main_window import MainWindow
from annotator.gui.reading.view import TextView
said = set()
def tell(what):
    if what not in said:
        said.add(what)
        print(what, time.process_time(), time.time(), flush=True)
def window_painted(window):
    tell("window")
    if {project} is None:
        window.close()
def text_shown(text):
    tell("project")
    text.window().close()
def text_painted(text, next_turn):
    if text.article_id is not None or text.window().desk.is_empty:
        next_turn.start(0)  # the frame is on the screen when it comes, first of all timers
make_text, show = TextView.__init__, MainWindow.show
def make_text_watched(text, *given, **named):
    make_text(text, *given, **named)
    next_turn = QTimer(text, singleShot=True)
    next_turn.timeout.connect(lambda: text_shown(text))
    text.painted.connect(lambda: text_painted(text, next_turn))
def show_watched(window):
    window.first_painted.connect(lambda: window_painted(window))
    show(window)
TextView.__init__ = make_text_watched
MainWindow.show = show_watched
sys.exit(_Window().open(_toolbox(), {project}, "anna"))
"""


class Figure(NamedTuple):
    """Seconds to one moment: of the processor, and by the clock."""

    cpu: float
    wall: float


def environment(folder: str) -> dict[str, str]:
    """Return the environment of a process: off screen, with settings and a cache of its own.

    An installed program has its bytecode beside it; a checkout may write it too.
    """
    known = {each: os.environ[each] for each in os.environ if each != "PYTHONDONTWRITEBYTECODE"}
    mine = {"XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
    return {**known, **mine, "QT_QPA_PLATFORM": "offscreen"}


def moments(code: str, folder: str) -> dict[str, Figure]:
    """Run a process; return the figures of each moment it tells of."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment(folder),
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {what: Figure(float(cpu), float(clock) - began) for what, cpu, clock in lines}


def pairs(code: str, folder: str) -> list[tuple[Figure, dict[str, Figure]]]:
    """Run ours and the bare window in turn; the first pair, which writes bytecode, is left out."""
    found = [(moments(BARE, folder)["painted"], moments(code, folder)) for _ in range(RUNS + 1)]
    return found[1:]


def make_project(path: Path, articles: int, *, text: str = "Статья. " * 20) -> None:
    """Make a project of many articles; the first one has `text`."""
    tools = toolbox()
    store = tools.files.create(path, tools.default_scheme())
    store.ensure_person("anna")
    run = store.imports.begin("benchmark")
    file = SourceFile("benchmark", "", "jsonl", "")
    for start in range(0, articles, BATCH):
        batch = [
            IncomingArticle(
                where="",
                text=f"Статья {n}. " * 20 if n else text,
                key=f"k{n}",
                title=f"Статья {n}",
            )
            for n in range(start, min(start + BATCH, articles))
        ]
        last = start + BATCH >= articles
        store.imports.add(run, [FileBatch(file, batch, last=last)], ImportRules())
    store.imports.finish(run, annotator=None, title="benchmark")
    store.close()


def bench(name: str, project: Path | None) -> None:
    """Print the figures of one start."""
    given = f"Path({str(project)!r})" if project else "None"
    with tempfile.TemporaryDirectory() as folder:
        found = pairs(OURS.format(project=given), folder)
    for what in found[0][1]:
        tell(f"{name}, {what}", [bare for bare, _ in found], [ours[what] for _, ours in found])


def tell(what: str, bare: list[Figure], ours: list[Figure]) -> None:
    """Print the best of both and their ratio, and the median ratio of the pairs."""
    line = f"{what:<28}"
    for at, kind in enumerate(Figure._fields):
        best, least = (min(each[at] for each in figures) for figures in (ours, bare))
        ratios = [one[at] / other[at] for one, other in zip(ours, bare, strict=True)]
        line += f" {kind} {best:.3f} / {least:.3f} s = {best / least:.2f} x,"
        line += f" pairs {statistics.median(ratios):.2f} x;"
    print(f"{line} bar {BAR}")


def main(given: str) -> None:
    """Time the first-run page, and an empty, a small and a large project."""
    bench("first-run page", None)
    with tempfile.TemporaryDirectory() as folder:
        for name, count in (("empty", 0), ("small", SMALL)):
            make_project(Path(folder, f"{name}.annodb"), count)
            bench(name, Path(folder, f"{name}.annodb"))
        large = Path(given)
        if not large.is_file():
            large = Path(folder, "large.annodb")
            make_project(large, int(given))
        bench("large", large)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "100_000")
