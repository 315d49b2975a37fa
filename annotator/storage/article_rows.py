"""Articles: loading one with all that is said about it, listing, counting, finding the next."""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import DamagedProject, InBin, StaleChange, UserError
from annotator.domain.ids import id_bytes, id_text
from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING, Article, ArticleDetails, Status
from annotator.domain.views import (
    ArticleCounts,
    ArticleFilter,
    ArticleQuery,
    ArticleRow,
    ArticleStanding,
    ChosenArticles,
    QueryChoices,
    Question,
    TitledArticle,
)
from annotator.storage.article_lists import ArticleLists
from annotator.storage.article_query import numbers
from annotator.storage.bin_schema import IN_BIN
from annotator.storage.choices import choices
from annotator.storage.chosen_rows import details, standings
from annotator.storage.day_pace import closed_a_day, closed_an_hour, closed_today
from annotator.storage.derived import ALL_PROGRAMS
from annotator.storage.detail_rows import check_key
from annotator.storage.names import Names
from annotator.storage.questions import questions
from annotator.storage.record_kinds import STATUS_NUMBERS, STATUSES, Row
from annotator.storage.record_rows import RecordRows
from annotator.storage.row_details import marks_of_people, reasons_of, with_details
from annotator.storage.title_search import titled
from annotator.storage.word_index import matches_in, places_in

_DONE = STATUS_NUMBERS[Status.DONE]
_AT_ONCE = 1_000
"""Articles whose ids are read by one statement."""

_ROWS = (
    "SELECT a.id, a.uuid, a.title, a.site, a.published, st.status, t.spans + t.accepted,"
    " (SELECT COUNT(*) FROM flag f WHERE f.article_id = a.id AND NOT f.settled), a.version,"
    " COALESCE(p.spans, 0) - COALESCE(t.decided, 0), st.reason FROM article a"
    " LEFT JOIN article_status st ON st.annotator_id = :person AND st.article_id = a.id"
    " LEFT JOIN task_count t ON t.annotator_id = :person AND t.article_id = a.id"
    f" LEFT JOIN task_count p ON p.annotator_id = {ALL_PROGRAMS} AND p.article_id = a.id"
    " WHERE a.id IN ({})"
)


class ArticleRows:
    """Reads articles of the open project; hidden ones (unfinished imports) do not exist."""

    def __init__(self, connection: sqlite3.Connection, names: Names, records: RecordRows) -> None:
        """Work on an open connection."""
        self._connection = connection
        self._names = names
        self._records = records
        self.lists = ArticleLists(connection, names)
        self._choices: tuple[int, QueryChoices] | None = None

    def of_file(self, path: str) -> str | None:
        """Return the id of the one article that came from a file; None for several or none."""
        rows = self._connection.execute(
            "SELECT a.uuid FROM import_file f JOIN article a ON a.file_id = f.id"
            " WHERE f.path = ? AND NOT a.hidden LIMIT 2",
            (path,),
        ).fetchall()
        return id_text(rows[0][0]) if len(rows) == 1 else None

    def has(self, article_id: str) -> bool:
        """Whether an article is in the project, be it in the bin."""
        find = "SELECT 1 FROM article WHERE uuid = ?"
        return self._connection.execute(find, (id_bytes(article_id),)).fetchone() is not None

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
            if self._is_binned(article_id):
                raise InBin
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

    def _is_binned(self, article_id: str) -> bool:
        find = f"SELECT 1 FROM article WHERE uuid = ? AND hidden = {IN_BIN}"
        return self._connection.execute(find, (id_bytes(article_id),)).fetchone() is not None

    def ids(self, *, done_by: str | None = None) -> Iterator[str]:
        """Yield the ids of all articles, or of those one person has done, in order."""
        where, values = "", {}
        if done_by is not None:
            where = (
                " AND a.id IN (SELECT st.article_id FROM article_status st"
                f" WHERE st.annotator_id = :person AND st.status = {_DONE})"
            )
            values = {"person": self._names.annotator_number(done_by)}
        last = 0
        while True:  # in pages, so that a reader never holds its lock for long
            page = self._connection.execute(
                f"SELECT a.id, a.uuid FROM article a WHERE NOT a.hidden AND a.id > :last{where}"
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
        return self._rows(query, self.lists.page(query, offset, limit))

    def found_ids(self, query: ArticleQuery) -> list[str]:
        """Return the ids of all articles a query finds, in its order."""
        found = self.lists.page(query, 0, self.lists.count(query))
        ids: list[str] = []
        for some in (found[at : at + _AT_ONCE] for at in range(0, len(found), _AT_ONCE)):
            uuids = dict(
                self._connection.execute(
                    f"SELECT id, uuid FROM article WHERE id IN ({numbers(some)})"
                )
            )
            ids += [id_text(uuids[number]) for number in some]
        return ids

    def standings(self, chosen: ChosenArticles, person: str) -> list[ArticleStanding]:
        """Return what a person has done of each chosen article that is still there."""
        number = self._names.annotator_number(person)
        return list(standings(self._connection, chosen, person, number))

    def details(self, chosen: ChosenArticles) -> list[ArticleDetails]:
        """Return what is said about each chosen article that is still there."""
        return list(details(self._connection, chosen))

    def marks_of_people(self, article_ids: Sequence[str]) -> dict[str, int]:
        """Return how many marks in task layers all people have in those articles that have any."""
        return marks_of_people(self._connection, article_ids)

    def check_key(self, key: str, article_id: str) -> None:
        """Raise UserError when another article than this one has a key."""
        check_key(self._connection, self._records.article_number(article_id), key)

    def row(self, query: ArticleQuery, article_id: str) -> ArticleRow | None:
        """Return an article as the list shows it, or None when the query does not find it."""
        number = self._number_if_there(article_id)
        if number is None or not self.lists.has(query, number):
            return None
        return self._rows(query, [number])[0]

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        return self.lists.count(query)

    def position(self, query: ArticleQuery, article_id: str) -> int | None:
        """Return the place of an article in the list a query gives, from 0, if it is there."""
        number = self._number_if_there(article_id)
        return None if number is None else self.lists.position(query, number)

    def _number_if_there(self, article_id: str) -> int | None:
        """Return the row number of an article, None when it has left for good."""
        try:
            return self._records.article_number(article_id)
        except StaleChange:
            return None

    def _rows(self, query: ArticleQuery, ids: Sequence[int]) -> list[ArticleRow]:
        values = {"person": self._names.annotator_number(query.person)}
        found = {
            row[0]: _list_row(row[1:])
            for row in self._connection.execute(_ROWS.format(numbers(ids)), values)
        }
        found = with_details(self._connection, self._names, query.person, found)
        rows = [found[number] for number in ids]
        return self._with_matches(query, ids, rows) if query.search else rows

    def _with_matches(
        self, query: ArticleQuery, ids: Sequence[int], rows: Sequence[ArticleRow]
    ) -> list[ArticleRow]:
        """Return rows with what a search has found in the texts."""
        search = self.lists.search(query.search)
        texts = dict(
            self._connection.execute(
                f"SELECT article_id, text FROM article_text WHERE article_id IN ({numbers(ids)})"
            )
        )
        found = (matches_in(texts[number], search) for number in ids)
        return [
            row._replace(matches=matches, context=context)
            for row, (matches, context) in zip(rows, found, strict=True)
        ]

    def counts(self, person: str) -> ArticleCounts:
        """Return how many articles there are, by what `person` has done of them."""
        number = self._names.annotator_number(person)
        return ArticleCounts(
            total=self.lists.count(ArticleQuery(person=person)),
            done=self.lists.count_with(number, Status.DONE),
            skipped=self.lists.count_with(number, Status.SKIPPED),
            flagged=self.lists.count_flagged(),
            today=closed_today(self._connection, number),
            per_hour=closed_an_hour(self._connection, number),
            per_day=closed_a_day(self._connection, number),
        )

    def next_to_do(self, query: ArticleQuery, after: str | None) -> str | None:
        """Return the next article of a list its person has not closed, going round once."""
        if query.show in {ArticleFilter.DONE, ArticleFilter.SKIPPED, ArticleFilter.NOTHING}:
            return None  # known without looking: all of these are closed
        number = None if after is None else self._number_if_there(after)
        found = self.lists.next_to_do(query, number)
        return None if found is None else self._id(found)

    def titled(self, words: str, limit: int) -> list[TitledArticle]:
        """Return articles whose title, site or key holds every word, the best ones first."""
        return titled(self._connection, words, limit)

    def choices(self) -> QueryChoices:
        """Return what there is to narrow a list to."""
        if self._choices is None or self._choices[0] != self.lists.edition:
            self._choices = self.lists.edition, choices(self._connection)
        return self._choices[1]

    def questions(self, *, with_settled: bool = False) -> list[Question]:
        """Return the open questions of the project, in the order of the articles."""
        return questions(self._connection, self._names, with_settled=with_settled)

    def matches(self, article_id: str, search: str) -> list[Range]:
        """Return where the words of a search stand in the text of an article."""
        text = self._connection.execute(
            "SELECT text FROM article_text WHERE article_id = ?",
            (self._records.article_number(article_id),),
        ).fetchone()
        return places_in(text[0], self.lists.search(search))

    def reasons(self, person: str) -> list[str]:
        """Return why a person has skipped articles, the most frequent reasons first."""
        return reasons_of(self._connection, self._names.annotator_number(person))

    def _id(self, number: int) -> str:
        row = self._connection.execute("SELECT uuid FROM article WHERE id = ?", (number,))
        return id_text(row.fetchone()[0])


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
    uuid, title, site, published, status, marks, open_flags, version, to_decide, reason = row
    return ArticleRow(
        id=id_text(uuid),
        title=title,
        site=site,
        published=published,
        status=STATUSES[status or 0],
        marks=marks or 0,
        open_flags=open_flags,
        version=version,
        to_decide=to_decide,
        reason=reason or "",
    )
