"""The figures of the page of statistics are what counting by hand gives."""

from datetime import date, datetime, timedelta

import pytest

from annotator.domain.incoming import IncomingArticle, IncomingRelation, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.domain.statistics import (
    MARK_BOUNDS,
    MINUTE_BOUNDS,
    Period,
    Statistics,
    class_names,
    classes,
    minute_names,
)
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.storage.orm import DATABASE
from annotator.storage.source_names import merged
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

TEXT = "МИД заявил, что переговоры идут. Он добавил: скоро."


def count(store: SqliteProject, person: str = "", period: Period | None = None) -> Statistics:
    return store.statistics.of(person, lambda: None, period=period)


def decide(
    store: SqliteProject, article_id: str, span_id: str, verdict: Verdict, person: str
) -> None:
    Executor(store).execute(commands.decide(store.article(article_id), span_id, verdict, person))


def span(ident: str, label: str, start: int, end: int, **more: object) -> IncomingSpan:
    return IncomingSpan(label, (Range(start, end),), name=ident, annotator="anna", **more)


@pytest.fixture
def ids(store: SqliteProject, take_in: TakeIn) -> list[str]:
    """Two articles of Anna's; in the first, two claims by the ministry, once called “he”."""
    store.ensure_person("anna")
    store.ensure_person("boris")
    spans = [
        span("c1", "CLAIM", 16, 31),
        span("c2", "CLAIM", 45, 50),
        span("s1", "SOURCE", 0, 3),
        span("s2", "SOURCE", 33, 35),
        span("e1", "ORG", 0, 3),
    ]
    relations = [
        IncomingRelation("attributed_to", "c1", "s1", annotator="anna"),
        IncomingRelation("attributed_to", "c2", "s2", annotator="anna"),
        IncomingRelation("refers_to", "s2", "e1", annotator="anna"),
    ]
    rules = [
        IncomingSpan("CLAIM", (Range(start, start + 3),), annotator="rules", program=True)
        for start in (0, 5, 10)
    ]
    return take_in(
        IncomingArticle(where="", text=TEXT, key="a", spans=spans, relations=relations),
        IncomingArticle(where="", text=TEXT * 2, key="b", spans=rules),
        IncomingArticle(where="", text=TEXT * 3, key="c"),
    )


def close(store: SqliteProject, article_id: str, person: str, status: Status) -> None:
    Executor(store).execute(commands.set_status(store.article(article_id), status, person))


def test_an_empty_project_has_figures_too(store: SqliteProject) -> None:
    found = count(store)
    assert found.nothing_done
    assert (found.articles, found.claims, found.median_seconds) == (0, 0, 0)


def test_statuses_and_days_are_those_of_the_person_asked_for(
    store: SqliteProject, ids: list[str]
) -> None:
    close(store, ids[0], "anna", Status.DONE)
    close(store, ids[1], "anna", Status.SKIPPED)
    close(store, ids[0], "boris", Status.DONE)
    assert [tuple(each) for each in count(store).statuses] == [
        ("anna", 1, 1, 0, 1),
        ("boris", 1, 0, 0, 2),
    ]
    assert [each.person for each in count(store, "boris").statuses] == ["boris"]
    assert [number for _, number in count(store).days] == [3]
    assert [number for _, number in count(store, "boris").days] == [1]


def test_spans_are_counted_by_people_and_by_programs(store: SqliteProject, ids: list[str]) -> None:
    labels = {each.label: each[1:] for each in count(store).labels}
    assert labels["CLAIM"] == (2, 3)
    assert labels["SOURCE"] == (2, 0)
    assert {each.label: each.people for each in count(store, "boris").labels}["CLAIM"] == 0


def test_a_pronoun_counts_for_the_entity_it_refers_to(store: SqliteProject, ids: list[str]) -> None:
    found = count(store)
    assert found.sources == [("МИД", 2)]
    assert (found.claims, found.linked) == (2, 2)
    assert count(store, "boris").sources == []


def test_a_source_in_other_cases_is_the_same_source() -> None:
    spellings = {
        "Аркадий Сомов": 3, "Аркадия Сомова": 2, "аркадием сомовым": 1, "Сомов": 1,
        "Министерство транспорта": 2, "Министерстве транспорта": 2, "МИНИСТЕРСТВА ТРАНСПОРТА": 1,
        "Experts": 1, "experts": 2, "«»": 1, "Иван": 1, "Иванов": 2,
        "он": 1, "она": 1,
    }  # fmt: skip
    assert merged(spellings, lambda: None, most=5) == [
        ("Аркадий Сомов", 6),
        ("Министерстве транспорта", 5),
        ("experts", 3),
        ("Иванов", 2),
        ("«»", 1),
    ]


def test_marks_of_an_article_are_the_persons_own_and_those_she_accepted(
    store: SqliteProject, ids: list[str]
) -> None:
    article = store.article(ids[1])
    Executor(store).execute(commands.decide(article, article.spans[0].id, Verdict.ACCEPTED, "anna"))
    for each in ids:
        close(store, each, "anna", Status.DONE)
    assert count(store, "anna").marks == [1, 1, 1, 0, 0, 0]


def test_verdicts_tell_what_was_accepted_changed_and_rejected(
    store: SqliteProject, ids: list[str]
) -> None:
    executor = Executor(store)
    first, second, third = (each.id for each in store.article(ids[1]).spans)
    executor.execute(commands.decide(store.article(ids[1]), first, Verdict.ACCEPTED, "anna"))
    executor.execute(commands.decide(store.article(ids[1]), second, Verdict.REJECTED, "anna"))
    plan, _ = commands.resize(store.article(ids[1]), third, [Range(10, 20)], "anna")
    executor.execute(plan)
    assert [each[:5] for each in count(store).verdicts] == [("rules", 1, 1, 1, 0)]
    assert [each[:5] for each in count(store, "boris").verdicts] == [("rules", 0, 0, 0, 3)]


def test_what_several_people_decided_is_one_suggestion_less(
    store: SqliteProject, ids: list[str]
) -> None:
    first, second, _ = (each.id for each in store.article(ids[1]).spans)
    decide(store, ids[1], first, Verdict.ACCEPTED, "anna")
    decide(store, ids[1], first, Verdict.REJECTED, "boris")
    decide(store, ids[1], second, Verdict.ACCEPTED, "boris")
    plan, _ = commands.resize(store.article(ids[1]), second, [Range(5, 20)], "anna")
    Executor(store).execute(plan)
    (rules,) = count(store).verdicts
    assert rules[:5] == ("rules", 2, 1, 1, 1)
    assert (rules.decided, rules.precision) == (4, 0.5)


def test_verdicts_on_names_are_told_apart_from_those_on_the_task(
    store: SqliteProject, take_in: TakeIn
) -> None:
    kinds = [("ORG", "natasha"), ("CLAIM", "import:a"), ("PER", "import:a"), ("LOC", "idle")]
    spans = [
        IncomingSpan(label, (Range(start, start + 3),), annotator=program, program=True)
        for label, program in kinds
        for start in (0, 5, 10, 15)
    ]
    (article_id,) = take_in(IncomingArticle(where="", text=TEXT, key="d", spans=spans))
    store.ensure_person("anna")
    by = {(each.label, each.ranges[0].start): each.id for each in store.article(article_id).spans}
    decide(store, article_id, by["ORG", 0], Verdict.ACCEPTED, "anna")
    decide(store, article_id, by["ORG", 5], Verdict.REJECTED, "anna")
    decide(store, article_id, by["PER", 0], Verdict.REJECTED, "anna")
    plan, _ = commands.resize(store.article(article_id), by["ORG", 10], [Range(10, 12)], "anna")
    Executor(store).execute(plan)
    assert [tuple(each) for each in count(store).verdicts] == [
        ("natasha", 1, 1, 1, 1, False),
        ("import:a", 0, 0, 1, 3, False),
        ("import:a", 0, 0, 0, 4, True),
    ]


def test_a_period_is_about_the_articles_closed_in_it(store: SqliteProject, ids: list[str]) -> None:
    first = store.article(ids[1]).spans[0].id
    decide(store, ids[1], first, Verdict.ACCEPTED, "anna")
    for each in ids[:2]:
        close(store, each, "anna", Status.DONE)
    close(store, ids[0], "boris", Status.DONE)
    close(store, ids[2], "boris", Status.SKIPPED)
    day = date(2026, 1, 5)
    DATABASE.execute_sql(
        "UPDATE closing SET at = ? WHERE article_id = (SELECT id FROM article WHERE key = 'a')"
        " AND annotator_id = (SELECT id FROM annotator WHERE name = 'anna')",
        (int(datetime(2026, 1, 5, 23, 59).timestamp()),),  # noqa: DTZ001 — of the clock on the wall
    )
    found = count(store, period=Period(day, day))
    assert found.days == [("2026-01-05", 1)]
    assert [tuple(each) for each in found.statuses] == [("anna", 1, 0, 0, 0)]
    assert (found.articles, found.claims, found.linked) == (1, 2, 2)
    assert found.sources == [("МИД", 2)]
    assert not found.verdicts
    today = count(store, period=Period(day + timedelta(days=1), date.today()))  # noqa: DTZ011
    assert (today.articles, today.claims, today.sources) == (3, 0, [])
    assert [each[:5] for each in today.verdicts] == [("rules", 1, 0, 0, 2)]
    assert count(store, period=Period(date(2025, 1, 1), date(2025, 1, 31))).nothing_done


def test_time_is_what_lies_between_entries_pauses_left_out(
    store: SqliteProject, ids: list[str]
) -> None:
    close(store, ids[0], "anna", Status.DONE)
    numbers = dict(DATABASE.execute_sql("SELECT key, id FROM article").fetchall())
    (anna,) = DATABASE.execute_sql("SELECT id FROM annotator WHERE name = 'anna'").fetchone()
    for minute, second, key in ((0, 0, "b"), (1, 0, "a"), (3, 30, "a"), (50, 0, "a")):
        at = f"2026-01-05T10:{minute:02}:{second:02}+00:00"
        DATABASE.execute_sql(
            "INSERT INTO history (at, annotator_id, kind, title, article)"
            " VALUES (?, ?, 'do', '', ?)",
            (at, anna, numbers[key]),
        )
    found = count(store, "anna")
    assert found.median_seconds == 210
    assert found.minutes == [0, 0, 1, 0, 0, 0]
    assert count(store, "boris").median_seconds == 0


def test_work_that_waits_is_done_between_the_steps(store: SqliteProject, ids: list[str]) -> None:
    breaths: list[int] = []
    store.statistics.of("", lambda: breaths.append(1))
    assert len(breaths) > 5


def test_classes_are_named_as_they_are_counted() -> None:
    assert class_names(MARK_BOUNDS) == ["0", "1–2", "3–5", "6–10", "11–20", "21+"]
    assert minute_names(MINUTE_BOUNDS) == ["<1", "1–2", "2–5", "5–10", "10–20", "20+"]
    assert classes([0, 2, 3, 400], MARK_BOUNDS) == [1, 1, 1, 0, 0, 1]


def test_a_source_too_long_for_a_name_is_seen_to_be_cut(
    store: SqliteProject, take_in: TakeIn
) -> None:
    store.ensure_person("anna")
    spans = [span("c", "CLAIM", 0, 5), span("s", "SOURCE", 6, 90), span("d", "CLAIM", 91, 95)]
    spans.append(span("t", "SOURCE", 96, 176))
    links = [IncomingRelation("attributed_to", *each, annotator="anna") for each in ("cs", "dt")]
    text = f"{'к' * 5} {'и' * 84} {'к' * 4} {'о' * 80}"
    take_in(IncomingArticle(where="", text=text, key="l", spans=spans, relations=links))
    assert {name for name, _ in count(store).sources} == {"и" * 80 + "…", "о" * 80}
