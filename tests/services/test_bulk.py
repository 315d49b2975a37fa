import sqlite3
import time
from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import CannotUndo
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Span, Status
from annotator.domain.scheme import Scheme
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.executor import Executor
from annotator.services.history import BEGINNING, article_history, restore_plan, state_at
from annotator.services.store import EntryKind
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

TEXT = "Банк снизит ставку. Банк ждёт."


@pytest.fixture
def executor(store: SqliteProject) -> Executor:
    return Executor(store)


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    return take_in(*(f"{TEXT} {number}" for number in range(5)))


def alike(store: SqliteProject, ids: list[str]) -> Plan:
    """The plan that marks every “Банк”."""
    hits = [Hit(each, "", Range(at, at + 4), "", "", "", False) for each in ids for at in (0, 20)]  # noqa: FBT003
    return mark_alike((store.article(each) for each in ids), hits, "SOURCE", "anna")


def contents(store: SqliteProject, ids: list[str]) -> list[AnnotatedArticle]:
    return [store.article(each) for each in ids]


def first_span(store: SqliteProject, article_id: str) -> Span:
    return store.article(article_id).spans[0]


def test_a_bulk_action_is_one_short_entry_that_names_its_run(
    store: SqliteProject, executor: Executor, ids: list[str], project_path: Path
) -> None:
    event = executor.execute(alike(store, ids))
    assert event.article_ids == set(ids)
    assert len(event.changes) == 15, "two marks and a status in each"
    with sqlite3.connect(project_path) as file:
        kept = file.execute("SELECT kind, run IS NULL, changes, article FROM history").fetchall()
    assert kept[-1] == ("do", 0, None, None)
    assert store.info().imports == 1, "a bulk action is no import"


def test_undo_takes_the_run_back_and_redo_brings_the_same_spans(
    store: SqliteProject, executor: Executor, ids: list[str], project_path: Path
) -> None:
    before = contents(store, ids)
    executor.execute(alike(store, ids))
    after = contents(store, ids)
    for _ in range(2):
        event = executor.undo("anna")
        assert contents(store, ids) == before
        assert (event.kind, event.whole_project) == (EntryKind.UNDO, True)
        store.close()
        store = SqliteFiles().open(project_path)
        executor = Executor(store)
        event = executor.redo("anna")
        assert (event.kind, event.article_ids) == (EntryKind.REDO, set(ids))
        assert contents(store, ids) == after
    store.close()


def test_a_bulk_action_in_one_article_tells_what_its_undo_changed(
    store: SqliteProject, executor: Executor, take_in: TakeIn
) -> None:
    (article_id,) = take_in("Банк " * 200)
    hits = [Hit(article_id, "", Range(at, at + 4), "", "", "", False) for at in range(0, 1000, 5)]  # noqa: FBT003
    before = store.article(article_id)
    executor.execute(mark_alike([before], hits, "SOURCE", "anna"))
    after = store.article(article_id)
    event = executor.undo("anna")
    assert not event.whole_project
    assert after.with_changes(event.changes) == before == store.article(article_id)


def test_what_is_put_back_as_it_was_is_no_later_work(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    executor.execute(alike(store, ids))
    span = first_span(store, ids[2])
    plan, _ = commands.resize(store.article(ids[2]), span.id, [Range(0, 11)], "anna")
    executor.execute(plan)
    executor.undo("anna")
    executor.undo("anna")
    assert not any(each.spans for each in contents(store, ids))


@pytest.mark.parametrize("later", ["changed", "deleted", "asked", "linked", "done"])
def test_undo_is_refused_whole_where_later_work_builds_on_the_run(
    store: SqliteProject, executor: Executor, ids: list[str], scheme: Scheme, later: str
) -> None:
    executor.execute(alike(store, ids))
    claim, made = commands.mark(store.article(ids[2]), [Range(5, 11)], "CLAIM", "vera")
    executor.execute(claim)
    article = store.article(ids[2])
    one, other = (each for each in article.spans if each.annotator == "anna")
    plans = {
        "changed": lambda: commands.set_note(article, one.id, "?", "anna"),
        "deleted": lambda: commands.delete(article, other.id, "anna"),
        "asked": lambda: commands.raise_flag(article, "?", "vera", span_id=one.id),
        "linked": lambda: commands.link(article, made.id, one.id, scheme, "vera"),
        "done": lambda: commands.set_status(article, Status.DONE, "anna"),
    }
    executor.execute(plans[later]())
    before = contents(store, ids)
    if later in {"changed", "deleted", "done"}:  # her own last step, which undo would take first
        last = store.steps("anna")[-1][0]
        executor.undo_state("anna")
        executor._steps._steps["anna"].undo.remove(last)
    with pytest.raises(CannotUndo, match="later work builds on it"):
        executor.undo("anna")
    assert contents(store, ids) == before


def test_each_articles_history_tells_its_part_of_a_bulk_action(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    before = store.article(ids[1])
    executor.execute(alike(store, ids[:3]))
    marked = store.article(ids[1])
    executor.undo("anna")
    executor.redo("anna")
    lines = list(article_history(store, ids[1]))
    assert [each.kind for each in lines] == [EntryKind.REDO, EntryKind.UNDO, EntryKind.DO]
    assert {change.record.article_id for each in lines for change in each.changes} == {ids[1]}
    states = [state_at(store, ids[1], each.number).records for each in lines]
    assert states == [marked.records, before.records, marked.records]
    assert state_at(store, ids[1], BEGINNING).records == before.records
    assert not list(article_history(store, ids[4]))
    executor.execute(restore_plan(store, ids[1], BEGINNING, "anna"))
    assert store.article(ids[1]).records == before.records
    assert store.article(ids[0]).spans, "only the one article goes back"


def test_a_new_article_has_nothing_of_the_history_of_one_that_is_gone(
    store: SqliteProject, executor: Executor, take_in: TakeIn
) -> None:
    gone = take_in(f"{TEXT} 1", f"{TEXT} 2")
    plan, _ = commands.mark(store.article(gone[0]), [Range(5, 11)], "CUE", "anna")
    executor.execute(plan)
    executor.execute(alike(store, gone))
    executor.undo("anna")
    executor.undo("anna")
    with store.transaction():
        store.imports.take_back(store.entry(1).run or 0)
    new = take_in("Другой текст.", "Ещё текст.")
    assert not [line for each in new for line in article_history(store, each)]


def test_bulk_changes_and_removals_come_back_too(
    store: SqliteProject, executor: Executor, ids: list[str], project_path: Path
) -> None:
    executor.execute(alike(store, ids))
    before = contents(store, ids)
    plans = [commands.delete(each, each.spans[0].id, "anna") for each in before]
    plans += [
        commands.set_note(each, each.spans[1].id, "note", "anna") for each in contents(store, ids)
    ]
    changes = tuple(change for each in plans for change in each.changes)
    executor.execute(Plan(title="Tidy all", changes=changes, annotator="anna"))
    after = contents(store, ids)
    executor.undo("anna")
    assert contents(store, ids) == before
    executor.redo("anna")
    assert contents(store, ids) == after
    assert len(SqliteFiles().backups.list(project_path)) == 0, "five are not many"


def test_fifty_thousand_marks_are_taken_back_in_a_moment(
    store: SqliteProject, executor: Executor, take_in: TakeIn
) -> None:
    """Small here: a tenth of it, with as much more time as a loaded machine may need."""
    ids = take_in(*("Банк " * 100 + str(number) for number in range(50)))
    hits = [
        Hit(each, "", Range(at, at + 4), "", "", "", False)  # noqa: FBT003
        for each in ids
        for at in range(0, 500, 5)
    ]
    plan = mark_alike((store.article(each) for each in ids), hits, "SOURCE", "anna")
    executor.execute(plan)
    took = []
    for _ in range(3):
        began = time.process_time()
        executor.undo("anna")
        took.append(time.process_time() - began)
        executor.redo("anna")
    assert min(took) < 0.5
    assert store.info().labels["SOURCE"] == len(hits)
