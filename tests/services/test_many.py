"""Commands on many articles: each one step, undone and made again whole, with what is left."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, CannotUndo, InBin, UserError
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import silent
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Status
from annotator.domain.row_ranges import RowRanges
from annotator.domain.sites import site_of
from annotator.domain.views import ArticleOrder, ArticleQuery, ChosenArticles
from annotator.services import commands
from annotator.services.call import InlineCall
from annotator.services.commands import many
from annotator.services.commands.care import put_in_bin
from annotator.services.executor import Executor
from annotator.services.exporting import ExportRequest, run_export
from annotator.services.project_thread import OpenProject
from annotator.services.telling import MOST_TOLD
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

ALL: Final = ArticleQuery(person="anna")
Planner = Callable[[SqliteProject, ChosenArticles], Plan]


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    return take_in(
        *(
            IncomingArticle(where="", text=f"Текст {number}", url=f"https://a{number}.ru/x")
            for number in range(6)
        )
    )


@pytest.fixture
def executor(store: SqliteProject, ids: list[str]) -> Executor:
    """Of the articles 0 is done, 1 skipped, 2 marked, the others new."""
    executor = Executor(store)
    for article_id, status in zip(ids, (Status.DONE, Status.SKIPPED), strict=False):
        executor.execute(commands.set_status(store.article(article_id), status, "anna"))
    executor.execute(commands.mark(store.article(ids[2]), [Range(0, 5)], "CLAIM", "anna")[0])
    return executor


def chosen(store: SqliteProject, *rows: int) -> ChosenArticles:
    pairs = RowRanges.of((row, row + 1) for row in rows) if rows else None
    return store.lists.chosen(ALL, pairs)


def contents(store: SqliteProject, ids: Sequence[str]) -> list[AnnotatedArticle]:
    return [store.article(each) for each in ids]


def statuses(store: SqliteProject, ids: Sequence[str]) -> str:
    """Return the first letters of all statuses, s for started and k for skipped."""
    letters = {Status.SKIPPED: "k"}
    found = (each.status_of("anna") for each in contents(store, ids))
    return "".join(letters.get(each, each.value[0]) for each in found)


PLANS: Final[dict[str, tuple[Planner, str, str]]] = {
    "done": (
        lambda store, some: many.finish_all(store.lists.standings(some, "anna"), "anna"),
        "Mark 5 articles as done",
        "dddddd",
    ),
    "nothing": (
        lambda store, some: many.close_unmarked(store.lists.standings(some, "anna"), "anna"),
        "Close 4 articles, with nothing to mark",
        "ddsddd",
    ),
    "skip": (
        lambda store, some: many.skip_all(store.lists.standings(some, "anna"), "old", "anna"),
        "Skip 6 articles",
        "kkkkkk",
    ),
    "reopen": (
        lambda store, some: many.open_again(store.lists.standings(some, "anna"), "anna"),
        "Open 2 articles again",
        "sssnnn",
    ),
    "question": (
        lambda store, some: many.question_all(store.lists.standings(some, "anna"), "?", "anna"),
        "Flag 6 articles with a question",
        "dkssss",
    ),
    "edit": (
        lambda store, some: many.edit_all(
            store.lists.details(some), many.CommonDetails("a1.ru", "ru"), "anna"
        ),
        "Edit 6 articles: site, language",
        "dksnnn",
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_each_is_one_step_named_with_its_count_and_taken_back_whole(
    store: SqliteProject, executor: Executor, ids: list[str], name: str
) -> None:
    planner, title, expected = PLANS[name]
    before, steps = contents(store, ids), len(store.steps("anna"))
    executor.execute(planner(store, chosen(store)))
    after = contents(store, ids)
    assert len(store.steps("anna")) == steps + 1
    assert executor.undo_state("anna").undo == title
    assert statuses(store, ids) == expected
    assert before != after
    for _ in range(2):
        executor.undo("anna")
        assert contents(store, ids) == before
        executor.redo("anna")
        assert contents(store, ids) == after


def test_edited_details_are_the_same_everywhere_and_the_rest_stays(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    common = many.CommonDetails(site="a1.ru", published="2026-01-05")
    some = chosen(store, 1, 2)
    executor.execute(many.edit_all(store.lists.details(some), common, "anna"))
    articles = [each.article for each in contents(store, ids)]
    assert [site_of(each.url, each.meta) for each in articles[:4]] == [
        "a0.ru",
        *["a1.ru"] * 2,
        "a3.ru",
    ]
    assert [bool(each.meta) for each in articles[:3]] == [False, False, True], "no more than needed"
    assert [each.published for each in articles[:3]] == ["", *["2026-01-05"] * 2]
    with pytest.raises(UserError, match="Write the language"):
        many.edit_all(store.lists.details(some), many.CommonDetails(language="по-русски"), "anna")


@pytest.mark.parametrize("name", ["done", "question", "edit"])
def test_what_went_for_good_since_is_passed_over_and_told(
    store: SqliteProject, executor: Executor, ids: list[str], name: str
) -> None:
    left = [*ids[:4], ids[5]]
    before = contents(store, left)
    executor.execute(PLANS[name][0](store, chosen(store)))
    after = contents(store, left)
    executor.execute(put_in_bin([ids[4]], "boris"))
    executor.begin_emptying("boris")
    executor.purge([ids[4]])
    event = executor.undo("anna")
    assert (event.gone, event.whole_project) == (1, True)
    assert contents(store, left) == before
    assert executor.redo("anna").gone == 1
    assert contents(store, left) == after


def test_undo_is_refused_whole_while_an_article_lies_in_the_bin(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    executor.execute(PLANS["done"][0](store, chosen(store)))
    executor.execute(put_in_bin([ids[4]], "boris"))
    with pytest.raises(CannotUndo, match="restore it first"):
        executor.undo("anna")
    assert statuses(store, [*ids[:4], ids[5]]) == "ddddd"


def test_a_plan_that_is_out_of_date_changes_nothing(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    plan = PLANS["done"][0](store, chosen(store))
    executor.execute(put_in_bin([ids[4]], "boris"))
    with pytest.raises(InBin):
        executor.execute(plan)
    assert statuses(store, ids[:4]) == "dksn"


def test_a_bulk_step_tells_how_far_it_is_and_leaves_all_as_it_was_when_cancelled(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    told: list[tuple[int, int]] = []

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled("Cancelled.")

    before = contents(store, ids)
    with pytest.raises(Cancelled):
        executor.execute(PLANS["skip"][0](store, chosen(store)), cancel)
    assert contents(store, ids) == before
    executor.execute(PLANS["skip"][0](store, chosen(store)), lambda *each: told.append(each))
    with pytest.raises(Cancelled):
        executor.undo("anna", cancel)
    assert statuses(store, ids) == "kkkkkk"
    executor.undo("anna", lambda *each: told.append(each))
    assert told == [(6, 6)] * 2
    assert contents(store, ids) == before


def test_what_is_closed_at_once_counts_as_closed_today(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    assert store.counts("anna").today == 2
    executor.execute(PLANS["done"][0](store, chosen(store)))
    assert (store.counts("anna").today, store.counts("anna").done) == (6, 6)
    executor.undo("anna")
    assert store.counts("anna").done == 1


def test_a_change_of_very_many_is_told_as_one_of_the_whole_project(
    store: SqliteProject, executor: Executor, take_in: TakeIn
) -> None:
    more = take_in(*(f"ещё {number}" for number in range(MOST_TOLD)))
    event = executor.execute(PLANS["skip"][0](store, chosen(store)))
    assert (event.whole_project, event.changes, event.article_ids) == (True, (), frozenset())
    assert executor.undo_state("anna").undoes == MOST_TOLD + 6
    executor.undo("anna")
    assert executor.undo_state("anna").redoes == MOST_TOLD + 6
    assert statuses(store, more[:2]) == "nn"


def test_chosen_rows_are_found_again_in_another_order(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    some = chosen(store, 0, 3, 4)
    latest = ArticleQuery(person="anna", order=ArticleOrder.LATEST)
    assert list(store.lists.rows_of(latest, some)) == [1, 2, 5]
    executor.execute(put_in_bin([ids[0], ids[3]], "anna"))
    assert list(store.lists.rows_of(ALL, some)) == [2]
    assert [each.article_id for each in store.lists.standings(some, "anna")] == [ids[4]]
    assert list(store.lists.rows_of(ALL, chosen(store))) == [0, 1, 2, 3]


def test_only_the_chosen_articles_are_exported_done_or_not(
    store: SqliteProject, executor: Executor, ids: list[str], tmp_path: Path
) -> None:
    call = InlineCall(OpenProject(store, executor))
    request = ExportRequest(
        out=tmp_path / "out.jsonl", format="jsonl", person="anna", article_ids=frozenset(ids[1:3])
    )
    assert run_export(call, request, silent).articles == 2
    lines = request.out.read_text(encoding="utf-8").splitlines()
    assert [json.loads(each)["text"] for each in lines] == ["Текст 1", "Текст 2"]
    executor.execute(put_in_bin(ids[1:3], "anna"))
    with pytest.raises(UserError, match="None of the chosen articles"):
        run_export(call, request, silent)
