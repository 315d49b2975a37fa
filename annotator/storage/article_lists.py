"""Lists of articles by row number: pages, counts, places, the next one to do."""

import sqlite3
from contextlib import AbstractContextManager
from typing import Final

from annotator.domain.records import Status
from annotator.domain.row_ranges import RowRanges
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery, ChosenArticles
from annotator.storage.article_orders import ArticleOrders
from annotator.storage.article_query import (
    FLAGGED,
    about_work,
    dates_of,
    terms_of,
    to_do,
    with_status,
)
from annotator.storage.article_sets import ArticleSets, Condition, Mask, Term
from annotator.storage.chosen_rows import chosen_in, rows_with
from annotator.storage.names import Names
from annotator.storage.word_forms import get_ready
from annotator.storage.word_hits import WordHits
from annotator.storage.word_index import NO_WORDS, WordIndex, WordSearch

_BACKWARDS: Final = {ArticleOrder.IMPORTED: False, ArticleOrder.LATEST: True}
"""The orders in which the index of words gives its articles."""


class ArticleLists:
    """What queries find in the open project."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        """Read through `connection`."""
        self._names = names
        self._sets = ArticleSets(connection)
        self._orders = ArticleOrders(connection)
        self._words = WordIndex(connection)
        self._hits = WordHits(connection)
        self._understood: dict[str, WordSearch] = {}
        self._edition = 0

    @property
    def edition(self) -> int:
        """Another number after each change but what is said of articles."""
        self._catch_up()
        return self._edition

    def forget(self) -> None:
        """Read all anew: a change was taken back, or may have been."""
        self._sets.forget()

    def touching(self) -> AbstractContextManager[set[int]]:
        """Know that the work inside changes what is said of some articles, and nothing else.

        Their row numbers are to be put into the set.
        """
        return self._sets.touching()

    def search(self, words: str) -> WordSearch:
        """Return what the words that are searched for ask for."""
        if not words:
            return NO_WORDS
        self._catch_up()
        if words not in self._understood:
            self._understood[words] = self._words.understood(words)
        return self._understood[words]

    def page(self, query: ArticleQuery, offset: int, limit: int) -> list[int]:
        """Return row numbers of a page of a list."""
        found = self._first_hits(query, limit) if not offset else None
        if found is not None:
            return found
        return self._orders.page(self._found(query), query.order, offset, limit, dates_of(query))

    def has(self, query: ArticleQuery, number: int) -> bool:
        """Whether a list has an article."""
        words = self._sets.unread_words(terms := self._terms(query))
        found = self._sets.of(_without(words, terms))
        held = number < len(found) and bool(found[number])
        return held and (words is None or self._hits.has(words, number))

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a list has."""
        words = self._sets.unread_words(terms := self._terms(query))
        hits = self._hits.count(words) if words is not None and len(terms) == 1 else None
        return self._found(query).count(1) if hits is None else hits

    def position(self, query: ArticleQuery, number: int) -> int | None:
        """Return the place of an article in a list, from 0, if it is there."""
        if not self.has(query, number):
            return None
        return self._orders.position(self._found(query), query.order, number)

    def chosen(self, query: ArticleQuery, rows: RowRanges | None) -> ChosenArticles:
        """Return the articles in some rows of a list, None for all of them."""
        found = self._found(query)
        return chosen_in(found, self._orders.every(found, query.order), rows)

    def rows_of(self, query: ArticleQuery, chosen: ChosenArticles) -> RowRanges:
        """Return the rows of those chosen articles that a list has."""
        found = self._found(query)
        return rows_with(found, self._orders.every(found, query.order), chosen)

    def next_to_do(self, query: ArticleQuery, after: int | None) -> int | None:
        """Return the next article of a list its person has not closed, going round once."""
        found = self._found(query, to_do(self._person(query)))
        return self._orders.following(found, query.order, after)

    def read_ahead(self, query: ArticleQuery) -> bool:
        """Read a set or some of an order for what may be asked for beside a list.

        That is what its search finds, what its person's filters show, other orders, and how
        words are searched for.
        Return whether something was read.
        """
        words = self._sets.unread_words(self._terms(query))
        filters = (
            terms for show in ArticleFilter for terms in about_work(show, self._person(query))
        )
        wanted = (*([Term((words,))] if words else []), *filters)
        return self._sets.read_one(wanted) or self._orders.read_more() or get_ready()

    def count_with(self, person: int | None, status: Status) -> int:
        """Return how many articles have a status, other than new, for a person."""
        return self._sets.of([Term((with_status(person, status),))]).count(1)

    def count_flagged(self) -> int:
        """Return how many articles have an open question."""
        return self._sets.of([Term((FLAGGED,))]).count(1)

    def index_words(self, seconds: float) -> bool:
        """Make articles searchable by their words for so long; return whether there are more."""
        with self._sets.indexing_words():
            return self._words.fill(seconds)

    def join_words(self, seconds: float) -> bool:
        """Let searches take half as long, for so long; return whether there is more to do."""
        with self._sets.touching():
            return self._words.join(seconds)

    def words_in_parts(self) -> bool:
        """Whether the index of words is to be joined."""
        return self._words.is_in_parts()

    def words_pending(self) -> int:
        """Return how many articles are not searchable by their words yet."""
        return self._words.pending()

    def _first_hits(self, query: ArticleQuery, limit: int) -> list[int] | None:
        """Return the first page of a search that is not known whole, if it is soon found."""
        words = self._sets.unread_words(terms := self._terms(query))
        backwards = _BACKWARDS.get(query.order)
        if words is None or backwards is None:
            return None
        others = self._sets.of(_without(words, terms))
        return self._hits.first(words, others, limit, backwards=backwards)

    def _found(self, query: ArticleQuery, *more: Term) -> Mask:
        return self._sets.of((*self._terms(query), *more))

    def _terms(self, query: ArticleQuery) -> tuple[Term, ...]:
        self._catch_up()
        return terms_of(query, self._names, self.search(query.search))

    def _person(self, query: ArticleQuery) -> int | None:
        return self._names.annotator_number(query.person)

    def _catch_up(self) -> None:
        self._sets.catch_up()
        if self._edition != self._sets.edition:
            self._edition = self._sets.edition
            self._orders.forget()
            self._understood.clear()
            self._words.forget()
            self._hits.forget()


def _without(condition: Condition | None, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(each for each in terms if condition not in each.any_of)
