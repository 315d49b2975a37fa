"""What caring for articles asks of the project; runs on the project's thread."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.records import Binning
from annotator.domain.views import ArticleQuery
from annotator.gui.project.article_work import found_article
from annotator.gui.project.outbox import Written
from annotator.services.project_thread import OpenProject
from annotator.services.store_history import Tell, tell_nobody

if TYPE_CHECKING:  # none of this is on the way to the first window
    from annotator.domain.recoding import Recoding


def bin_articles(
    article_ids: Sequence[str], project: OpenProject, tell: Tell = tell_nobody, *, person: str
) -> Written:
    """Put articles in the bin."""
    from annotator.services.commands.care import put_in_bin

    event = project.executor.execute(put_in_bin(article_ids, person), tell)
    return Written(event, project.executor.undo_state(person))


def restore(
    binnings: Sequence[Binning], project: OpenProject, tell: Tell = tell_nobody, *, person: str
) -> Written:
    """Take articles out of the bin."""
    from annotator.services.commands.care import take_out_of_bin

    event = project.executor.execute(take_out_of_bin(binnings, person), tell)
    return Written(event, project.executor.undo_state(person))


def take_back_import(entry: int, project: OpenProject, *, person: str) -> Written:
    """Take an import back, with all that people did to its articles."""
    event = project.executor.take_back_import(entry, person)
    return Written(event, project.executor.undo_state(person))


def reread(
    recoding: "Recoding", old: str, new: str, project: OpenProject, *, person: str
) -> Written:
    """Put a new version, `new`, in the place of the article `old`."""
    from annotator.services import rereading

    plan = rereading.reread(project.store.article(old), recoding, person, new)
    return Written(project.executor.execute(plan), project.executor.undo_state(person))


def there(article_ids: Iterable[str], project: OpenProject) -> AnnotatedArticle | None:
    """Return one of some articles that is not in the bin."""
    binned = {each.article_id for each in project.store.binned.binnings()}
    found = (each for each in article_ids if each not in binned)
    there = next((each for each in found if project.store.has_articles([each])), None)
    return found_article(project, there)


def found_ids(query: ArticleQuery, project: OpenProject) -> list[str]:
    """Return the ids of all articles a query finds."""
    return project.store.lists.ids(query)


def key_problem(key: str, project: OpenProject, *, article_id: str) -> str:
    """Return why an article cannot have a key, or nothing."""
    try:
        project.store.lists.check_key(key, article_id)
    except UserError as error:
        return str(error)
    return ""
