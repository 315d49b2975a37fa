"""The words of all articles in SQLite's full-text index: filled in behind, asked by word forms."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from annotator.domain.ranges import Range
from annotator.storage.word_forms import forms, forms_among, words_in

_MOST_PARTS: Final = 8
"""So many parts the index may have; each is looked into for each word."""
_PAGES: Final = 16
"""Pages of the index that are joined at once: two milliseconds of work."""
_SOMETHING: Final = 2
"""Fewer rows than that are changed when there is nothing to join."""
_PARTS: Final = (
    "WITH RECURSIVE part (id) AS (SELECT MIN(segid) FROM article_words_idx UNION ALL"
    " SELECT (SELECT MIN(segid) FROM article_words_idx WHERE segid > part.id) FROM part"
    " WHERE part.id IS NOT NULL) SELECT COUNT(id) FROM part"
)
_AROUND: Final = 60
"""Characters shown before and after a match."""


class WordSearch(NamedTuple):
    """What a person searches for, as the tables are asked for it."""

    match: str
    """For the full-text index; empty when there is nothing for it."""
    parts: tuple[str, ...]
    """What the title, site or key must contain where the index does not help."""
    forms: frozenset[str]
    """Words, in small letters, that are matches in a text."""
    beginnings: tuple[str, ...]
    """Beginnings of words that are."""
    stems: tuple[str, ...]
    """With one of which each match begins."""
    titles: tuple[str, ...] = ()
    """Words for the titles of articles that are not in the index yet; none when all are."""


NO_WORDS: Final = WordSearch("", (), frozenset(), (), ())


class WordIndex:
    """Fills and asks the full-text index of the open project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on an open connection; transactions are the caller's."""
        self._connection = connection
        self._known: dict[str, tuple[str, ...]] = {}

    def pending(self) -> int:
        """Return how many articles are not in the index yet."""
        return int(self._connection.execute("SELECT COUNT(*) FROM words_pending").fetchone()[0])

    def fill(self, seconds: float) -> bool:
        """Take articles in for about so long; return whether there are more."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            row = self._connection.execute(
                "SELECT article_id FROM words_pending ORDER BY article_id LIMIT 1"
            ).fetchone()
            if row is None:
                return False
            self._connection.execute(
                "INSERT INTO article_words (rowid, about, text)"
                " SELECT id, about, text FROM searchable WHERE id = ?",
                row,
            )
            self._connection.execute("DELETE FROM words_pending WHERE article_id = ?", row)
        return True

    def is_in_parts(self) -> bool:
        """Whether the index is in so many parts that searches take twice as long."""
        return int(self._connection.execute(_PARTS).fetchone()[0]) > _MOST_PARTS

    def join(self, seconds: float) -> bool:
        """Join the parts for about so long; return whether there is more to join.

        What has been joined stays so when the rest is never done.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            before = self._connection.total_changes
            self._connection.execute(
                "INSERT INTO article_words (article_words, rank) VALUES ('merge', ?)", (-_PAGES,)
            )
            if self._connection.total_changes - before < _SOMETHING:
                return False
        return True

    def understood(self, search: str) -> WordSearch:
        """Return what a search asks for: forms of words, beginnings («банк*»), other signs."""
        matches: list[str] = []
        parts: list[str] = []
        found: set[str] = set()
        beginnings: list[str] = []
        titles = words_in(search.casefold()) if self._pending_any() else []
        for piece in search.split():
            words = words_in(piece)
            if not words:
                parts.append(piece.casefold())
            for number, word in enumerate(words, 1):
                whole = not (piece.endswith("*") and number == len(words))
                known = self._known_forms(word) if whole else ()
                if known:  # a text that is not in the index yet may have other forms
                    matches.append(_any_of(known))
                    found |= forms(word) if titles else set(known)
                else:
                    matches.append(f'"{word.lower()}"*')
                    beginnings.append(word.lower())
            if "*" not in piece and len(words) > 0 and not piece.isalnum():
                parts += _odd_part(piece)
        return WordSearch(
            match=" AND ".join(matches),
            parts=tuple(parts),
            forms=frozenset(found),
            beginnings=tuple(beginnings),
            stems=tuple({*beginnings, *_beginnings(found)}),
            titles=tuple(titles),
        )

    def _pending_any(self) -> bool:
        row = self._connection.execute("SELECT 1 FROM words_pending LIMIT 1")
        return row.fetchone() is not None

    def _known_forms(self, word: str) -> tuple[str, ...]:
        """Return the forms of a word that are in the index: some of many dozens."""
        if word not in self._known:
            self._known[word] = tuple(forms_among(word, self._has))
        return self._known[word]

    def forget(self) -> None:
        """Look words up anew: the index has others now."""
        self._known.clear()

    def _has(self, word: str) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT 1", (f'"{word}"',)
        )
        return row.fetchone() is not None


def _odd_part(piece: str) -> list[str]:
    """Return a piece that is more than words and full stops: «100%» is not any 100."""
    rest = "".join(each for each in piece if not each.isalnum() and each not in ".,:;!?-–—«»\"'()")
    return [piece.casefold()] if rest else []


def _any_of(words: Iterable[str]) -> str:
    quoted = (f'"{word}"' for word in sorted(words))
    return f"({' OR '.join(quoted)})"


def matches_in(text: str, search: WordSearch) -> tuple[int, tuple[str, str, str] | None]:
    """Return how many words of a text are searched for, and the first one in its context."""
    places = _places(text, search)
    if not places:
        return 0, None
    start, end = min(places)
    before = " ".join(text[max(start - _AROUND, 0) : start].split())
    after = " ".join(text[end : end + _AROUND].split())
    spaced = before + " " if start and text[start - 1].isspace() else before
    return len(places), (
        spaced,
        text[start:end],
        " " + after if text[end : end + 1].isspace() else after,
    )


def places_in(text: str, search: WordSearch) -> list[Range]:
    """Return where the words of a text are that are searched for, from the left."""
    return [Range(*each) for each in sorted(_places(text, search))]


def _places(text: str, search: WordSearch) -> set[tuple[int, int]]:
    small = text.lower()
    if len(small) != len(text):  # «İ» has two small letters
        small = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    return {place for stem in search.stems for place in _places_of(small, stem, search)}


def _beginnings(words: set[str]) -> set[str]:
    """Return the shortest words, with one of which each of the others begins."""
    found: list[str] = []
    for word in sorted(words, key=len):
        if not any(word.startswith(each) for each in found):
            found.append(word)
    return set(found)


def _places_of(text: str, stem: str, search: WordSearch) -> Iterator[tuple[int, int]]:
    whole = stem in search.beginnings
    start = text.find(stem)
    while start >= 0:
        end = start + len(stem)
        if start == 0 or not text[start - 1].isalnum():
            while end < len(text) and text[end].isalnum():
                end += 1
            if whole or text[start:end] in search.forms:
                yield start, end
        start = text.find(stem, end)
