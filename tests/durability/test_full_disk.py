"""A full disk: it is said each time, nothing acknowledged is lost, and work goes on with space."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import EnvironmentProblem
from annotator.domain.ranges import Range
from annotator.domain.records import Plan, Status
from annotator.services.alike import Hit, mark_alike
from annotator.services.backup_files import BackupReason
from annotator.services.checking import check_deep
from annotator.services.commands import delete, mark, resize, set_status
from annotator.services.executor import Executor
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.recording_vfs import Recorder, recorded
from tests.durability.sample import make_sample, take_in
from tests.durability.scale import times

FILES = SqliteFiles()
ROOT = Path(__file__).parents[2]
Step = Callable[[], object]


def plans(article: AnnotatedArticle, person: str) -> Iterator[Plan]:
    """Yield the plans of a short sitting, each on top of the one before."""
    ranges = [Range(0, 6), Range(10, 20), Range(30, 60)]
    for number in range(3):
        plan, span = mark(article, ranges[: number + 1], "CLAIM", person)
        yield plan
        article = article.with_changes(plan.changes)
        plan, _ = resize(article, span.id, [Range(0, 90 + number)], person)
        yield plan
        article = article.with_changes(plan.changes)
    plan = delete(article, span.id, person)
    yield plan
    article = article.with_changes(plan.changes)
    yield set_status(article, Status.DONE, person)


class Sitting:
    """Does one thing after the other, each again until it is done, as the window does."""

    def __init__(self, store: SqliteProject, make_space: Callable[[], None]) -> None:
        self.store = store
        self.refused = 0
        self.said: list[str] = []
        self._make_space = make_space

    def do(self, step: Step) -> None:
        before = self.contents()
        try:
            step()
        except EnvironmentProblem as problem:
            self.said.append(str(problem))
            self.refused += 1
            self._make_space()
            now = self.contents()
            step()
            # A commit whose very last sync failed is there already, and tried again all the same.
            assert now in [before, self.contents()]

    def contents(self) -> dict[str, object]:
        return {each: self.store.article(each).records for each in self.store.article_ids()}

    def run(self) -> dict[str, object]:
        executor = Executor(self.store)
        first, second, *_ = list(self.store.article_ids())
        for person, article_id in (("anna", first), ("paul", second)):
            for plan in plans(self.store.article(article_id), person):
                self.do(lambda plan=plan: executor.execute(plan))
        self.do(lambda: executor.undo("paul"))
        self.do(lambda: executor.undo("paul"))
        self.do(lambda: executor.redo("paul"))
        self.do(partial(executor.execute, self.alike("paul")))
        self.do(lambda: executor.undo("paul"))
        self.do(lambda: executor.redo("paul"))
        return self.contents()

    def alike(self, person: str) -> Plan:
        """Return the plan of a bulk action: two marks in every article."""
        articles = [self.store.article(each) for each in self.store.article_ids()]
        hits = [
            Hit(each.article.id, "", place, "", "", "", marked=False)
            for each in articles
            for place in (Range(0, 3), Range(5, 7))
        ]
        return mark_alike(articles, hits, "CUE", person)


def check_kept(path: Path, expected: dict[str, object]) -> None:
    store = FILES.open(path)
    found = {each: store.article(each).records for each in store.article_ids()}
    errors = [each for each in check_deep(store) if each.severity == "error"]
    store.close()
    assert found == expected
    assert not errors


def sit(path: Path, recorder: Recorder, writes: int | None) -> tuple[int, int]:
    """Work with a disk that is full after so many writes; return refusals and writes left."""
    make_sample(path, articles=3, annotated=0)
    store = FILES.open(path)

    def make_space() -> None:
        recorder.writes_left = None

    recorder.writes_left = writes
    sitting = Sitting(store, make_space)
    try:
        expected = sitting.run()
        left = recorder.writes_left
    finally:
        make_space()
        store.close()
    check_kept(path, expected)
    assert all("disk" in each for each in sitting.said)
    return sitting.refused, -1 if left is None else left


def test_at_every_write_of_a_sitting_a_full_disk_is_said_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    with recorded() as recorder:
        refused, left = sit(tmp_path / "whole.annodb", recorder, 10_000)
        assert refused == 0
        writes = 10_000 - left
        assert writes > 100
        for number in range(0, writes, times(max(1, writes // 20), 1)):
            refused, _ = sit(tmp_path / f"{number}.annodb", recorder, number)
            assert refused == 1, f"write {number} of {writes} failed, and nobody was told"


def test_an_import_onto_a_full_disk_brings_all_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.annodb"
    make_sample(path, articles=3, annotated=1)
    with recorded() as recorder:
        for number in range(0, 400, times(80, 7)):
            store = FILES.open(path)
            before = store.info().articles
            recorder.writes_left = number
            try:
                take_in(store, range(1000 + 100 * number, 1020 + 100 * number))
            except EnvironmentProblem:
                pass
            finally:
                recorder.writes_left = None
                store.close()
            again = FILES.open(path)
            assert again.info().articles in {before, before + 20}
            assert not [each for each in check_deep(again) if each.severity == "error"]
            again.close()


def test_a_backup_that_finds_no_space_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.annodb"
    make_sample(path, articles=3, annotated=0)
    with recorded() as recorder:
        store = FILES.open(path)
        for number in range(0, 40, times(8, 1)):
            recorder.writes_left = number

            def copy(target: Path):  # noqa: ANN202
                return store.copy_pages(target, lambda: None)

            with pytest.raises(EnvironmentProblem, match="could not be backed up"):
                FILES.backups.make(path, copy, BackupReason.ASKED)
            recorder.writes_left = None
            assert FILES.backups.list(path) == []
        store.back_up(BackupReason.ASKED)
        store.close()
    assert len(FILES.backups.list(path)) == 1
    assert not list(tmp_path.rglob("*.partial"))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits")
def test_a_real_limit_on_the_size_of_files_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    """Runs this file as a program, because the limit holds for a process."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.durability.test_full_disk", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 5


def _under_limits(folder: Path) -> int:
    """Sit once under each of several limits; return how often something was refused."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    refused = 0
    for number in range(times(12, 60)):
        path = folder / f"limit-{number}.annodb"
        make_sample(path, articles=3, annotated=0)
        store = FILES.open(path)
        size = path.stat().st_size
        limit = (number * 1024) if number % 2 else size + number * 1024

        def make_space() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        sitting = Sitting(store, make_space)
        expected = sitting.run()
        make_space()
        store.close()
        check_kept(path, expected)
        refused += sitting.refused
    return refused


if __name__ == "__main__":
    print(_under_limits(Path(sys.argv[1])))  # noqa: T201
