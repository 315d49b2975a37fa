"""Articles to our JSON Lines: everything that counts, in a fixed order of keys."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportArticle, ExportReport, ExportSource, Progress, Report
from annotator.domain.records import NOTHING, Flag, Relation, Span
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.formats.status_fields import status_fields
from annotator.services.appearing import appearing_file

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_jsonl(source: ExportSource, out: Path, report: Report) -> ExportReport:
    """Write all articles of `source` to the file `out`, whole or not at all.

    Raises UserError when `out` is a folder or no regular file, or its folder is
    missing, and EnvironmentProblem when it cannot be written.
    """
    done = ExportReport(files=[out])
    total, scheme, person = len(source), source.scheme, source.person
    lost_flags = 0
    with appearing_file(out, example="export.jsonl") as file:
        report(Progress(0, total, out.name))
        for article in source:
            file.write(_ENCODER.encode(record_of(article, scheme, person)) + "\n")
            done.articles += 1
            done.spans += len(article.spans)
            done.relations += len(article.relations)
            lost_flags += _flags_left_out(article, person)
            report(Progress(done.articles, total, out.name))
    if lost_flags:
        note = plural(
            lost_flags,
            "{count} question on a span that was left out was left out as well",
            "{count} questions on spans that were left out were left out as well",
        )
        done.notes.append(note)
    return done


def record_of(exported: ExportArticle, scheme: Scheme, person: str | None) -> dict[str, Any]:
    """Return the record of one article: what counts, and what `person` decided against."""
    content = exported.content
    spans = (*exported.spans, *exported.rejected)
    said = _verdicts_by_span(content, person)
    entities, others = [], []
    for span in spans:
        if scheme.layer_of(span.label) == ENTITIES:
            entities.append(_span(span, content, said, as_entity=True))
        else:
            others.append(_span(span, content, said, as_entity=False))
    return {
        **_described(content, person, spans),
        "entities": entities,
        "spans": others,
        "relations": [_relation(each) for each in exported.relations],
    }


def _described(
    content: AnnotatedArticle, person: str | None, spans: Sequence[Span]
) -> dict[str, Any]:
    """Return the part of a record that stands before the spans; nothing empty but the text."""
    article = content.article
    flags = _flags(content, person)
    ids = {None, *(span.id for span in spans)} if flags else {None}
    head = {
        "id": article.id,
        "key": article.key,
        "title": article.title,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "meta": dict(article.meta),
        "text": article.text,
        "text_version": article.version if article.version > 1 else None,
        **status_fields(content, person),
        "flags": [_flag(each) for each in flags if each.span_id in ids],
    }
    return {name: value for name, value in head.items() if value or name in {"id", "key", "text"}}


def _flags(content: AnnotatedArticle, person: str | None) -> list[Flag]:
    return [each for each in content.flags if person in {None, each.annotator}]


def _flags_left_out(exported: ExportArticle, person: str | None) -> int:
    """Count the flags on spans that stay behind: on the article they would be other flags."""
    flags = _flags(exported.content, person)
    if not flags:
        return 0
    there = {None, *(span.id for span in (*exported.spans, *exported.rejected))}
    return sum(1 for each in flags if each.span_id not in there)


def _flag(flag: Flag) -> dict[str, Any]:
    record: dict[str, Any] = {
        "annotator": flag.annotator,
        "note": flag.note,
        "settled": flag.settled,
    }
    if flag.span_id is not None:
        record["span"] = flag.span_id
    return record


def _span(
    span: Span, content: AnnotatedArticle, said: dict[str, dict[str, str]], *, as_entity: bool
) -> dict[str, Any]:
    """Return a span: an entity in one piece by start and end, anything else by ranges."""
    if as_entity and len(span.ranges) == 1:
        piece = span.ranges[0]
        record: dict[str, Any] = {"id": span.id, "start": piece.start, "end": piece.end}
        record["label"] = span.label
    else:
        record = {"id": span.id, "label": span.label, "ranges": span.ranges}
    record["annotator"] = span.annotator
    if span.annotator in content.programs:
        record["program"] = True
    if span.attributes is not NOTHING and span.attributes:  # the first is the quicker
        record["attributes"] = dict(span.attributes)
    if span.score is not None:
        record["score"] = span.score
    if span.replaces is not None:
        record["replaces"] = span.replaces
    if span.id in said:
        record["verdicts"] = said[span.id]
    if span.note:
        record["note"] = span.note
    return record


def _verdicts_by_span(content: AnnotatedArticle, person: str | None) -> dict[str, dict[str, str]]:
    """Return the verdicts of `person`, or of all when there is none, by span."""
    found: dict[str, dict[str, str]] = {}
    for each in content.verdicts:
        if person in {None, each.annotator}:
            found.setdefault(each.span_id, {})[each.annotator] = str(each.verdict)
    return found


def _relation(relation: Relation) -> dict[str, Any]:
    record = {
        "id": relation.id,
        "label": relation.label,
        "from": relation.from_id,
        "to": relation.to_id,
        "annotator": relation.annotator,
    }
    return {**record, "note": relation.note} if relation.note else record
