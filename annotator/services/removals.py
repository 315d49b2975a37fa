"""What leaves the project for good: imports taken back whole, and what is emptied from the bin.

Both are one entry of the history without the rows that go; the project is
backed up before.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.errors import UserError
from annotator.services.backup_files import BackupReason
from annotator.services.change_event import ChangeEvent
from annotator.services.store_history import Entry, EntryKind

if TYPE_CHECKING:
    from annotator.services.store import ProjectStore


class Removed(NamedTuple):
    """The entry that a removal has added to the history, its number, and what screens are told."""

    entry: Entry
    number: int
    event: ChangeEvent


def take_back_import(
    store: "ProjectStore", number: int, person: str, *, with_work: bool = False
) -> Removed:
    """Take the import of an entry back, also what people did to its articles if `with_work`.

    Raises CannotUndo where people did, and it is not to go.
    """
    entry = store.entry(number)
    undo = Entry(kind=EntryKind.UNDO, title=entry.title, annotator=person, target=number)
    with store.transaction():
        touched = store.imports.take_back(entry.run or 0, with_work=with_work)
        added = store.add_entry(undo)
    return Removed(undo, added, _event(undo, touched))


def begin_emptying(
    store: "ProjectStore", person: str, breathe: Callable[[], None] | None
) -> Removed:
    """Back the project up and tell the history that the bin is emptied; `purge` does it."""
    store.back_up(BackupReason.BULK, breathe)
    store.ensure_person(person)
    entry = Entry(kind=EntryKind.EMPTY, title="Empty the bin", annotator=person)
    with store.transaction():
        number = store.add_entry(entry)
    return Removed(entry, number, _event(entry, ()))


def purge(store: "ProjectStore", article_ids: Sequence[str]) -> int:
    """Remove some articles that are in the bin for good; return how many were."""
    with store.transaction():
        return store.binned.purge(article_ids)


def is_gone(store: "ProjectStore", number: int, entry: Entry) -> bool:
    """Whether an entry tells only of articles, or of an import, that have left for good.

    Such a step can neither be undone nor redone any more, and is passed over.
    """
    if entry.kind is EntryKind.IMPORT:
        return not store.imports.is_there(entry.run or 0, number)
    if entry.run is not None:
        return not store.bulk.is_there(entry.run)
    return not store.has_articles({each.record.article_id for each in entry.changes})


def import_entry(store: "ProjectStore", number: int) -> Entry:
    """Return the entry of an import; raises UserError when it was taken back already."""
    entry = store.entry(number)
    if entry.kind is not EntryKind.IMPORT or is_gone(store, number, entry):
        raise UserError("This import was taken back already.")
    return entry


def _event(entry: Entry, article_ids: Sequence[str]) -> ChangeEvent:
    return ChangeEvent(
        kind=entry.kind,
        title=entry.title,
        annotator=entry.annotator,
        article_ids=frozenset(article_ids),
        whole_project=True,
    )
