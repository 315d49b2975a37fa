"""The steps read back from the end of a history are those that all of it tells."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.incoming import IncomingArticle
from annotator.domain.records import Status
from annotator.services import commands, past_steps
from annotator.services.executor import Executor
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

PEOPLE = ("anna", "vera")
WORK = st.lists(
    st.tuples(st.sampled_from(["done", "open", "undo", "redo"]), st.sampled_from(PEOPLE)),
    min_size=1,
    max_size=25,
)


def do(executor: Executor, store: SqliteProject, article_id: str, what: str, person: str) -> None:
    state = executor.undo_state(person)
    if what == "undo" and state.undo:
        executor.undo(person)
    elif what == "redo" and state.redo:
        executor.redo(person)
    elif what in {"done", "open"}:
        status = Status.DONE if what == "done" else Status.STARTED
        plan = commands.set_status(store.article(article_id), status, person)
        if plan:
            executor.execute(plan)


@given(work=WORK, lately=st.integers(1, 6), at_once=st.integers(1, 5))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_latest_entries_tell_the_same_steps(
    store: SqliteProject,
    take_in: TakeIn,
    work: list[tuple[str, str]],
    lately: int,
    at_once: int,
) -> None:
    if not list(store.article_ids()):
        take_in(IncomingArticle(where="", text="Текст.", key="a"))
    (article_id,) = store.article_ids()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(past_steps, "_LATELY", (lately, 2 * lately))
        patch.setattr(past_steps, "_AT_ONCE", at_once)
        executor = Executor(store)
        for what, person in work:
            do(executor, store, article_id, what, person)
        states = [(executor.undo_state(each), Executor(store).undo_state(each)) for each in PEOPLE]
        patch.setattr(past_steps, "_LATELY", ())
        whole = [Executor(store).undo_state(each) for each in PEOPLE]
    assert states == [(each, each) for each in whole]


def test_others_go_on_while_a_long_history_is_read(
    store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    (article_id,) = take_in(IncomingArticle(where="", text="Текст.", key="a"))
    monkeypatch.setattr(past_steps, "_LATELY", ())
    monkeypatch.setattr(past_steps, "_AT_ONCE", 2)
    executor = Executor(store)
    for what in ("done", "open") * 4:
        do(executor, store, article_id, what, "anna")
    breaths: list[int] = []

    def breathe() -> None:
        if len(breaths) == 2:
            do(executor, store, article_id, "done", "vera")
        breaths.append(store.last_entry)

    read = Executor(store, breathe=breathe)
    assert read.undo_state("vera").undo == executor.undo_state("vera").undo != ""
    assert len(breaths) > 2
