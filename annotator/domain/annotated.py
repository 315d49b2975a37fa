"""An article together with everything said about it: what a screen or a format works on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property

from annotator.domain.errors import StaleChange
from annotator.domain.frozen import dataclass
from annotator.domain.records import (
    Article,
    ArticleDetails,
    ArticleStatus,
    Binning,
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
_FEW_CHANGES = 20


class _Kinds:
    """The records of an article by kind, in the order in which they were added."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.relations: list[Relation] = []
        self.verdicts: list[SpanVerdict] = []
        self.statuses: list[ArticleStatus] = []
        self.flags: list[Flag] = []


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
    def _of_kind(self) -> "_Kinds":
        found = _Kinds()
        add = {
            Span: found.spans.append,
            Relation: found.relations.append,
            SpanVerdict: found.verdicts.append,
            ArticleStatus: found.statuses.append,
            Flag: found.flags.append,
        }
        for each in self.records.values():
            add[type(each)](each)  # type: ignore[operator]
        return found

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All spans, in the order of the text, longer ones first."""
        return tuple(sorted(self._of_kind.spans, key=_order))

    @cached_property
    def replaced(self) -> frozenset[tuple[str, str]]:
        """Whose span replaces which: pairs of annotator and the id of the replaced span."""
        found = self._of_kind.spans
        return frozenset((each.annotator, each.replaces) for each in found if each.replaces)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """All relations."""
        return tuple(self._of_kind.relations)

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """All flags, on the article and on its spans."""
        return tuple(self._of_kind.flags)

    @cached_property
    def verdicts(self) -> tuple[SpanVerdict, ...]:
        """All verdicts, of all persons."""
        return tuple(self._of_kind.verdicts)

    @cached_property
    def statuses(self) -> tuple[ArticleStatus, ...]:
        """Statuses of all persons who have begun."""
        return tuple(self._of_kind.statuses)

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
        records, changes = dict(self.records), list(changes)
        article = self.article
        for change in changes:
            if isinstance(change.record, ArticleDetails):
                article = with_details(article, change)
                continue
            if isinstance(change.record, Binning):
                continue  # that is said about it elsewhere
            if records.get(change.key) != change.before:
                raise StaleChange("The annotation was changed meanwhile; look at it again.")
            if change.after is None:
                del records[change.key]
            else:
                records[change.key] = change.after
        made = replace(self, article=article, records=records)
        known = self.__dict__.get("spans")
        spans = _spans_after(known, changes) if known and len(changes) <= _FEW_CHANGES else None
        if spans is not None:
            # Sorting thousands of spans anew for each mark would take longer than all the rest.
            made.__dict__["spans"] = spans
        return made


def details_of(article: Article) -> ArticleDetails:
    """Return what is said about an article besides its text."""
    return ArticleDetails(
        article_id=article.id,
        key=article.key,
        title=article.title,
        url=article.url,
        published=article.published,
        language=article.language,
        meta=article.meta,
    )


def with_details(article: Article, change: Change) -> Article:
    """Return an article with other details; raises StaleChange when they are not as expected."""
    after = change.after
    if not isinstance(after, ArticleDetails) or details_of(article) != change.before:
        raise StaleChange("The article's details were changed meanwhile; look at them again.")
    return replace(
        article,
        key=after.key,
        title=after.title,
        url=after.url,
        published=after.published,
        language=after.language,
        meta=after.meta,
    )


def differences(
    before: AnnotatedArticle, after: AnnotatedArticle
) -> list[tuple[Record | None, Record | None]]:
    """Return the records that differ between two states of an article, as pairs.

    States made from one another share their records, so that identity is asked first.
    """
    old, new = before.records, after.records
    known = old.get
    others = [key for key, record in new.items() if known(key) is not record]
    pairs: list[tuple[Record | None, Record | None]] = [(known(key), new[key]) for key in others]
    found = [pair for pair in pairs if pair[0] != pair[1]]
    if len(old) != len(new) - sum(each is None for each, _ in found):
        found += [(old[key], None) for key in old.keys() - new.keys()]
    return found


def _spans_after(spans: Sequence[Span], changes: Iterable[Change]) -> tuple[Span, ...] | None:
    """Return spans in reading order after a few changes, None where that needs another look."""
    found = list(spans)
    for before, after in ((each.before, each.after) for each in changes):
        place = None
        if isinstance(before, Span):
            place = found.index(before, bisect_left(found, _order(before), key=_order))
            del found[place]
        if isinstance(after, Span):
            if not isinstance(before, Span) or _order(before) != _order(after):
                place = bisect_right(found, _order(after), key=_order)
                tied = place > 0 and _order(found[place - 1]) == _order(after)
                if tied and before is not None:
                    return None  # a new one comes after its equals; where is an older one's place?
            found.insert(place or 0, after)
    return tuple(found)


def _order(span: Span) -> tuple[int, int]:
    return span.ranges[0].start, -span.ranges[-1].end
