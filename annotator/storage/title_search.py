"""Articles by the words of their titles, sites and keys; for the palette, letter by letter."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from annotator.domain.ids import id_text
from annotator.domain.views import TitledArticle
from annotator.storage.word_forms import words_in

_LOOKED_AT: Final = 60
"""Articles of which the best ones are returned."""
_FIRST: Final = 20_000
"""Rows in which whatever is frequent is found."""
_ALL: Final = -1


def titled(connection: sqlite3.Connection, words: str, limit: int) -> list[TitledArticle]:
    """Return articles whose title, site or key holds every word; beginnings of words first.

    The index of words cannot tell a title from a text, so rows of an index are looked
    through, 20 ms for 100,000 articles: the first ones, which is enough for frequent
    words, then all of them, unless no article has a word that begins so.
    """
    asked = words.casefold().split()
    if not asked:
        return []
    found = _held(connection, asked, _FIRST)
    if len(found) < limit and _may_be_there(connection, asked):
        found = _held(connection, asked, _ALL)
    return sorted(found, key=lambda each: -_rank(each.title, asked))[:limit]


def _held(connection: sqlite3.Connection, asked: Sequence[str], rows: int) -> list[TitledArticle]:
    """Return articles that hold all that is asked, among so many rows in the order of titles."""
    held = " AND ".join(["instr(search, ?)"] * len(asked))
    found = connection.execute(
        "SELECT uuid, title, site, published FROM article WHERE id IN (SELECT id FROM"  # noqa: S608 — values are bound
        " (SELECT a.id, a.search FROM article a INDEXED BY article_by_title"
        f" WHERE a.hidden = 0 LIMIT ?) WHERE {held} LIMIT ?)",
        (rows, *asked, _LOOKED_AT),
    )
    return [TitledArticle(id_text(uuid), *told) for uuid, *told in found]


def _may_be_there(connection: sqlite3.Connection, asked: Sequence[str]) -> bool:
    """Whether articles hold words that begin so at all, which the index of words knows at once."""
    if connection.execute("SELECT 1 FROM words_pending LIMIT 1").fetchone() is not None:
        return True
    beginnings = [words[0] for each in asked if (words := words_in(each))]
    known = "SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT 1"
    return all(connection.execute(known, (f'"{each}"*',)).fetchone() for each in beginnings)


def _rank(title: str, words: Sequence[str]) -> int:
    """Return how many of the words begin a word of the title, and whether one begins it."""
    small = title.casefold()
    begun = sum(f" {each}" in f" {small}" for each in words)
    return begun + small.startswith(words[0])
