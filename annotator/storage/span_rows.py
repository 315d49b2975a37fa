"""Span rows read as spans, quickly: a long article has thousands of them."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from annotator.domain.ids import id_text
from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING, Span

SELECT_SPANS: Final = (
    'SELECT t.uuid, t.label_id, t.annotator_id, t.start, t."end", t.fragments,'
    " t.attributes, t.score, t.note, t.replaces FROM span t"
)
Name = Callable[[int], str]
_new_range = tuple.__new__
"""Makes a Range without the call of its own constructor, a third of the whole otherwise."""


class _SpanInTheMaking:
    """Has the fields of a span and lets them be set plainly; then it becomes one.

    A frozen record sets each of its fields through `object.__setattr__`: 14 ms
    for 5,000 spans, where this takes 3.
    """

    __slots__ = Span.__slots__  # type: ignore[attr-defined, misc, unused-ignore]

    id: str
    article_id: str
    label: str
    annotator: str
    ranges: tuple[Range, ...]
    attributes: Any
    score: float | None
    note: str
    replaces: str | None


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
        made = _SpanInTheMaking()
        made.id = id_text(uuid)
        made.article_id = article_id
        made.label = label(label_id)
        made.annotator = annotator(annotator_id)
        if fragments is None:
            made.ranges = (_new_range(Range, (start, end)),)
        else:
            made.ranges = fragments_of(start, end, fragments)
        made.attributes = json.loads(attributes) if attributes else NOTHING
        made.score = score
        made.note = note or ""
        made.replaces = id_text(old) if old else None
        made.__class__ = Span  # type: ignore[assignment]
        yield made  # type: ignore[misc]
