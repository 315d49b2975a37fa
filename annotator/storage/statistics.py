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
from datetime import datetime, time, timedelta
from statistics import median
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
from annotator.storage.source_names import merged
from annotator.storage.statistics_queries import (
    CHANGED,
    LINKED,
    PAUSES,
    PROPOSED,
    SOURCE_NAMES,
    VERDICTS,
    VISIBLE,
)

_Scope = Callable[[], AbstractContextManager[None]]
_Breathe = Callable[[], None]

_DONE: Final = STATUS_NUMBERS[Status.DONE]
_STEP: Final = {"history": 20_000, "article": 400, "verdicts": 20_000}
"""Rows looked at in one step."""
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
        self._read = rows
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
        self._closed = _closed_in(period, self._people) if period else ""
        self._among = f"IN (SELECT article_id {self._closed})" if period else VISIBLE

    def quick(self) -> Statistics:
        """Count what counters tell."""
        (articles,) = self._rows(
            f"SELECT COUNT(*) FROM article WHERE NOT hidden AND id {self._among}"
        )[0]
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
        counted = self.quick()
        sources, linked = self._sources()
        seconds = self._seconds()
        return replace(
            counted,
            sources=sources,
            linked=min(linked, counted.claims),
            minutes=classes([each / 60 for each in seconds], MINUTE_BOUNDS),
            median_seconds=round(median(seconds)) if seconds else 0,
            verdicts=self._verdicts(),
            complete=True,
        )

    def _rows(self, statement: str, *values: object) -> list[Any]:
        self._breathe()
        return self._read(statement, *values)

    def _theirs(self, table: str) -> str:
        """Return what keeps rows of a table to articles that their authors closed in the period."""
        if not self._closed:
            return ""
        return (
            f" AND ({table}.annotator_id, {table}.article_id) IN"
            f" (SELECT annotator_id, article_id {self._closed})"
        )

    def _labels(self) -> tuple[list[LabelCount], int]:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        by: Counter[int] = Counter()
        claims: Counter[int] = Counter()
        for number, annotator, spans in self._rows(
            "SELECT label_id, annotator_id, SUM(spans) FROM label_count c"
            f" WHERE article_id {self._among} AND (annotator_id NOT IN ({_list(self._people)})"
            f" OR TRUE {self._theirs('c')}) GROUP BY 1, 2"
        ):
            program, name = self._numbers.get(annotator, True), self._names.label(number)
            if program or annotator in self._people:
                counts[name][program] += spans
            by[annotator] += spans
            claims[annotator] += spans * (name == CLAIM)
        if not (self._person or self._closed) and not any(by[each] for each in self._people):
            self._authors = list(self._numbers)
        shown = [
            LabelCount(each.name, *counts[each.name])
            for each in self._names.scheme.labels
            if any(counts[each.name]) or not each.retired
        ]
        return shown, sum(claims[each] for each in self._authors)

    def _statuses(self, articles: int) -> list[StatusCount]:
        counts: dict[int, dict[int, int]] = defaultdict(dict)
        for annotator, status, count in self._rows(
            "SELECT annotator_id, status, COUNT(*) FROM article_status s"
            f" WHERE annotator_id IN ({_list(self._people)}) AND article_id {self._among}"
            f" {self._theirs('s')} GROUP BY 1, 2"
        ):
            counts[annotator][status] = count
        found = []
        for annotator, by in counts.items():
            done, skipped, started = (
                by.get(STATUS_NUMBERS[each], 0)
                for each in (Status.DONE, Status.SKIPPED, Status.STARTED)
            )
            new = 0 if self._closed else articles - done - skipped - started
            if done or skipped or started:
                name = self._names.annotator(annotator)
                found.append(StatusCount(name, done, skipped, started, new))
        return sorted(found, key=lambda each: (-each.done, each.person))

    def _days(self) -> list[tuple[str, int]]:
        return self._rows(
            "SELECT date(at, 'unixepoch', 'localtime'), COUNT(*) FROM closing c"
            f" WHERE annotator_id IN ({_list(self._people)}) AND article_id {self._among}"
            f" {self._theirs('c')} GROUP BY 1 ORDER BY 1"
        )

    def _marks(self) -> list[int]:
        spans = self._rows(
            "SELECT MAX(COALESCE(c.spans + c.accepted, 0), 0), COUNT(*) FROM article_status s"
            " LEFT JOIN task_count c ON c.annotator_id = s.annotator_id"
            " AND c.article_id = s.article_id"
            f" WHERE s.annotator_id IN ({_list(self._people)}) AND s.status = {_DONE}"
            f" AND s.article_id {self._among} {self._theirs('s')} GROUP BY 1"
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
        linked, authors = 0, _list(self._authors)
        names = SOURCE_NAMES.format(self._among, authors, self._theirs("r"))
        links = LINKED.format(self._among, authors, self._theirs("relation"))
        for low, high in self._steps("article"):
            for text, count in self._rows(names, attributed, refers, low, high):
                spellings[" ".join(text.split())] += count
            linked += self._read(links, attributed, low, high)[0][0]
        return merged(spellings, self._breathe, most=_SOURCES), linked

    def _relation(self, name: str) -> int | None:
        known = {each.name for each in self._names.scheme.relations}
        return self._names.relation_number(name) if name in known else None

    def _seconds(self) -> list[int]:
        took: Counter[int] = Counter()
        people = set(self._people)
        for low, high in self._steps("history"):
            for annotator, article, seconds in self._rows(PAUSES, low, high):
                if annotator in people:
                    took[annotator << _BITS | article] += seconds
        done = self._rows(
            "SELECT annotator_id, article_id FROM article_status s"
            f" WHERE annotator_id IN ({_list(self._people)}) AND status = {_DONE}"
            f" AND article_id {self._among} {self._theirs('s')}"
        )
        keys = (annotator << _BITS | article for annotator, article in done)
        return [took[key] for key in keys if took[key]]

    def _verdicts(self) -> list[VerdictCount]:
        labels = _list(self._task_labels())
        parts = (self._among, _list(self._people))
        counts: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        spans: Counter[int] = Counter()
        verdicts = VERDICTS.format(*parts, self._theirs("v"), labels)
        for low, high in self._steps("span_verdict", "span_id", _STEP["verdicts"]):
            for program, accepted, rejected, decided in self._rows(verdicts, low, high):
                counts[program][0] += accepted
                counts[program][2] += rejected
                spans[program] += decided
        changes = CHANGED.format(*parts, self._theirs("r"), labels)
        for program, changed, alone in self._rows(changes):
            counts[program][1] += changed
            spans[program] += alone
        proposed = dict(self._rows(PROPOSED.format(self._among, labels)))
        found = []
        for program in {*counts, *(each for each in proposed if self._numbers.get(each))}:
            accepted, changed, rejected = counts[program]
            left = max(proposed.get(program, 0) - spans[program], 0)
            name = self._names.annotator(program)
            found.append(VerdictCount(name, accepted, changed, rejected, left))
        return sorted(found, key=lambda each: (-each.decided, -each.undecided, each.program))

    def _task_labels(self) -> list[int]:
        scheme = self._names.scheme
        task = {each.name for each in scheme.layers if each.task}
        return [self._names.label_number(each.name) for each in scheme.labels if each.layer in task]

    def _steps(
        self, table: str, column: str = "id", step: int | None = None
    ) -> Iterator[tuple[int, int]]:
        """Yield the row numbers of a table in short pieces: after, up to."""
        (last,) = self._rows(f"SELECT COALESCE(MAX({column}), 0) FROM {table}")[0]
        size = step or _STEP[table]
        for low in range(0, last, size):
            yield low, low + size


def _closed_in(period: Period, people: Sequence[int]) -> str:
    """Return the rest of a query for what people closed in a period."""
    after = datetime.combine(period.last + timedelta(days=1), time())
    begin, end = (int(each.timestamp()) for each in (datetime.combine(period.first, time()), after))
    return (
        f"FROM closing WHERE annotator_id IN ({_list(people)}) AND at >= {begin} AND at < {end}"
        f" AND article_id {VISIBLE}"
    )


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(each) for each in numbers)
