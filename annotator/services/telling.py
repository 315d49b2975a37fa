"""What screens are told of an entry that is about to be written."""

from annotator.domain.records import Change
from annotator.services.change_event import ChangeEvent
from annotator.services.entries import counts_anew
from annotator.services.store import BulkStore, Entry, EntryKind


def event_of(entry: Entry, bulk: BulkStore) -> ChangeEvent:
    """Return what an entry does; a run made again or taken back may be too long to tell."""
    ids = frozenset(change.record.article_id for change in entry.changes)
    changes = entry.changes
    if entry.run is not None:
        ids = bulk.article_ids(entry.run)
        changes = _changes_of_run(entry, bulk) if len(ids) == 1 else ()
    return ChangeEvent(
        kind=entry.kind,
        title=entry.title,
        annotator=entry.annotator,
        changes=changes,
        article_ids=ids,
        whole_project=(entry.run is not None and not changes) or counts_anew(entry),
        project=entry.project,
    )


def _changes_of_run(entry: Entry, bulk: BulkStore) -> tuple[Change, ...]:
    changes = tuple(bulk.changes(entry.run or 0))
    if entry.kind is EntryKind.UNDO:
        return tuple(each.inverse() for each in reversed(changes))
    return changes
