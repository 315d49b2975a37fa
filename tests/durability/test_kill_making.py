"""SIGKILL at each touch of the disk while project files are made, copied and put back."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.services.checking import check_deep
from annotator.storage.store import SqliteFiles
from tests.durability.killed import Victim, victim
from tests.durability.scale import times

FILES = SqliteFiles()

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@pytest.fixture(scope="module", name="victim")
def made_victim() -> Iterator[Victim]:
    with victim() as made:
        yield made


def articles_in(path: Path) -> int:
    """Return how many articles a project holds, which must be whole."""
    store = FILES.open(path)
    try:
        assert not [each for each in check_deep(store) if each.severity == "error"]
        return store.info().articles
    finally:
        store.close()


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("один")
    return path


def moments(touches: int) -> list[int]:
    """Return at which touches to kill: the last ones, and others here and there."""
    others = range(0, touches, 1 + touches // times(8, 500))
    return sorted({*others, *range(max(0, touches - 12), touches)})


MAKING = {"new": ["cli", "new"], "import": ["cli", "import"], "demo": ["demo"]}


@pytest.mark.parametrize("how", MAKING)
def test_a_project_killed_as_it_is_made_is_none_or_a_whole_one(
    how: str, victim: Victim, text: Path, tmp_path: Path
) -> None:
    behind = [text, "--entities", "none"] if how == "import" else []
    path = tmp_path / "news.annodb"
    touches = victim.lives(*MAKING[how], path, *behind)
    seen = set()
    for step in moments(touches):
        path = tmp_path / str(step) / "news.annodb"
        path.parent.mkdir()
        victim.dies(step, *MAKING[how], path, *behind)
        seen.add(articles_in(path) if path.exists() else None)
        path.unlink(missing_ok=True)
        victim.lives(*MAKING[how], path, *behind)
        assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert seen == {"new": {None, 0}, "import": {None, 0, 1}, "demo": {None, 10}}[how]
