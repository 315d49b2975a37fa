"""What the history of a project is made of, and the runs that bulk actions are kept as."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from annotator.domain.project_change import ProjectChange
from annotator.domain.records import Change, NewVersion


class EntryKind(StrEnum):
    """What a history entry tells of."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    EMPTY = "empty"
    """The bin was emptied, which nothing brings back."""


class Entry(NamedTuple):
    """One entry of the history; a bulk run names itself instead of its rows."""

    kind: EntryKind
    title: str
    annotator: str | None
    changes: tuple[Change, ...] = ()
    article_id: str | None = None
    target: int | None = None
    """Of an undo or redo: the step it takes; of a do: the step it goes on with."""
    run: int | None = None
    """Of an import, and of a bulk action, its undo and redo: the run it was."""
    project: ProjectChange | None = None
    """What it changed of the project as a whole."""
    adds: tuple[NewVersion, ...] = ()
    """Articles that come in with it, by way of the bin; not kept in the history."""


class PastEntry(NamedTuple):
    """An entry as it stands in the history."""

    number: int
    at: str
    """UTC, ISO 8601."""
    entry: Entry


Tell = Callable[[int, int], object]
"""Told how many articles of how many a bulk action has done; may raise Cancelled."""


def tell_nobody(_done: int, _total: int) -> None:
    """Take how far it is and tell nobody."""


class BulkStore(Protocol):
    """Makes the changes of a bulk action as one run, which is taken back whole.

    Articles that have left the project for good since are passed over.
    """

    def make(self, title: str, changes: Sequence[Change], tell: Tell = tell_nobody) -> int:
        """Make changes in any articles and return the run's number.

        Raises StaleChange when the project is not as they expect.
        """
        ...

    def take_back(self, run: int, tell: Tell = tell_nobody) -> None:
        """Take all changes of a run back; raises StaleChange where later work builds on it."""
        ...

    def make_again(self, run: int, tell: Tell = tell_nobody) -> None:
        """Make a run that was taken back again, the same rows; raises StaleChange."""
        ...

    def articles(self, run: int) -> int:
        """Return how many articles a run changed."""
        ...

    def left(self, run: int) -> int:
        """Return how many articles of a run are still in the project."""
        ...

    def is_there(self, run: int) -> bool:
        """Whether any article of a run is still in the project."""
        ...

    def article_ids(self, run: int) -> frozenset[str]:
        """Return the ids of the articles of a run that are still in the project."""
        ...

    def changes(self, run: int) -> Iterator[Change]:
        """Yield all that a run changed, in its order within each article."""
        ...
