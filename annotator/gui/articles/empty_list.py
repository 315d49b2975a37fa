"""Why the list is empty, and what the same keys would have found in the other layout."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotator.domain.views import ArticleQuery
from annotator.gui.articles.empty_note import EmptyNote, WayOut, why_empty
from annotator.gui.articles.query_text import Titles, in_words
from annotator.gui.words.locale_words import number
from annotator.gui.words.russian_keys import in_other_layout
from annotator.services.project_thread import OpenProject

if TYPE_CHECKING:
    from annotator.gui.project.session import ProjectSession


class EmptyList(QObject):
    """Explains an empty list in a note; looks once for what else a search may have meant."""

    def __init__(self, note: EmptyNote) -> None:
        """Explain in `note`."""
        super().__init__(note)
        self.session: ProjectSession | None = None
        """The project that is listed."""
        self._note = note
        self._query: ArticleQuery | None = None
        self._said: tuple[str, tuple[WayOut, ...]] = ("", ())
        self._meant: tuple[WayOut, ...] = ()
        self._typed = ""
        """What the keys would have written in the other layout, if that finds anything."""

    def explain(self, query: ArticleQuery, titles: Titles, *, any_articles: bool) -> None:
        """Say why `query` finds nothing, and offer the ways out."""
        rest = in_words(query, titles)
        self._said = why_empty(query, rest=rest, any_articles=any_articles)
        if query != self._query:
            self._query, self._meant, self._typed = query, (), ""
            if any_articles and query.search:
                self._look_for_meant(query)
        self._say()

    def forget(self) -> None:
        """Look again when the list is empty next."""
        self._query = None

    def _look_for_meant(self, query: ArticleQuery) -> None:
        meant = in_other_layout(query.search)
        everywhere = ArticleQuery(person=query.person, order=query.order, search=meant)
        if self.session is not None:
            find = partial(_first_with_any, (replace(query, search=meant), everywhere))
            self.session.submit(find, partial(self._take, query), _offer_nothing)

    def _take(self, asked: ArticleQuery, found: tuple[ArticleQuery, int] | None) -> None:
        if found is not None and asked == self._query:
            query, count = found
            words = QCoreApplication.translate("EmptyArticles", "Search for that ({0})")
            self._meant = (WayOut(words.format(number(count)), query),)
            typed = QCoreApplication.translate(
                "EmptyArticles", "In the other keyboard layout it is “{0}”."
            )
            self._typed = typed.format(query.search)
            self._say()

    def _say(self) -> None:
        sentence, ways = self._said
        self._note.say(f"{sentence} {self._typed}".strip(), (*self._meant, *ways))


def _first_with_any(
    queries: tuple[ArticleQuery, ...], project: OpenProject
) -> tuple[ArticleQuery, int] | None:
    """Return the first query that finds anything, and how much."""
    counts = ((each, project.store.count(each)) for each in queries)
    return next((each for each in counts if each[1]), None)


def _offer_nothing(_error: BaseException) -> None:
    """Leave it at that; what is wrong with the project, the list itself tells."""
