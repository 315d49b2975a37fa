"""The bin in the file: how an article in it is marked, so that it costs lists nothing.

A binned article is `hidden` in its row, as the articles of an unfinished import
are; every index that lists go along begins with that column.
"""

# ruff: noqa: S608 — SQL of our own words; values are bound

import sqlite3
from collections.abc import Callable
from typing import Final

from annotator.domain.errors import InBin

IN_BIN: Final = 2
"""What `article.hidden` says of a binned one."""

TAKE_OUT_THE_UNKNOWN: Final = (
    f"UPDATE article SET hidden = 0 WHERE hidden = {IN_BIN}"
    " AND id NOT IN (SELECT article_id FROM binned_article)"
)
"""Brings back what nobody knows of who binned it, after a rescue."""

_TRIGGERS: Final = (
    (
        "CREATE TRIGGER article_binned AFTER INSERT ON binned_article BEGIN"
        f" UPDATE article SET hidden = {IN_BIN} WHERE id = NEW.article_id; END"
    ),
    (
        "CREATE TRIGGER article_restored AFTER DELETE ON binned_article BEGIN"
        " UPDATE article SET hidden = 0 WHERE id = OLD.article_id; END"
    ),
)


def create_bin(execute: Callable[[str], object]) -> None:
    """Make the triggers in a file that has the tables."""
    for statement in _TRIGGERS:
        execute(statement)


def check_not_binned(connection: sqlite3.Connection, article: int) -> None:
    """Raise InBin when the article with this row number is in the bin."""
    row = connection.execute("SELECT 1 FROM binned_article WHERE article_id = ?", (article,))
    if row.fetchone() is not None:
        raise InBin
