"""The questions people have raised, and what each is about."""

# ruff: noqa: S608 — our own words

import sqlite3

from annotator.domain.ids import id_text
from annotator.domain.views import Question
from annotator.storage.names import Names


def questions(
    connection: sqlite3.Connection, names: Names, *, with_settled: bool
) -> list[Question]:
    """Return the open questions of the project, or all, in the order of the articles."""
    which = "" if with_settled else "NOT f.settled AND "
    rows = connection.execute(
        "SELECT f.uuid, a.uuid, s.uuid, a.title, f.note, f.annotator_id, f.settled,"
        ' substr(x.text, s.start + 1, min(s."end" - s.start, 80)) FROM flag f'
        " JOIN article a ON a.id = f.article_id LEFT JOIN span s ON s.id = f.span_id"
        " LEFT JOIN article_text x ON x.article_id = a.id AND s.id IS NOT NULL"
        f" WHERE {which}NOT a.hidden ORDER BY a.id, s.start, f.id"
    )
    return [
        Question(
            id=id_text(flag),
            article_id=id_text(article),
            span_id=id_text(span) if span else None,
            title=title,
            note=note,
            annotator=names.annotator(annotator),
            quote=quote or "",
            settled=bool(settled),
        )
        for flag, article, span, title, note, annotator, settled, quote in rows
    ]
