"""Spans that a step after another one has deleted, which its undo would bring back."""

import sqlite3
import zlib
from collections.abc import Iterator
from typing import Any, Final

from annotator.domain.errors import DamagedProject
from annotator.domain.ids import id_bytes, id_text
from annotator.domain.records import Span
from annotator.storage.history import unpacked_json

_LATER: Final = (
    "SELECT h.id, p.changes IS NOT NULL AND h.kind = 'undo', COALESCE(p.changes, h.changes)"
    " FROM history h"
    " LEFT JOIN bulk_page p ON p.run_id = h.run AND h.kind != 'import'"
    " WHERE h.id > ? AND (h.changes IS NOT NULL OR p.changes IS NOT NULL) ORDER BY h.id"
)
_MISSING: Final = (
    "SELECT span FROM moved_span WHERE step = ? AND span NOT IN (SELECT uuid FROM span)"
)


def may_come_back(connection: sqlite3.Connection, step: int) -> bool:
    """Whether a span that a merge of labels has moved may come back with the label it got.

    What left with its article, or with an import that was taken back, is gone for good. The
    history is read only where a span is missing.
    """
    missing = {id_text(span) for (span,) in connection.execute(_MISSING, (step,))}
    if not missing:
        return False
    deleted: dict[str, str] = {}
    for before, after in _later_changes(connection, step):
        span = before or after
        if span["type"] == Span.__name__ and span["id"] in missing:
            deleted.pop(span["id"], None)
            if after is None:
                deleted[span["id"]] = span["article_id"]
    return any(_is_there(connection, each) for each in set(deleted.values()))


def _later_changes(connection: sqlite3.Connection, step: int) -> Iterator[tuple[Any, Any]]:
    """Yield records before and after, as they are kept, of all that came after a step.

    The undo of a bulk action has the pages of that action, which it took back.
    """
    for number, taken_back, packed in connection.execute(_LATER, (step,)):
        try:
            changes = unpacked_json(packed)
        except (ValueError, zlib.error) as error:
            raise DamagedProject(f"Entry {number} of the history cannot be read.") from error
        for before, after in changes:
            yield (after, before) if taken_back else (before, after)


def _is_there(connection: sqlite3.Connection, article_id: str) -> bool:
    row = connection.execute("SELECT 1 FROM article WHERE uuid = ?", (id_bytes(article_id),))
    return row.fetchone() is not None
