"""Editing a scheme: each function returns it changed, or says in a sentence why it cannot be."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeVar

from annotator.domain.errors import UserError
from annotator.domain.scheme import (
    ATTRIBUTED_TO,
    BOILERPLATE,
    CLAIM,
    CUE,
    CUE_OF,
    ENTITIES,
    LABEL_LENGTH,
    REFERS_TO,
    SOURCE,
    Label,
    Layer,
    RelationType,
    Scheme,
)

FIXED_NAMES: Final = frozenset(
    {CLAIM, SOURCE, CUE, BOILERPLATE, "PER", "ORG", "LOC", ATTRIBUTED_TO, CUE_OF, REFERS_TO}
)
"""Names of labels and relations that the program itself works by."""
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_COLOUR: Final = re.compile("#[0-9a-f]{6}")
_KEY: Final = re.compile("[1-9a-z]?")

T = TypeVar("T")


def put_layer(scheme: Scheme, layer: Layer) -> Scheme:
    """Return the scheme with a layer added, or in the place of the one of its name."""
    _check_name("layer", layer.name)
    _check_title("layer", layer.title)
    return replace(scheme, layers=_put(scheme.layers, layer, "name"))


def take_layer_out(scheme: Scheme, name: str) -> Scheme:
    """Return the scheme without a layer; it must hold no label, retired ones included."""
    inside = scheme.labels_in(name)
    if inside:
        titles = ", ".join(each.title for each in inside)
        raise UserError(f"The layer still holds {titles}; move its labels to another layer first.")
    if name == ENTITIES:
        raise UserError("The layer of entities stays: whatever is extracted goes there.")
    return replace(scheme, layers=tuple(each for each in scheme.layers if each.name != name))


def put_label(scheme: Scheme, label: Label) -> Scheme:
    """Return the scheme with a label added, or in the place of the one with its id.

    Another name is carried on to the relations that run between such labels.
    """
    _check_label(scheme, label)
    old = next((each for each in scheme.labels if each.id == label.id), None)
    made = replace(scheme, labels=_put(scheme.labels, label, "id"))
    if old is None or old.name == label.name:
        return made
    _check_fixed(old.name)
    return _renamed_in_relations(made, old.name, label.name)


def retire_label(scheme: Scheme, label_id: str, *, retired: bool) -> Scheme:
    """Return the scheme with a label no longer offered, or offered again; its spans stay."""
    label = label_of(scheme, label_id)
    key = label.key
    if not retired and key in {each.key for each in scheme.labels if not each.retired}:
        key = ""  # somebody else has it by now
    return replace(
        scheme, labels=_put(scheme.labels, replace(label, retired=retired, key=key), "id")
    )


def take_label_out(scheme: Scheme, label_id: str) -> Scheme:
    """Return the scheme without a label; whether spans have it, the project has to say."""
    label = label_of(scheme, label_id)
    _check_needed(label.name)
    made = replace(scheme, labels=tuple(each for each in scheme.labels if each is not label))
    return _renamed_in_relations(made, label.name, None)


def lost_values(before: Label, after: Label) -> dict[str, frozenset[str]]:
    """Return the values that an edit takes out of a label's attributes, by attribute."""
    found = {}
    for old in before.attributes:
        new = after.attribute(old.name)
        gone = frozenset(old.values) - frozenset(new.values if new else ())
        if gone:
            found[old.name] = gone
    return found


def merge_labels(scheme: Scheme, label_id: str, into_id: str) -> Scheme:
    """Return the scheme without a label whose spans become those of another."""
    label, into = label_of(scheme, label_id), label_of(scheme, into_id)
    if label is into:
        raise UserError("A label cannot be merged with itself.")
    _check_needed(label.name)
    made = replace(scheme, labels=tuple(each for each in scheme.labels if each is not label))
    return _renamed_in_relations(made, label.name, into.name)


def put_relation(scheme: Scheme, relation: RelationType) -> Scheme:
    """Return the scheme with a relation added, or in the place of the one with its id."""
    _check_name("relation", relation.name)
    _check_title("relation", relation.title)
    others = [each for each in scheme.relations if each.id != relation.id]
    old = next((each for each in scheme.relations if each.id == relation.id), None)
    if any(each.name == relation.name for each in others):
        raise UserError(f"There is another relation called {relation.name}.")
    if old is not None and old.name != relation.name:
        _check_fixed(old.name)
    return replace(scheme, relations=_put(scheme.relations, relation, "id"))


def retire_relation(scheme: Scheme, relation_id: str, *, retired: bool) -> Scheme:
    """Return the scheme with a relation no longer offered, or offered again; its links stay."""
    found = next(each for each in scheme.relations if each.id == relation_id)
    return put_relation(scheme, replace(found, retired=retired))


def take_relation_out(scheme: Scheme, relation_id: str) -> Scheme:
    """Return the scheme without a relation; whether links are of it, the project has to say."""
    found = next((each for each in scheme.relations if each.id == relation_id), None)
    if found is None:
        raise UserError("The relation is no longer in the scheme.")
    _check_needed(found.name)
    return replace(scheme, relations=tuple(each for each in scheme.relations if each is not found))


def placed(items: Sequence[T], item: T, before: T | None) -> tuple[T, ...]:
    """Return items with one of them put before another, or at the end."""
    rest: list[T] = [each for each in items if each is not item]
    place = rest.index(before) if before is not None and before in rest else len(rest)
    return (*rest[:place], item, *rest[place:])


def place_label(scheme: Scheme, label_id: str, layer: str, before_id: str | None) -> Scheme:
    """Return the scheme with a label put into a layer, before another or at the end of it."""
    label = label_of(scheme, label_id)
    before = label_of(scheme, before_id) if before_id and before_id != label_id else None
    if before is None and before_id:
        return scheme
    made = put_label(scheme, replace(label, layer=layer))
    item = label_of(made, label_id)
    if before is None:  # after the last of the layer, as the order of all labels is one
        inside = [each for each in made.labels_in(layer) if each is not item]
        following = made.labels[made.labels.index(inside[-1]) + 1 :] if inside else ()
        before = next((each for each in following if each is not item), None)
    return replace(made, labels=placed(made.labels, item, before))


def label_of(scheme: Scheme, label_id: str) -> Label:
    """Return the label with an id; raises UserError where it is gone."""
    found = next((each for each in scheme.labels if each.id == label_id), None)
    if found is None:
        raise UserError("The label is no longer in the scheme.")
    return found


def _put(items: Sequence[T], item: T, by: str) -> tuple[T, ...]:
    identity = getattr(item, by)
    if all(getattr(each, by) != identity for each in items):
        return (*items, item)
    return tuple(item if getattr(each, by) == identity else each for each in items)


def _check_label(scheme: Scheme, label: Label) -> None:
    _check_name("label", label.name)
    _check_title("label", label.title)
    if all(each.name != label.layer for each in scheme.layers):
        raise UserError(f"There is no layer {label.layer}.")
    if not _COLOUR.fullmatch(label.colour):
        raise UserError(f"{label.colour!r} is no colour; write it as #rrggbb.")
    if not _KEY.fullmatch(label.key):
        raise UserError(f"{label.key!r} is no key for a label; take one of 1–9 or a–z.")
    for other in scheme.labels:
        if other.id != label.id:
            _check_apart(label, other)
    _check_attributes(label)


def _check_apart(label: Label, other: Label) -> None:
    if other.name == label.name:
        raise UserError(f"There is another label called {label.name}.")
    if label.key and other.key == label.key and not (label.retired or other.retired):
        raise UserError(f"The key {label.key} is that of {other.title} already.")


def _check_attributes(label: Label) -> None:
    names = [each.name for each in label.attributes]
    if len(set(names)) < len(names):
        raise UserError(f"{label.title} has two attributes of one name.")
    for each in label.attributes:
        _check_name("attribute", each.name)
        _check_title("attribute", each.title)
        if not each.values or "" in each.values or len(set(each.values)) < len(each.values):
            raise UserError(f"{each.title} needs values, each of them once.")
        if each.default and each.default not in each.values:
            raise UserError(f"{each.default} is no value of {each.title}.")


def _check_name(kind: str, name: str) -> None:
    if not name or name != name.strip():
        raise UserError(f"A {kind} needs a name without spaces round it.")
    if len(name) > LABEL_LENGTH:
        raise UserError(f"The name of a {kind} has at most {LABEL_LENGTH} characters.")
    if _CONTROLS.search(name):
        raise UserError(f"The name of a {kind} cannot have control characters.")


def _check_title(kind: str, title: str) -> None:
    if not title.strip():
        raise UserError(f"A {kind} needs a title.")
    if _CONTROLS.search(title):
        raise UserError(f"The title of a {kind} is one line.")


def _check_fixed(name: str) -> None:
    if name in FIXED_NAMES:
        raise UserError(f"The program works by the name {name}; give it another title instead.")


def _check_needed(name: str) -> None:
    if name in FIXED_NAMES:
        raise UserError(f"The program works by the name {name}; retire it instead.")


def _renamed_in_relations(scheme: Scheme, old: str, new: str | None) -> Scheme:
    def ends(names: tuple[str, ...]) -> tuple[str, ...]:
        found = (new if each == old else each for each in names)
        return tuple(dict.fromkeys(each for each in found if each is not None))

    relations = tuple(
        replace(each, from_labels=ends(each.from_labels), to_labels=ends(each.to_labels))
        for each in scheme.relations
    )
    for before, after in zip(scheme.relations, relations, strict=True):
        if bool(before.from_labels) != bool(after.from_labels) or bool(before.to_labels) != bool(
            after.to_labels
        ):  # no ends would mean any
            raise UserError(f"“{before.title}” runs to this label alone; change that first.")
    return replace(scheme, relations=relations)
