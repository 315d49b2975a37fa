"""Articles to tasks of Prodigy: tokens cut so that every span sits on them."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from annotator.domain.losses import Loss, kept_relations
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.domain.ranges import Range
from annotator.domain.records import Relation, Span
from annotator.domain.text_units import tokens
from annotator.formats.article_fields import described
from annotator.formats.pieces import overlap
from annotator.formats.status_fields import status_fields
from annotator.services.appearing import appearing_file

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_Losses = Callable[[ExportArticle], Iterable[Loss]]


def write_prodigy(source: ExportSource, out: Path, report: Report, losses: _Losses) -> ExportReport:
    """Write a task for each article of `source` to `out`, whole or not at all.

    Raises UserError when `out` is no file to write to, EnvironmentProblem when
    the disk refuses.
    """
    done = ExportReport(files=[out])
    total, person = len(source), source.person
    overlapping = 0
    with appearing_file(out, example="tasks.jsonl") as file:
        report(Progress(0, total, out.name))
        for article in source:
            file.write(_ENCODER.encode(task_of(article, person)) + "\n")
            done.losses.add(losses(article))
            done.articles += 1
            done.spans += len(article.spans)
            done.relations += len(kept_relations(article))
            overlapping += overlap(article.spans)
            report(Progress(done.articles, total, out.name))
    if overlapping:
        done.notes.append(
            plural(
                overlapping,
                "in {count} article spans overlap: Prodigy shows them with spans.manual,"
                " not with ner.manual",
                "in {count} articles spans overlap: Prodigy shows them with spans.manual,"
                " not with ner.manual",
            )
        )
    return done


def task_of(article: ExportArticle, person: str | None) -> dict[str, Any]:
    """Return the task of one article; no hashes, which Prodigy gives itself."""
    stored, programs = article.content.article, article.content.programs
    found = task_tokens(stored.text, [piece for span in article.spans for piece in span.ranges])
    marks = _Marks(found)
    spans = {span.id: span for span in article.spans}
    return {
        "answer": "accept",
        **({"_annotator_id": person} if person is not None else {}),
        "article": _described(article, person),
        "meta": {"key": stored.key, **({"title": stored.title} if stored.title else {})},
        "text": stored.text,
        "tokens": found,
        "spans": [
            {**marks.place(piece), **_span(span, by_program=span.annotator in programs)}
            for span in article.spans
            for piece in span.ranges
        ],
        "relations": [marks.relation(each, spans) for each in kept_relations(article)],
    }


def _described(article: ExportArticle, person: str | None) -> dict[str, Any]:
    """Return what a task has no place for; Prodigy keeps keys it does not know."""
    stored = article.content.article
    return {
        **described(stored),
        "meta": dict(stored.meta),
        **status_fields(article.content, person),
    }


def _span(span: Span, *, by_program: bool) -> dict[str, Any]:
    record: dict[str, Any] = {"label": span.label, "span_id": span.id, "annotator": span.annotator}
    optional = {
        "program": by_program or None,
        "attributes": dict(span.attributes) or None,
        "score": span.score,
        "note": span.note or None,
    }
    return record | {name: value for name, value in optional.items() if value is not None}


class _Marks:
    """Where the edges of spans are among the tokens of a task."""

    def __init__(self, found: Sequence[dict[str, Any]]) -> None:
        self._starts = [each["start"] for each in found]
        self._ends = [each["end"] for each in found]

    def place(self, piece: Range) -> dict[str, int]:
        """Return a place by characters and by tokens, the last token inclusive."""
        return {
            "start": piece.start,
            "end": piece.end,
            "token_start": bisect_right(self._starts, piece.start) - 1,
            "token_end": bisect_left(self._ends, piece.end),
        }

    def relation(self, relation: Relation, spans: dict[str, Span]) -> dict[str, Any]:
        """Return a relation; its ends are the last tokens of two spans, and the spans."""
        head, child = (self._whole(spans[each]) for each in (relation.from_id, relation.to_id))
        note = {"note": relation.note} if relation.note else {}
        return {
            "head": head["token_end"],
            "child": child["token_end"],
            "label": relation.label,
            "head_span": head,
            "child_span": child,
            "relation_id": relation.id,
            "annotator": relation.annotator,
            **note,
        }

    def _whole(self, span: Span) -> dict[str, Any]:
        return {**self.place(span.cover), "label": span.label, "span_id": span.id}


def task_tokens(text: str, pieces: Iterable[Range]) -> list[dict[str, Any]]:
    """Return the tokens of a text, cut where a piece begins or ends.

    A single space belongs to the token before it (`ws`), as in spaCy, unless a
    piece begins or ends with it; other white space is a token.
    """
    starts, ends = _edges(pieces)
    edges = sorted(starts | ends)
    found: list[dict[str, Any]] = []
    for token in tokens(text, Range(0, len(text))):
        for start, end in _cut(token, edges):
            first = start
            if (
                _is_blank_after(found, text, start)
                and start not in starts
                and start + 1 not in ends
            ):
                found[-1]["ws"] = True
                first += 1
            if first < end:
                found.append(_token(text, Range(first, end), len(found)))
    return found


def _is_blank_after(found: Sequence[dict[str, Any]], text: str, at: int) -> bool:
    """Whether a single space stands right after the last token."""
    return text[at] == " " and bool(found) and bool(found[-1]["end"] == at)


def _edges(pieces: Iterable[Range]) -> tuple[set[int], set[int]]:
    starts, ends = set(), set()
    for start, end in pieces:
        starts.add(start)
        ends.add(end)
    return starts, ends


def _cut(token: Range, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a token between the edges inside it."""
    inside = edges[bisect_right(edges, token.start) : bisect_left(edges, token.end)]
    return pairwise([token.start, *inside, token.end])


def _token(text: str, place: Range, index: int) -> dict[str, Any]:
    start, end = place
    return {"text": text[start:end], "start": start, "end": end, "id": index, "ws": False}
