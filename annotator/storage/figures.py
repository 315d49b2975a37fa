"""The project in figures, for `annotator info` and the statistics of a README."""

import sqlite3

from annotator.domain.ids import id_bytes, id_text
from annotator.domain.views import ProjectInfo
from annotator.services.store_shape import LabelUse, UsePlace
from annotator.storage.connection import fact
from annotator.storage.names import Names
from annotator.storage.record_kinds import STATUSES
from annotator.storage.schema import VERSION


def project_info(connection: sqlite3.Connection, names: Names) -> ProjectInfo:
    """Count everything there is to count; unfinished imports do not exist."""
    articles, characters = connection.execute(
        "SELECT COUNT(*), COALESCE(SUM(length), 0) FROM article WHERE NOT hidden"
    ).fetchone()
    labels = {
        names.label(number): count for number, count in _spans_by(connection, "label_id").items()
    }
    layers: dict[str, int] = {layer.name: 0 for layer in names.scheme.layers}
    for label, count in labels.items():
        layers[names.scheme.layer_of(label)] += count
    return ProjectInfo(
        id=fact(connection, "id"),
        name=fact(connection, "name"),
        schema=VERSION,
        articles=articles,
        characters=characters,
        languages=_languages(connection),
        labels={label.name: labels.get(label.name, 0) for label in names.scheme.labels},
        layers=layers,
        relations={
            names.relation(number): count
            for number, count in _counted(connection, "relation", "label_id").items()
        },
        annotators=_annotators(connection, names),
        open_flags=connection.execute(
            "SELECT COUNT(*) FROM flag f JOIN article a ON a.id = f.article_id"
            " WHERE NOT f.settled AND NOT a.hidden"
        ).fetchone()[0],
        imports=connection.execute(
            "SELECT COUNT(*) FROM import_run r WHERE finished IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM bulk_page p WHERE p.run_id = r.id)"
        ).fetchone()[0],
        binned=connection.execute("SELECT COUNT(*) FROM binned_article").fetchone()[0],
    )


def label_use(connection: sqlite3.Connection, names: Names, label_id: str) -> LabelUse:
    """Count the spans with a label, and name the articles that have the most."""
    have = "FROM label_count WHERE spans > 0 AND label_id = (SELECT id FROM label WHERE uuid = ?1)"
    uuid = (id_bytes(label_id),)
    spans, articles = connection.execute(
        f"SELECT COALESCE(SUM(spans), 0), COUNT(DISTINCT article_id) {have}", uuid
    ).fetchone()
    by = connection.execute(
        f"SELECT annotator_id, SUM(spans) {have} GROUP BY 1 ORDER BY 2 DESC", uuid
    )
    annotators = {names.annotator(number): count for number, count in by}
    most = connection.execute(
        "SELECT a.uuid, CASE WHEN a.title = '' THEN a.key ELSE a.title END, f.n FROM"  # noqa: S608 — our own words
        f" (SELECT article_id AS id, SUM(spans) AS n {have}"
        " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5) f"
        " JOIN article a ON a.id = f.id ORDER BY f.n DESC, a.id",
        uuid,
    ).fetchall()
    places = [UsePlace(id_text(number), title, count) for number, title, count in most]
    return LabelUse(spans, articles, annotators, places)


def _spans_by(connection: sqlite3.Connection, column: str) -> dict[int, int]:
    """Count spans by the counts kept, which are a sixth of their rows."""
    return dict(
        connection.execute(
            f"SELECT {column}, SUM(spans) FROM label_count WHERE spans > 0"  # noqa: S608 — our own names
            " AND article_id NOT IN (SELECT id FROM article WHERE hidden > 0)"
            " GROUP BY 1 ORDER BY 1"
        )
    )


def _counted(connection: sqlite3.Connection, table: str, column: str) -> dict[int, int]:
    return dict(
        connection.execute(
            f"SELECT t.{column}, COUNT(*) FROM {table} t JOIN article a ON a.id = t.article_id"  # noqa: S608 — our own names
            f" WHERE NOT a.hidden GROUP BY t.{column} ORDER BY t.{column}"
        )
    )


def _languages(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(
        connection.execute(
            "SELECT language, COUNT(*) FROM article WHERE NOT hidden"
            " GROUP BY language ORDER BY COUNT(*) DESC, language"
        )
    )


def _annotators(connection: sqlite3.Connection, names: Names) -> dict[str, dict[str, object]]:
    spans = _spans_by(connection, "annotator_id")
    statuses: dict[int, dict[str, int]] = {}
    for number, status, count in connection.execute(
        "SELECT st.annotator_id, st.status, COUNT(*) FROM article_status st JOIN article a"
        " ON a.id = st.article_id WHERE NOT a.hidden GROUP BY st.annotator_id, st.status"
    ):
        statuses.setdefault(number, {})[STATUSES[status].value] = count
    figures: dict[str, dict[str, object]] = {}
    for annotator in names.annotators:
        number = names.annotator_number(annotator.name)
        if number is not None:
            figures[annotator.name] = {
                "program": annotator.program,
                "spans": spans.get(number, 0),
                "status": statuses.get(number, {}),
            }
    return figures
