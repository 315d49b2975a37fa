"""What is kept of lists is read anew when something else has changed."""

import itertools
import sqlite3
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.errors import StaleChange
from annotator.domain.incoming import IncomingArticle
from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.services import commands
from annotator.services.commands.care import put_in_bin
from annotator.services.executor import Executor
from annotator.storage.article_sets import ArticleSets, Condition, Term
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

EVERYTHING = ArticleQuery(person="anna")
TO_DO = ArticleQuery(person="anna", show=ArticleFilter.TO_DO)


@pytest.fixture
def ids(store: SqliteProject, take_in: TakeIn) -> list[str]:
    store.ensure_person("anna")
    return take_in(*(_article(number) for number in range(5)))


def _article(number: int, **more: Any) -> IncomingArticle:
    return IncomingArticle(where="", text=f"Текст {number}", key=f"k{number}", **more)


def test_articles_that_come_and_go_are_seen(
    store: SqliteProject, ids: list[str], take_in: TakeIn
) -> None:
    assert store.count(TO_DO) == 5
    (new,) = take_in(_article(9))
    assert store.count(TO_DO) == 6
    assert store.position(TO_DO, new) == 5
    run = DATABASE.execute_sql("SELECT MAX(id) FROM import_run").fetchone()[0]
    with store.transaction():
        store.imports.take_back(run)
    assert store.count(TO_DO) == 5


def test_what_was_not_written_is_not_shown(store: SqliteProject, ids: list[str]) -> None:
    assert store.count(TO_DO) == 5
    plan = commands.set_status(store.article(ids[0]), Status.DONE, "anna")

    def apply_twice() -> None:
        with store.transaction():
            store.apply(plan.changes)
            assert store.count(TO_DO) == 4
            store.apply(plan.changes)

    with pytest.raises(StaleChange):
        apply_twice()
    assert store.count(TO_DO) == 5


def test_a_known_change_leaves_the_other_masks_as_they_are(
    store: SqliteProject, ids: list[str]
) -> None:
    assert store.count(TO_DO) == 5
    sets = store._articles.lists._sets
    edition = sets.edition
    Executor(store).execute(commands.set_status(store.article(ids[2]), Status.DONE, "anna"))
    assert store.count(TO_DO) == 4
    assert store.next_to_do("anna", ids[1]) == ids[3]
    assert sets.edition == edition


def test_a_reader_sees_what_the_writer_does(store: SqliteProject, ids: list[str]) -> None:
    path = store.path
    store.close()
    reader = SqliteFiles().open_to_read(path)
    assert reader.count(TO_DO) == 5
    writer = sqlite3.connect(path)
    writer.execute("INSERT INTO article_status VALUES (1, 1, 3, NULL, NULL)")
    writer.commit()
    writer.close()
    assert reader.count(TO_DO) == 4
    reader.close()


def test_an_article_that_leaves_while_a_reader_lists_it_is_no_damage(
    store: SqliteProject, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.path
    store.close()
    reader = SqliteFiles().open_to_read(path)
    writer = sqlite3.connect(path, timeout=0, isolation_level=None)
    page = reader._articles.lists.page

    def paged(*asked: Any) -> list[int]:
        found = page(*asked)
        with suppress(sqlite3.OperationalError):  # it has to wait for the reader
            writer.execute("DELETE FROM article WHERE id = 1")
        return found

    monkeypatch.setattr(reader._articles.lists, "page", paged)
    assert len(reader.rows(EVERYTHING, offset=0, limit=9)) == 5
    writer.execute("DELETE FROM article WHERE id = 1")
    writer.close()
    assert reader.count(EVERYTHING) == 4
    reader.close()


@pytest.mark.parametrize("order", ArticleOrder)
def test_each_order_gives_pages_places_and_what_follows(
    store: SqliteProject, ids: list[str], order: ArticleOrder
) -> None:
    query = ArticleQuery(person="anna", order=order)
    whole = [row.id for row in store.rows(query, offset=0, limit=9)]
    paged = [store.rows(query, offset=place, limit=1)[0].id for place in range(5)]
    assert paged == whole
    assert [store.position(query, each) for each in whole] == list(range(5))
    following = [store.next_to_do("anna", each, query) for each in whole]
    assert following == [*whole[1:], whole[0]]


@pytest.mark.parametrize("order", ArticleOrder)
def test_after_an_article_that_has_left_comes_one_that_is_there(
    store: SqliteProject, ids: list[str], order: ArticleOrder
) -> None:
    query = ArticleQuery(person="anna", order=order)
    Executor(store).execute(put_in_bin([ids[2]], "anna"))
    assert store.position(query, ids[2]) is None
    assert store.next_to_do("anna", ids[2], query) in {*ids} - {ids[2]}


@pytest.mark.parametrize("binned", [0, 3, 12])
def test_a_search_is_counted_alike_whether_or_not_all_it_finds_is_known(
    store: SqliteProject, ids: list[str], take_in: TakeIn, binned: int
) -> None:
    more = take_in(*(_article(number) for number in range(20, 40)))
    while store.lists.index_words(1):
        pass
    if binned:
        Executor(store).execute(put_in_bin(more[:binned], "anna"))
    search = replace(EVERYTHING, search="текст")
    first = [each.id for each in store.rows(search, offset=0, limit=9)]
    assert store.count(search) == 25 - binned
    assert store.position(search, ids[4]) == 4
    assert store.count(search) == 25 - binned
    assert [each.id for each in store.rows(search, offset=0, limit=9)] == first
    latest = replace(search, order=ArticleOrder.LATEST)
    assert store.rows(latest, offset=0, limit=1)[0].id == more[-1]


def test_reading_ahead_ends_when_filters_and_orders_are_known(
    store: SqliteProject, ids: list[str]
) -> None:
    reads = itertools.takewhile(bool, (store.lists.read_ahead(EVERYTHING) for _ in range(99)))
    assert 0 < sum(1 for _ in reads) < 99
    statements: list[str] = []
    DATABASE.connection().set_trace_callback(statements.append)
    for show, order in itertools.product(ArticleFilter, ArticleOrder):
        store.count(query := replace(EVERYTHING, show=show, order=order))
        store.position(query, ids[0])
    DATABASE.connection().set_trace_callback(None)
    assert not [each for each in statements if "group_concat" in each]


def test_gaps_among_row_numbers_are_no_articles(store: SqliteProject, ids: list[str]) -> None:
    with store.transaction():
        DATABASE.execute_sql("DELETE FROM article WHERE id IN (1, 3)")
    assert store.count(EVERYTHING) == 3
    sets = ArticleSets(DATABASE.connection())
    nothing = Condition("SELECT id FROM article WHERE id < 0")
    assert list(sets.of([Term((nothing,), wanted=False)])) == [0, 0, 1, 0, 1, 1]
