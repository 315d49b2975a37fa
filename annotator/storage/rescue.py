"""Saving what can be saved of a damaged project into a new one, row by row.

Rows keep their numbers, so the backup's row of the same number stands in for
one that is lost, and the history still fits.
"""

import hashlib
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from annotator.domain.errors import DamagedProject, EnvironmentProblem, UserError
from annotator.domain.ids import id_text, new_id, new_id_bytes
from annotator.domain.programs import is_program_name
from annotator.domain.words import title_from
from annotator.services.rescue_report import RescueReport
from annotator.storage.backup import SETTING
from annotator.storage.database import close_database, create_database
from annotator.storage.files import remove_quietly, replace_durably
from annotator.storage.rescue_rows import RowChecks, UnusableRow, linked_labels, typed
from annotator.storage.salvage import Columns, Row, Salvage, open_salvage

_KINDS = {
    "setting": "facts about the project",
    "layer": "layers",
    "label": "labels",
    "relation_type": "kinds of link",
    "annotator": "annotators",
    "import_run": "imports",
    "import_file": "imported files",
    "article": "articles",
    "article_text": "texts",
    "span": "spans",
    "relation": "relations",
    "span_verdict": "verdicts",
    "article_status": "statuses",
    "flag": "questions",
    "history": "history entries",
}
"""Every table worth saving, in an order in which what is referred to comes first."""

_PARENTS = {
    "label_id": {"span": "label", "relation": "relation_type"},
    "annotator_id": dict.fromkeys(
        ("span", "relation", "span_verdict", "article_status", "flag", "history"), "annotator"
    ),
    "layer_id": {"label": "layer"},
    "run_id": {"import_file": "import_run"},
    "file_id": {"article": "import_file"},
}
"""Columns whose row can be made up when it is lost: the rest of the work still counts."""


def rescue(broken: Path, target: Path, complete_from: Sequence[Path]) -> RescueReport:
    """Save what can be read of `broken` into the new project `target`.

    What is lost is taken from the backups, the first that has it. Raises
    UserError when `target` exists, DamagedProject when nothing can be found.
    """
    for path in (broken, *complete_from):
        if not path.is_file():
            raise UserError(f"There is no file {path}.")
    if target.exists():
        raise UserError(f"{target} exists already; choose another name.")
    partial = target.with_name(target.name + ".partial")
    remove_quietly(partial)
    try:
        create_database(partial)
        close_database()
        report = _fill(broken, partial, complete_from)
        replace_durably(partial, target)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentProblem(f"{target} could not be written: {error}.") from error
    finally:
        remove_quietly(partial)
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

    def run(self) -> None:
        for table in _KINDS:
            self._save_table(table)
        self._drop_articles_without_text()
        self._new.execute("DELETE FROM setting WHERE name = ?", (SETTING,))
        self._ensure_facts()

    def _save_table(self, table: str) -> None:
        gaps: list[tuple[int, int]] = []
        lost: dict[tuple[Any, ...], str] = {}
        saved = 0
        for row in self._source.rows(table, gaps):
            why = self._save(table, row)
            if why:
                lost[self._identity(table, row)] = why
            else:
                saved += 1
        for key in self._missing(table):
            lost.setdefault(key, "it cannot be read")
        completed = self._complete(table, gaps, lost)
        rebuilt = self._rebuild(table, lost)
        kind = _KINDS[table]
        self._report.saved[kind] = saved + completed + rebuilt
        if completed:
            self._report.completed[kind] = completed
        if table == "article_text":  # articles without a text are dropped, and told of, together
            return
        self._report.lost += [
            self._line(table, key, why) for key, why in sorted(lost.items(), key=repr)
        ]
        self._report.lost += self._unknown(table, gaps, lost)

    def _save(self, table: str, row: Row) -> str:
        """Save one row; return why not, or nothing."""
        try:
            good = typed(row, self._columns.of[table])
            self._checks.check(table, good)
            self._ensure_parents(table, good)
            names = ", ".join(f'"{name}"' for name in good)
            marks = ", ".join("?" * len(good))
            self._new.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
                list(good.values()),
            )
        except UnusableRow as unusable:
            return str(unusable)
        except (sqlite3.IntegrityError, OverflowError) as error:
            return f"it does not fit with the others ({error})"
        return ""

    def _identity(self, table: str, row: Row) -> tuple[Any, ...]:
        values = (row[name] for name in self._columns.key_of(table))
        return tuple(
            each.decode(errors="replace") if isinstance(each, bytes) else each for each in values
        )

    def _is_saved(self, table: str, key: tuple[Any, ...]) -> bool:
        where = " AND ".join(f'"{name}" = ?' for name in self._columns.key_of(table))
        return self._checks.one(f"SELECT 1 FROM {table} WHERE {where}", *key) is not None  # noqa: S608

    def _missing(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Yield the keys an index knows of rows that were not saved."""
        if table == "article_text":
            yield from self._new.execute(
                "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_text)"
            ).fetchall()
        known: set[tuple[Any, ...]] = set()
        for index in self._columns.indexes[table]:
            for row in self._source.known(table, index):
                key = self._identity(table, row)
                if key not in known and not self._is_saved(table, key):
                    known.add(key)
                    yield key

    def _complete(
        self, table: str, gaps: list[tuple[int, int]], lost: dict[tuple[Any, ...], str]
    ) -> int:
        """Take what is lost from the backups, and remove it from `lost`."""
        completed = 0
        if not gaps and not lost and table != "setting":
            return 0
        for backup in self._backups:
            for row in backup.rows(table):
                key = self._identity(table, row)
                wanted = key in lost or self._in_gap(table, key, gaps)
                if wanted and not self._is_saved(table, key) and not self._save(table, row):
                    lost.pop(key, None)
                    completed += 1
        return completed

    def _in_gap(self, table: str, key: tuple[Any, ...], gaps: list[tuple[int, int]]) -> bool:
        if table == "setting":
            return True
        return any(first <= key[0] <= last for first, last in gaps if isinstance(key[0], int))

    def _rebuild(self, table: str, lost: dict[tuple[Any, ...], str]) -> int:
        """Make rows anew from the indexes and the texts where that is enough; they leave `lost`."""
        if table != "article":
            return 0
        rebuilt = 0
        for key in list(lost):
            row = self._article_from_indexes(key[0])
            if row is not None and not self._save_plain("article", row):
                del lost[key]
                rebuilt += 1
                self._report.notes.append(
                    f"article {row['key']}: only its text and key were left; title, address and"
                    " date are lost"
                )
        return rebuilt

    def _article_from_indexes(self, number: int) -> Row | None:
        known: Row = {}
        for index in ("article_uuid", "article_text_hash", "article_key_version"):
            for row in self._source.known("article", index):
                if row["id"] == number:
                    known |= row
        text_row = self._source.row("article_text", number)
        text = (text_row or {}).get("text")
        if not isinstance(text, bytes) or hashlib.sha256(text).digest() != known.get("text_hash"):
            return None
        key = known.get("key")
        return {
            "id": number,
            "uuid": known.get("uuid") or new_id_bytes(),
            "key": key.decode()
            if isinstance(key, bytes)
            else hashlib.sha256(text).hexdigest()[:16],
            "version": known.get("version") or 1,
            "title": title_from(text.decode()),
            "url": "",
            "site": "",
            "published": "",
            "language": "",
            "length": len(text.decode()),
            "text_hash": known["text_hash"],
            "search": "",
            "hidden": 0,
        }

    def _save_plain(self, table: str, row: Row) -> str:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        try:
            self._new.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 — our own names
                list(row.values()),
            )
        except sqlite3.IntegrityError as error:
            return str(error)
        return ""

    def _ensure_parents(self, table: str, row: Row) -> None:
        for column, parents in _PARENTS.items():
            if table in parents and row[column] is not None:
                self._ensure_row(parents[table], row[column])
        if table == "relation_type":
            for number in linked_labels(row):
                self._ensure_row("label", number)

    def _ensure_row(self, table: str, number: int) -> None:
        if self._is_saved(table, (number,)):
            return
        if not 0 < number < 1 << 31:
            raise UnusableRow(f"the number of one of its {_KINDS[table]} is broken")
        self._make_up(table, number)

    def _make_up(self, table: str, number: int) -> None:
        """Make a row for one that is lost, named as an index says or by its number."""
        name = self._name_of(table, number)
        row: Row = {"id": number, "name": name, "title": name, "position": 1_000 + number}
        match table:
            case "label":
                row |= {"uuid": new_id_bytes(), "colour": "#808080", "key": "", "description": ""}
                row["layer_id"] = self._spare_layer()
            case "relation_type":
                row |= {"uuid": new_id_bytes(), "from_labels": "[]", "to_labels": "[]"}
            case "annotator":
                row = {"id": number, "uuid": new_id_bytes(), "name": name}
                row["program"] = int(is_program_name(name))
            case "layer":
                row["task"] = 0
            case "import_run":
                row = {"id": number, "uuid": new_id_bytes(), "title": name, "started": ""}
                row["finished"] = ""
            case "import_file":
                row = {"id": number, "path": "", "sha256": "", "format": "", "finished": 1}
                row["run_id"] = self._spare_run()
        if self._save_plain(table, row):
            raise UnusableRow(f"row {number} of {table} is lost")
        self._report.lost.append(f"{_KINDS[table]}: number {number} is lost; it is called “{name}”")

    def _name_of(self, table: str, number: int) -> str:
        index = f"{table}_name"
        if index in self._columns.indexes[table]:
            for row in self._source.known(table, index):
                if row["id"] == number and isinstance(row["name"], bytes):
                    return str(row["name"].decode(errors="replace"))
        return f"{table}-{number}"

    def _spare_layer(self) -> int:
        self._new.execute(
            "INSERT OR IGNORE INTO layer (name, title, task, position)"
            " VALUES ('other', 'Other', 0, 99)"
        )
        return int(self._checks.one("SELECT id FROM layer WHERE name = 'other'")[0])

    def _spare_run(self) -> int:
        found = self._checks.one("SELECT MIN(id) FROM import_run")
        if found[0] is None:
            self._make_up("import_run", 1)
            return 1
        return int(found[0])

    def _drop_articles_without_text(self) -> None:
        for number, key in self._new.execute(
            "SELECT id, key FROM article WHERE id NOT IN (SELECT article_id FROM article_text)"
        ).fetchall():
            for table in ("relation", "flag", "span_verdict", "article_status", "span"):
                dropped = self._new.execute(
                    f"DELETE FROM {table} WHERE article_id = ?",  # noqa: S608 — our own names
                    (number,),
                ).rowcount
                if dropped:
                    self._report.saved[_KINDS[table]] -= dropped
                    self._report.lost.append(f"{_KINDS[table]}: {dropped} of article {key}")
            self._new.execute("DELETE FROM article WHERE id = ?", (number,))
            self._report.saved["articles"] -= 1
            self._report.lost.append(f"articles: {key}, its text is lost")

    def _ensure_facts(self) -> None:
        for name, value in (("id", new_id()), ("name", "rescued"), ("scheme", "rescued")):
            if self._checks.one("SELECT 1 FROM setting WHERE name = ?", name) is None:
                self._new.execute("INSERT INTO setting VALUES (?, ?)", (name, value))
                self._report.lost.append(f"facts about the project: its {name}")

    def _line(self, table: str, key: tuple[Any, ...], why: str) -> str:
        return f"{_KINDS[table]}: {self._called(table, key)}, {why}"

    def _called(self, table: str, key: tuple[Any, ...]) -> str:
        """Name a lost row for a person, by what its indexes still know."""
        number = ", ".join(map(str, key))
        uuid = f"{table}_uuid"
        if uuid in self._columns.indexes[table]:
            for row in self._source.known(table, uuid):
                if self._identity(table, row) == key and isinstance(row["uuid"], bytes):
                    return f"number {number} ({id_text(row['uuid'])})"
        return f"number {number}"

    def _unknown(
        self, table: str, gaps: list[tuple[int, int]], lost: dict[tuple[Any, ...], str]
    ) -> list[str]:
        """Tell of gaps in tables whose indexes cannot say what was there."""
        if not gaps or lost or table in {"span", "relation", "flag", "article", "label"}:
            return []
        return [f"{_KINDS[table]}: a part of the table cannot be read"]
