"""The figures of the page of statistics, counted by SQLite in short steps.

Spans and statuses are read from the counters that lists use; times from the history, in
which each entry bears its moment; sources from the texts.
"""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Final

from annotator.domain.records import Status
from annotator.domain.scheme import ATTRIBUTED_TO, CLAIM, REFERS_TO
from annotator.domain.statistics import (
    MARK_BOUNDS,
    MINUTE_BOUNDS,
    LabelCount,
    Period,
    Statistics,
    StatusCount,
    VerdictCount,
    classes,
)
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS
from annotator.storage.slices import Slices
from annotator.storage.source_names import merged
from annotator.storage.statistics_queries import LINKED, PAUSES, SOURCE_NAMES
from annotator.storage.statistics_scope import CountedArticles
from annotator.storage.statistics_verdicts import Proposed, Verdicts

_Scope = Callable[[], AbstractContextManager[None]]
_Breathe = Callable[[], None]

_DONE: Final = STATUS_NUMBERS[Status.DONE]
_SOURCES: Final = 500
_BITS: Final = 40
"""For row numbers of articles, in numbers that stand for a person and an article."""


class StatisticsRows:
    """Counts what is in the open project; changes nothing."""

    def __init__(self, connection: sqlite3.Connection, names: Names, reading: _Scope) -> None:
        """Work on an open connection; `reading` guards each step."""
        self._connection = connection
        self._names = names
        self._reading = reading

    def of(
        self,
        person: str,
        breathe: _Breathe,
        *,
        quick: bool = False,
        period: Period | None = None,
    ) -> Statistics:
        """Return the figures of a person, of everybody when empty; `quick` leaves some out.

        With a `period` they are about the articles that were closed in it.
        """
        count = _Count(self._rows, self._names, person, breathe, period)
        return count.quick() if quick else count.all()

    def _rows(self, statement: str, *values: object) -> list[Any]:
        with self._reading():
            return self._connection.execute(statement, values).fetchall()


class _Count:
    """One count of everything."""

    def __init__(
        self,
        rows: Callable[..., list[Any]],
        names: Names,
        person: str,
        breathe: _Breathe,
        period: Period | None,
    ) -> None:
        self._slices = Slices(rows, breathe)
        self._names = names
        self._person = person
        self._breathe = breathe
        self._numbers = {
            names.annotator_number(each.name) or 0: each.program for each in names.annotators
        }
        self._people = [number for number, program in self._numbers.items() if not program]
        if person:
            self._people = [names.annotator_number(person) or 0]
        self._authors = self._people
        self._scope = CountedArticles(self._people, period)
        self._proposed: Counter[Proposed] = Counter()
        """Spans by program, those in task layers apart."""

    def quick(self) -> Statistics:
        """Count what counters tell."""
        articles = sum(
            count
            for (count,) in self._slices.through(
                "article",
                "SELECT COUNT(*) FROM article a INDEXED BY article_hidden_id WHERE hidden = 0"
                f" AND {self._scope.among('a.id')} AND id > ? AND id <= ?",
            )
        )
        labels, claims = self._labels()
        return Statistics(
            person=self._person,
            articles=articles,
            statuses=self._statuses(articles),
            days=self._days(),
            labels=labels,
            marks=self._marks(),
            sources=(),
            claims=claims,
            linked=0,
            minutes=(),
            median_seconds=0,
            verdicts=(),
            complete=False,
        )

    def all(self) -> Statistics:
        """Count everything."""
        from statistics import median  # with fractions and decimals: not for opening a project

        counted = self.quick()
        sources, linked = self._sources()
        seconds = self._seconds()
        minutes = classes([each / 60 for each in seconds], MINUTE_BOUNDS)
        self._breathe()
        return replace(
            counted,
            sources=sources,
            linked=min(linked, counted.claims),
            minutes=minutes,
            median_seconds=round(median(seconds)) if seconds else 0,
            verdicts=self._verdicts(),
            complete=True,
        )

    def _labels(self) -> tuple[list[LabelCount], int]:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        by: Counter[int] = Counter()
        claims: Counter[int] = Counter()
        task = set(self._task_labels())
        for number, annotator, spans in self._spans_by_label():
            program, name = self._numbers.get(annotator, True), self._names.label(number)
            if program or annotator in self._people:
                counts[name][program] += spans
            by[annotator] += spans
            claims[annotator] += spans * (name == CLAIM)
            if program:
                self._proposed[annotator, number in task] += spans
        if not (self._person or self._scope.closed) and not any(by[each] for each in self._people):
            self._authors = list(self._numbers)
        shown = [
            LabelCount(each.name, *counts[each.name])
            for each in self._names.scheme.labels
            if any(counts[each.name]) or not each.retired
        ]
        return shown, sum(claims[each] for each in self._authors)

    def _spans_by_label(self) -> Iterator[tuple[int, int, int]]:
        """Yield label, annotator and some of the spans; one pair after the other, as the key is."""
        for label in self._names.scheme.labels:
            number = self._names.label_number(label.name)
            for annotator in self._numbers:
                theirs = self._scope.theirs("c") if annotator in self._people else ""
                for (spans,) in self._slices.through(
                    "article",
                    "SELECT SUM(spans) FROM label_count c WHERE label_id = ? AND annotator_id = ?"
                    f" AND {self._scope.among('c.article_id')}{theirs}"
                    " AND c.article_id > ? AND c.article_id <= ?",
                    number,
                    annotator,
                ):
                    if spans:
                        yield number, annotator, spans

    def _statuses(self, articles: int) -> list[StatusCount]:
        counts: dict[int, Counter[int]] = defaultdict(Counter)
        for annotator, status, count in self._slices.through(
            "article",
            "SELECT annotator_id, status, COUNT(*) FROM article_status s"
            f" WHERE {self._scope.theirs_among('s')} GROUP BY 1, 2",
        ):
            counts[annotator][status] += count
        found = []
        for annotator, by in counts.items():
            done, skipped, started = (
                by.get(STATUS_NUMBERS[each], 0)
                for each in (Status.DONE, Status.SKIPPED, Status.STARTED)
            )
            new = 0 if self._scope.closed else articles - done - skipped - started
            if done or skipped or started:
                name = self._names.annotator(annotator)
                found.append(StatusCount(name, done, skipped, started, new))
        return sorted(found, key=lambda each: (-each.done, each.person))

    def _days(self) -> list[tuple[str, int]]:
        days: Counter[str] = Counter()
        for day, count in self._slices.through(
            "article",
            "SELECT date(at, 'unixepoch', 'localtime'), COUNT(*) FROM closing c"
            f" WHERE {self._scope.theirs_among('c')} GROUP BY 1",
        ):
            days[day] += count
        return sorted(days.items())

    def _marks(self) -> list[int]:
        spans = self._slices.through(
            "article",
            "SELECT MAX(COALESCE(c.spans + c.accepted, 0), 0), COUNT(*) FROM article_status s"
            " LEFT JOIN task_count c ON c.annotator_id = s.annotator_id"
            " AND c.article_id = s.article_id"
            f" WHERE s.status = {_DONE} AND {self._scope.theirs_among('s')} GROUP BY 1",
        )
        counts = [0] * len(MARK_BOUNDS)
        for marks, articles in spans:
            place = classes([marks], MARK_BOUNDS).index(1)
            counts[place] += articles
        return counts

    def _sources(self) -> tuple[list[tuple[str, int]], int]:
        attributed, refers = self._relation(ATTRIBUTED_TO), self._relation(REFERS_TO)
        if attributed is None:
            return [], 0
        spellings: Counter[str] = Counter()
        authors = _list(self._authors)
        names, links = (self._about("r", each, authors) for each in (SOURCE_NAMES, LINKED))
        for text, count in self._slices.through("article", names, attributed, refers):
            spellings[" ".join(text.split())] += count
        linked = sum(count for (count,) in self._slices.through("article", links, attributed))
        return merged(spellings, self._breathe, most=_SOURCES), linked

    def _about(self, table: str, query: str, people: str) -> str:
        """Return one of the longer queries with what it is about put in."""
        among, theirs = self._scope.among(f"{table}.article_id"), self._scope.theirs(table)
        return query.format(among, people, theirs)

    def _relation(self, name: str) -> int | None:
        known = {each.name for each in self._names.scheme.relations}
        return self._names.relation_number(name) if name in known else None

    def _seconds(self) -> list[int]:
        took: Counter[int] = Counter()
        people = set(self._people)
        for annotator, article, seconds in self._slices.through("history", PAUSES):
            if annotator in people:
                took[annotator << _BITS | article] += seconds
        done = self._slices.through(
            "article",
            "SELECT annotator_id, article_id FROM article_status s"
            f" WHERE status = {_DONE} AND {self._scope.theirs_among('s')}",
        )
        keys = (annotator << _BITS | article for annotator, article in done)
        return [took[key] for key in keys if took[key]]

    def _verdicts(self) -> list[VerdictCount]:
        counted = Verdicts(self._slices, self._scope, self._people, self._task_labels())
        return counted.by_program(self._proposed, self._names.annotator)

    def _task_labels(self) -> list[int]:
        scheme = self._names.scheme
        task = {each.name for each in scheme.layers if each.task}
        return [self._names.label_number(each.name) for each in scheme.labels if each.layer in task]


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(each) for each in numbers)
