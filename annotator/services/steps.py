"""Steps that can be undone: which entries of the history make one, and what it changed in sum.

Nudging an edge with the keyboard sends a command a key press. The history
keeps each, undo takes those that came quickly one after the other as one step.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from annotator.domain.records import Change, Plan, Record, Span
from annotator.services.store_history import EntryKind

NUDGE_SECONDS = 2.0
"""Nudges of one edge that are no further apart count as one step."""


class Steps:
    """A person's steps that can be undone and redone, folded from the history.

    Kept in arrays: after 100,000 edits that is one megabyte instead of ten. Most often the
    latest entries are enough: they tell the latest steps, as long as any is left of them.
    """

    def __init__(self, after: int = 0) -> None:
        """Begin with none; what was done up to the entry `after` is not known."""
        self.after = after
        self._redo_is_known = not after
        self._undo_is_known = True
        self.undo = array("q")
        self.redo = array("q")
        self._going_on = array("q")
        """Entries that go on with a step, in order."""
        self._begun = array("q")
        """The entries that those steps began with."""

    @property
    def are_known(self) -> bool:
        """Whether enough of the history was taken in to tell the next steps both ways."""
        return not self.after or (
            self._redo_is_known and self._undo_is_known and len(self.undo) > 0
        )

    def take(self, number: int, kind: EntryKind, target: int | None) -> None:
        """Take the next entry of the history in."""
        self._judge(kind, target)
        match kind:
            case EntryKind.DO if target is not None:
                self._going_on.append(number)
                self._begun.append(target)
            case EntryKind.DO | EntryKind.IMPORT:
                self.undo.append(number)
                del self.redo[:]
            case EntryKind.UNDO if target is not None:
                if _drop(self.undo, target):
                    self.redo.append(target)
            case EntryKind.REDO if target is not None:
                if _drop(self.redo, target):
                    self.undo.append(target)
            case EntryKind.EMPTY:
                del self.redo[:]
            case _:
                pass

    def _judge(self, kind: EntryKind, target: int | None) -> None:
        """Find out what is known after an entry."""
        if target is not None and target <= self.after:
            self._redo_is_known &= kind is EntryKind.DO
            self._undo_is_known &= kind is not EntryKind.REDO
        elif kind in {EntryKind.DO, EntryKind.IMPORT, EntryKind.EMPTY} and target is None:
            self._redo_is_known = True

    def entries(self, number: int) -> list[int]:
        """Return the numbers of the entries that make the step beginning with `number`."""
        first = bisect_right(self._going_on, number)
        pairs = zip(self._going_on[first:], self._begun[first:], strict=True)
        own = takewhile(lambda pair: pair[1] == number, pairs)
        return [number, *(each for each, _ in own)]


def _drop(steps: "array[int]", number: int) -> bool:
    """Remove a step, nearly always the last one; return whether it was there.

    An import that somebody else has taken back was not.
    """
    if steps and steps[-1] == number:
        steps.pop()
        return True
    if number not in steps:
        return False
    steps.remove(number)
    return True


def in_sum(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return what changes one after the other come to: each record once, first to last."""
    befores: dict[tuple[str, ...], Record | None] = {}
    afters: dict[tuple[str, ...], Record | None] = {}
    for change in changes:
        befores.setdefault(change.key, change.before)
        afters[change.key] = change.after
    return tuple(
        Change(before, afters[key]) for key, before in befores.items() if before != afters[key]
    )


class Nudge(NamedTuple):
    """The moving of one edge of one span."""

    span_id: str
    person: str
    edge: tuple[int, str]
    """Which fragment, and `start` or `end` of it."""


def nudge_of(plan: Plan) -> Nudge | None:
    """Return the nudge a plan is, or None when it does anything else."""
    moved = _moved(plan)
    if moved is None:
        return None
    before, after = moved
    if len(before.ranges) != len(after.ranges):
        return None
    edges = [
        (place, name)
        for place, (old, new) in enumerate(zip(before.ranges, after.ranges, strict=True))
        for name in ("start", "end")
        if getattr(old, name) != getattr(new, name)
    ]
    return Nudge(after.id, plan.annotator, edges[0]) if len(edges) == 1 else None


def _moved(plan: Plan) -> tuple[Span, Span] | None:
    """Return the one span a plan changes, before and after, when only its ranges change."""
    if len(plan.changes) != 1:
        return None
    before, after = plan.changes[0].before, plan.changes[0].after
    if not isinstance(before, Span) or not isinstance(after, Span):
        return None
    return (before, after) if replace(before, ranges=after.ranges) == after else None
