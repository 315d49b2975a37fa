"""What lists read is always what counting all rows would give."""

import time
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.domain.scheme_edit import put_label
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.services import commands
from annotator.services.commands.scheme import change_scheme, merge
from annotator.services.executor import Executor
from annotator.storage import word_index
from annotator.storage.derived import recount
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteProject
from annotator.storage.word_forms import forms, forms_among
from tests.conftest import TakeIn

COUNTS = (
    "SELECT * FROM label_count ORDER BY 1, 2, 3",
    "SELECT * FROM task_count WHERE spans OR decided OR accepted ORDER BY 1, 2",
)


def counted() -> list[Any]:
    return [DATABASE.execute_sql(each).fetchall() for each in COUNTS]


def assert_counts_are_right() -> None:
    kept = counted()
    with DATABASE.atomic() as change:
        recount(DATABASE.execute_sql)
        anew = counted()
        change.rollback()
    assert kept == anew


def article(key: str, text: str = "abcdefghij " * 3, **more: Any) -> IncomingArticle:
    return IncomingArticle(where="", text=text, key=key, **more)


def suggested(start: int, **more: Any) -> IncomingSpan:
    more = {"annotator": "rules", "program": True, **more}
    return IncomingSpan("CLAIM", (Range(start, start + 3),), **more)


@pytest.fixture
def ids(store: SqliteProject, take_in: TakeIn) -> list[str]:
    store.ensure_person("anna")
    return take_in(
        article("a", spans=[suggested(0), suggested(4), suggested(8)]),
        article("b", spans=[suggested(0, verdicts={"anna": "accepted"})]),
        article(
            "c",
            spans=[
                IncomingSpan("CLAIM", (Range(0, 2),), annotator="anna", replaces="x"),
                suggested(0, name="x"),
            ],
        ),
    )


LISTS = [
    *(ArticleQuery(person="anna", show=show) for show in ArticleFilter),
    ArticleQuery(person="anna", label="SOURCE"),
    ArticleQuery(person="anna", label="CLAIM", annotator="anna", without_label=True),
    ArticleQuery(person="anna", show=ArticleFilter.TO_DO, order=ArticleOrder.TITLE),
]


def listed(store: SqliteProject) -> list[object]:
    found: list[object] = [store.counts("anna"), store.next_to_do("anna", None)]
    for query in LISTS:
        rows = store.rows(query, offset=0, limit=9)
        assert store.count(query) == len(rows)
        found.append(rows)
    return found


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["mark", "accept", "reject", "leave", "resize", "delete", "undo", "done"]),
        st.integers(0, 2),
        st.integers(0, 9),
    ),
    max_size=12,
)


def do(store: SqliteProject, article_id: str, what: str, place: int) -> None:
    executor, now = Executor(store), store.article(article_id)
    span = now.spans[place % len(now.spans)].id if now.spans else None
    verdicts = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED, "leave": None}
    if what == "mark":
        with suppress(UserError):  # marked already
            executor.execute(commands.mark(now, [Range(place, place + 2)], "SOURCE", "anna")[0])
    elif what == "done":
        executor.execute(commands.set_status(now, Status.DONE, "anna"))
    elif what == "undo":
        if executor.undo_state("anna").undo:
            executor.undo("anna")
    elif span is None:
        return
    elif what in verdicts:
        if now.span(span).annotator in now.programs:
            executor.execute(commands.decide(now, span, verdicts[what], "anna"))
    elif what == "resize":
        with suppress(UserError):  # marked already
            executor.execute(commands.resize(now, span, [Range(place, place + 5)], "anna")[0])
    else:
        executor.execute(commands.delete(now, span, "anna"))


@given(steps=STEPS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_done_the_counts_are_right(
    store: SqliteProject, ids: list[str], steps: list[tuple[str, int, int]]
) -> None:
    for what, which, place in steps:
        do(store, ids[which], what, place)
        shown = listed(store)
        store._articles.lists.forget()
        assert shown == listed(store)
    assert_counts_are_right()


def test_an_import_taken_back_leaves_no_count_and_no_word(
    store: SqliteProject, ids: list[str]
) -> None:
    while store.lists.index_words(1):
        pass
    run = DATABASE.execute_sql("SELECT MAX(id) FROM import_run").fetchone()[0]
    with store.transaction():
        store.imports.take_back(run)
    assert counted() == [[], []]
    DATABASE.execute_sql("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
    assert store.count(ArticleQuery(person="anna", search="abcdefghij")) == 0


def test_another_task_counts_other_marks(store: SqliteProject, ids: list[str]) -> None:
    with store.transaction():
        DATABASE.execute_sql("UPDATE layer SET task = NOT task")
    assert_counts_are_right()
    assert store.lists.row(ArticleQuery(person="anna"), ids[0]).to_decide == 0


def test_labels_merged_out_of_a_task_take_what_was_decided_with_them(
    store: SqliteProject, take_in: TakeIn
) -> None:
    verdicts = {"anna": "accepted"}
    spans = [suggested(0, verdicts=verdicts)._replace(label="RUMOUR"), suggested(4)]
    take_in(article("a", spans=spans))
    executor, labels = Executor(store), {each.name: each for each in store.scheme.labels}
    rumour = replace(labels["RUMOUR"], layer="attribution")
    after = put_label(store.scheme, rumour)
    executor.change_project(change_scheme(store.scheme, after, "Move", "anna"))
    assert_counts_are_right()
    for into in ("PER", "CUE"):
        executor.change_project(merge(store.scheme, rumour.id, labels[into].id, "anna"))
        assert_counts_are_right()
        executor.undo("anna")
        assert_counts_are_right()


def test_filters_of_status_and_suggestions(store: SqliteProject, ids: list[str]) -> None:
    def found(show: ArticleFilter, **more: Any) -> list[int]:
        query = ArticleQuery(person="anna", show=show, **more)
        rows = store.rows(query, offset=0, limit=9)
        assert [store.position(query, row.id) for row in rows] == list(range(len(rows)))
        return [ids.index(row.id) for row in rows]

    do(store, ids[1], "done", 0)
    assert found(ArticleFilter.TO_DECIDE) == [0]
    assert found(ArticleFilter.NOTHING) == []
    do(store, ids[1], "reject", 0)
    assert found(ArticleFilter.NOTHING) == [1]
    assert found(ArticleFilter.ALL, label="CLAIM", annotator="anna") == [2]
    assert found(ArticleFilter.ALL, label="CLAIM", annotator="anna", without_label=True) == [0, 1]
    assert found(ArticleFilter.STARTED) == []
    do(store, ids[0], "mark", 0)
    assert found(ArticleFilter.STARTED) == [0]
    executor = Executor(store)
    plan = commands.set_status(store.article(ids[2]), Status.SKIPPED, "anna", reason="no news")
    executor.execute(plan)
    assert found(ArticleFilter.SKIPPED) == [2]
    assert store.lists.row(ArticleQuery(person="anna"), ids[2]).reason == "no news"


@pytest.fixture
def dated(store: SqliteProject, take_in: TakeIn) -> list[str]:
    facts = [
        ("2026-01-05", "rbc.example", "ru", "В Мюнхене Лаврова спросили о ставке."),
        ("2026-01", "tass.example", "ru", "Лавров, лавровый лист и законы."),
        ("2025-12-30T10:00", "rbc.example", "en", "Banks said it. Иван ушёл."),
        ("", "", "", "Ещё о законе и об Иванове."),
    ]
    store.ensure_person("anna")
    ids = take_in(
        *(
            article(f"k{n}", text, url=f"https://{site}/1", published=published, language=language)
            for n, (published, site, language, text) in enumerate(facts)
        )
    )
    while store.lists.index_words(1):
        pass
    return ids


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"order": ArticleOrder.NEWEST}, "0123"),
        ({"order": ArticleOrder.OLDEST}, "3210"),
        ({"order": ArticleOrder.LATEST}, "3210"),
        ({"order": ArticleOrder.SITE}, "3201"),
        ({"site": "rbc.example"}, "02"),
        ({"language": "ru"}, "01"),
        ({"since": "2026"}, "01"),
        ({"since": "2026-01-05"}, "0"),
        ({"until": "2025"}, "2"),
        ({"since": "2025-12", "until": "2026-01-04"}, "12"),
        ({"search": "Лавров"}, "01"),
        ({"search": "лаврова"}, "01"),
        ({"search": "закон"}, "13"),
        ({"search": "Иванов"}, "3"),
        ({"search": "bank"}, "2"),
        ({"search": "мюнх"}, "0"),
        ({"search": "лавр*"}, "01"),
        ({"search": "еще"}, "3"),
        ({"search": "ещё"}, "3"),
        ({"search": 'ставке "о'}, "0"),
        ({"search": "rbc.example Лавров"}, "0"),
    ],
)
def test_words_dates_sites_and_sorting(
    store: SqliteProject, dated: list[str], asked: dict[str, Any], expected: str
) -> None:
    query = ArticleQuery(person="anna", **asked)
    rows = store.rows(query, offset=0, limit=9)
    assert "".join(str(dated.index(row.id)) for row in rows) == expected
    assert all(store.lists.row(query, row.id) == row for row in rows)
    if rows:
        around = [store.next_to_do("anna", row.id, query) for row in rows]
        following = [row.id for row in (*rows[1:], rows[0])]
        assert around == (following if len(rows) > 1 else [None])


def test_an_index_made_in_parts_finds_the_same_when_they_are_joined(
    store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = ArticleQuery(person="anna", search="лавров ставка")
    for number in range(12):
        take_in(article(f"k{number}", f"Лаврова спросили о ставке {number}"))
        store.lists.index_words(1)
    parts = store._articles.lists._words
    monkeypatch.setattr(word_index, "_MOST_PARTS", 1)
    assert parts.is_in_parts()
    found, edition = store.lists.ids(query), store._articles.lists.edition
    assert len(found) == 12
    while store.lists.join_words(0.001):
        pass
    assert not parts.is_in_parts()
    assert not store.lists.join_words(1)
    assert store._articles.lists.edition == edition
    store._articles.lists.forget()
    assert store.lists.ids(query) == found
    DATABASE.execute_sql("INSERT INTO article_words (article_words) VALUES ('integrity-check')")


def test_matches_are_counted_and_shown_in_context(store: SqliteProject, dated: list[str]) -> None:
    row = store.lists.row(ArticleQuery(person="anna", search="лавров"), dated[1])
    assert row is not None
    assert row.matches == 2
    assert row.context == ("", "Лавров", ", лавровый лист и законы.")


def test_an_article_not_indexed_yet_is_found_by_its_title(
    store: SqliteProject, take_in: TakeIn
) -> None:
    (one,) = take_in(article("k", title="О ставке"))
    assert store.lists.words_pending() == 1
    query = ArticleQuery(person="anna", search="ставк")
    assert [row.id for row in store.rows(query, offset=0, limit=9)] == [one]


@pytest.mark.parametrize(
    ("word", "has", "has_not"),
    [
        ("Лавров", {"лавров", "лаврова", "лавровым", "лаврову"}, {"лавр", "лавра"}),
        ("Иванов", {"ивановым"}, {"иван", "ивана"}),
        ("законов", {"закон", "закона", "законами"}, {"законный"}),
        ("заявил", {"заявила", "заявить", "заявят"}, set()),
        ("policies", {"policy"}, {"police"}),
        ("ЦБ", {"цб"}, set()),
        ("2026", {"2026"}, set()),
    ],
)
def test_forms_of_a_word(word: str, has: set[str], has_not: set[str]) -> None:
    assert has <= forms(word)
    assert not has_not & forms(word)


@pytest.mark.parametrize("word", ["Лавров", "учёный", "ещё", "банк", "policies", "2026"])
@given(seed=st.integers())
@settings(max_examples=20)
def test_forms_that_are_in_the_index_are_those_of_all_that_are(word: str, seed: int) -> None:
    def there(form: str) -> bool:
        return hash((form, seed)) % 3 == 0

    assert forms_among(word, there) == set(filter(there, forms(word)))


def test_the_work_of_the_day_is_counted(store: SqliteProject, ids: list[str]) -> None:
    do(store, ids[0], "done", 0)
    do(store, ids[1], "done", 0)
    assert store.counts("anna").today == 2
    # Whatever the hour, both stay within the day.
    seconds, article = (-1, 1) if time.localtime().tm_hour else (1, 2)
    move = "UPDATE closing SET at = at + ? WHERE article_id = ?"
    DATABASE.execute_sql(move, (60 * seconds, article))
    assert store.counts("anna").per_hour == 0, "a minute of work tells no pace"
    DATABASE.execute_sql(move, (300 * seconds, article))
    assert store.counts("anna").per_hour == pytest.approx(10, rel=0.1)
    do(store, ids[2], "done", 0)
    at_once = "UPDATE closing SET at = (SELECT MAX(at) FROM closing WHERE article_id = 2)"
    DATABASE.execute_sql(f"{at_once} WHERE article_id = 3")
    assert store.counts("anna").per_hour == pytest.approx(10, rel=0.1), "not 20: they go as one"
    do(store, ids[2], "undo", 0)
    assert store.counts("anna").per_day == 0
    DATABASE.execute_sql("UPDATE closing SET at = at - 2 * 86400 WHERE article_id = 1")
    assert store.counts("anna").per_day == 1
    do(store, ids[1], "undo", 0)
    assert store.counts("anna").today == 0


def test_open_questions_are_listed_with_what_they_are_about(
    store: SqliteProject, ids: list[str]
) -> None:
    executor = Executor(store)
    now = store.article(ids[0])
    executor.execute(commands.raise_flag(now, "Who?", "anna", span_id=now.spans[0].id))
    executor.execute(commands.raise_flag(store.article(ids[1]), "Why?", "anna"))
    assert [(each.note, each.quote) for each in store.lists.questions()] == [
        ("Who?", "abc"),
        ("Why?", ""),
    ]
    (flag,) = store.article(ids[1]).flags
    executor.execute(commands.settle_flag(store.article(ids[1]), flag.id, "anna", settled=True))
    assert [each.note for each in store.lists.questions()] == ["Who?"]


def test_the_index_survives_the_integrity_check(store: SqliteProject, dated: list[str]) -> None:
    connection = DATABASE.connection()
    connection.execute("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
