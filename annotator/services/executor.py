"""The one door for every change: command, transaction, history, event; and the way back."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from annotator.domain.errors import CannotUndo, EnvironmentProblem, StaleChange, UserError
from annotator.domain.project_change import ProjectPlan
from annotator.domain.records import Change, Plan
from annotator.services.backup_files import BackupReason
from annotator.services.change_event import ChangeEvent, UndoState
from annotator.services.entries import (
    MANY,
    counts_anew,
    is_bulk,
    moves_spans,
    only_article,
    same,
)
from annotator.services.steps import NUDGE_SECONDS, Nudge, Steps, in_sum, nudge_of
from annotator.services.store import Entry, EntryKind, ProjectStore

__all__ = ("ChangeEvent", "Executor", "UndoState")


@dataclass(frozen=True, slots=True)
class _Last:
    """The last thing done, when it was a nudge."""

    nudge: Nudge
    step: int
    at: float


@dataclass(frozen=True, slots=True)
class _Doubt:
    """An entry whose commit failed, which may be on the disk all the same."""

    asked: Entry
    written: Entry
    number: int


class Executor:
    """Runs commands against one open project, on the thread that owns it."""

    def __init__(
        self,
        store: ProjectStore,
        clock: Callable[[], float] = time.monotonic,
        breathe: Callable[[], None] | None = None,
    ) -> None:
        """Work on an open project.

        `clock` tells which nudges came quickly one after the other; `breathe`
        does what others wait for while a backup is made.
        """
        self._store = store
        self._clock = clock
        self._breathe = breathe
        self._last: _Last | None = None
        self._doubt: _Doubt | None = None
        self._steps: dict[str, Steps] = {}

    def execute(self, plan: Plan) -> ChangeEvent:
        """Make the changes of a plan, durably; raises StaleChange and then changes nothing.

        The project is backed up before a plan that removes much.
        """
        if sum(each.after is None for each in plan.changes) > MANY:
            self._store.back_up(BackupReason.BULK, self._breathe)
        nudge = nudge_of(plan)
        step = self._step_to_go_on_with(nudge)
        entry = Entry(
            kind=EntryKind.DO,
            title=plan.title,
            annotator=plan.annotator,
            changes=plan.changes,
            article_id=plan.article_id or only_article(plan.changes),
            target=step,
        )
        self._store.ensure_person(plan.annotator)
        number, event = self._run(entry)
        if nudge is not None:
            self._last = _Last(nudge, step or number, self._clock())
        return event

    def change_project(self, plan: ProjectPlan) -> ChangeEvent:
        """Change the scheme or the guidelines, durably; raises as `execute` does.

        The project is backed up before labels are merged.
        """
        entry = Entry(
            kind=EntryKind.DO, title=plan.title, annotator=plan.annotator, project=plan.change
        )
        if moves_spans(entry):
            self._store.back_up(BackupReason.BULK, self._breathe)
        self._store.ensure_person(plan.annotator)
        _, event = self._run(entry)
        return event

    def undo(self, person: str) -> ChangeEvent:
        """Take back the person's last step.

        Raises UserError when there is none, CannotUndo when later work builds on it.
        """
        steps = self._steps_of(person)
        if not steps.undo:
            raise UserError("There is nothing to undo.")
        number = steps.undo[-1]
        entry = self._store.entry(number)
        if entry.kind is EntryKind.IMPORT:
            return self._take_back_import(entry, number, person)
        if entry.run is not None:
            return self._again(EntryKind.UNDO, entry, number)
        changes = tuple(
            change.inverse() for change in reversed(self._changes_of(steps, number, entry))
        )
        return self._again(EntryKind.UNDO, entry, number, changes)

    def redo(self, person: str) -> ChangeEvent:
        """Make the person's last undone step again; raises as `undo` does."""
        steps = self._steps_of(person)
        if not steps.redo:
            raise UserError("There is nothing to redo.")
        number = steps.redo[-1]
        entry = self._store.entry(number)
        if entry.kind is EntryKind.IMPORT:
            raise CannotUndo("An import that was taken back is made again by importing the files.")
        if entry.run is not None:
            return self._again(EntryKind.REDO, entry, number)
        return self._again(EntryKind.REDO, entry, number, self._changes_of(steps, number, entry))

    def undo_state(self, person: str) -> UndoState:
        """Return the titles of the steps that undo and redo would take."""
        steps = self._steps_of(person)
        last = self._store.entry(steps.undo[-1]) if steps.undo else None
        return UndoState(
            undo=last.title if last else "",
            redo=self._store.entry(steps.redo[-1]).title if steps.redo else "",
            undoes_import=last is not None and last.kind is EntryKind.IMPORT,
        )

    def forget_steps(self) -> None:
        """Read the history anew, after an import has added to it."""
        self._steps.clear()

    def _step_to_go_on_with(self, nudge: Nudge | None) -> int | None:
        last = self._last
        if (
            nudge is None
            or last is None
            or last.nudge != nudge
            or self._clock() - last.at > NUDGE_SECONDS
        ):
            return None
        return last.step

    def _changes_of(self, steps: Steps, number: int, entry: Entry) -> tuple[Change, ...]:
        numbers = steps.entries(number)
        if len(numbers) == 1:
            return entry.changes
        entries = (self._store.entry(each) for each in numbers)
        return in_sum(change for each in entries for change in each.changes)

    def _again(
        self, kind: EntryKind, entry: Entry, number: int, changes: tuple[Change, ...] = ()
    ) -> ChangeEvent:
        project = entry.project
        if kind is EntryKind.UNDO and project is not None:
            project = project.inverse()
        try:
            _, event = self._run(
                Entry(
                    kind=kind,
                    title=entry.title,
                    annotator=entry.annotator,
                    changes=changes,
                    article_id=only_article(changes),
                    target=number,
                    run=entry.run,
                    project=project,
                )
            )
        except StaleChange:
            why = (
                f"“{entry.title}” cannot be undone: later work builds on it."
                if kind is EntryKind.UNDO
                else f"“{entry.title}” cannot be redone: later work builds on it."
            )
            raise CannotUndo(why) from None
        return event

    def _take_back_import(self, entry: Entry, number: int, person: str) -> ChangeEvent:
        self._store.back_up(BackupReason.IMPORT_UNDO, self._breathe)
        steps = self._steps_of(person)
        if not steps.undo or steps.undo[-1] != number:  # others' work was done meanwhile
            raise CannotUndo(f"“{entry.title}” is not the last step any more.")
        undo = Entry(kind=EntryKind.UNDO, title=entry.title, annotator=person, target=number)
        with self._store.transaction():
            touched = self._store.imports.take_back(entry.run or 0)
            added = self._store.add_entry(undo)
        self._remember(undo, added)
        return ChangeEvent(
            kind=EntryKind.UNDO,
            title=entry.title,
            annotator=person,
            article_ids=frozenset(touched),
            whole_project=True,
        )

    def _run(self, entry: Entry) -> tuple[int, ChangeEvent]:
        self._last = None
        event = self._event(entry)  # before anything is written: reading may fail, too
        number = self._written_in_doubt(entry)
        if number is None:
            number = self._write(entry)
        self._doubt = None
        self._remember(entry, number)
        return number, event

    def _event(self, entry: Entry) -> ChangeEvent:
        """Return what an entry did; a run made again or taken back may be too long to tell."""
        ids = frozenset(change.record.article_id for change in entry.changes)
        changes = entry.changes
        if entry.run is not None:
            ids = self._store.bulk.article_ids(entry.run)
            changes = self._changes_of_run(entry) if len(ids) == 1 else ()
        return ChangeEvent(
            kind=entry.kind,
            title=entry.title,
            annotator=entry.annotator,
            changes=changes,
            article_ids=ids,
            whole_project=(entry.run is not None and not changes) or counts_anew(entry),
            project=entry.project,
        )

    def _changes_of_run(self, entry: Entry) -> tuple[Change, ...]:
        changes = tuple(self._store.bulk.changes(entry.run or 0))
        if entry.kind is EntryKind.UNDO:
            return tuple(each.inverse() for each in reversed(changes))
        return changes

    def _write(self, entry: Entry) -> int:
        number = 0
        written = entry
        try:
            with self._store.transaction():
                written = self._make(entry)
                number = self._store.add_entry(written)
                self._change_project(written, number)
        except EnvironmentProblem:
            self._doubt = _Doubt(entry, written, number) if number else None
            raise
        return number

    def _make(self, entry: Entry) -> Entry:
        """Make the changes of an entry and return it as it is kept: of a bulk action, the run."""
        bulk = self._store.bulk
        if entry.run is None and is_bulk(entry):
            run = bulk.make(entry.title, entry.changes)
            return replace(entry, run=run, changes=(), article_id=None)
        if entry.run is None:
            self._store.apply(entry.changes)
        elif entry.kind is EntryKind.UNDO:
            bulk.take_back(entry.run)
        else:
            bulk.make_again(entry.run)
        return entry

    def _change_project(self, entry: Entry, number: int) -> None:
        if entry.project is not None:
            self._store.shape.make(entry.project, entry.kind, number, entry.target or number)

    def _written_in_doubt(self, entry: Entry) -> int | None:
        """Return the number of an entry that did get written although its commit failed.

        The very last sync of a commit may fail when nothing can be rolled back
        any more. Tried again, the change would look stale; it is only not safe yet.
        """
        doubt = self._doubt
        if doubt is None or not self._store.has_entry(doubt.number):
            return None
        if not same(self._store.entry(doubt.number), doubt.written):
            return None
        if not same(doubt.asked, entry):
            self._steps.clear()  # something else was done instead, and the steps know of neither
            return None
        self._store.sync()
        return doubt.number

    def _remember(self, entry: Entry, number: int) -> None:
        steps = self._steps.get(entry.annotator or "")
        if steps is not None:
            steps.take(number, entry.kind, entry.target)

    def _steps_of(self, person: str) -> Steps:
        if person not in self._steps:
            steps = self._steps[person] = Steps()
            for number, kind, target in self._store.steps(person):
                steps.take(number, kind, target)
        return self._steps[person]
