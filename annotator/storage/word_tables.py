"""The full-text index of words in the file: its tables, and the triggers that keep it up.

New texts wait in `words_pending` until they are taken in behind the window.
"""

from collections.abc import Callable

Execute = Callable[[str], object]

_WORDS = (
    "CREATE VIRTUAL TABLE article_words USING fts5(about, text, content = 'searchable',"
    " content_rowid = 'id', detail = none, columnsize = 0, prefix = '1 2 3',"
    " tokenize = 'unicode61 remove_diacritics 0')"
)
"""Beginnings of up to three letters are kept as words are: «по*» took 200 ms, and takes 10."""

WORD_TABLES = (
    "CREATE TABLE words_pending (article_id INTEGER PRIMARY KEY)",
    (
        "CREATE VIEW searchable AS SELECT a.id, a.search AS about, x.text FROM article a"
        " JOIN article_text x ON x.article_id = a.id"
    ),
    _WORDS,
)


def trigger(name: str, when: str, *statements: str) -> str:
    """Return the SQL that makes a trigger."""
    return f"CREATE TRIGGER {name} {when} BEGIN {'; '.join(statements)}; END"


WORD_TRIGGERS = (
    trigger(
        "text_pending",
        "AFTER INSERT ON article_text",
        "INSERT OR IGNORE INTO words_pending VALUES (NEW.article_id)",
    ),
    # With the article, not its text, which is gone by then: the view joins the two.
    trigger(
        "words_removed",
        "BEFORE DELETE ON article",
        "INSERT INTO article_words (article_words, rowid, about, text)"
        " SELECT 'delete', id, about, text FROM searchable WHERE id = OLD.id"
        " AND NOT EXISTS (SELECT 1 FROM words_pending WHERE article_id = OLD.id)",
        "DELETE FROM words_pending WHERE article_id = OLD.id",
    ),
    trigger(
        "words_changed",
        "BEFORE UPDATE OF search ON article WHEN OLD.search != NEW.search",
        "INSERT INTO article_words (article_words, rowid, about, text)"
        " SELECT 'delete', id, about, text FROM searchable WHERE id = OLD.id"
        " AND NOT EXISTS (SELECT 1 FROM words_pending WHERE article_id = OLD.id)",
        "INSERT OR IGNORE INTO words_pending VALUES (OLD.id)",
    ),
)
ALL_PENDING = "INSERT OR IGNORE INTO words_pending SELECT article_id FROM article_text"
"""Every text waits to be taken in."""


def renew_words(execute: Execute) -> None:
    """Make the index of words anew, as this schema has it; it is filled in behind."""
    for statement in ("DROP TABLE article_words", _WORDS, ALL_PENDING):
        execute(statement)
