"""The index of words is filled behind the window, and its parts are joined."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.articles import word_filling
from annotator.services.project_thread import OpenProject
from annotator.storage import word_index
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.gui.helpers_window import MakeProject, OpenWindow, take_in


def in_parts(path: Path) -> None:
    """Bring more articles, each of which gives a part of the index but the last, which waits."""
    store = SqliteFiles().open(path)
    for number in range(4):
        store.lists.index_words(1)
        take_in(store, [f"Слово {number}"])
    store.close()


def is_whole(project: OpenProject) -> bool:
    store = project.store
    assert isinstance(store, SqliteProject)
    return not store.lists.words_pending() and not store._articles.lists.words_in_parts()


def test_words_are_filled_in_and_their_parts_joined(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_filling, "_AFTER_MS", 10)
    monkeypatch.setattr(word_index, "_MOST_PARTS", 1)
    path = make_project("Слово")
    in_parts(path)
    window = open_window(path)
    session = window.desk.session
    assert session is not None
    qtbot.waitUntil(lambda: session.call(is_whole))
