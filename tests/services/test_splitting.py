from pathlib import Path

import pytest

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ports import PartedText
from annotator.domain.ranges import Range
from annotator.services.call import InlineCall
from annotator.services.executor import Executor
from annotator.services.project_thread import OpenProject
from annotator.services.splitting import ProjectParts
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn


def parts_of(store: SqliteProject, leaving: list[str]) -> ProjectParts:
    call = InlineCall(OpenProject(store, Executor(store)))
    return ProjectParts(call, leaving, person="anna", scheme=store.scheme)


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    spans = [IncomingSpan("BOILERPLATE", (Range(0, 4),)), IncomingSpan("CLAIM", (Range(5, 9),))]
    return take_in(
        IncomingArticle(where="", text="Text that counts.", spans=spans), "Other.", annotator="anna"
    )


def test_a_part_is_stored_once_and_stays(store: SqliteProject, ids: list[str]) -> None:
    parts = parts_of(store, ids)
    assert parts.keep("a", {ids[0]: "dev"}) == ""
    assert parts.keep("a", {ids[0]: "train", ids[1]: "train"}) == ""
    assert parts.keep("b", {ids[1]: "test"}) == ""
    assert parts.kept("a") == {ids[0]: "dev", ids[1]: "train"}
    assert parts.kept("b") == {ids[1]: "test"}
    assert parts.kept("c") == {}


def test_articles_with_a_part_that_do_not_leave_give_their_text(
    store: SqliteProject, ids: list[str]
) -> None:
    parts_of(store, ids).keep("a", dict.fromkeys(ids, "dev"))
    assert list(parts_of(store, ids[1:]).others("a")) == [
        PartedText(ids[0], "Text that counts.", (Range(0, 4),))
    ]
    assert list(parts_of(store, ids).others("a")) == []


def test_a_project_that_is_only_looked_at_gives_parts_and_keeps_none(
    store: SqliteProject, ids: list[str], project_path: Path
) -> None:
    parts_of(store, ids).keep("a", {ids[0]: "dev"})
    store.close()
    project = SqliteFiles().open_to_read(project_path)
    try:
        parts = parts_of(project, ids)
        assert "opened to look at only" in parts.keep("a", {ids[1]: "dev"})
        assert parts.kept("a") == {ids[0]: "dev"}
    finally:
        project.close()


def test_an_article_that_is_taken_back_takes_its_part_along(
    store: SqliteProject, ids: list[str]
) -> None:
    parts_of(store, ids).keep("a", dict.fromkeys(ids, "dev"))
    store.imports.take_back(1)
    assert parts_of(store, []).kept("a") == {}
