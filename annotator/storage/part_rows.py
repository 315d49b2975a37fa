"""Which part of the training data each article falls in."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

from annotator.domain.ids import id_bytes, id_text

_Guard = Callable[[], AbstractContextManager[None]]


class PartRows:
    """The parts in the open project, one for each article and way of splitting."""

    def __init__(self, connection: sqlite3.Connection, reading: _Guard, writing: _Guard) -> None:
        """Work on an open connection, with guards for reading and for one transaction."""
        self._connection = connection
        self._reading = reading
        self._writing = writing

    def of(self, split: str) -> Mapping[str, str]:
        """Return the parts of a split by article id, in the order of the articles."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT a.uuid, p.part FROM split_part p JOIN article a ON a.id = p.article_id"
                " WHERE p.split = ? AND a.hidden = 0 ORDER BY a.id",
                (split,),
            )
            return {id_text(uuid): part for uuid, part in rows}

    def keep(self, split: str, parts: Mapping[str, str]) -> None:
        """Store parts by article id; one that is stored already stays as it is."""
        with self._writing():
            self._connection.executemany(
                "INSERT OR IGNORE INTO split_part (article_id, split, part)"
                " SELECT id, ?, ? FROM article WHERE uuid = ?",
                ((split, part, id_bytes(each)) for each, part in parts.items()),
            )
