from collections.abc import Callable

import pytest

from annotator.domain.errors import StaleChange
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Span, Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.services.history import (
    BEGINNING,
    article_history,
    restore_plan,
    span_history,
    state_at,
)
from annotator.services.steps import NUDGE_SECONDS
from annotator.services.store import EntryKind
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

TEXT = "Высокопревосходительство — Иванов. Это решение примут в феврале."
"""Begins with a long word, whose edges can be nudged without meeting white space."""


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def executor(store: SqliteProject, clock: Clock) -> Executor:
    return Executor(store, clock)


@pytest.fixture
def article_id(take_in: TakeIn) -> str:
    entity = IncomingSpan("PER", (Range(27, 33),), annotator="natasha", program=True)
    return take_in(IncomingArticle(where="", text=TEXT, key="a", spans=[entity]))[0]


@pytest.fixture
def claim(store: SqliteProject, executor: Executor, article_id: str) -> Span:
    plan, span = commands.mark(store.article(article_id), [Range(0, 10)], "CLAIM", "anna")
    executor.execute(plan)
    return span


Nudge = Callable[..., None]


@pytest.fixture
def nudge(store: SqliteProject, executor: Executor, article_id: str, clock: Clock) -> Nudge:
    def go(span: Span, start: int, end: int, *, after: float = 0.1) -> None:
        clock.now += after
        plan, _ = commands.resize(store.article(article_id), span.id, [Range(start, end)], "anna")
        executor.execute(plan)

    return go


def extent(store: SqliteProject, article_id: str, span: Span) -> tuple[int, int]:
    found = store.article(article_id).span(span.id)
    assert found is not None
    return found.cover.start, found.cover.end


def test_quick_nudges_of_one_edge_are_one_step_also_after_a_restart(
    store: SqliteProject, executor: Executor, article_id: str, claim: Span, nudge: Nudge
) -> None:
    for end in range(11, 16):
        nudge(claim, 0, end)
    assert sum(1 for _ in article_history(store, article_id)) == 6
    for each in (executor, Executor(store)):
        each.undo("anna")
        assert extent(store, article_id, claim) == (0, 10)
        Executor(store).redo("anna")
        assert extent(store, article_id, claim) == (0, 15)
        each.forget_steps()
    steps = [line.step for line in article_history(store, article_id)]
    assert len(set(steps)) == 6  # the mark, the nudges, two undos and two redos


@pytest.mark.parametrize("between", ["time", "the other edge", "another command", "undo"])
def test_nudges_are_steps_of_their_own_when_something_comes_between(
    store: SqliteProject,
    executor: Executor,
    article_id: str,
    claim: Span,
    nudge: Nudge,
    between: str,
) -> None:
    nudge(claim, 0, 11)
    nudge(claim, 0, 12)
    match between:
        case "time":
            nudge(claim, 0, 13, after=NUDGE_SECONDS + 0.1)
            executor.undo("anna")
            assert extent(store, article_id, claim) == (0, 12)
        case "the other edge":
            nudge(claim, 1, 12)
            executor.undo("anna")
            assert extent(store, article_id, claim) == (0, 12)
        case "another command":
            executor.execute(commands.set_status(store.article(article_id), Status.DONE, "anna"))
            nudge(claim, 0, 13)
            executor.undo("anna")
            assert extent(store, article_id, claim) == (0, 12)
        case _:
            executor.undo("anna")
            nudge(claim, 0, 11)
            executor.undo("anna")
            assert extent(store, article_id, claim) == (0, 10)
            executor.undo("anna")
            assert store.article(article_id).span(claim.id) is None


def test_every_state_of_an_article_is_known_and_can_be_gone_back_to(
    store: SqliteProject, executor: Executor, article_id: str, scheme: Scheme, clock: Clock
) -> None:
    states = [store.article(article_id).records]

    def do(plan) -> None:  # noqa: ANN001
        clock.now += 60
        executor.execute(plan)
        states.append(store.article(article_id).records)

    plan, claim = commands.mark(store.article(article_id), [Range(0, 18)], "CLAIM", "anna")
    do(plan)
    plan, source = commands.mark(store.article(article_id), [Range(27, 33)], "SOURCE", "anna")
    do(plan)
    do(commands.link(store.article(article_id), claim.id, source.id, scheme, "anna"))
    (entity,) = [each for each in store.article(article_id).spans if each.label == "PER"]
    do(commands.decide(store.article(article_id), entity.id, Verdict.REJECTED, "anna"))
    do(commands.raise_flag(store.article(article_id), "?", "anna", span_id=claim.id))
    do(commands.delete(store.article(article_id), claim.id, "anna"))
    numbers = [BEGINNING, *reversed([x.number for x in article_history(store, article_id)])]
    for number, expected in zip(numbers, states, strict=True):
        assert state_at(store, article_id, number).records == expected
        before = store.article(article_id).records
        plan = restore_plan(store, article_id, number, "anna")
        if plan:
            executor.execute(plan)
        assert store.article(article_id).records == expected
        if plan:
            executor.undo("anna")
        assert store.article(article_id).records == before


def test_going_back_leaves_the_work_of_others(
    store: SqliteProject, executor: Executor, article_id: str, claim: Span
) -> None:
    plan, hers = commands.mark(store.article(article_id), [Range(27, 33)], "SOURCE", "vera")
    executor.execute(plan)
    executor.execute(restore_plan(store, article_id, BEGINNING, "anna"))
    article = store.article(article_id)
    assert article.span(claim.id) is None
    assert article.span(hers.id) == hers


def test_going_back_is_refused_where_others_build_on_it(
    store: SqliteProject, executor: Executor, article_id: str, claim: Span, scheme: Scheme
) -> None:
    plan, hers = commands.mark(store.article(article_id), [Range(27, 33)], "SOURCE", "vera")
    executor.execute(plan)
    executor.execute(commands.link(store.article(article_id), claim.id, hers.id, scheme, "vera"))
    before = store.article(article_id).records
    with pytest.raises(StaleChange, match="Later work builds on this"):
        executor.execute(restore_plan(store, article_id, BEGINNING, "anna"))
    assert store.article(article_id).records == before


def test_a_span_tells_its_own_history(
    store: SqliteProject, executor: Executor, article_id: str, claim: Span, scheme: Scheme
) -> None:
    plan, source = commands.mark(store.article(article_id), [Range(27, 33)], "SOURCE", "anna")
    executor.execute(plan)
    executor.execute(commands.link(store.article(article_id), claim.id, source.id, scheme, "anna"))
    executor.execute(commands.delete(store.article(article_id), claim.id, "anna"))
    executor.undo("anna")
    lines = list(span_history(store, article_id, claim.id))
    assert [(line.kind, line.title) for line in lines] == [
        (EntryKind.UNDO, "Delete CLAIM"),
        (EntryKind.DO, "Delete CLAIM"),
        (EntryKind.DO, "Link CLAIM to SOURCE"),
        (EntryKind.DO, "Mark CLAIM"),
    ]
    assert {line.annotator for line in lines} == {"anna"}
    assert all(line.at.endswith("+00:00") for line in lines)
