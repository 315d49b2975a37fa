"""Articles to doccano's JSON Lines, in the shape of its projects with relations."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from annotator.domain.losses import Loss, kept_relations
from annotator.domain.offset_units import OffsetUnit, UnitMap
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.formats.article_fields import HEAD, META, described
from annotator.formats.doccano_reading import COMMENTS
from annotator.formats.pieces import overlap, pieces_of
from annotator.services.appearing import appearing_file

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_OURS: Final = frozenset({"id", "key", "text", "data", "doc_id", "username", META, COMMENTS, *HEAD})
_LISTS: Final = frozenset({"entities", "relations", "label", "labels", "annotations"})


def write_doccano(
    source: ExportSource,
    out: Path,
    report: Report,
    *,
    fragments: str,
    losses: Callable[[ExportArticle], Iterable[Loss]],
) -> ExportReport:
    """Write a record for each article of `source` to `out`, whole or not at all.

    Raises UserError when `out` is no file to write to, EnvironmentProblem when
    the disk refuses.
    """
    done = ExportReport(files=[out])
    total, records = len(source), _Records(fragments)
    overlapping = 0
    with appearing_file(out, example="doccano.jsonl") as file:
        report(Progress(0, total, out.name))
        for article in source:
            file.write(_ENCODER.encode(records.of(article)) + "\n")
            done.losses.add(losses(article))
            done.articles += 1
            done.spans += len(article.spans)
            done.relations += len(kept_relations(article))
            overlapping += overlap(article.spans)
            report(Progress(done.articles, total, out.name))
    done.notes += _notes(done, overlapping)
    return done


def _notes(done: ExportReport, overlapping: int) -> Iterator[str]:
    if done.relations:
        yield "doccano takes relations only in a project that was made with them"
    if overlapping:
        yield plural(
            overlapping,
            "in {count} article spans overlap: doccano drops the later ones"
            " unless the project allows overlapping spans",
            "in {count} articles spans overlap: doccano drops the later ones"
            " unless the project allows overlapping spans",
        )


class _Records:
    """Records of one file; their ids are numbers, as doccano wants, each used once in the file."""

    def __init__(self, fragments: str) -> None:
        self._fragments = fragments
        self._last_span = self._last_relation = self._last_comment = 0

    def of(self, article: ExportArticle) -> dict[str, Any]:
        """Return the record of one article."""
        stored = article.content.article
        units = UnitMap(stored.text, OffsetUnit.UTF16)
        numbers: dict[str, int] = {}
        entities = []
        for span in article.spans:
            for piece in pieces_of(span, self._fragments):
                self._last_span += 1
                numbers.setdefault(span.id, self._last_span)
                entities.append(self._entity(span, piece, units, stored.text))
        return {
            **described(stored),
            "text": stored.text,
            **_flattened(stored.meta),
            "entities": entities,
            "relations": list(self._relations(article, numbers)),
            **self._comments(article),
        }

    def _entity(self, span: Span, piece: Range, units: UnitMap, text: str) -> dict[str, Any]:
        return {
            "id": self._last_span,
            "label": span.label,
            "start_offset": units.offset(piece.start),
            "end_offset": units.offset(piece.end),
            # doccano leaves it aside; to any other reader it tells the unit of the offsets.
            "text": text[piece.start : piece.end],
        }

    def _relations(
        self, article: ExportArticle, numbers: dict[str, int]
    ) -> Iterator[dict[str, Any]]:
        for each in kept_relations(article):
            self._last_relation += 1
            yield {
                "id": self._last_relation,
                "from_id": numbers[each.from_id],
                "to_id": numbers[each.to_id],
                "type": each.label,
            }

    def _comments(self, article: ExportArticle) -> dict[str, Any]:
        comments = []
        for flag in article.content.flags:
            self._last_comment += 1
            comments.append({"id": self._last_comment, "comment": flag.note})
        # Always there, as in doccano's own exports: a sign to know the file by.
        return {COMMENTS: comments}


def _flattened(meta: Any) -> dict[str, Any]:
    """Return metadata as keys of the record; what would stand for something else goes in `meta`."""
    reserved = _OURS | _LISTS
    inner = {name: value for name, value in meta.items() if name in reserved}
    outer = {name: value for name, value in meta.items() if name not in reserved}
    return {**outer, META: inner} if inner else outer
