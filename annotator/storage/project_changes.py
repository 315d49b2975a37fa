"""Changes of the scheme and the guidelines: how the history keeps them, and how they are made."""

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final

from annotator.domain.errors import DamagedProject, StaleChange
from annotator.domain.ids import id_bytes
from annotator.domain.project_change import (
    GuidelineChange,
    ProjectChange,
    SchemeChange,
    with_scheme_change,
)
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme
from annotator.services.store_history import EntryKind
from annotator.services.store_shape import LabelUse
from annotator.storage.deleted_spans import may_come_back
from annotator.storage.derived import count_tasks_anew
from annotator.storage.figures import label_use
from annotator.storage.names import Names
from annotator.storage.uses import Lost, attribute_use, relation_use

GUIDELINES: Final = "guidelines/"
"""Before the names of the settings that hold the guidelines, one a language."""


class ProjectChanges:
    """Reads and makes changes of the project as a whole; transactions are the caller's."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        reading: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Work on an open connection, `reading` in a way that tells of damage."""
        self._connection = connection
        self._names = names
        self._reading = reading

    def make(self, change: ProjectChange, kind: EntryKind, number: int, step: int) -> None:
        """Make a change and keep it with its entry; `step` is the entry that began it all.

        Raises StaleChange when the project is not as the change expects.
        """
        if isinstance(change, SchemeChange):
            self._change_scheme(change, kind, step)
        else:
            self._change_guidelines(change)
        self._connection.execute(
            "INSERT INTO project_change (entry, changes) VALUES (?, ?)", (number, packed(change))
        )

    def of_entry(self, number: int) -> ProjectChange | None:
        """Return what an entry changed of the project as a whole, if anything."""
        row = self._connection.execute(
            "SELECT changes FROM project_change WHERE entry = ?", (number,)
        ).fetchone()
        try:
            return unpacked(row[0]) if row else None
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise DamagedProject(f"Entry {number} of the history cannot be read.") from error

    def guidelines(self) -> dict[str, str]:
        """Return the guidelines by language."""
        select = "SELECT name, value FROM setting WHERE name LIKE ? ORDER BY name"
        with self._reading():
            rows = self._connection.execute(select, (f"{GUIDELINES}%",))
            return {name.removeprefix(GUIDELINES): value for name, value in rows}

    def label_use(self, label_id: str) -> LabelUse:
        """Return what has a label."""
        with self._reading():
            return label_use(self._connection, self._names, label_id)

    def attribute_use(self, label_id: str, lost: Lost, breathe: Callable[[], None]) -> LabelUse:
        """Return which spans with a label have any of these values, by attribute."""
        return attribute_use(self._connection, self._names, self._reading, label_id, lost, breathe)

    def relation_use(self, relation_id: str, breathe: Callable[[], None]) -> LabelUse:
        """Return which links are of a kind."""
        return relation_use(self._connection, self._names, self._reading, relation_id, breathe)

    def _change_scheme(self, change: SchemeChange, kind: EntryKind, step: int) -> None:
        scheme = with_scheme_change(self._names.scheme, change)
        if change.merged is None:
            self._names.take_scheme(scheme)
        elif kind is EntryKind.UNDO:
            self._names.take_scheme(scheme)
            self._part(*change.merged, step)
        else:
            self._merge(*change.merged, step)
            self._names.take_scheme(scheme)

    def _merge(self, label: str, into: str, step: int) -> None:
        """Give the spans of one label another, and remember which they were."""
        old, new = self._number(label), self._number(into)
        run = self._connection.execute
        run("DELETE FROM moved_span WHERE step = ?", (step,))
        run(
            "INSERT INTO moved_span (step, span, label_id)"
            " SELECT ?, uuid, label_id FROM span WHERE label_id = ?",
            (step, old),
        )
        run("UPDATE span SET label_id = ? WHERE label_id = ?", (new, old))
        self._count_tasks_anew(old, new)

    def _part(self, label: str, into: str, step: int) -> None:
        """Give spans back the label they had.

        Raises StaleChange where one got another since, or would when its deletion is undone.
        """
        old, new = self._number(label), self._number(into)
        moved = "FROM span WHERE uuid IN (SELECT span FROM moved_span WHERE step = ?)"
        other = self._connection.execute(
            f"SELECT EXISTS (SELECT 1 {moved} AND label_id != ?)",
            (step, new),
        ).fetchone()
        if other[0]:
            raise StaleChange("A span that was merged has another label by now.")
        if may_come_back(self._connection, step):
            raise StaleChange("A span that was merged was deleted, and may come back.")
        self._connection.execute(
            "UPDATE span SET label_id = ?"
            " WHERE uuid IN (SELECT span FROM moved_span WHERE step = ?)",
            (old, step),
        )
        self._count_tasks_anew(old, new)

    def _count_tasks_anew(self, *labels: int) -> None:
        """Count what people decided of spans again, where the labels are not of tasks alike."""
        tasks = self._connection.execute(
            "SELECT COUNT(DISTINCT y.task) FROM label l JOIN layer y ON y.id = l.layer_id"
            " WHERE l.id IN (?, ?)",
            labels,
        ).fetchone()
        if tasks[0] > 1:
            count_tasks_anew(self._connection.execute)

    def _number(self, label: str) -> int:
        row = self._connection.execute(
            "SELECT id FROM label WHERE uuid = ?", (id_bytes(label),)
        ).fetchone()
        if row is None:
            raise StaleChange("The label is no longer in the project.")
        return int(row[0])

    def _change_guidelines(self, change: GuidelineChange) -> None:
        name = GUIDELINES + change.language
        row = self._connection.execute(
            "SELECT value FROM setting WHERE name = ?", (name,)
        ).fetchone()
        if (row[0] if row else "") != change.before:
            raise StaleChange("The guidelines were changed meanwhile.")
        if change.after:
            self._connection.execute(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, change.after)
            )
        else:
            self._connection.execute("DELETE FROM setting WHERE name = ?", (name,))


def packed(change: ProjectChange) -> bytes:
    """Return a change as it is stored: JSON, compressed."""
    plain = {"type": type(change).__name__, **dataclasses.asdict(change)}
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode())


def unpacked(stored: bytes) -> ProjectChange:
    """Return a change as it was stored; raises zlib.error, ValueError, KeyError or TypeError."""
    plain = json.loads(zlib.decompress(stored))
    if plain.pop("type") == GuidelineChange.__name__:
        return GuidelineChange(**plain)
    merged = plain["merged"]
    return SchemeChange(
        before=_scheme(plain["before"]),
        after=_scheme(plain["after"]),
        merged=(merged[0], merged[1]) if merged else None,
    )


def _scheme(plain: dict[str, Any]) -> Scheme:
    return Scheme(
        name=plain["name"],
        layers=tuple(Layer(**each) for each in plain["layers"]),
        labels=tuple(_label(each) for each in plain["labels"]),
        relations=tuple(_relation(each) for each in plain["relations"]),
    )


def _label(plain: dict[str, Any]) -> Label:
    attributes = (
        Attribute(**{**each, "values": tuple(each["values"])}) for each in plain["attributes"]
    )
    return Label(**{**plain, "attributes": tuple(attributes)})


def _relation(plain: dict[str, Any]) -> RelationType:
    ends = {name: tuple(plain[name]) for name in ("from_labels", "to_labels")}
    return RelationType(**{**plain, **ends})
