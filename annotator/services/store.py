"""What services need of the project file; `storage` provides it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range
from annotator.domain.records import Annotator, Change
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts, ArticleQuery, ArticleRow, ProjectInfo
from annotator.services.backup_files import BackupFiles, BackupReason, BackupRules, CopyFacts
from annotator.services.rescue_report import RescueReport


class EntryKind(StrEnum):
    """What a history entry tells of."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
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


class PastEntry(NamedTuple):
    """An entry as it stands in the history."""

    number: int
    at: str
    """UTC, ISO 8601."""
    entry: Entry


class StoredText(NamedTuple):
    """The text of an article, with what a list of places in it shows."""

    place: int
    """Where in the order of the articles it stands; only to go on from."""
    article_id: str
    title: str
    text: str


class SourceFile(NamedTuple):
    """A file being imported, as the project remembers it."""

    path: str
    """As shown to people."""
    key: str
    """The key of an article that brings none: its path below the imported folder."""
    format: str
    sha256: str


class FileBatch(NamedTuple):
    """Some articles of one file; `last` says that the file ends with them."""

    file: SourceFile
    articles: Sequence[IncomingArticle]
    last: bool


@dataclass(kw_only=True)
class BatchResult:
    """What became of a batch, file by file in `refused`."""

    added: int = 0
    joined: int = 0
    """Articles that were in the project already, with the same text."""
    refused: list[tuple[str, Refusal]]
    notes: list[tuple[str, Refusal]]
    touched: list[str]
    """Ids of the articles added or joined."""

    def plus(self, other: "BatchResult") -> "BatchResult":
        """Return what both batches did together."""
        return BatchResult(
            added=self.added + other.added,
            joined=self.joined + other.joined,
            refused=self.refused + other.refused,
            notes=self.notes + other.notes,
            touched=self.touched + other.touched,
        )


class ImportStore(Protocol):
    """Takes an import in: batches in small transactions, files visible when they are whole."""

    def begin(self, title: str) -> int:
        """Begin an import and return its number."""
        ...

    def add(self, run: int, batches: Sequence[FileBatch], rules: "ImportRules") -> BatchResult:
        """Take batches in, all in one transaction."""
        ...

    def discard_file(self, run: int, file: SourceFile) -> None:
        """Remove what an unfinished file has brought so far."""
        ...

    def without_entities(self, article_ids: Sequence[str]) -> list[tuple[str, str]]:
        """Return (id, language) of those articles that have no span in the entities layer."""
        ...

    def text(self, article_id: str) -> str:
        """Return the stored text of one article."""
        ...

    def add_suggestions(
        self, run: int, program: str, found: Sequence[tuple[str, Sequence[Suggestion]]]
    ) -> int:
        """Store (article id, suggestions) by a program; return how many spans were new."""
        ...

    def finish(self, run: int, *, annotator: str | None, title: str) -> None:
        """End an import: one history entry that stores its number."""
        ...

    def take_back(self, run: int) -> list[str]:
        """Remove all an import brought and return the ids of the articles it touched.

        Raises CannotUndo when a person's later work builds on it.
        """
        ...

    def remove_unfinished(self) -> int:
        """Remove what imports that never ended left behind; return how many articles."""
        ...


class BulkStore(Protocol):
    """Makes the changes of a bulk action as one run, which is taken back whole."""

    def make(self, title: str, changes: Sequence[Change]) -> int:
        """Make changes in any articles and return the run's number.

        Raises StaleChange when the project is not as they expect.
        """
        ...

    def take_back(self, run: int) -> None:
        """Take all changes of a run back; raises StaleChange where later work builds on it."""
        ...

    def make_again(self, run: int) -> None:
        """Make a run that was taken back again, the same rows; raises StaleChange."""
        ...

    def article_ids(self, run: int) -> frozenset[str]:
        """Return the ids of the articles a run changed."""
        ...

    def changes(self, run: int) -> Iterator[Change]:
        """Yield all that a run changed, in its order within each article."""
        ...


class PartStore(Protocol):
    """Which part of the training data each article falls in, for each way of splitting."""

    def of(self, split: str) -> Mapping[str, str]:
        """Return the parts of a split by article id."""
        ...

    def keep(self, split: str, parts: Mapping[str, str]) -> None:
        """Store parts by article id; one that is stored already stays as it is."""
        ...


@dataclass(frozen=True, kw_only=True)
class ImportRules:
    """How an import treats what its files do not say."""

    annotator: str | None = None
    """Whose the spans are when the file does not say; None: the program `import:FILE`."""
    new_version: bool = False
    """Whether a changed text under a known key becomes a new version beside the old."""


class ProjectStore(Protocol):
    """One open project file, used from one thread."""

    path: Path
    read_only: bool
    warning: str
    """A sentence for the person who opened it, or empty."""
    imports: ImportStore
    bulk: BulkStore
    parts: PartStore

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

    def steps(self, annotator: str) -> list[tuple[int, EntryKind, int | None]]:
        """Return (number, kind, target) of all of an annotator's entries, oldest first."""
        ...

    def article_entries(self, article_id: str) -> Iterator[PastEntry]:
        """Yield the entries of the history about one article, the newest first."""
        ...

    def article(self, article_id: str) -> AnnotatedArticle:
        """Return an article with all that is said about it."""
        ...

    def article_ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
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

    def save_copy(self, target: Path) -> None:
        """Write a copy that is whole, also while work goes on."""
        ...


class ProjectFiles(Protocol):
    """Makes and opens project files."""

    rules: BackupRules
    """Which backups are kept, whoever makes them; may be set at any time."""

    @property
    def backups(self) -> BackupFiles:
        """Where the backups of projects are."""
        ...

    def rescue(
        self, broken: Path, target: Path, complete_from: Sequence[Path] = ()
    ) -> RescueReport:
        """Save what can be read of a damaged project into a new one.

        What is lost is taken from the backups named, the first that has it.
        Raises UserError when `target` exists, DamagedProject when nothing is left.
        """
        ...

    def create(self, path: Path, scheme: Scheme, *, name: str = "") -> ProjectStore:
        """Make a new project and open it; without a name it bears its file's."""
        ...

    def open(self, path: Path) -> ProjectStore:
        """Open a project for work; raises ProjectInUse when another program has it."""
        ...

    def open_to_read(self, path: Path) -> ProjectStore:
        """Open a project to look at, also while another program works in it."""
        ...
