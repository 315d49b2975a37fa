"""Writing the scheme into the file: rows keep their numbers, whatever becomes of them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.domain.errors import StaleChange
from annotator.domain.ids import id_bytes
from annotator.domain.scheme import Attribute, Label, Layer, RelationType, Scheme
from annotator.storage import models
from annotator.storage.later_models import LabelMore, RelationMore
from annotator.storage.names import OFFERED, RETIRED, TAKEN_OUT


def store_scheme(scheme: Scheme) -> None:
    """Write a scheme over the one in the file; rows keep their numbers by identity.

    Rows that are no longer in it stay, taken out: the history refers to them.
    Raises StaleChange where spans or links still have them.
    """
    models.Setting.replace(name="scheme", value=scheme.name).execute()
    labels = {bytes(row.uuid): row for row in models.Label.select()}
    relations = {bytes(row.uuid): row for row in models.RelationType.select()}
    _take_labels_out(labels, {id_bytes(each.id) for each in scheme.labels})
    _take_relations_out(relations, {id_bytes(each.id) for each in scheme.relations})
    _step_aside(labels, {each.name: id_bytes(each.id) for each in scheme.labels})
    _step_aside(relations, {each.name: id_bytes(each.id) for each in scheme.relations})
    layers = {
        layer.name: _store_layer(layer, position) for position, layer in enumerate(scheme.layers)
    }
    numbers = {
        label.name: _store(labels, label.id, _label_fields(label, position, layers[label.layer]))
        for position, label in enumerate(scheme.labels)
    }
    for position, relation in enumerate(scheme.relations):
        _store(relations, relation.id, _relation_fields(relation, position, numbers))
    _store_more(scheme)
    _remove_layers(set(layers.values()))


def rows_of(table: Any) -> Iterable[Any]:
    """Return all rows of a table, whose columns peewee makes up."""
    rows: Iterable[Any] = table.select()
    return rows


def _take_labels_out(rows: Mapping[bytes, Any], kept: set[bytes]) -> None:
    known = {row.label_id: row for row in rows_of(LabelMore)}
    for uuid, row in rows.items():
        if uuid in kept or (row.id in known and known[row.id].state == TAKEN_OUT):
            continue
        if models.Span.select().where(models.Span.label == row.id).exists():
            raise StaleChange(f"There are spans with the label {row.title}; it stays.")
        example = known[row.id].example if row.id in known else ""
        LabelMore.replace(label=row.id, example=example, state=TAKEN_OUT).execute()


def _take_relations_out(rows: Mapping[bytes, Any], kept: set[bytes]) -> None:
    for uuid, row in rows.items():
        if uuid not in kept:
            if models.Relation.select().where(models.Relation.label == row.id).exists():
                raise StaleChange(f"There are links of the kind {row.title}; it stays.")
            RelationMore.replace(relation=row.id, state=TAKEN_OUT).execute()


def _step_aside(rows: Mapping[bytes, Any], wanted: Mapping[str, bytes]) -> None:
    """Rename rows whose names others shall have, for names are unique.

    Rows that stay are written later, under names of their own.
    """
    for uuid, row in rows.items():
        if wanted.get(row.name, uuid) != uuid:
            row.name = f"{row.name} ({uuid.hex()})"
            row.save()


def _store(rows: Mapping[bytes, Any], identity: str, fields: dict[str, Any]) -> int:
    """Write a row unless it is so already, and return its number."""
    uuid = id_bytes(identity)
    row = rows.get(uuid)
    if row is None:
        table = models.Label if "layer_id" in fields else models.RelationType
        return int(table.create(uuid=uuid, **fields).id)
    if any(getattr(row, name) != value for name, value in fields.items()):
        type(row).update(fields).where(type(row).id == row.id).execute()
    return int(row.id)


def _label_fields(label: Label, position: int, layer: int) -> dict[str, Any]:
    attributes = [_attribute_fields(each) for each in label.attributes]
    return {
        "name": label.name,
        "title": label.title,
        "layer_id": layer,
        "colour": label.colour,
        "key": label.key,
        "description": label.description,
        "attributes": json.dumps(attributes, ensure_ascii=False) if attributes else None,
        "position": position,
    }


def _attribute_fields(attribute: Attribute) -> dict[str, Any]:
    default = {"default": attribute.default} if attribute.default else {}
    values = list(attribute.values)
    return {"name": attribute.name, "title": attribute.title, "values": values, **default}


def _relation_fields(
    relation: RelationType, position: int, labels: Mapping[str, int]
) -> dict[str, Any]:
    return {
        "name": relation.name,
        "title": relation.title,
        "from_labels": json.dumps([labels[name] for name in relation.from_labels]),
        "to_labels": json.dumps([labels[name] for name in relation.to_labels]),
        "position": position,
    }


def _store_more(scheme: Scheme) -> None:
    """Write what schema 2 knows besides, where it is other than what is there."""
    labels = {bytes(row.uuid): row.id for row in models.Label.select()}
    known = {row.label_id: (row.example, row.state) for row in rows_of(LabelMore)}
    for label in scheme.labels:
        number = labels[id_bytes(label.id)]
        wanted = (label.example, RETIRED if label.retired else OFFERED)
        if known.get(number, ("", OFFERED)) != wanted:
            LabelMore.replace(label=number, example=wanted[0], state=wanted[1]).execute()
    relations = {bytes(row.uuid): row.id for row in models.RelationType.select()}
    states = {row.relation_id: row.state for row in rows_of(RelationMore)}
    for relation in scheme.relations:
        number = relations[id_bytes(relation.id)]
        state = RETIRED if relation.retired else OFFERED
        if states.get(number, OFFERED) != state:
            RelationMore.replace(relation=number, state=state).execute()


def _store_layer(layer: Layer, position: int) -> int:
    fields = {"title": layer.title, "task": layer.task, "position": position}
    row, made = models.Layer.get_or_create(name=layer.name, defaults=fields)
    if not made and any(getattr(row, name) != value for name, value in fields.items()):
        models.Layer.update(fields).where(models.Layer.id == row.id).execute()
    return int(row.id)


def _remove_layers(kept: set[int]) -> None:
    """Remove the other layers; labels that were taken out of them go to one that stays."""
    gone = [row.id for row in models.Layer.select(models.Layer.id) if row.id not in kept]
    if not gone or not kept:
        return
    models.Label.update(layer=min(kept)).where(models.Label.layer.in_(gone)).execute()
    models.Layer.delete().where(models.Layer.id.in_(gone)).execute()
