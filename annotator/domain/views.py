"""Small read-only pictures of a project, for lists, counters and the command line."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from annotator.domain.frozen import dataclass
from annotator.domain.records import ArticleStatus, Binning, Status


class ArticleFilter(StrEnum):
    """Which articles a list shows."""

    ALL = "all"
    TO_DO = "to_do"
    DONE = "done"
    FLAGGED = "flagged"
    STARTED = "started"
    SKIPPED = "skipped"
    NOTHING = "nothing"
    """Done, with nothing to mark."""
    TO_DECIDE = "to_decide"
    """With suggestions that await a verdict."""


class ArticleOrder(StrEnum):
    """How a list of articles is sorted."""

    IMPORTED = "imported"
    LATEST = "latest"
    NEWEST = "newest"
    """By date, the newest first."""
    OLDEST = "oldest"
    SITE = "site"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuery:
    """What a list of articles asks for; `person` is whose status and claims are shown."""

    person: str
    show: ArticleFilter = ArticleFilter.ALL
    search: str = ""
    """Words, each of which is found in all its forms."""
    site: str = ""
    since: str = ""
    """First date, as articles have them: 2026, 2026-01, 2026-01-05."""
    until: str = ""
    """Last date, likewise."""
    language: str = ""
    label: str = ""
    without_label: bool = False
    """Whether articles are shown that do not have `label`."""
    annotator: str = ""
    """Whose marks the articles have; with `label`, who marked that."""
    order: ArticleOrder = ArticleOrder.IMPORTED

    @property
    def narrowed(self) -> bool:
        """Whether it leaves any article out."""
        return self != ArticleQuery(person=self.person, order=self.order)


class ArticleRow(NamedTuple):
    """One line of a list of articles."""

    id: str
    title: str
    site: str
    published: str
    status: Status
    marks: int
    """Spans in task layers that are the person's own, or accepted by her."""
    open_flags: int
    version: int
    to_decide: int = 0
    """Suggestions that await the person's verdict."""
    reason: str = ""
    """Why the person skipped it."""
    matches: int = 0
    """Words of its text that the search is about."""
    context: tuple[str, str, str] | None = None
    """The first of them with what stands before and after it."""
    claims: int = 0
    """Of the marks, those that are claims."""
    beginning: str = ""
    """Of the text of an article without a title."""
    name: str = ""
    """Its key, or its file, where it has neither site nor date."""

    @property
    def nothing_to_mark(self) -> bool:
        """Whether the person has decided that there is nothing to mark in it."""
        return self.status is Status.DONE and not self.marks


class ChosenArticles(NamedTuple):
    """Some articles of the open project, to be handed back to it and to no other."""

    mask: bytes
    """By row number, 1 for a chosen one."""
    size: int


class ArticleStanding(NamedTuple):
    """What a change of many articles needs to know of one."""

    article_id: str
    status: ArticleStatus | None
    """The person's, None where it is new."""
    marks: int
    """Spans in task layers that are the person's own, or accepted by her."""


class TitledArticle(NamedTuple):
    """An article as it is found by the words of its title."""

    id: str
    title: str
    site: str
    published: str


class ArticleCounts(NamedTuple):
    """How many articles there are for one person."""

    total: int
    done: int
    skipped: int
    flagged: int
    today: int = 0
    """Articles the person has closed since midnight."""
    per_hour: float = 0.0
    """How many she closes in an hour of work, lately; 0 when not known."""
    per_day: float = 0.0
    """How many she closed on a day before today, lately; 0 when not known."""

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
    binned: int = 0
    """Articles in the bin, which no other figure counts."""


class QueryChoices(NamedTuple):
    """What the articles of a project can be narrowed to, the most frequent first."""

    sites: Sequence[tuple[str, int]]
    languages: Sequence[tuple[str, int]]
    first_date: str
    last_date: str


class BinnedArticle(NamedTuple):
    """One line of the bin."""

    binning: Binning
    key: str
    version: int
    title: str
    site: str
    published: str
    marks: int
    """Spans of people in it."""
    name: str = ""
    """Its key, or its file, where the key is but a hash of the text."""

    @property
    def origin(self) -> str:
        """Where it is from: its site, else what it is called."""
        return self.site or self.name


class Question(NamedTuple):
    """One line of the list of questions."""

    id: str
    article_id: str
    span_id: str | None
    title: str
    """Of the article."""
    note: str
    annotator: str
    quote: str
    """The beginning of the span it is about."""
    settled: bool = False
