"""What screens are told of an entry that is about to be written."""

from typing import TYPE_CHECKING, Final

from annotator.domain.records import Change
from annotator.services.change_event import ChangeEvent
from annotator.services.entries import counts_anew
from annotator.services.store_history import Entry, EntryKind

if TYPE_CHECKING:
    from annotator.services.store_history import BulkStore

MOST_TOLD: Final = 1_000
"""Articles of a change that are named one by one; of more, the whole project is read anew."""


def event_of(entry: Entry, bulk: "BulkStore") -> ChangeEvent:
    """Return what an entry does; a run made again or taken back may be too long to tell."""
    ids = frozenset(change.record.article_id for change in entry.changes)
    changes, gone = entry.changes, 0
    if entry.run is not None:
        left = bulk.left(entry.run)
        gone = bulk.articles(entry.run) - left
        ids = bulk.article_ids(entry.run) if left <= MOST_TOLD else frozenset()
        changes = _changes_of_run(entry, bulk) if len(ids) == 1 else ()
    elif len(ids) > MOST_TOLD:
        ids, changes = frozenset(), ()
    untold = not changes and (entry.run is not None or bool(entry.changes))
    return ChangeEvent(
        kind=entry.kind,
        title=entry.title,
        annotator=entry.annotator,
        changes=changes,
        article_ids=ids,
        whole_project=untold or counts_anew(entry),
        project=entry.project,
        gone=gone,
    )


def _changes_of_run(entry: Entry, bulk: "BulkStore") -> tuple[Change, ...]:
    changes = tuple(bulk.changes(entry.run or 0))
    if entry.kind is EntryKind.UNDO:
        return tuple(each.inverse() for each in reversed(changes))
    return changes
