"""Power loss at any point of a sitting: whatever was acknowledged is there, and the file is whole.

SIGKILL cannot show this: what a killed program wrote is in the system's cache.
Here the writes and syncs of a real sitting are recorded, and the file is built
again with the writes that nobody had synced dropped or done in another order.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.ranges import Range
from annotator.domain.records import Plan
from annotator.services.alike import Hit, mark_alike
from annotator.services.checking import check_deep
from annotator.services.executor import ChangeEvent, Executor
from annotator.storage import database
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.disk import Disk
from tests.durability.recording_vfs import Event, recorded
from tests.durability.sample import annotate, make_sample, take_in
from tests.durability.scale import times
from tests.durability.unsynced import pragmas, without_syncs

FILES = SqliteFiles()
State = dict[str, object]


@dataclass
class Sitting:
    """A recorded sitting: where it began, what it did, what was acknowledged."""

    begin: Disk
    path: Path
    events: list[Event]
    states: list[State]


def contents(store: SqliteProject) -> State:
    return {each: store.article(each).records for each in store.article_ids()}


def record(folder: Path) -> Sitting:
    """Work a while with a project, noting after each answer what must be there from now on."""
    path = folder / "news.annodb"
    make_sample(path, articles=6, annotated=1)
    begin = Disk(folder)
    with recorded() as recorder:
        store = FILES.open(path)
        states = [contents(store)]

        def acknowledged() -> None:
            recorder.events.append(Event("ack"))
            states.append(contents(store))

        executor = _Telling(store, acknowledged)
        ids = list(store.article_ids())
        annotate(store, executor, ids[2], "anna")
        for _ in range(3):
            executor.undo("anna")
        executor.redo("anna")
        take_in(store, range(100, 103))
        acknowledged()
        annotate(store, executor, ids[3], "vera")
        executor.execute(mark_alike(map(store.article, ids), hits_in(ids), "CUE", "vera"))
        executor.undo("vera")
        executor.redo("vera")
        store.close()
    return Sitting(begin, path, recorder.events, states)


def hits_in(ids: list[str]) -> list[Hit]:
    """Return two places in each article."""
    places = (Range(0, 2), Range(4, 9))
    return [Hit(each, "", place, "", "", "", marked=False) for each in ids for place in places]


class _Telling(Executor):
    """Tells of each change once it is said to be on the disk."""

    def __init__(self, store: SqliteProject, tell: Callable[[], None]) -> None:
        super().__init__(store)
        self._tell = tell

    def execute(self, plan: Plan) -> ChangeEvent:
        event = super().execute(plan)
        self._tell()
        return event

    def undo(self, person: str) -> ChangeEvent:
        event = super().undo(person)
        self._tell()
        return event

    def redo(self, person: str) -> ChangeEvent:
        event = super().redo(person)
        self._tell()
        return event


def losses(sitting: Sitting, folder: Path, points: int, *, enough: int = 1) -> list[str]:
    """Cut the power at so many points and return what went wrong, up to `enough` of it."""
    choose = random.Random(4)
    cuts = sorted(choose.randrange(len(sitting.events) + 1) for _ in range(points))
    disk, done, acknowledged, found = sitting.begin, 0, 0, []
    for number, cut in enumerate(cuts):
        for event in sitting.events[done:cut]:
            disk.replay(event)
            acknowledged += event.kind == "ack"
        done = cut
        with without_syncs():
            problem = after(disk.crash(choose), sitting, acknowledged, folder / str(number))
        if problem:
            found.append(f"cut after {cut} of {len(sitting.events)}: {problem}")
            if len(found) >= enough:
                break
    return found


def after(files: dict[str, bytes], sitting: Sitting, acknowledged: int, folder: Path) -> str:
    """Open what a power cut left and return what is wrong with it, or nothing."""
    folder.mkdir()
    for name, content in files.items():
        (folder / Path(name).name).write_bytes(content)
    try:
        store = FILES.open(folder / sitting.path.name)
    except AnnotatorError as error:
        return str(error)
    try:
        if contents(store) not in sitting.states[acknowledged : acknowledged + 2]:
            return f"not as it was after change {acknowledged}"
        errors = [each for each in check_deep(store) if each.severity == "error"]
        return str(errors[0]) if errors else ""
    except AnnotatorError as error:
        return str(error)
    finally:
        store.close()


def use(monkeypatch: pytest.MonkeyPatch, **settings: object) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", pragmas(**settings))


def test_what_was_acknowledged_survives_a_power_cut_at_any_point(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    sitting = record(tmp_path / "project")
    assert sum(event.kind == "sync" for event in sitting.events) > 50
    assert losses(sitting, tmp_path, times(80, 1000)) == []


UNSAFE = {
    "without syncs": {"synchronous": "OFF"},
    "with journal_mode=DELETE, the folder not synced": {"journal_mode": "DELETE"},
}


@pytest.mark.parametrize("settings", UNSAFE.values(), ids=UNSAFE.keys())
def test_the_test_fails_where_a_sync_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, object]
) -> None:
    (tmp_path / "project").mkdir()
    with monkeypatch.context() as patch:
        use(patch, **settings)
        sitting = record(tmp_path / "project")
    assert losses(sitting, tmp_path, times(120, 1000)) != []


def test_journal_mode_delete_would_do_with_the_folder_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "project").mkdir()
    with monkeypatch.context() as patch:
        use(patch, journal_mode="DELETE", synchronous="EXTRA")
        sitting = record(tmp_path / "project")
    assert losses(sitting, tmp_path, times(40, 1000)) == []
