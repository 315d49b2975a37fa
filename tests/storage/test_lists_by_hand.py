"""What a list finds is what looking at each article by hand finds, whatever was done before."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedArticle, details_of
from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Status, Verdict
from annotator.domain.sites import site_of
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.services import commands
from annotator.services.commands.care import edit_details, put_in_bin, take_out_of_bin
from annotator.services.executor import Executor
from annotator.storage import article_orders, article_sets, row_masks, word_hits, word_index
from annotator.storage.detail_rows import searched
from annotator.storage.store import SqliteProject
from annotator.storage.word_forms import forms, words_in
from tests.conftest import TakeIn

PEOPLE, LABELS = ("anna", "vera"), ("CLAIM", "CUE", "PER")
SITES, LANGUAGES = ("rbc.example", "tass.example", ""), ("ru", "ru", "ru", "en")
DATES = ("2026-01-05", "2026-01", "2025-12-30", "")
TEXTS = ("Банк поднял ставку.", "О банках и ставке сказали.", "Ничего такого не было.")
CLOSED = {Status.DONE, Status.SKIPPED}


def _article(number: int) -> IncomingArticle:
    site = SITES[number % len(SITES)]
    return IncomingArticle(
        where="",
        text=f"{TEXTS[number % len(TEXTS)]} {number}",
        key=f"k{number}",
        title=f"Т{number % 4}",
        url=f"https://{site}/{number}" if site else "",
        published=DATES[number % len(DATES)],
        language=LANGUAGES[number % len(LANGUAGES)],
        spans=[
            IncomingSpan(label, (Range(0, 2 + number % 3),), annotator="rules", program=True)
            for label in LABELS[: 1 + number % 3]
        ],
    )


def _task_spans(content: AnnotatedArticle, store: SqliteProject, *, by_programs: bool) -> list[Any]:
    task = {each.name for each in store.scheme.labels if store.scheme.is_task(each.name)}
    return [
        each
        for each in content.spans
        if each.label in task and (each.annotator in content.programs) is by_programs
    ]


def _to_decide(content: AnnotatedArticle, store: SqliteProject, person: str) -> bool:
    return any(
        content.verdict_of(person, each.id) is None and (person, each.id) not in content.replaced
        for each in _task_spans(content, store, by_programs=True)
    )


def _marked(content: AnnotatedArticle, store: SqliteProject, person: str) -> bool:
    own = _task_spans(content, store, by_programs=False)
    return any(each.annotator == person for each in own) or any(
        content.verdict_of(person, each.id) is Verdict.ACCEPTED
        for each in _task_spans(content, store, by_programs=True)
    )


def _shown(content: AnnotatedArticle, store: SqliteProject, query: ArticleQuery) -> bool:
    status = content.status_of(query.person)
    asked: dict[ArticleFilter, Callable[[], bool]] = {
        ArticleFilter.ALL: lambda: True,
        ArticleFilter.TO_DO: lambda: status not in CLOSED,
        ArticleFilter.STARTED: lambda: status is Status.STARTED,
        ArticleFilter.DONE: lambda: status is Status.DONE,
        ArticleFilter.SKIPPED: lambda: status is Status.SKIPPED,
        ArticleFilter.FLAGGED: lambda: any(not each.settled for each in content.flags),
        ArticleFilter.NOTHING: lambda: (
            status is Status.DONE and not _marked(content, store, query.person)
        ),
        ArticleFilter.TO_DECIDE: lambda: _to_decide(content, store, query.person),
    }
    return asked[query.show]()


def _narrowed(content: AnnotatedArticle, query: ArticleQuery) -> bool:
    article = content.article
    marks = [
        each
        for each in content.spans
        if query.label in {"", each.label} and query.annotator in {"", each.annotator}
    ]
    wanted = bool(marks) is not (bool(query.label) and query.without_label)
    words = set(words_in(f"{article.title} {article.key} {article.text}".lower()))
    return (
        query.site in {"", site_of(article.url, article.meta)}
        and query.language in {"", article.language}
        and (not (query.since or query.until) or bool(article.published))
        and query.since <= article.published
        and (not query.until or article.published < query.until + "\U0010ffff")
        and (wanted or not (query.label or query.annotator))
        and all(forms(word) & words for word in query.search.split())
    )


def _place(content: AnnotatedArticle, order: ArticleOrder) -> Any:
    article = content.article
    site, date, language = site_of(article.url, article.meta), article.published, article.language
    title = searched(article.title, site, article.key)
    return {ArticleOrder.SITE: (site, date, language), ArticleOrder.TITLE: (title,)}.get(
        order, (date, site, language) if order in (ArticleOrder.NEWEST, ArticleOrder.OLDEST) else ()
    )


def by_hand(
    every: list[AnnotatedArticle], store: SqliteProject, query: ArticleQuery
) -> list[AnnotatedArticle]:
    """Return what a query finds, in order, from the articles themselves."""
    backwards = query.order in (ArticleOrder.NEWEST, ArticleOrder.LATEST)
    placed = sorted(
        ((_place(each, query.order), number) for number, each in enumerate(every)),
        reverse=backwards,
    )
    found = (every[number] for _, number in placed)
    return [each for each in found if _shown(each, store, query) and _narrowed(each, query)]


NARROWINGS: dict[str, list[Any]] = {
    "show": list(ArticleFilter),
    "site": list(SITES),
    "language": ["ru", "en", "de"],
    "since": ["2025", "2026"],
    "until": ["2025", "2026-01-04"],
    "label": list(LABELS),
    "without_label": [True],
    "annotator": [*PEOPLE, "rules"],
    "search": ["банк", "ставка банк", "такое"],
}
"""Two or three at a time, as more leave no article."""


@st.composite
def queries(draw: st.DrawFn) -> ArticleQuery:
    """Return something that may be asked of a list."""
    names = draw(st.lists(st.sampled_from(list(NARROWINGS)), max_size=3))
    narrowed = {each: draw(st.sampled_from(NARROWINGS[each])) for each in names}
    person, order = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(ArticleOrder))
    return ArticleQuery(person=person, order=order, **narrowed)


STEPS = [
    *("mark", "accept", "reject", "delete", "done", "skip", "open", "flag", "edit"),
    *("bin", "restore", "import", "take_back", "undo", "redo", "join", "ahead"),
]
steps = st.lists(
    st.tuples(
        st.sampled_from(STEPS),
        st.sampled_from(PEOPLE),
        st.integers(0, 50),
    ),
    max_size=8,
)


class Work:
    """Does things to a project."""

    def __init__(self, store: SqliteProject, take_in: TakeIn) -> None:
        self._store, self._take_in = store, take_in
        self._executor, self._numbers = Executor(store), count(100)

    def do(self, what: str, person: str, number: int) -> None:
        with suppress(UserError):
            self._whole(what, person, number)
            there = list(self._store.article_ids())
            if there:
                content = self._store.article(there[number % len(there)])
                for plan in self._plans(what, content, person, number):
                    self._executor.execute(plan)

    def _whole(self, what: str, person: str, number: int) -> None:
        if what == "import":
            self._take_in(_article(next(self._numbers)))
            self._executor.forget_steps()
        elif what == "take_back":
            for row in self._store.imports.rows()[:1]:
                self._executor.take_back_import(row.entry, person)
        elif what == "restore":
            self._executor.execute(take_out_of_bin(self._store.binned.binnings()[:2], person))
        elif what in {"undo", "redo"}:
            getattr(self._executor, what)(person)
        elif what == "ahead":
            for _ in range(number % 12):
                self._store.lists.read_ahead(ArticleQuery(person=person, search="банк"))
        elif what == "join":
            while self._store.lists.index_words(1) or self._store.lists.join_words(1):
                pass

    def _plans(
        self, what: str, content: AnnotatedArticle, person: str, number: int
    ) -> Iterator[Plan]:
        statuses = {"done": Status.DONE, "skip": Status.SKIPPED, "open": Status.STARTED}
        verdicts = {"accept": Verdict.ACCEPTED, "reject": Verdict.REJECTED}
        suggested = [each for each in content.spans if each.annotator in content.programs]
        own = [each for each in content.spans if each.annotator == person]
        if what == "mark":
            place = Range(number % 5, number % 5 + 3)
            yield commands.mark(content, [place], LABELS[number % 3], person)[0]
        elif what in verdicts and suggested:
            span = suggested[number % len(suggested)].id
            yield commands.decide(content, span, verdicts[what], person)
        elif what == "delete" and own:
            yield commands.delete(content, own[number % len(own)].id, person)
        elif what in statuses:
            yield commands.set_status(content, statuses[what], person)
        elif what == "flag":
            yield commands.raise_flag(content, "?", person)
        elif what == "edit":
            details = replace(
                details_of(content.article), language=("ru", "en", "de")[number % 3], title="Банки"
            )
            yield edit_details(content, details, person)
        elif what == "bin":
            yield put_in_bin([content.article.id], person)


@pytest.fixture
def work(store: SqliteProject, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> Work:
    """A small project, of which everything is read as of a large one."""
    monkeypatch.setattr(article_sets, "_SAMPLE", 2)
    monkeypatch.setattr(article_orders, "_FIRST", 2)
    monkeypatch.setattr(article_orders, "_FEW", 1)
    monkeypatch.setattr(article_orders, "_PART", 4)
    monkeypatch.setattr(word_hits, "_FIRST", 3)
    monkeypatch.setattr(word_hits, "_MOST_HIDDEN", 1)
    monkeypatch.setattr(row_masks, "_FEW", 1_000_000)
    monkeypatch.setattr(word_index, "_MOST_PARTS", 0)
    for person in PEOPLE:
        store.ensure_person(person)
    take_in(*map(_article, range(9)))
    return Work(store, take_in)


@given(rounds=st.lists(st.tuples(steps, st.lists(queries(), min_size=5, max_size=20)), min_size=1))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_list_finds_what_is_found_by_hand(
    store: SqliteProject,
    work: Work,
    rounds: list[tuple[list[tuple[str, str, int]], list[ArticleQuery]]],
) -> None:
    known: list[ArticleQuery] = []
    for done, asked in rounds:
        for each in done:
            work.do(*each)
        while store.lists.index_words(1):
            pass
        every = [store.article(each) for each in store.article_ids()]
        known = [*known[-10:], *asked]
        for query in known:
            assert_found(store, query, by_hand(every, store, query))


def assert_found(store: SqliteProject, query: ArticleQuery, found: list[AnnotatedArticle]) -> None:
    expected = [each.article.id for each in found]
    to_do = {each.article.id for each in found if each.status_of(query.person) not in CLOSED}
    assert [each.id for each in store.rows(query, offset=0, limit=3)] == expected[:3]
    assert store.count(query) == len(expected)
    assert [each.id for each in store.rows(query, offset=2, limit=99)] == expected[2:]
    assert [store.position(query, each) for each in expected] == list(range(len(expected)))
    for place, each in [(-1, None), *enumerate(expected)]:
        around = [*expected[place + 1 :], *expected[: max(place, 0)]]
        following = next((other for other in around if other in to_do), None)
        assert store.next_to_do(query.person, each, query) == following
