"""One brat article: a text and what the files beside it say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Any, Final

from annotator.domain.errors import RecordError
from annotator.domain.incoming import (
    IncomingEvent,
    IncomingRelation,
    IncomingRole,
    IncomingSpan,
    Note,
    Refusal,
)
from annotator.domain.plurals import plural
from annotator.formats.brat_lines import NOTES, AnnLines, Linked, Remark
from annotator.formats.brat_places import UNIT, Places
from annotator.formats.brat_side import NO_SIDE, Side
from annotator.formats.json_fields import checked_name, shown

_FEW: Final = 30
"""Members of an equivalence up to which each is linked to each other one, not to the next."""


@dataclass(slots=True, kw_only=True)
class Said:
    """What one file of annotations says about its text."""

    spans: list[IncomingSpan] = field(default_factory=list)
    relations: list[IncomingRelation] = field(default_factory=list)
    events: list[IncomingEvent] = field(default_factory=list)
    normalizations: list[dict[str, Any]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    told: list[Note | Refusal] = field(default_factory=list)


def said_by(
    lines: AnnLines,
    places: Places,
    *,
    name: str,
    annotator: str | None = None,
    prefix: str = "",
    side: Side = NO_SIDE,
) -> Said:
    """Return what the lines of the file `name` say; what is not sound is refused by its place.

    `prefix` makes the names of its spans differ from those of other files of
    the same text; `side` is what our own export says beyond the lines.
    """
    return _Reading(lines, places, name, annotator, prefix, side).run()


class _Reading:
    """One file of annotations being put together."""

    def __init__(
        self,
        lines: AnnLines,
        places: Places,
        name: str,
        annotator: str | None,
        prefix: str,
        side: Side,
    ) -> None:
        self._lines = lines
        self._places = places
        self._name = name
        self._annotator = annotator
        self._prefix = prefix
        self._side = side
        self._said = Said(unknown=lines.unknown)
        self._spans: dict[str, IncomingSpan] = {}
        self._triggers = {each.id: each.parts[0][1] for each in lines.events}
        self._attributes: dict[str, dict[str, str]] = {}
        self._notes: dict[str, list[str]] = {}

    def run(self) -> Said:
        self._said.told += [Refusal(where, why) for where, why in self._lines.refused]
        self._take_spans()
        linked = {each.id for each in self._lines.relations}
        for remark in self._lines.attributes:
            self._refusing(remark, self._take_attribute, remark, linked)
        for remark in self._lines.notes:
            self._refusing(remark, self._take_note, remark, linked)
        for remark in self._lines.normalizations:
            self._refusing(remark, self._take_normalization, remark)
        for line in self._lines.events:
            self._refusing(line, self._take_event, line)
        for line in self._lines.relations:
            self._refusing(line, self._take_relation, line)
        for line in self._lines.equivalences:
            self._refusing(line, self._take_equivalence, line)
        self._said.spans = [self._finished(key, each) for key, each in self._spans.items()]
        self._tell()
        return self._said

    def _refusing(self, line: Linked | Remark, take: Any, *given: Any) -> None:
        try:
            take(*given)
        except RecordError as error:
            self._said.told.append(Refusal(line.where, str(error)))

    def _take_spans(self) -> None:
        parts = {target for each in self._lines.events for _, target in each.parts}
        for line in self._lines.places:
            try:
                label = checked_name(self._side.name(line.label), "its label")
                ranges = self._side.ranges(line) or self._places.of(line)
            except RecordError as error:
                self._said.told.append(Refusal(line.where, str(error)))
                continue
            self._spans[line.id] = IncomingSpan(
                label,
                ranges,
                name=self._prefix + line.id,
                annotator=self._annotator,
                # In a file without events the spans are what brat calls them: entities.
                entity=not self._triggers and line.id not in parts,
            )

    def _span_id(self, target: str) -> str:
        """Return the id of a span, or of the span that triggers an event."""
        found = self._triggers.get(target, target)
        if found not in self._spans:
            raise RecordError(f"it refers to {target[:60]}, which is no sound annotation here")
        return found

    def _span_name(self, target: str) -> str:
        return self._prefix + self._span_id(target)

    def _take_attribute(self, remark: Remark, linked: set[str]) -> None:
        name = checked_name(self._side.name(remark.label), "its name")
        value = self._side.string(remark, remark.value)
        if remark.target in linked:
            self._notes.setdefault(remark.target, []).append(f"{name} = {value}")
            return
        attributes = self._attributes.setdefault(self._span_id(remark.target), {})
        if attributes.setdefault(name, value) != value:
            raise RecordError(
                f"{remark.target[:60]} has {name} = {shown(attributes[name])} already"
            )

    def _take_note(self, remark: Remark, linked: set[str]) -> None:
        target = remark.target if remark.target in linked else self._span_id(remark.target)
        text = self._side.string(remark, remark.value)
        text = text if remark.label == NOTES else f"{remark.label}: {text}"
        self._notes.setdefault(target, []).append(text)

    def _take_normalization(self, remark: Remark) -> None:
        if self._side.is_known(remark):
            return
        span = self._spans[self._span_id(remark.target)]
        found: dict[str, Any] = {
            "ranges": [list(each) for each in span.ranges],
            "label": span.label,
            "kind": remark.label,
            "id": remark.value,
            "text": remark.more,
        }
        if self._annotator is not None:
            found["annotator"] = self._annotator
        self._said.normalizations.append(found)

    def _take_event(self, line: Linked) -> None:
        roles = []
        for role, target in line.parts[1:]:
            try:
                roles.append(IncomingRole(role, self._span_name(target)))
            except RecordError as error:
                self._said.told.append(Refusal(line.where, f"{role[:60]}: {error}"))
        label = checked_name(self._side.name(line.label), "its label")
        trigger = self._span_name(line.parts[0][1])
        self._said.events.append(
            IncomingEvent(label, trigger, tuple(roles), name=self._prefix + line.id)
        )

    def _take_relation(self, line: Linked) -> None:
        self._link(line, line.parts[0][1], line.parts[1][1])

    def _take_equivalence(self, line: Linked) -> None:
        members = list(dict.fromkeys(target for _, target in line.parts))
        pairs = combinations(members, 2) if len(members) <= _FEW else pairwise(members)
        for first, second in pairs:
            self._link(line, first, second)

    def _link(self, line: Linked, first: str, second: str) -> None:
        relation = IncomingRelation(
            checked_name(self._side.name(line.label), "its label"),
            self._span_name(first),
            self._span_name(second),
            annotator=self._annotator,
            note="\n".join(self._notes.get(line.id, ())),
        )
        self._said.relations.append(relation)

    def _finished(self, key: str, span: IncomingSpan) -> IncomingSpan:
        attributes, notes = self._attributes.get(key), self._notes.get(key)
        if not attributes and not notes:
            return span
        return span._replace(attributes=attributes or {}, note="\n".join(notes or ()))

    def _tell(self) -> None:
        told = self._said.told
        decision = self._places.decision
        if decision is not None and decision.telling and decision.unit is not UNIT:
            told.append(Note(self._name, decision.sentence))
        if self._places.found_again:
            why = plural(
                self._places.found_again,
                "found by its text, near its offsets: {count} span",
                "found by their text, near their offsets: {count} spans",
            )
            told.append(Note(self._name, why))
        if self._said.unknown:
            why = plural(
                len(self._said.unknown),
                "kept in meta, as no annotation brat knows: {count} line",
                "kept in meta, as no annotation brat knows: {count} lines",
            )
            told.append(Note(self._name, why))


NORMALIZATIONS: Final = "normalizations"
UNKNOWN: Final = "unknown"
UNDER: Final = "brat"
"""Where in an article's metadata stands what brat says and no span can hold."""


def merged_meta(meta: Mapping[str, Any], said: Mapping[str, Said]) -> Mapping[str, Any]:
    """Return an article's metadata with what brat says and no span can hold.

    `said` is by the name of the file.
    """
    new = [each for one in said.values() for each in one.normalizations]
    lines = {name: one.unknown for name, one in said.items() if one.unknown}
    if not new and not lines:
        return meta
    before = meta.get(UNDER)
    kept: dict[str, Any] = dict(before) if isinstance(before, dict) else {}
    if new:
        known = kept.get(NORMALIZATIONS)
        kept[NORMALIZATIONS] = [*(known if isinstance(known, list) else []), *new]
    if lines:
        kept[UNKNOWN] = lines
    free = UNDER if before is None or isinstance(before, dict) else f"{UNDER}_2"
    return {**meta, free: kept}
