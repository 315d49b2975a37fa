"""Articles chosen in a list, as a mask by row number; and what many of them at once stand at."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import compress, islice
from typing import Any, Final

from annotator.domain.ids import id_text
from annotator.domain.records import NOTHING, ArticleDetails, ArticleStatus
from annotator.domain.row_ranges import Pair, RowRanges
from annotator.domain.views import ArticleStanding, ChosenArticles
from annotator.storage.article_query import numbers
from annotator.storage.article_sets import Mask
from annotator.storage.record_kinds import STATUSES

_AT_ONCE: Final = 1_000
"""Articles that are read by one statement."""
_STANDING: Final = (
    "SELECT a.uuid, st.status, st.reason, COALESCE(t.spans + t.accepted, 0) FROM article a"
    " LEFT JOIN article_status st ON st.annotator_id = :person AND st.article_id = a.id"
    " LEFT JOIN task_count t ON t.annotator_id = :person AND t.article_id = a.id"
    " WHERE a.id IN ({}) AND NOT a.hidden ORDER BY a.id"
)
_DETAILS: Final = (
    "SELECT uuid, key, title, url, published, language, meta FROM article"
    " WHERE id IN ({}) AND NOT hidden ORDER BY id"
)


def chosen_in(found: Mask, in_order: Iterable[int], rows: RowRanges | None) -> ChosenArticles:
    """Return the articles in some rows of what a list finds, None for all of them."""
    if rows is None:
        return ChosenArticles(bytes(found), found.count(1))
    mask, place = bytearray(len(found)), 0
    rest = iter(in_order)
    for first, end in rows.pairs:
        for number in islice(rest, first - place, end - place):
            mask[number] = 1
        place = end
    return ChosenArticles(bytes(mask), mask.count(1))


def rows_with(found: Mask, in_order: Iterable[int], chosen: ChosenArticles) -> RowRanges:
    """Return the rows of those chosen articles that a list finds."""
    both = int.from_bytes(found, "little") & int.from_bytes(chosen.mask, "little")
    mask = both.to_bytes(max(len(found), 1), "little")
    count = found.count(1)
    if mask.count(1) == count:
        return RowRanges.of([(0, count)])
    return RowRanges(tuple(_runs(bytes(mask[number] for number in in_order))))


def _runs(flags: bytes) -> Iterator[Pair]:
    """Yield where flags are 1 without a break."""
    first = flags.find(1)
    while first >= 0:
        end = flags.find(0, first)
        end = end if end >= 0 else len(flags)
        yield first, end
        first = flags.find(1, end)


def standings(
    connection: sqlite3.Connection, chosen: ChosenArticles, person: str, person_number: int | None
) -> Iterator[ArticleStanding]:
    """Yield what a person has done of each chosen article that is still there."""
    for uuid, status, reason, marks in _read(connection, _STANDING, chosen, person=person_number):
        article_id = id_text(uuid)
        record = None
        if status is not None:
            record = ArticleStatus(
                article_id=article_id,
                annotator=person,
                status=STATUSES[status],
                reason=reason or "",
            )
        yield ArticleStanding(article_id, record, marks)


def details(connection: sqlite3.Connection, chosen: ChosenArticles) -> Iterator[ArticleDetails]:
    """Yield what is said about each chosen article that is still there."""
    for uuid, key, title, url, published, language, meta in _read(connection, _DETAILS, chosen):
        yield ArticleDetails(
            article_id=id_text(uuid),
            key=key,
            title=title,
            url=url,
            published=published,
            language=language,
            meta=json.loads(meta) if meta else NOTHING,
        )


def _read(
    connection: sqlite3.Connection, sql: str, chosen: ChosenArticles, **values: object
) -> Iterator[tuple[Any, ...]]:
    every = compress(range(len(chosen.mask)), chosen.mask)
    while some := list(islice(every, _AT_ONCE)):
        yield from connection.execute(sql.format(numbers(some)), values).fetchall()
