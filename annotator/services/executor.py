"""The one door for every change: command, transaction, history, event; and the way back."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.errors import CannotUndo, EnvironmentProblem, InBin, StaleChange, UserError
from annotator.domain.project_change import ProjectPlan
from annotator.domain.records import Change, Plan
from annotator.services import removals
from annotator.services.backup_files import BackupReason
from annotator.services.change_event import ChangeEvent, UndoState
from annotator.services.entries import (
    is_bulk,
    moves_spans,
    only_article,
    removes_much,
    same,
)
from annotator.services.nudges import Nudges
from annotator.services.past_steps import PastSteps
from annotator.services.steps import in_sum, nudge_of
from annotator.services.store_history import Entry, EntryKind, Tell, tell_nobody
from annotator.services.telling import event_of

if TYPE_CHECKING:
    from annotator.services.store import ProjectStore

__all__ = ("ChangeEvent", "Executor", "UndoState")


class _Doubt(NamedTuple):
    """An entry whose commit failed, which may be on the disk all the same."""

    asked: Entry
    written: Entry
    number: int


class Executor:
    """Runs commands against one open project, on the thread that owns it."""

    def __init__(
        self,
        store: "ProjectStore",
        clock: Callable[[], float] = time.monotonic,
        breathe: Callable[[], None] | None = None,
    ) -> None:
        """Work on an open project.

        `clock` tells which nudges came quickly one after the other; `breathe`
        does what others wait for while a backup is made.
        """
        self._store = store
        self._breathe = breathe
        self._nudges = Nudges(clock)
        self._doubt: _Doubt | None = None
        self._steps = PastSteps(store)

    def execute(self, plan: Plan, tell: Tell = tell_nobody) -> ChangeEvent:
        """Make the changes of a plan, durably; raises StaleChange and then changes nothing.

        The project is backed up before a plan that removes much. `tell` hears how far a
        bulk action is, here as in `undo` and `redo`; what it raises leaves all as it was.
        """
        if removes_much(plan.changes):
            self._store.back_up(BackupReason.BULK, self._breathe)
        nudge = nudge_of(plan)
        step = self._nudges.step_before(nudge)
        entry = Entry(
            kind=EntryKind.DO,
            title=plan.title,
            annotator=plan.annotator,
            changes=plan.changes,
            article_id=plan.article_id or only_article(plan.changes),
            target=step,
            adds=plan.adds,
        )
        self._store.ensure_person(plan.annotator)
        number, event = self._run(entry, tell)
        if nudge is not None:
            self._nudges.remember(nudge, step or number)
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

    def undo(self, person: str, tell: Tell = tell_nobody, *, imports: bool = True) -> ChangeEvent:
        """Take back the person's last step; a whole import only with `imports`.

        Raises UserError when there is none, CannotUndo when later work builds on it.
        """
        last = self._steps.last(person)
        if last is None:
            raise UserError("There is nothing to undo.")
        number, entry = last
        if entry.kind is EntryKind.IMPORT:
            if not imports:
                raise CannotUndo(
                    "The step before is a whole import, which is taken back after a question:"
                    " undo again."
                )
            return self._take_back_import(entry, number, person)
        if entry.run is not None:
            return self._again(EntryKind.UNDO, entry, number, tell=tell)
        changes = tuple(
            change.inverse() for change in reversed(self._changes_of(person, number, entry))
        )
        return self._again(EntryKind.UNDO, entry, number, changes)

    def redo(self, person: str, tell: Tell = tell_nobody) -> ChangeEvent:
        """Make the person's last undone step again; raises as `undo` does."""
        last = self._steps.last(person, undone=True)
        if last is None:
            raise UserError("There is nothing to redo.")
        number, entry = last
        if entry.kind is EntryKind.IMPORT:
            raise CannotUndo("An import that was taken back is made again by importing the files.")
        if entry.run is not None:
            return self._again(EntryKind.REDO, entry, number, tell=tell)
        return self._again(EntryKind.REDO, entry, number, self._changes_of(person, number, entry))

    def undo_state(self, person: str) -> UndoState:
        """Return the titles of the steps that undo and redo would take."""
        undo = self._steps.last(person, breathe=self._breathe)
        redo = self._steps.last(person, undone=True)
        return UndoState(
            undo=undo[1].title if undo else "",
            redo=redo[1].title if redo else "",
            undoes_import=undo is not None and undo[1].kind is EntryKind.IMPORT,
            undoes=self._articles_of(undo),
            redoes=self._articles_of(redo),
        )

    def _articles_of(self, step: tuple[int, Entry] | None) -> int:
        run = step[1].run if step else None
        return self._store.bulk.articles(run) if run is not None else 0

    def take_back_import(self, number: int, person: str) -> ChangeEvent:
        """Take the import of an entry back, with all that people did to its articles.

        The project is backed up before; undo does not bring any of it back.
        Raises UserError when the import was taken back already.
        """
        removals.import_entry(self._store, number)
        self._store.back_up(BackupReason.IMPORT_UNDO, self._breathe)
        removals.import_entry(self._store, number)
        self._store.ensure_person(person)
        return self._removed(removals.take_back_import(self._store, number, person, with_work=True))

    def begin_emptying(self, person: str) -> ChangeEvent:
        """Back the project up and tell the history that the bin is emptied."""
        return self._removed(removals.begin_emptying(self._store, person, self._breathe))

    def purge(self, article_ids: Sequence[str]) -> int:
        """Remove some articles that are in the bin for good; return how many were there."""
        return removals.purge(self._store, article_ids)

    def forget_steps(self) -> None:
        """Read the history anew, after an import has added to it."""
        self._steps.forget()

    def _changes_of(self, person: str, number: int, entry: Entry) -> tuple[Change, ...]:
        numbers = self._steps.entries(person, number)
        if len(numbers) == 1:
            return entry.changes
        entries = (self._store.entry(each) for each in numbers)
        return in_sum(change for each in entries for change in each.changes)

    def _again(
        self,
        kind: EntryKind,
        entry: Entry,
        number: int,
        changes: tuple[Change, ...] = (),
        tell: Tell = tell_nobody,
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
                ),
                tell,
            )
        except StaleChange as error:
            raise CannotUndo(_why_not(kind, entry.title, error)) from None
        return event

    def _take_back_import(self, entry: Entry, number: int, person: str) -> ChangeEvent:
        self._store.back_up(BackupReason.IMPORT_UNDO, self._breathe)
        last = self._steps.last(person)
        if last is None or last[0] != number:  # others' work was done meanwhile
            raise CannotUndo(f"“{entry.title}” is not the last step any more.")
        return self._removed(removals.take_back_import(self._store, number, person))

    def _removed(self, done: removals.Removed) -> ChangeEvent:
        self._nudges.forget()
        self._doubt = None
        self._steps.remember(done.entry, done.number)
        return done.event

    def _run(self, entry: Entry, tell: Tell = tell_nobody) -> tuple[int, ChangeEvent]:
        self._nudges.forget()
        event = event_of(
            entry, self._store.bulk
        )  # before anything is written: reading may fail, too
        number = self._written_in_doubt(entry)
        if number is None:
            number = self._write(entry, tell)
        self._doubt = None
        self._steps.remember(entry, number)
        return number, event

    def _write(self, entry: Entry, tell: Tell) -> int:
        number = 0
        written = entry
        try:
            with self._store.transaction():
                written = self._make(entry, tell)
                number = self._store.add_entry(written)
                self._change_project(written, number)
        except EnvironmentProblem:
            self._doubt = _Doubt(entry, written, number) if number else None
            raise
        return number

    def _make(self, entry: Entry, tell: Tell) -> Entry:
        """Make the changes of an entry and return it as it is kept: of a bulk action, the run."""
        bulk = self._store.bulk
        for each in entry.adds:
            self._store.binned.add(each)
        if entry.run is None and is_bulk(entry):
            run = bulk.make(entry.title, entry.changes, tell)
            return entry._replace(run=run, changes=(), article_id=None, adds=())
        if entry.run is None:
            self._store.apply(entry.changes)
        elif entry.kind is EntryKind.UNDO:
            bulk.take_back(entry.run, tell)
        else:
            bulk.make_again(entry.run, tell)
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
            self._steps.forget()  # something else was done instead, and the steps know of neither
            return None
        self._store.sync()
        return doubt.number


def _why_not(kind: EntryKind, title: str, error: StaleChange) -> str:
    """Return a whole sentence for each case, as it is translated as a whole."""
    if kind is EntryKind.UNDO:
        if isinstance(error, InBin):
            return f"“{title}” cannot be undone: an article is in the bin; restore it first."
        return f"“{title}” cannot be undone: later work builds on it."
    if isinstance(error, InBin):
        return f"“{title}” cannot be redone: an article is in the bin; restore it first."
    return f"“{title}” cannot be redone: later work builds on it."
