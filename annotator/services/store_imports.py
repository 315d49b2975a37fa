"""How an import gets into a project."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from annotator.domain.incoming import IncomingArticle, Refusal
    from annotator.domain.ports import Suggestion


class SourceFile(NamedTuple):
    """A file being imported, as the project remembers it."""

    path: str
    """As shown to people."""
    key: str
    """The key of an article that brings none: its path below the imported folder."""
    format: str
    sha256: str
    corpus: str = ""
    """The folder after which the import is called where it is the author; else the file's name."""


class FileBatch(NamedTuple):
    """Some articles of one file; `last` says that the file ends with them."""

    file: SourceFile
    articles: Sequence["IncomingArticle"]
    last: bool


class NewName(NamedTuple):
    """A label, or with no layer a relation, that the scheme did not have."""

    name: str
    layer: str = ""


@dataclass(kw_only=True)
class BatchResult:
    """What became of a batch, file by file in `refused`."""

    added: int = 0
    joined: int = 0
    """Articles that were in the project already, with the same text."""
    marks_joined: int = 0
    """Marks that such articles did not have yet."""
    rows: int = 0
    """Whatever is new about articles, added or not: marks, links, verdicts, questions, statuses."""
    refused: list[tuple[str, "Refusal"]]
    notes: list[tuple[str, "Refusal"]]
    touched: list[str]
    """Ids of the articles added or joined."""
    new_names: list[NewName] = field(default_factory=list)

    def plus(self, other: "BatchResult") -> "BatchResult":
        """Return what both batches did together."""
        return BatchResult(
            added=self.added + other.added,
            joined=self.joined + other.joined,
            marks_joined=self.marks_joined + other.marks_joined,
            rows=self.rows + other.rows,
            refused=self.refused + other.refused,
            notes=self.notes + other.notes,
            touched=self.touched + other.touched,
            new_names=self.new_names + other.new_names,
        )


class ImportRow(NamedTuple):
    """One line of a list of imports."""

    entry: int
    """Its entry in the history."""
    at: str
    """UTC, ISO 8601."""
    title: str
    annotator: str
    """Who asked for it, empty when nobody is known."""
    files: int
    first_file: str
    articles: int
    """Those in the bin included."""


class ImportExtent(NamedTuple):
    """What goes when an import is taken back."""

    articles: int
    spans: int
    """Those it brought."""
    work: Mapping[str, int]
    """Marks, links, verdicts, questions and statuses by people since, by name."""
    details: int = 0
    """Its articles whose details people have edited since."""


@dataclass(frozen=True, kw_only=True)
class ImportRules:
    """How an import treats what its files do not say."""

    annotator: str | None = None
    """Whose the spans are when the file does not say; None: the program `import:FILE`."""
    new_version: bool = False
    """Whether a changed text under a known key becomes a new version beside the old."""


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

    def text(self, article_id: str) -> str | None:
        """Return the stored text of one article; None when it is in the bin, or gone, by now."""
        ...

    def add_suggestions(
        self, run: int, program: str, found: Sequence[tuple[str, Sequence["Suggestion"]]]
    ) -> int:
        """Store (article id, suggestions) by a program; return how many spans were new."""
        ...

    def finish(self, run: int, *, annotator: str | None, title: str) -> None:
        """End an import: one history entry that stores its number."""
        ...

    def take_back(self, run: int, *, with_work: bool = False) -> list[str]:
        """Remove all an import brought and return the ids of the articles it touched.

        Raises CannotUndo when a person's later work builds on it, unless that
        is to go, too.
        """
        ...

    def is_there(self, run: int, entry: int) -> bool:
        """Whether the import that an entry of the history tells of was not taken back."""
        ...

    def rows(self) -> list[ImportRow]:
        """Return the imports that were not taken back, the newest first."""
        ...

    def extent(self, entry: int, breathe: Callable[[], None]) -> ImportExtent:
        """Count what taking an import back would remove, with `breathe` called between steps."""
        ...

    def remove_unfinished(self) -> int:
        """Remove what imports that never ended left behind; return how many articles."""
        ...
