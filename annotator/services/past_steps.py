"""The steps of each person, read back from the end of the history only as far as needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from annotator.services import removals
from annotator.services.steps import Steps
from annotator.services.store_history import Entry, EntryKind

if TYPE_CHECKING:
    from array import array

    from annotator.services.store import ProjectStore

_LATELY: Final = (1_000, 30_000)
"""Entries, of everybody, that are looked at before all are."""
_AT_ONCE: Final = 10_000
"""Of all entries so many are looked at before others may do something."""


class PastSteps:
    """Knows what each person can undo and redo."""

    def __init__(self, store: "ProjectStore") -> None:
        """Read the history of an open project."""
        self._store = store
        self._steps: dict[str, Steps] = {}

    def forget(self) -> None:
        """Read the history anew, after something else has added to it."""
        self._steps.clear()

    def remember(self, entry: Entry, number: int) -> None:
        """Take an entry in that was just written."""
        steps = self._steps.get(entry.annotator or "")
        if steps is not None:
            steps.take(number, entry.kind, entry.target)

    def entries(self, person: str, number: int) -> list[int]:
        """Return the numbers of the entries that make the step beginning with `number`."""
        return self._steps[person].entries(number)

    def last(
        self, person: str, *, undone: bool = False, breathe: Callable[[], None] | None = None
    ) -> tuple[int, Entry] | None:
        """Return the last step, or the last one `undone`; None without one.

        `breathe` is called while a long history is read.
        """
        while True:
            steps = self._read(person, breathe)
            found = self._last_of(steps.redo if undone else steps.undo, undone=undone)
            if found is not None or steps.are_known:
                return found

    def _last_of(self, steps: "array[int]", *, undone: bool) -> tuple[int, Entry] | None:
        """Return the last step, with those forgotten whose articles have left for good.

        An import that was `undone` is kept, to say why it cannot be made again.
        """
        while steps:
            entry = self._store.entry(steps[-1])
            is_import = undone and entry.kind is EntryKind.IMPORT
            if is_import or not removals.is_gone(self._store, steps[-1], entry):
                return steps[-1], entry
            steps.pop()
        return None

    def _read(self, person: str, breathe: Callable[[], None] | None) -> Steps:
        """Return steps that are known, from more of the history than before if need be."""
        last = self._store.last_entry
        for lately in (*_LATELY, last):
            known, after = self._steps.get(person), max(last - lately, 0)
            if known is not None and known.are_known:
                break
            if known is None or after < known.after:
                self._steps[person] = self._taken(person, after, breathe)
        return self._steps[person]

    def _taken(self, person: str, after: int, breathe: Callable[[], None] | None) -> Steps:
        steps, place = Steps(after), after
        while place < self._store.last_entry:  # others may add to it meanwhile
            for number, kind, target in self._store.steps(person, place, place + _AT_ONCE):
                steps.take(number, kind, target)
            place += _AT_ONCE
            if breathe is not None and place < self._store.last_entry:
                breathe()
        return steps
