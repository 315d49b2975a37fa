"""Where a mapping of names comes from: a person, a TOML file, or the last time."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import UserError
from annotator.domain.mapping import ATTRIBUTION_CORPUS, LabelMapping
from annotator.domain.scheme import ENTITIES
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject
from annotator.services.toml_faults import fault

NO_MAPPING: Final = LabelMapping()
_TABLES: Final = ("labels", "relations", "attributes", "attributions")
_ENTITY_PREFIX: Final = f"{ENTITIES}:"
_UNMAPPED: Final = frozenset({"jsonl", "text"})
"""Formats whose names are ours: nothing is remembered for them."""


class Direction(StrEnum):
    """Whether names come in or go out."""

    IMPORT = "import"
    EXPORT = "export"


NOTHING_MAPPED: Final = "none"
"""The word for a mapping that maps nothing, the usual names included."""


def mapping_from(given: Iterable[str]) -> LabelMapping | None:
    """Return the mapping that `THEIRS=OURS` pairs and TOML files make; None for none given.

    Later ones win; the one word `none` maps nothing. Raises UserError for what
    is neither a pair nor a readable file.
    """
    tables: dict[str, dict[str, str]] = {name: {} for name in _TABLES}
    entities: set[str] = set()
    some = False
    for each in given:
        some = True
        if each.lower() == NOTHING_MAPPED:
            continue
        found = _from_pair(each) if "=" in each else mapping_from_file(Path(each))
        for name, table in tables.items():
            table.update(getattr(found, name))
        entities |= found.entities
    return LabelMapping(**tables, entities=frozenset(entities)) if some else None


def _laid_over(usual: LabelMapping, given: LabelMapping) -> LabelMapping:
    """Return a mapping of all names in both; what is given wins."""
    tables = {name: {**getattr(usual, name), **getattr(given, name)} for name in _TABLES}
    return LabelMapping(**tables, entities=usual.entities | given.entities)


def _from_pair(pair: str) -> LabelMapping:
    theirs, _, ours = (part.strip() for part in pair.partition("="))
    if not theirs:
        raise UserError(f"“{pair}” names no label; write THEIRS=OURS.")
    entity = ours.startswith(_ENTITY_PREFIX)
    ours = ours.removeprefix(_ENTITY_PREFIX)
    return LabelMapping(labels={theirs: ours}, entities=frozenset({ours} if entity else ()))


def mapping_from_file(path: Path) -> LabelMapping:
    """Return the mapping in a TOML file: labels, relations, attributes, attributions, entities.

    Raises UserError that names the place of what is wrong.
    """
    try:
        return _checked(tomllib.loads(path.read_bytes().decode("utf-8-sig")), str(path))
    except OSError as error:
        raise UserError(f"The mapping {path} cannot be read: {error.strerror}.") from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"The mapping {path} is no TOML: {fault(error)}.") from None
    except UnicodeDecodeError as error:
        raise UserError(f"The mapping {path} is not UTF-8 at byte {error.start}.") from None
    except RecursionError:
        raise UserError(f"The mapping {path} is nested too deeply.") from None


def _checked(data: Mapping[str, Any], place: str) -> LabelMapping:
    unknown = set(data) - {*_TABLES, ENTITIES}
    if unknown:
        raise UserError(f"The mapping {place} knows no “{min(unknown)}”.")
    entities = data.get(ENTITIES, [])
    if not isinstance(entities, list) or not all(isinstance(each, str) for each in entities):
        raise UserError(f"In the mapping {place}, {ENTITIES} must be a list of labels.")
    tables = {name: _checked_table(data.get(name, {}), name, place) for name in _TABLES}
    return LabelMapping(**tables, entities=frozenset(entities))


def _checked_table(table: Any, name: str, place: str) -> dict[str, str]:
    if not isinstance(table, dict) or not all(isinstance(each, str) for each in table.values()):
        raise UserError(f"In the mapping {place}, {name} must give a name for each name.")
    return table


def mapping_json(mapping: LabelMapping) -> str:
    """Return a mapping as text that `mapping_from_json` gives back the same."""
    tables = {name: dict(getattr(mapping, name)) for name in _TABLES}
    data = {**tables, ENTITIES: sorted(mapping.entities)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def mapping_from_json(text: str) -> LabelMapping:
    """Return the mapping in a text made by `mapping_json`."""
    return _checked(json.loads(text), "remembered")


class Mappings:
    """The mapping for each format of one run: the one given, else remembered, else the usual."""

    def __init__(
        self,
        call: Call,
        direction: Direction,
        given: LabelMapping | None,
        *,
        with_usual: bool = False,
    ) -> None:
        """Look up, and remember, in the project behind `call`.

        What is `given` stands in the place of the usual, or is laid over it if `with_usual`.
        """
        self._call = call
        self._direction = direction
        self._given = given
        self._with_usual = with_usual
        self._known: dict[str, LabelMapping] = {}
        self.notes: list[str] = []
        """What was mapped without being asked for now."""

    def mapping_for(self, format_id: str) -> LabelMapping:
        """Return the mapping for a format."""
        if format_id not in self._known:
            self._known[format_id] = self._chosen(format_id)
        return self._known[format_id]

    def remembered(self, format_id: str) -> LabelMapping | None:
        """Return what was chosen the last time with a format; None if nobody ever chose."""
        if format_id in _UNMAPPED:
            return NO_MAPPING
        name = self._name(format_id)
        kept = self._call(lambda project: project.store.remembered(name))
        return mapping_from_json(kept) if kept is not None else None

    def remember(self) -> None:
        """Keep what was given, for the next time."""
        if self._given is None:
            return
        for format_id in self._known.keys() - _UNMAPPED:
            value = mapping_json(self._known[format_id])
            self._call(partial(_remember, name=self._name(format_id), value=value))

    def _chosen(self, format_id: str) -> LabelMapping:
        usual = _USUAL.get((self._direction, format_id), NO_MAPPING)
        if self._given is not None:
            return _laid_over(usual, self._given) if self._with_usual else self._given
        if format_id in _UNMAPPED:
            return NO_MAPPING
        kept = self.remembered(format_id)
        if kept:
            self.notes.append(f"{format_id}: names were mapped as the last time")
        return usual if kept is None else kept

    def _name(self, format_id: str) -> str:
        return f"mapping/{self._direction}/{format_id}"


def _remember(project: OpenProject, *, name: str, value: str) -> None:
    if not project.store.read_only:
        project.store.remember(name, value)


_USUAL: Final = {(Direction.IMPORT, "brat"): ATTRIBUTION_CORPUS}
"""What is mapped when nobody ever said anything: the words attribution corpora use."""
