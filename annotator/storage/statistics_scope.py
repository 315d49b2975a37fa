"""Which articles the page of statistics is about, as conditions of SQL."""

# ruff: noqa: S608 — SQL of our own words and row numbers

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from annotator.domain.statistics import Period
from annotator.storage.statistics_queries import HIDDEN


class CountedArticles:
    """All that are there, or those that people closed in a period.

    Each condition looks at the one row it is about, and so costs a piece of a count
    no more than its share.
    """

    def __init__(self, people: Sequence[int], period: Period | None) -> None:
        """Count the work of `people`, row numbers."""
        self._people = ", ".join(map(str, people))
        self.closed = _closed_in(period) if period else ""
        """The condition that a row `k` of closings is of the period; empty without one."""

    def among(self, article: str) -> str:
        """Return the condition that an article, a column, is one of those counted."""
        closed = (
            f" AND EXISTS (SELECT 1 FROM closing k WHERE k.annotator_id IN ({self._people})"
            f" AND k.article_id = {article}{self.closed})"
        )
        return f"{article} NOT IN {HIDDEN}{closed if self.closed else ''}"

    def theirs(self, table: str) -> str:
        """Return what keeps rows of a table to articles that their authors closed in the period."""
        if not self.closed:
            return ""
        return (
            f" AND EXISTS (SELECT 1 FROM closing k WHERE k.annotator_id = {table}.annotator_id"
            f" AND k.article_id = {table}.article_id{self.closed})"
        )

    def theirs_among(self, table: str) -> str:
        """Return the conditions on a piece of a table that is about articles and people."""
        return (
            f"{table}.annotator_id IN ({self._people})"
            f" AND {self.among(table + '.article_id')}{self.theirs(table)}"
            f" AND {table}.article_id > ? AND {table}.article_id <= ?"
        )


def _closed_in(period: Period) -> str:
    after = datetime.combine(period.last + timedelta(days=1), time())
    begin, end = (int(each.timestamp()) for each in (datetime.combine(period.first, time()), after))
    return f" AND k.at >= {begin} AND k.at < {end}"
