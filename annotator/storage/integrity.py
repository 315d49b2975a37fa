"""Is the file itself whole? All of it at once, or in pieces short enough for the background."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence

from annotator.storage.connection import SQLITE_ERRORS, why
from annotator.storage.long_tables import is_long, read_through

_SLICE = 200
"""Articles whose text is read and hashed in one step: some milliseconds."""
_MOST = 100
"""Findings of one kind; a broken page brings thousands that say the same."""
_DANGLING = (
    (
        "relation-to-nowhere",
        (
            "SELECT a.key, coalesce(k.name, 'relation') || ' ' || lower(hex(t.uuid))"
            " FROM relation t LEFT JOIN article a ON a.id = t.article_id"
            " LEFT JOIN relation_type k ON k.id = t.label_id"
            " LEFT JOIN span b ON b.id = t.from_span_id LEFT JOIN span e ON e.id = t.to_span_id"
            " WHERE b.id IS NULL OR e.id IS NULL ORDER BY t.id"
        ),
        "A span it links is not there.",
    ),
    (
        "verdict-on-nothing",
        (
            "SELECT a.key, 'verdict of ' || coalesce(p.name, 'nobody known') FROM span_verdict t"
            " LEFT JOIN article a ON a.id = t.article_id"
            " LEFT JOIN annotator p ON p.id = t.annotator_id"
            " LEFT JOIN span s ON s.id = t.span_id WHERE s.id IS NULL ORDER BY t.span_id"
        ),
        "The span it is on is not there.",
    ),
    (
        "flag-on-nothing",
        (
            "SELECT a.key, 'flag of ' || coalesce(p.name, 'nobody known') FROM flag t"
            " LEFT JOIN article a ON a.id = t.article_id"
            " LEFT JOIN annotator p ON p.id = t.annotator_id"
            " LEFT JOIN span s ON s.id = t.span_id"
            " WHERE t.span_id IS NOT NULL AND s.id IS NULL ORDER BY t.id"
        ),
        "The span it is on is not there; it shows as a flag on the article.",
    ),
)
"""Code of a finding, query for the article's key and what dangles there, and the sentence."""


def integrity_problems(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield (where, why) for everything SQLite finds broken."""
    try:
        for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
            if said != "ok":
                yield "file", str(said)
        broken = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    except SQLITE_ERRORS as error:
        yield "file", why(error)
        return
    for table, row, parent, _ in broken:
        yield table, f"Row {row} refers to a row of {parent} that is not there."


def quick_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Check the file piece by piece, yielding after each: what is wrong, or nothing.

    Each table with its indexes is a piece, of a very long one some rows are; texts
    are checked against their hashes, some articles a piece.
    """
    try:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'article_text'"
        ).fetchall()
    except SQLITE_ERRORS as error:
        yield why(error)
        return
    for (table,) in tables:
        if is_long(connection, table):
            yield from _problems_along(connection, table)
        else:
            yield _quick_problem(connection, table)
    yield from _text_problems(connection)


def _problems_along(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    try:
        for _ in read_through(connection, table):
            yield ""
    except SQLITE_ERRORS as error:
        yield f"{table}: {why(error)}"


def _quick_problem(connection: sqlite3.Connection, table: str) -> str:
    try:
        (said,) = connection.execute(f'PRAGMA quick_check("{table}")').fetchone()
    except SQLITE_ERRORS as error:
        return f"{table}: {why(error)}"
    return "" if said == "ok" else f"{table}: {said}"


def text_misfits(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield (key, why) for each article whose text is not what its hash says."""
    rows = connection.execute(
        "SELECT a.key, a.text_hash, a.length, CAST(x.text AS BLOB) FROM article a"
        " LEFT JOIN article_text x ON x.article_id = a.id WHERE NOT a.hidden"
    )
    for key, text_hash, length, text in rows:
        if text is None:
            yield key, "the text is missing"
        elif hashlib.sha256(text).digest() != text_hash:
            yield key, "the text does not match its hash"
        elif (count := len(text.decode(errors="replace"))) != length:
            yield key, f"the text has {count} characters, {length} are on record"


def dangling_links(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Yield (code, where, why) for relations, verdicts and flags whose span is not there.

    Articles are read without them, so that no check of an article sees them.
    """
    for code, query, sentence in _DANGLING:
        for key, what in connection.execute(query):
            yield code, f"{key or 'no article'}, {what}", sentence


def duplicate_texts(connection: sqlite3.Connection) -> Iterator[Sequence[str]]:
    """Yield the keys of articles that share one text."""
    hashes = connection.execute(
        "SELECT text_hash FROM article WHERE NOT hidden"
        " GROUP BY text_hash HAVING COUNT(*) > 1 ORDER BY MIN(id)"
    ).fetchall()
    for (text_hash,) in hashes:
        keys = connection.execute(
            "SELECT key FROM article WHERE text_hash = ? AND NOT hidden ORDER BY id", (text_hash,)
        )
        yield [key for (key,) in keys]


def _hash(text: object) -> bytes:
    return hashlib.sha256(str(text).encode()).digest()


def _text_problems(connection: sqlite3.Connection) -> Iterator[str]:
    last: int | None = 0
    while last is not None:
        try:
            last, problem = _text_problem(connection, last)
        except SQLITE_ERRORS as error:
            yield f"article_text: {why(error)}"
            return
        yield problem


def _text_problem(connection: sqlite3.Connection, last: int) -> tuple[int | None, str]:
    rows = connection.execute(
        "SELECT a.id, a.key, a.text_hash, x.text FROM article a"
        " LEFT JOIN article_text x ON x.article_id = a.id WHERE a.id > ? ORDER BY a.id LIMIT ?",
        (last, _SLICE),
    ).fetchall()
    for number, key, text_hash, text in rows:
        if text is None or _hash(text) != text_hash:
            return max(number, last + 1), f"the text of “{key}” is not what was stored"
    if not rows:
        return None, ""
    if not rows[-1][0] > last:  # would go round for ever
        return None, "articles are out of order"
    return rows[-1][0], ""
