"""Saving what can be saved of a damaged project into a new one, row by row.

Rows keep their numbers, so the backup's row of the same number stands in for
one that is lost, and the history still fits.
"""

import sqlite3
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from annotator.domain.errors import DamagedProject, EnvironmentProblem, NotAProject, UserError
from annotator.domain.ids import id_text, new_id
from annotator.services.claims import claimed
from annotator.services.rescue_report import RescueReport
from annotator.storage.bin_schema import TAKE_OUT_THE_UNKNOWN
from annotator.storage.connection import SQLITE_ERRORS, why
from annotator.storage.copy_steps import SETTING
from annotator.storage.database import close_database, create_database
from annotator.storage.derived import CLOSING, recount
from annotator.storage.files import replace_database
from annotator.storage.rescue_articles import ArticleMender
from annotator.storage.rescue_kinds import KINDS
from annotator.storage.rescue_parents import Parents
from annotator.storage.rescue_rows import RowChecks, UnusableRow, insert, typed
from annotator.storage.salvage import Columns, Row, Salvage, open_salvage

Key = tuple[Any, ...]
Gaps = list[tuple[int, int]]


def rescue(broken: Path, target: Path, complete_from: Sequence[Path]) -> RescueReport:
    """Save what can be read of `broken` into the new project `target`.

    What is lost is taken from the backups, the first that has it. Raises
    UserError when `target` exists, DamagedProject when nothing can be found.
    """
    for path in (broken, *complete_from):
        if path.is_dir():
            raise NotAProject(f"{path} is a folder, not a project file.")
        if not path.is_file():
            raise UserError(f"There is no file {path}.")
    if target.exists():
        raise UserError(f"{target} exists already; choose another name.")
    if not target.parent.is_dir():
        raise UserError(f"There is no folder {target.parent}; make it first.")
    try:
        with claimed(target) as claim:
            claim.part.mkdir()
            return _rescue_by_way_of(claim.part / target.name, broken, target, complete_from)
    except (OSError, *SQLITE_ERRORS) as error:
        raise EnvironmentProblem(f"{target} could not be written: {why(error)}.") from error


def _rescue_by_way_of(
    partial: Path, broken: Path, target: Path, complete_from: Sequence[Path]
) -> RescueReport:
    create_database(partial, told_as=target)
    close_database()
    report = _fill(broken, partial, complete_from)
    if not any(report.saved.values()):
        raise DamagedProject(f"Nothing of a project can be read in {broken}; none was made.")
    replace_database(partial, target)
    return report


def _fill(broken: Path, partial: Path, complete_from: Sequence[Path]) -> RescueReport:
    report = RescueReport()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=partial.parent)))
        new = stack.enter_context(closing(sqlite3.connect(partial, isolation_level=None)))
        columns = Columns(new)
        schemas = [*complete_from, partial]
        source = open_salvage(broken, folder, columns, schemas)
        stack.callback(source.close)
        backups = []
        for path in complete_from:
            try:
                backups.append(open_salvage(path, folder, columns, [partial]))
            except DamagedProject:
                report.notes.append(f"{path} is damaged, too, and of no help.")
        for backup in backups:
            stack.callback(backup.close)
        new.execute("BEGIN")
        _Rescue(new, columns, source, backups, report).run()
        recount(new.execute)
        new.execute("COMMIT")
    return report


class _Rescue:
    """Fills a new project, table after table."""

    def __init__(
        self,
        new: sqlite3.Connection,
        columns: Columns,
        source: Salvage,
        backups: Sequence[Salvage],
        report: RescueReport,
    ) -> None:
        self._new = new
        self._columns = columns
        self._source = source
        self._backups = backups
        self._report = report
        self._checks = RowChecks(new)
        self._parents = Parents(new, source, report)
        self._articles = ArticleMender(new, columns, [source, *backups], report)

    def run(self) -> None:
        for table in KINDS:
            if table == CLOSING:  # as saved, not as of now, when the statuses were
                self._new.execute(f"DELETE FROM {CLOSING}")  # noqa: S608 — our own name
            gaps: Gaps = []
            lost: dict[Key, str] = {}
            saved = self._save_all(table, gaps, lost)
            completed = self._complete(table, gaps, lost)
            mended = self._mend(table, lost)
            self._report.saved[KINDS[table]] = saved + completed + mended
            if completed:
                self._report.completed[KINDS[table]] = completed
            self._tell(table, gaps, lost)
            if table == "article_text":
                self._articles.drop_without_text()
                self._articles.measure()
        self._new.execute("DELETE FROM setting WHERE name = ?", (SETTING,))
        self._new.execute(TAKE_OUT_THE_UNKNOWN)
        self._ensure_facts()

    def _save_all(self, table: str, gaps: Gaps, lost: dict[Key, str]) -> int:
        saved = 0
        for row in self._source.rows(table, gaps):
            why = self._save(table, row)
            if why:
                lost[self._identity(table, row)] = why
            else:
                saved += 1
        for key in self._missing(table):
            lost.setdefault(key, "it cannot be read")
        return saved

    def _save(self, table: str, row: Row) -> str:
        """Save one row; return why not, or nothing."""
        try:
            good = typed(row, self._columns.of[table])
            self._checks.check(table, good)
            self._parents.ensure(table, good)
            insert(self._new, table, good)
        except UnusableRow as unusable:
            return str(unusable)
        except (sqlite3.IntegrityError, OverflowError) as error:
            return f"it does not fit with the others ({error})"
        return ""

    def _identity(self, table: str, row: Row) -> Key:
        return tuple(_plain(row[name]) for name in self._columns.key_of(table))

    def _saved(self, table: str, key: Key) -> Row | None:
        names = list(self._columns.of[table])
        where = " AND ".join(f'"{name}" = ?' for name in self._columns.key_of(table))
        found = self._checks.one(f"SELECT * FROM {table} WHERE {where}", *key)  # noqa: S608 — our own names
        return None if found is None else dict(zip(names, found, strict=True))

    def _missing(self, table: str) -> Iterator[Key]:
        """Yield the keys an index knows of rows not saved; tell of rows it knows otherwise."""
        told: set[Key] = set()
        odd: dict[Key, str] = {}
        for index in self._columns.indexes[table]:
            for known in self._source.known(table, index):
                key = self._identity(table, known)
                if key in told:
                    continue
                saved = self._saved(table, key)
                if saved is None:
                    told.add(key)
                    yield key
                elif any(
                    _raw(saved[name]) != value for name, value in known.items()
                ) and not self._settle(table, key, known):
                    told.add(key)
                    odd[key] = f"row and index ({index}) disagree: the row is kept"
        self._report.lost += self._lines(table, odd)

    def _settle(self, table: str, key: Key, known: Row) -> bool:
        """Where row and index disagree, believe the index if a backup's row agrees with it."""
        for backup in self._backups:
            row = backup.row(table, key[0]) if len(key) == 1 else None
            if row is not None and all(row[name] == value for name, value in known.items()):
                columns = self._columns.of[table]
                good = typed(dict(known), {name: columns[name] for name in known})
                assign = ", ".join(f'"{name}" = ?' for name in good)
                name = self._columns.key_of(table)[0]
                self._new.execute(
                    f"UPDATE OR IGNORE {table} SET {assign} WHERE {name} = ?",  # noqa: S608 — our own names
                    [*good.values(), key[0]],
                )
                return True
        return False

    def _complete(self, table: str, gaps: Gaps, lost: dict[Key, str]) -> int:
        """Take what is lost from the backups, and remove it from `lost`."""
        completed = 0
        if not gaps and not lost and table != "setting":
            return 0
        for backup in self._backups:
            for row in backup.rows(table):
                key = self._identity(table, row)
                wanted = key in lost or table == "setting" or _in_gap(key, gaps)
                if wanted and self._saved(table, key) is None and not self._save(table, row):
                    lost.pop(key, None)
                    completed += 1
        return completed

    def _mend(self, table: str, lost: dict[Key, str]) -> int:
        if table == "article_text":
            return self._articles.mend()
        if table != "article":
            return 0
        mended = [key for key in lost if self._articles.rebuild(key[0])]
        for key in mended:
            del lost[key]
        return len(mended)

    def _tell(self, table: str, gaps: Gaps, lost: dict[Key, str]) -> None:
        if table == "article_text":  # articles without a text are told of as such
            return
        lines = self._lines(table, lost)
        if gaps and not lines and not self._columns.indexes[table]:
            lines = [f"{KINDS[table]}: a part of the table cannot be read"]
        self._report.lost += lines

    def _ensure_facts(self) -> None:
        for name, value in (("id", new_id()), ("name", "rescued"), ("scheme", "rescued")):
            if self._saved("setting", (name,)) is None:
                insert(self._new, "setting", {"name": name, "value": value})
                self._report.lost.append(f"facts about the project: its {name}")

    def _lines(self, table: str, lost: Mapping[Key, str]) -> list[str]:
        """Name lost rows for a person, by what their indexes still know, and say why."""
        uuids = self._uuids(table, lost.keys())
        return [
            f"{KINDS[table]}: {_called(key, uuids.get(key))}, {why}"
            for key, why in sorted(lost.items(), key=repr)
        ]

    def _uuids(self, table: str, keys: Collection[Key]) -> dict[Key, str]:
        """Return those identities that an index has; it is gone through once."""
        index = f"{table}_uuid"
        found: dict[Key, str] = {}
        if keys and index in self._columns.indexes[table]:
            for row in self._source.known(table, index):
                key = self._identity(table, row)
                if key in keys and isinstance(row["uuid"], bytes):
                    found.setdefault(key, id_text(row["uuid"]))
        return found


def _called(key: Key, uuid: str | None) -> str:
    number = ", ".join(map(str, key))
    return f"number {number}" if uuid is None else f"number {number} ({uuid})"


def _in_gap(key: Key, gaps: Gaps) -> bool:
    number = key[0]
    return isinstance(number, int) and any(first <= number <= last for first, last in gaps)


def _plain(value: Any) -> Any:
    """Return a part of a key as the new project knows it."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def _raw(value: Any) -> Any:
    """Return a saved value as a salvage reads it, which takes text for bytes."""
    return value.encode() if isinstance(value, str) else value
