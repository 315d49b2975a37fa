"""Names and row numbers: what the domain calls by name, the file keeps as a number."""

import json
from collections.abc import Callable
from typing import Any

from annotator.domain.errors import StaleChange, UserError
from annotator.domain.ids import id_bytes, id_text, new_id
from annotator.domain.records import Annotator
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme, spare_colour
from annotator.storage import models
from annotator.storage.later_models import LabelMore, RelationMore
from annotator.storage.scheme_rows import RETIRED, TAKEN_OUT, rows_of, store_scheme


class Names:
    """The scheme and the annotators of the open project, with their row numbers."""

    def __init__(self) -> None:
        """Read both from the open database."""
        self.reload()

    def reload(self) -> None:
        """Read both again, after a transaction that was rolled back, say."""
        self._read_scheme()
        rows: list[Any] = list(models.Annotator.select().order_by(models.Annotator.id))
        self.annotators = tuple(
            Annotator(id=id_text(row.uuid), name=row.name, program=row.program) for row in rows
        )
        self._annotator_numbers = {row.name: row.id for row in rows}
        self._annotator_names: dict[int, str] = {row.id: row.name for row in rows}
        self._program_numbers = frozenset(row.id for row in rows if row.program)

    def _read_scheme(self) -> None:
        layers = _in_order(models.Layer)
        labels = _in_order(models.Label)
        relations = _in_order(models.RelationType)
        more = {row.label_id: row for row in rows_of(LabelMore)}
        states = {row.relation_id: row.state for row in rows_of(RelationMore)}
        self._label_names: dict[int, str] = {row.id: row.name for row in labels}
        self._relation_names = {row.id: row.name for row in relations}
        labels = [row for row in labels if row.id not in more or more[row.id].state != TAKEN_OUT]
        relations = [row for row in relations if states.get(row.id) != TAKEN_OUT]
        self._label_numbers = {row.name: row.id for row in labels}
        self._relation_numbers = {row.name: row.id for row in relations}
        layer_names = {row.id: row.name for row in layers}
        self.scheme = Scheme(
            name=models.Setting.get_by_id("scheme").value,
            layers=tuple(Layer(name=row.name, title=row.title, task=row.task) for row in layers),
            labels=tuple(
                _label(row, layer_names[row.layer_id], more.get(row.id)) for row in labels
            ),
            relations=tuple(
                self._relation(row, retired=states.get(row.id) == RETIRED) for row in relations
            ),
        )

    def _relation(self, row: Any, *, retired: bool) -> RelationType:
        return RelationType(
            id=id_text(row.uuid),
            name=row.name,
            title=row.title,
            from_labels=tuple(self._label_names[number] for number in json.loads(row.from_labels)),
            to_labels=tuple(self._label_names[number] for number in json.loads(row.to_labels)),
            retired=retired,
        )

    def take_scheme(self, scheme: Scheme) -> None:
        """Write another scheme and go by it from now on; raises StaleChange where it cannot be."""
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
            return int(self._label_numbers[name])
        except KeyError:
            raise StaleChange(f"The scheme has no label {name} any more; look again.") from None

    def relation(self, number: int) -> str:
        """Return the name of a relation type."""
        return str(self._relation_names[number])

    def relation_number(self, name: str) -> int:
        """Return the row number of a relation; raises StaleChange for one no longer there."""
        try:
            return int(self._relation_numbers[name])
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
            models.Annotator.create(uuid=id_bytes(new_id()), name=name, program=program)
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
        store_scheme(self.scheme.with_label(label))
        self._read_scheme()
        return True

    def ensure_relation(self, name: str) -> bool:
        """Add a relation type unless the scheme has it; return whether it was new."""
        if self.scheme.relation(name) is not None:
            return False
        store_scheme(self.scheme.with_relation(RelationType(id=new_id(), name=name, title=name)))
        self._read_scheme()
        return True


def _in_order(table: Any) -> list[Any]:
    return list(table.select().order_by(table.position))


def _label(row: Any, layer: str, more: Any) -> Label:
    attributes = tuple(
        Attribute(
            name=each["name"],
            title=each["title"],
            values=tuple(each["values"]),
            default=each.get("default", ""),
        )
        for each in json.loads(row.attributes or "[]")
    )
    return Label(
        id=id_text(row.uuid),
        name=row.name,
        title=row.title,
        layer=layer,
        colour=row.colour,
        key=row.key,
        description=row.description,
        attributes=attributes,
        example=more.example if more else "",
        retired=more is not None and more.state == RETIRED,
    )
