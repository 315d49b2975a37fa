"""SIGKILL at random moments: what was acknowledged is there, and nothing is half-done."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.records import Status
from annotator.services.checking import check_deep
from annotator.storage import schema
from annotator.storage.backup import check_copy
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability import worker
from tests.durability.sample import make_sample
from tests.durability.scale import times

FILES = SqliteFiles()
ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


class Worker:
    """The program to be killed, again and again."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.durability.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def work(self, scenario: str, path: Path, seed: int, seconds: float | None) -> list[Any]:
        """Let it work, kill it after so long if at all, and return what it said was saved."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{scenario}\t{path}\t{seed}\n")
        self._process.stdin.flush()
        process = self._next()["process"]
        killer = threading.Timer(seconds or 0, os.kill, (process, signal.SIGKILL))
        if seconds == 0:
            killer.function(*killer.args)  # no thread is to be waited for
        if seconds:
            killer.start()
        saved = []
        while "status" not in (answer := self._next()):
            if "saved" in answer:
                saved.append(answer["saved"])
            elif "end" in answer:
                killer.cancel()
        if seconds:
            killer.join()
        return saved

    def _next(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None  # noqa: PT018
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def victim() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annodb"
    make_sample(path, articles=8, annotated=3)
    return path


def check_annotating(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    ids = {span.id for each in store.article_ids() for span in store.article(each).spans}
    assert set(saved) <= ids
    assert len(ids - before) - len(saved) in {0, 1}


def check_importing(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    keys = {store.article(each).article.key for each in store.article_ids()}
    numbers = {int(key.removeprefix("a-")) for key in keys} - set(range(1000))
    files = {number // 20 * 20 for number in numbers}
    assert len(numbers) == 20 * len(files)
    assert set(saved) <= files
    assert len(files) - len(saved) in {0, 1}


def check_bulk(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    spans = [span for each in store.article_ids() for span in store.article(each).spans]
    notes = {span.note for span in spans if span.annotator == "anna"}
    assert len(notes) == 1
    note = notes.pop()
    number = int(note.removeprefix("note ")) if note else -1
    assert number - (saved[-1] if saved else -1) in {0, 1}


def check_alike(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    articles = [store.article(each) for each in store.article_ids()]
    made = {tuple(span.id for span in each.spans if span.annotator == "paul") for each in articles}
    assert len({len(each) for each in made}) == 1, "all of it or nothing"
    statuses = {each.status_of("paul") for each in articles}
    there = made != {()}
    assert statuses == {Status.STARTED if there else Status.NEW}
    # At most one step more than was said: the last one said, or the next.
    assert not saved or len(store.steps("paul")) - len(saved) in {0, 1}
    assert there == (len(store.steps("paul")) % 2 == 1)


def check_undoing(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    article = store.article(list(store.article_ids())[-1])
    mine = [span for span in article.spans if span.annotator == "paul"]
    assert all(
        {each.from_id, each.to_id} <= {span.id for span in article.spans}
        for each in article.relations
    )
    assert len(mine) <= 2


def check_backing_up(store: SqliteProject, saved: list[Any], before: set[str]) -> None:
    ids = {span.id for each in store.article_ids() for span in store.article(each).spans}
    assert ids == before
    known = FILES.backups.list(store.path)
    assert len(known) >= min(1, len(saved))
    for each in known:
        check_copy(each.path)


CHECKS = {
    "annotating": check_annotating,
    "importing": check_importing,
    "bulk": check_bulk,
    "alike": check_alike,
    "undoing": check_undoing,
    "backing-up": check_backing_up,
}


@pytest.mark.parametrize("scenario", CHECKS)
def test_a_killed_program_leaves_nothing_half_done(
    scenario: str, victim: Worker, sample: Path, tmp_path: Path
) -> None:
    choose = random.Random(scenario)
    for number in range(times(9, 180)):
        path = tmp_path / str(number) / "news.annodb"
        path.parent.mkdir()
        shutil.copyfile(sample, path)
        saved = victim.work(scenario, path, number, choose.uniform(0.005, 0.15))
        store = FILES.open(path)
        try:
            CHECKS[scenario](store, saved, _spans_of(sample))
            assert not [each for each in check_deep(store) if each.severity == "error"]
        finally:
            store.close()
        shutil.rmtree(path.parent)


def _spans_of(sample: Path) -> set[str]:
    with sqlite3.connect(sample) as connection:
        rows = connection.execute("SELECT LOWER(HEX(uuid)) FROM span").fetchall()
    connection.close()
    return {f"{u[:8]}-{u[8:12]}-{u[12:16]}-{u[16:20]}-{u[20:]}" for (u,) in rows}


@pytest.mark.parametrize("before", ["schema1", "schema2", "now"])
def test_a_killed_migration_is_done_or_not_begun(
    before: str, victim: Worker, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = sample if before == "now" else GOLDEN / f"{before}.annodb"
    monkeypatch.setattr(schema, "VERSION", schema.VERSION)
    monkeypatch.setattr(schema, "_MIGRATIONS", dict(schema._MIGRATIONS))
    worker.add_migration()
    seen = []
    for number, seconds in enumerate(_moments(victim, old, tmp_path, times(6, 100))):
        path = _copied(old, tmp_path / str(number))
        saved = victim.work("migrating", path, number, seconds)
        version, columns = _shape(path)
        seen.append(version)
        assert version in {_shape(old)[0], worker.NEXT}
        assert ("extra" in columns) == (version == worker.NEXT)
        assert version == worker.NEXT or "migrated" not in saved
        for each in FILES.backups.list(path):
            check_copy(each.path)
        FILES.open(path).close()  # goes on where it was stopped
    assert (seen[0], seen[-1]) == (_shape(old)[0], worker.NEXT)


def _moments(victim: Worker, old: Path, folder: Path, count: int) -> Iterator[float | None]:
    """Yield after how many seconds to kill: at once, at times within a migration, never.

    How long one takes is measured, so that a slow machine is tried as a fast one is.
    """
    path = _copied(old, folder / "measured")
    began = time.monotonic()
    assert victim.work("migrating", path, 0, None) == ["begun", "migrated"]
    took = time.monotonic() - began
    yield from (took * number / count for number in range(count))
    yield None


def _copied(old: Path, folder: Path) -> Path:
    folder.mkdir()
    return shutil.copyfile(old, folder / "news.annodb")


def _shape(path: Path) -> tuple[int, set[str]]:
    """Return the schema version and the columns of spans of a file that is whole."""
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        columns = {row[1] for row in connection.execute("PRAGMA table_info(span)")}
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return version, columns


def test_two_programs_take_turns_and_lose_nothing(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.annodb"
    shutil.copyfile(sample, path)
    attempts = times(10, 100)
    before = _spans_of(path)
    environment = {**os.environ, "ATTEMPTS": str(attempts)}
    code = (
        "import sys; from pathlib import Path; from tests.durability.worker import taking_turns;"
        " taking_turns(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), str(number)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    saved: set[str] = set()
    refusals: set[str] = set()
    for program in programs:
        out, err = program.communicate()
        assert program.returncode == 0, err
        for answer in map(json.loads, out.splitlines()):
            saved |= {answer["saved"]} if "saved" in answer else set()
            refusals |= set(answer.get("refused", ()))
    assert refusals <= {f"{path} is open in another program "}
    assert len(saved) == 2 * attempts
    assert _spans_of(path) - before == saved
    store = FILES.open(path)
    assert not [each for each in check_deep(store) if each.severity == "error"]
    store.close()
    assert not list(tmp_path.glob("*.lock"))
