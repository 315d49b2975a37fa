"""Small read-only pictures of a project, for lists, counters and the command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.domain.records import Status


class ArticleFilter(StrEnum):
    """Which articles a list shows."""

    ALL = "all"
    TO_DO = "to_do"
    DONE = "done"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuery:
    """What a list of articles asks for; `person` is whose status and claims are shown."""

    person: str
    show: ArticleFilter = ArticleFilter.ALL
    search: str = ""


class ArticleRow(NamedTuple):
    """One line of a list of articles."""

    id: str
    title: str
    site: str
    published: str
    status: Status
    marks: int
    """Spans in task layers that are the person's own."""
    open_flags: int
    version: int


class ArticleCounts(NamedTuple):
    """How many articles there are for one person."""

    total: int
    done: int
    skipped: int
    flagged: int

    @property
    def to_do(self) -> int:
        """Articles neither done nor skipped."""
        return self.total - self.done - self.skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectInfo:
    """What `annotator info` tells of a project."""

    id: str
    name: str
    schema: int
    articles: int
    characters: int
    languages: Mapping[str, int]
    labels: Mapping[str, int]
    layers: Mapping[str, int]
    relations: Mapping[str, int]
    annotators: Mapping[str, Mapping[str, object]]
    """By name: whether a program, number of spans, articles by status."""
    open_flags: int
    imports: int
