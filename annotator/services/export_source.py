"""The articles of one export: fetched page by page, with the spans that count."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import counted_relations, counted_spans, is_undecided
from annotator.domain.losses import Feature, Loss, LossLog, loss, span_loss
from annotator.domain.mapping import LabelMapping, left_out, outgoing, renamed_scheme
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportArticle
from annotator.domain.records import Span, Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services.call import Call
from annotator.services.splitting import ProjectParts, load_page

PAGE = 50
"""Articles fetched from the project at a time."""


@dataclass(frozen=True, kw_only=True)
class ExportTerms:
    """Whose annotation leaves, and under which names."""

    person: str | None
    with_undecided: bool
    names: LabelMapping


class ProjectSource:
    """The articles of one export, fetched page by page; counts what is left out."""

    def __init__(
        self,
        call: Call,
        ids: list[str],
        terms: ExportTerms,
        *,
        project_name: str,
        scheme: Scheme,
        losses: LossLog,
    ) -> None:
        """Take the articles `ids`; what the names of the export drop is told to `losses`."""
        self._call = call
        self._ids = ids
        self._with_undecided = terms.with_undecided
        self._not_done = self._left_out = 0
        self.project_name = project_name
        self._scheme = scheme
        self._names = terms.names
        self._losses = losses
        self._told = False
        self.scheme = renamed_scheme(scheme, terms.names)
        """The scheme under the names of the export."""
        self.person = terms.person
        self.parts = ProjectParts(call, ids, person=terms.person, scheme=scheme)

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self._ids)

    def __iter__(self) -> Iterator[ExportArticle]:
        """Go through the articles in the project's order."""
        told, self._told = self._told, True  # a writer may go through the articles again
        for article in self._unmapped():
            if not told:
                self._losses.add(self._mapping_losses(article))
            yield outgoing(article, self._names)

    def _mapping_losses(self, article: ExportArticle) -> Iterator[Loss]:
        spans, relations = left_out(article, self._names)
        for span in spans:
            what = f"this {span.label} is left out, as the names for the export say"
            yield span_loss(article, Feature.LABELS, span, what)
        for relation in relations:
            what = f"the relation {relation.label} is left out with its span or by its name"
            yield loss(article, Feature.LABELS, what, span_id=relation.from_id)

    def _unmapped(self) -> Iterator[ExportArticle]:
        self._not_done = self._left_out = 0
        for start in range(0, len(self._ids), PAGE):
            page = self._ids[start : start + PAGE]
            for content in self._call(partial(load_page, page)):
                yield self._leaving(content)

    def _leaving(self, content: AnnotatedArticle) -> ExportArticle:
        person = self.person
        spans = counted_spans(content, person, self._scheme)
        if person is not None:
            spans = self._and_undecided(content, spans, person)
        done = person is None or content.status_of(person) is Status.DONE
        self._not_done += not done
        rejected = tuple(self._rejected(content, spans))
        return ExportArticle(
            content=content,
            spans=spans,
            relations=counted_relations(content, (*spans, *rejected), person),
            rejected=rejected,
            done=done,
            scheme=self.scheme,
        )

    def _and_undecided(
        self, content: AnnotatedArticle, spans: tuple[Span, ...], person: str
    ) -> tuple[Span, ...]:
        undecided = {
            span.id for span in content.spans if is_undecided(span, content, person, self._scheme)
        }
        if not self._with_undecided:
            self._left_out += len(undecided)
            return spans
        wanted = undecided | {span.id for span in spans}
        return tuple(span for span in content.spans if span.id in wanted)

    def _rejected(self, content: AnnotatedArticle, taken: tuple[Span, ...]) -> Iterator[Span]:
        """Yield the program spans the person spoke against."""
        if self.person is None or not (content.verdicts or content.replaced):
            return
        ids = {span.id for span in taken}
        for span in content.spans:
            if span.id not in ids and span.annotator in content.programs:
                verdict = content.verdict_of(self.person, span.id)
                if verdict is Verdict.REJECTED or (self.person, span.id) in content.replaced:
                    yield span

    def notes(self) -> list[str]:
        """Return a sentence for what the choice of articles and spans implies."""
        notes = []
        if self.person is None:
            notes.append("nobody has annotated yet: all articles, with everything by programs")
        elif self._not_done:
            notes.append(self._not_done_note())
        if self._left_out:
            notes.append(
                plural(
                    self._left_out,
                    "{count} suggestion nobody has decided on was left out;"
                    " an export with undecided ones takes it",
                    "{count} suggestions nobody has decided on were left out;"
                    " an export with undecided ones takes them",
                )
            )
        return notes

    def _not_done_note(self) -> str:
        if len(self) == 1:
            return f"the one article is not done by {self.person}"
        return plural(
            self._not_done,
            "{count} of {total} articles is not done by {person}",
            "{count} of {total} articles are not done by {person}",
            total=len(self),
            person=self.person,
        )
