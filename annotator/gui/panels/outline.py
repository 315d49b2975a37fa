"""Which rows the panel has, in which tab and order: kept up to date change by change.

No Qt and no wording here. A row is named by an `Item`; what it tells is made
only when it is drawn, so that one more span among thousands costs little.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from annotator.domain.annotated import AnnotatedArticle, differences
from annotator.domain.records import Flag, Record, Relation, Span, SpanVerdict
from annotator.domain.scheme import ATTRIBUTED_TO, ATTRIBUTION, CLAIM, ENTITIES, REFERS_TO, Scheme
from annotator.gui.panels.outline_links import Links
from annotator.gui.panels.outline_rows import Row, RowMaker, Standing

NOTES: Final = "notes"
"""Name of the tab of questions and notes; no layer can be called so, see `_tab_of`."""
_SPAN, _FLAG, _NOTE = "span", "flag", "note"


class Item(NamedTuple):
    """Identity of a row at the top: a span, a question or a note."""

    kind: str
    id: str


class Place(NamedTuple):
    """Where a row stands; places of one tab sort as the rows do."""

    tab: str
    start: int
    end: int
    item: Item
    counted: bool


class Tab(NamedTuple):
    """A tab: the name of its layer, the layer's title, how many spans (or questions) it has."""

    name: str
    title: str
    total: int


class Location(NamedTuple):
    """Where to find a span: its tab, its row at the top, and the link below, if it is one."""

    tab: str
    item: Item
    relation_id: str | None = None


class Outline:
    """The rows of one article for one person: her own spans and those of programs."""

    def __init__(self, content: AnnotatedArticle, scheme: Scheme, person: str) -> None:
        self.content = content
        self.scheme = scheme
        self.person = person
        self._rows = RowMaker(content, scheme, person)
        self._links = Links()
        self._replaced: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._places: dict[Item, Place] = {}
        for record in content.records.values():
            if not isinstance(record, Span) or record.replaces:
                self._take(record, 1)
        owners = (each for each in content.records.values() if isinstance(each, Span | Flag))
        self._settle(item for each in owners for item in _items(each))

    def tabs(self) -> tuple[Tab, ...]:
        """Return the tabs: task layers, entities, other layers in use, notes."""
        layers = sorted(self.scheme.layers, key=lambda layer: not layer.task)
        shown = [
            Tab(layer.name, layer.title, self._counts[layer.name])
            for layer in layers
            if layer.task or layer.name == ENTITIES or self._counts[layer.name]
        ]
        known = {layer.name for layer in layers} | {NOTES}
        strays = [Tab(name, name, n) for name, n in self._counts.items() if name not in known and n]
        return (*shown, *strays, Tab(NOTES, NOTES, self._counts[NOTES]))

    def places(self, tab: str) -> list[Place]:
        """Return the places of a tab's rows, in order."""
        return sorted(each for each in self._places.values() if each.tab == tab)

    def row_count(self, tab: str) -> int:
        """Return how many rows a tab has."""
        return sum(each.tab == tab for each in self._places.values())

    def place(self, item: Item) -> Place | None:
        """Return where a row stands, if it is there."""
        return self._places.get(item)

    def row(self, item: Item) -> Row | None:
        """Return what a row at the top tells, None when it is no longer there."""
        record = self.content.records.get((_FLAG if item.kind == _FLAG else _SPAN, item.id))
        if isinstance(record, Flag):
            return self._rows.flag_row(record)
        if not isinstance(record, Span):
            return None
        return self._rows.note_row(record) if item.kind == _NOTE else self._span_row(item, record)

    def _span_row(self, item: Item, span: Span) -> Row:
        sources = self._targets(span.id, ATTRIBUTED_TO)
        referents = {each.id: name for each in sources if (name := self._referent(each.id))}
        return self._rows.span_row(span, sources, len(self.links(item)), referents)

    def links(self, item: Item) -> tuple[Relation, ...]:
        """Return the links shown below a row: those that begin there, and one step further."""
        if item.kind != _SPAN or not self._links.starting(item.id):
            return ()
        found: dict[str, Relation] = {}
        for relation in self._starting(item.id):
            found[relation.id] = relation
            found |= {each.id: each for each in self._starting(relation.to_id)}
        return tuple(found.values())

    def link_row(self, relation: Relation, *, last: bool = False) -> Row | None:
        """Return what the row of a link tells, None when its end is no longer there."""
        target = self.content.span(relation.to_id)
        if target is None:
            return None
        return self._rows.link_row(relation, target, self._referent(target.id), last=last)

    def locate(self, span_id: str) -> Location | None:
        """Return where a span is listed, if it is."""
        place = self._places.get(Item(_SPAN, span_id))
        if place is not None:
            return Location(place.tab, place.item)
        for relation in self._links.ending(span_id):
            holder = self._places.get(Item(_SPAN, relation.from_id))
            if holder is not None:
                return Location(holder.tab, holder.item, relation.id)
        return None

    def update(self, content: AnnotatedArticle) -> set[Item]:
        """Take over changed records of the same article; return the rows that may differ."""
        changes = differences(self.content, content)
        changed = [(each, -1) for each, _ in changes if each is not None]
        changed += [(each, 1) for _, each in changes if each is not None]
        touched = {each for record, _ in changed for each in _items(record)}
        spans = {each.id for each in touched if each.kind != _FLAG}
        around = self._links.around(spans)
        for record, weight in changed:
            self._take(record, weight)
        self.content = self._rows.content = content
        around |= self._links.around(spans)
        touched |= {Item(kind, span_id) for span_id in around for kind in (_SPAN, _NOTE)}
        touched |= {Item(_FLAG, flag.id) for flag in content.flags if flag.span_id in spans}
        self._settle(touched)
        return touched

    def _take(self, record: Record, weight: int) -> None:
        """Take a record in (1) or out (-1) of what places depend upon."""
        match record:
            case Span() if record.annotator == self.person and record.replaces:
                self._replaced[record.replaces] += weight
            case Relation() if self._is_seen_author(record.annotator):
                (self._links.add if weight > 0 else self._links.remove)(record)

    def _settle(self, items: Iterable[Item]) -> None:
        """Find out anew where these rows stand; quick, as an article may have thousands."""
        for item in items:
            before, after = self._places.pop(item, None), self._placed(item)
            if before is not None:
                self._counts[before.tab] -= before.counted
            if after is not None:
                self._counts[after.tab] += after.counted
                self._places[item] = after

    def _placed(self, item: Item) -> Place | None:
        if item.kind == _FLAG:
            return self._placed_flag(item)
        span = self._listed(item.id)
        if span is None:
            return None
        start, end = span.ranges[0].start, span.ranges[-1].end
        if item.kind == _NOTE:
            return Place(NOTES, start, -end, item, counted=True) if span.note else None
        tab = self.scheme.layer_of(span.label)
        if tab == ATTRIBUTION and span.label != CLAIM:
            return None if self._is_used(span) else Place(tab, start, -end, item, counted=False)
        seen = self._rows.standing(span) is not Standing.REJECTED
        return Place(tab, start, -end, item, counted=seen)

    def _placed_flag(self, item: Item) -> Place | None:
        flag = self.content.records.get((_FLAG, item.id))
        if not isinstance(flag, Flag):
            return None
        span = self.content.span(flag.span_id) if flag.span_id else None
        start, end = span.cover if span else (-1, 0)
        return Place(NOTES, start, -end, item, counted=not flag.settled)

    def _listed(self, span_id: str) -> Span | None:
        """Return a span of hers or of a program's that she has not replaced."""
        span = self.content.span(span_id)
        if span is None or self._replaced[span_id]:
            return None
        return span if self._is_seen_author(span.annotator) else None

    def _is_seen_author(self, name: str) -> bool:
        return name == self.person or name in self.content.programs

    def _is_used(self, span: Span) -> bool:
        """Whether a claim that is listed as a card has this source or cue below it."""
        starts = (self._listed(each.from_id) for each in self._links.ending(span.id))
        return any(each is not None and each.label == CLAIM for each in starts)

    def _starting(self, span_id: str) -> list[Relation]:
        order = [each.name for each in self.scheme.relations]
        found = [
            (order.index(each.label) if each.label in order else len(order), target.cover, each)
            for each in self._links.starting(span_id)
            if (target := self._listed(each.to_id))
        ]
        return [each for *_, each in sorted(found, key=lambda entry: (*entry[:2], entry[2].id))]

    def _targets(self, span_id: str, label: str) -> tuple[Span, ...]:
        links = (each for each in self._starting(span_id) if each.label == label)
        return tuple(span for each in links if (span := self._listed(each.to_id)))

    def _referent(self, span_id: str) -> str | None:
        names = [self._rows.text(each) for each in self._targets(span_id, REFERS_TO)]
        return ", ".join(names) or None


def _items(record: Record) -> tuple[Item, ...]:
    """Return the rows a record has or is told of in."""
    match record:
        case Span() if not record.note and not record.replaces:
            return (Item(_SPAN, record.id),)
        case Span():
            items = [Item(_SPAN, record.id)]
            items += [Item(_NOTE, record.id)] if record.note else []
            items += [Item(_SPAN, record.replaces)] if record.replaces else []
            return tuple(items)
        case SpanVerdict():
            return (Item(_SPAN, record.span_id),)
        case Relation():
            return (Item(_SPAN, record.from_id), Item(_SPAN, record.to_id))
        case Flag():
            about = (Item(_SPAN, record.span_id),) if record.span_id else ()
            return (Item(_FLAG, record.id), *about)
        case _:
            return ()
