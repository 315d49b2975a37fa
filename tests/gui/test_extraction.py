"""Entities extracted again from the window; a worker that dies is a message with “try again”."""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.errors import EnvironmentProblem
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.services.import_request import ImportRequest
from annotator.services.toolbox import Toolbox
from annotator.storage.store import SqliteFiles
from tests.gui.helpers_window import MakeProject, OpenWindow


class Worker:
    """An extractor that finds the first four characters, unless it dies or is made to wait."""

    annotator = "natasha"

    def __init__(self) -> None:
        self.dies = False
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def extract(
        self, texts: Iterable[tuple[str, str]]
    ) -> Iterator[tuple[str, tuple[Suggestion, ...]]]:
        for article_id, _ in texts:
            self.may_go_on.wait(10)
            if self.dies:
                raise EnvironmentProblem("A worker process died while extracting entities.")
            yield article_id, (Suggestion("PER", Range(0, 4)),)

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def tools(scheme: Scheme, worker: Worker) -> Toolbox:
    return Toolbox(SqliteFiles(), lambda _program, _suggester: worker, lambda _language="": scheme)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    given = [
        IncomingArticle(where="", text=f"Анна {n}.", key=f"{n}", language="ru") for n in range(70)
    ]
    return open_window(make_project(*given))


def do(window: MainWindow, action_id: str) -> None:
    window.refresh()
    window.actions_.action(action_id).trigger()


def entities(window: MainWindow) -> int:
    info = window.desk.session.call(lambda project: project.store.info())
    return info.layers.get("entities", 0)


def test_the_open_article_gets_entities_once_and_undo_takes_them_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    do(window, "article.extract")
    qtbot.waitUntil(lambda: "Entities found: 1" in window.message.text)
    qtbot.waitUntil(lambda: len(window.desk.editor.content.spans) == 1)
    do(window, "article.extract")
    qtbot.waitUntil(lambda: "No entities were added" in window.message.text)
    assert entities(window) == 1
    qtbot.waitUntil(lambda: window.desk.editor.undo_state.undo == "Extract entities")


def test_all_articles_without_entities_get_some(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "article.extract_all")
    qtbot.waitUntil(lambda: "Entities found: 70" in window.message.text)
    assert entities(window) == 70


def test_a_worker_that_died_is_said_and_tried_again_from_the_message(
    window: MainWindow, worker: Worker, qtbot: QtBot
) -> None:
    worker.dies = True
    do(window, "article.extract_all")
    qtbot.waitUntil(lambda: "worker process died" in window.message.text)
    assert window.message.offer.text() == "Try again"
    worker.dies = False
    window.message.offer.click()
    qtbot.waitUntil(lambda: "Entities found: 70" in window.message.text)


def test_an_extraction_can_be_cancelled(window: MainWindow, worker: Worker, qtbot: QtBot) -> None:
    worker.may_go_on.clear()
    do(window, "article.extract_all")
    strip = window.findChild(type(window._job_strip))
    qtbot.waitUntil(strip.isVisible)
    strip.cancel.click()
    worker.may_go_on.set()
    qtbot.waitUntil(lambda: "Cancelled" in window.message.text)
    assert entities(window) < 70


def test_a_worker_that_died_in_an_import_is_tried_again_from_the_message(
    window: MainWindow, worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    worker.dies = True
    path = tmp_path / "news.txt"
    path.write_text("Анна сказала, что всё будет хорошо.", encoding="utf-8")
    window.files.exchange.start_import(ImportRequest(paths=(path,)))
    qtbot.waitUntil(lambda: "worker process died" in window.message.text)
    worker.dies = False
    window.message.offer.click()
    qtbot.waitUntil(lambda: "Entities found: 71" in window.message.text)
