"""What is said about an article besides its text, as columns of its row."""

import json
import sqlite3

from annotator.domain.errors import Bug, StaleChange, UserError
from annotator.domain.ids import id_bytes
from annotator.domain.records import NOTHING, ArticleDetails, Change
from annotator.domain.sites import site_of
from annotator.storage.bin_schema import check_not_binned


def searched(title: str, site: str, key: str) -> str:
    """Return what a search for parts of words looks at."""
    return f"{title} {site} {key}".casefold()


def apply_details(connection: sqlite3.Connection, change: Change) -> None:
    """Change an article's details.

    Raises StaleChange unless they are as the change expects, UserError for a
    key that another article has.
    """
    after = change.after
    if not isinstance(after, ArticleDetails):
        raise Bug("An article's details are changed, never removed.")
    number, now = _current(connection, after.article_id)
    check_not_binned(connection, number)
    if now != change.before:
        raise StaleChange("The article's details were changed meanwhile; look at them again.")
    if after.key != now.key:
        check_key(connection, number, after.key)
    _write(connection, number, after)


def _current(connection: sqlite3.Connection, article_id: str) -> tuple[int, ArticleDetails]:
    row = connection.execute(
        "SELECT id, key, title, url, published, language, meta FROM article WHERE uuid = ?",
        (id_bytes(article_id),),
    ).fetchone()
    if row is None:
        raise StaleChange("The article is no longer in the project.")
    number, key, title, url, published, language, meta = row
    return number, ArticleDetails(
        article_id=article_id,
        key=key,
        title=title,
        url=url,
        published=published,
        language=language,
        meta=json.loads(meta) if meta else NOTHING,
    )


def check_key(connection: sqlite3.Connection, number: int, key: str) -> None:
    """Raise UserError when another article than the one with this row number has a key."""
    row = connection.execute(
        "SELECT title, hidden FROM article WHERE key = ? AND id != ? LIMIT 1", (key, number)
    ).fetchone()
    if row is not None:
        where = "an article in the bin" if row[1] else f"the article “{row[0]}”"
        raise UserError(f"“{key}” is the key of {where}; choose another one.")


def _write(connection: sqlite3.Connection, number: int, details: ArticleDetails) -> None:
    site = site_of(details.url, details.meta)
    connection.execute(
        "UPDATE article SET key = ?, title = ?, url = ?, site = ?, published = ?, language = ?,"
        " meta = ?, search = ? WHERE id = ?",
        (
            details.key,
            details.title,
            details.url,
            site,
            details.published,
            details.language,
            json.dumps(dict(details.meta), ensure_ascii=False) if details.meta else None,
            searched(details.title, site, details.key),
            number,
        ),
    )
