"""The spans a person sees in one article, kept up to date change by change."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.annotated import AnnotatedArticle, differences
from annotator.domain.counting import is_undecided
from annotator.domain.ranges import Range
from annotator.domain.records import Flag, Record, Relation, Span, SpanVerdict
from annotator.domain.scheme import Scheme
from annotator.gui.reading.interval_index import IntervalIndex
from annotator.gui.reading.visible_spans import is_visible


class SeenSpan(NamedTuple):
    """A span as it is shown: `undecided` ones await a verdict."""

    span: Span
    undecided: bool


class SeenSpans:
    """Spans by place and by id, and the relations between them.

    `update` looks at changed records only, so that one more span among
    thousands costs no more than comparing two dictionaries by identity.
    """

    def __init__(self, content: AnnotatedArticle, scheme: Scheme, person: str) -> None:
        self.scheme = scheme
        self.person = person
        self.content = content
        self.hidden_layers: frozenset[str] = frozenset()
        self._replaced: Counter[str] = Counter()
        self._relations: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
        self._questions: defaultdict[str, dict[str, Flag]] = defaultdict(dict)
        for record in content.records.values():
            self._count(record, 1)
        self._seen = {
            span.id: self._as_seen(span)
            for span in content.records.values()
            if isinstance(span, Span) and self._is_visible(span)
        }
        pieces = ((key, each.span.ranges) for key, each in self._seen.items())
        self._index = IntervalIndex((key, (own[0][0], own[-1][1])) for key, own in pieces)

    def get(self, span_id: str) -> SeenSpan | None:
        """Return a span that is seen."""
        found = self._seen.get(span_id)
        return found if found is not None and self._is_shown(found) else None

    def overlapping(self, piece: Range) -> list[SeenSpan]:
        """Return the spans whose cover shares a code point with `piece`, in reading order."""
        found = (self._seen[key] for key in self._index.overlapping(piece))
        return [each for each in found if self._is_shown(each)]

    def at(self, offset: int) -> list[SeenSpan]:
        """Return the spans that hold the code point at `offset`, the shortest first."""
        here = Range(offset, offset + 1)
        found = [
            each
            for each in self.overlapping(here)
            if any(piece.overlaps(here) for piece in each.span.ranges)
        ]
        return sorted(found, key=lambda each: (each.span.cover.length, -each.span.cover.start))

    def following(self, span_id: str | None, offset: int, *, backwards: bool) -> str | None:
        """Return the span after (or before) another or, without one, after `offset`; it wraps.

        Spans that await a verdict come before all others; the only one follows itself.
        """
        place = (offset - 1, 0, "") if not backwards else (offset, 0, "")
        seen = self._seen.get(span_id) if span_id else None
        if seen is not None:
            place = (seen.span.cover.start, seen.span.cover.end, seen.span.id)
        near, far = self._index.after(*place), self._index.before(*place)
        order = [*far, *reversed(near)] if backwards else [*near, *reversed(far)]
        shown = [found for key in order if (found := self.get(key))]
        waiting = (each.span.id for each in shown if each.undecided and each.span.id != span_id)
        alone = span_id if seen is not None else None
        return next(waiting, shown[0].span.id if shown else alone)

    def questions_of(self, span_id: str) -> list[Flag]:
        """Return the open questions about a span, anybody's."""
        return list(self._questions.get(span_id, {}).values())

    def questioned(self) -> list[SeenSpan]:
        """Return the spans about which a question is open, in no order."""
        asked = [key for key, flags in self._questions.items() if flags]
        return [found for key in asked if (found := self.get(key)) is not None]

    def relations_of(self, span_id: str) -> list[Relation]:
        """Return the relations that begin or end at a span, by the person or a program."""
        return [
            each
            for each in self._relations.get(span_id, {}).values()
            if self._counts(each) and self.get(each.from_id) and self.get(each.to_id)
        ]

    def relations_from(self, span_id: str, label: str) -> list[Relation]:
        """Return the relations of one kind that begin at a span, by the person or a program."""
        return [
            each
            for each in self._relations.get(span_id, {}).values()
            if each.from_id == span_id and each.label == label and self._counts(each)
        ]

    def update(self, content: AnnotatedArticle) -> list[Range]:
        """Take over changed records; return the stretches of text to draw again."""
        changes = differences(self.content, content)
        self.content = content
        touched: set[str] = set()
        for before, after in changes:
            self._count(before, -1)
            self._count(after, 1)
            touched |= _span_ids(before) | _span_ids(after)
        dirty = [self._refresh(key) for key in touched]
        for _ in range(2):
            touched |= self._neighbours(touched)
        dirty += [self._seen[key].span.cover for key in touched if key in self._seen]
        return [each for each in dirty if each is not None]

    def _counts(self, relation: Relation) -> bool:
        return relation.annotator == self.person or relation.annotator in self.content.programs

    def shown(self) -> Iterator[SeenSpan]:
        """Yield all spans, in no order."""
        return (each for each in self._seen.values() if self._is_shown(each))

    def _neighbours(self, keys: Iterable[str]) -> set[str]:
        related = [each for key in keys for each in self._relations.get(key, {}).values()]
        return {key for each in related for key in (each.from_id, each.to_id)}

    def _refresh(self, key: str) -> Range | None:
        """Put one span into its present state; return where it lay before."""
        known = self._seen.pop(key, None)
        span = self.content.span(key)
        if known is not None:
            self._index.remove(key, known.span.cover)
        if span is not None and self._is_visible(span):
            self._seen[key] = self._as_seen(span)
            self._index.add(key, span.cover)
        return known.span.cover if known else None

    def _is_visible(self, span: Span) -> bool:
        if span.annotator == self.person and not self._replaced:
            return True  # so are most of thousands
        return is_visible(span, self.content, self.person, self._replaced)

    def _as_seen(self, span: Span) -> SeenSpan:
        if span.annotator == self.person:
            return SeenSpan(span, undecided=False)
        return SeenSpan(span, is_undecided(span, self.content, self.person, self.scheme))

    def _is_shown(self, seen: SeenSpan) -> bool:
        return (
            not self.hidden_layers
            or self.scheme.layer_of(seen.span.label) not in self.hidden_layers
        )

    def _count(self, record: Record | None, change: int) -> None:
        if isinstance(record, Span):
            if record.replaces and record.annotator == self.person:
                self._replaced[record.replaces] += change
                if not self._replaced[record.replaces]:
                    del self._replaced[record.replaces]
        elif isinstance(record, Relation):
            for key in (record.from_id, record.to_id):
                if change > 0:
                    self._relations[key][record.id] = record
                else:
                    self._relations[key].pop(record.id, None)
        elif isinstance(record, Flag) and record.span_id and not record.settled:
            if change > 0:
                self._questions[record.span_id][record.id] = record
            else:
                self._questions[record.span_id].pop(record.id, None)


def _span_ids(record: Record | None) -> set[str]:
    """Return the ids of the spans whose looks depend on a record."""
    match record:
        case Span():
            return {record.id, record.replaces} if record.replaces else {record.id}
        case SpanVerdict():
            return {record.span_id}
        case Relation():
            return {record.from_id, record.to_id}
        case Flag() if record.span_id:
            return {record.span_id}
        case _:
            return set()
