"""Names and row numbers: what the domain calls by name, the file keeps as a number."""

import json
import sqlite3
from collections.abc import Callable
from typing import Final

from annotator.domain.errors import StaleChange, UserError
from annotator.domain.ids import id_text, new_id, new_id_bytes
from annotator.domain.records import Annotator
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme, spare_colour
from annotator.storage.connection import fact

OFFERED, RETIRED, TAKEN_OUT = 0, 1, 2
"""States of labels and relations."""
_LAYERS: Final = "SELECT id, name, title, task FROM layer ORDER BY position"
_LABELS: Final = (
    "SELECT l.id, l.uuid, l.name, l.title, l.layer_id, l.colour, l.key, l.description,"
    " l.attributes, COALESCE(m.example, '') AS example, COALESCE(m.state, 0) AS state"
    " FROM label l LEFT JOIN label_more m ON m.label_id = l.id ORDER BY l.position"
)
_RELATIONS: Final = (
    "SELECT r.id, r.uuid, r.name, r.title, r.from_labels, r.to_labels,"
    " COALESCE(m.state, 0) AS state"
    " FROM relation_type r LEFT JOIN relation_more m ON m.relation_id = r.id ORDER BY r.position"
)
_ANNOTATORS: Final = "SELECT id, uuid, name, program FROM annotator ORDER BY id"


class Names:
    """The scheme and the annotators of the open project, with their row numbers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read both from an open project."""
        self._connection = connection
        self.reload()

    def reload(self) -> None:
        """Read both again, after a transaction that was rolled back, say."""
        self._read_scheme()
        rows = self._rows(_ANNOTATORS)
        self.annotators = tuple(
            Annotator(id=id_text(uuid), name=name, program=bool(program))
            for _, uuid, name, program in rows
        )
        self._annotator_numbers = {row["name"]: row["id"] for row in rows}
        self._annotator_names: dict[int, str] = {row["id"]: row["name"] for row in rows}
        self._program_numbers = frozenset(row["id"] for row in rows if row["program"])

    def _rows(self, statement: str) -> list[sqlite3.Row]:
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        return cursor.execute(statement).fetchall()

    def _read_scheme(self) -> None:
        labels, relations = self._rows(_LABELS), self._rows(_RELATIONS)
        self._label_names: dict[int, str] = {row["id"]: row["name"] for row in labels}
        self._relation_names: dict[int, str] = {row["id"]: row["name"] for row in relations}
        labels = [row for row in labels if row["state"] != TAKEN_OUT]
        relations = [row for row in relations if row["state"] != TAKEN_OUT]
        self._label_numbers: dict[str, int] = {row["name"]: row["id"] for row in labels}
        self._relation_numbers: dict[str, int] = {row["name"]: row["id"] for row in relations}
        layers = self._rows(_LAYERS)
        layer_names = {row["id"]: row["name"] for row in layers}
        self.scheme = Scheme(
            name=fact(self._connection, "scheme"),
            layers=tuple(
                Layer(name=name, title=title, task=bool(task)) for _, name, title, task in layers
            ),
            labels=tuple(_label(row, layer_names[row["layer_id"]]) for row in labels),
            relations=tuple(self._relation(row) for row in relations),
        )

    def _relation(self, row: sqlite3.Row) -> RelationType:
        return RelationType(
            id=id_text(row["uuid"]),
            name=row["name"],
            title=row["title"],
            from_labels=self._labels_of(row["from_labels"]),
            to_labels=self._labels_of(row["to_labels"]),
            retired=row["state"] == RETIRED,
        )

    def _labels_of(self, numbers: str) -> tuple[str, ...]:
        return tuple(self._label_names[each] for each in json.loads(numbers))

    def take_scheme(self, scheme: Scheme) -> None:
        """Write another scheme and go by it from now on; raises StaleChange where it cannot be."""
        self._store(scheme)

    def _store(self, scheme: Scheme) -> None:
        from annotator.storage.scheme_rows import store_scheme  # peewee: only to write

        store_scheme(scheme)
        self._read_scheme()

    @property
    def label_lookup(self) -> Callable[[int], str]:
        """The quickest way to many names of labels, good until one is added."""
        return self._label_names.__getitem__

    @property
    def annotator_lookup(self) -> Callable[[int], str]:
        """The quickest way to many names of annotators, good until one is added."""
        return self._annotator_names.__getitem__

    def label(self, number: int) -> str:
        """Return the name of a label."""
        return self._label_names[number]

    def label_number(self, name: str) -> int:
        """Return the row number of a label; raises StaleChange for one no longer in the scheme."""
        try:
            return self._label_numbers[name]
        except KeyError:
            raise StaleChange(f"The scheme has no label {name} any more; look again.") from None

    def relation(self, number: int) -> str:
        """Return the name of a relation type."""
        return self._relation_names[number]

    def relation_number(self, name: str) -> int:
        """Return the row number of a relation; raises StaleChange for one no longer there."""
        try:
            return self._relation_numbers[name]
        except KeyError:
            raise StaleChange(f"The scheme has no relation {name} any more; look again.") from None

    def annotator(self, number: int) -> str:
        """Return the name of an annotator."""
        return self._annotator_names[number]

    def annotator_number(self, name: str) -> int | None:
        """Return the row number of an annotator, or None for one the project does not know."""
        number = self._annotator_numbers.get(name)
        return None if number is None else int(number)

    def programs_among(self, names: set[str]) -> frozenset[str]:
        """Return those of `names` that are programs."""
        return frozenset(each for each in names if self.is_program(each))

    def is_program(self, name: str) -> bool:
        """Whether an annotator of the project is a program."""
        return self._annotator_numbers.get(name) in self._program_numbers

    def ensure_annotator(self, name: str, *, program: bool) -> int:
        """Return the row number of an annotator, added when new.

        Raises UserError when the name is empty or belongs to the other kind.
        """
        if not name.strip():
            raise UserError("An annotator needs a name.")
        number = self.annotator_number(name)
        if number is None:
            self._connection.execute(
                "INSERT INTO annotator (uuid, name, program) VALUES (?, ?, ?)",
                (new_id_bytes(), name, program),
            )
            self.reload()
            return self.ensure_annotator(name, program=program)
        if self.is_program(name) != program:
            kind = "a person" if program else "a program"
            raise UserError(f"“{name}” is {kind} in this project; choose another name.")
        return number

    def ensure_label(self, name: str, *, layer: str) -> bool:
        """Add a label to a layer unless the scheme has it; return whether it was new."""
        if self.scheme.label(name) is not None:
            return False
        colour = spare_colour(each.colour for each in self.scheme.labels)
        label = Label(id=new_id(), name=name, title=name, layer=layer, colour=colour)
        self._store(self.scheme.with_label(label))
        return True

    def ensure_relation(self, name: str) -> bool:
        """Add a relation type unless the scheme has it; return whether it was new."""
        if self.scheme.relation(name) is not None:
            return False
        self._store(self.scheme.with_relation(RelationType(id=new_id(), name=name, title=name)))
        return True


def _label(row: sqlite3.Row, layer: str) -> Label:
    return Label(
        id=id_text(row["uuid"]),
        name=row["name"],
        title=row["title"],
        layer=layer,
        colour=row["colour"],
        key=row["key"],
        description=row["description"],
        attributes=_attributes(row["attributes"]),
        example=row["example"],
        retired=row["state"] == RETIRED,
    )


def _attributes(stored: str | None) -> tuple[Attribute, ...]:
    return tuple(
        Attribute(
            name=each["name"],
            title=each["title"],
            values=tuple(each["values"]),
            default=each.get("default", ""),
        )
        for each in json.loads(stored or "[]")
    )
