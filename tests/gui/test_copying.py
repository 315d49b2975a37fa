"""Saving a copy: told of as it goes on, to be cancelled, and no bar to other work."""

import threading
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.ports import Progress
from annotator.domain.ranges import Range
from annotator.gui.window.main_window import MainWindow
from annotator.storage.store import SqliteProject
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project(*(f"Текст {number}. " * 4000 for number in range(30))))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.annodb"


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold up each copy at its first step until this is set."""
    save_copy, go_on = SqliteProject.save_copy, threading.Event()

    def slowly(store: SqliteProject, target: Path, pause: Any, report: Any) -> None:
        def wait() -> None:
            while not go_on.wait(0.01):
                pause()
                report(Progress(1, 2))
            pause()

        save_copy(store, target, wait, report)

    monkeypatch.setattr(SqliteProject, "save_copy", slowly)
    return go_on


def test_a_copy_tells_how_far_it_is(window: MainWindow, qtbot: QtBot, copy: Path) -> None:
    told: list[Progress] = []
    window.desk.jobs.progressed.connect(lambda progress, _seconds: told.append(progress))
    window.files.copies.copy_to(copy)
    qtbot.waitUntil(lambda: "copy was saved" in window.message.text)
    assert told
    assert 0 < told[0].done <= told[0].total
    window.close()
    assert len(articles_in(copy)) == 30


def test_work_goes_on_while_a_copy_is_made(
    window: MainWindow, qtbot: QtBot, copy: Path, reached: threading.Event
) -> None:
    window.files.copies.copy_to(copy)
    window.desk.editor.mark([Range(0, 5)], "CLAIM")
    qtbot.waitUntil(lambda: window.status_line.save_state.text() == "✓ Saved")
    assert window.desk.jobs.busy
    reached.set()
    qtbot.waitUntil(lambda: "copy was saved" in window.message.text)
    window.close()
    assert any(article.spans for article in articles_in(copy))


@pytest.mark.usefixtures("reached")
def test_a_copy_that_is_cancelled_is_not_there(
    window: MainWindow, qtbot: QtBot, copy: Path
) -> None:
    window.files.copies.copy_to(copy)
    assert window.desk.jobs.if_cancelled
    window.desk.jobs.cancel()
    qtbot.waitUntil(lambda: "no copy was made" in window.message.text)
    assert not copy.exists()


def test_a_copy_is_made_beside_another_job(window: MainWindow, qtbot: QtBot, copy: Path) -> None:
    go_on = threading.Event()
    jobs = window.desk.jobs
    jobs.start("Waiting", lambda _report: go_on.wait(10), str, str)
    window.files.copies.copy_to(copy)
    qtbot.waitUntil(lambda: "copy was saved" in window.message.text)
    assert jobs.busy
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
