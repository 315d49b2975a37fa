"""Another tool's labels into ours, and ours into another tool's.

News corpora in brat write an attribution as an event: its trigger doubles the
cue, its roles are Source, Cue and Content (PolNeAR). Such an event becomes
links from the claim to its source and its cue.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from annotator.domain.incoming import (
    IncomingArticle,
    IncomingEvent,
    IncomingRelation,
    IncomingSpan,
)
from annotator.domain.ports import ExportArticle
from annotator.domain.records import NOTHING, Relation, Span
from annotator.domain.scheme import (
    ATTRIBUTED_TO,
    CLAIM,
    CUE,
    CUE_OF,
    SOURCE,
    Label,
    RelationType,
    Scheme,
)

LEFT_OUT: Final = ""
"""What a label is mapped to when its spans are not wanted."""
SOURCE_ATTRIBUTE: Final = "source"


@dataclass(frozen=True, kw_only=True)
class LabelMapping:
    """Which name becomes which; names that are not in it stay as they are."""

    labels: Mapping[str, str] = NOTHING
    relations: Mapping[str, str] = NOTHING
    attributes: Mapping[str, str] = NOTHING
    attributions: Mapping[str, str] = NOTHING
    """Events that are attributions, with the value of the claim's attribute `source`."""
    entities: frozenset[str] = frozenset()
    """Names (as mapped) that belong to the entities layer where the scheme does not know them."""

    def __bool__(self) -> bool:
        """Whether anything is mapped."""
        return any((self.labels, self.relations, self.attributes, self.attributions, self.entities))

    def label(self, name: str) -> str:
        """Return what a label becomes."""
        return self.labels.get(name, name)


ATTRIBUTION_CORPUS: Final = LabelMapping(
    labels={"Source": SOURCE, "Cue": CUE, "Content": CLAIM},
    attributions={"Attribution": "stated", "Attribution-no-source": "none"},
)
"""The words attribution corpora use (PARC, PolNeAR)."""

_USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    CLAIM: ("claim", "content", "statement", "quote", "quotation", "утверждение"),
    SOURCE: ("source", "speaker", "источник"),
    CUE: ("cue", "reporting_verb", "маркер"),
    "BOILERPLATE": ("boilerplate", "noise", "footer", "discard"),
    "PER": ("per", "person", "persname", "name", "i-per"),
    "ORG": ("org", "organization", "organisation", "orgname", "company"),
    "LOC": ("loc", "location", "gpe", "place", "city", "country"),
}


def suggested(labels: Iterable[str], scheme: Scheme) -> LabelMapping:
    """Return a mapping to start from: labels of the scheme by another spelling or usual name."""
    return LabelMapping(
        labels={name: ours for name in labels if (ours := _usual_name(name, scheme)) is not None},
        attributions=ATTRIBUTION_CORPUS.attributions,
    )


def _usual_name(name: str, scheme: Scheme) -> str | None:
    if scheme.label(name) is not None:
        return None
    folded = name.casefold()
    for label in scheme.labels:
        if folded == label.name.casefold() or folded in _USUAL.get(label.name, ()):
            return label.name
    return None


def incoming(article: IncomingArticle, mapping: LabelMapping) -> IncomingArticle:
    """Return an article with its names mapped and its events made into relations."""
    if not mapping and not article.events:
        return article
    events = _Events(article, mapping)
    taken = [
        _mapped_span(each, mapping, events)
        for each in article.spans
        if each.name not in events.doubled and mapping.label(each.label) != LEFT_OUT
    ]
    names = {each.name for each in taken}
    relations = [*_mapped_relations(article.relations, mapping), *events.relations]
    article.spans = taken
    article.relations = [
        each for each in relations if each.from_name in names and each.to_name in names
    ]
    article.events = ()
    return article


def _mapped_span(span: IncomingSpan, mapping: LabelMapping, events: "_Events") -> IncomingSpan:
    label = CUE if span.name in events.cues else mapping.label(span.label)
    attributes = dict(_mapped_attributes(span.attributes, mapping))
    source = events.source_of.get(span.name or "")
    if source is not None:
        attributes.setdefault(SOURCE_ATTRIBUTE, source)
    return span._replace(
        label=label,
        entity=span.entity or label in mapping.entities,
        attributes=attributes or NOTHING,
    )


def _mapped_attributes(
    attributes: Mapping[str, str], mapping: LabelMapping
) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        new = mapping.attributes.get(name, name)
        if new != LEFT_OUT:
            yield new, value


def _mapped_relations(
    relations: Iterable[IncomingRelation], mapping: LabelMapping
) -> Iterator[IncomingRelation]:
    for each in relations:
        label = mapping.relations.get(each.label, each.label)
        if label != LEFT_OUT:
            yield each._replace(label=label)


class _Events:
    """What the events of one article become: links, and triggers that are or double a cue."""

    def __init__(self, article: IncomingArticle, mapping: LabelMapping) -> None:
        self._labels = {each.name: mapping.label(each.label) for each in article.spans}
        self._mapping = mapping
        self._links: dict[tuple[str, str, str], None] = {}
        self.doubled: set[str | None] = set()
        self.cues: set[str] = set()
        self.source_of: dict[str, str] = {}
        for event in article.events:
            if event.label in mapping.attributions:
                self._take_attribution(event)
            else:
                self._take_other(event)
        # A trigger that something else is about stays, or that would go without a word.
        self.doubled -= self._needed(article)

    def _needed(self, article: IncomingArticle) -> set[str | None]:
        linked = {name for _, *ends in self._links for name in ends}
        ends = ((each.from_name, each.to_name) for each in article.relations)
        said = {each.name for each in article.spans if each.attributes or each.note}
        return said.union(linked, self.cues, *ends)

    @property
    def relations(self) -> Iterator[IncomingRelation]:
        """The links, each once."""
        for label, from_name, to_name in self._links:
            yield IncomingRelation(label, from_name, to_name)

    def _take_attribution(self, event: IncomingEvent) -> None:
        players = [role.span_name for role in event.roles]
        claims, sources, cues = (self._with_label(players, each) for each in (CLAIM, SOURCE, CUE))
        if not claims:  # there is nothing of ours to hang its links on: they stay as they are
            self._take_other(event)
            return
        if not cues:
            cues = [event.trigger_name]
            self.cues.add(event.trigger_name)
        elif event.trigger_name not in players:
            self.doubled.add(event.trigger_name)
        for claim in claims:
            self.source_of.setdefault(claim, self._mapping.attributions[event.label])
        self._link(ATTRIBUTED_TO, claims, sources)
        self._link(CUE_OF, claims, cues)

    def _take_other(self, event: IncomingEvent) -> None:
        for role in event.roles:
            self._link(role.role, [event.trigger_name], [role.span_name])

    def _with_label(self, names: Iterable[str], label: str) -> list[str]:
        return [name for name in names if self._labels.get(name) == label]

    def _link(self, label: str, starts: Iterable[str], ends: Iterable[str]) -> None:
        label = self._mapping.relations.get(label, label)
        if label != LEFT_OUT:
            self._links.update(((label, start, end), None) for start, end in product(starts, ends))


def outgoing(article: ExportArticle, mapping: LabelMapping) -> ExportArticle:
    """Return an article as it leaves, with the names of another tool."""
    if not mapping:
        return article
    spans = tuple(_renamed_spans(article.spans, mapping))
    rejected = tuple(_renamed_spans(article.rejected, mapping))
    ids = {each.id for each in (*spans, *rejected)}
    relations = tuple(
        replace(each, label=label)
        for each in article.relations
        if (label := mapping.relations.get(each.label, each.label)) != LEFT_OUT
        and each.from_id in ids
        and each.to_id in ids
    )
    return replace(article, spans=spans, rejected=rejected, relations=relations)


def _renamed_spans(spans: Iterable[Span], mapping: LabelMapping) -> Iterator[Span]:
    for span in spans:
        label = mapping.label(span.label)
        if label != LEFT_OUT:
            attributes = dict(_mapped_attributes(span.attributes, mapping)) or NOTHING
            yield replace(span, label=label, attributes=attributes)


def left_out(article: ExportArticle, mapping: LabelMapping) -> tuple[list[Span], list[Relation]]:
    """Return the spans and relations a mapping takes out of an article on its way out."""
    if not mapping:
        return [], []
    spans = [each for each in article.spans if mapping.label(each.label) == LEFT_OUT]
    gone = {each.id for each in spans}
    relations = [
        each
        for each in article.relations
        if mapping.relations.get(each.label, each.label) == LEFT_OUT
        or each.from_id in gone
        or each.to_id in gone
    ]
    return spans, relations


def renamed_scheme(scheme: Scheme, mapping: LabelMapping) -> Scheme:
    """Return a scheme under the names of another tool; labels of one name become one."""
    labels: dict[str, Label] = {}
    for label in scheme.labels:
        name = mapping.label(label.name)
        if name != LEFT_OUT:
            labels.setdefault(name, replace(label, name=name))
    relations: dict[str, RelationType] = {}
    for relation in scheme.relations:
        name = mapping.relations.get(relation.name, relation.name)
        if name != LEFT_OUT:
            relations.setdefault(name, _renamed_relation(relation, name, mapping))
    return replace(scheme, labels=tuple(labels.values()), relations=tuple(relations.values()))


def _renamed_relation(relation: RelationType, name: str, mapping: LabelMapping) -> RelationType:
    return replace(
        relation,
        name=name,
        from_labels=_renamed(relation.from_labels, mapping),
        to_labels=_renamed(relation.to_labels, mapping),
    )


def _renamed(names: Iterable[str], mapping: LabelMapping) -> tuple[str, ...]:
    new = (mapping.label(name) for name in names)
    return tuple(dict.fromkeys(name for name in new if name != LEFT_OUT))
