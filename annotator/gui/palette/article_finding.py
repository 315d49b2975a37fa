"""Articles for the palette: by title first, then by the words of their texts."""

from annotator.domain.views import ArticleQuery, TitledArticle
from annotator.gui.russian_keys import in_other_layout
from annotator.services.project_thread import OpenProject

MOST = 8
"""Articles that the palette offers."""


def by_title(project: OpenProject, *, words: str) -> list[TitledArticle]:
    """Return the articles with these words in the title; in the other layout if there are none."""
    lists = project.store.lists
    return lists.titled(words, limit=MOST) or lists.titled(in_other_layout(words), limit=MOST)


def by_text(project: OpenProject, *, words: str, person: str) -> list[TitledArticle]:
    """Return the first articles with these words anywhere, in any form."""
    for typed in (words, in_other_layout(words)):
        query = ArticleQuery(person=person, search=typed)
        if rows := project.store.rows(query, offset=0, limit=MOST):
            return [TitledArticle(row.id, row.title, row.site, row.published) for row in rows]
    return []
