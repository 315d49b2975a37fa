"""Row numbers for new articles: none that pages of bulk actions know as another's."""

import sqlite3
from typing import Final

_LAST: Final = """
SELECT MAX(last, COALESCE((SELECT MAX(article) FROM bulk_page WHERE article < last + 1000000), 0))
FROM (SELECT COALESCE(MAX(id), 0) AS last FROM article)
"""
"""A number far beyond all others is a damaged one, and would make lists as long."""


def last_number(connection: sqlite3.Connection) -> int:
    """Return the last row number that an article has, or one that is gone has had."""
    return int(connection.execute(_LAST).fetchone()[0])
