"""What the history does on the project's thread."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import StaleChange, UserError
from annotator.gui.project.outbox import Written
from annotator.services.history import restore_plan, state_at
from annotator.services.project_thread import OpenProject


def read_state(article_id: str, number: int, project: OpenProject) -> AnnotatedArticle:
    """Return an article as it was right after an entry."""
    return state_at(project.store, article_id, number)


def go_back(article_id: str, number: int, project: OpenProject, *, person: str) -> Written:
    """Bring a person's annotation of an article back to what it was, in one step.

    Raises UserError when there is nothing to change or others' work is in the way.
    """
    plan = restore_plan(project.store, article_id, number, person)
    if not plan:
        raise UserError(
            QCoreApplication.translate(
                "History", "Nothing to go back to: your marks are as they were then."
            )
        )
    try:
        event = project.executor.execute(plan)
    except StaleChange:
        raise UserError(
            QCoreApplication.translate(
                "History",
                "You cannot go back to this state: others' later work builds on your marks.",
            )
        ) from None
    return Written(event, project.executor.undo_state(person))
