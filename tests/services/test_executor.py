from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from annotator.domain.errors import CannotUndo, EnvironmentProblem, StaleChange, UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Span, Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

TEXT = "Банк снизит ставку, сказал Иванов."


@pytest.fixture
def article_id(take_in: TakeIn) -> str:
    entity = IncomingSpan("PER", (Range(27, 33),), annotator="natasha", program=True)
    return take_in(IncomingArticle(where="", text=TEXT, key="a", spans=[entity]))[0]


@pytest.fixture
def executor(store: SqliteProject) -> Executor:
    return Executor(store)


def mark(
    executor: Executor,
    store: SqliteProject,
    article_id: str,
    start: int,
    end: int,
    label: str,
    person: str = "anna",
) -> Span:
    plan, span = commands.mark(store.article(article_id), [Range(start, end)], label, person)
    executor.execute(plan)
    return span


def test_a_mark_is_in_the_file_and_starts_the_article(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    span = mark(executor, store, article_id, 0, 18, "CLAIM")
    article = store.article(article_id)
    assert article.span(span.id) == span
    assert article.status_of("anna") is Status.STARTED


def test_undo_and_redo_walk_through_every_state_across_a_restart(
    executor: Executor, store: SqliteProject, article_id: str, scheme: Scheme
) -> None:
    states = [store.article(article_id).records]
    claim = mark(executor, store, article_id, 0, 18, "CLAIM")
    states.append(store.article(article_id).records)
    source = mark(executor, store, article_id, 27, 33, "SOURCE")
    states.append(store.article(article_id).records)
    executor.execute(commands.link(store.article(article_id), claim.id, source.id, scheme, "anna"))
    states.append(store.article(article_id).records)
    executor.execute(commands.delete(store.article(article_id), claim.id, "anna"))
    states.append(store.article(article_id).records)

    restarted = Executor(store)
    for expected in reversed(states[:-1]):
        restarted.undo("anna")
        assert store.article(article_id).records == expected
    again = Executor(store)
    for expected in states[1:]:
        again.redo("anna")
        assert store.article(article_id).records == expected
    with pytest.raises(UserError, match="nothing to redo"):
        again.redo("anna")


def test_undo_is_each_persons_own(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    mine = mark(executor, store, article_id, 0, 18, "CLAIM", "anna")
    hers = mark(executor, store, article_id, 0, 18, "CLAIM", "vera")
    executor.undo("anna")
    article = store.article(article_id)
    assert article.span(mine.id) is None
    assert article.span(hers.id) == hers


def test_undo_is_refused_with_a_sentence_where_later_work_builds_on_it(
    executor: Executor, store: SqliteProject, article_id: str, scheme: Scheme
) -> None:
    claim = mark(executor, store, article_id, 0, 18, "CLAIM", "anna")
    source = mark(executor, store, article_id, 27, 33, "SOURCE", "vera")
    executor.execute(commands.link(store.article(article_id), claim.id, source.id, scheme, "vera"))
    before = store.article(article_id).records
    with pytest.raises(CannotUndo, match="later work builds on it"):
        executor.undo("anna")
    assert store.article(article_id).records == before


def test_a_stale_plan_changes_nothing(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    span = mark(executor, store, article_id, 0, 18, "CLAIM")
    seen = store.article(article_id)
    executor.execute(commands.delete(seen, span.id, "anna"))
    before = store.article(article_id).records
    with pytest.raises(StaleChange):
        executor.execute(commands.set_note(seen, span.id, "why", "anna"))
    assert store.article(article_id).records == before


def test_rejecting_a_programs_span_leaves_the_span_as_it_was(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    article = store.article(article_id)
    (entity,) = article.spans
    executor.execute(commands.decide(article, entity.id, Verdict.REJECTED, "anna"))
    after = store.article(article_id)
    assert after.span(entity.id) == entity
    assert after.verdict_of("anna", entity.id) is Verdict.REJECTED


def test_an_import_is_one_step_that_can_be_taken_back(
    executor: Executor, store: SqliteProject
) -> None:
    run = store.imports.begin("files")
    articles = [IncomingArticle(where="", text=f"text {n}", key=str(n)) for n in range(3)]
    file = SourceFile("f", "", "jsonl", "")
    store.imports.add(run, [FileBatch(file, articles, last=True)], ImportRules())
    store.ensure_person("anna")
    store.imports.finish(run, annotator="anna", title="Import of f")
    state = executor.undo_state("anna")
    assert (state.undo, state.undoes_import) == ("Import of f", True)
    event = executor.undo("anna")
    assert event.whole_project
    assert store.info().articles == 0
    with pytest.raises(CannotUndo):
        executor.redo("anna")


def test_an_import_people_have_worked_on_is_not_taken_back(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    mark(executor, store, article_id, 0, 18, "CLAIM")
    with pytest.raises(CannotUndo, match="Work has been done"), store.transaction():
        store.imports.take_back(1)
    assert store.info().articles == 1


def test_an_empty_plan_is_false() -> None:
    assert not Plan(title="", changes=(), annotator="anna")


def test_a_change_that_was_written_although_its_commit_failed_is_not_done_twice(
    executor: Executor, store: SqliteProject, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last sync of a commit may fail when nothing can be rolled back any more."""
    whole = store.transaction

    @contextmanager
    def failing_late() -> Iterator[None]:
        with whole():
            yield
        raise EnvironmentProblem("disk I/O error")

    def fails_late_then_goes(step: Callable[[], object]) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(store, "transaction", failing_late)
            with pytest.raises(EnvironmentProblem):
                step()
        step()

    before = store.article(article_id).records
    store.ensure_person("anna")
    plan, _ = commands.mark(store.article(article_id), [Range(0, 18)], "CLAIM", "anna")
    fails_late_then_goes(lambda: executor.execute(plan))
    after = store.article(article_id).records
    assert len(store.steps("anna")) == 1
    for way, expected in ((executor.undo, before), (executor.redo, after)):
        fails_late_then_goes(lambda way=way: way("anna"))
        assert store.article(article_id).records == expected
    assert len(store.steps("anna")) == 3
