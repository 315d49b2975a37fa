"""What a project is made of: small frozen records that refer to each other by id.

Labels and annotators are referred to by name here; the project file refers to
them by number, so that a rename touches no span.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, NoReturn

from annotator.domain.frozen import dataclass
from annotator.domain.ranges import Range, cover


class _Nothing(dict[str, Any]):
    """An empty mapping that cannot change, so that frozen records may share it.

    A dict, as its emptiness is asked for each of many spans and answered in C.
    Not a MappingProxyType: before Python 3.12 that has no hash, and a dataclass
    takes no default without one; nor can it be sent to another process.
    """

    def __hash__(self) -> int:  # type: ignore[override]
        return 0

    def __reduce__(self) -> str:
        return "NOTHING"  # there is one of it in every process

    def _refuse(self, *_arguments: object, **_named: object) -> NoReturn:
        raise TypeError("this mapping stays empty")

    __setitem__ = __ior__ = setdefault = update = _refuse


NOTHING: Final[Mapping[str, Any]] = _Nothing()


class Verdict(StrEnum):
    """A person's word on a span by a program."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Status(StrEnum):
    """How far a person is with an article, in the task layers."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """Whoever a span is by: a person or a program."""

    id: str
    name: str
    program: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One immutable text with its metadata."""

    id: str
    key: str
    text: str
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    version: int = 1
    meta: Mapping[str, Any] = NOTHING
    source_file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A labelled stretch of an article: sorted fragments, a label, an author."""

    id: str
    article_id: str
    label: str
    ranges: tuple[Range, ...]
    annotator: str
    attributes: Mapping[str, str] = NOTHING
    score: float | None = None
    note: str = ""
    replaces: str | None = None

    @property
    def cover(self) -> Range:
        """The smallest range that holds all fragments."""
        return cover(self.ranges)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A labelled, directed link between two spans of one article."""

    id: str
    article_id: str
    label: str
    from_id: str
    to_id: str
    annotator: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanVerdict:
    """One person's verdict on one span by a program."""

    article_id: str
    span_id: str
    annotator: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleStatus:
    """One person's status of one article; absent means new."""

    article_id: str
    annotator: str
    status: Status
    reason: str = ""
    """Why the person skipped it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A question raised on an article, or on one span of it."""

    id: str
    article_id: str
    annotator: str
    note: str
    span_id: str | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDetails:
    """What is said about an article besides its text; nobody's, as it belongs to the article."""

    article_id: str
    key: str
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    meta: Mapping[str, Any] = NOTHING
    annotator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binning:
    """That an article lies in the bin, who put it there, and when."""

    article_id: str
    annotator: str
    at: str
    """UTC, ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """An article that is to stand beside another, under its key and from its file."""

    article: Article
    of: str
    """Id of the other one."""
    binned: Binning
    """It comes by way of the bin, so that undo has a place to put it."""


Record = Span | Relation | SpanVerdict | ArticleStatus | Flag | ArticleDetails | Binning


def record_key(record: Record) -> tuple[str, ...]:  # noqa: PLR0911 — one for each kind
    """Return what makes `record` the same record before and after a change."""
    match record:
        case Span():  # by far the most, so asked first
            return ("span", record.id)
        case Relation():
            return ("relation", record.id)
        case SpanVerdict():
            return ("verdict", record.span_id, record.annotator)
        case ArticleStatus():
            return ("status", record.article_id, record.annotator)
        case Flag():
            return ("flag", record.id)
        case ArticleDetails():
            return ("details", record.article_id)
        case Binning():
            return ("bin", record.article_id)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; `before` None adds it, `after` None removes it."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record this change is about, in its latest form."""
        record = self.after or self.before
        assert record is not None, "a change has a before or an after"  # noqa: S101 — our bug
        return record

    @property
    def key(self) -> tuple[str, ...]:
        """Identity of the record changed."""
        return record_key(self.record)

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a command will do: a title for the history and the changes, in order."""

    title: str
    changes: tuple[Change, ...]
    annotator: str
    article_id: str | None = None
    adds: tuple[NewVersion, ...] = ()
    """Articles that come into the bin before the changes, which take them out of it."""

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.changes)
