"""What a list asks for, as SQL over indexes that hold all it needs.

The table of articles itself is wide and is read only for the rows that are shown.
"""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.storage.derived import ALL_PROGRAMS
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS
from annotator.storage.word_index import WordSearch

Values = dict[str, object]

_DONE = STATUS_NUMBERS[Status.DONE]
CLOSED = f"({_DONE}, {STATUS_NUMBERS[Status.SKIPPED]})"


_STARTED, _SKIPPED = STATUS_NUMBERS[Status.STARTED], STATUS_NUMBERS[Status.SKIPPED]
_STATUS = (
    "(SELECT st.status FROM article_status st"
    " WHERE st.annotator_id = :person AND st.article_id = a.id)"
)


def _with_status(status: int) -> str:
    """Return the few articles of a status that seldom lasts."""
    return (
        "(SELECT st.article_id FROM article_status st"
        f" WHERE st.annotator_id = :person AND st.status = {status})"
    )


TO_DO = f" AND COALESCE({_STATUS}, 0) NOT IN {CLOSED}"
_MARKED = (
    "EXISTS (SELECT 1 FROM task_count t WHERE t.annotator_id = :person"
    " AND t.article_id = a.id AND t.spans + t.accepted > 0)"
)
_SUGGESTED = (
    "(SELECT t.spans FROM task_count t"
    f" WHERE t.annotator_id = {ALL_PROGRAMS} AND t.article_id = a.id)"
)
_DECIDED = (
    "(SELECT t.decided FROM task_count t WHERE t.annotator_id = :person AND t.article_id = a.id)"
)
_FILTERS: Final = {
    ArticleFilter.ALL: "",
    ArticleFilter.TO_DO: TO_DO,
    ArticleFilter.STARTED: f" AND a.id IN {_with_status(_STARTED)}",
    ArticleFilter.DONE: f" AND {_STATUS} = {_DONE}",
    ArticleFilter.SKIPPED: f" AND a.id IN {_with_status(_SKIPPED)}",
    ArticleFilter.FLAGGED: " AND a.id IN (SELECT f.article_id FROM flag f WHERE NOT f.settled)",
    ArticleFilter.NOTHING: f" AND {_STATUS} = {_DONE} AND NOT {_MARKED}",
    ArticleFilter.TO_DECIDE: f" AND {_SUGGESTED} > COALESCE({_DECIDED}, 0)",
}


@dataclass(frozen=True, slots=True)
class _Order:
    """How articles are sorted: by which column, backwards or not, along which index."""

    index: str
    column: str = ""
    backwards: bool = False

    @property
    def key(self) -> str:
        return f"a.{self.column}, a.id" if self.column else "a.id"

    @property
    def words(self) -> str:
        way = " DESC" if self.backwards else ""
        return ", ".join(f"{each}{way}" for each in self.key.split(", "))


_ORDERS: Final = {
    ArticleOrder.IMPORTED: _Order("article_hidden_id"),
    ArticleOrder.LATEST: _Order("article_hidden_id", backwards=True),
    ArticleOrder.NEWEST: _Order("article_by_date", "published", backwards=True),
    ArticleOrder.OLDEST: _Order("article_by_date", "published"),
    ArticleOrder.SITE: _Order("article_by_site", "site"),
    ArticleOrder.TITLE: _Order("article_by_title", "search"),
}


class QuerySql:
    """One query for a list of articles, put into words for SQLite."""

    def __init__(self, query: ArticleQuery, names: Names, search: WordSearch) -> None:
        """Understand a query; `search` is its words."""
        self._names = names
        self.values: Values = {"person": names.annotator_number(query.person)}
        self._where = (
            _FILTERS[query.show]
            + self._about_article(query)
            + self._about_marks(query)
            + self._about_words(search)
        )
        self._order = _ORDERS[query.order]
        only_words = query == ArticleQuery(
            person=query.person, search=query.search, order=query.order
        )
        self._streams = (
            only_words
            and bool(search.match)
            and not (search.parts or search.titles or self._order.column)
        )
        self._index = self._order.index
        if query.site or query.since or query.until or query.language:
            self._index = "article_by_site" if query.site else "article_by_date"

    @property
    def page(self) -> str:
        """Row numbers of :limit of what it finds, after :offset."""
        found = f"{self._from} ORDER BY {self._order.words}"
        if self._streams:  # the index of words gives articles in order, and stops when asked to
            way = " DESC" if self._order.backwards else ""
            found = (
                "article_words w CROSS JOIN article a ON a.id = w.rowid"
                f" WHERE w.article_words MATCH :match AND a.hidden = 0 ORDER BY w.rowid{way}"
            )
        return f"SELECT a.id FROM {found} LIMIT :limit OFFSET :offset"

    @property
    def count(self) -> str:
        """How many articles it finds."""
        return f"SELECT COUNT(*) FROM {self._from}"

    @property
    def before(self) -> str:
        """How many of them stand before the row :number."""
        return f"SELECT COUNT(*) FROM {self._from}{self._beside('<')}"

    def _beside(self, side: str) -> str:
        """Return the condition of standing before (<) or after (>) the row :number."""
        if self._order.backwards:
            side = "<" if side == ">" else ">"
        place = f"(SELECT {self._order.key} FROM article a WHERE a.id = :number)"
        return f" AND ({self._order.key}) {side} {place}"

    def with_number(self) -> str:
        """Return SQL for the row :number, if it is among what is found."""
        return f"SELECT a.id FROM article a WHERE a.hidden = 0{self._where} AND a.id = :number"

    def next_to_do(self, *, beyond: bool) -> str:
        """Return SQL for the first UUID to do, of rows `beyond` the row :number, or before it."""
        here = self._beside(">" if beyond else "<")
        return (
            "SELECT x.uuid FROM article x WHERE x.id ="
            f" (SELECT a.id FROM {self._from}{here} AND NOT EXISTS (SELECT 1 FROM article_status z"
            f" WHERE z.annotator_id = :person AND z.article_id = a.id AND z.status IN {CLOSED})"
            f" ORDER BY {self._order.words} LIMIT 1)"
        )

    @property
    def first_to_do(self) -> str:
        """UUID of the first article to do."""
        return (
            "SELECT x.uuid FROM article x WHERE x.id ="
            f" (SELECT a.id FROM {self._from} AND NOT EXISTS (SELECT 1 FROM article_status z"
            f" WHERE z.annotator_id = :person AND z.article_id = a.id AND z.status IN {CLOSED})"
            f" ORDER BY {self._order.words} LIMIT 1)"
        )

    @property
    def _from(self) -> str:
        return f"article a INDEXED BY {self._index} WHERE a.hidden = 0{self._where}"

    def _about_article(self, query: ArticleQuery) -> str:
        found = ""
        for column, value in (("site", query.site), ("language", query.language)):
            if value:
                found += f" AND a.{column} = :{column}"
                self.values[column] = value
        if query.since:
            found += " AND a.published >= :since"
            self.values["since"] = query.since
        if query.until:
            found += " AND a.published < :until AND a.published != ''"
            self.values["until"] = query.until + "\U0010ffff"  # all that begins so
        return found

    def _about_marks(self, query: ArticleQuery) -> str:
        if not query.label and not query.annotator:
            return ""
        labels = [query.label] if query.label else [e.name for e in self._names.scheme.labels]
        numbers = ", ".join(str(self._names.label_number(each)) for each in labels)
        who = ":annotator"
        if query.annotator:
            self.values["annotator"] = self._names.annotator_number(query.annotator)
        else:
            known = map(self._names.annotator_number, (e.name for e in self._names.annotators))
            who = ", ".join(map(str, known))
        found = (
            f"EXISTS (SELECT 1 FROM label_count c WHERE c.label_id IN ({numbers})"
            f" AND c.annotator_id IN ({who}) AND c.article_id = a.id)"
        )
        return f" AND {'NOT ' if query.label and query.without_label else ''}{found}"

    def _about_words(self, search: WordSearch) -> str:
        found = ""
        for place, part in enumerate(search.parts):
            found += f" AND a.search LIKE :part{place} ESCAPE '\\'"
            self.values[f"part{place}"] = f"%{_escaped(part)}%"
        if search.match:
            found += (
                " AND (a.id IN (SELECT w.rowid FROM article_words w WHERE w.article_words"
                f" MATCH :match){self._among_pending(search)})"
            )
            self.values["match"] = search.match
        return found

    def _among_pending(self, search: WordSearch) -> str:
        """Articles that are not in the index yet are found by their titles."""
        if not search.titles:
            return ""
        found = " OR (a.id IN (SELECT p.article_id FROM words_pending p)"
        for place, word in enumerate(search.titles):
            found += f" AND a.search LIKE :title{place} ESCAPE '\\'"
            self.values[f"title{place}"] = f"%{_escaped(word)}%"
        return found + ")"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def numbers(values: Sequence[int]) -> str:
    """Return row numbers as a list in SQL."""
    return ", ".join(map(str, values))
