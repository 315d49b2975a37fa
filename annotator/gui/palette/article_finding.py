"""Articles for the palette: by title first, then by the words of their texts."""

from annotator.domain.views import ArticleQuery, TitledArticle
from annotator.gui.words.russian_keys import in_other_layout
from annotator.services.project_thread import OpenProject

MOST = 8
"""Articles that the palette offers."""


def found(project: OpenProject, *, words: str, person: str) -> list[TitledArticle]:
    """Return articles with these words, in the other layout if there are none as typed."""
    return _found(project, words, person) or _found(project, in_other_layout(words), person)


def _found(project: OpenProject, words: str, person: str) -> list[TitledArticle]:
    titled = project.store.lists.titled(words, limit=MOST)
    if len(titled) == MOST:
        return titled
    rows = project.store.rows(ArticleQuery(person=person, search=words), offset=0, limit=MOST)
    others = [TitledArticle(row.id, row.title, row.site, row.published) for row in rows]
    return [*titled, *(each for each in others if each not in titled)][:MOST]
