"""The one door for every change: command, transaction, history, event; and the way back."""

from collections import deque
from dataclasses import dataclass

from annotator.domain.errors import CannotUndo, StaleChange, UserError
from annotator.domain.records import Change, Plan
from annotator.services.store import Entry, EntryKind, ProjectStore


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEvent:
    """What a command, an undo, a redo or an import did; screens refresh from it."""

    kind: EntryKind
    title: str
    annotator: str | None
    changes: tuple[Change, ...] = ()
    article_ids: frozenset[str] = frozenset()
    whole_project: bool = False
    """A bulk run: anything may have changed."""


@dataclass(frozen=True, slots=True)
class UndoState:
    """What the next undo and redo of a person would do; empty when there is none."""

    undo: str = ""
    redo: str = ""


class _Steps:
    """A person's steps that can be undone and redone, folded from the history."""

    def __init__(self) -> None:
        self.undo: deque[int] = deque()
        self.redo: deque[int] = deque()

    def take(self, number: int, kind: EntryKind, target: int | None) -> None:
        match kind:
            case EntryKind.DO | EntryKind.IMPORT:
                self.undo.append(number)
                self.redo.clear()
            case EntryKind.UNDO if target is not None:
                self.undo.remove(target)
                self.redo.append(target)
            case EntryKind.REDO if target is not None:
                self.redo.remove(target)
                self.undo.append(target)
            case _:
                pass


class Executor:
    """Runs commands against one open project, on the thread that owns it."""

    def __init__(self, store: ProjectStore) -> None:
        """Work on an open project."""
        self._store = store
        self._steps: dict[str, _Steps] = {}

    def execute(self, plan: Plan) -> ChangeEvent:
        """Make the changes of a plan, durably; raises StaleChange and then changes nothing."""
        entry = Entry(
            kind=EntryKind.DO,
            title=plan.title,
            annotator=plan.annotator,
            changes=plan.changes,
            article_id=plan.article_id,
        )
        self._store.ensure_person(plan.annotator)
        return self._run(entry)

    def undo(self, person: str) -> ChangeEvent:
        """Take back the person's last step.

        Raises UserError when there is none, CannotUndo when later work builds on it.
        """
        steps = self._steps_of(person)
        if not steps.undo:
            raise UserError("There is nothing to undo.")
        number = steps.undo[-1]
        entry = self._store.entry(number)
        if entry.run is not None:
            return self._take_back_import(entry, number, person)
        changes = tuple(change.inverse() for change in reversed(entry.changes))
        return self._again(EntryKind.UNDO, entry, number, changes)

    def redo(self, person: str) -> ChangeEvent:
        """Make the person's last undone step again; raises as `undo` does."""
        steps = self._steps_of(person)
        if not steps.redo:
            raise UserError("There is nothing to redo.")
        number = steps.redo[-1]
        entry = self._store.entry(number)
        if entry.run is not None:
            raise CannotUndo("An import that was taken back is made again by importing the files.")
        return self._again(EntryKind.REDO, entry, number, entry.changes)

    def undo_state(self, person: str) -> UndoState:
        """Return the titles of the steps that undo and redo would take."""
        steps = self._steps_of(person)
        return UndoState(
            undo=self._store.entry(steps.undo[-1]).title if steps.undo else "",
            redo=self._store.entry(steps.redo[-1]).title if steps.redo else "",
        )

    def forget_steps(self) -> None:
        """Read the history anew, after an import has added to it."""
        self._steps.clear()

    def _again(
        self, kind: EntryKind, entry: Entry, number: int, changes: tuple[Change, ...]
    ) -> ChangeEvent:
        try:
            return self._run(
                Entry(
                    kind=kind,
                    title=entry.title,
                    annotator=entry.annotator,
                    changes=changes,
                    article_id=changes[0].record.article_id if changes else None,
                    target=number,
                )
            )
        except StaleChange:
            raise CannotUndo(
                f"“{entry.title}” cannot be {kind.value}ne: later work builds on it."
            ) from None

    def _take_back_import(self, entry: Entry, number: int, person: str) -> ChangeEvent:
        with self._store.transaction():
            touched = self._store.imports.take_back(entry.run or 0)
            undo = Entry(kind=EntryKind.UNDO, title=entry.title, annotator=person, target=number)
            self._remember(undo, self._store.add_entry(undo))
        return ChangeEvent(
            kind=EntryKind.UNDO,
            title=entry.title,
            annotator=person,
            article_ids=frozenset(touched),
            whole_project=True,
        )

    def _run(self, entry: Entry) -> ChangeEvent:
        with self._store.transaction():
            self._store.apply(entry.changes)
            number = self._store.add_entry(entry)
        self._remember(entry, number)
        return ChangeEvent(
            kind=entry.kind,
            title=entry.title,
            annotator=entry.annotator,
            changes=entry.changes,
            article_ids=frozenset(change.record.article_id for change in entry.changes),
        )

    def _remember(self, entry: Entry, number: int) -> None:
        steps = self._steps.get(entry.annotator or "")
        if steps is not None:
            steps.take(number, entry.kind, entry.target)

    def _steps_of(self, person: str) -> _Steps:
        if person not in self._steps:
            steps = self._steps[person] = _Steps()
            for number, kind, target in self._store.steps(person):
                steps.take(number, kind, target)
        return self._steps[person]
