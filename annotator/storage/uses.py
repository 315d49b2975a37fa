"""What of the scheme is in use where: counted some articles at a time."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final

from annotator.domain.ids import id_bytes, id_text
from annotator.services.store_shape import LabelUse, UsePlace
from annotator.storage.names import Names

_STEP: Final = 500
"""Articles looked at in one step."""
_MOST: Final = 5
_SPANS: Final = (
    "SELECT article_id, annotator_id, attributes, COUNT(*) FROM span"
    " WHERE article_id > ? AND article_id <= ? AND attributes IS NOT NULL"
    " AND label_id = (SELECT id FROM label WHERE uuid = ?) GROUP BY 1, 2, 3"
)
_LINKS: Final = (
    "SELECT article_id, annotator_id, COUNT(*) FROM relation"
    " WHERE article_id > ? AND article_id <= ?"
    " AND label_id = (SELECT id FROM relation_type WHERE uuid = ?) GROUP BY 1, 2"
)

Reading = Callable[[], AbstractContextManager[None]]
Lost = Mapping[str, frozenset[str]]


def attribute_use(
    connection: sqlite3.Connection,
    names: Names,
    reading: Reading,
    label_id: str,
    lost: Lost,
    breathe: Callable[[], None],
) -> LabelUse:
    """Count the spans with a label that have any of the values `lost`, by attribute."""
    found = (
        (article, annotator, count)
        for article, annotator, stored, count in _pieces(
            connection, reading, breathe, _SPANS, label_id
        )
        if _has_any(json.loads(stored), lost)
    )
    return _use(connection, names, reading, found)


def relation_use(
    connection: sqlite3.Connection,
    names: Names,
    reading: Reading,
    relation_id: str,
    breathe: Callable[[], None],
) -> LabelUse:
    """Count the links of a kind."""
    found = _pieces(connection, reading, breathe, _LINKS, relation_id)
    return _use(connection, names, reading, found)


def _has_any(values: Mapping[str, str], lost: Lost) -> bool:
    return any(values.get(name) in gone for name, gone in lost.items())


def _use(
    connection: sqlite3.Connection,
    names: Names,
    reading: Reading,
    found: Iterable[tuple[int, int, int]],
) -> LabelUse:
    """Return what rows of article, annotator and count come to."""
    annotators: Counter[int] = Counter()
    articles: Counter[int] = Counter()
    for article, annotator, count in found:
        annotators[annotator] += count
        articles[article] += count
    with reading():
        most = [
            UsePlace(*place, count)
            for number, count in articles.most_common(_MOST)
            if (place := _article(connection, number))
        ]
    return LabelUse(
        spans=annotators.total(),
        articles=len(articles),
        annotators={names.annotator(each): count for each, count in annotators.most_common()},
        most=most,
    )


def _pieces(
    connection: sqlite3.Connection,
    reading: Reading,
    breathe: Callable[[], None],
    statement: str,
    identity: str,
) -> Iterator[Any]:
    with reading():
        (last,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM article").fetchone()
    for low in range(0, last, _STEP):
        breathe()
        with reading():
            values = (low, low + _STEP, id_bytes(identity))
            rows = connection.execute(statement, values).fetchall()
        yield from rows


def _article(connection: sqlite3.Connection, number: int) -> tuple[str, str] | None:
    """Return id and title; None when it has left for good since it was counted."""
    row = connection.execute(
        "SELECT uuid, CASE WHEN title = '' THEN key ELSE title END FROM article WHERE id = ?",
        (number,),
    ).fetchone()
    return (id_text(row[0]), row[1]) if row else None
