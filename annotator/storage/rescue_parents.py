"""Stand-ins for lost rows that others refer to: a label, an annotator, an import.

The rest of the work still counts, so a label whose name is lost gets a new one.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from annotator.domain.ids import new_id_bytes
from annotator.domain.programs import is_program_name
from annotator.services.rescue_report import RescueReport
from annotator.storage.history import unpacked_json
from annotator.storage.rescue_kinds import KINDS
from annotator.storage.rescue_rows import UnusableRow, insert, linked_labels
from annotator.storage.salvage import Row, Salvage

_MOST = 1 << 31

_BY_COLUMN = {
    "label_id": {"span": "label", "relation": "relation_type"},
    "annotator_id": dict.fromkeys(
        (
            *("span", "relation", "span_verdict", "article_status", "flag", "binned_article"),
            "history",
        ),
        "annotator",
    ),
    "layer_id": {"label": "layer"},
    "run_id": {"import_file": "import_run", "bulk_page": "import_run"},
    "file_id": {"article": "import_file"},
}
"""By column and table: the table whose row is meant."""


class Parents:
    """Sees to it that what a row refers to is there."""

    def __init__(self, new: sqlite3.Connection, source: Salvage, report: RescueReport) -> None:
        """Look up and make up rows in `new`; names may be left in the indexes of `source`."""
        self._new = new
        self._source = source
        self._report = report
        self._made_up: set[tuple[str, int]] = set()
        self._rows: dict[str, Callable[[int, str], Row]] = {
            "label": self._label,
            "relation_type": self._relation_type,
            "annotator": self._annotator,
            "layer": self._layer,
            "import_run": self._import_run,
            "import_file": self._import_file,
        }

    def ensure(self, table: str, row: Row) -> None:
        """Make up what a row refers to and is lost; raises UnusableRow where that cannot be."""
        for parent, number in self._named_by(table, row):
            self._ensure_row(parent, number)
        if table == "span_verdict":
            self._ensure_program(row["span_id"])

    def _named_by(self, table: str, row: Row) -> Iterator[tuple[str, int]]:
        for column, parents in _BY_COLUMN.items():
            if table in parents and row[column] is not None:
                yield parents[table], row[column]
        if table == "relation_type":
            yield from (("label", number) for number in linked_labels(row))
        elif table in {"history", "bulk_page"}:
            for change in unpacked_json(row["changes"]):
                for record in change:
                    yield from _named_in_history(record)

    def _ensure_row(self, table: str, number: int) -> None:
        if self._new.execute(f"SELECT 1 FROM {table} WHERE id = ?", (number,)).fetchone():  # noqa: S608 — our own names
            return
        if not 0 < number < _MOST:
            raise UnusableRow(f"the number of one of its {KINDS[table]} is broken")
        name = self._name_of(table, number)
        try:
            insert(self._new, table, {"id": number, **self._rows[table](number, name)})
        except sqlite3.IntegrityError:
            raise UnusableRow(f"number {number} of the {KINDS[table]} is lost") from None
        self._made_up.add((table, number))
        self._report.lost.append(f"{KINDS[table]}: number {number}, it is called “{name}” now")

    def _ensure_program(self, span: int) -> None:
        """Take a made-up annotator whose spans are judged for a program; refuse other verdicts."""
        number, program = self._new.execute(
            "SELECT a.id, a.program FROM span s JOIN annotator a ON a.id = s.annotator_id"
            " WHERE s.id = ?",
            (span,),
        ).fetchone()
        if program:
            return
        if ("annotator", number) not in self._made_up:
            raise UnusableRow("its span is by a person")
        self._new.execute("UPDATE annotator SET program = 1 WHERE id = ?", (number,))

    def _name_of(self, table: str, number: int) -> str:
        if table in {"label", "relation_type", "annotator", "layer"}:
            for row in self._source.known(table, f"{table}_name"):
                if row["id"] == number and isinstance(row["name"], bytes):
                    return str(row["name"].decode(errors="replace"))
        return f"{table}-{number}"

    def _label(self, number: int, name: str) -> Row:
        return {
            **self._named(number, name),
            "uuid": new_id_bytes(),
            "layer_id": self._spare_layer(),
            "colour": "#808080",
            "key": "",
            "description": "",
        }

    def _relation_type(self, number: int, name: str) -> Row:
        lists = {"from_labels": "[]", "to_labels": "[]"}
        return {**self._named(number, name), "uuid": new_id_bytes(), **lists}

    def _layer(self, number: int, name: str) -> Row:
        return {**self._named(number, name), "task": 0}

    @staticmethod
    def _named(number: int, name: str) -> Row:
        return {"name": name, "title": name, "position": 1_000 + number}

    @staticmethod
    def _annotator(number: int, name: str) -> Row:
        del number
        return {"uuid": new_id_bytes(), "name": name, "program": int(is_program_name(name))}

    @staticmethod
    def _import_run(number: int, name: str) -> Row:
        del number
        return {"uuid": new_id_bytes(), "title": name, "started": "", "finished": ""}

    def _import_file(self, number: int, name: str) -> Row:
        del number
        found = self._new.execute("SELECT MIN(id) FROM import_run").fetchone()
        if found[0] is None:
            self._ensure_row("import_run", 1)
        return {"run_id": found[0] or 1, "path": name, "sha256": "", "format": "", "finished": 1}

    def _spare_layer(self) -> int:
        self._new.execute(
            "INSERT OR IGNORE INTO layer (name, title, task, position)"
            " VALUES ('other', 'Other', 0, 99)"
        )
        found = self._new.execute("SELECT id FROM layer WHERE name = 'other'").fetchone()
        return int(found[0])


def _named_in_history(record: dict[str, Any] | None) -> Iterator[tuple[str, int]]:
    if record is None:
        return
    try:
        if record["type"] != "ArticleDetails":  # nobody's
            yield "annotator", int(record["annotator"])
        if record["type"] in {"Span", "Relation"}:
            parent = "label" if record["type"] == "Span" else "relation_type"
            yield parent, int(record["label"])
    except (KeyError, TypeError, ValueError):
        raise UnusableRow("its changes cannot be read") from None
