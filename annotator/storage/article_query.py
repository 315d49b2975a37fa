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


def _with_status(statuses: str) -> str:
    return (
        "(SELECT st.article_id FROM article_status st"
        f" WHERE st.annotator_id = :person AND st.status IN {statuses})"
    )


TO_DO = f" AND a.id NOT IN {_with_status(CLOSED)}"
_MARKED = (
    "(SELECT t.article_id FROM task_count t"
    " WHERE t.annotator_id = :person AND t.spans + t.accepted > 0)"
)
_TO_DECIDE = (
    "(SELECT t.article_id FROM task_count t LEFT JOIN task_count d"
    " ON d.annotator_id = :person AND d.article_id = t.article_id"
    f" WHERE t.annotator_id = {ALL_PROGRAMS} AND t.spans > COALESCE(d.decided, 0))"
)
_FILTERS: Final = {
    ArticleFilter.ALL: "",
    ArticleFilter.TO_DO: TO_DO,
    ArticleFilter.STARTED: f" AND a.id IN {_with_status(f'({STATUS_NUMBERS[Status.STARTED]})')}",
    ArticleFilter.DONE: f" AND a.id IN {_with_status(f'({_DONE})')}",
    ArticleFilter.SKIPPED: f" AND a.id IN {_with_status(f'({STATUS_NUMBERS[Status.SKIPPED]})')}",
    ArticleFilter.FLAGGED: " AND a.id IN (SELECT f.article_id FROM flag f WHERE NOT f.settled)",
    ArticleFilter.NOTHING: f" AND a.id IN {_with_status(f'({_DONE})')} AND a.id NOT IN {_MARKED}",
    ArticleFilter.TO_DECIDE: f" AND a.id IN {_TO_DECIDE}",
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
        self._index = self._order.index
        if query.site or query.since or query.until or query.language:
            self._index = "article_by_site" if query.site else "article_by_date"

    @property
    def ids(self) -> str:
        """Row numbers of all it finds, in order."""
        return f"SELECT a.id FROM {self._from} ORDER BY {self._order.words}"

    def with_number(self) -> str:
        """Return SQL for the row :number, if it is among what is found."""
        return f"SELECT a.id FROM article a WHERE a.hidden = 0{self._where} AND a.id = :number"

    def next_to_do(self, *, beyond: bool) -> str:
        """Return SQL for the first UUID to do, of rows `beyond` the row :number, or before it."""
        order = self._order
        later = beyond != order.backwards
        place = f"(SELECT {order.key} FROM article a WHERE a.id = :number)"
        here = f" AND ({order.key}) {'>' if later else '<'} {place}"
        return (
            "SELECT x.uuid FROM article x WHERE x.id ="
            f" (SELECT a.id FROM {self._from}{here} AND NOT EXISTS (SELECT 1 FROM article_status z"
            f" WHERE z.annotator_id = :person AND z.article_id = a.id AND z.status IN {CLOSED})"
            f" ORDER BY {order.words} LIMIT 1)"
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
        found = f"SELECT c.article_id FROM label_count c WHERE c.label_id IN ({numbers})"
        if query.annotator:
            found += " AND c.annotator_id = :annotator"
            self.values["annotator"] = self._names.annotator_number(query.annotator)
        without = query.label and query.without_label
        return f" AND a.id {'NOT IN' if without else 'IN'} ({found})"

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
