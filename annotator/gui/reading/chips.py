"""What the margin says of a claim: who it is attributed to."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.domain.scheme import ATTRIBUTED_TO, CLAIM, REFERS_TO, SOURCE
from annotator.gui.reading.spans import SeenSpans

_PERSON = "PER"
_ATTRIBUTE = "source"


class Chip(NamedTuple):
    """A pill in the margin, at the line where a claim ends."""

    span_id: str
    line: int
    text: str
    source_label: str
    """Label whose colour it bears; empty for a muted one (no source, the journalist)."""


def chip_of(span: Span, line: int, seen: SeenSpans) -> Chip | None:
    """Return the chip of a claim that ends in `line`, None when nothing is known of its source."""
    if span.label != CLAIM:
        return None
    named = [each for each in _sources(span, seen) if each]
    if named:
        return Chip(span.id, line, ", ".join(named), SOURCE)
    match span.attributes.get(_ATTRIBUTE):
        case "none":
            return Chip(span.id, line, QCoreApplication.translate("TextView", "no source"), "")
        case "journalist":
            return Chip(span.id, line, QCoreApplication.translate("TextView", "journalist"), "")
        case _:
            return None


def _sources(claim: Span, seen: SeenSpans) -> list[str]:
    links = seen.relations_from(claim.id, ATTRIBUTED_TO)
    sources = (seen.content.span(each.to_id) for each in links)
    return [_source_name(each, seen) for each in sources if each is not None]


def _source_name(source: Span, seen: SeenSpans) -> str:
    """Return the source in short; "his → Lavrov" when it refers to something named elsewhere."""
    own = _short_name(source, seen)
    for link in seen.relations_from(source.id, REFERS_TO):
        target = seen.content.span(link.to_id)
        meant = _short_name(target, seen) if target is not None else ""
        if meant and meant != own:
            return f"{own} → {meant}"
    return own


def _short_name(span: Span, seen: SeenSpans) -> str:
    """Return the surname of the person named in a span, else the whole of its text."""
    inside = [
        each.span.cover
        for each in seen.overlapping(span.cover)
        if each.span.label == _PERSON and span.cover.contains(each.span.cover)
    ]
    text = seen.content.article.text
    if inside:
        words = text[slice(*inside[-1])].split()
        return words[-1] if words else ""
    return " ".join(" ".join(text[slice(*piece)] for piece in span.ranges).split())


def gaps(span: Span) -> list[Range]:
    """Return the stretches between the fragments of a discontinuous span."""
    pairs = pairwise(span.ranges)
    return [Range(left.end, right.start) for left, right in pairs if left.end < right.start]
