"""When an action is possible, as functions of what the window is in the middle of."""

from annotator.domain.records import Status
from annotator.gui.actions.window_state import WindowState


def project(state: WindowState) -> bool:
    """Whether a project is open."""
    return state.project


def idle(state: WindowState) -> bool:
    """Whether no import or export is running."""
    return not state.busy


def importable(state: WindowState) -> bool:
    """Whether articles can be imported."""
    return state.project and state.writable and not state.busy


def restorable(state: WindowState) -> bool:
    """Whether the open project can be backed up, or replaced by a backup."""
    return state.project and state.writable and not state.busy


def exportable(state: WindowState) -> bool:
    """Whether there is something to export, and no job."""
    return state.project and state.articles and not state.busy


def articles(state: WindowState) -> bool:
    """Whether the project holds articles."""
    return state.articles


def article(state: WindowState) -> bool:
    """Whether an article is open."""
    return state.article


def editable(state: WindowState) -> bool:
    """Whether the open article can be annotated."""
    return state.editable


def closed(state: WindowState) -> bool:
    """Whether the open article is done or skipped."""
    return state.editable and state.status in {Status.DONE, Status.SKIPPED}


def span(state: WindowState) -> bool:
    """Whether there is a current span, to be changed."""
    return state.editable and state.span


def program_span(state: WindowState) -> bool:
    """Whether the current span is by a program."""
    return state.editable and state.program_span


def linkable(state: WindowState) -> bool:
    """Whether the current span can be linked in some way."""
    return state.editable and (state.linkable or state.relatable)


def relatable(state: WindowState) -> bool:
    """Whether the current span can be linked in another way than claims to sources."""
    return state.editable and state.relatable


def has_attributes(state: WindowState) -> bool:
    """Whether the current span has attributes."""
    return state.editable and state.has_attributes


def markable(state: WindowState) -> bool:
    """Whether there is something to give a label to: not what is only under the caret."""
    return state.editable and (state.selection or state.current)


def resizable(state: WindowState) -> bool:
    """Whether there is a current span whose edges can be moved."""
    return state.editable and state.current


def pickable(state: WindowState) -> bool:
    """Whether there is something to pick a label for."""
    return state.editable and (state.selection or state.span)


def extendable(state: WindowState) -> bool:
    """Whether what is selected can become a piece of the current span."""
    return state.editable and state.selection and state.current


def always(_state: WindowState) -> bool:
    """Return true: whatever the window is in the middle of."""
    return True


def several(state: WindowState) -> bool:
    """Whether several articles are chosen in the list."""
    return state.chosen > 1
