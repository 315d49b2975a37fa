"""Reading a damaged project file: every row that a row number or an index still leads to.

Works on a private copy. A table is walked by row number; where a page is
broken, the walk gallops over the gap and comes back to the first row behind it.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import DamagedProject
from annotator.storage.derived import CLOSING
from annotator.storage.later_models import SINCE_2, SINCE_3, TABLES
from annotator.storage.sqlite_pages import copy_schema_pages, repair_header

Row = dict[str, Any]

_LATER: Final = frozenset(
    (CLOSING, *(table._meta.table_name for table in (*SINCE_2, *SINCE_3)))  # noqa: SLF001 — peewee's door
)
"""Tables that an older project does not have."""
_LATER_COLUMNS: Final = {"article_status": ["reason"]}
_STORED: Final = frozenset((CLOSING, *(table._meta.table_name for table in TABLES)))  # noqa: SLF001 — as above
"""All the others follow from these and are made anew."""
_FAR = 1 << 40
_NARROW = 5_000
"""A gap of at most so many row numbers is tried row by row."""


class Columns:
    """The columns of every table, from a fresh project of this version."""

    def __init__(self, template: sqlite3.Connection) -> None:
        """Ask a template for them."""
        names = [
            name
            for (name,) in template.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name in _STORED
        ]
        self.of = {
            name: {row[1]: row for row in template.execute(f'PRAGMA table_info("{name}")')}
            for name in names
        }
        self.indexes = {name: self._indexes(template, name) for name in names}

    @staticmethod
    def _indexes(template: sqlite3.Connection, table: str) -> dict[str, list[str]]:
        return {
            row[1]: [each[2] for each in template.execute(f'PRAGMA index_info("{row[1]}")')]
            for row in template.execute(f'PRAGMA index_list("{table}")')
            if row[3] == "c"
        }

    def key_of(self, table: str) -> list[str]:
        """Return the columns of a table's primary key, in its order."""
        keys = sorted((row[5], name) for name, row in self.of[table].items() if row[5])
        return [name for _, name in keys]


class Salvage:
    """A damaged file, or a backup, opened for whatever can be read."""

    def __init__(self, connection: sqlite3.Connection, columns: Columns) -> None:
        """Read through `connection`, which reads text as bytes."""
        self._connection = connection
        self._columns = columns
        self._without = {name for name in _LATER if not _columns_in(connection, name)}
        self._names = {
            name: [each for each in known if each in _columns_in(connection, name)]
            for name, known in columns.of.items()
        }

    def close(self) -> None:
        """Let the private copy go."""
        self._connection.close()

    def rows(self, table: str, gaps: list[tuple[int, int]] | None = None) -> Iterator[Row]:
        """Yield the readable rows of a table, appending to `gaps` the row numbers skipped."""
        if table in self._without:
            return
        key = self._columns.key_of(table)
        names = self._names[table]
        if self._columns.of[table][key[0]][2] != "INTEGER":
            yield from self._from_both_ends(table, names)
            return
        seen: set[tuple[Any, ...]] = set()
        for row in self._walk(table, key[0], names, [] if gaps is None else gaps):
            identity = tuple(row[name] for name in key)
            if len(key) > 1:  # a walk by the first column meets a row again after a gap
                if identity in seen:
                    continue
                seen.add(identity)
            yield row

    def _from_both_ends(self, table: str, names: list[str]) -> Iterator[Row]:
        """Yield the rows of a table whose key is no number: such tables are small."""
        seen: set[int] = set()
        for direction in ("ASC", "DESC"):
            statement = f"SELECT rowid, {_list(names)} FROM {table} ORDER BY rowid {direction}"  # noqa: S608 — our own names
            with suppress(sqlite3.Error):
                for number, *row in self._connection.execute(statement):
                    if number not in seen:
                        seen.add(number)
                        yield dict(zip(names, row, strict=True))
                return

    def row(self, table: str, number: int) -> Row | None:
        """Return the row with this number, or None when it is gone or cannot be read."""
        names = self._names[table]
        key = self._columns.key_of(table)[0]
        with suppress(sqlite3.Error):
            found = self._connection.execute(
                f"SELECT {_list(names)} FROM {table} WHERE {key} = ?",  # noqa: S608 — our own names
                (number,),
            ).fetchone()
            return dict(zip(names, found, strict=True)) if found else None
        return None

    def known(self, table: str, index: str) -> Iterator[Row]:
        """Yield what an index holds of each row, from both of its ends up to what is broken."""
        names = [*self._columns.indexes[table][index], *self._columns.key_of(table)]
        order = self._columns.indexes[table][index][0]
        for direction in ("ASC", "DESC"):
            statement = (
                f"SELECT {_list(names)} FROM {table} INDEXED BY {index}"  # noqa: S608 — our own names
                f' ORDER BY "{order}" {direction}'
            )
            with suppress(sqlite3.Error):
                for row in self._connection.execute(statement):
                    yield dict(zip(names, row, strict=True))
                return

    def _walk(
        self, table: str, key: str, names: list[str], gaps: list[tuple[int, int]]
    ) -> Iterator[Row]:
        place = 0
        while place < _FAR:
            try:
                for found in self._from(table, key, names, place):
                    row = dict(zip(names, found, strict=True))
                    if not isinstance(row[key], int) or row[key] < place:
                        raise sqlite3.DatabaseError("row numbers run backwards")
                    place = row[key] + (1 if self._is_single(table) else 0)
                    yield row
            except sqlite3.Error:
                behind = self._behind(table, key, names, place)
                gaps.append((place, behind - 1))
                yield from self._inside(table, place, behind)
                place = behind
            else:
                return

    def _is_single(self, table: str) -> bool:
        return len(self._columns.key_of(table)) == 1

    def _from(
        self, table: str, key: str, names: list[str], place: int, limit: int = -1
    ) -> Iterator[Any]:
        return iter(
            self._connection.execute(
                f"SELECT {_list(names)} FROM {table} WHERE {key} >= ? ORDER BY {key} LIMIT ?",  # noqa: S608 — our own names
                (place, limit),
            )
        )

    def _behind(self, table: str, key: str, names: list[str], place: int) -> int:
        """Return the first place after `place` from where a walk can go on."""
        bad, step = place, 1
        while bad < _FAR and not self._readable(table, key, names, bad + step):
            bad, step = bad + step, step * 2
        good = bad + step
        while good - bad > 1:
            middle = (good + bad) // 2
            if self._readable(table, key, names, middle):
                good = middle
            else:
                bad = middle
        return good

    def _readable(self, table: str, key: str, names: list[str], place: int) -> bool:
        try:
            for found in self._from(table, key, names, place, limit=1):
                number = found[names.index(key)]
                return isinstance(number, int) and number >= place
        except sqlite3.Error:
            return False
        return True

    def _inside(self, table: str, first: int, behind: int) -> Iterator[Row]:
        """Yield the rows within a gap that can be read one by one."""
        if not self._is_single(table):
            return
        if behind - first <= _NARROW:
            numbers: Iterator[int] = iter(range(first, behind))
        else:
            numbers = self._numbers_by_index(table, first, behind)
        for number in numbers:
            row = self.row(table, number)
            if row is not None:
                yield row

    def _numbers_by_index(self, table: str, first: int, behind: int) -> Iterator[int]:
        (key,) = self._columns.key_of(table)
        for index in self._columns.indexes[table]:
            found = {row[key] for row in self.known(table, index)}
            if found:
                yield from sorted(n for n in found if isinstance(n, int) and first <= n < behind)
                return


def open_salvage(broken: Path, folder: Path, columns: Columns, schemas: Sequence[Path]) -> Salvage:
    """Open a private copy of a file, made in `folder`.

    Where the file's own list of tables is broken it is taken from the first of
    `schemas` (backups, a fresh project) that makes the tables readable. Raises
    DamagedProject when none does.
    """
    private = folder / hashlib.sha256(str(broken).encode()).hexdigest()[:16]
    journal = broken.with_name(broken.name + "-journal")
    shutil.copyfile(broken, private)
    if journal.exists():
        shutil.copyfile(journal, private.with_name(private.name + "-journal"))
        with suppress(sqlite3.Error), closing(sqlite3.connect(private)) as connection:
            connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()  # plays it back
        private.with_name(private.name + "-journal").unlink(missing_ok=True)
    repair_header(private)
    for schema in (None, *schemas):
        if schema is not None and not copy_schema_pages(schema, private):
            continue
        connection = _connect(private)
        if _has_tables(connection, columns):
            return Salvage(connection, columns)
        connection.close()
    raise DamagedProject(f"{broken} is too damaged: none of its tables can be found.")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = bytes
    connection.execute("PRAGMA writable_schema = ON")  # a file cut short is read as far as it goes
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _has_tables(connection: sqlite3.Connection, columns: Columns) -> bool:
    try:
        for table, known in columns.of.items():
            found = _columns_in(connection, table)
            later = [name for name in _LATER_COLUMNS.get(table, []) if name not in found]
            if found + later != list(known) and (found or table not in _LATER):
                return False
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return True


def _columns_in(connection: sqlite3.Connection, table: str) -> list[str]:
    rows = connection.execute(f'PRAGMA table_info("{table}")')
    return [row[1].decode() for row in rows]


def _list(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
