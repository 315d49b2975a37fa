"""Articles to rows of tokens: one tag a token, so of spans that overlap the longest stays."""

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from annotator.domain.losses import Feature, Loss, span_loss
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    Progress,
    Report,
)
from annotator.domain.ranges import Range, trimmed
from annotator.domain.records import Span
from annotator.domain.scheme import ENTITIES
from annotator.domain.text_units import sentences, tokens
from annotator.formats.article_fields import META, described
from annotator.formats.conll_rows import DOCSTART
from annotator.formats.conll_side import side_file
from annotator.formats.pieces import pieces_of
from annotator.services.appearing import appearing_files
from annotator.services.overwriting import check_replaceable, is_json

LAYER: Final = "layer"
EVERY_LAYER: Final = "all"
_HEAD: Final = f"{DOCSTART} -X- O O\n\n"
"""As spaCy wants it to the letter; `DOCSTART` with any other columns it takes for a token."""
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_SPACE: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"\S+")
_LINE: Final = re.compile(r"[^\r\n]+")


class Tagging(NamedTuple):
    """A piece of a span and the tokens `[first, end)` that are tagged for it."""

    first: int
    end: int
    piece: Range
    span: Span

    @property
    def tag(self) -> str:
        """The label as it stands in a tag, which holds no white space."""
        return _SPACE.sub("_", self.span.label)


@dataclass
class Rows:
    """The tokens of an article, what they are tagged as, and what was lost on the way."""

    article: ExportArticle
    options: ExportOptions

    def __post_init__(self) -> None:
        text = self.article.content.article.text
        self.tokens = [
            Range(*word.span())
            for each in tokens(text, Range(0, len(text)))
            for word in _WORD.finditer(text, *each)
        ]
        self._starts = [each.start for each in self.tokens]
        self._ends = [each.end for each in self.tokens]
        self.losses: list[Loss] = []
        self.taggings = self._flat([*self._placed()])

    @property
    def written(self) -> ExportArticle:
        """The article with the spans of the layer that is written."""
        spans = (each for each in self.article.spans if self._is_wanted(each))
        return replace(self.article, spans=tuple(spans))

    def _is_wanted(self, span: Span) -> bool:
        """Whether a span is in the layer that is written: entities, if no other is chosen."""
        layer, scheme = self.options.settings.get(LAYER) or ENTITIES, self.article.scheme
        return layer == EVERY_LAYER or scheme is None or scheme.layer_of(span.label) == layer

    def _placed(self) -> Iterator[Tagging]:
        for span in self.article.spans:
            if not self._is_wanted(span):
                self._lose(Feature.OVERLAP, span, "is left out: it is in another layer")
                continue
            for piece in pieces_of(span, self.options.fragments):
                found = self._aligned(piece)
                if found is None:
                    self._lose(Feature.RANGES, span, "is left out: it is not on token edges")
                    continue
                first, end = found
                if Range(self._starts[first], self._ends[end - 1]) != piece:
                    what = "has its edges on those of tokens; the exact ones are in the side file"
                    self._lose(Feature.RANGES, span, what)
                yield Tagging(first, end, piece, span)

    def _aligned(self, piece: Range) -> tuple[int, int] | None:
        """Return the tokens `[first, end)` for a piece, as `align` says."""
        kept = trimmed(self.article.content.article.text, piece)
        if kept is None:
            return None
        first, end = bisect_right(self._ends, kept.start), bisect_left(self._starts, kept.end)
        if (
            Range(self._starts[first], self._ends[end - 1]) == kept
            or self.options.align == "expand"
        ):
            return first, end
        if self.options.align == "strict":
            return None
        first, end = bisect_left(self._starts, kept.start), bisect_right(self._ends, kept.end)
        return (first, end) if first < end else None

    def _flat(self, found: list[Tagging]) -> list[Tagging]:
        """Return the taggings that leave each token one tag, the longest first."""
        taken = bytearray(len(self.tokens))
        kept = []
        for each in sorted(found, key=lambda each: (each.first - each.end, each.first)):
            if taken.find(1, each.first, each.end) >= 0:
                what = "is left out: a token has one tag, and a longer span has it"
                self._lose(Feature.OVERLAP, each.span, what)
                continue
            taken[each.first : each.end] = b"\1" * (each.end - each.first)
            kept.append(each)
        return sorted(kept, key=lambda each: each.first)

    def _lose(self, feature: Feature, span: Span, what: str) -> None:
        self.losses.append(span_loss(self.article, feature, span, f"this {span.label} {what}"))

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Tokens that a sentence begins with; none is inside a span."""
        text = self.article.content.article.text
        ends = [
            sentence.end
            for line in _LINE.finditer(text)
            for sentence in sentences(text, Range(*line.span()))
        ]
        inside = {at for each in self.taggings for at in range(each.first + 1, each.end)}
        return frozenset(bisect_left(self._starts, end) for end in ends) - inside

    def text(self) -> str:
        """Return the rows as they are written."""
        text = self.article.content.article.text
        tags = ["O"] * len(self.tokens)
        for each in self.taggings:
            tags[each.first : each.end] = [f"I-{each.tag}"] * (each.end - each.first)
            tags[each.first] = f"B-{each.tag}"
        lines = [_HEAD]
        for number, (token, tag) in enumerate(zip(self.tokens, tags, strict=True)):
            if number and number in self.breaks:
                lines.append("\n")
            lines.append(f"{text[slice(*token)]} -X- -X- {tag}\n")
        return "".join([*lines, "\n"])

    def record(self) -> dict[str, Any]:
        """Return what the side file says of the article."""
        stored = self.article.content.article
        return {
            **described(stored),
            META: dict(stored.meta),
            "text": stored.text,
            "spans": [self._side_span(each) for each in self.taggings],
        }

    def _side_span(self, tagging: Tagging) -> dict[str, Any]:
        span, scheme = tagging.span, self.article.scheme
        optional = {
            "program": span.annotator in self.article.content.programs or None,
            "entity": scheme is None or scheme.layer_of(span.label) == ENTITIES or None,
            "attributes": dict(span.attributes) or None,
            "score": span.score,
            "note": span.note or None,
        }
        return {
            "id": span.id,
            "label": span.label,
            "range": tagging.piece,
            "annotator": span.annotator,
            "tokens": [tagging.first, tagging.end],
            "tag": tagging.tag,
            **{name: value for name, value in optional.items() if value is not None},
        }


def write_conll(
    source: ExportSource,
    out: Path,
    report: Report,
    rows_of: Callable[[ExportArticle], tuple[Rows, Iterable[Loss]]],
) -> ExportReport:
    """Write the rows of all articles to `out`, and its side file, each whole or not at all.

    Raises UserError when `out` is no file to write to, EnvironmentProblem when
    the disk refuses.
    """
    side_path = side_file(out)
    check_replaceable(side_path, is_json, "earlier export")
    done = ExportReport(files=[out, side_path])
    total, renamed = len(source), Counter[str]()
    with appearing_files(out, side_path, example="articles.conll") as (file, side):
        report(Progress(0, total, out.name))
        for article in source:
            rows, losses = rows_of(article)
            file.write(rows.text())
            side.write(_ENCODER.encode(rows.record()) + "\n")
            done.losses.add(losses)
            done.articles += 1
            done.spans += len(rows.taggings)
            renamed.update(each.span.label for each in rows.taggings if each.tag != each.span.label)
            report(Progress(done.articles, total, out.name))
    done.notes += _notes(done, renamed)
    return done


def _notes(done: ExportReport, renamed: Iterable[str]) -> Iterator[str]:
    yield f"exact texts, ranges and ids are in {done.files[1].name}; keep it beside the file"
    if not done.spans and done.losses.total:
        how = f"--set {LAYER}={EVERY_LAYER}"
        yield f"no span of this layer was there; choose another or all, on the command line {how}"
    for label in sorted(renamed):
        yield f"the label “{label}” is written with “_” for its white space"
