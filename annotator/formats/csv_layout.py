"""The three tables we write: their names and columns."""

from collections.abc import Sequence
from typing import Final

from annotator.domain.ranges import Range

ARTICLES: Final = "articles.csv"
SPANS: Final = "spans.csv"
RELATIONS: Final = "relations.csv"
COMPANIONS: Final = frozenset({SPANS, RELATIONS})

ARTICLE_COLUMNS: Final = (
    *("id", "key", "title", "url", "published", "language", "text", "text_version"),
    *("status", "skip_reasons", "meta", "spans", "relations"),
)
SPAN_COLUMNS: Final = (
    *("article", "article_id", "span_id", "label", "layer", "start", "end", "text", "ranges"),
    *("annotator", "program", "score", "note", "attributes"),
)
"""More may follow, for people: one for each attribute and kind of link of the scheme."""
RELATION_COLUMNS: Final = (
    *("article", "article_id", "relation_id", "label", "from_id", "to_id", "annotator", "note"),
    *("from_label", "from_text", "to_label", "to_text"),
)
_BETWEEN: Final = " … "


def covered_text(text: str, ranges: Sequence[Range]) -> str:
    """Return what a span covers, with dots between its fragments."""
    return _BETWEEN.join(text[slice(*each)] for each in ranges)
