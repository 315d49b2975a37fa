"""Moving the edges of a span: by the mouse to a place, by the keyboard in steps."""

from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.graphemes import grapheme_start, next_grapheme, previous_grapheme
from annotator.domain.ranges import Range
from annotator.domain.text_units import next_token_end, previous_token_edge, token_at

Ranges = tuple[Range, ...]


class Side(Enum):
    """Which end of a fragment an edge is."""

    START = "start"
    END = "end"


class Edge(NamedTuple):
    """One end of one fragment of a span."""

    fragment: int
    side: Side


def offset_of(ranges: Ranges, edge: Edge) -> int:
    """Return where an edge lies."""
    piece = ranges[edge.fragment]
    return piece.start if edge.side is Side.START else piece.end


def with_edge_at(text: str, ranges: Ranges, edge: Edge, offset: int, *, snap: bool) -> Ranges:
    """Return `ranges` with one edge moved near `offset`: to an edge of a token with `snap`.

    A fragment keeps at least a character, and stays clear of its neighbours.
    """
    offset = _snapped(text, offset, edge.side) if snap else grapheme_start(text, offset)
    return _moved(text, ranges, edge, offset)


def with_edge_stepped(
    text: str, ranges: Ranges, edge: Edge, *, forwards: bool, by_token: bool
) -> Ranges:
    """Return `ranges` with one edge a token or a character further."""
    here = offset_of(ranges, edge)
    if by_token:
        offset = _token_step(text, here, edge.side, forwards=forwards)
    else:
        offset = next_grapheme(text, here) if forwards else previous_grapheme(text, here)
        offset = _past_space(text, offset, edge.side, forwards=forwards)
    return _moved(text, ranges, edge, offset)


def _moved(text: str, ranges: Ranges, edge: Edge, offset: int) -> Ranges:
    before = [Range(0, 0), *ranges, Range(len(text), len(text))]
    left, piece, right = before[edge.fragment : edge.fragment + 3]
    if edge.side is Side.START:
        latest = previous_grapheme(text, piece.end)
        moved = Range(min(max(offset, left.end), latest), piece.end)
    else:
        earliest = next_grapheme(text, piece.start)
        moved = Range(piece.start, max(min(offset, right.start), earliest))
    return (*ranges[: edge.fragment], moved, *ranges[edge.fragment + 1 :])


def _snapped(text: str, offset: int, side: Side) -> int:
    """Return the edge of a token nearest to `offset`; white space belongs to neither side."""
    if not 0 < offset < len(text):
        return min(max(offset, 0), len(text))
    token = token_at(text, offset)
    if text[token.start].isspace():
        return token.end if side is Side.START else token.start
    return token.start if offset - token.start <= token.end - offset else token.end


def _token_step(text: str, offset: int, side: Side, *, forwards: bool) -> int:
    if side is Side.END:
        if forwards:
            return next_token_end(text, offset)
        return _without_space_before(text, previous_token_edge(text, offset))
    if forwards:
        end = next_token_end(text, offset)
        return _past_space(text, end, side, forwards=True)
    return previous_token_edge(text, offset)


def _past_space(text: str, offset: int, side: Side, *, forwards: bool) -> int:
    """Return `offset` moved on over white space, which would be trimmed away again."""
    if forwards:
        look = offset if side is Side.START else offset - 1
        while 0 <= look < len(text) and text[look].isspace():
            look += 1
        return look if side is Side.START else min(look + 1, len(text))
    if side is Side.END:
        return _without_space_before(text, offset)
    while offset > 0 and text[offset].isspace():
        offset -= 1
    return offset


def _without_space_before(text: str, offset: int) -> int:
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return offset


def edges_of(ranges: Ranges) -> list[Edge]:
    """Return all edges of a span, in order; touching fragments give the outer edges first."""
    edges = [Edge(number, side) for number in range(len(ranges)) for side in Side]
    touching = {
        Edge(number, Side.END)
        for number, (one, other) in enumerate(pairwise(ranges))
        if one.end == other.start
    }
    return sorted(edges, key=lambda each: each in touching)
