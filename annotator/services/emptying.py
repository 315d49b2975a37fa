"""Emptying the bin: backed up, one entry of the history, some articles at a time."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from annotator.domain.ports import Progress, Report
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject

_AT_ONCE: Final = 50
"""Articles that leave in one transaction, before others have their turn."""


def empty_bin(call: Call, article_ids: Sequence[str], person: str, report: Report) -> int:
    """Remove articles that are in the bin for good; return how many there were.

    What was restored meanwhile stays. Raises Cancelled between two
    transactions; what has left by then is gone.
    """
    call(partial(_begin, person))
    removed = 0
    for first in range(0, len(article_ids), _AT_ONCE):
        report(Progress(first, len(article_ids)))
        removed += call(partial(_purge, article_ids[first : first + _AT_ONCE]))
    return removed


def _begin(person: str, project: OpenProject) -> None:
    project.executor.begin_emptying(person)


def _purge(article_ids: Sequence[str], project: OpenProject) -> int:
    return project.executor.purge(article_ids)
