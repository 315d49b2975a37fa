"""Schemes as TOML files: what a person writes by hand, and what a project saves."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID, uuid5

from annotator.domain.errors import UserError
from annotator.domain.ids import as_uuid
from annotator.domain.scheme import (
    LABEL_LENGTH,
    Attribute,
    Label,
    Layer,
    RelationType,
    Scheme,
    spare_colour,
)
from annotator.services.toml_faults import fault

_IDENTITIES: Final = UUID("5bd4a2ce-5c9f-4e0e-9d2c-7a1b5d3c8e11")
"""Where ids are made from names, so that two projects of one scheme share them."""

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_KEY = re.compile("[1-9a-z]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DESCRIPTION_LENGTH = 2000

_Named = TypeVar("_Named", Layer, Label, RelationType, Attribute)


def load_scheme(source: str | Path) -> Scheme:
    """Return the scheme in TOML text, or in the file at a path.

    Raises UserError that names the place of what is wrong.
    """
    data = _parsed(_text_of(source) if isinstance(source, Path) else source)
    _check_keys(data, {"name", "layers", "labels", "relations"}, "the scheme")
    name = _name(data, "the scheme")
    layers = [_layer(each, place) for place, each in _tables(data, "layers")]
    _check_unique(layers, "layers")
    labels = _labels(data, name, {layer.name for layer in layers})
    known = {label.name for label in labels}
    relations = [_relation(each, place, name, known) for place, each in _tables(data, "relations")]
    _check_unique(relations, "relations")
    _check_ids(relations)
    return Scheme(name=name, layers=tuple(layers), labels=tuple(labels), relations=tuple(relations))


def scheme_toml(scheme: Scheme) -> str:
    """Return a scheme as TOML text, ids included, that `load_scheme` gives back the same."""
    lines = [f"name = {_quoted(scheme.name)}"]
    for layer in scheme.layers:
        lines += ["", "[[layers]]", *_pairs(name=layer.name, title=layer.title, task=layer.task)]
    for label in scheme.labels:
        lines += ["", "[[labels]]", *_label_lines(label)]
    for relation in scheme.relations:
        fields: dict[str, Any] = {"id": relation.id, "name": relation.name, "title": relation.title}
        fields |= {"from": relation.from_labels, "to": relation.to_labels}
        fields |= {"retired": relation.retired}
        lines += ["", "[[relations]]", *_pairs(**fields)]
    return "\n".join(lines) + "\n"


def _label_lines(label: Label) -> Iterator[str]:
    yield from _pairs(id=label.id, name=label.name, title=label.title, layer=label.layer)
    yield from _pairs(colour=label.colour, key=label.key, description=label.description)
    yield from _pairs(example=label.example, retired=label.retired)
    for each in label.attributes:
        yield from ("", "[[labels.attributes]]")
        yield from _pairs(name=each.name, title=each.title, values=each.values)
        yield from _pairs(default=each.default)


def _pairs(**fields: str | bool | tuple[str, ...]) -> Iterator[str]:
    """Yield `name = value` lines; what is empty or false is left out."""
    for name, value in fields.items():
        if value is True:
            yield f"{name} = true"
        elif isinstance(value, tuple) and value:
            yield f"{name} = [{', '.join(map(_quoted, value))}]"
        elif value:
            yield f"{name} = {_quoted(str(value))}"


def _quoted(text: str) -> str:
    """Return a TOML basic string; JSON's escapes are the same but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"the scheme {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"the scheme {path} is not UTF-8 at byte {error.start}") from None


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"the scheme is not valid TOML: {fault(error)}") from None
    except RecursionError:
        raise UserError("the scheme is nested too deeply") from None


def _tables(data: Mapping[str, Any], field: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the tables of an array with their places: «labels[2] (CLAIM)», from 1."""
    tables = data.get(field, [])
    if not isinstance(tables, list):
        raise UserError(f"{field} must be written as [[{field}]] tables")
    for number, table in enumerate(tables, 1):
        place = f"{field}[{number}]"
        if not isinstance(table, dict):
            raise UserError(f"{place} must be a [[{field}]] table")
        name = table.get("name")
        yield f"{place} ({name[:40]})" if isinstance(name, str) else place, table


def _check_keys(data: Mapping[str, Any], known: set[str], place: str) -> None:
    unknown = sorted(data.keys() - known)
    if unknown:
        names = ", ".join(sorted(known))
        raise UserError(f"{place}: unknown key {unknown[0]!r}; known are {names}")


def _string(data: Mapping[str, Any], field: str, place: str, default: str = "") -> str:
    value = data.get(field, default)
    if not isinstance(value, str):
        raise UserError(f"{place}: {field} must be a string")
    if len(value) > _DESCRIPTION_LENGTH:
        raise UserError(f"{place}: {field} is longer than {_DESCRIPTION_LENGTH} characters")
    return value


def _flag(data: Mapping[str, Any], field: str, place: str) -> bool:
    value = data.get(field, False)
    if not isinstance(value, bool):
        raise UserError(f"{place}: {field} must be true or false")
    return value


def _strings(data: Mapping[str, Any], field: str, place: str) -> tuple[str, ...]:
    values = data.get(field, [])
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise UserError(f"{place}: {field} must be a list of strings")
    return tuple(values)


def _name(data: Mapping[str, Any], place: str) -> str:
    name = _string(data, "name", place)
    if not name or name.isspace():
        raise UserError(f"{place}: a name is missing")
    if len(name) > LABEL_LENGTH:
        raise UserError(f"{place}: the name is longer than {LABEL_LENGTH} characters")
    if _CONTROLS.search(name):
        raise UserError(f"{place}: the name has control characters")
    return name


def _identity(data: Mapping[str, Any], place: str, *names: str) -> str:
    """Return the id given, or one made from the scheme's and the thing's names."""
    if "id" not in data:
        return str(uuid5(_IDENTITIES, "\n".join(names)))
    identity = as_uuid(data["id"])
    if identity is None:
        raise UserError(f"{place}: id must be a UUID; leave it out to have one made")
    return identity


def _check_unique(things: Iterable[_Named], field: str) -> None:
    names: set[str] = set()
    for number, each in enumerate(things, 1):
        if each.name in names:
            raise UserError(f"{field}[{number}]: there is another one called {each.name}")
        names.add(each.name)


def _check_ids(relations: Iterable[RelationType]) -> None:
    names: dict[str, str] = {}
    for number, each in enumerate(relations, 1):
        other = names.setdefault(each.id, each.name)
        if other != each.name:
            place = f"relations[{number}]"
            raise UserError(f"{place}: {other} has the same id")


def _layer(data: dict[str, Any], place: str) -> Layer:
    _check_keys(data, {"name", "title", "task"}, place)
    name, task = _name(data, place), _flag(data, "task", place)
    return Layer(name=name, title=_string(data, "title", place) or name.capitalize(), task=task)


def _labels(data: Mapping[str, Any], scheme: str, layers: set[str]) -> list[Label]:
    labels: list[Label] = []
    for place, table in _tables(data, "labels"):
        label = _label(table, place, scheme, [each.colour for each in labels])
        if label.layer not in layers:
            known = ", ".join(sorted(layers)) or "none"
            raise UserError(f"{place}: there is no layer {label.layer!r}; known are {known}")
        for other in labels:
            in_use = not (label.retired or other.retired)
            if label.key and label.key == other.key and in_use:
                raise UserError(f"{place}: the key {label.key} is that of {other.name} already")
            if label.id == other.id and label.name != other.name:
                raise UserError(f"{place}: {other.name} has the same id")
        labels.append(label)
    _check_unique(labels, "labels")
    return labels


def _label(data: dict[str, Any], place: str, scheme: str, colours: list[str]) -> Label:
    known = {"id", "name", "title", "layer", "colour", "key", "description", "attributes"}
    known |= {"example", "retired"}
    _check_keys(data, known, place)
    name = _name(data, place)
    colour = _string(data, "colour", place) or spare_colour(colours)
    if not _COLOUR.fullmatch(colour):
        raise UserError(f"{place}: {colour!r} is no colour; write it as #rrggbb")
    key = _string(data, "key", place)
    if key and not _KEY.fullmatch(key):
        raise UserError(f"{place}: {key!r} is no key; take one of 1–9 or a–z")
    attributes = [_attribute(each, f"{place}, {at}") for at, each in _tables(data, "attributes")]
    _check_unique(attributes, f"{place}, attributes")
    return Label(
        id=_identity(data, place, scheme, "label", name),
        name=name,
        title=_string(data, "title", place) or name,
        layer=_string(data, "layer", place),
        colour=colour.lower(),
        key=key,
        description=_string(data, "description", place),
        attributes=tuple(attributes),
        example=_string(data, "example", place),
        retired=_flag(data, "retired", place),
    )


def _attribute(data: dict[str, Any], place: str) -> Attribute:
    _check_keys(data, {"name", "title", "values", "default"}, place)
    name, values = _name(data, place), _strings(data, "values", place)
    default = _string(data, "default", place)
    if not values or len(set(values)) < len(values) or "" in values:
        raise UserError(f"{place}: values must be a list of different, non-empty strings")
    if default and default not in values:
        raise UserError(f"{place}: the default {default!r} is none of the values")
    title = _string(data, "title", place) or name.capitalize()
    return Attribute(name=name, title=title, values=values, default=default)


def _relation(data: dict[str, Any], place: str, scheme: str, labels: set[str]) -> RelationType:
    _check_keys(data, {"id", "name", "title", "from", "to", "retired"}, place)
    name = _name(data, place)
    ends = _strings(data, "from", place), _strings(data, "to", place)
    for label in (*ends[0], *ends[1]):
        if label not in labels:
            raise UserError(f"{place}: there is no label {label!r}")
    return RelationType(
        id=_identity(data, place, scheme, "relation", name),
        name=name,
        title=_string(data, "title", place) or name,
        from_labels=ends[0],
        to_labels=ends[1],
        retired=_flag(data, "retired", place),
    )
