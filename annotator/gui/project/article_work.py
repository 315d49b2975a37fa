"""What the open article asks of its project; runs on the project's thread."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Plan
from annotator.gui.project.outbox import Written
from annotator.services.change_event import UndoState
from annotator.services.project_thread import OpenProject
from annotator.services.store_history import Tell, tell_nobody

if TYPE_CHECKING:
    from annotator.services.alike import Hit


def execute(plan: Plan, project: OpenProject) -> Written:
    """Make the changes of a plan."""
    event = project.executor.execute(plan)
    return Written(event, project.executor.undo_state(plan.annotator), shown=True)


def mark_alike(hits: Sequence["Hit"], label: str, project: OpenProject, *, person: str) -> Written:
    """Mark hits in any articles in one step."""
    from annotator.services.alike import run_mark_alike

    event = run_mark_alike(hits, label, person, project)
    return Written(event, project.executor.undo_state(person))


def undo(
    project: OpenProject, tell: Tell = tell_nobody, *, person: str, imports: bool = False
) -> Written:
    """Take back the person's last step; a whole import only with `imports`.

    While steps wait to be written, the window does not know what comes before them.
    """
    event = project.executor.undo(person, tell, imports=imports)
    return Written(event, project.executor.undo_state(person))


def redo(project: OpenProject, tell: Tell = tell_nobody, *, person: str) -> Written:
    """Make the person's last undone step again."""
    event = project.executor.redo(person, tell)
    return Written(event, project.executor.undo_state(person))


def undo_state(project: OpenProject, *, person: str) -> UndoState:
    """Return what undo and redo would do."""
    return project.executor.undo_state(person)


def article(article_id: str, project: OpenProject) -> AnnotatedArticle:
    """Return an article."""
    return project.store.article(article_id)


def found_article(project: OpenProject, article_id: str | None) -> AnnotatedArticle | None:
    """Return the article with an id that was looked for, None when none was found."""
    return project.store.article(article_id) if article_id is not None else None
