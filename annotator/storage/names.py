"""Names and row numbers: what the domain calls by name, the file keeps as a number."""

import json
from collections.abc import Callable
from typing import Any

from annotator.domain.errors import Bug, UserError
from annotator.domain.ids import id_bytes, id_text, new_id
from annotator.domain.records import Annotator
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme, spare_colour
from annotator.storage import models


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
        self._label_names: dict[int, str] = {row.id: row.name for row in labels}
        self._label_numbers = {row.name: row.id for row in labels}
        self._relation_names = {row.id: row.name for row in relations}
        self._relation_numbers = {row.name: row.id for row in relations}
        layer_names = {row.id: row.name for row in layers}
        self.scheme = Scheme(
            name=models.Setting.get_by_id("scheme").value,
            layers=tuple(Layer(name=row.name, title=row.title, task=row.task) for row in layers),
            labels=tuple(_label(row, layer_names[row.layer_id]) for row in labels),
            relations=tuple(self._relation(row) for row in relations),
        )

    def _relation(self, row: Any) -> RelationType:
        return RelationType(
            id=id_text(row.uuid),
            name=row.name,
            title=row.title,
            from_labels=tuple(self._label_names[number] for number in json.loads(row.from_labels)),
            to_labels=tuple(self._label_names[number] for number in json.loads(row.to_labels)),
        )

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
        """Return the row number of a label; one unknown to the scheme is a bug."""
        try:
            return int(self._label_numbers[name])
        except KeyError:
            raise Bug(f"The scheme has no label {name}.") from None

    def relation(self, number: int) -> str:
        """Return the name of a relation type."""
        return str(self._relation_names[number])

    def relation_number(self, name: str) -> int:
        """Return the row number of a relation type; an unknown one is a bug."""
        try:
            return int(self._relation_numbers[name])
        except KeyError:
            raise Bug(f"The scheme has no relation {name}.") from None

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


def _label(row: Any, layer: str) -> Label:
    attributes = tuple(
        Attribute(name=each["name"], title=each["title"], values=tuple(each["values"]))
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
    )


def store_scheme(scheme: Scheme) -> None:
    """Write a scheme over the one in the file; rows keep their numbers by identity."""
    models.Setting.replace(name="scheme", value=scheme.name).execute()
    layers = {}
    for position, layer in enumerate(scheme.layers):
        fields = {"title": layer.title, "task": layer.task, "position": position}
        row, _ = models.Layer.get_or_create(name=layer.name, defaults=fields)
        models.Layer.update(fields).where(models.Layer.id == row.id).execute()
        layers[layer.name] = row.id
    numbers = {
        label.name: _store_label(label, position, layers[label.layer])
        for position, label in enumerate(scheme.labels)
    }
    for position, relation in enumerate(scheme.relations):
        _store_relation(relation, position, numbers)


def _store_label(label: Label, position: int, layer: int) -> int:
    attributes = [
        {"name": each.name, "title": each.title, "values": list(each.values)}
        for each in label.attributes
    ]
    fields = {
        "name": label.name,
        "title": label.title,
        "layer": layer,
        "colour": label.colour,
        "key": label.key,
        "description": label.description,
        "attributes": json.dumps(attributes, ensure_ascii=False) if attributes else None,
        "position": position,
    }
    row, _ = models.Label.get_or_create(uuid=id_bytes(label.id), defaults=fields)
    models.Label.update(fields).where(models.Label.id == row.id).execute()
    return int(row.id)


def _store_relation(relation: RelationType, position: int, labels: dict[str, int]) -> None:
    fields = {
        "name": relation.name,
        "title": relation.title,
        "from_labels": json.dumps([labels[name] for name in relation.from_labels]),
        "to_labels": json.dumps([labels[name] for name in relation.to_labels]),
        "position": position,
    }
    row, _ = models.RelationType.get_or_create(uuid=id_bytes(relation.id), defaults=fields)
    models.RelationType.update(fields).where(models.RelationType.id == row.id).execute()
