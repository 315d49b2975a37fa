"""Spans, relations, verdicts, statuses and flags of an imported article, as rows.

`plan` resolves every name first and raises UserError before a row is made, so
that a refused record leaves nothing behind.
"""

import sqlite3
from collections.abc import Container, Mapping, Sequence
from typing import Any, NamedTuple

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid, id_bytes, new_id_bytes
from annotator.domain.incoming import IncomingArticle, IncomingSpan, Refusal
from annotator.domain.programs import is_program_name
from annotator.domain.records import Status, Verdict
from annotator.domain.scheme import ENTITIES, OTHER
from annotator.storage.import_rows import RowBatch
from annotator.storage.names import Names
from annotator.storage.record_rows import fragments_of, json_or_none

SpanKey = tuple[int, int, Any, str | None, str]
"""Label, annotator, ranges, attributes, note: two spans alike in these are one."""


class PlannedSpan(NamedTuple):
    """A span with its names resolved to row numbers."""

    incoming: IncomingSpan
    key: SpanKey
    uuid: bytes | None


class AnnotationIntake:
    """Turns what is said of imported articles into rows."""

    def __init__(
        self, connection: sqlite3.Connection, names: Names, rows: RowBatch, default: str
    ) -> None:
        """Gather into `rows`; spans that do not say whose they are belong to `default`."""
        self._connection = connection
        self._names = names
        self._rows = rows
        self._default = default
        self._taken: set[bytes] = set()
        self._labels: dict[str, int] = {}
        self._authors: dict[str | None, int] = {}
        self.notes: list[Refusal] = []

    def expect(self, articles: Sequence[IncomingArticle]) -> None:
        """Look up which span ids of these articles the project has already."""
        given = {
            id_bytes(uuid)
            for article in articles
            for span in article.spans
            if (uuid := as_uuid(span.name))
        }
        self._taken = set()
        ids = list(given)
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ", ".join("?" * len(some))
            found = self._connection.execute(
                f"SELECT uuid FROM span WHERE uuid IN ({marks})",  # noqa: S608 — question marks
                some,
            )
            self._taken.update(uuid for (uuid,) in found)

    def plan(self, article: IncomingArticle) -> list[PlannedSpan]:
        """Resolve labels and annotators of an article; raises UserError before any row."""
        programs = {span.annotator for span in article.spans if span.program}
        replaced = {span.replaces for span in article.spans if span.replaces}
        planned = [self._planned(span, programs, replaced) for span in article.spans]
        for relation in article.relations:
            self._relation_number(article.where, relation.label)
            if relation.annotator is not None:
                self._annotator(relation.annotator, program=relation.annotator in programs)
        for person in article.status:
            self._person(person)
        for flag in article.flags:
            self._annotator(flag.annotator, program=False)
        return planned

    def _planned(
        self,
        span: IncomingSpan,
        programs: Container[str | None],
        replaced: Container[str | None],
    ) -> PlannedSpan:
        annotator = self._authors.get(span.annotator)
        if annotator is None:
            annotator = self._annotator(span.annotator, program=span.annotator in programs)
            self._authors[span.annotator] = annotator
        label = self._labels.get(span.label)
        if label is None:
            label = self._labels[span.label] = self._label_number(span)
        if span.verdicts:
            self._check_verdicts(span)
        attributes = json_or_none(span.attributes) if span.attributes else None
        key = (label, annotator, span.ranges, attributes, span.note)
        if span.name is None:
            return PlannedSpan(span, key, None)
        uuid = as_uuid(span.name)
        if uuid is not None:
            return PlannedSpan(span, key, id_bytes(uuid))
        return PlannedSpan(span, key, new_id_bytes() if span.name in replaced else None)

    def _check_verdicts(self, span: IncomingSpan) -> None:
        if not self._names.is_program(span.annotator or self._default):
            person = next(iter(span.verdicts))
            raise RecordError(
                f"{person} gave a verdict on a span by a person; verdicts are for programs"
            )
        for person in span.verdicts:
            self._person(person)

    def add(self, number: int, article: IncomingArticle, planned: Sequence[PlannedSpan]) -> None:
        """Add rows for everything said of a new article."""
        self._add(number, article, planned, {}, {}, set())

    def join(self, number: int, article: IncomingArticle) -> None:
        """Add rows for what an article that is there does not have yet."""
        planned = self.plan(article)
        known: dict[SpanKey, int] = {}
        uuids: dict[bytes, int] = {}
        for row in self._connection.execute(
            'SELECT id, uuid, label_id, annotator_id, start, "end", fragments, attributes, note'
            " FROM span WHERE article_id = ?",
            (number,),
        ):
            span, uuid, label, annotator, start, end, fragments, attributes, note = row
            ranges = fragments_of(start, end, fragments)
            known[label, annotator, ranges, attributes, note or ""] = span
            uuids[uuid] = span
        relations = set(
            self._connection.execute(
                "SELECT label_id, from_span_id, to_span_id, annotator_id FROM relation"
                " WHERE article_id = ?",
                (number,),
            )
        )
        self._note_changed(article, planned, known, uuids)
        self._add(number, article, planned, known, uuids, relations)

    def _note_changed(
        self,
        article: IncomingArticle,
        planned: Sequence[PlannedSpan],
        known: Mapping[SpanKey, int],
        uuids: Mapping[bytes, int],
    ) -> None:
        changed = sum(1 for each in planned if each.uuid in uuids and known.get(each.key) is None)
        if changed:
            self.notes.append(
                Refusal(
                    article.where,
                    f"{changed} spans differ from those with the same id in the project;"
                    " the project's were kept",
                )
            )

    def _add(
        self,
        number: int,
        article: IncomingArticle,
        planned: Sequence[PlannedSpan],
        known: dict[SpanKey, int],
        uuids: Mapping[bytes, int],
        relations: set[Any],
    ) -> None:
        by_name: dict[str, int] = {}
        replaced = _replaced(planned, known, uuids)
        for each in planned:
            incoming, key, uuid = each
            span = uuids.get(uuid) if uuid else None
            if span is None:
                span = known.get(key)
            if span is None:
                span = known[key] = self._span_row(number, each, replaced)
            if incoming.name is not None:
                by_name[incoming.name] = span
            if incoming.verdicts:
                self._verdict_rows(number, span, incoming)
        self._relation_rows(number, article, by_name, relations)
        for person, status in article.status.items():
            self._rows.status(annotator=self._person(person), article=number, status=Status(status))
        self._flag_rows(number, article, by_name)

    def _span_row(self, number: int, each: PlannedSpan, replaced: Mapping[str, bytes]) -> int:
        span, (label, annotator, ranges, attributes, note), uuid = each
        if uuid is not None:
            if uuid in self._taken:
                uuid = None
            else:
                self._taken.add(uuid)
        replaces = None
        if span.replaces is not None:
            outside = as_uuid(span.replaces)
            replaces = id_bytes(outside) if outside else replaced.get(span.replaces)
        return self._rows.span(
            number, label, annotator, ranges, uuid, attributes, span.score, note, replaces
        )

    def _verdict_rows(self, number: int, span: int, incoming: IncomingSpan) -> None:
        for person, verdict in incoming.verdicts.items():
            self._rows.verdict(
                span=span,
                annotator=self._person(person),
                article=number,
                accepted=Verdict(verdict) is Verdict.ACCEPTED,
            )

    def _relation_rows(
        self, number: int, article: IncomingArticle, by_name: Mapping[str, int], there: set[Any]
    ) -> None:
        authors = {span.name: span.annotator for span in article.spans}
        for relation in article.relations:
            label = self._relation_number(article.where, relation.label)
            ends = by_name[relation.from_name], by_name[relation.to_name]
            author = relation.annotator or authors[relation.from_name]
            annotator = self._annotator(author, program=False)
            if (label, *ends, annotator) in there:
                continue
            there.add((label, *ends, annotator))
            uuid = as_uuid(relation.name)
            self._rows.relation(
                article=number,
                label=label,
                from_span=ends[0],
                to_span=ends[1],
                annotator=annotator,
                uuid=self._free_relation_uuid(uuid),
                note=relation.note,
            )

    def _free_relation_uuid(self, uuid: str | None) -> bytes | None:
        if (
            uuid is None
            or self._connection.execute(
                "SELECT 1 FROM relation WHERE uuid = ?", (id_bytes(uuid),)
            ).fetchone()
        ):
            return None
        return id_bytes(uuid)

    def _flag_rows(self, number: int, article: IncomingArticle, by_name: Mapping[str, int]) -> None:
        if not article.flags:
            return
        there = set(
            self._connection.execute(
                "SELECT annotator_id, note, span_id FROM flag WHERE article_id = ?", (number,)
            )
        )
        for flag in article.flags:
            annotator = self._annotator(flag.annotator, program=False)
            span = by_name.get(flag.span_name) if flag.span_name else None
            if (annotator, flag.note, span) not in there:
                there.add((annotator, flag.note, span))
                self._rows.flag(
                    article=number,
                    span=span,
                    annotator=annotator,
                    note=flag.note,
                    settled=flag.settled,
                )

    def _annotator(self, name: str | None, *, program: bool) -> int:
        name = name or self._default
        known = self._names.annotator_number(name)
        if known is not None:
            return known
        return self._names.ensure_annotator(name, program=program or is_program_name(name))

    def _person(self, name: str) -> int:
        return self._names.ensure_annotator(name, program=False)

    def _label_number(self, span: IncomingSpan) -> int:
        layer = ENTITIES if span.entity else OTHER
        if self._names.ensure_label(span.label, layer=layer):
            note = f"the label {span.label} was added to the layer “{layer}”"
            self.notes.append(Refusal("", note))
        return self._names.label_number(span.label)

    def _relation_number(self, where: str, name: str) -> int:
        if self._names.ensure_relation(name):
            self.notes.append(Refusal(where, f"the relation {name} was added to the scheme"))
        return self._names.relation_number(name)


def _replaced(
    planned: Sequence[PlannedSpan], known: Mapping[SpanKey, int], uuids: Mapping[bytes, int]
) -> dict[str, bytes]:
    """Return the ids, by name in the record, of the spans that others of it replace."""
    names = {each.incoming.replaces for each in planned} - {None}
    if not names:
        return {}
    there = {number: uuid for uuid, number in uuids.items()}
    return {
        each.incoming.name: there.get(known.get(each.key, 0)) or each.uuid or b""
        for each in planned
        if each.incoming.name in names and each.incoming.name is not None
    }
