"""From the start of a process to the painted window, beside a bare PySide6 window.

Run: python tests/benchmarks/bench_start.py [ARTICLES]
CPU and wall seconds, the best of several processes each. The bar is 2.5 times the
bare window's, with an empty project and with 100,000 articles.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from annotator.bootstrap import toolbox
from annotator.domain.incoming import IncomingArticle
from annotator.services.store import FileBatch, ImportRules, SourceFile

RUNS = 7
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "QT_QPA_PLATFORM": "offscreen",
}
"""An installed program has its bytecode beside it; a checkout may write it too."""
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
import sys, time
from pathlib import Path
from annotator.__main__ import _toolbox, _Window
from annotator.gui.display import check_display
check_display()
from PySide6.QtCore import QEvent, QObject, QTimer
from annotator.gui.main_window import MainWindow
said = set()
def tell(what):
    if what not in said:
        said.add(what)
        print(what, time.process_time(), time.time(), flush=True)
class Watch(QObject):
    def eventFilter(self, window, event):
        if event.type() is QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, lambda: self.look(window))
        return False
    def look(self, window):
        tell("window")
        editor = window.desk.editor
        if editor is not None and (editor.content is not None or window.desk.is_empty):
            tell("project")
            window.close()
watch = Watch()
show = MainWindow.show
def show_watched(window):
    window.installEventFilter(watch)
    show(window)
MainWindow.show = show_watched
sys.exit(_Window().open(_toolbox(), Path({project!r}), "anna"))
"""


class Figure(NamedTuple):
    """Seconds to one moment: of the processor, and by the clock."""

    cpu: float
    wall: float


def moments(code: str) -> dict[str, Figure]:
    """Return the best figure for each moment a process tells of."""
    best: dict[str, Figure] = {}
    for _ in range(RUNS):
        began = time.time()
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
            env=ENVIRONMENT,
        )
        for line in done.stdout.splitlines():
            what, cpu, clock = line.split()
            figure = Figure(float(cpu), float(clock) - began)
            known = best.get(what, figure)
            best[what] = Figure(min(known.cpu, figure.cpu), min(known.wall, figure.wall))
    return best


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


def bench(articles: int) -> None:
    """Print the figures."""
    bare = moments(BARE)["painted"]
    print(f"bare window: CPU {bare.cpu:.3f} s, wall {bare.wall:.3f} s")
    with tempfile.TemporaryDirectory() as folder:
        for count in (0, articles):
            project = Path(folder, f"{count}.annodb")
            make_project(project, count)
            found = moments(OURS.format(project=str(project)))
            for what, figure in found.items():
                cpu, wall = figure.cpu / bare.cpu, figure.wall / bare.wall
                print(
                    f"{count:>7} articles, {what} painted: CPU {figure.cpu:.3f} s = {cpu:.2f} ×,"
                    f" wall {figure.wall:.3f} s = {wall:.2f} × (bar 2.5)"
                )


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
