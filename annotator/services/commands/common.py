"""What every command on an article needs."""

from collections.abc import Iterable

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ranges import Range, checked_ranges, trimmed
from annotator.domain.records import (
    ArticleStatus,
    Change,
    Plan,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)


def plan_for(article: AnnotatedArticle, person: str, title: str, changes: list[Change]) -> Plan:
    """Make a plan; the first mark on a new article starts it."""
    if changes and article.status_of(person) is Status.NEW:
        changes = [*changes, status_change(article, Status.NEW, Status.STARTED, person)]
    return Plan(
        title=title, changes=tuple(changes), annotator=person, article_id=article.article.id
    )


def status_change(article: AnnotatedArticle, before: Status, after: Status, person: str) -> Change:
    """Return the change that brings the person's status from `before` to `after`."""

    def record(status: Status) -> ArticleStatus | None:
        if status is Status.NEW:
            return None
        return ArticleStatus(article_id=article.article.id, annotator=person, status=status)

    stored = article.records.get(("status", article.article.id, person))
    return Change(stored if before is Status.NEW else record(before), record(after))


def verdict_record(
    article: AnnotatedArticle, span: Span, verdict: Verdict | None, person: str
) -> SpanVerdict | None:
    """Return the record of a verdict, or None for none."""
    if verdict is None:
        return None
    return SpanVerdict(
        article_id=article.article.id, span_id=span.id, annotator=person, verdict=verdict
    )


def span_of(article: AnnotatedArticle, span_id: str) -> Span:
    """Return a span of the article; raises UserError when it is gone."""
    span = article.span(span_id)
    if span is None:
        raise UserError("The mark is no longer there.")
    return span


def check_own(span: Span, person: str) -> None:
    """Raise UserError unless a span is the person's own."""
    if span.annotator != person:
        raise UserError(f"This mark is by {span.annotator}; only your own can be changed.")


def tidy(article: AnnotatedArticle, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return ranges that fit the text, without white space at their edges.

    Raises UserError when nothing is left.
    """
    text = article.article.text
    pieces = [piece for each in ranges if (piece := trimmed(text, each))]
    if not pieces:
        raise UserError("Select some text first.")
    return checked_ranges(pieces, len(text))
