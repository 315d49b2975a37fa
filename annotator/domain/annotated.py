"""An article together with everything said about it: what a screen or a format works on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotator.domain.errors import StaleChange
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Change,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
    record_key,
)

Key = tuple[str, ...]


@dataclass(frozen=True)
class AnnotatedArticle:
    """One article with its spans, relations, verdicts, statuses and flags, by identity."""

    article: Article
    records: Mapping[Key, Record] = field(default_factory=dict)
    programs: frozenset[str] = frozenset()
    """Names of those annotators of this article that are programs."""

    @classmethod
    def of(
        cls, article: Article, records: Iterable[Record], programs: Iterable[str] = ()
    ) -> "AnnotatedArticle":
        """Put an article and its records together."""
        return cls(article, {record_key(each): each for each in records}, frozenset(programs))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All spans, in the order of the text, longer ones first."""
        found = [each for each in self.records.values() if isinstance(each, Span)]
        return tuple(sorted(found, key=_reading_order))

    @cached_property
    def replaced(self) -> frozenset[tuple[str, str]]:
        """Whose span replaces which: pairs of annotator and the id of the replaced span."""
        found = (each for each in self.records.values() if isinstance(each, Span))
        return frozenset((each.annotator, each.replaces) for each in found if each.replaces)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """All relations."""
        return tuple(each for each in self.records.values() if isinstance(each, Relation))

    @property
    def flags(self) -> tuple[Flag, ...]:
        """All flags, on the article and on its spans."""
        return tuple(each for each in self.records.values() if isinstance(each, Flag))

    @property
    def verdicts(self) -> tuple[SpanVerdict, ...]:
        """All verdicts, of all persons."""
        return tuple(each for each in self.records.values() if isinstance(each, SpanVerdict))

    @property
    def statuses(self) -> tuple[ArticleStatus, ...]:
        """Statuses of all persons who have begun."""
        return tuple(each for each in self.records.values() if isinstance(each, ArticleStatus))

    def span(self, span_id: str) -> Span | None:
        """Return the span with this id, if it is here."""
        found = self.records.get(("span", span_id))
        return found if isinstance(found, Span) else None

    def status_of(self, person: str) -> Status:
        """Return how far `person` is with this article."""
        found = self.records.get(("status", self.article.id, person))
        return found.status if isinstance(found, ArticleStatus) else Status.NEW

    def verdict_of(self, person: str, span_id: str) -> Verdict | None:
        """Return what `person` said of a span, if anything."""
        found = self.records.get(("verdict", span_id, person))
        return found.verdict if isinstance(found, SpanVerdict) else None

    def relations_of(self, span_id: str) -> tuple[Relation, ...]:
        """Return the relations that begin or end at a span."""
        return tuple(each for each in self.relations if span_id in (each.from_id, each.to_id))

    def with_changes(self, changes: Iterable[Change]) -> "AnnotatedArticle":
        """Return this article with `changes` made.

        Raises StaleChange when a record is not in the state a change starts from.
        """
        records = dict(self.records)
        for change in changes:
            if records.get(change.key) != change.before:
                raise StaleChange("The annotation was changed meanwhile; look at it again.")
            if change.after is None:
                del records[change.key]
            else:
                records[change.key] = change.after
        return replace(self, records=records)


def _reading_order(span: Span) -> tuple[int, int]:
    return span.ranges[0].start, -span.ranges[-1].end
