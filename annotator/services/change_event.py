"""What a change did, and what could be taken back next; screens refresh from these."""

from typing import NamedTuple

from annotator.domain.project_change import ProjectChange
from annotator.domain.records import Change
from annotator.services.store_history import EntryKind


class ChangeEvent(NamedTuple):
    """What a command, an undo, a redo or an import did; screens refresh from it."""

    kind: EntryKind
    title: str
    annotator: str | None
    changes: tuple[Change, ...] = ()
    article_ids: frozenset[str] = frozenset()
    whole_project: bool = False
    """A bulk run: anything may have changed."""
    project: ProjectChange | None = None
    """What was changed of the scheme or the guidelines."""
    gone: int = 0
    """Articles that a step taken back or made again passed over, as they have left for good."""


class UndoState(NamedTuple):
    """What the next undo and redo of a person would do; empty when there is none."""

    undo: str = ""
    redo: str = ""
    undoes_import: bool = False
    """Whether that undo would take a whole import back, with what was done to it."""
    undoes: int = 0
    """How many articles a bulk action that undo would take back has changed."""
    redoes: int = 0
    """How many articles a bulk action that redo would make again has changed."""
