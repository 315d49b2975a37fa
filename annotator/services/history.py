"""What was done to an article or a span, and the way back to any earlier state of an article."""

from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.annotated import AnnotatedArticle, Key
from annotator.domain.records import (
    ArticleDetails,
    Binning,
    Change,
    Flag,
    Plan,
    Record,
    Relation,
    Span,
    SpanVerdict,
)
from annotator.services.store import EntryKind, PastEntry, ProjectStore

BEGINNING = 0
"""The number of the state before the first entry."""
_AT_ONCE = 2_000
"""Entries looked through for those about one span before others have their turn."""


class HistoryLine(NamedTuple):
    """One entry as a panel shows it."""

    number: int
    at: str
    """UTC, ISO 8601."""
    annotator: str | None
    kind: EntryKind
    title: str
    changes: tuple[Change, ...]
    step: int
    """The entry its undo step began with: equal for quick nudges of one edge."""


class HistoryPage(NamedTuple):
    """Some entries, the newest first."""

    lines: tuple[HistoryLine, ...]
    reached: int | None
    """The entry to go on before; None when there are no more."""


def article_history(store: ProjectStore, article_id: str) -> Iterator[HistoryLine]:
    """Yield what was done to an article, the newest first."""
    return (_line(each) for each in store.article_entries(article_id))


def span_history(store: ProjectStore, article_id: str, span_id: str) -> Iterator[HistoryLine]:
    """Yield what was done to one span, its links, verdicts and questions, the newest first.

    Includes spans that replaced it; the span need not be there any more.
    """
    for each in store.article_entries(article_id):
        if any(_concerns(change, span_id) for change in each.entry.changes):
            yield _line(each)


def history_page(
    store: ProjectStore,
    article_id: str,
    *,
    span_id: str | None = None,
    before: int | None = None,
    after: int = BEGINNING,
    most: int = 100,
) -> HistoryPage:
    """Return the newest entries about an article, or one of its spans, that lie between two.

    `before` and `after` are numbers of entries, neither of which is returned.
    """
    lines: list[HistoryLine] = []
    looked_at = 0
    for each in store.article_entries(article_id):
        if each.number <= after:
            break
        if before is not None and each.number >= before:
            continue
        looked_at += 1
        if span_id is None or any(_concerns(change, span_id) for change in each.entry.changes):
            lines.append(_line(each))
        if len(lines) == most or looked_at == _AT_ONCE:
            return HistoryPage(tuple(lines), each.number)
    return HistoryPage(tuple(lines), None)


def state_at(store: ProjectStore, article_id: str, number: int) -> AnnotatedArticle:
    """Return an article as it was right after an entry, BEGINNING for before the first.

    What imports brought counts as having been there all along: an import is
    taken back whole, not article by article.
    """
    now = store.article(article_id)
    records: dict[Key, Record] = dict(now.records)
    for past in store.article_entries(article_id):
        if past.number <= number:
            break
        for change in reversed(past.entry.changes):
            if isinstance(change.record, ArticleDetails | Binning):
                continue  # no annotation: an earlier state is one of what was marked
            if change.before is None:
                records.pop(change.key, None)
            else:
                records[change.key] = change.before
    return AnnotatedArticle(now.article, records, now.programs)


def restore_plan(store: ProjectStore, article_id: str, number: int, person: str) -> Plan:
    """Return the plan that brings a person's annotation back to what it was after an entry.

    Only what is hers is changed, as by any other command; others' work stays.
    What hung on a span that others have removed since does not come back.
    Running the plan raises StaleChange where others' work builds on hers.
    """
    now, then = store.article(article_id), state_at(store, article_id, number)
    mine = [
        Change(now.records.get(key), then.records.get(key))
        for key in {**now.records, **then.records}
        if now.records.get(key) != then.records.get(key)
    ]
    mine = [each for each in mine if each.record.annotator == person]
    gone = [each for each in mine if each.after is None]
    spans = {key[1] for key in now.records if key[0] == "span"}
    spans -= {each.record.id for each in gone if isinstance(each.record, Span)}
    back = [each for each in mine if each.after is not None]
    spans |= {each.after.id for each in back if isinstance(each.after, Span)}
    back = [each for each in back if _ends(each.record) <= spans]
    changes = (*sorted(gone, key=_is_span), *sorted(back, key=_is_no_span))
    return Plan(
        title="Go back to an earlier state",
        changes=changes,
        annotator=person,
        article_id=article_id,
    )


def _line(past: PastEntry) -> HistoryLine:
    entry = past.entry
    goes_on = entry.kind is EntryKind.DO and entry.target is not None
    return HistoryLine(
        number=past.number,
        at=past.at,
        annotator=entry.annotator,
        kind=entry.kind,
        title=entry.title,
        changes=entry.changes,
        step=(entry.target or past.number) if goes_on else past.number,
    )


def _concerns(change: Change, span_id: str) -> bool:
    record = change.record
    if isinstance(record, Span) and span_id in {record.id, record.replaces}:
        return True
    return span_id in _ends(record)


def _ends(record: Record) -> set[str]:
    """Return the ids of the spans a record hangs on."""
    match record:
        case Relation():
            return {record.from_id, record.to_id}
        case SpanVerdict():
            return {record.span_id}
        case Flag() if record.span_id is not None:
            return {record.span_id}
        case _:
            return set()


def _is_span(change: Change) -> bool:
    return isinstance(change.record, Span)


def _is_no_span(change: Change) -> bool:
    return not _is_span(change)
