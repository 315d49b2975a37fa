"""Articles by the words of their titles, sites and keys; for the palette, letter by letter."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from annotator.domain.ids import id_text
from annotator.domain.views import TitledArticle
from annotator.storage.article_query import numbers
from annotator.storage.word_forms import words_in

_LOOKED_AT: Final = 60
"""Articles of which the best ones are returned."""
_FIRST: Final = 20_000
"""Rows in which whatever is frequent is found."""
_FEW: Final = 2_000
"""Articles that are looked up one by one."""
_ROWS: Final = "SELECT a.id, a.search FROM article a INDEXED BY article_by_title WHERE a.hidden = 0"
_OF: Final = "SELECT a.id, a.search FROM article a WHERE a.hidden = 0 AND a.id IN ({})"


def titled(connection: sqlite3.Connection, words: str, limit: int) -> list[TitledArticle]:
    """Return articles whose title, site or key holds every word; beginnings of words first.

    The index of words cannot tell a title from a text. So the first rows are looked
    through, which is enough for frequent words; then the articles that hold a word that
    begins so, if they are few; only then all rows, 20 ms for 100,000 articles.
    """
    asked = words.casefold().split()
    if not asked:
        return []
    found = _held(connection, asked, f"{_ROWS} LIMIT {_FIRST}")
    if len(found) < limit:
        few = _few_with(connection, asked)
        more = _held(connection, asked, _ROWS if few is None else _OF.format(few))
        found = list(dict.fromkeys([*found, *more]))  # the first may hold a word further in
    return sorted(found, key=lambda each: -_rank(each.title, asked))[:limit]


def _held(connection: sqlite3.Connection, asked: Sequence[str], rows: str) -> list[TitledArticle]:
    """Return articles that hold all that is asked, among rows of ids and what is searched."""
    held = " AND ".join(["instr(search, ?)"] * len(asked))
    found = connection.execute(
        "SELECT uuid, title, site, published FROM article WHERE id IN"  # noqa: S608 — values are bound
        f" (SELECT id FROM ({rows}) WHERE {held} LIMIT ?)",
        (*asked, _LOOKED_AT),
    )
    return [TitledArticle(id_text(uuid), *told) for uuid, *told in found]


def _few_with(connection: sqlite3.Connection, asked: Sequence[str]) -> str | None:
    """Return the row numbers of all articles with words that begin so; None where not known."""
    beginnings = [words[0] for each in asked if (words := words_in(each))]
    pending = connection.execute("SELECT 1 FROM words_pending LIMIT 1").fetchone()
    if pending is not None or not beginnings:
        return None
    rows = connection.execute(
        "SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT ?",
        (" AND ".join(f'"{each}"*' for each in beginnings), _FEW + 1),
    ).fetchall()
    return numbers([number for (number,) in rows]) if len(rows) <= _FEW else None


def _rank(title: str, words: Sequence[str]) -> int:
    """Return how many of the words begin a word of the title, and whether one begins it."""
    small = title.casefold()
    begun = sum(f" {each}" in f" {small}" for each in words)
    return begun + small.startswith(words[0])
