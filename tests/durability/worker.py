"""A real program that works with a project until it is killed.

Run as a module it serves a test: each line on stdin, `SCENARIO PATH SEED`, makes
it fork a child that works; the child's process id and then its answers come on
stdout. Forking spares the start of an interpreter for each of a thousand kills.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.domain.errors import ProjectInUse
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Plan, Span
from annotator.services.alike import Hit, mark_alike
from annotator.services.backup_files import BackupReason
from annotator.services.commands import mark
from annotator.services.executor import Executor
from annotator.storage import schema
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.sample import annotate, take_in

FILES = SqliteFiles()
NEXT = schema.VERSION + 1


def say(**answer: Any) -> None:
    """Tell the test, in one write that is whole or not at all."""
    os.write(1, (json.dumps(answer) + "\n").encode())


def add_migration() -> None:
    """Pretend that there is a newer schema: a table, and a column filled row by row."""

    def migrate(database: Any) -> None:
        database.execute_sql("CREATE TABLE extra (id INTEGER PRIMARY KEY)")
        database.execute_sql("ALTER TABLE span ADD COLUMN extra INTEGER")
        database.execute_sql("UPDATE span SET extra = id")
        database.execute_sql("INSERT INTO extra SELECT id FROM span")

    schema._MIGRATIONS[NEXT] = migrate
    schema.VERSION = NEXT


def annotating(path: Path, seed: int) -> None:
    """Mark one place after the other, telling of each that is saved."""
    store = FILES.open(path)
    executor = Executor(store)
    article_id = next(store.article_ids())
    choose = random.Random(seed)
    for number in range(10_000):
        start = choose.randrange(100)
        end = start + 1 + number % 200
        if (store.article(article_id).article.text[start:end]).strip() == "":
            continue
        label = choose.choice(["CLAIM", "SOURCE", "CUE"])
        try:
            plan, span = mark(store.article(article_id), [Range(start, end)], label, "anna")
        except Exception:  # noqa: BLE001, S112 — the same mark is there
            continue
        executor.execute(plan)
        say(saved=span.id)


def importing(path: Path, seed: int) -> None:
    """Import one file of 20 articles after the other."""
    store = FILES.open(path)
    for number in range(10_000):
        first = 1_000 + 20 * number
        take_in(store, range(first, first + 20), words=40, person="anna")
        say(saved=first)


def bulk(path: Path, seed: int) -> None:
    """Give all spans of all articles a note, in one change, over and over."""
    store = FILES.open(path)
    executor = Executor(store)
    for number in range(10_000):
        executor.execute(_notes(store, f"note {number}"))
        say(saved=number)


def alike(path: Path, seed: int) -> None:
    """Mark something in every article in one step, take it back, make it again, for ever."""
    store = FILES.open(path)
    executor = Executor(store)
    ids = list(store.article_ids())
    hits = [Hit(each, "", Range(0, 1), "", "", "", marked=False) for each in ids]
    executor.execute(mark_alike(map(store.article, ids), hits, "BOILERPLATE", "paul"))
    say(saved="done")
    while True:
        executor.undo("paul")
        say(saved="undone")
        executor.redo("paul")
        say(saved="done")


def _notes(store: SqliteProject, note: str) -> Plan:
    from dataclasses import replace

    changes = [
        Change(span, replace(span, note=note))
        for article_id in store.article_ids()
        for span in store.article(article_id).spans
        if span.annotator == "anna" and isinstance(span, Span)
    ]
    return Plan(title="Note all", changes=tuple(changes), annotator="anna")


def undoing(path: Path, seed: int) -> None:
    """Annotate an article, take it all back, make it all again, for ever."""
    store = FILES.open(path)
    executor = Executor(store)
    fresh = list(store.article_ids())[-1]
    annotate(store, executor, fresh, "paul")
    say(saved="done")
    while True:
        for _ in range(7):
            executor.undo("paul")
        say(saved="undone")
        for _ in range(7):
            executor.redo("paul")
        say(saved="done")


def migrating(path: Path, seed: int) -> None:
    """Bring the project to a newer schema."""
    add_migration()
    say(saved="begun")
    FILES.open(path).close()
    say(saved="migrated")


def backing_up(path: Path, seed: int) -> None:
    """Make backups and go back to them."""
    for _ in range(1_000):
        store = FILES.open(path)
        store.back_up(BackupReason.ASKED)
        store.close()
        say(saved="backup")
        FILES.backups.restore(path, FILES.backups.list(path)[0].path)
        say(saved="restored")


def taking_turns(path: Path, seed: int) -> None:
    """Open the project whenever nobody else has it and mark one place each time."""
    choose = random.Random(seed)
    done = 0
    refused: set[str] = set()
    attempts = int(os.environ.get("ATTEMPTS", "20"))
    while done < attempts:
        try:
            store = FILES.open(path)
        except ProjectInUse as error:
            refused.add(str(error).partition("(")[0])
            continue
        article_id = next(store.article_ids())
        start = 2 * done + (seed % 2)
        plan, span = mark(
            store.article(article_id), [Range(0, 20 + start)], choose.choice(["CUE"]), f"p{seed}"
        )
        Executor(store).execute(plan)
        store.close()
        done += 1
        say(saved=span.id)
    say(refused=sorted(refused))


SCENARIOS: dict[str, Callable[[Path, int], None]] = {
    "annotating": annotating,
    "importing": importing,
    "bulk": bulk,
    "alike": alike,
    "undoing": undoing,
    "migrating": migrating,
    "backing-up": backing_up,
}


def _child(scenario: str, path: Path, seed: int) -> None:
    say(process=os.getpid())
    try:
        SCENARIOS[scenario](path, seed)
    finally:
        say(end=True)
        os._exit(0)


def _serve() -> None:
    for line in sys.stdin:
        scenario, path, seed = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            _child(scenario, Path(path), int(seed))
        _, status = os.waitpid(child, 0)
        say(status=status)


if __name__ == "__main__":
    _serve()
