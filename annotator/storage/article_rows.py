"""Articles: loading one with all that is said about it, listing, counting, finding the next."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import DamagedProject, UserError
from annotator.domain.ids import id_bytes, id_text
from annotator.domain.records import NOTHING, Article, Status
from annotator.domain.views import ArticleCounts, ArticleFilter, ArticleQuery, ArticleRow
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUS_NUMBERS, STATUSES, Row
from annotator.storage.record_rows import RecordRows

_DONE, _SKIPPED = STATUS_NUMBERS[Status.DONE], STATUS_NUMBERS[Status.SKIPPED]
_CLOSED = f"({_DONE}, {_SKIPPED})"

_STATUS = (
    "(SELECT st.status FROM article_status st WHERE st.annotator_id = :person"
    " AND st.article_id = a.id)"
)
_OPEN_FLAGS = "(SELECT COUNT(*) FROM flag f WHERE f.article_id = a.id AND NOT f.settled)"
_FILTERS = {
    ArticleFilter.ALL: "",
    ArticleFilter.TO_DO: f" AND COALESCE({_STATUS}, 0) NOT IN {_CLOSED}",
    ArticleFilter.DONE: f" AND {_STATUS} = {_DONE}",
    ArticleFilter.FLAGGED: " AND a.id IN (SELECT f.article_id FROM flag f WHERE NOT f.settled)",
}


class ArticleRows:
    """Reads articles of the open project; hidden ones (unfinished imports) do not exist."""

    def __init__(self, connection: sqlite3.Connection, names: Names, records: RecordRows) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._names = names
        self._records = records

    def of_file(self, path: str) -> str | None:
        """Return the id of the one article that came from a file; None for several or none."""
        rows = self._connection.execute(
            "SELECT a.uuid FROM import_file f JOIN article a ON a.file_id = f.id"
            " WHERE f.path = ? AND NOT a.hidden LIMIT 2",
            (path,),
        ).fetchall()
        return id_text(rows[0][0]) if len(rows) == 1 else None

    def load(self, article_id: str) -> AnnotatedArticle:
        """Return an article with every record; raises UserError when it is gone."""
        row = self._connection.execute(
            "SELECT a.id, a.text_hash, a.key, CAST(x.text AS BLOB), a.title, a.url, a.published,"
            " a.language, a.version, a.meta, f.path FROM article a"
            " JOIN article_text x ON x.article_id = a.id LEFT JOIN import_file f"
            " ON f.id = a.file_id WHERE a.uuid = ? AND NOT a.hidden",
            (id_bytes(article_id),),
        ).fetchone()
        if row is None:
            raise UserError("The article is no longer in the project.")
        number, text_hash, *fields = row
        if hashlib.sha256(fields[1]).digest() != text_hash:
            raise DamagedProject(
                f"The text of “{fields[0]}” is not what was stored: the project is damaged."
                " Restore a backup, or use “annotator rescue”."
            )
        records = list(self._records.of_article(number, article_id))
        programs = self._names.programs_among({each.annotator for each in records})
        return AnnotatedArticle.of(_article(article_id, fields), records, programs)

    def ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
        where, values = "", {}
        if done_by is not None:
            where = f" AND {_STATUS} = {_DONE}"
            values = {"person": self._names.annotator_number(done_by)}
        last = 0
        while True:  # in pages, so that a reader never holds its lock for long
            page = self._connection.execute(
                f"SELECT a.id, a.uuid FROM article a WHERE NOT a.hidden AND a.id > :last{where}"  # noqa: S608 — our own words
                " ORDER BY a.id LIMIT 1000",
                {**values, "last": last},
            ).fetchall()
            if not page:
                return
            if page[-1][0] <= last:
                raise DamagedProject("The articles are out of order: the project is damaged.")
            last = page[-1][0]
            yield from (id_text(uuid) for _, uuid in page)

    def rows(self, query: ArticleQuery, *, offset: int, limit: int) -> list[ArticleRow]:
        """Return a page of the list of articles."""
        where, values = self._where(query)
        rows = self._connection.execute(
            f"SELECT a.uuid, a.title, a.site, a.published, {_STATUS}, {self._marks()},"  # noqa: S608 — our own words
            f" {_OPEN_FLAGS}, a.version FROM article a {where}"
            " ORDER BY a.id LIMIT :limit OFFSET :offset",
            {**values, "limit": limit, "offset": offset},
        )
        return [_list_row(row) for row in rows]

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        where, values = self._where(query)
        sql = f"SELECT COUNT(*) FROM article a {where}"  # noqa: S608 — our own words
        return int(self._connection.execute(sql, values).fetchone()[0])

    def position(self, query: ArticleQuery, article_id: str) -> int | None:
        """Return the place of an article in the list a query gives, from 0, if it is there."""
        where, values = self._where(query)
        values["number"] = self._records.article_number(article_id)
        found, place = self._connection.execute(
            f"SELECT SUM(a.id = :number), COUNT(*) FROM article a {where} AND a.id <= :number",  # noqa: S608 — our own words
            values,
        ).fetchone()
        return place - 1 if found else None

    def counts(self, person: str) -> ArticleCounts:
        """Return how many articles there are, by what `person` has done of them."""
        number = self._names.annotator_number(person)
        total = self._scalar("SELECT COUNT(*) FROM article WHERE NOT hidden")
        by_status = dict(
            self._connection.execute(
                "SELECT st.status, COUNT(*) FROM article_status st JOIN article a"
                " ON a.id = st.article_id WHERE st.annotator_id = ? AND NOT a.hidden"
                " GROUP BY st.status",
                (number,),
            )
        )
        flagged = self._scalar(
            "SELECT COUNT(DISTINCT f.article_id) FROM flag f JOIN article a"
            " ON a.id = f.article_id WHERE NOT f.settled AND NOT a.hidden"
        )
        return ArticleCounts(
            total=total,
            done=by_status.get(_DONE, 0),
            skipped=by_status.get(_SKIPPED, 0),
            flagged=flagged,
        )

    def next_to_do(self, query: ArticleQuery, after: str | None) -> str | None:
        """Return the next article of a list its person has not closed, going round once."""
        where, values = self._where(query)
        values["start"] = 0 if after is None else self._records.article_number(after)
        for comparison in (">", "<"):
            row = self._connection.execute(
                f"SELECT a.uuid FROM article a {where} AND a.id {comparison} :start"  # noqa: S608 — our own words
                f"{_FILTERS[ArticleFilter.TO_DO]} ORDER BY a.id LIMIT 1",
                values,
            ).fetchone()
            if row is not None:
                return id_text(row[0])
        return None

    def _where(self, query: ArticleQuery) -> tuple[str, dict[str, object]]:
        values: dict[str, object] = {"person": self._names.annotator_number(query.person)}
        where = f"WHERE NOT a.hidden{_FILTERS[query.show]}"
        for place, word in enumerate(query.search.casefold().split()):
            where += f" AND a.search LIKE :word{place} ESCAPE '\\'"
            values[f"word{place}"] = f"%{_escaped(word)}%"
        return where, values

    def _marks(self) -> str:
        labels = self._names.scheme.labels_in(*self._names.scheme.task_layers)
        numbers = ", ".join(str(self._names.label_number(label.name)) for label in labels)
        return (
            "(SELECT COUNT(*) FROM span s WHERE s.article_id = a.id"  # noqa: S608 — numbers
            f" AND s.annotator_id = :person AND s.label_id IN ({numbers}))"
        )

    def _scalar(self, sql: str) -> int:
        return int(self._connection.execute(sql).fetchone()[0])


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _article(article_id: str, fields: list[Any]) -> Article:
    key, text, title, url, published, language, version, meta, path = fields
    return Article(
        id=article_id,
        key=str(key),
        text=text.decode(),
        title=str(title),
        url=str(url),
        published=str(published),
        language=str(language),
        version=int(str(version)),
        meta=json.loads(str(meta)) if meta else NOTHING,
        source_file=str(path or ""),
    )


def _list_row(row: Row) -> ArticleRow:
    uuid, title, site, published, status, marks, open_flags, version = row
    return ArticleRow(
        id=id_text(uuid),
        title=title,
        site=site,
        published=published,
        status=STATUSES[status or 0],
        marks=marks,
        open_flags=open_flags,
        version=version,
    )
