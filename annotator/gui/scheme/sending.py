"""Sends changes of the project as a whole through the one door."""

from collections.abc import Callable
from functools import partial

from annotator.domain.project_change import ProjectPlan
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import Letter, Written
from annotator.services.project_thread import OpenProject


def send(desk: Desk, make: Callable[[str], ProjectPlan]) -> bool:
    """Send what `make` plans for who is annotating; return whether there was anything to send.

    Raises UserError where the plan cannot be.
    """
    editor, facts = desk.editor, desk.facts
    if editor is None or facts is None or facts.read_only:
        return False
    if not editor.person:
        editor.person_needed.emit()
        return False
    plan = make(editor.person)
    if plan:
        editor.outbox.post(Letter(partial(_change, plan), title=plan.title))
    return bool(plan)


def _change(plan: ProjectPlan, project: OpenProject) -> Written:
    event = project.executor.change_project(plan)
    return Written(event, project.executor.undo_state(plan.annotator))
