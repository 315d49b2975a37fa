"""From the start of the packaged program to its window on an X screen, beside a start from source.

Run: python tests/benchmarks/bench_frozen_start.py PROGRAM
Needs Xvfb. CPU and wall seconds to the painted window and to the article's text in it, the best
of several starts of each, taken in turn. The screen is looked at from outside, so that
both are measured alike. The bar is 1.5 times the start from source.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from bench_start import Figure, make_project
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication, QImage

from annotator.bootstrap import toolbox
from annotator.gui.settings.settings import Settings

RUNS = 9
SCREEN = "1440x900x24"
PATIENCE = 60.0
LOOK_EVERY = 0.002
TICK = os.sysconf("SC_CLK_TCK")
SOURCE = (sys.executable, "-m", "annotator")

Grab = Callable[[int, int, int, int], QImage]

# Parts of the screen, and how many colours they show when that is there: black is the screen,
# white the empty pane, the rest are letters.
MOMENTS = {
    "window": ((8, 8, 1, 1), {"#000000"}),
    "text": ((330, 200, 9, 33), {"#000000", "#ffffff"}),
}


@contextmanager
def x_server() -> Iterator[str]:
    """Have an X server of our own, black and empty; yield its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        try:
            yield f":{display}"
        finally:
            server.terminate()


def colours(image: QImage) -> set[str]:
    """Return the colours of an image."""
    places = product(range(image.width()), range(image.height()))
    return {image.pixelColor(*place).name() for place in places}


def cpu_of(process: int) -> float:
    """Return the processor seconds of a process so far."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def measured(command: tuple[str, ...], project: Path, grab: Grab) -> dict[str, Figure]:
    """Start the program, wait for each moment to come, and end it."""
    found = {}
    began = time.time()
    with subprocess.Popen([*command, str(project)]) as program:
        try:
            for what, (area, before) in MOMENTS.items():
                while colours(grab(*area)) <= before:
                    if time.time() - began > PATIENCE or program.poll() is not None:
                        raise RuntimeError(f"{command} shows no {what}.")
                    time.sleep(LOOK_EVERY)
                found[what] = Figure(cpu_of(program.pid), time.time() - began)
        finally:
            program.kill()
    return found


def prepared(folder: Path) -> Path:
    """Make a project whose annotator is known, so that nothing is asked."""
    project = folder / "start.annodb"
    make_project(project, 1, text="Статья. " * 2_000)
    store = toolbox().files.open_to_read(project)
    file = QSettings(str(folder / "annotator/annotator.ini"), QSettings.Format.IniFormat)
    Settings(file).set_person(store.id, "anna")
    store.close()
    file.sync()
    return project


def screen(display: str) -> Grab:
    """Return what takes a picture of a part of the screen: left, top, width, height."""
    os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
    application = QGuiApplication([])
    shown = application.primaryScreen()

    def grab(x: int, y: int, width: int, height: int) -> QImage:
        application.processEvents()
        return shown.grabWindow(0, x, y, width, height).toImage()

    return grab


def bench(program: str) -> None:
    """Print the figures."""
    commands = {"source": SOURCE, "packaged": (program,)}
    best: dict[tuple[str, str], Figure] = {}
    with tempfile.TemporaryDirectory() as folder, x_server() as display:
        os.environ.update(HOME=folder, XDG_CONFIG_HOME=folder)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        project, grab = prepared(Path(folder)), screen(display)
        for _, (name, command) in product(range(RUNS), commands.items()):
            for what, figure in measured(command, project, grab).items():
                known = best.get((name, what), figure)
                best[name, what] = Figure(*map(min, known, figure))
    for what in MOMENTS:
        ours, source = best["packaged", what], best["source", what]
        print(
            f"{what} painted: CPU {ours.cpu:.2f} s, from source {source.cpu:.2f} s ="
            f" {ours.cpu / source.cpu:.2f} ×; wall {ours.wall:.3f} s, from source"
            f" {source.wall:.3f} s = {ours.wall / source.wall:.2f} × (bar 1.5)"
        )


if __name__ == "__main__":
    bench(sys.argv[1])
