"""Spans, relations, verdicts, statuses and flags of an imported article, as rows."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from annotator.domain.ids import as_uuid, id_bytes
from annotator.domain.incoming import IncomingArticle, IncomingSpan, Refusal
from annotator.domain.records import Status, Verdict
from annotator.storage.import_known import Known, differing_annotations
from annotator.storage.import_names import NamePlan, PlannedSpan
from annotator.storage.import_rows import RowBatch
from annotator.storage.names import Names


class AnnotationIntake:
    """Turns what is said of imported articles into rows."""

    def __init__(
        self, connection: sqlite3.Connection, names: Names, rows: RowBatch, default: str
    ) -> None:
        """Gather into `rows`; spans that do not say whose they are belong to `default`."""
        self._connection = connection
        self._rows = rows
        self._plan = NamePlan(names, default)
        self._taken_spans: set[bytes] = set()
        self._taken_relations: set[bytes] = set()
        self.new_names = self._plan.new_names
        self.notes: list[Refusal] = []
        self.marks_joined = 0
        """Marks added so far to articles that were there, until someone sets it back."""

    def expect(self, articles: Sequence[IncomingArticle]) -> None:
        """Look up which ids of spans and relations in these articles are taken already."""
        self._taken_spans = self._taken(
            "span", (span.name for article in articles for span in article.spans)
        )
        self._taken_relations = self._taken(
            "relation", (each.name for article in articles for each in article.relations)
        )

    def _taken(self, table: str, names: Iterable[str | None]) -> set[bytes]:
        ids = list({id_bytes(uuid) for name in names if (uuid := as_uuid(name))})
        taken: set[bytes] = set()
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ", ".join("?" * len(some))
            found = self._connection.execute(
                f"SELECT uuid FROM {table} WHERE uuid IN ({marks})",  # noqa: S608 — question marks
                some,
            )
            taken.update(uuid for (uuid,) in found)
        return taken

    def plan(self, article: IncomingArticle) -> list[PlannedSpan]:
        """Resolve what an article names; raises UserError before anything is added."""
        return self._plan.plan(article)

    def add(self, number: int, article: IncomingArticle, planned: Sequence[PlannedSpan]) -> None:
        """Add rows for everything said of a new article."""
        self._add(number, article, planned, Known())

    def join(self, number: int, article: IncomingArticle, differing: Sequence[str]) -> None:
        """Add rows for what an article that is there does not have yet.

        What the project has stays; where the record says otherwise is told, along
        with the `differing` fields of the article itself.
        """
        planned = self.plan(article)
        known = Known.of(self._connection, number)
        differing = [
            *differing,
            *differing_annotations(article, planned, known, self._plan.annotator),
        ]
        if differing:
            note = f"the project has other values for {', '.join(differing)}; the project's stayed"
            self.notes.append(Refusal(article.where, note))
        before = len(known.spans)
        self._add(number, article, planned, known)
        self.marks_joined += len(known.spans) - before

    def _add(
        self,
        number: int,
        article: IncomingArticle,
        planned: Sequence[PlannedSpan],
        known: Known,
    ) -> None:
        by_name: dict[str, int] = {}
        replacing: list[tuple[int, str]] = []
        for each in planned:
            incoming, key, uuid = each
            span = known.uuids.get(uuid) if uuid else None
            if span is None:
                span = known.spans.get(key)
            if span is None:
                span = known.spans[key] = self._span_row(number, each)
                if incoming.replaces is not None:
                    replacing.append((span, incoming.replaces))
            if incoming.name is not None:
                by_name[incoming.name] = span
            if incoming.verdicts:
                self._verdict_rows(number, span, incoming)
        if replacing:
            self._set_replaced(replacing, by_name, known)
        self._relation_rows(number, article, by_name, known)
        for person, status in article.status.items():
            self._rows.status(
                annotator=self._plan.annotator(person),
                article=number,
                status=Status(status),
                reason=article.reasons.get(person) or None,
            )
        self._flag_rows(number, article, by_name)

    def _span_row(self, number: int, each: PlannedSpan) -> int:
        span, (label, annotator, ranges, attributes, note), uuid = each
        if uuid is not None:
            uuid = _free(uuid, self._taken_spans)
        return self._rows.span(number, label, annotator, ranges, uuid, attributes, span.score, note)

    def _set_replaced(
        self, replacing: Sequence[tuple[int, str]], by_name: Mapping[str, int], known: Known
    ) -> None:
        """Say which spans the new ones replace: those of the record by the ids they have now."""
        there = {number: uuid for uuid, number in known.uuids.items()}
        by_id = {as_uuid(name) or name: number for name, number in by_name.items()}
        for span, replaces in replacing:
            outside = as_uuid(replaces)
            number = by_id.get(outside or replaces)
            if number is not None:
                self._rows.set_replaced(span, there.get(number) or self._rows.span_uuid(number))
            elif outside is not None:
                self._rows.set_replaced(span, id_bytes(outside))

    def _verdict_rows(self, number: int, span: int, incoming: IncomingSpan) -> None:
        for person, verdict in incoming.verdicts.items():
            self._rows.verdict(
                span=span,
                annotator=self._plan.annotator(person),
                article=number,
                accepted=Verdict(verdict) is Verdict.ACCEPTED,
            )

    def _relation_rows(
        self, number: int, article: IncomingArticle, by_name: Mapping[str, int], known: Known
    ) -> None:
        authors = {span.name: span.annotator for span in article.spans}
        for relation in article.relations:
            label = self._plan.relation(relation.label)
            ends = by_name[relation.from_name], by_name[relation.to_name]
            annotator = self._plan.annotator(relation.annotator or authors[relation.from_name])
            if (label, *ends, annotator) in known.relations:
                continue
            known.relations.add((label, *ends, annotator))
            uuid = as_uuid(relation.name)
            self._rows.relation(
                article=number,
                label=label,
                from_span=ends[0],
                to_span=ends[1],
                annotator=annotator,
                uuid=_free(id_bytes(uuid), self._taken_relations) if uuid else None,
                note=relation.note,
            )

    def _flag_rows(self, number: int, article: IncomingArticle, by_name: Mapping[str, int]) -> None:
        if not article.flags:
            return
        there = set(
            self._connection.execute(
                "SELECT annotator_id, note, span_id FROM flag WHERE article_id = ?", (number,)
            )
        )
        for flag in article.flags:
            annotator = self._plan.annotator(flag.annotator)
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


def _free(uuid: bytes, taken: set[bytes]) -> bytes | None:
    """Return `uuid` and take it, or None when it is taken already."""
    if uuid in taken:
        return None
    taken.add(uuid)
    return uuid
