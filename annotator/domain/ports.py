"""What the outer parts promise: formats, suggesters, extractors, progress."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol, runtime_checkable

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.losses import Feature, Loss, LossLog
from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING, Relation, Span
from annotator.domain.scheme import Scheme


class Progress(NamedTuple):
    """How far a job is; `total` 0 means that nobody can know."""

    done: int
    total: int
    what: str = ""


Report = Callable[[Progress], None]
"""Takes progress; raises Cancelled when the job shall stop."""


def silent(progress: Progress) -> None:
    """Take progress and tell nobody."""


def _nowhere(position: int) -> None:
    """Take a position and tell nobody."""


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """How a person wants a file read."""

    encoding: str | None = None
    """Force this encoding; None: find out."""
    below: str = ""
    """The file's path below the folder that is imported, or its name: a key for its article."""
    settings: Mapping[str, Any] = NOTHING
    """Whatever else a format understands, by name (see `Reader.settings`)."""
    at_byte: Callable[[int], None] = _nowhere
    """Told now and then how far in the file the reader is; may raise Cancelled."""


class Format(Protocol):
    """An interchange file type; it is a Reader, a Writer or both."""

    id: str
    title: str
    suffixes: tuple[str, ...]


class FormatSetting(NamedTuple):
    """Something a person may choose about the reading or writing of a format."""

    name: str
    title: str
    choices: tuple[str, ...] = ()
    """What there is to choose from; none: any text."""
    help: str = ""


Read = IncomingArticle | Refusal | Note
"""What a reader yields."""


@runtime_checkable
class Reader(Format, Protocol):
    """A format that can be imported.

    May also have `precedence` (0; the lower ones are asked first whether they
    recognise a file), `settings` (a tuple of FormatSetting), `companion(path)`, which
    tells whether a file is read along with another one and is none by itself,
    `encoding_of(path)`, the name of the encoding it would read a file in, and
    `one_article_a_file`, so that a folder of files is one corpus.
    """

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether a file that begins with `head` (up to 64 KiB) is of this format."""
        ...

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the articles of a file, a refusal for each record or span that is none, and notes.

        Memory must not grow with the number of articles. Raises UserError when
        the file as a whole cannot be read.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """How a person wants the export made; a format ignores what it has no use for."""

    align: str = "expand"
    """Spans off token edges: `expand`, `contract` or `strict` (leave out)."""
    fragments: str = "split"
    """A discontinuous span as `split` pieces, its `cover`, or its `first` fragment."""
    dev_share: float = 0.1
    test_share: float = 0.0
    seed: int = 0
    drop_boilerplate: bool = False
    """Take boilerplate out of the text and move every other range."""
    command: str = ""
    """The command that makes this export, for a README."""
    settings: Mapping[str, str] = NOTHING
    """What a format lets a person choose, by name (its `write_settings`)."""


@dataclass(frozen=True, kw_only=True)
class ExportArticle:
    """One article as it leaves: with the spans that count, and those that were decided against."""

    content: AnnotatedArticle
    spans: tuple[Span, ...]
    """What counts as the annotation asked for, in reading order."""
    relations: tuple[Relation, ...]
    rejected: tuple[Span, ...] = ()
    """Program spans the person rejected or replaced; for formats that carry verdicts."""
    done: bool = True
    """Whether the person has finished the task layers of this article."""
    scheme: Scheme | None = None
    """The scheme under the names of the export, for who gets the article by itself."""


class PartedText(NamedTuple):
    """The text of an article that has a part already, though it does not leave this time."""

    article_id: str
    text: str
    boilerplate: tuple[Range, ...]


class PartKeeping(Protocol):
    """Remembers which part of the training data (train, dev, test) each article falls in.

    `split` names a way of splitting; each has parts of its own.
    """

    def kept(self, split: str) -> Mapping[str, str]:
        """Return the part of each article, by id, that one was decided for."""
        ...

    def others(self, split: str) -> Iterator[PartedText]:
        """Yield the texts of those articles with a part that do not leave this time."""
        ...

    def keep(self, split: str, parts: Mapping[str, str]) -> str:
        """Store parts by article id; return why that could not be done, or nothing."""
        ...


class ExportSource(Protocol):
    """Where a writer gets its articles; it may go through them more than once.

    May also have `parts`, a PartKeeping, where parts of training data are stored.
    """

    @property
    def project_name(self) -> str:
        """Name of the project, for a README."""
        ...

    @property
    def scheme(self) -> Scheme:
        """The project's scheme."""
        ...

    @property
    def person(self) -> str | None:
        """Whose annotation it is; None: everything by programs."""
        ...

    def __len__(self) -> int:
        """Return the number of articles."""
        ...

    def __iter__(self) -> Iterator[ExportArticle]:
        """Go through the articles in the project's order."""
        ...


@dataclass(kw_only=True)
class ExportReport:
    """What a writer did: counts, and a sentence for everything that was not carried over."""

    articles: int = 0
    spans: int = 0
    relations: int = 0
    notes: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    losses: LossLog = field(default_factory=LossLog)
    """What the format could not carry, span by span."""


@runtime_checkable
class Writer(Format, Protocol):
    """A format that can be exported.

    May also have `write_settings` (a tuple of FormatSetting), `uses`, the names of
    those ExportOptions that it does not ignore, and, where it writes a file that is
    no JSON, `is_own(head)`: whether a file is an earlier export.
    """

    writes_folder: bool
    """Whether OUT is a folder rather than a file."""
    carries: frozenset[Feature]
    """What comes back from a file of this format as it went in."""

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterable[Loss]:
        """Yield what `write` would leave out or change of one article, span by span."""
        ...

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write `source` to `out`, whole or not at all."""
        ...


class Suggestion(NamedTuple):
    """A span proposed by a program."""

    label: str
    range: Range
    score: float | None = None


class Extractor(Protocol):
    """A loaded suggester that works in processes of its own."""

    annotator: str
    """The program its spans are by: `natasha`, `spacy:en_core_web_sm`."""

    def extract(
        self, texts: Iterable[tuple[str, str]]
    ) -> Iterator[tuple[str, tuple[Suggestion, ...]]]:
        """Yield (id, suggestions) for each (id, text), in order.

        Raises EnvironmentProblem when a worker process dies.
        """
        ...

    def close(self) -> None:
        """End the worker processes; also stops a running `extract`."""
        ...


class Suggester(Protocol):
    """Anything that proposes spans; entry-point group `annotator.suggesters`."""

    id: str
    title: str

    def program_for(self, language: str, argument: str | None = None) -> str | None:
        """Return the program name it would use for a language, or None when it cannot.

        With an `argument` (a pipeline's name or path) the language is not asked.
        Raises UserError when the argument names nothing usable. Must be quick:
        no heavy import.
        """
        ...

    def load(self, program: str) -> Callable[[str], list[Suggestion]]:
        """Load the model behind a program name; called inside a worker process."""
        ...
