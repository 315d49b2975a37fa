"""What a change of the project does to lists of articles."""

from typing import Final

from annotator.domain.records import ArticleDetails, Binning
from annotator.services.change_event import ChangeEvent

_FEW: Final = 50
"""Articles whose rows are read one by one after a change."""


def is_felt_by_row(event: ChangeEvent) -> bool:
    """Whether reading the rows of its articles shows all that a change has done to a list."""
    few = not event.whole_project and len(event.article_ids) <= _FEW
    return few and not _moves(event)


def _moves(event: ChangeEvent) -> bool:
    """Whether articles come into lists, leave them or stand at other places in them."""
    return any(isinstance(each.record, ArticleDetails | Binning) for each in event.changes)
