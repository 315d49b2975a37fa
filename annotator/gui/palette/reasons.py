"""Why an action is not possible now: the first thing that, were it otherwise, would allow it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.records import Status
from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action
from annotator.gui.actions.window_state import WindowState
from annotator.services.executor import UndoState

_CONTEXT: Final = "Reasons"
_AT_SPAN: Final = {"span": True, "current": True}

_CHOOSE: Final = QT_TRANSLATE_NOOP("Reasons", "choose several articles in the list first")

_Needs = tuple[Mapping[str, Any], str]
_NEEDS: Final[tuple[_Needs, ...]] = (
    ({"busy": False}, QT_TRANSLATE_NOOP("Reasons", "a job is running")),
    ({"past": False}, QT_TRANSLATE_NOOP("Reasons", "an earlier state is shown")),
    ({"past": True, "history": True}, QT_TRANSLATE_NOOP("Reasons", "choose a step of the history")),
    ({"undo": UndoState(undo="?")}, QT_TRANSLATE_NOOP("Reasons", "there is nothing to undo")),
    ({"undo": UndoState(redo="?")}, QT_TRANSLATE_NOOP("Reasons", "there is nothing to redo")),
    ({"chosen": 2}, _CHOOSE),
    ({"chosen": 2, "busy": False}, _CHOOSE),
    ({"selection": True}, QT_TRANSLATE_NOOP("Reasons", "select some text first")),
    (_AT_SPAN, QT_TRANSLATE_NOOP("Reasons", "go to a mark first")),
    (
        {**_AT_SPAN, "program_span": True},
        QT_TRANSLATE_NOOP("Reasons", "go to a suggestion first"),
    ),
    (
        {**_AT_SPAN, "linkable": True, "relatable": True, "has_attributes": True},
        QT_TRANSLATE_NOOP("Reasons", "go to a claim or a source first"),
    ),
    (
        {**_AT_SPAN, "selection": True},
        QT_TRANSLATE_NOOP("Reasons", "go to a mark, then select more text"),
    ),
    ({"status": Status.DONE}, QT_TRANSLATE_NOOP("Reasons", "the article is not closed")),
    ({"status": Status.NEW}, QT_TRANSLATE_NOOP("Reasons", "the article is so already")),
    (
        {"writable": True, "chosen": 2},
        QT_TRANSLATE_NOOP("Reasons", "the project is only to look at"),
    ),
    ({"writable": True}, QT_TRANSLATE_NOOP("Reasons", "the project is only to look at")),
)
"""Tried in this order: what is nearest to hand comes first."""


def reason(action: Action, state: WindowState) -> str:
    """Return in a few words why `action` is not possible in `state`."""
    for otherwise, why in _NEEDS:
        if action.when(state._replace(**otherwise)):
            return _said(why)
    if not state.project:
        return _said(QT_TRANSLATE_NOOP("Reasons", "open a project first"))
    if not state.articles:
        return _said(QT_TRANSLATE_NOOP("Reasons", "import articles first"))
    if not state.article:
        return _said(QT_TRANSLATE_NOOP("Reasons", "open an article first"))
    return _said(QT_TRANSLATE_NOOP("Reasons", "not possible just now"))


def _said(why: str) -> str:
    return QCoreApplication.translate(_CONTEXT, why)
