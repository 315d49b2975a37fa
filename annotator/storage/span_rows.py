"""Span rows read as spans, quickly: a long article has thousands of them."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final, cast

from annotator.domain.ids import id_text
from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING, Span

SELECT_SPANS: Final = (
    'SELECT t.uuid, t.label_id, t.annotator_id, t.start, t."end", t.fragments,'
    " t.attributes, t.score, t.note, t.replaces FROM span t"
)
Name = Callable[[int], str]


class _SpanInTheMaking:
    """Has the fields of a span and lets them be set plainly; then it becomes one.

    A frozen record sets each of its fields through `object.__setattr__`: 14 ms
    for 5,000 spans, where this takes 3.
    """

    __slots__ = Span.__slots__  # type: ignore[attr-defined, misc, unused-ignore]

    def __init__(self, article_id: str, uuid: bytes, label: str, annotator: str) -> None:
        self.id = id_text(uuid)
        self.article_id = article_id
        self.label = label
        self.annotator = annotator
        self.attributes: Any = NOTHING
        self.score: float | None = None
        self.note = ""
        self.replaces: str | None = None
        self.ranges: tuple[Range, ...]


def fragments_of(start: int, end: int, fragments: str | None) -> tuple[Range, ...]:
    """Return the ranges of a span row."""
    if fragments is None:
        return (Range(start, end),)
    return tuple(Range(*pair) for pair in json.loads(fragments))


def spans_of(
    rows: Iterable[tuple[Any, ...]], article_id: str, label: Name, annotator: Name
) -> Iterable[Span]:
    """Yield the spans of rows as `SELECT_SPANS` gives them; names are asked for by number."""
    for uuid, label_id, annotator_id, start, end, fragments, attributes, score, note, old in rows:
        made = _SpanInTheMaking(article_id, uuid, label(label_id), annotator(annotator_id))
        made.ranges = fragments_of(start, end, fragments)
        if attributes:
            made.attributes = json.loads(attributes)
        if score is not None:
            made.score = score
        if note:
            made.note = note
        if old:
            made.replaces = id_text(old)
        made.__class__ = Span  # type: ignore[assignment]
        yield cast("Span", made)
