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
from statistics import median
from typing import Any, Final

from annotator.domain.records import Status
from annotator.domain.scheme import ATTRIBUTED_TO, CLAIM, REFERS_TO
from annotator.domain.statistics import (
    LONGEST_PAUSE,
    MARK_BOUNDS,
    MINUTE_BOUNDS,
    LabelCount,
    Statistics,
    StatusCount,
    VerdictCount,
    classes,
)
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS

_Scope = Callable[[], AbstractContextManager[None]]
_Breathe = Callable[[], None]

_DONE: Final = STATUS_NUMBERS[Status.DONE]
_STEP: Final = {"history": 20_000, "article": 400, "verdicts": 20_000}
"""Rows looked at in one step."""
_BEFORE: Final = 1_000
"""Entries before a step that its first ones are compared with: more than fit in a pause."""
_SOURCES: Final = 500
_LONGEST_NAME: Final = 80
_BITS: Final = 40
"""For row numbers of articles, in numbers that stand for a person and an article."""

_VISIBLE: Final = "NOT IN (SELECT id FROM article WHERE hidden)"
_PAUSES: Final = f"""
SELECT annotator_id, article, SUM(seconds) FROM (
  SELECT id, annotator_id, article, moment - LAG(moment) OVER (
    PARTITION BY annotator_id ORDER BY id) AS seconds
  FROM (SELECT id, annotator_id, article, CAST(strftime('%s', at) AS INTEGER) AS moment
    FROM history WHERE id > ?1 - {_BEFORE} AND id <= ?2))
WHERE id > ?1 AND article IS NOT NULL AND seconds BETWEEN 0 AND {LONGEST_PAUSE}
GROUP BY 1, 2"""
_SOURCE_NAMES: Final = f"""
SELECT COALESCE(
  (SELECT substr(x.text, e.start + 1, min(e."end" - e.start, {_LONGEST_NAME}))
   FROM relation f JOIN span e ON e.id = f.to_span_id
   WHERE f.from_span_id = s.id AND f.label_id = ?2 LIMIT 1),
  substr(x.text, s.start + 1, min(s."end" - s.start, {_LONGEST_NAME}))),
  COUNT(DISTINCT r.from_span_id)
FROM relation r JOIN span s ON s.id = r.to_span_id
JOIN article_text x ON x.article_id = r.article_id
WHERE r.label_id = ?1 AND r.article_id > ?3 AND r.article_id <= ?4
  AND r.article_id {_VISIBLE} AND r.annotator_id IN ({{0}})
GROUP BY 1"""
_LINKED: Final = f"""
SELECT COUNT(DISTINCT from_span_id) FROM relation WHERE label_id = ?1
  AND article_id > ?2 AND article_id <= ?3 AND article_id {_VISIBLE} AND annotator_id IN ({{0}})"""
_VERDICTS: Final = """
SELECT s.annotator_id, v.accepted, COUNT(*) FROM span_verdict v JOIN span s ON s.id = v.span_id
WHERE v.span_id > ?1 AND v.span_id <= ?2 AND v.annotator_id IN ({0}) AND s.label_id IN ({1})
  AND NOT EXISTS (SELECT 1 FROM span r WHERE r.replaces = s.uuid
    AND r.article_id = s.article_id AND r.annotator_id = v.annotator_id)
GROUP BY 1, 2"""
_CHANGED: Final = """
SELECT s.annotator_id, COUNT(DISTINCT s.id) FROM span r
JOIN span s ON s.uuid = r.replaces AND s.article_id = r.article_id
JOIN annotator n ON n.id = s.annotator_id
WHERE r.replaces IS NOT NULL AND n.program AND r.annotator_id IN ({0}) AND s.label_id IN ({1})
GROUP BY 1"""


class StatisticsRows:
    """Counts what is in the open project; changes nothing."""

    def __init__(self, connection: sqlite3.Connection, names: Names, reading: _Scope) -> None:
        """Work on an open connection; `reading` guards each step."""
        self._connection = connection
        self._names = names
        self._reading = reading

    def of(self, person: str, breathe: _Breathe, *, quick: bool = False) -> Statistics:
        """Return the figures of a person, of everybody when empty; `quick` leaves some out."""
        count = _Count(self._rows, self._names, person, breathe)
        return count.quick() if quick else count.all()

    def _rows(self, statement: str, *values: object) -> list[Any]:
        with self._reading():
            return self._connection.execute(statement, values).fetchall()


class _Count:
    """One count of everything."""

    def __init__(
        self, rows: Callable[..., list[Any]], names: Names, person: str, breathe: _Breathe
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

    def quick(self) -> Statistics:
        """Count what counters tell."""
        (articles,) = self._rows("SELECT COUNT(*) FROM article WHERE NOT hidden")[0]
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

    def _labels(self) -> tuple[list[LabelCount], int]:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        by: Counter[int] = Counter()
        claims: Counter[int] = Counter()
        for number, annotator, spans in self._rows(
            "SELECT label_id, annotator_id, SUM(spans) FROM label_count"
            f" WHERE article_id {_VISIBLE} GROUP BY 1, 2"
        ):
            program, name = self._numbers.get(annotator, True), self._names.label(number)
            if program or annotator in self._people:
                counts[name][program] += spans
            by[annotator] += spans
            claims[annotator] += spans * (name == CLAIM)
        if not self._person and not any(by[each] for each in self._people):
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
            "SELECT annotator_id, status, COUNT(*) FROM article_status"
            f" WHERE annotator_id IN ({_list(self._people)}) AND article_id {_VISIBLE}"
            " GROUP BY 1, 2"
        ):
            counts[annotator][status] = count
        found = []
        for annotator, by in counts.items():
            done, skipped, started = (
                by.get(STATUS_NUMBERS[each], 0)
                for each in (Status.DONE, Status.SKIPPED, Status.STARTED)
            )
            new = articles - done - skipped - started
            if done or skipped or started:
                name = self._names.annotator(annotator)
                found.append(StatusCount(name, done, skipped, started, new))
        return sorted(found, key=lambda each: (-each.done, each.person))

    def _days(self) -> list[tuple[str, int]]:
        return self._rows(
            "SELECT date(at, 'unixepoch', 'localtime'), COUNT(*) FROM closing"
            f" WHERE annotator_id IN ({_list(self._people)}) AND article_id {_VISIBLE}"
            " GROUP BY 1 ORDER BY 1"
        )

    def _marks(self) -> list[int]:
        spans = self._rows(
            "SELECT MAX(COALESCE(c.spans + c.accepted, 0), 0), COUNT(*) FROM article_status s"
            " LEFT JOIN task_count c ON c.annotator_id = s.annotator_id"
            " AND c.article_id = s.article_id"
            f" WHERE s.annotator_id IN ({_list(self._people)}) AND s.status = {_DONE}"
            f" AND s.article_id {_VISIBLE} GROUP BY 1"
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
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        linked, authors = 0, _list(self._authors)
        for low, high in self._steps("article"):
            for text, count in self._rows(
                _SOURCE_NAMES.format(authors), attributed, refers, low, high
            ):
                shown = " ".join(text.split())
                spellings[shown.casefold()][shown] += count
            linked += self._read(_LINKED.format(authors), attributed, low, high)[0][0]
        totals = {key: sum(each.values()) for key, each in spellings.items()}
        most = sorted(totals, key=lambda key: (-totals[key], key))[:_SOURCES]
        return [(spellings[key].most_common(1)[0][0], totals[key]) for key in most], linked

    def _relation(self, name: str) -> int | None:
        known = {each.name for each in self._names.scheme.relations}
        return self._names.relation_number(name) if name in known else None

    def _seconds(self) -> list[int]:
        took: Counter[int] = Counter()
        people = set(self._people)
        for low, high in self._steps("history"):
            for annotator, article, seconds in self._rows(_PAUSES, low, high):
                if annotator in people:
                    took[annotator << _BITS | article] += seconds
        done = self._rows(
            "SELECT annotator_id, article_id FROM article_status"
            f" WHERE annotator_id IN ({_list(self._people)}) AND status = {_DONE}"
            f" AND article_id {_VISIBLE}"
        )
        keys = (annotator << _BITS | article for annotator, article in done)
        return [took[key] for key in keys if took[key]]

    def _verdicts(self) -> list[VerdictCount]:
        people, labels = _list(self._people), _list(self._task_labels())
        counts: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        for low, high in self._steps("span_verdict", "span_id", _STEP["verdicts"]):
            for program, accepted, count in self._rows(_VERDICTS.format(people, labels), low, high):
                counts[program][0 if accepted else 2] += count
        for program, count in self._rows(_CHANGED.format(people, labels)):
            counts[program][1] += count
        found = [
            VerdictCount(self._names.annotator(program), *counts[program]) for program in counts
        ]
        return sorted(found, key=lambda each: (-sum(each[1:]), each.program))

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


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(each) for each in numbers)
