"""Consistency of one article's annotation: what is broken and what only looks odd."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Relation, Span
from annotator.domain.scheme import Scheme
from annotator.domain.words import is_inside_token

Severity = Literal["error", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing a check found; an error breaks a promise of the file, a note does not."""

    severity: Severity
    code: str
    """Kind of finding, stable: `range-outside`, `white-space-edge`."""
    where: str
    """Article key, then span or relation."""
    message: str


def check_article(content: AnnotatedArticle, scheme: Scheme) -> Iterator[Finding]:
    """Yield everything wrong or odd in one article's annotation.

    The text against its hash is checked where the project is stored.
    """
    yield from _check_ranges(content)
    yield from _check_relations(content, scheme)
    yield from _check_verdicts(content)
    yield from _check_duplicates(content)
    for span in content.spans:
        yield from _check_scheme(content, span, scheme)


def _where(content: AnnotatedArticle, span: Span) -> str:
    pieces = ", ".join(f"{piece.start}–{piece.end}" for piece in span.ranges[:5])
    more = "…" if len(span.ranges) > 5 else ""  # noqa: PLR2004 — enough to find the span
    return f"{content.article.key}, {span.label} {span.id} [{pieces}{more}]"


def _error(code: str, where: str, message: str) -> Finding:
    return Finding(severity="error", code=code, where=where, message=message)


def _note(code: str, where: str, message: str) -> Finding:
    return Finding(severity="note", code=code, where=where, message=message)


def _check_ranges(content: AnnotatedArticle) -> Iterator[Finding]:
    text = content.article.text
    for span in content.spans:
        where = _where(content, span)
        outside = [piece for piece in span.ranges if not 0 <= piece.start < piece.end <= len(text)]
        if outside:
            first = outside[0]
            yield _error(
                "range-outside",
                where,
                f"The range {first.start}–{first.end} is not inside the text "
                f"of {len(text)} characters.",
            )
            continue
        if any(right.start < left.end for left, right in pairwise(span.ranges)):
            yield _error("fragments", where, "The fragments overlap or are out of order.")
        yield from _check_edges(text, span.ranges, where)


def _check_edges(text: str, ranges: tuple[Range, ...], where: str) -> Iterator[Finding]:
    """Yield at most one note of a kind on a span's edges, however many fragments it has."""
    if any(text[piece.start].isspace() or text[piece.end - 1].isspace() for piece in ranges):
        yield _note("white-space-edge", where, "The span begins or ends with white space.")
    # Where two fragments touch, the span goes on: no edge.
    edges = {piece.start for piece in ranges} ^ {piece.end for piece in ranges}
    inside = sorted(edge for edge in edges if is_inside_token(text, edge))
    if inside:
        around = text[max(0, inside[0] - 12) : inside[0]], text[inside[0] : inside[0] + 12]
        yield _note("inside-token", where, f"An edge is inside a word: «{around[0]}|{around[1]}».")


def _check_relations(content: AnnotatedArticle, scheme: Scheme) -> Iterator[Finding]:
    for relation in content.relations:
        where = f"{content.article.key}, {relation.label} {relation.id}"
        ends = content.span(relation.from_id), content.span(relation.to_id)
        if None in ends:
            lost = relation.to_id if ends[0] else relation.from_id
            yield _error("relation-to-nowhere", where, f"There is no span {lost} to link.")
        elif ends[0] and ends[1]:
            yield from _check_relation_type(relation, ends[0], ends[1], scheme, where)


def _check_relation_type(
    relation: Relation, start: Span, end: Span, scheme: Scheme, where: str
) -> Iterator[Finding]:
    known = scheme.relation(relation.label)
    if known is None:
        message = f"The scheme has no relation {relation.label}."
        yield _note("unknown-relation", where, message)
    elif not known.fits(start.label, end.label):
        message = f"{relation.label} does not run from {start.label} to {end.label} in the scheme."
        yield _note("relation-misfit", where, message)


def _check_verdicts(content: AnnotatedArticle) -> Iterator[Finding]:
    for verdict in content.verdicts:
        span = content.span(verdict.span_id)
        said = f"{verdict.annotator} {verdict.verdict}"
        if span is None:
            where = f"{content.article.key}, {verdict.span_id}"
            yield _error("verdict-on-nothing", where, f"{said} a span that is not there.")
        elif span.annotator not in content.programs:
            message = f"{said} a span by a person, {span.annotator}; verdicts are for programs'."
            yield _error("verdict-on-person", _where(content, span), message)


def _check_duplicates(content: AnnotatedArticle) -> Iterator[Finding]:
    first: dict[tuple[str, str, tuple[Range, ...]], Span] = {}
    for span in content.spans:
        same = first.setdefault((span.annotator, span.label, span.ranges), span)
        if same is not span:
            message = f"{span.annotator} has the same span twice; the other is {same.id}."
            yield _note("duplicate", _where(content, span), message)


def _check_scheme(content: AnnotatedArticle, span: Span, scheme: Scheme) -> Iterator[Finding]:
    label = scheme.label(span.label)
    where = _where(content, span)
    if label is None:
        yield _note("unknown-label", where, f"The scheme has no label {span.label}.")
        return
    for name, value in span.attributes.items():
        attribute = label.attribute(name)
        if attribute is None:
            message = f"{span.label} has no attribute {name} in the scheme."
            yield _note("unknown-attribute", where, message)
        elif value not in attribute.values:
            message = f"{value} is no value of {name}: {', '.join(attribute.values)}."
            yield _note("unknown-value", where, message)
