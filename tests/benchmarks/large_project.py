"""A large project as one looks after months of work, made straight in its tables.

Run: PYTHONPATH=. python tests/benchmarks/large_project.py FILE.annodb [ARTICLES] [SPANS_EACH]
100,000 articles with 5,000,000 spans take some three minutes and 2 GB. The words of the texts
are those of Russian news, as often as they stand there (the vocabulary of natasha). Three
people have worked on them: statuses, marks of their own, verdicts, links, questions, history.
"""

import hashlib
import os
import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import numpy as np

from annotator.domain.ids import id_text
from annotator.domain.ranges import Range
from annotator.domain.records import ArticleStatus, Change, Span, Status
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.storage.derived import recount
from annotator.storage.history import HistoryTable
from annotator.storage.names import Names
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteFiles

ARTICLES, SPANS_EACH = 100_000, 50
WORDS_EACH = 300
CHUNK = 1_000
IMPORT, SUGGESTING = 1, 2
"""Runs: the articles with their entities, and the suggestions of rules."""
SITES = 60
FIRST_DAY = datetime(2015, 1, 1, tzinfo=UTC)
WORK_BEGAN = datetime(2026, 8, 1, 6, tzinfo=UTC)
DONE, SKIPPED, STARTED = 3, 2, 1
ENTITIES = ("PER", "ORG", "LOC")
SUGGESTED = ("CLAIM", "SOURCE", "CUE", "CLAIM", "BOILERPLATE")
REASONS = ("не новость", "дубль", "обрывок")
QUESTIONS = ("Кто источник?", "Это утверждение или мнение?", "Обрыв текста?")

Row = tuple[object, ...]


class Share(NamedTuple):
    """How much of the articles one person has been through."""

    name: str
    done: float
    skipped: float
    started: float


PEOPLE = (
    Share("anna", 0.40, 0.05, 0.002),
    Share("boris", 0.03, 0.01, 0.001),
    Share("vera", 0.25, 0.02, 0.001),
)


def vocabulary() -> tuple[list[str], "np.ndarray[tuple[int], np.dtype[np.float64]]"]:
    """Return the words of Russian news, and how likely each is."""
    from natasha.emb import NewsEmbedding

    known = NewsEmbedding().vocab
    kept = [
        (word, count)
        for word, count in zip(known.words, known.counts, strict=False)
        if word.isalpha() and count > 0
    ]
    counts = np.array([count for _, count in kept], dtype=np.float64)
    return [word for word, _ in kept], counts / counts.sum()


class Maker:
    """Makes the rows of articles, and all that is said about them, a chunk at a time."""

    def __init__(self, connection: sqlite3.Connection, spans_each: int) -> None:
        """Fill the tables that are open on `connection`."""
        self._connection = connection
        self._spans_each = spans_each
        self._chance = np.random.default_rng(7)
        self._words, self._likely = vocabulary()
        self._labels = dict(connection.execute("SELECT name, id FROM label"))
        self._links = dict(connection.execute("SELECT name, id FROM relation_type"))
        self._who = dict(connection.execute("SELECT name, id FROM annotator"))
        self._history = HistoryTable(connection, Names(connection))
        self._sites = [f"{word}.example" for word in self._names_of_sites()]
        self._spans = self._moments = 0
        self._drawn: list[int] = []
        self._rows: dict[str, list[Row]] = defaultdict(list)

    def make(self, first: int, last: int) -> None:
        """Make the articles from `first` on, before `last`."""
        lengths = self._chance.lognormal(np.log(WORDS_EACH) - 0.18, 0.6, last - first)
        for number, length in zip(range(first, last), lengths, strict=True):
            self._article(number, max(int(length), 12))
        for table, rows in self._rows.items():
            columns = ", ".join(COLUMNS[table])
            marks = ", ".join("?" * len(COLUMNS[table]))
            self._connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
        self._rows.clear()

    def _names_of_sites(self) -> list[str]:
        common = np.argsort(self._likely)[::-1][200 : 200 + SITES * 3 : 3]
        return [self._words[place] for place in common]

    def _article(self, number: int, length: int) -> None:
        words = [self._words[each] for each in self._picks(length)]
        words[0] = words[0].capitalize()
        words[8::11] = [each.capitalize() + "." for each in words[8::11]]
        text = " ".join(words)
        ends = list(accumulate(len(each) + 1 for each in words))
        title = " ".join(words[1 : 4 + number % 7]).capitalize()
        site = self._sites[min(int(self._chance.pareto(0.8)), SITES - 1)]
        day = FIRST_DAY + timedelta(minutes=int(self._chance.integers(0, 6_080_000)))
        published = day.strftime("%Y-%m-%dT%H:%M" if number % 4 else "%Y-%m-%d")
        language = "en" if number % 50 == 0 else "" if number % 97 == 0 else "ru"
        uuid, key = identity(1, number), f"news-{number}"
        self._rows["article"].append(
            (number, uuid, key, 1, title, f"https://{site}/{number}", site, published, language,
             len(text), hashlib.sha256(text.encode()).digest(), None,
             f"{title} {site} {key}".casefold(), IMPORT, 0)
        )  # fmt: skip
        self._rows["article_text"].append((number, text))
        self._program_spans(number, length, ends)
        for share in PEOPLE:
            self._work(share, number, ends)

    def _picks(self, length: int) -> list[int]:
        """Return words of a text: drawn for many texts at once, which is much faster."""
        if len(self._drawn) < length:
            self._drawn = self._chance.choice(len(self._words), 1_000_000, p=self._likely).tolist()
        picked = self._drawn[-length:]
        del self._drawn[-length:]
        return picked

    def _program_spans(self, article: int, length: int, ends: list[int]) -> None:
        """Entities where chance puts them, as many as the text is long, and suggestions."""
        self._suggested: list[tuple[int, str, int, int]] = []
        entities = round(self._spans_each * 0.85 * length / WORDS_EACH)
        suggestions = round(self._spans_each * 0.15 * length / WORDS_EACH)
        places = sorted(self._chance.integers(0, length - 6, entities + suggestions).tolist())
        every = max(len(places) // max(suggestions, 1), 1)
        for count, place in enumerate(places):
            if count % every == 0 and len(self._suggested) < suggestions:
                label = SUGGESTED[count % len(SUGGESTED)]
                start, end = self._piece(ends, place, 5 if label == "CLAIM" else 2)
                span = self._span(article, label, "rules", start, end, run=SUGGESTING)
                self._suggested.append((span, label, start, end))
            else:
                label = ENTITIES[count % len(ENTITIES)]
                start, end = self._piece(ends, place, 1 + count % 2)
                self._span(article, label, "natasha", start, end, run=IMPORT)

    def _piece(self, ends: list[int], place: int, words: int) -> tuple[int, int]:
        return ends[place - 1] if place else 0, ends[place + words - 1] - 1

    def _span(
        self, article: int, label: str, who: str, start: int, end: int,
        *, run: int | None = None, replaces: int | None = None,
    ) -> int:  # fmt: skip
        self._spans += 1
        attributes = '{"kind": "fact"}' if label == "CLAIM" and run is None else None
        score = 0.5 + self._spans % 50 / 100 if run == SUGGESTING else None
        old = identity(2, replaces) if replaces else None
        self._rows["span"].append(
            (self._spans, identity(2, self._spans), article, self._labels[label], self._who[who],
             start, end, None, attributes, score, None, old, run)
        )  # fmt: skip
        return self._spans

    def _work(self, share: Share, article: int, ends: list[int]) -> None:
        """One person's work on an article: done, skipped, just begun, or none."""
        lot = self._chance.random()
        if lot >= share.done + share.skipped + share.started:
            return
        who = self._who[share.name]
        if lot < share.skipped:
            self._close(article, who, share.name, Status.SKIPPED, REASONS[article % 3])
            return
        marks = [] if self._chance.random() < 0.1 else self._marks(article, share.name, ends)
        self._decide(article, share.name, marks)
        status = Status.STARTED if lot < share.skipped + share.started else Status.DONE
        self._close(article, who, share.name, status, None)
        if article % 37 == who:
            note = QUESTIONS[article % 3]
            span = marks[0] if marks and article % 2 else None
            self._rows["flag"].append((identity(3, self._spans * 4 + who), article, span, who, note,
                                       int(article % 3 == 0), None))  # fmt: skip

    def _marks(self, article: int, person: str, ends: list[int]) -> list[int]:
        """Claims with their sources, linked."""
        found = []
        for _ in range(int(self._chance.integers(1, 4))):
            place = int(self._chance.integers(0, len(ends) - 9))
            claim = self._span(article, "CLAIM", person, *self._piece(ends, place, 5))
            source = self._span(article, "SOURCE", person, *self._piece(ends, place + 6, 2))
            link = identity(4, claim)
            self._rows["relation"].append((link, article, self._links["attributed_to"], claim,
                                           source, self._who[person], None, None))  # fmt: skip
            self._told(article, person, f"Mark a claim: {claim}", claim)
            found += [claim, source]
        return found

    def _decide(self, article: int, person: str, marks: list[int]) -> None:
        """Accept, reject and change suggestions; leave some of them."""
        for count, (span, label, start, end) in enumerate(self._suggested):
            lot = self._chance.random()
            if lot < 0.8:
                row = (span, self._who[person], article, int(lot < 0.55), None)
                self._rows["span_verdict"].append(row)
                self._told(article, person, "Accept" if lot < 0.55 else "Reject", span)
            elif lot < 0.86 and count < 5:
                marks.append(self._span(article, label, person, start, end, replaces=span))
                self._told(article, person, "Change a suggestion", span)

    def _close(
        self, article: int, who: int, person: str, status: Status, reason: str | None
    ) -> None:
        number = {Status.DONE: DONE, Status.SKIPPED: SKIPPED, Status.STARTED: STARTED}[status]
        self._rows["article_status"].append((who, article, number, None, reason))
        uuid = id_text(identity(1, article))
        after = ArticleStatus(article_id=uuid, annotator=person, status=status)
        at = self._add_entry(article, who, f"Set {status}", (Change(None, after),))
        if number != STARTED:
            self._rows["closing"].append((who, article, int(at.timestamp())))

    def _told(self, article: int, person: str, title: str, span: int) -> None:
        uuid = id_text(identity(1, article))
        about = Span(id=id_text(identity(2, span)), article_id=uuid, label="CLAIM",
                     ranges=(Range(0, 9),), annotator=person)  # fmt: skip
        self._add_entry(article, self._who[person], title, (Change(None, about),))

    def _add_entry(
        self, article: int, who: int, title: str, changes: tuple[Change, ...]
    ) -> datetime:
        """Add to the history; entries follow each other as in three months of days of work."""
        self._moments += 1
        day, moment = divmod(self._moments, 9_000)
        at = WORK_BEGAN + timedelta(days=day, seconds=moment * 3)
        packed = self._history.packed(changes)
        self._rows["history"].append((at.isoformat(timespec="seconds"), who, "do", title, article,
                                      None, None, packed))  # fmt: skip
        return at


COLUMNS = {
    "article": (
        "id", "uuid", "key", "version", "title", "url", "site", "published", "language", "length",
        "text_hash", "meta", "search", "file_id", "hidden",
    ),
    "article_text": ("article_id", "text"),
    "span": (
        "id", "uuid", "article_id", "label_id", "annotator_id", "start", '"end"', "fragments",
        "attributes", "score", "note", "replaces", "run",
    ),
    "relation": (
        "uuid", "article_id", "label_id", "from_span_id", "to_span_id", "annotator_id", "note",
        "run",
    ),
    "span_verdict": ("span_id", "annotator_id", "article_id", "accepted", "run"),
    "article_status": ("annotator_id", "article_id", "status", "run", "reason"),
    "flag": ("uuid", "article_id", "span_id", "annotator_id", "note", "settled", "run"),
    "closing": ("annotator_id", "article_id", "at"),
    "history": ("at", "annotator_id", "kind", "title", "article", "target", "run", "changes"),
}  # fmt: skip


def identity(kind: int, number: int) -> bytes:
    """Return a UUID that sorts by its number, as ours of version 7 do by time."""
    random = number * 0x9E3779B97F4A7C15 + kind & (1 << 62) - 1
    ordered = 0x019000000000 + (kind << 36) + (number >> 8)
    value = ordered << 80 | 0x7 << 76 | (number & 0xFF) << 68 | 0x2 << 62 | random
    return value.to_bytes(16, "big")


def make_large_project(
    path: Path, articles: int = ARTICLES, spans_each: int = SPANS_EACH, *, words: bool = True
) -> None:
    """Make a project file; without `words` its full-text index is left to be filled in."""
    store = SqliteFiles().create(path, load_scheme(resource("schemes", "news.toml")))
    for share in PEOPLE:
        store.ensure_person(share.name)
    connection = DATABASE.connection()
    for pragma in ("synchronous = OFF", "cache_size = -1000000", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    with store.transaction():
        for name in ("natasha", "rules"):
            connection.execute("INSERT INTO annotator (uuid, name, program) VALUES (?, ?, 1)",
                               (os.urandom(16), name))  # fmt: skip
        begin_runs(connection)
        triggers = without_triggers(connection)
        maker = Maker(connection, spans_each)
        for first in range(1, articles + 1, CHUNK):
            maker.make(first, min(first + CHUNK, articles + 1))
        for statement in triggers:
            connection.execute(statement)
        recount(DATABASE.execute_sql)
        if words:
            fill_words(connection)
    store.close()


def begin_runs(connection: sqlite3.Connection) -> None:
    """Add the import of the articles and the run of suggestions."""
    for number, title in ((IMPORT, "Import: corpus.jsonl"), (SUGGESTING, "Suggestions of rules")):
        connection.execute(
            "INSERT INTO import_run (id, uuid, started, finished, title) VALUES (?, ?, ?, ?, ?)",
            (number, os.urandom(16), *[WORK_BEGAN.isoformat()] * 2, title),
        )
    connection.execute(
        "INSERT INTO import_file (id, run_id, path, sha256, format, finished)"
        " VALUES (1, 1, 'corpus.jsonl', '', 'jsonl', 1)"
    )


def without_triggers(connection: sqlite3.Connection) -> list[str]:
    """Drop all triggers, and return the SQL that makes them again."""
    kept = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    found: list[tuple[str, str]] = kept.fetchall()
    for name, _ in found:
        connection.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in found]


def fill_words(connection: sqlite3.Connection) -> None:
    """Fill the full-text index at once."""
    connection.execute(
        "INSERT INTO article_words (rowid, about, text) SELECT id, about, text FROM searchable"
    )
    connection.execute("DELETE FROM words_pending")


def made(articles: Iterator[str]) -> tuple[Path, int, int]:
    """Return path, articles and spans each, as the command line gives them."""
    path, *numbers = articles
    counts = [int(each) for each in numbers]
    return Path(path), *(counts + [ARTICLES, SPANS_EACH][len(counts) :])


if __name__ == "__main__":
    began = time.perf_counter()
    target = made(iter(sys.argv[1:]))
    make_large_project(*target)
    print(f"{target[0]}: {target[0].stat().st_size / 1e6:.0f} MB", end=", ")
    print(f"{time.perf_counter() - began:.0f} s")
