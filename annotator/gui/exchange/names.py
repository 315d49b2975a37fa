"""What names become on their way in or out, as rows a person can change; no Qt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.domain.mapping import LEFT_OUT, SOURCE_ATTRIBUTE, LabelMapping, suggested
from annotator.domain.scheme import CLAIM, Scheme
from annotator.services.previewing import ImportPreview


class NameKind(StrEnum):
    """What a name is the name of."""

    LABEL = "label"
    RELATION = "relation"
    ATTRIBUTE = "attribute"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Target:
    """What a name may become; None for an event: links from its trigger, by role."""

    becomes: str | None
    entity: bool = False
    """Whether it is a new label of the entities layer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One name, how often it was seen, and what it becomes."""

    kind: NameKind
    name: str
    target: Target
    count: int | None = None

    @property
    def key(self) -> tuple[NameKind, str]:
        """What makes it the same row when files are looked into again."""
        return self.kind, self.name

    @property
    def stays(self) -> bool:
        """Whether the name stays as it is."""
        return self.target.becomes == self.name and not self.target.entity


def joined(first: LabelMapping, then: LabelMapping) -> LabelMapping:
    """Return both mappings as one; `then` wins."""
    return LabelMapping(
        labels={**first.labels, **then.labels},
        relations={**first.relations, **then.relations},
        attributes={**first.attributes, **then.attributes},
        attributions={**first.attributions, **then.attributions},
        entities=first.entities | then.entities,
    )


def starting_names(
    preview: ImportPreview, remembered: Mapping[str, LabelMapping | None], scheme: Scheme
) -> LabelMapping:
    """Return the mapping to offer: as the last time with each format, else what is usual."""
    start = LabelMapping()
    usual = suggested(preview.labels, scheme)
    for known in remembered.values():
        if known is None:
            start = joined(usual, start)
        elif known:
            labels = LabelMapping(labels=usual.labels)
            start = joined(joined(labels, start), known)
    return start


def incoming_rows(preview: ImportPreview, names: LabelMapping, scheme: Scheme) -> list[NameRow]:
    """Return a row for each name that was seen, the frequent ones first."""
    marked_entities = {
        span.label for article in preview.articles for span in article.spans if span.entity
    }
    rows = []
    for name, count in preview.labels.most_common():
        if name in names.attributions and name in preview.events:
            continue  # the trigger of an attribution becomes its cue, or doubles it
        becomes = names.label(name)
        new = scheme.label(becomes) is None and becomes != LEFT_OUT
        entity = new and (becomes in names.entities or name in marked_entities)
        rows.append(_row(NameKind.LABEL, name, Target(becomes, entity), count))
    for name, count in preview.events.most_common():
        rows.append(_row(NameKind.EVENT, name, Target(names.attributions.get(name)), count))
    for kind, counts, table in (
        (NameKind.RELATION, preview.relations, names.relations),
        (NameKind.ATTRIBUTE, preview.attributes, names.attributes),
    ):
        for name, count in counts.most_common():
            rows.append(_row(kind, name, Target(table.get(name, name)), count))
    return rows


def outgoing_rows(scheme: Scheme, names: LabelMapping) -> list[NameRow]:
    """Return a row for each name of the scheme."""
    attributes = dict.fromkeys(each.name for label in scheme.labels for each in label.attributes)
    found = (
        (NameKind.LABEL, [each.name for each in scheme.labels], names.labels),
        (NameKind.RELATION, [each.name for each in scheme.relations], names.relations),
        (NameKind.ATTRIBUTE, list(attributes), names.attributes),
    )
    return [
        _row(kind, name, Target(table.get(name, name)))
        for kind, known, table in found
        for name in known
    ]


def _row(kind: NameKind, name: str, target: Target, count: int | None = None) -> NameRow:
    return NameRow(kind=kind, name=name, target=target, count=count)


def with_choices(
    rows: Iterable[NameRow], chosen: Mapping[tuple[NameKind, str], Target]
) -> list[NameRow]:
    """Return rows in which what a person has chosen before stands again."""
    return [replace(row, target=chosen.get(row.key, row.target)) for row in rows]


def mapping_of(rows: Iterable[NameRow], base: LabelMapping) -> LabelMapping:
    """Return the mapping that rows make; names without a row are mapped as in `base`."""
    tables: dict[NameKind, dict[str, str]] = {
        NameKind.LABEL: dict(base.labels),
        NameKind.RELATION: dict(base.relations),
        NameKind.ATTRIBUTE: dict(base.attributes),
        NameKind.EVENT: dict(base.attributions),
    }
    entities = set(base.entities)
    for row in rows:
        becomes, entity = row.target.becomes, row.target.entity
        if becomes is None:
            tables[row.kind].pop(row.name, None)
            continue
        tables[row.kind][row.name] = becomes
        if row.kind is NameKind.LABEL:
            (entities.add if entity else entities.discard)(becomes)
    return LabelMapping(
        labels=tables[NameKind.LABEL],
        relations=tables[NameKind.RELATION],
        attributes=tables[NameKind.ATTRIBUTE],
        attributions=tables[NameKind.EVENT],
        entities=frozenset(entities),
    )


def targets(row: NameRow, scheme: Scheme) -> Iterator[Target]:
    """Yield what a name that comes in may become, ours first, to be left out last."""
    match row.kind:
        case NameKind.EVENT:
            yield from (Target(value) for value in source_values(scheme))
            yield Target(None)
            return
        case NameKind.LABEL:
            known = [
                label.name
                for label in sorted(scheme.labels, key=lambda e: not scheme.is_task(e.name))
            ]
        case NameKind.RELATION:
            known = [each.name for each in scheme.relations]
        case NameKind.ATTRIBUTE:
            known = list(
                dict.fromkeys(each.name for label in scheme.labels for each in label.attributes)
            )
    yield from (Target(name) for name in known)
    if row.name not in known:
        if row.kind is NameKind.LABEL:
            yield Target(row.name, entity=True)
        yield Target(row.name)
    yield Target(LEFT_OUT)


def source_values(scheme: Scheme) -> tuple[str, ...]:
    """Return what the attribute `source` of a claim may be."""
    claim = scheme.label(CLAIM)
    attribute = claim.attribute(SOURCE_ATTRIBUTE) if claim is not None else None
    return attribute.values if attribute is not None else ("stated", "none")
