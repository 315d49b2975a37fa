"""The longer queries of the page of statistics.

In their braces go: which articles, a condition; the numbers of people; what keeps rows to a
period, `AND …` or nothing; the numbers of the labels of the task. Their last two values are the
row numbers of the table they are about: after the one, up to the other.
"""

# ruff: noqa: S608 — SQL of our own words and row numbers; values are bound

from typing import Final

from annotator.domain.statistics import LONGEST_PAUSE

_BEFORE: Final = 1_000
"""Entries before a step that its first ones are compared with: more than fit in a pause."""
_LONGEST_NAME: Final = 80


def _name_of(span: str) -> str:
    """Return SQL for the words of a span, with a sign where there are too many."""
    return (
        f'CASE WHEN {span}."end" - {span}.start > {_LONGEST_NAME}'
        f" THEN substr(x.text, {span}.start + 1, {_LONGEST_NAME}) || '…'"
        f' ELSE substr(x.text, {span}.start + 1, {span}."end" - {span}.start) END'
    )


HIDDEN: Final = "(SELECT id FROM article WHERE hidden > 0)"
PAUSES: Final = f"""
SELECT annotator_id, article, SUM(seconds) FROM (
  SELECT id, annotator_id, article, moment - LAG(moment) OVER (
    PARTITION BY annotator_id ORDER BY id) AS seconds
  FROM (SELECT id, annotator_id, article, CAST(strftime('%s', at) AS INTEGER) AS moment
    FROM history WHERE id > ?1 - {_BEFORE} AND id <= ?2))
WHERE id > ?1 AND article IS NOT NULL AND seconds BETWEEN 0 AND {LONGEST_PAUSE}
GROUP BY 1, 2"""
SOURCE_NAMES: Final = f"""
SELECT COALESCE(
  (SELECT {_name_of("e")}
   FROM relation f JOIN span e ON e.id = f.to_span_id
   WHERE f.from_span_id = s.id AND f.label_id = ?2 LIMIT 1),
  {_name_of("s")}),
  COUNT(DISTINCT r.from_span_id)
FROM relation r JOIN span s ON s.id = r.to_span_id
JOIN article_text x ON x.article_id = r.article_id
WHERE r.label_id = ?1 AND r.article_id > ?3 AND r.article_id <= ?4
  AND {{0}} AND r.annotator_id IN ({{1}}) {{2}}
GROUP BY 1"""
LINKED: Final = """
SELECT COUNT(DISTINCT from_span_id) FROM relation r WHERE label_id = ?1
  AND article_id > ?2 AND article_id <= ?3 AND {0} AND annotator_id IN ({1}) {2}"""
_SUPERSEDED: Final = """EXISTS (SELECT 1 FROM span o WHERE o.replaces = s.uuid
  AND o.article_id = s.article_id AND o.annotator_id = v.annotator_id)"""
VERDICTS: Final = f"""
SELECT program, task, SUM(accepted), SUM(given) - SUM(accepted), COUNT(*) FROM (
  SELECT s.annotator_id AS program, s.label_id IN ({{3}}) AS task,
    SUM(v.accepted) AS accepted, COUNT(*) AS given
  FROM span_verdict v JOIN span s ON s.id = v.span_id
  WHERE v.span_id > ?1 AND v.span_id <= ?2 AND {{0}} AND v.annotator_id IN ({{1}})
    AND NOT {_SUPERSEDED} {{2}}
  GROUP BY v.span_id)
GROUP BY 1, 2"""
"""Verdicts by program and by whether the layer is the task, and of how many spans they are."""
CHANGED: Final = f"""
SELECT s.annotator_id, s.label_id IN ({{3}}), COUNT(DISTINCT s.id),
  COUNT(DISTINCT CASE WHEN NOT EXISTS (
  SELECT 1 FROM span_verdict v WHERE v.span_id = s.id AND v.annotator_id IN ({{1}})
    AND NOT {_SUPERSEDED}) THEN s.id END)
FROM span r JOIN span s ON s.uuid = r.replaces AND s.article_id = r.article_id
JOIN annotator n ON n.id = s.annotator_id
WHERE r.replaces > ?1 AND r.replaces <= ?2 AND n.program AND {{0}} AND r.annotator_id IN ({{1}})
  {{2}}
GROUP BY 1, 2"""
"""Changed spans as above, and how many of them nobody else has given a verdict on."""
NEXT_CHANGED: Final = """
SELECT MAX(replaces) FROM (SELECT replaces FROM span INDEXED BY span_replaces
  WHERE replaces > ? ORDER BY replaces LIMIT 300)"""
"""Up to which span `CHANGED` is asked next, by what it replaces."""
