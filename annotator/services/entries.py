"""What can be asked of entries of the history."""

from collections.abc import Iterable
from typing import Final

from annotator.domain.project_change import SchemeChange
from annotator.domain.records import Binning, Change
from annotator.services.store_history import Entry, EntryKind

MANY: Final = 100
"""More changes than a person makes one by one in a step."""


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries tell of the same thing done."""
    return one._replace(article_id=None) == other._replace(article_id=None)


def is_bulk(entry: Entry) -> bool:
    """Whether an entry is kept as a run: it is of a command, and long or about several articles."""
    if entry.kind is not EntryKind.DO or entry.target is not None:
        return False
    articles = {change.record.article_id for change in entry.changes}
    return len(entry.changes) > MANY or len(articles) > 1


def removes_much(changes: Iterable[Change]) -> bool:
    """Whether more annotation goes than a person removes one by one; the bin gives it all back."""
    gone = (each.before for each in changes if each.after is None)
    return sum(not isinstance(each, Binning) for each in gone) > MANY


def only_article(changes: Iterable[Change]) -> str | None:
    """Return the article all changes are about, or None when there are several."""
    found = {change.record.article_id for change in changes}
    return found.pop() if len(found) == 1 else None


def counts_anew(entry: Entry) -> bool:
    """Whether an entry changes what is counted: labels merged, or moved to other layers."""
    change = entry.project
    if not isinstance(change, SchemeChange):
        return False
    tasks = [(each.task_layers, each.layers_by_label) for each in (change.before, change.after)]
    return moves_spans(entry) or tasks[0] != tasks[1]


def moves_spans(entry: Entry) -> bool:
    """Whether an entry merges labels, or parts them again."""
    return isinstance(entry.project, SchemeChange) and entry.project.merged is not None
