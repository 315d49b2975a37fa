"""What the project has of an article already, and where an imported record differs from it."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.incoming import IncomingArticle
from annotator.domain.language import guess_language
from annotator.domain.records import Status, Verdict
from annotator.domain.words import title_from
from annotator.storage.import_names import PlannedSpan, SpanKey, attributes_text
from annotator.storage.record_kinds import STATUS_NUMBERS, json_or_none
from annotator.storage.span_rows import fragments_of

_Spans = list[tuple[int, bytes, SpanKey, float | None]]


@dataclass(frozen=True)
class Known:
    """The annotations of one article, by what an import can tell them by; empty for a new one."""

    spans: dict[SpanKey, int] = field(default_factory=dict)
    uuids: Mapping[bytes, int] = field(default_factory=dict)
    scores: Mapping[int, float | None] = field(default_factory=dict)
    relations: set[Any] = field(default_factory=set)
    verdicts: Mapping[tuple[int, int], bool] = field(default_factory=dict)
    statuses: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: sqlite3.Connection, number: int) -> "Known":
        """Read what is there of the article with this row number."""

        def read(query: str) -> sqlite3.Cursor:
            return connection.execute(f"{query} WHERE article_id = ?", (number,))

        spans = _spans(read)
        return cls(
            spans={key: span for span, _, key, _ in spans},
            uuids={uuid: span for span, uuid, _, _ in spans},
            scores={span: score for span, _, _, score in spans},
            relations=set(
                read("SELECT label_id, from_span_id, to_span_id, annotator_id FROM relation")
            ),
            verdicts={
                (span, annotator): bool(accepted)
                for span, annotator, accepted in read(
                    "SELECT span_id, annotator_id, accepted FROM span_verdict"
                )
            },
            statuses=dict(read("SELECT annotator_id, status FROM article_status")),
        )


def _spans(read: Callable[[str], sqlite3.Cursor]) -> _Spans:
    found: _Spans = []
    for row in read(
        'SELECT id, uuid, label_id, annotator_id, start, "end", fragments, attributes, note,'
        " score FROM span"
    ):
        span, uuid, label, annotator, start, end, fragments, attributes, note, score = row
        ranges = fragments_of(start, end, fragments)
        # What a person changed here is stored in the order she set it in.
        same = attributes_text(json.loads(attributes)) if attributes else None
        found.append((span, uuid, (label, annotator, ranges, same, note or ""), score))
    return found


def differing_fields(
    connection: sqlite3.Connection, number: int, article: IncomingArticle
) -> list[str]:
    """Return which fields the file gives otherwise than the article with this row number.

    A title or language that may have been filled in from the text is not held against it.
    """
    title, url, published, language, meta = connection.execute(
        "SELECT title, url, published, language, meta FROM article WHERE id = ?", (number,)
    ).fetchone()
    differing = []
    if article.title not in {"", title} and article.title != title_from(article.text):
        differing.append("title")
    if article.url not in {"", url}:
        differing.append("url")
    if article.published not in {"", published}:
        differing.append("published")
    if article.language not in {"", language} and article.language != guess_language(article.text):
        differing.append("language")
    if article.meta and not _is_within(article.meta, meta):
        differing.append("meta")
    return differing


def _is_within(meta: Mapping[str, Any], stored: str | None) -> bool:
    """Whether stored metadata says all that `meta` says."""
    text = json_or_none(meta)
    if text == stored or text is None:
        return True
    there: Mapping[str, Any] = json.loads(stored) if stored else {}
    given: Mapping[str, Any] = json.loads(text)
    return all(name in there and there[name] == value for name, value in given.items())


def differing_annotations(
    article: IncomingArticle,
    planned: Sequence[PlannedSpan],
    known: Known,
    annotator: Callable[[str], int],
) -> list[str]:
    """Return in what the record's spans, verdicts and statuses differ from those known."""
    changed = scores = 0
    verdicts: dict[str, None] = {}
    for each in planned:
        span = known.uuids.get(each.uuid) if each.uuid else None
        if span is None:
            span = known.spans.get(each.key)
        if span is None:
            continue
        changed += each.key not in known.spans
        score = each.incoming.score
        scores += score is not None and score != known.scores[span]
        for person, verdict in each.incoming.verdicts.items():
            there = known.verdicts.get((span, annotator(person)))
            if there is not None and there is not (Verdict(verdict) is Verdict.ACCEPTED):
                verdicts[person] = None
    statuses = [
        person
        for person, status in article.status.items()
        if STATUS_NUMBERS[Status(status)] < known.statuses.get(annotator(person), 0)
    ]
    return [
        *([f"spans with the same id ({changed})"] if changed else ()),
        *([f"scores ({scores})"] if scores else ()),
        *(f"verdicts of {person}" for person in verdicts),
        *(f"status of {person}" for person in statuses),
    ]
