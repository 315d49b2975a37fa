from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.errors import DamagedProject, NotAProject
from annotator.services.backup_files import BackupReason
from annotator.services.checking import check_deep
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILES = SqliteFiles()

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "header": lambda content: b"\xff" * 16 + content[16:],
    "first page": lambda content: bytes(4096) + content[4096:],
    "mark of ours": lambda content: content[:68] + bytes(4) + content[72:],
    "everything": lambda _content: b"",
}


@pytest.fixture(params=[FILES.open, FILES.open_to_read], ids=["to work", "to read"])
def open_it(request: pytest.FixtureRequest) -> Callable[[Path], SqliteProject]:
    return request.param


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_project_whose_beginning_is_gone_is_known_by_its_backups(
    store: SqliteProject,
    project_path: Path,
    take_in: TakeIn,
    damage: str,
    open_it: Callable[[Path], SqliteProject],
) -> None:
    take_in("один")
    store.back_up(BackupReason.ASKED)
    store.close()
    broken = DAMAGE[damage](project_path.read_bytes())
    project_path.write_bytes(broken)
    with pytest.raises(DamagedProject, match=r"there are 1, the newest of \d.*annotator rescue"):
        open_it(project_path)
    assert project_path.read_bytes() == broken
    FILES.backups.restore(project_path, FILES.backups.list(project_path)[0].path)
    again = FILES.open(project_path)
    assert again.info().articles == 1
    again.close()


@pytest.mark.parametrize(
    ("name", "hint"), [("odd.annodb", True), ("letter.txt", False)], ids=["ours", "not ours"]
)
def test_a_file_without_backups_is_no_project(
    tmp_path: Path, name: str, *, hint: bool, open_it: Callable[[Path], SqliteProject]
) -> None:
    (tmp_path / name).write_bytes(b"rubbish")
    with pytest.raises(NotAProject) as error:
        open_it(tmp_path / name)
    assert ("annotator rescue" in str(error.value)) is hint


@pytest.mark.parametrize(
    ("whole", "broken", "said"),
    [
        (b"CREATE TABLE", b"CRE\xe1TE TABLE", "(tables cannot be read|no such table)"),
        ("слово".encode(), b"\xff" * 10, "a text in it cannot be read"),
        (b'"published" V', b'"publishex" V', "no such column"),
    ],
    ids=["schema", "text", "column"],
)
def test_bytes_that_are_no_letters_are_damage_and_told_in_a_short_sentence(
    store: SqliteProject,
    project_path: Path,
    take_in: TakeIn,
    whole: bytes,
    broken: bytes,
    said: str,
    open_it: Callable[[Path], SqliteProject],
) -> None:
    take_in("слово " * 100)
    store.close()
    project_path.write_bytes(project_path.read_bytes().replace(whole, broken))
    with pytest.raises(DamagedProject, match=rf"is damaged \(.*{said}") as error:
        read(open_it(project_path))
    assert len(str(error.value)) < 400


def read(project: SqliteProject) -> None:
    try:
        for each in project.article_ids():
            project.article(each)
    finally:
        project.close()


def test_a_check_names_the_article_whose_letters_are_damaged(
    store: SqliteProject, project_path: Path, take_in: TakeIn
) -> None:
    take_in("слово " * 100, "Другой текст.")
    store.close()
    project_path.write_bytes(project_path.read_bytes().replace("слово".encode(), b"\xff" * 10))
    broken = FILES.open_to_read(project_path)
    found = list(check_deep(broken))
    pieces = [each for each in broken.quick_checks() if each]
    broken.close()
    first, *_ = [each for each in found if each.code == "text-hash"]
    assert first.message == "the text does not match its hash"
    assert [each.code for each in found if each.code == "unreadable"] == ["unreadable"]
    assert all(len(each.message) < 400 for each in found)
    assert pieces == ["article_text: a text in it cannot be read"]
