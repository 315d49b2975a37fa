"""A very long table is read in pieces, and what is broken in it is found."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.storage import integrity, long_tables
from tests.durability.sample import make_sample

PAGE = 4096


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(long_tables, "LONG", 5)
    monkeypatch.setattr(long_tables, "_FIRST", 7)
    make_sample(tmp_path / "news.annodb", articles=60, annotated=8)
    return tmp_path / "news.annodb"


def problems(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [each for each in integrity.quick_problems(connection) if each]


def break_last_page_of(path: Path, name: str) -> None:
    """Overwrite the last page with rows of a table or an index."""
    with closing(sqlite3.connect(path)) as connection:
        ((number,),) = connection.execute(
            "SELECT MAX(pageno) FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (name,)
        )
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE : number * PAGE] = b"\xee" * PAGE
    path.write_bytes(content)


def test_a_whole_project_has_no_problem(project: Path) -> None:
    assert problems(project) == []


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("span", "span"),
        ("span_uuid", "span"),
        ("span_article_id", "span"),
        ("label_count", "label_count"),
        ("history", "history"),
    ],
)
def test_what_cannot_be_read_is_a_problem(project: Path, name: str, table: str) -> None:
    break_last_page_of(project, name)
    assert any(each.startswith(f"{table}: ") for each in problems(project))


def test_a_long_table_is_read_in_pieces(project: Path) -> None:
    with closing(sqlite3.connect(project)) as connection:
        (rows,) = connection.execute("SELECT COUNT(*) FROM span").fetchone()
        assert sum(1 for _ in long_tables.read_through(connection, "span")) > rows // 100 > 0
