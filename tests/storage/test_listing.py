from typing import Any
from uuid import uuid4

import pytest

from annotator.domain.incoming import IncomingArticle
from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleQuery
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn


@pytest.fixture
def ids(store: SqliteProject, take_in: TakeIn) -> list[str]:
    store.ensure_person("anna")
    ids = take_in(
        *(
            IncomingArticle(where="", text=f"t{n}", key=f"k{n}", title=title, url=url)
            for n, (title, url) in enumerate(
                [
                    ("Лавров: диалог", "https://www.antmsk.example/1"),
                    ("ЦБ сохранил ставку", "https://rbc.example/2"),
                    ("100% рост", ""),
                    ("Пожар_на складе", ""),
                ]
            )
        )
    )
    executor = Executor(store)
    executor.execute(commands.set_status(store.article(ids[0]), Status.DONE, "anna"))
    executor.execute(commands.set_status(store.article(ids[1]), Status.SKIPPED, "anna"))
    executor.execute(commands.raise_flag(store.article(ids[2]), "?", "anna"))
    return ids


def titles(store: SqliteProject, **query: Any) -> list[str]:
    rows = store.rows(ArticleQuery(person="anna", **query), offset=0, limit=10)
    assert store.count(ArticleQuery(person="anna", **query)) == len(rows)
    return [row.title.split()[0] for row in rows]


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (ArticleFilter.ALL, ["Лавров:", "ЦБ", "100%", "Пожар_на"]),
        (ArticleFilter.TO_DO, ["100%", "Пожар_на"]),
        (ArticleFilter.DONE, ["Лавров:"]),
        (ArticleFilter.FLAGGED, ["100%"]),
    ],
)
def test_each_filter_shows_its_articles(
    store: SqliteProject, ids: list[str], show: ArticleFilter, expected: list[str]
) -> None:
    assert titles(store, show=show) == expected


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("лавров", ["Лавров:"]),
        ("СТАВКУ цб", ["ЦБ"]),
        ("antmsk", ["Лавров:"]),
        ("100%", ["100%"]),
        ("%", ["100%"]),
        ("_", ["Пожар_на"]),
        ("нет такого", []),
    ],
)
def test_search_is_by_words_of_any_case_and_takes_wildcards_as_they_are(
    store: SqliteProject, ids: list[str], search: str, expected: list[str]
) -> None:
    assert titles(store, search=search) == expected


def test_counts_speak_of_one_person(store: SqliteProject, ids: list[str]) -> None:
    anna, vera = store.counts("anna"), store.counts("vera")
    assert (anna.total, anna.done, anna.skipped, anna.flagged, anna.to_do) == (4, 1, 1, 1, 2)
    assert (vera.done, vera.to_do) == (0, 4)


def test_the_next_article_to_do_is_found_round_the_end(
    store: SqliteProject, ids: list[str]
) -> None:
    assert store.next_to_do("anna", ids[2]) == ids[3]
    assert store.next_to_do("anna", ids[3]) == ids[2]
    assert store.next_to_do("anna", None) == ids[2]


def test_the_place_of_an_article_is_that_in_the_filtered_list(
    store: SqliteProject, ids: list[str]
) -> None:
    query = ArticleQuery(person="anna", show=ArticleFilter.TO_DO)
    assert [store.position(query, each) for each in ids] == [None, None, 0, 1]


def test_an_article_that_has_left_has_no_place_and_others_follow_it(
    store: SqliteProject, ids: list[str]
) -> None:
    query, gone = ArticleQuery(person="anna"), str(uuid4())
    assert store.position(query, gone) is None
    assert store.next_to_do("anna", gone) == ids[2]


@pytest.mark.parametrize(
    ("words", "found"),
    [("диалог", 1), ("antmsk лав", 1), ("100%", 1), ("_на", 1), ("", 0), ("СТАВКУ", 1), ("t0", 0)],
)
def test_articles_are_found_by_words_of_title_site_and_key(
    store: SqliteProject, ids: list[str], words: str, found: int
) -> None:
    assert len(store.lists.titled(words, limit=8)) == found


def test_a_word_inside_another_is_found_before_and_after_the_words_are_in_the_index(
    store: SqliteProject, take_in: TakeIn
) -> None:
    titles = "Mueller says", "Schwarzmueller speaks", "Others"
    take_in(*(IncomingArticle(where="", text=f"t {each}", key=each, title=each) for each in titles))
    before = store.lists.titled("mueller", limit=8)
    while store.lists.index_words(1):
        pass
    assert [each.title for each in before] == [*titles[:2]]
    assert store.lists.titled("mueller", limit=8) == before
