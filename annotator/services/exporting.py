"""Exporting: whose annotation of which articles goes to which format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.losses import Loss, LossLog
from annotator.domain.mapping import LabelMapping
from annotator.domain.plurals import plural
from annotator.domain.ports import (
    ExportOptions,
    ExportReport,
    Progress,
    Report,
    Writer,
)
from annotator.domain.records import Annotator
from annotator.services.call import Call
from annotator.services.export_source import ExportTerms, ProjectSource
from annotator.services.mappings import Direction, Mappings
from annotator.services.overwriting import check_replaceable, is_json, is_taken
from annotator.services.plugins import check_settings, write_settings_of, writer
from annotator.services.project_thread import OpenProject


@dataclass(frozen=True, kw_only=True)
class ExportRequest:
    """What a person asks to be exported, and how."""

    out: Path
    format: str
    person: str | None = None
    only_done: bool = True
    article_ids: frozenset[str] | None = None
    """Only these, done or not; None: all of the project."""
    with_undecided: bool = False
    mapping: LabelMapping | None = None
    """Our names to theirs; None: as the last time with this format, else as they are."""
    options: ExportOptions = field(default_factory=ExportOptions)
    replaces: bool = True
    """Whether an earlier export at `out` is replaced; anything else never is."""


def run_export(call: Call, request: ExportRequest, report: Report) -> ExportReport:
    """Write what counts as a person's annotation to a file or folder.

    Raises UserError when it is not clear whose annotation is meant, when nothing
    is to be exported, when the format cannot write, or when something is there
    already that is no earlier export or that the request does not replace.
    """
    chosen = _checked_writer(request)
    if not chosen.writes_folder:
        check_replaceable(request.out, getattr(chosen, "is_own", is_json), "earlier export")
    mappings = Mappings(call, Direction.EXPORT, request.mapping)
    names = mappings.mapping_for(request.format)
    losses = LossLog()
    source = call(partial(_open_source, call, request, names, losses))
    if not request.replaces and is_taken(request.out):
        raise UserError(
            f"{request.out} is there already and was left as it is. Name another place, or have"
            " the earlier export replaced."
        )
    done = chosen.write(source, request.out, request.options, report)
    done.losses = losses.plus(done.losses)
    done.notes += [*source.notes(), *mappings.notes]
    mappings.remember()
    return done


def run_losses(
    call: Call,
    request: ExportRequest,
    report: Report,
    *,
    tell: Callable[[Loss], object] | None = None,
) -> LossLog:
    """Return what an export would not carry, span by span, without writing anything.

    The first cases are kept, `tell` hears of all. Raises UserError as `run_export` does.
    """
    chosen = _checked_writer(request)
    names = Mappings(call, Direction.EXPORT, request.mapping).mapping_for(request.format)
    losses = LossLog(tell=tell)
    source = call(partial(_open_source, call, request, names, losses))
    for number, article in enumerate(source):
        report(Progress(number, len(source), article.content.article.key))
        losses.add(chosen.losses(article, request.options))
    return losses


def loss_notes(losses: LossLog) -> Iterator[str]:
    """Yield a sentence for each kind of thing that was not carried over, with its first case."""
    first = {each.feature: each for each in reversed(losses.kept)}
    for feature, count in losses.counts.most_common():
        case = first[feature]
        yield plural(
            count,
            "{feature}: {count} not carried as it is, in {key}: {what}",
            "{feature}: {count} not carried as they are, as in {key}: {what}",
            feature=feature,
            key=case.key,
            what=case.what,
        )


def _checked_writer(request: ExportRequest) -> Writer:
    chosen = writer(request.format)
    check_settings(request.options.settings, write_settings_of(chosen))
    return chosen


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


def _open_source(
    call: Call,
    request: ExportRequest,
    names: LabelMapping,
    losses: LossLog,
    project: OpenProject,
) -> ProjectSource:
    store = project.store
    person = choose_person(store.annotators, request.person)
    only_done = request.only_done and request.article_ids is None
    ids = list(store.article_ids(done_by=person if only_done else None))
    if request.article_ids is not None:
        ids = [each for each in ids if each in request.article_ids]
    if not ids and request.article_ids is not None:
        raise UserError("None of the chosen articles is in the project any more.")
    if not ids:
        total = sum(1 for _ in store.article_ids())
        raise UserError(
            plural(
                total,
                "The one article is not done by {person}; finish it, or export all.",
                "None of the {count} articles is done by {person}; finish some, or export all.",
                person=person,
            )
            if total
            else "The project holds no articles; import some first.",
            option="--status any" if total else "",
        )
    terms = ExportTerms(person=person, with_undecided=request.with_undecided, names=names)
    return ProjectSource(
        call, ids, terms, project_name=store.name, scheme=store.scheme, losses=losses
    )
