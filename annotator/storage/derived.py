"""What lists and searches read instead of counting: kept by triggers, made anew from the rest.

Nothing here is told to a project by anybody: all of it, but when articles were closed,
follows from the other tables, so that a rescue leaves it out and `recount` makes it again.
Rows that a run adds bear its number and are counted by `count_added`, some at a time, which
costs an import a hundredth of what a trigger for each row would; every other change is
counted by triggers.
"""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import sqlite3
from collections import Counter
from collections.abc import Iterable

from annotator.storage.word_tables import (
    ALL_PENDING,
    WORD_TABLES,
    WORD_TRIGGERS,
    Execute,
    trigger,
)

CLOSING = "closing"
"""The table of when people closed articles, which nothing else tells: a rescue saves it."""
ALL_PROGRAMS = 0
"""Stands in `task_count` for all programs together."""

_TASK = "(SELECT y.task FROM label l JOIN layer y ON y.id = l.layer_id WHERE l.id = {0}.label_id)"
_BY_PROGRAM = "(SELECT program FROM annotator WHERE id = {0}.annotator_id)"
_ADD = (
    "INSERT INTO label_count (label_id, annotator_id, article_id, spans) VALUES ({0}, 1)"
    " ON CONFLICT DO UPDATE SET spans = spans + 1"
)
_TAKE_OFF = (
    "UPDATE label_count SET spans = spans - 1 WHERE label_id = OLD.label_id"
    " AND annotator_id = OLD.annotator_id AND article_id = OLD.article_id"
)
_TASK_COUNTS = (
    f"SELECT CASE WHEN n.program THEN {ALL_PROGRAMS} ELSE n.id END, c.article_id,"
    " SUM(c.spans), 0, 0"
    " FROM label_count c JOIN annotator n ON n.id = c.annotator_id"
    " JOIN label l ON l.id = c.label_id JOIN layer y ON y.id = l.layer_id"
    " WHERE y.task GROUP BY 1, 2"
)
_DECISIONS = (
    "SELECT d.annotator_id, d.article_id, 0, COUNT(DISTINCT d.span_id), SUM(d.accepted) FROM"
    " (SELECT v.annotator_id, v.article_id, v.span_id, v.accepted FROM span_verdict v"
    " UNION ALL SELECT r.annotator_id, r.article_id, s.id, 0 FROM span r"
    " JOIN span s ON s.uuid = r.replaces AND s.article_id = r.article_id) d"
    " JOIN span s ON s.id = d.span_id JOIN annotator n ON n.id = s.annotator_id"
    " JOIN label l ON l.id = s.label_id JOIN layer y ON y.id = l.layer_id"
    " WHERE y.task AND n.program GROUP BY 1, 2"
)
_COUNT_TASKS = (
    "DELETE FROM task_count",
    f"INSERT INTO task_count {_TASK_COUNTS}",
    (
        f"INSERT INTO task_count {_DECISIONS}"
        " ON CONFLICT DO UPDATE SET decided = excluded.decided, accepted = excluded.accepted"
    ),
)

_TABLES = (
    (
        "CREATE TABLE label_count (label_id INTEGER NOT NULL, annotator_id INTEGER NOT NULL,"
        " article_id INTEGER NOT NULL, spans INTEGER NOT NULL,"
        " PRIMARY KEY (label_id, annotator_id, article_id)) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE task_count (annotator_id INTEGER NOT NULL, article_id INTEGER NOT NULL,"
        " spans INTEGER NOT NULL, decided INTEGER NOT NULL, accepted INTEGER NOT NULL,"
        " PRIMARY KEY (annotator_id, article_id)) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE closing (annotator_id INTEGER NOT NULL, article_id INTEGER NOT NULL,"
        " at INTEGER NOT NULL, PRIMARY KEY (annotator_id, article_id)) WITHOUT ROWID"
    ),
    "CREATE INDEX closing_at ON closing (annotator_id, at)",
    "CREATE INDEX article_by_date ON article (hidden, published, site, language)",
    "CREATE INDEX article_by_site ON article (hidden, site, published, language)",
    "CREATE INDEX article_by_title ON article (hidden, search)",
    "CREATE INDEX span_replaces ON span (replaces) WHERE replaces IS NOT NULL",
    "CREATE INDEX flag_open ON flag (article_id) WHERE NOT settled",
)


def _count_into_task(row: str, spans: str) -> str:
    whose = f"CASE WHEN {_BY_PROGRAM.format(row)} THEN {ALL_PROGRAMS} ELSE {row}.annotator_id END"
    return (
        "INSERT INTO task_count (annotator_id, article_id, spans, decided, accepted)"
        f" SELECT {whose}, {row}.article_id, {spans}, 0, 0 WHERE {_TASK.format(row)}"
        " ON CONFLICT DO UPDATE SET spans = spans + excluded.spans"
    )


def _count_decision(person: str, sign: str, span: str, *, unless: str, accepted: str = "0") -> str:
    """Count what `person`, a row, says of a span by a program in a task layer."""
    return (
        "INSERT INTO task_count (annotator_id, article_id, spans, decided, accepted)"
        f" SELECT {person}.annotator_id, {person}.article_id, 0, {sign}(NOT {unless}),"
        f" {sign}({accepted}) FROM span s WHERE {span} AND s.article_id = {person}.article_id"
        f" AND {_TASK.format('s')} AND {_BY_PROGRAM.format('s')}"
        " ON CONFLICT DO UPDATE SET decided = decided + excluded.decided,"
        " accepted = accepted + excluded.accepted"
    )


def _replaced(person: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM span r WHERE r.replaces = s.uuid"
        f" AND r.annotator_id = {person}.annotator_id AND r.article_id = {person}.article_id)"
    )


def _decided_otherwise(person: str) -> str:
    return (
        "(EXISTS (SELECT 1 FROM span_verdict v WHERE v.span_id = s.id"
        f" AND v.annotator_id = {person}.annotator_id)"
        f" OR EXISTS (SELECT 1 FROM span r WHERE r.replaces = s.uuid AND r.id != {person}.id"
        f" AND r.annotator_id = {person}.annotator_id AND r.article_id = {person}.article_id))"
    )


_NEW_KEY = "NEW.label_id, NEW.annotator_id, NEW.article_id"
_MOVED = "OLD.label_id != NEW.label_id OR OLD.annotator_id != NEW.annotator_id"
_CLOSED = "(2, 3)"
_REMEMBER_CLOSING = (
    "INSERT OR REPLACE INTO closing VALUES"
    " (NEW.annotator_id, NEW.article_id, CAST(strftime('%s', 'now') AS INTEGER))"
)
_FORGET_CLOSING = (
    "DELETE FROM closing WHERE annotator_id = OLD.annotator_id AND article_id = OLD.article_id"
)

_TRIGGERS = (
    trigger(
        "span_counted",
        "AFTER INSERT ON span WHEN NEW.run IS NULL",
        _ADD.format(_NEW_KEY),
    ),
    trigger("span_taken_off", "AFTER DELETE ON span", _TAKE_OFF),
    trigger(
        "span_moved",
        f"AFTER UPDATE OF label_id, annotator_id ON span WHEN {_MOVED}",
        _TAKE_OFF,
        _ADD.format(_NEW_KEY),
    ),
    trigger(
        "label_counted",
        "AFTER INSERT ON label_count",
        _count_into_task("NEW", "NEW.spans"),
    ),
    trigger(
        "label_recounted",
        "AFTER UPDATE OF spans ON label_count",
        _count_into_task("NEW", "NEW.spans - OLD.spans"),
        "DELETE FROM label_count WHERE NEW.spans <= 0 AND label_id = NEW.label_id"
        " AND annotator_id = NEW.annotator_id AND article_id = NEW.article_id",
    ),
    trigger(
        "verdict_counted",
        "AFTER INSERT ON span_verdict",
        _count_decision(
            "NEW", "", "s.id = NEW.span_id", unless=_replaced("NEW"), accepted="NEW.accepted"
        ),
    ),
    trigger(
        "verdict_taken_off",
        "AFTER DELETE ON span_verdict",
        _count_decision(
            "OLD", "-", "s.id = OLD.span_id", unless=_replaced("OLD"), accepted="OLD.accepted"
        ),
    ),
    trigger(
        "verdict_changed",
        "AFTER UPDATE OF accepted ON span_verdict WHEN OLD.accepted != NEW.accepted",
        _count_decision(
            "NEW", "", "s.id = NEW.span_id", unless="1", accepted="NEW.accepted * 2 - 1"
        ),
    ),
    trigger(
        "replacement_counted",
        "AFTER INSERT ON span WHEN NEW.replaces IS NOT NULL",
        _count_decision("NEW", "", "s.uuid = NEW.replaces", unless=_decided_otherwise("NEW")),
    ),
    trigger(
        "replacement_taken_off",
        "AFTER DELETE ON span WHEN OLD.replaces IS NOT NULL",
        _count_decision("OLD", "-", "s.uuid = OLD.replaces", unless=_decided_otherwise("OLD")),
    ),
    trigger(
        "task_changed",
        "AFTER UPDATE OF task ON layer WHEN OLD.task != NEW.task",
        *_COUNT_TASKS,
    ),
    trigger(
        "layer_changed",
        "AFTER UPDATE OF layer_id ON label WHEN OLD.layer_id != NEW.layer_id",
        *_COUNT_TASKS,
    ),
    trigger(
        "article_closed",
        f"AFTER INSERT ON article_status WHEN NEW.run IS NULL AND NEW.status IN {_CLOSED}",
        _REMEMBER_CLOSING,
    ),
    trigger(
        "article_closed_later",
        "AFTER UPDATE OF status ON article_status"
        f" WHEN NEW.run IS NULL AND NEW.status IN {_CLOSED} AND OLD.status != NEW.status",
        _REMEMBER_CLOSING,
    ),
    trigger(
        "article_opened",
        "AFTER UPDATE OF status ON article_status"
        f" WHEN NEW.status NOT IN {_CLOSED} AND OLD.status IN {_CLOSED}",
        _FORGET_CLOSING,
    ),
    trigger("status_removed", "AFTER DELETE ON article_status", _FORGET_CLOSING),
    trigger(  # after what hangs on it has been removed, and taken off the counts
        "counts_removed",
        "AFTER DELETE ON article",
        "DELETE FROM task_count WHERE article_id = OLD.id"
        f" AND annotator_id IN (SELECT {ALL_PROGRAMS} UNION ALL SELECT id FROM annotator)",
    ),
)


def create_derived(execute: Execute) -> None:
    """Make the tables, indexes and triggers in a file that has the others."""
    for statement in (*_TABLES, *_TRIGGERS, *WORD_TABLES, *WORD_TRIGGERS):
        execute(statement)


def count_tasks_anew(execute: Execute) -> None:
    """Count by task again: after labels of spans changed to one that is of a task, or is not."""
    for statement in _COUNT_TASKS:
        execute(statement)


def recount(execute: Execute) -> None:
    """Make everything anew from the other tables; words are found again as they are filled in."""
    for statement in (
        "DELETE FROM label_count",
        (
            "INSERT INTO label_count SELECT label_id, annotator_id, article_id, COUNT(*) FROM span"
            " GROUP BY 1, 2, 3"
        ),
        *_COUNT_TASKS,
        "INSERT INTO article_words (article_words) VALUES ('delete-all')",
        ALL_PENDING,
    ):
        execute(statement)


def count_added(connection: sqlite3.Connection, keys: Iterable[tuple[int, int, int]]) -> None:
    """Count spans that a run has added: (label, annotator, article) of each."""
    connection.executemany(
        "INSERT INTO label_count (label_id, annotator_id, article_id, spans)"
        " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET spans = spans + excluded.spans",
        [(*key, number) for key, number in Counter(keys).items()],
    )
