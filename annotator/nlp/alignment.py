"""Puts exact ranges onto token edges, and says of each what was done to it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from annotator.domain.losses import Feature
from annotator.domain.ranges import Range, trimmed
from annotator.domain.records import Span


class Piece(NamedTuple):
    """A stretch of tokens `[first, end)` that stands for a span or one fragment of it."""

    first: int
    end: int


class Case(NamedTuple):
    """One thing that happened to a span on its way to tokens; a line of `alignment.jsonl`."""

    span: Span
    decision: str
    """trimmed, expanded, contracted, joined, cover, merged, cut or left out."""
    before: Range
    after: Range | None
    why: str
    feature: Feature = Feature.RANGES
    """What of the span the tokens cannot hold."""

    def as_json(self, article: str, ranges: Sequence[Range] | None = None) -> dict[str, Any]:
        """Return the case as a JSON object; `ranges` are those of the stored text if others."""
        return {
            "article": article,
            "span": self.span.id,
            "label": self.span.label,
            "ranges": ranges or self.span.ranges,
            "decision": self.decision,
            "from": self.before,
            "to": self.after,
            "why": self.why,
        }


@dataclass(frozen=True)
class TokenEdges:
    """Where the tokens of a text begin and end; white space alone can be a token."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def at(self, position: int) -> int:
        """Return the token that holds a code point which is not white space."""
        return bisect_right(self.starts, position) - 1

    def characters(self, piece: Piece) -> Range:
        """Return what a stretch of tokens covers."""
        return Range(self.starts[piece.first], self.ends[piece.end - 1])

    def token(self, index: int) -> str:
        """Return the text of a token."""
        return self.text[self.starts[index] : self.ends[index]]


def align_span(
    span: Span, edges: TokenEdges, *, align: str, fragments: str
) -> tuple[list[Piece], list[Case]]:
    """Return the token pieces of a span and a case for all that is not exactly as marked."""
    ranges, cases = _chosen_fragments(span, fragments)
    pieces: list[Piece] = []
    for exact in ranges:
        piece, case = _align(span, exact, edges, align)
        if case is not None:
            cases.append(case)
        if piece is not None:
            pieces.append(piece)
    return _joined(span, pieces, edges, cases), cases


def _chosen_fragments(span: Span, fragments: str) -> tuple[Iterable[Range], list[Case]]:
    if len(span.ranges) == 1 or fragments == "split":
        return span.ranges, []
    count = f"{len(span.ranges)} fragments"
    if fragments == "cover":
        case = Case(span, "cover", span.ranges[0], span.cover, f"of {count}", Feature.FRAGMENTS)
        return (span.cover,), [case]
    first, *others = span.ranges
    return (first,), [
        Case(
            span,
            "left out",
            other,
            None,
            f"only the first of {count} was asked for",
            Feature.FRAGMENTS,
        )
        for other in others
    ]


def _align(
    span: Span, exact: Range, edges: TokenEdges, align: str
) -> tuple[Piece | None, Case | None]:
    tight = trimmed(edges.text, exact)
    if tight is None:
        return None, Case(span, "left out", exact, None, "nothing but white space")
    first, last = edges.at(tight.start), edges.at(tight.end - 1)
    cut = [
        edges.token(index)
        for index, on_edge in (
            (first, edges.starts[first] == tight.start),
            (last, edges.ends[last] == tight.end),
        )
        if not on_edge
    ]
    if not cut:
        piece = Piece(first, last + 1)
        if tight == exact:
            return piece, None
        return piece, Case(span, "trimmed", exact, tight, "white space at an edge")
    return _moved(span, exact, tight, edges, align=align, cut=cut)


def _moved(
    span: Span, exact: Range, tight: Range, edges: TokenEdges, *, align: str, cut: Sequence[str]
) -> tuple[Piece | None, Case]:
    why = "an edge inside " + " and ".join(f"“{token}”" for token in dict.fromkeys(cut))
    if tight != exact:
        why += ", after white space at an edge was trimmed"
    if align == "strict":
        return None, Case(span, "left out", exact, None, why)
    first, last = edges.at(tight.start), edges.at(tight.end - 1)
    if align == "expand":
        piece = Piece(first, last + 1)
        return piece, Case(span, "expanded", exact, edges.characters(piece), why)
    inner = _contracted(first, last, tight, edges)
    if inner is None:
        return None, Case(span, "left out", exact, None, f"{why}: no whole token is left")
    return inner, Case(span, "contracted", exact, edges.characters(inner), why)


def _contracted(first: int, last: int, tight: Range, edges: TokenEdges) -> Piece | None:
    first += edges.starts[first] != tight.start
    last -= edges.ends[last] != tight.end
    while first <= last and edges.token(first).isspace():
        first += 1
    while last >= first and edges.token(last).isspace():
        last -= 1
    return Piece(first, last + 1) if first <= last else None


def _joined(span: Span, pieces: list[Piece], edges: TokenEdges, cases: list[Case]) -> list[Piece]:
    """Join fragments that came to share a token: marked twice, it would count twice."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.first < joined[-1].end:
            whole = Piece(joined[-1].first, max(joined[-1].end, piece.end))
            after = edges.characters(whole)
            why = "fragments that share a token"
            before = edges.characters(piece)
            cases.append(Case(span, "joined", before, after, why, Feature.FRAGMENTS))
            joined[-1] = whole
        else:
            joined.append(piece)
    return joined


def without_twins(
    pieces: Sequence[tuple[Span, Piece]], edges: TokenEdges
) -> tuple[list[tuple[Span, Piece]], list[Case]]:
    """Return the pieces of which each label has one on the same tokens, and a case for others."""
    first: dict[tuple[str, Piece], Span] = {}
    kept: list[tuple[Span, Piece]] = []
    cases: list[Case] = []
    for span, piece in pieces:
        twin = first.setdefault((span.label, piece), span)
        if twin is span:
            kept.append((span, piece))
            continue
        where = edges.characters(piece)
        why = f"the same tokens and label as {twin.id}"
        cases.append(Case(span, "merged", where, where, why, Feature.OVERLAP))
    return kept, cases


def without_overlap(
    pieces: Sequence[tuple[Span, Piece]], edges: TokenEdges
) -> tuple[list[tuple[Span, Piece]], list[Case]]:
    """Return the pieces that do not overlap, longest first chosen, and a case for each other."""
    taken = bytearray(len(edges.starts))
    kept: list[tuple[Span, Piece]] = []
    cases: list[Case] = []
    for span, piece in sorted(pieces, key=lambda each: (each[1].first - each[1].end, each[1])):
        if any(taken[piece.first : piece.end]):
            why = "in doc.ents, where entities cannot overlap: a longer or equal one stands there"
            before = edges.characters(piece)
            cases.append(Case(span, "left out", before, None, why, Feature.OVERLAP))
            continue
        taken[piece.first : piece.end] = b"\1" * (piece.end - piece.first)
        kept.append((span, piece))
    return kept, cases
