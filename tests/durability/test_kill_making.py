"""SIGKILL at each touch of the disk while project files are made, copied and put back."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from annotator.services.backup_files import BackupReason
from annotator.services.checking import check_deep
from annotator.storage.store import SqliteFiles
from tests.durability.killed import Victim, victim
from tests.durability.sample import make_sample
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
    others = range(0, touches, 1 + touches // times(4, 500))
    return sorted({*others, *range(max(0, touches - 12), touches)})


def crash(path: Path) -> None:
    """Have a project in the middle of a change, with the journal that takes it back."""
    journal = path.with_name(path.name + "-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as program:
        program.execute("PRAGMA cache_size = 1")
        program.execute("BEGIN")
        program.execute("UPDATE article_text SET text = text || 'half'")
        program.execute("CREATE TABLE more AS SELECT zeroblob(1000000) AS x")
        left = path.read_bytes(), journal.read_bytes()
    path.write_bytes(left[0])
    journal.write_bytes(left[1])


@pytest.mark.parametrize("work", ["save_copy", "restore"])
def test_a_project_killed_as_it_is_replaced_is_the_old_one_or_the_new_one(
    work: str, victim: Victim, tmp_path: Path
) -> None:
    """The old one is what a crash left, which needs its journal to be whole."""
    make_sample(tmp_path / "new.annodb", articles=2, annotated=1)
    make_sample(tmp_path / "crashed.annodb", articles=3, annotated=1)
    crash(tmp_path / "crashed.annodb")
    new = _as_backup(tmp_path / "new.annodb") if work == "restore" else tmp_path / "new.annodb"

    def begin(name: str) -> tuple[Path, list[Path]]:
        folder = tmp_path / name
        folder.mkdir()
        for each in tmp_path.glob("crashed.annodb*"):
            copyfile(each, folder / each.name)
        old = folder / "crashed.annodb"
        return old, [old, new] if work == "restore" else [new, old]

    seen = set()
    touches = victim.lives(work, *begin("measured")[1])
    for step in moments(touches):
        old, arguments = begin(str(step))
        victim.dies(step, work, *arguments)
        seen.add(articles_in(old))
        victim.lives(work, *arguments)
        left = {each.name for each in old.parent.iterdir()}
        assert left - {"crashed.annodb.backups"} == {"crashed.annodb"}
    assert seen == {2, 3}


def _as_backup(path: Path) -> Path:
    store = FILES.open(path)
    store.back_up(BackupReason.ASKED)
    store.close()
    return FILES.backups.list(path)[0].path


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


ONE_BY_ONE = {"conll": ("out", "out.offsets.jsonl"), "labelstudio": ("out", "out.config.xml")}
"""Files that are renamed one after the other: a kill between leaves the last of them new."""


@pytest.mark.parametrize(
    "format_id", ["brat", "conll", "csv", "doccano", "jsonl", "labelstudio", "prodigy", "spacy"]
)
def test_a_killed_export_leaves_the_old_one_or_the_new_one(
    format_id: str, victim: Victim, tmp_path: Path
) -> None:
    for name, articles in (("old", 2), ("new", 4)):
        make_sample(tmp_path / f"{name}.annodb", articles=articles, annotated=2)

    def export(of: str, folder: Path) -> tuple[str, ...]:
        how = ("--format", format_id, "--annotator", "anna", "--status", "any")
        return ("cli", "export", str(tmp_path / f"{of}.annodb"), str(folder / "out"), *how)

    def whole(of: str) -> dict[str, int]:
        (tmp_path / of).mkdir()
        victim.lives(*export(of, tmp_path / of))
        return sizes(tmp_path / of)

    old, new = whole("old"), whole("new")
    begin = tmp_path / "begin"
    copytree(tmp_path / "old", begin)
    touches = victim.lives(*export("new", begin))
    mixed = ONE_BY_ONE.get(format_id, ())
    allowed = [old, new, *({**old, each: new[each]} for each in mixed[-1:])]
    seen = []
    for step in moments(touches):
        folder = tmp_path / f"at-{step}"
        copytree(tmp_path / "old", folder)
        victim.dies(step, *export("new", folder))
        found = {name: size for name, size in sizes(folder).items() if not name.startswith(".")}
        assert found in allowed, step
        seen.append(allowed.index(found))
        victim.lives(*export("new", folder))
        assert sizes(folder) == new
    assert {0, 1} <= set(seen)


def sizes(folder: Path) -> dict[str, int]:
    """Return how large the files below a folder are, by their paths."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.stat().st_size for each in files}
