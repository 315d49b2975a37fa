"""Exporting: whose annotation of which articles goes to which format."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import counted_relations, counted_spans, is_undecided
from annotator.domain.errors import UserError
from annotator.domain.ports import ExportArticle, ExportOptions, ExportReport, Report
from annotator.domain.records import Annotator, Span, Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services.call import Call
from annotator.services.overwriting import check_replaceable, is_json
from annotator.services.plugins import writer
from annotator.services.project_thread import OpenProject

PAGE = 50
"""Articles fetched from the project at a time."""


@dataclass(frozen=True, kw_only=True)
class ExportRequest:
    """What a person asks to be exported, and how."""

    out: Path
    format: str
    person: str | None = None
    only_done: bool = True
    with_undecided: bool = False
    options: ExportOptions = field(default_factory=ExportOptions)


def run_export(call: Call, request: ExportRequest, report: Report) -> ExportReport:
    """Write what counts as a person's annotation to a file or folder.

    Raises UserError when it is not clear whose annotation is meant, when
    nothing is to be exported, or when the format cannot write.
    """
    chosen = writer(request.format)
    if not chosen.writes_folder:
        check_replaceable(request.out, is_json, "earlier export")
    source = call(partial(_open_source, call, request))
    done = chosen.write(source, request.out, request.options, report)
    done.notes += source.notes()
    return done


def choose_person(annotators: tuple[Annotator, ...], asked: str | None) -> str | None:
    """Return whose annotation to export: the one asked for, or the only person there is.

    None means everything by programs, when nobody has annotated yet. Raises
    UserError for an unknown name, and when there are several and none is named.
    """
    persons = [each.name for each in annotators if not each.program]
    if asked is not None:
        if asked not in persons:
            raise UserError(f"The project has no annotator “{asked}”; it has {_list(persons)}.")
        return asked
    if len(persons) > 1:
        raise UserError(
            f"Several people have annotated: {_list(persons)}. Say whose work is meant.",
            option="--annotator NAME",
        )
    return persons[0] if persons else None


def _list(names: list[str]) -> str:
    return ", ".join(sorted(names)) or "nobody yet"


def _open_source(call: Call, request: ExportRequest, project: OpenProject) -> "_Source":
    store = project.store
    person = choose_person(store.annotators, request.person)
    done_by = person if request.only_done else None
    ids = list(store.article_ids(done_by=done_by))
    if not ids:
        total = sum(1 for _ in store.article_ids())
        raise UserError(
            f"None of the {total} articles is done by {person}; finish some, or export all."
            if total
            else "The project holds no articles; import some first.",
            option="--status any" if total else "",
        )
    return _Source(
        call,
        ids,
        project_name=store.name,
        scheme=store.scheme,
        person=person,
        with_undecided=request.with_undecided,
    )


class _Source:
    """The articles of one export, fetched page by page; counts what is left out."""

    def __init__(
        self,
        call: Call,
        ids: list[str],
        *,
        project_name: str,
        scheme: Scheme,
        person: str | None,
        with_undecided: bool,
    ) -> None:
        self._call = call
        self._ids = ids
        self._with_undecided = with_undecided
        self._not_done = self._left_out = 0
        self.project_name = project_name
        self.scheme = scheme
        self.person = person

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[ExportArticle]:
        self._not_done = self._left_out = 0
        for start in range(0, len(self._ids), PAGE):
            page = self._ids[start : start + PAGE]
            for content in self._call(partial(_load, page)):
                yield self._leaving(content)

    def _leaving(self, content: AnnotatedArticle) -> ExportArticle:
        person = self.person
        spans = counted_spans(content, person, self.scheme)
        if person is not None:
            spans = self._and_undecided(content, spans, person)
        taken = {span.id for span in spans}
        done = person is None or content.status_of(person) is Status.DONE
        self._not_done += not done
        rejected = tuple(
            span
            for span in content.spans
            if span.id not in taken and self._is_rejected(content, span)
        )
        return ExportArticle(
            content=content,
            spans=spans,
            relations=counted_relations(content, (*spans, *rejected), person),
            rejected=rejected,
            done=done,
        )

    def _and_undecided(
        self, content: AnnotatedArticle, spans: tuple[Span, ...], person: str
    ) -> tuple[Span, ...]:
        undecided = {
            span.id for span in content.spans if is_undecided(span, content, person, self.scheme)
        }
        if not self._with_undecided:
            self._left_out += len(undecided)
            return spans
        wanted = undecided | {span.id for span in spans}
        return tuple(span for span in content.spans if span.id in wanted)

    def _is_rejected(self, content: AnnotatedArticle, span: Span) -> bool:
        """Whether the person spoke against a program's span."""
        if self.person is None or span.annotator not in content.programs:
            return False
        return content.verdict_of(self.person, span.id) is Verdict.REJECTED or any(
            each.replaces == span.id and each.annotator == self.person for each in content.spans
        )

    def notes(self) -> list[str]:
        """Return a sentence for what the choice of articles and spans implies."""
        notes = []
        if self.person is None:
            notes.append("nobody has annotated yet: all articles, with everything by programs")
        elif self._not_done:
            notes.append(f"{self._not_done} of {len(self)} articles are not done by {self.person}")
        if self._left_out:
            notes.append(
                f"{self._left_out} suggestions nobody has decided on were left out;"
                " an export with undecided ones takes them"
            )
        return notes


def _load(page: list[str], project: OpenProject) -> list[AnnotatedArticle]:
    return [project.store.article(article_id) for article_id in page]
