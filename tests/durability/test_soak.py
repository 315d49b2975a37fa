"""A long sitting in the real window: memory stays flat, and the last edits take no longer.

Run in full: ANNOTATOR_FULL=1 python -m pytest -s tests/durability/test_soak.py
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.text_units import tokens
from annotator.gui.project.session import Saving, open_thread
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.services.toolbox import Toolbox
from annotator.storage.store import SqliteFiles
from tests.durability.sample import scheme, take_in
from tests.durability.scale import times

EDITS = times(450, 100_000)  # in two articles at least
WARM_UP = times(60, 2_000)
BLOCK = times(60, 2_000)
"""So many edits at the start are compared with as many at the end."""
ARTICLES = 20
MEMORY_BAR, TIME_BAR = 1.10, 1.5
PATIENCE = 30.0

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
ROUND = (
    (Qt.Key.Key_1, _NONE),  # a claim
    (Qt.Key.Key_Right, _ALT),  # ends a word later
    (Qt.Key.Key_Left, _ALT),
    (Qt.Key.Key_2, _NONE),  # a source instead
    (Qt.Key.Key_Backspace, _NONE),
    (Qt.Key.Key_Z, _CTRL),  # there again
    (Qt.Key.Key_Z, _CTRL),  # a claim again
    (Qt.Key.Key_Z, _CTRL | _SHIFT),
    (Qt.Key.Key_Z, _CTRL | _SHIFT),  # gone again
)
"""One thing after the other that is done to a word; it leaves nothing behind."""


class Edit(NamedTuple):
    """What one edit cost, in milliseconds."""

    painted: float
    saved: float
    processor: float


class Sitting:
    """Somebody who never stops: one key after the other, each painted and saved."""

    def __init__(self, window: MainWindow, articles: list[str], ticks: QTimer) -> None:
        self._window = window
        self._articles = cycle(articles)
        self._view = window.workspace.text
        self._painted: list[float] = []
        self._view.painted.connect(lambda: self._painted.append(time.perf_counter()))
        ticks.start(1_000)  # so that waiting for an event ends

    def edits(self) -> Iterator[Edit]:
        """Edit for ever, and go on to the next article every now and then."""
        while True:
            for place in islice(cycle(self._words()), 40):
                self._view.set_selection([place])
                for key, modifiers in ROUND:
                    yield self._edit(key, modifiers)
            self._open(next(self._articles))

    def _open(self, article_id: str) -> None:
        self._window.articles.open(article_id)
        self._spin(lambda: self._view.article_id == article_id)
        self._view.setFocus()

    def _edit(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Edit:
        QCoreApplication.processEvents()
        self._painted.clear()
        before = self._window.desk.editor.content
        began, used = time.perf_counter(), time.process_time()
        QTest.keyClick(self._view, key, modifiers)
        self._spin(lambda: self._window.desk.editor.content is not before)
        self._spin(lambda: self._painted)
        painted = self._painted[0] - began
        self._spin(lambda: self._window.desk.session.save_state.saving is Saving.SAVED)
        saved = time.perf_counter() - began
        return Edit(painted * 1e3, saved * 1e3, (time.process_time() - used) * 1e3)

    def _words(self) -> list[Range]:
        text = self._view.text
        return [each for each in tokens(text, Range(0, len(text) // 2)) if each.length > 3]

    @staticmethod
    def _spin(until: Callable[[], object]) -> None:
        limit = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < limit, "the window did not get there"
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.AllEvents
                | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
            )


def resident() -> int:
    """Return the bytes of memory this process holds."""
    gc.collect()
    line = next(
        each
        for each in Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        if each.startswith("VmRSS:")
    )
    return int(line.split()[1]) * 1024


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window on a project of a few articles, painted once."""
    path = tmp_path / "news.annodb"
    store = SqliteFiles().create(path, scheme())
    take_in(store, range(ARTICLES), words=400)
    store.close()
    files = SqliteFiles()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    shown = MainWindow(
        Toolbox(files, lambda *_: None, lambda _language="": scheme()), settings, person="anna"
    )
    shown.resize(1440, 900)
    shown.take(open_thread(files, path), path)
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.desk.editor and shown.desk.editor.content))
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_stays_flat_and_edits_stay_quick(window: MainWindow) -> None:
    path = window.desk.facts.path
    articles = window.desk.session.call(lambda project: list(project.store.article_ids()))
    first_entries = entries(window)
    edits = Sitting(window, articles, QTimer(window)).edits()
    exhaust(islice(edits, WARM_UP))
    memory, size = resident(), path.stat().st_size
    start = list(islice(edits, BLOCK))
    exhaust(islice(edits, EDITS - WARM_UP - 2 * BLOCK))
    end = list(islice(edits, BLOCK))
    grown, rest = resident() / memory, path.stat().st_size - size
    assert entries(window) - first_entries == EDITS, "every edit is in the history"
    report(start, end, grown, memory, rest)
    assert grown <= MEMORY_BAR
    # By the clock an edit takes as long as others let it: that is told, and not judged.
    assert middle(end, "processor") <= TIME_BAR * middle(start, "processor")


def exhaust(edits: Iterator[Edit]) -> None:
    for _ in edits:
        pass


def entries(window: MainWindow) -> int:
    return window.desk.session.call(lambda project: len(project.store.steps("anna")))


def middle(edits: list[Edit], what: str) -> float:
    return statistics.median(getattr(each, what) for each in edits)


def report(start: list[Edit], end: list[Edit], grown: float, memory: int, rest: int) -> None:
    """Print the figures, for whoever runs this with -s."""
    lines = [f"{EDITS} edits; medians of the first and the last {BLOCK} after {WARM_UP}:"]
    for what in Edit._fields:
        before, after = middle(start, what), middle(end, what)
        lines.append(f"  {what}: {before:.2f} ms, {after:.2f} ms, {after / before:.2f} times")
    lines.append(f"  memory: {memory / 2**20:.0f} MB, {grown:.3f} times")
    lines.append(f"  file: {rest / (EDITS - WARM_UP):.0f} bytes an edit")
    print("\n".join(lines))  # noqa: T201
