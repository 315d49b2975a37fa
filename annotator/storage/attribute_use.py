"""Which spans have values that an attribute shall lose: counted some articles at a time."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final

from annotator.domain.ids import id_bytes, id_text
from annotator.services.store_shape import LabelUse, UsePlace
from annotator.storage.names import Names

_STEP: Final = 500
"""Articles looked at in one step."""
_MOST: Final = 5

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
    annotators: Counter[int] = Counter()
    articles: Counter[int] = Counter()
    for article, annotator, stored, count in _spans(connection, reading, label_id, breathe):
        values = json.loads(stored)
        if any(values.get(name) in gone for name, gone in lost.items()):
            annotators[annotator] += count
            articles[article] += count
    with reading():
        most = [
            UsePlace(*_article(connection, number), count)
            for number, count in articles.most_common(_MOST)
        ]
    return LabelUse(
        spans=annotators.total(),
        articles=len(articles),
        annotators={names.annotator(each): count for each, count in annotators.most_common()},
        most=most,
    )


def _spans(
    connection: sqlite3.Connection,
    reading: Reading,
    label_id: str,
    breathe: Callable[[], None],
) -> Iterator[Any]:
    with reading():
        (last,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM article").fetchone()
    for low in range(0, last, _STEP):
        breathe()
        with reading():
            rows = connection.execute(
                "SELECT article_id, annotator_id, attributes, COUNT(*) FROM span"
                " WHERE article_id > ? AND article_id <= ? AND attributes IS NOT NULL"
                " AND label_id = (SELECT id FROM label WHERE uuid = ?) GROUP BY 1, 2, 3",
                (low, low + _STEP, id_bytes(label_id)),
            ).fetchall()
        yield from rows


def _article(connection: sqlite3.Connection, number: int) -> tuple[str, str]:
    uuid, title = connection.execute(
        "SELECT uuid, CASE WHEN title = '' THEN key ELSE title END FROM article WHERE id = ?",
        (number,),
    ).fetchone()
    return id_text(uuid), title
