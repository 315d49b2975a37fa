"""Takes boilerplate out of articles, moves every other range, and keeps the map back."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle
from annotator.domain.ranges import Range, joined_overlaps, trimmed
from annotator.domain.records import Span
from annotator.domain.scheme import BOILERPLATE_LAYER, Scheme
from annotator.nlp.alignment import Case

_SEAM: Final = " "
"""Put where a cut would glue two words together."""
CUT, INSIDE = "cut", "left out with boilerplate"


class Kept(NamedTuple):
    """A piece of the stored text and where it begins in the new one."""

    start: int
    end: int
    new_start: int


@dataclass(frozen=True)
class CutText:
    """A text without some of its ranges."""

    text: str
    pieces: tuple[Kept, ...]
    """What is left, in order; between two pieces there may be one space that was put in."""

    def moved(self, old: Range) -> Range | None:
        """Return where a range of the stored text is now, or None when nothing is left of it."""
        first = bisect_right(self.pieces, old.start, key=lambda piece: piece.end)
        last = bisect_left(self.pieces, old.end, key=lambda piece: piece.start) - 1
        if first > last:
            return None
        begin, end = self.pieces[first], self.pieces[last]
        return Range(
            begin.new_start + max(old.start - begin.start, 0),
            end.new_start + min(old.end, end.end) - end.start,
        )

    def kept_length(self, old: Range) -> int:
        """Return how many code points of a range are left."""
        return sum(
            max(min(old.end, piece.end) - max(old.start, piece.start), 0) for piece in self.pieces
        )


@dataclass(frozen=True)
class CutArticle:
    """An article without its boilerplate, with all that is to be told of it."""

    article: ExportArticle
    """With the new text and every range moved."""
    pieces: tuple[Kept, ...]
    stored: ExportArticle
    """The article as it was."""
    cases: tuple[Case, ...]
    """What became of spans that touched boilerplate; `before` is in the stored text."""

    def as_json(self) -> dict[str, Any]:
        """Return a line of `boilerplate.jsonl`."""
        removed = _gaps(self.pieces, len(self.stored.content.article.text))
        return {
            "article": self.stored.content.article.key,
            "removed": removed,
            "pieces": self.pieces,
        }

    def stored_ranges(self) -> dict[str, tuple[Range, ...]]:
        """Return by span id the exact ranges in the stored text, of all spans."""
        return {span.id: span.ranges for span in self.stored.spans}


def boilerplate_of(spans: Iterable[Span], scheme: Scheme) -> list[Range]:
    """Return the ranges of boilerplate, sorted, none overlapping another."""
    ranges = (
        piece
        for span in spans
        if scheme.layer_of(span.label) == BOILERPLATE_LAYER
        for piece in span.ranges
    )
    return joined_overlaps(sorted(ranges))


def without_ranges(text: str, ranges: Sequence[Range]) -> CutText:
    """Return a text without `ranges`, which are sorted and apart.

    Of the white space on both sides of a cut, one stays: the one with more
    line breaks, else the one before it; at the ends of the text none stays.
    Where there is none on either side, and a word on both, one space is put in.
    """
    pieces: list[Kept] = []
    parts: list[str] = []
    length = place = 0
    for start, end in _tidied(text, ranges):
        length = _keep(text, place, start, pieces, parts, length)
        place = end
    _keep(text, place, len(text), pieces, parts, length)
    return CutText("".join(parts), tuple(pieces))


def _keep(
    text: str, start: int, end: int, pieces: list[Kept], parts: list[str], length: int
) -> int:
    """Add a piece; return the length of the new text."""
    if start >= end:
        return length
    if parts and not parts[-1][-1].isspace() and not text[start].isspace():
        parts.append(_SEAM)
        length += len(_SEAM)
    pieces.append(Kept(start, end, length))
    parts.append(text[start:end])
    return length + end - start


def _tidied(text: str, ranges: Sequence[Range]) -> list[Range]:
    """Widen each cut over the white space that is not to stay."""
    cuts: list[Range] = []
    for each in _joined_over_space(text, ranges):
        start, end = trimmed(text, each) or each
        before, after = start, end
        while before > 0 and text[before - 1].isspace():
            before -= 1
        while after < len(text) and text[after].isspace():
            after += 1
        if before == 0 or after == len(text):
            cuts.append(Range(before, after))
        elif _breaks(text[end:after]) > _breaks(text[before:start]) or before == start:
            cuts.append(Range(before, end))
        else:
            cuts.append(Range(start, after))
    return cuts


def _joined_over_space(text: str, ranges: Sequence[Range]) -> list[Range]:
    """Join cuts between which there is nothing but white space."""
    joined: list[Range] = []
    for each in ranges:
        if joined and not text[joined[-1].end : each.start].strip():
            joined[-1] = Range(joined[-1].start, each.end)
        else:
            joined.append(each)
    return joined


def _breaks(space: str) -> int:
    return len(space.splitlines()) if space.strip(" \t\xa0") else 0


def _gaps(pieces: Sequence[Kept], length: int) -> list[Range]:
    edges = [0, *(edge for piece in pieces for edge in piece[:2]), length]
    return [Range(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def without_boilerplate(article: ExportArticle, scheme: Scheme) -> CutArticle | None:
    """Return an article without the boilerplate that counts; None when it has none."""
    ranges = boilerplate_of(article.spans, scheme)
    if not ranges:
        return None
    content = article.content
    cut = without_ranges(content.article.text, ranges)
    spans, cases = _moved_spans(article.spans, cut, scheme)
    rejected, _ = _moved_spans(article.rejected, cut, scheme)
    others, _ = _moved_spans(content.spans, cut, scheme)
    ids = {span.id for span in (*spans, *rejected)}
    records = (*others, *(each for each in content.records.values() if not isinstance(each, Span)))
    stored = replace(content.article, text=cut.text)
    moved = replace(
        article,
        content=AnnotatedArticle.of(stored, records, content.programs),
        spans=spans,
        rejected=rejected,
        relations=tuple(
            each for each in article.relations if each.from_id in ids and each.to_id in ids
        ),
    )
    return CutArticle(moved, cut.pieces, article, cases)


def _moved_spans(
    spans: Iterable[Span], cut: CutText, scheme: Scheme
) -> tuple[tuple[Span, ...], tuple[Case, ...]]:
    moved: list[Span] = []
    cases: list[Case] = []
    for span in spans:
        if scheme.layer_of(span.label) == BOILERPLATE_LAYER:
            continue  # it is what was taken out
        found = [(old, cut.moved(old)) for old in span.ranges]
        cases += _cases(span, found, cut)
        ranges = tuple(joined_overlaps(new for _, new in found if new is not None))
        if ranges:
            moved.append(replace(span, ranges=ranges))
    return tuple(moved), tuple(cases)


def _cases(span: Span, found: Iterable[tuple[Range, Range | None]], cut: CutText) -> Iterable[Case]:
    for old, new in found:
        if new is None:
            why = "wholly inside boilerplate that was taken out"
            yield Case(span, INSIDE, old, None, why, Feature.TEXT)
        elif cut.kept_length(old) < old.length:
            why = "partly inside boilerplate that was taken out"
            yield Case(span, CUT, old, new, why, Feature.TEXT)
