"""Texts in bulk, for searches through the project, and where in them marks are."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from annotator.domain.ids import id_bytes, id_text
from annotator.domain.ranges import Range
from annotator.services.store import StoredText
from annotator.storage.names import Names

_MOST_TEXTS: Final = 500
_MOST_CHARACTERS: Final = 500_000
"""A page ends with the article that brings it to this many characters."""

_COUNTED = """
SELECT a.uuid, s.start, s."end" FROM span s
  JOIN article a ON a.id = s.article_id
  JOIN annotator n ON n.id = s.annotator_id
  LEFT JOIN span_verdict v ON v.span_id = s.id AND v.annotator_id = ?1
 WHERE s.label_id = ?2 AND s.fragments IS NULL
   AND (s.annotator_id = ?1 OR (n.program AND COALESCE(v.accepted, ?3)))
   AND NOT EXISTS (SELECT 1 FROM span r WHERE r.article_id = s.article_id
                    AND r.annotator_id = ?1 AND r.replaces = s.uuid)
   AND a.uuid IN ({})
"""


class TextRows:
    """Reads the texts of the open project page by page."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._names = names

    def following(self, place: int) -> list[StoredText]:
        """Return the texts of articles after a place, one page of them."""
        rows = self._connection.execute(
            "SELECT a.id, a.uuid, a.title, x.text FROM article a"
            " JOIN article_text x ON x.article_id = a.id"
            " WHERE NOT a.hidden AND a.id > ? ORDER BY a.id LIMIT ?",
            (place, _MOST_TEXTS),
        )
        page: list[StoredText] = []
        characters = 0
        for number, uuid, title, text in rows:
            page.append(StoredText(number, id_text(uuid), title, text))
            characters += len(text)
            if characters >= _MOST_CHARACTERS:
                break
        rows.close()
        return page

    def counted_ranges(
        self, label: str, person: str, article_ids: Sequence[str]
    ) -> Mapping[str, frozenset[Range]]:
        """Return, by article, where spans of one piece with this label count as a person's.

        What counts is said in `domain.counting`.
        """
        rows = self._connection.execute(
            _COUNTED.format(", ".join("?" * len(article_ids))),
            (
                self._names.annotator_number(person),
                self._names.label_number(label),
                not self._names.scheme.is_task(label),
                *(id_bytes(each) for each in article_ids),
            ),
        )
        found: defaultdict[str, set[Range]] = defaultdict(set)
        for uuid, start, end in rows:
            found[id_text(uuid)].add(Range(start, end))
        return {article_id: frozenset(ranges) for article_id, ranges in found.items()}
