"""What services need of the project file; `storage` provides it.

Its parts are in modules of their own and are to be had here as well.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Annotator, Change
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts, ArticleQuery, ArticleRow, ProjectInfo
from annotator.services.backup_files import BackupReason, CopyFacts
from annotator.services.store_bin import BinStore
from annotator.services.store_history import BulkStore, Entry, EntryKind, PastEntry
from annotator.services.store_imports import (
    BatchResult,
    FileBatch,
    ImportRules,
    ImportStore,
    SourceFile,
)
from annotator.services.store_lists import ListStore
from annotator.services.store_shape import ShapeStore
from annotator.services.store_statistics import StatisticsStore

if TYPE_CHECKING:
    from annotator.domain.ports import Report

__all__ = (
    "BatchResult",
    "BinStore",
    "BulkStore",
    "Entry",
    "EntryKind",
    "FileBatch",
    "ImportRules",
    "ImportStore",
    "ListStore",
    "PartStore",
    "PastEntry",
    "ProjectStore",
    "ShapeStore",
    "SourceFile",
    "StatisticsStore",
    "StoredText",
)


class StoredText(NamedTuple):
    """The text of an article, with what a list of places in it shows."""

    place: int
    """Where in the order of the articles it stands; only to go on from."""
    article_id: str
    title: str
    text: str


class PartStore(Protocol):
    """Which part of the training data each article falls in, for each way of splitting."""

    def of(self, split: str) -> Mapping[str, str]:
        """Return the parts of a split by article id."""
        ...

    def keep(self, split: str, parts: Mapping[str, str]) -> None:
        """Store parts by article id; one that is stored already stays as it is."""
        ...


class ProjectStore(Protocol):
    """One open project file, used from one thread."""

    path: Path
    read_only: bool
    warning: str
    """A sentence for the person who opened it, or empty."""
    lists: ListStore

    @property
    def bulk(self) -> BulkStore:
        """What changes many articles."""
        ...

    @property
    def parts(self) -> PartStore:
        """Which part of the training data each article falls in."""
        ...

    @property
    def shape(self) -> ShapeStore:
        """What changes the project as a whole."""
        ...

    @property
    def binned(self) -> BinStore:
        """What is in the bin."""
        ...

    @property
    def imports(self) -> ImportStore:
        """What imports write."""
        ...

    @property
    def statistics(self) -> StatisticsStore:
        """What counts."""
        ...

    def close(self) -> None:
        """Close the file and give its lock back."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, and on disk at the end."""
        ...

    @property
    def id(self) -> str:
        """Identity of the project, the same in all its copies."""
        ...

    @property
    def name(self) -> str:
        """Name of the project."""
        ...

    @property
    def scheme(self) -> Scheme:
        """The scheme."""
        ...

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """All annotators, persons and programs."""
        ...

    def ensure_person(self, name: str) -> None:
        """Add a person to the project unless she is there."""
        ...

    def apply(self, changes: Sequence[Change]) -> None:
        """Make changes; raises StaleChange when the project is not as they expect."""
        ...

    def remembered(self, name: str) -> str | None:
        """Return what the project was told to remember under a name."""
        ...

    def remember(self, name: str, value: str) -> None:
        """Keep something under a name, for the next time; this is no change of annotation."""
        ...

    def add_entry(self, entry: Entry) -> int:
        """Append to the history and return the entry's number."""
        ...

    def entry(self, number: int) -> Entry:
        """Return one entry of the history."""
        ...

    def has_entry(self, number: int) -> bool:
        """Whether the history has an entry with this number."""
        ...

    def sync(self) -> None:
        """Make sure that everything written so far is on the disk."""
        ...

    @property
    def last_entry(self) -> int:
        """Number of the latest entry of the history, 0 without one."""
        ...

    def steps(
        self, annotator: str, after: int = 0, up_to: int | None = None
    ) -> list[tuple[int, EntryKind, int | None]]:
        """Return (number, kind, target) of an annotator's entries, oldest first.

        Those `after` one and `up_to` another, when given.
        """
        ...

    def article_entries(self, article_id: str) -> Iterator[PastEntry]:
        """Yield the entries of the history about one article, the newest first."""
        ...

    def article(self, article_id: str) -> AnnotatedArticle:
        """Return an article with all that is said about it."""
        ...

    def has_articles(self, article_ids: Collection[str]) -> bool:
        """Whether all these articles are in the project, be it in the bin."""
        ...

    def article_ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
        ...

    def article_of_file(self, path: str) -> str | None:
        """Return the id of the one article that came from a file; None for several or none."""
        ...

    def texts(self, *, after: int) -> list[StoredText]:
        """Return the texts that follow a place, as many as are read in a moment; 0 begins."""
        ...

    def counted_ranges(
        self, label: str, person: str, article_ids: Sequence[str]
    ) -> Mapping[str, frozenset[Range]]:
        """Return, by article, where spans of one piece with this label count as a person's."""
        ...

    def rows(self, query: ArticleQuery, *, offset: int, limit: int) -> list[ArticleRow]:
        """Return a page of the list of articles."""
        ...

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        ...

    def position(self, query: ArticleQuery, article_id: str) -> int | None:
        """Return the place of an article in a list, from 0."""
        ...

    def counts(self, person: str) -> ArticleCounts:
        """Return how many articles there are for one person."""
        ...

    def next_to_do(
        self, person: str, after: str | None, within: ArticleQuery | None = None
    ) -> str | None:
        """Return the next article a person has neither done nor skipped, of those in a list."""
        ...

    def info(self) -> ProjectInfo:
        """Return the project in figures."""
        ...

    def text_misfits(self) -> Iterator[tuple[str, str]]:
        """Yield (key, why) for each article whose text is not what its hash says."""
        ...

    def dangling_links(self) -> Iterator[tuple[str, str, str]]:
        """Yield (code, where, why) for relations, verdicts and flags whose span is not there."""
        ...

    def duplicate_texts(self) -> Iterator[Sequence[str]]:
        """Yield the keys of articles that share one text."""
        ...

    def integrity(self) -> Iterator[tuple[str, str]]:
        """Yield (where, why) for whatever is broken in the file itself, and in its history."""
        ...

    def quick_checks(self) -> Iterator[str]:
        """Check the file in short pieces, one a step; yield what is wrong, empty when nothing."""
        ...

    @property
    def state(self) -> str:
        """Equal for two moments between which nothing was changed."""
        ...

    def copy_pages(self, target: Path, pause: Callable[[], None]) -> CopyFacts:
        """Copy the project to a new file, with `pause` called between short steps."""
        ...

    def back_up(self, reason: BackupReason, breathe: Callable[[], None] | None = None) -> None:
        """Back the project up now, with `breathe` called while that goes on.

        Raises EnvironmentProblem when that fails, and what `breathe` raises.
        """
        ...

    def save_copy(
        self,
        target: Path,
        pause: Callable[[], None] | None = None,
        report: "Report | None" = None,
    ) -> None:
        """Write a copy that is whole, with `pause` called between short steps.

        Raises UserError or EnvironmentProblem, and what `pause` and `report` raise.
        """
        ...
