import sqlite3
from functools import partial
from pathlib import Path

import pytest

from annotator.domain.errors import UserError
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Status
from annotator.services.commands import mark, set_status
from annotator.services.executor import Executor
from annotator.services.project_thread import OpenProject
from annotator.services.safe_copy import copy_with_waiting
from annotator.storage import copying
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILES = SqliteFiles()


def execute(plan: Plan, project: OpenProject) -> None:
    project.executor.execute(plan)


def undo(project: OpenProject, *, person: str) -> None:
    project.executor.undo(person)


def inline(store: SqliteProject):  # noqa: ANN201 — a Call
    return lambda work: work(OpenProject(store, Executor(store)))


def spans_in(path: Path, article_id: str) -> list[tuple[str, str]]:
    store = FILES.open(path)
    found = [(each.label, each.annotator) for each in store.article(article_id).spans]
    store.close()
    return found


def test_the_copy_holds_what_waits_and_the_project_does_not(
    store: SqliteProject, take_in: TakeIn, tmp_path: Path
) -> None:
    (article_id,) = take_in("Банк снизит ставку.")
    article = store.article(article_id)
    first, _ = mark(article, [Range(0, 4)], "SOURCE", "anna")
    article = article.with_changes(first.changes)
    second, _ = mark(article, [Range(0, 18)], "CLAIM", "anna")
    done = set_status(article.with_changes(second.changes), Status.DONE, "anna")
    waiting = [partial(execute, each) for each in (first, second, done)]
    waiting.append(partial(undo, person="anna"))
    target = tmp_path / "elsewhere.annodb"
    copy = copy_with_waiting(inline(store), FILES, target, waiting)
    assert (copy.path, copy.done, copy.refused) == (target, 4, ())
    assert not store.article(article_id).spans
    store.close()
    assert spans_in(target, article_id) == [("CLAIM", "anna"), ("SOURCE", "anna")]


def test_what_cannot_be_done_in_the_copy_is_said(
    store: SqliteProject, take_in: TakeIn, tmp_path: Path
) -> None:
    (article_id,) = take_in("Банк снизит ставку.")
    plan, _ = mark(store.article(article_id), [Range(0, 4)], "SOURCE", "anna")
    target = tmp_path / "elsewhere.annodb"
    copy = copy_with_waiting(inline(store), FILES, target, [partial(execute, plan)] * 2)
    assert copy.done == 1
    assert "changed meanwhile" in copy.refused[0]


def test_a_project_sqlite_cannot_read_any_more_is_copied_byte_by_byte(
    store: SqliteProject, take_in: TakeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (article_id,) = take_in("Банк снизит ставку.")

    def broken(*_given: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(copying, "copy_pages", broken)
    target = tmp_path / "elsewhere.annodb"
    assert copy_with_waiting(inline(store), FILES, target, []).done == 0
    store.close()
    assert spans_in(target, article_id) == []
    assert sorted(each.name for each in tmp_path.iterdir()) == ["elsewhere.annodb", "news.annodb"]


def test_a_copy_is_never_written_over_the_project(store: SqliteProject, project_path: Path) -> None:
    with pytest.raises(UserError, match="another name"):
        copy_with_waiting(inline(store), FILES, project_path, [])
