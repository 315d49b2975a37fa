"""What lists and searches need of the project file: a part of the port of `services.store`."""

from collections.abc import Mapping, Sequence
from typing import Protocol

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


class ListStore(Protocol):
    """Articles and questions as lists show them, and the index of words behind."""

    def row(self, query: ArticleQuery, article_id: str) -> ArticleRow | None:
        """Return an article as a list shows it, None when the query does not find it."""
        ...

    def ids(self, query: ArticleQuery) -> list[str]:
        """Return the ids of all articles a query finds, in its order."""
        ...

    def chosen(self, query: ArticleQuery, rows: RowRanges | None) -> ChosenArticles:
        """Return the articles in some rows of a list, None for all of them."""
        ...

    def rows_of(self, query: ArticleQuery, chosen: ChosenArticles) -> RowRanges:
        """Return the rows of those chosen articles that a list has."""
        ...

    def standings(self, chosen: ChosenArticles, person: str) -> list[ArticleStanding]:
        """Return what a person has done of each chosen article that is still there."""
        ...

    def details(self, chosen: ChosenArticles) -> list[ArticleDetails]:
        """Return what is said about each chosen article that is still there."""
        ...

    def marks_of_people(self, article_ids: Sequence[str]) -> Mapping[str, int]:
        """Return how many marks in task layers all people have in those articles that have any."""
        ...

    def check_key(self, key: str, article_id: str) -> None:
        """Raise UserError when another article than this one has a key."""
        ...

    def titled(self, words: str, *, limit: int) -> list[TitledArticle]:
        """Return articles whose title, site or key holds every word, the best ones first."""
        ...

    def choices(self) -> QueryChoices:
        """Return what there is to narrow a list to."""
        ...

    def questions(self, *, with_settled: bool = False) -> list[Question]:
        """Return the open questions, or all of them, in the order of the articles."""
        ...

    def matches(self, article_id: str, search: str) -> list[Range]:
        """Return where the words of a search stand in the text of an article, from the left.

        Raises UserError when the article is gone.
        """
        ...

    def reasons(self, person: str) -> list[str]:
        """Return why a person has skipped articles, the most frequent reasons first."""
        ...

    def read_ahead(self, query: ArticleQuery) -> bool:
        """Read a little of what lists beside this one need; return whether there may be more.

        Nothing comes of it but that they are answered sooner.
        """
        ...

    def index_words(self, seconds: float) -> bool:
        """Make articles searchable by their words for so long; return whether there are more."""
        ...

    def join_words(self, seconds: float) -> bool:
        """Join the parts in which the index of words was made, for so long; whether there are more.

        Each search is sooner answered from one part.
        """
        ...

    def words_pending(self) -> int:
        """Return how many articles are not searchable by their words yet."""
        ...
