"""What lies beside the list is read behind the window."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.views import ArticleQuery
from annotator.gui.articles import reading_ahead
from annotator.services.project_thread import OpenProject
from tests.gui.helpers_window import MakeProject, OpenWindow


def test_filters_and_orders_are_read_once_the_list_is_there(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading_ahead, "_AFTER_MS", 1)
    read: list[ArticleQuery] = []
    read_ahead = reading_ahead._read_ahead

    def followed(query: ArticleQuery, project: OpenProject) -> bool:
        read.append(query)
        more = read_ahead(query, project)
        if not more:
            read.clear()
        return more

    monkeypatch.setattr(reading_ahead, "_read_ahead", followed)
    window = open_window(make_project("Слово", "Другое"))
    model = window.workspace.articles.model
    qtbot.waitUntil(lambda: len(read) > 1)
    qtbot.waitUntil(lambda: not read)
    session = window.desk.session
    assert session is not None
    assert not session.call(lambda project: project.store.lists.read_ahead(model.query))
