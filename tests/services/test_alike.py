"""Everywhere alike, on a real project file."""

import pytest

from annotator.domain.errors import Cancelled, UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ports import Progress, silent
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.services import alike, commands
from annotator.services.alike import AlikeRequest, find_alike, mark_alike, run_mark_alike
from annotator.services.call import InlineCall
from annotator.services.executor import Executor
from annotator.services.history import article_history, state_at
from annotator.services.hits import Hits
from annotator.services.project_thread import OpenProject
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

TEXTS = (
    "Минфин сообщил, что МИНФИН\u00a0РФ прав.",
    "О Минфине ни слова.",
    "😀 Минфин\nи Минфин",
)
MINISTRY = Range(0, 6)


@pytest.fixture
def project(store: SqliteProject) -> OpenProject:
    return OpenProject(store, Executor(store))


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    return take_in(*TEXTS)


def find(project: OpenProject, needle: str, label: str = "ORG", **options: object) -> Hits:
    request = AlikeRequest(needle=needle, label=label, person="anna", **options)
    return find_alike(InlineCall(project), request, silent)


def records(project: OpenProject, ids: list[str]) -> list[object]:
    return [project.store.article(each).records for each in ids]


def test_every_hit_is_found_with_its_context(project: OpenProject, ids: list[str]) -> None:
    hits = find(project, "минфин")
    assert [(each.article_id, each.range) for each in hits] == [
        (ids[0], MINISTRY),
        (ids[0], Range(20, 26)),
        (ids[2], Range(2, 8)),
        (ids[2], Range(11, 17)),
    ]
    assert (hits[1].before, hits[1].found, hits[1].after) == (
        "Минфин сообщил, что ",
        "МИНФИН",
        "\u00a0РФ прав.",
    )
    assert hits[3].before == "😀 Минфин\nи "


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ({"whole_words": False}, 5),
        ({"case_sensitive": True}, 3),
        ({"article_id": "third"}, 2),
    ],
)
def test_the_search_is_as_wide_as_asked(
    project: OpenProject, ids: list[str], options: dict[str, object], count: int
) -> None:
    asked = {**options, "article_id": ids[2]} if "article_id" in options else options
    assert len(find(project, "Минфин", **asked)) == count


def test_the_project_is_read_in_pages_and_tells_how_far(
    project: OpenProject, take_in: TakeIn
) -> None:
    take_in(*(f"Статья {number} о банке." for number in range(1_200)))
    told: list[Progress] = []
    request = AlikeRequest(needle="банке", label="ORG", person="anna")
    hits = find_alike(InlineCall(project), request, told.append)
    assert len({each.article_id for each in hits}) == len(hits) == 1_200
    assert [each.done for each in told] == [500, 1_000, 1_200]
    assert {each.total for each in told} == {1_200}


def test_a_search_stops_when_it_is_cancelled(project: OpenProject, ids: list[str]) -> None:
    def cancelled(_progress: Progress) -> None:
        raise Cancelled("Cancelled.")

    request = AlikeRequest(needle="минфин", label="ORG", person="anna")
    with pytest.raises(Cancelled):
        find_alike(InlineCall(project), request, cancelled)


def test_a_search_ends_where_nobody_would_look_further(
    project: OpenProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(*(f"Статья {number}." for number in range(600)))
    monkeypatch.setattr(alike, "MOST_HITS", 100)
    assert len(find(project, "статья")) == 500


def entity(label: str) -> IncomingArticle:
    span = IncomingSpan(label, (MINISTRY,), annotator="natasha", program=True)
    return IncomingArticle(where="", text=TEXTS[0], key=label, spans=[span])


@pytest.mark.parametrize(
    ("label", "verdict", "marked"),
    [
        ("ORG", None, True),
        ("ORG", Verdict.REJECTED, False),
        ("SOURCE", None, False),
        ("SOURCE", Verdict.ACCEPTED, True),
    ],
)
def test_a_hit_is_marked_when_a_span_there_counts_as_the_persons(
    project: OpenProject, take_in: TakeIn, label: str, verdict: Verdict | None, *, marked: bool
) -> None:
    article = project.store.article(take_in(entity(label))[0])
    if verdict is not None:
        span = article.spans[0]
        project.executor.execute(commands.decide(article, span.id, verdict, "anna"))
    assert [each.marked for each in find(project, "Минфин", label)] == [marked, False]
    assert not any(each.marked for each in find(project, "Минфин", "CLAIM"))


def test_one_step_marks_hits_in_several_articles_and_undo_takes_all_back(
    project: OpenProject, ids: list[str]
) -> None:
    before = records(project, ids)
    event = run_mark_alike(find(project, "минфин"), "ORG", "anna", project)
    assert event.article_ids == {ids[0], ids[2]}
    after = records(project, ids)
    articles = [project.store.article(each) for each in ids]
    assert [len(each.spans) for each in articles] == [2, 0, 2]
    assert [each.status_of("anna") for each in articles] == [
        Status.STARTED,
        Status.NEW,
        Status.STARTED,
    ]
    assert project.executor.undo_state("anna").undo == "Mark 4 alike as ORG"
    assert all(each.marked for each in find(project, "минфин"))
    project.executor.undo("anna")
    assert records(project, ids) == before
    project.executor.redo("anna")
    assert records(project, ids) == after


def test_what_is_marked_already_is_not_marked_twice(project: OpenProject, ids: list[str]) -> None:
    first = project.store.article(ids[0])
    plan, _ = commands.mark(first, [MINISTRY], "ORG", "anna")
    project.executor.execute(plan)
    hits = find(project, "минфин")
    article = project.store.article(ids[0])
    assert len(mark_alike([article], hits, "ORG", "anna").changes) == 1
    with pytest.raises(UserError, match="already"):
        mark_alike([article], hits[:1], "ORG", "anna")


def test_a_step_over_several_articles_is_in_the_history_of_each(
    project: OpenProject, ids: list[str]
) -> None:
    run_mark_alike(find(project, "минфин"), "ORG", "anna", project)
    told = [list(article_history(project.store, each)) for each in ids]
    assert [[line.title for line in lines] for lines in told] == [
        ["Mark 4 alike as ORG"],
        [],
        ["Mark 4 alike as ORG"],
    ]
    assert len(told[2][0].changes) == 3
    for each in ids:
        assert not state_at(project.store, each, 0).spans


def test_what_others_do_meanwhile_stays(project: OpenProject, ids: list[str]) -> None:
    hits = find(project, "минфин")
    executor = project.executor

    def close_first() -> None:
        plan = commands.set_status(project.store.article(ids[0]), Status.DONE, "anna")
        if plan:
            executor.execute(plan)

    busy = OpenProject(project.store, executor, close_first)
    event = run_mark_alike(hits, "CLAIM", "anna", busy)
    assert event.article_ids == {ids[0], ids[2]}
    assert project.store.article(ids[0]).status_of("anna") is Status.DONE
    assert sum(len(project.store.article(each).spans) for each in ids) == len(hits)


def test_marks_asked_for_are_made_though_the_program_ends(
    project: OpenProject, ids: list[str]
) -> None:
    def close() -> None:
        raise Cancelled("The project is being closed.")

    hits = find(project, "минфин")
    run_mark_alike(hits, "CLAIM", "anna", OpenProject(project.store, project.executor, close))
    assert sum(len(project.store.article(each).spans) for each in ids) == len(hits)
