"""What rows of the list of articles show besides: claims, how untitled texts begin, names."""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from annotator.domain.ids import hash_key, id_bytes, id_text
from annotator.domain.scheme import ATTRIBUTED_TO, CLAIM, Scheme
from annotator.domain.views import ArticleRow
from annotator.storage.names import Names

_FOLDERS: Final = re.compile(r".*[/\\]", re.DOTALL)
_BEGINNING: Final = 160
"""Characters of a text that stand in for its title."""

_CLAIMS = (
    "SELECT article_id, SUM(spans) FROM"
    " (SELECT c.article_id, c.spans FROM label_count c"
    " WHERE c.label_id IN ({labels}) AND c.annotator_id = :person AND c.article_id IN ({articles})"
    " UNION ALL SELECT v.article_id, 1 FROM span_verdict v JOIN span s ON s.id = v.span_id"
    " WHERE v.article_id IN ({articles}) AND v.annotator_id = :person AND v.accepted"
    " AND s.label_id IN ({labels})) GROUP BY 1"
)


def with_details(
    connection: sqlite3.Connection,
    names: Names,
    person: str,
    found: Mapping[int, ArticleRow],
) -> dict[int, ArticleRow]:
    """Return rows by number with the claims of `person`.

    Without a title they say how they begin, without site and date what they are called.
    """
    numbers = _list(found)
    labels = _list(map(names.label_number, claim_labels(names.scheme)))
    claims = dict(
        connection.execute(
            _CLAIMS.format(labels=labels, articles=numbers),
            {"person": names.annotator_number(person)},
        )
    )
    untitled = [number for number, row in found.items() if not row.title.strip()]
    beginnings = _beginnings(connection, untitled)
    unplaced = [number for number, row in found.items() if not row.site and not row.published]
    names_of = _names(connection, unplaced)
    return {
        number: row._replace(
            claims=claims.get(number, 0),
            beginning=beginnings.get(number, ""),
            name=names_of.get(number, ""),
        )
        for number, row in found.items()
    }


def reasons_of(connection: sqlite3.Connection, person: int | None) -> list[str]:
    """Return why a person has skipped articles, the most frequent reasons first."""
    rows = connection.execute(
        "SELECT reason FROM article_status WHERE annotator_id = ? AND reason IS NOT NULL"
        " AND reason != '' GROUP BY reason ORDER BY COUNT(*) DESC, reason LIMIT 20",
        (person,),
    )
    return [str(reason) for (reason,) in rows]


def marks_of_people(connection: sqlite3.Connection, article_ids: Sequence[str]) -> dict[str, int]:
    """Return how many marks in task layers all people have in those articles that have any."""
    rows = connection.execute(
        "SELECT a.uuid, SUM(t.spans + t.accepted) FROM article a"
        " JOIN annotator n ON NOT n.program"
        " JOIN task_count t ON t.annotator_id = n.id AND t.article_id = a.id"
        f" WHERE a.uuid IN ({', '.join('?' * len(article_ids))}) GROUP BY 1",
        [id_bytes(each) for each in article_ids],
    )
    return {id_text(uuid): marks for uuid, marks in rows}


def claim_labels(scheme: Scheme) -> Sequence[str]:
    """Return the labels that are attributed to a source; without such a link, `CLAIM`."""
    kind = scheme.relation(ATTRIBUTED_TO)
    wanted = kind.from_labels if kind is not None and kind.from_labels else (CLAIM,)
    return [each.name for each in scheme.labels if each.name in wanted]


def _beginnings(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    if not numbers:
        return {}
    rows = connection.execute(
        f"SELECT article_id, substr(text, 1, {_BEGINNING}) FROM article_text"
        f" WHERE article_id IN ({_list(numbers)})"
    )
    return {number: " ".join(text.split()) for number, text in rows}


def _names(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Return the keys of articles, for a key that is but a hash of the text the file's name."""
    if not numbers:
        return {}
    rows = connection.execute(
        "SELECT a.id, a.key, a.text_hash, f.path FROM article a"
        f" LEFT JOIN import_file f ON f.id = a.file_id WHERE a.id IN ({_list(numbers)})"
    )
    return {number: name_of(key, text_hash, path) for number, key, text_hash, path in rows}


def name_of(key: str, text_hash: bytes, path: str | None) -> str:
    """Return the key of an article, for a key that is but a hash of the text the file's name."""
    return key if key != hash_key(text_hash) else _FOLDERS.sub("", path or "")


def _list(numbers: Iterable[int | None]) -> str:
    return ", ".join(map(str, (each for each in numbers if each is not None)))
