import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.services.checking import check_deep
from annotator.storage.salvage import Row, Salvage
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn


def test_a_rescued_article_has_the_length_of_its_text(
    store: SqliteProject, project_path: Path, tmp_path: Path, take_in: TakeIn
) -> None:
    take_in("один", "два")
    store.close()
    with sqlite3.connect(project_path) as connection:
        connection.execute("UPDATE article SET length = 99")
    connection.close()
    target = tmp_path / "new.annodb"
    SqliteFiles().rescue(project_path, target)
    rescued = SqliteFiles().open(target)
    assert not [each for each in check_deep(rescued) if each.severity == "error"]
    rescued.close()


def test_what_hangs_on_a_lost_label_is_not_saved(
    store: SqliteProject, project_path: Path, tmp_path: Path
) -> None:
    store.close()
    with sqlite3.connect(project_path) as connection:
        connection.execute("INSERT INTO label_more (label_id, example, state) VALUES (99, '', 1)")
    connection.close()
    report = SqliteFiles().rescue(project_path, tmp_path / "new.annodb")
    assert any("its label is lost" in line for line in report.lost)


def test_an_index_is_gone_through_as_often_for_one_lost_row_as_for_many(
    store: SqliteProject,
    project_path: Path,
    tmp_path: Path,
    take_in: TakeIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    span = IncomingSpan("PER", (Range(0, 2),), annotator="anna", attributes={"kind": "fact"})
    take_in(*(IncomingArticle(where="", text=f"text {n}", spans=[span]) for n in range(12)))
    store.close()
    looked: Counter[str] = Counter()
    known = Salvage.known

    def counted(self: Salvage, table: str, index: str) -> Iterator[Row]:
        looked[index] += 1
        return known(self, table, index)

    monkeypatch.setattr(Salvage, "known", counted)
    found = []
    for most in (1, 5):
        with sqlite3.connect(project_path) as connection:
            connection.execute("UPDATE span SET attributes = 'no JSON' WHERE id <= ?", (most,))
            hashes = "UPDATE article SET text_hash = randomblob(32) WHERE id > 12 - ?"
            connection.execute(hashes, (most,))
        connection.close()
        report = SqliteFiles().rescue(project_path, tmp_path / f"new {most}.annodb")
        lost = Counter(line.partition(":")[0] for line in report.lost)
        assert (lost["articles"], lost["spans"]) == (most, most + most)
        found.append((looked["span_uuid"], looked["article_uuid"]))
        looked.clear()
    assert found[0] == found[1]
