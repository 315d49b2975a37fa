"""From one article to the next: what is painted, and what is said of the one that is left."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.records import Status
from annotator.gui.project import article_fetcher
from annotator.gui.window import article_actions
from annotator.gui.window.main_window import MainWindow
from annotator.services.project_thread import OpenProject
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in


def done(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.text.setFocus()
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def content(window: MainWindow) -> AnnotatedArticle:
    assert window.desk.editor is not None
    assert window.desk.editor.content is not None
    return window.desk.editor.content


def test_the_next_article_is_painted_before_the_last_one_is_written(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    path = make_project("Первый.", "Второй.")
    window = open_window(path)
    qtbot.wait(100)
    first = content(window).article.id
    events: list[object] = []
    text, session = window.workspace.text, window.desk.session
    assert session is not None
    text.painted.connect(lambda: events.append(text.article_id))
    session.changed.connect(lambda _event: events.append("written"))
    done(qtbot, window)
    qtbot.waitUntil(lambda: "written" in events)
    second = content(window).article.id
    assert second != first
    assert events[: events.index("written")] == [second]
    window.close()
    assert articles_in(path)[0].status_of("anna") is Status.DONE


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The next article is found when this is set, and is said not to be there."""
    found = threading.Event()
    find = article_actions._next_to_do

    def wait(project: OpenProject, **asked: Any) -> str | None:
        found.wait(10)
        return find(project, **asked)

    monkeypatch.setattr(article_actions, "_next_to_do", wait)
    return found


def test_an_article_that_is_left_says_so_when_the_next_one_takes_long(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, slow: threading.Event
) -> None:
    window = open_window(make_project("Первый.", "Второй."))
    shown: list[Status] = []
    assert window.desk.editor is not None
    window.desk.editor.content_changed.connect(lambda now: shown.append(now.status_of("anna")))
    done(qtbot, window)
    assert not shown
    qtbot.waitUntil(lambda: shown == [Status.DONE])
    first = content(window).article.id
    slow.set()
    qtbot.waitUntil(lambda: content(window).article.id != first)
    assert shown == [Status.DONE]


def fail(_find: object, _project: OpenProject) -> None:
    raise UserError("The article is no longer in the project.")


def nothing(_find: object, _project: OpenProject) -> None:
    return None


@pytest.mark.parametrize("answer", [fail, nothing])
def test_an_article_that_stays_says_what_became_of_it(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[..., None],
) -> None:
    monkeypatch.setattr(article_fetcher, "_NOTICEABLE_MS", 60_000)
    path = make_project("Первый.", "Второй.")
    window = open_window(path)
    monkeypatch.setattr(article_actions, "found_article", answer)
    shown: list[Status] = []
    assert window.desk.editor is not None
    window.desk.editor.content_changed.connect(lambda now: shown.append(now.status_of("anna")))
    done(qtbot, window)
    qtbot.waitUntil(lambda: shown == [Status.DONE])
    qtbot.waitUntil(partial(_is_saved, window))
    window.close()
    assert articles_in(path)[0].status_of("anna") is Status.DONE


def _is_saved(window: MainWindow) -> bool:
    return window.desk.editor is not None and not window.desk.editor.outbox.letters


def test_what_was_just_said_is_written_when_the_window_closes_at_once(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, slow: threading.Event
) -> None:
    path = make_project("Первый.", "Второй.")
    window = open_window(path)
    done(qtbot, window)
    slow.set()
    window.close()
    assert articles_in(path)[0].status_of("anna") is Status.DONE
