"""What a format cannot carry: kinds of things that may be lost, and each case of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Relation, Span

KEPT_LOSSES = 1_000
"""Cases kept to be shown, and a few more; all of them are counted."""


class Feature(StrEnum):
    """Something an export may or may not carry."""

    TEXT = "text"
    """The text to the last character."""
    RANGES = "ranges"
    """Ranges that are not on token edges."""
    OVERLAP = "overlap"
    """Spans that overlap, nest or cross."""
    FRAGMENTS = "fragments"
    """Discontinuous spans."""
    RELATIONS = "relations"
    ATTRIBUTES = "attributes"
    NOTES = "notes"
    FLAGS = "flags"
    SCORES = "scores"
    ANNOTATORS = "annotators"
    """Whose each span is."""
    VERDICTS = "verdicts"
    STATUS = "status"
    KEYS = "keys"
    METADATA = "metadata"
    """Title, address, date, language and whatever else came with the article."""
    IDS = "ids"
    """Identities of spans and relations."""
    LABELS = "labels"
    """Spans and relations of all labels."""


CARRIABLE = tuple(each for each in Feature if each is not Feature.LABELS)
"""What formats differ in; labels all of them carry, it is a mapping that leaves some out."""


class Loss(NamedTuple):
    """One thing a format leaves out or changes."""

    feature: Feature
    article_id: str
    key: str
    """Key of the article, for people."""
    what: str
    """What becomes of it, as a sentence."""
    span_id: str | None = None
    range: Range | None = None


@dataclass(kw_only=True)
class LossLog:
    """Losses counted by feature, all of them told to `tell`.

    Kept are the first ones, and of each feature the first, however late it comes.
    """

    counts: Counter[Feature] = field(default_factory=Counter)
    kept: list[Loss] = field(default_factory=list)
    tell: Callable[[Loss], object] | None = None

    def add(self, losses: Iterable[Loss]) -> None:
        """Count some losses."""
        for loss in losses:
            self.counts[loss.feature] += 1
            if len(self.kept) < KEPT_LOSSES or self.counts[loss.feature] == 1:
                self.kept.append(loss)
            if self.tell is not None:
                self.tell(loss)

    def plus(self, other: "LossLog") -> "LossLog":
        """Return what both have counted and kept."""
        both = [*self.kept, *other.kept]
        first = {each.feature: each for each in reversed(both)}
        kept = both[:KEPT_LOSSES]
        late = first.keys() - {each.feature for each in kept}
        kept += [each for each in both if each.feature in late and first[each.feature] is each]
        return LossLog(counts=self.counts + other.counts, kept=kept)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.counts.total()


class Leaving(Protocol):
    """An article on its way out, as far as losses go (see ports.ExportArticle)."""

    @property
    def content(self) -> AnnotatedArticle:
        """The article with all that is said about it."""
        ...

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans that leave."""
        ...

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relations between those spans, and the rejected ones."""
        ...

    @property
    def rejected(self) -> tuple[Span, ...]:
        """The spans that were decided against; they leave where verdicts do."""
        ...


def usual_losses(article: Leaving, carries: frozenset[Feature]) -> Iterator[Loss]:
    """Yield what a format that carries only `carries` loses of an article.

    Told are annotations: fragments, relations, attributes, notes, scores, flags,
    whose the spans are where several have made them, how far who is, and metadata.
    What depends on how a format does it (overlaps, token edges) it tells itself.
    """
    for span in article.spans:
        yield from _span_losses(article, span, carries)
    if Feature.RELATIONS not in carries:
        for relation in article.relations:
            what = f"the relation {relation.label} is left out"
            yield loss(article, Feature.RELATIONS, what, span_id=relation.from_id)
    if Feature.FLAGS not in carries:
        for flag in article.content.flags:
            what = f"the question “{flag.note}” is left out"
            yield loss(article, Feature.FLAGS, what, span_id=flag.span_id)
    yield from _losses_about_people(article, carries)
    yield from _metadata_losses(article, carries)


def _losses_about_people(article: Leaving, carries: frozenset[Feature]) -> Iterator[Loss]:
    authors = sorted({span.annotator for span in article.spans})
    if len(authors) > 1 and Feature.ANNOTATORS not in carries:
        what = f"it is left out whose each span is: {', '.join(authors)}"
        yield loss(article, Feature.ANNOTATORS, what)
    if Feature.STATUS not in carries:
        for each in article.content.statuses:
            what = f"that it is {each.status} for {each.annotator} is left out"
            yield loss(article, Feature.STATUS, what)


def _metadata_losses(article: Leaving, carries: frozenset[Feature]) -> Iterator[Loss]:
    stored = article.content.article
    if Feature.METADATA in carries:
        return
    said = {"title": stored.title, "url": stored.url, "published": stored.published}
    there = [name for name, value in {**said, **stored.meta}.items() if value]
    if there:
        yield loss(article, Feature.METADATA, f"left out of the article: {', '.join(there)}")


def _span_losses(article: Leaving, span: Span, carries: frozenset[Feature]) -> Iterator[Loss]:
    if len(span.ranges) > 1 and Feature.FRAGMENTS not in carries:
        what = f"the {len(span.ranges)} pieces of this {span.label} become spans of their own"
        yield span_loss(article, Feature.FRAGMENTS, span, what)
    if span.attributes and Feature.ATTRIBUTES not in carries:
        named = ", ".join(f"{name} = {value}" for name, value in span.attributes.items())
        what = f"left out of this {span.label}: {named}"
        yield span_loss(article, Feature.ATTRIBUTES, span, what)
    if span.note and Feature.NOTES not in carries:
        yield span_loss(article, Feature.NOTES, span, f"the note on this {span.label} is left out")
    if span.score is not None and Feature.SCORES not in carries:
        yield span_loss(
            article, Feature.SCORES, span, f"the score of this {span.label} is left out"
        )


def kept_relations(article: Leaving) -> list[Relation]:
    """Return the relations between spans that leave; what leads to a rejected one stays behind."""
    there = {span.id for span in article.spans}
    return [each for each in article.relations if there >= {each.from_id, each.to_id}]


def rejected_losses(article: Leaving) -> Iterator[Loss]:
    """Yield what a format without rejected spans loses: these, and the relations to them."""
    for span in article.rejected:
        what = f"that this {span.label} by {span.annotator} was rejected is left out with it"
        yield span_loss(article, Feature.VERDICTS, span, what)
    kept = {each.id for each in kept_relations(article)}
    for each in article.relations:
        if each.id not in kept:
            what = f"the relation {each.label} is left out with the rejected span it leads to"
            yield loss(article, Feature.RELATIONS, what, span_id=each.from_id)


def verdict_losses(article: Leaving) -> Iterator[Loss]:
    """Yield what a format without any verdicts loses: rejected spans, and who accepted others."""
    yield from rejected_losses(article)
    there = {span.id: span for span in article.spans}
    for verdict in article.content.verdicts:
        if verdict.span_id in there:
            what = f"that {verdict.annotator} has {verdict.verdict} it is left out"
            yield span_loss(article, Feature.VERDICTS, there[verdict.span_id], what)


def span_loss(article: Leaving, feature: Feature, span: Span, what: str) -> Loss:
    """Return the loss of something about one span."""
    return loss(article, feature, what, span_id=span.id, place=span.cover)


def loss(
    article: Leaving,
    feature: Feature,
    what: str,
    *,
    span_id: str | None = None,
    place: Range | None = None,
) -> Loss:
    """Return the loss of something about an article."""
    stored = article.content.article
    return Loss(feature, stored.id, stored.key, what, span_id, place)
