"""What there is to narrow a list of articles to: sites, languages, dates."""

# ruff: noqa: S608 — our own names

import sqlite3

from annotator.domain.views import QueryChoices


def choices(connection: sqlite3.Connection) -> QueryChoices:
    """Return the sites and languages of the articles that are there, and from when they are."""
    first, last = (
        connection.execute(
            f"SELECT {which}(published) FROM article WHERE hidden = 0 AND published > ''"
        ).fetchone()[0]
        for which in ("MIN", "MAX")
    )  # each is an end of the index
    return QueryChoices(
        sites=_frequent(connection, "site"),
        languages=_frequent(connection, "language"),
        first_date=first or "",
        last_date=last or "",
    )


def _frequent(connection: sqlite3.Connection, column: str) -> list[tuple[str, int]]:
    rows = connection.execute(
        f"SELECT {column}, COUNT(*) FROM article INDEXED BY article_by_site"
        f" WHERE hidden = 0 AND {column} != '' GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [(str(value), int(count)) for value, count in rows]
