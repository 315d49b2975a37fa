"""The part of the port of `services.store` that lists and searches use."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager

from annotator.domain.ranges import Range
from annotator.domain.records import ArticleDetails
from annotator.domain.row_ranges import RowRanges
from annotator.domain.views import (
    ArticleQuery,
    ArticleRow,
    ArticleStanding,
    ChosenArticles,
    QueryChoices,
    Question,
    TitledArticle,
)
from annotator.storage.article_rows import ArticleRows

_Scope = Callable[[], AbstractContextManager[None]]


class ListRows:
    """Reads lists of the open project, and fills the index of words."""

    def __init__(self, articles: ArticleRows, reading: _Scope, transaction: _Scope) -> None:
        """Read through `articles`; `reading` and `transaction` are the store's."""
        self._articles = articles
        self._reading = reading
        self._transaction = transaction

    def row(self, query: ArticleQuery, article_id: str) -> ArticleRow | None:
        """Return an article as a list shows it, None when the query does not find it."""
        with self._reading():
            return self._articles.row(query, article_id)

    def ids(self, query: ArticleQuery) -> list[str]:
        """Return the ids of all articles a query finds, in its order."""
        with self._reading():
            return self._articles.found_ids(query)

    def chosen(self, query: ArticleQuery, rows: RowRanges | None) -> ChosenArticles:
        """Return the articles in some rows of a list, None for all of them."""
        with self._reading():
            return self._articles.lists.chosen(query, rows)

    def rows_of(self, query: ArticleQuery, chosen: ChosenArticles) -> RowRanges:
        """Return the rows of those chosen articles that a list has."""
        with self._reading():
            return self._articles.lists.rows_of(query, chosen)

    def standings(self, chosen: ChosenArticles, person: str) -> list[ArticleStanding]:
        """Return what a person has done of each chosen article that is still there."""
        with self._reading():
            return self._articles.standings(chosen, person)

    def details(self, chosen: ChosenArticles) -> list[ArticleDetails]:
        """Return what is said about each chosen article that is still there."""
        with self._reading():
            return self._articles.details(chosen)

    def marks_of_people(self, article_ids: Sequence[str]) -> Mapping[str, int]:
        """Return how many marks in task layers all people have in those articles that have any."""
        with self._reading():
            return self._articles.marks_of_people(article_ids)

    def check_key(self, key: str, article_id: str) -> None:
        """Raise UserError when another article than this one has a key."""
        with self._reading():
            self._articles.check_key(key, article_id)

    def titled(self, words: str, *, limit: int) -> list[TitledArticle]:
        """Return articles whose title, site or key holds every word, the best ones first."""
        with self._reading():
            return self._articles.titled(words, limit)

    def choices(self) -> QueryChoices:
        """Return what there is to narrow a list to."""
        with self._reading():
            return self._articles.choices()

    def questions(self, *, with_settled: bool = False) -> list[Question]:
        """Return the open questions, or all of them, in the order of the articles."""
        with self._reading():
            return self._articles.questions(with_settled=with_settled)

    def matches(self, article_id: str, search: str) -> list[Range]:
        """Return where the words of a search stand in the text of an article."""
        with self._reading():
            return self._articles.matches(article_id, search)

    def reasons(self, person: str) -> list[str]:
        """Return why a person has skipped articles, the most frequent reasons first."""
        with self._reading():
            return self._articles.reasons(person)

    def read_ahead(self, query: ArticleQuery) -> bool:
        """Read a little of what lists beside this one need; return whether there may be more."""
        with self._reading():
            return self._articles.lists.read_ahead(query)

    def index_words(self, seconds: float) -> bool:
        """Make articles searchable by their words for so long; return whether there are more."""
        if not self.words_pending():
            return False
        with self._transaction():
            return self._articles.lists.index_words(seconds)

    def join_words(self, seconds: float) -> bool:
        """Join the parts of the index of words for so long; return whether there are more."""
        with self._reading():
            wanted = self._articles.lists.words_in_parts()
        if not wanted:
            return False
        with self._transaction():
            return self._articles.lists.join_words(seconds)

    def words_pending(self) -> int:
        """Return how many articles are not searchable by their words yet."""
        with self._reading():
            return self._articles.lists.words_pending()
