"""The history keeps all that was done; here is what an edit costs, and that it stays so.

Run in full: ANNOTATOR_FULL=1 python -m pytest -s tests/durability/test_history_size.py
"""

import re
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Verdict
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.executor import Executor
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.sample import scheme, take_in
from tests.durability.scale import times
from tests.durability.unsynced import without_syncs

EDITS = times(2_000, 100_000)
MOST_BYTES = 200
"""Bytes of the file an edit may cost, all its records before and after included."""
MOST_GROWTH = 1.1
"""So much more may an edit of the last tenth cost than one of the first."""
BULK_ENTRY = 200
"""Bytes the entry of a bulk action may have, however much it did."""


class Sitting:
    """Does and undoes things to a few spans, so that nothing grows but the history."""

    def __init__(self, store: SqliteProject, articles: list[str]) -> None:
        self._store = store
        self._executor = Executor(store, iter(range(0, 10**9, 10)).__next__)
        self._articles = articles

    def edits(self) -> Iterator[None]:
        """Edit for ever, one entry of the history each."""
        for number, article_id in enumerate(cycle(self._articles)):
            at = 5 * (number % 20)
            yield from self._round(article_id, Range(at, at + 30), f"Кто это, {number}?")

    def _round(self, article_id: str, place: Range, note: str) -> Iterator[None]:
        article = self._store.article
        plan, span = commands.mark(article(article_id), [place], "CLAIM", "anna")
        yield self._executor.execute(plan)
        longer = [Range(place.start, place.end + 6)]
        entity = next(each for each in article(article_id).spans if each.annotator == "natasha")
        plans: list[Callable[[], Plan]] = [
            lambda: commands.resize(article(article_id), span.id, longer, "anna")[0],
            lambda: commands.set_attribute(article(article_id), span.id, "kind", "opinion", "anna")[
                0
            ],
            lambda: commands.set_note(article(article_id), span.id, note, "anna"),
            lambda: commands.decide(article(article_id), entity.id, Verdict.ACCEPTED, "anna"),
            lambda: commands.decide(article(article_id), entity.id, None, "anna"),
        ]
        for each in plans:
            yield self._executor.execute(each())
        yield self._executor.undo("anna")
        yield self._executor.redo("anna")
        yield self._executor.execute(commands.delete(article(article_id), span.id, "anna"))


def grown(path: Path, edits: Iterator[None], count: int) -> float:
    """Return the bytes of the file one of so many edits costs."""
    before = path.stat().st_size
    for _ in islice(edits, count):
        pass
    return (path.stat().st_size - before) / count


def test_an_edit_costs_few_bytes_and_always_as_many(tmp_path: Path) -> None:
    path = tmp_path / "news.annodb"
    with without_syncs():
        store = SqliteFiles().create(path, scheme())
        edits = Sitting(store, take_in(store, range(20), person="anna")).edits()
        grown(path, edits, 500)  # a few pages are made for good
        part = EDITS // 10
        first, middle, last = (grown(path, edits, each) for each in (part, 8 * part, part))
        print(  # noqa: T201 — the figures of the bar
            f"\n{EDITS:,} edits: {first:.0f} bytes each at the start, {middle:.0f} then,"
            f" {last:.0f} at the end; the file is {path.stat().st_size / 1e6:.1f} MB"
        )
        store.close()
    assert max(first, middle, last) <= MOST_BYTES
    if part >= 1_000:  # fewer are lost in the 4,096 bytes by which a file grows
        assert last <= MOST_GROWTH * first


def test_the_entry_of_a_bulk_action_is_short_however_much_it_did(tmp_path: Path) -> None:
    path = tmp_path / "news.annodb"
    with without_syncs():
        store = SqliteFiles().create(path, scheme())
        ids = take_in(store, range(times(20, 1_000)), words=200, person="anna")
        hits = [
            Hit(each, "", Range(*word.span()), "", "", "", marked=False)
            for each in ids
            for word in islice(re.finditer(r"\w+", store.article(each).article.text), 50)
        ]
        executor = Executor(store)
        before = path.stat().st_size
        executor.execute(mark_alike(map(store.article, ids), hits, "CUE", "anna"))
        marks = store.info().labels["CUE"]
        each = (path.stat().st_size - before) / marks
        size = store._connection.execute(
            "SELECT LENGTH(CAST(at || kind || title AS BLOB)) + COALESCE(LENGTH(changes), 0)"
            " FROM history ORDER BY id DESC LIMIT 1"
        ).fetchone()[0]
        print(f"\n{marks:,} marks in one step: entry {size} bytes, file {each:.0f} a mark")  # noqa: T201 — the figures
        for _ in range(2):
            executor.undo("anna")
            assert store.info().labels["CUE"] == 0
            executor.redo("anna")
            assert store.info().labels["CUE"] == marks
        assert path.stat().st_size - before <= 1.5 * each * marks, "undo and redo add entries only"
        store.close()
    assert size <= BULK_ENTRY
