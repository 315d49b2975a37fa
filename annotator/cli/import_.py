"""`annotator import`: files and folders into a project."""

import json
import os
from contextlib import nullcontext
from pathlib import Path

import typer

from annotator.cli import options
from annotator.cli.common import (
    Project,
    inline,
    progress,
    report_file,
    say,
    settings_from,
    toolbox,
)
from annotator.domain.errors import UserError
from annotator.domain.incoming import Note, Refusal
from annotator.services.import_files import shown
from annotator.services.import_request import (
    ImportOutcome,
    ImportRequest,
    check_request,
    report_lines,
)
from annotator.services.importing import run_import
from annotator.services.mappings import NOTHING_MAPPED, mapping_from
from annotator.services.store import ProjectStore
from annotator.services.suggesting import AUTO
from annotator.services.toolbox import Toolbox


def import_(  # noqa: PLR0913, PLR0917 — a command has the options it has
    context: typer.Context,
    project: Project,
    paths: options.Sources,
    format_id: options.FormatFound = None,
    encoding: options.Encoding = None,
    annotator: options.Author = None,
    entities: options.Entities = AUTO,
    on_changed: options.OnChanged = options.ON_CHANGED[0],
    names: options.Names = None,
    settings: options.Settings = None,
    report: options.ImportReport = None,
) -> None:
    """Import articles; the project is made when it is missing."""
    options.check_choice("--on-changed", on_changed, options.ON_CHANGED)
    request = ImportRequest(
        paths=tuple(paths),
        format=format_id,
        encoding=encoding,
        annotator=annotator,
        entities=entities,
        new_version=on_changed == options.ON_CHANGED[1],
        mapping=mapping_from(names or ()),
        with_usual=all(each.lower() != NOTHING_MAPPED for each in names or ()),
        settings=settings_from(settings or ()),
    )
    check_request(request)
    if report is not None and any(_same(report, path) for path in paths):
        raise UserError(f"The report {report} would overwrite what is to be imported.")
    with report_file(report, project) if report else nullcontext() as file:
        outcome = _import(toolbox(context), project, request)
        _tell(outcome)
        if file is not None:
            file.writelines(
                json.dumps(line, ensure_ascii=False) + "\n" for line in report_lines(outcome)
            )
    if outcome.refused or outcome.cancelled:
        raise typer.Exit(1)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _import(tools: Toolbox, project: Path, request: ImportRequest) -> ImportOutcome:
    store = _open_or_make(tools, project, request)
    try:
        with progress() as report:
            return run_import(inline(store), request, report, extractor_for=tools.extractor_for)
    finally:
        store.close()


def _open_or_make(tools: Toolbox, project: Path, request: ImportRequest) -> ProjectStore:
    if project.exists():
        return tools.files.open(project)
    if not any(os.path.exists(path) for path in request.paths):  # noqa: PTH110 — says False where Path.exists raises: no rights, a name too long
        raise UserError(f"There is no {shown(request.paths[0])}; nothing was imported.")
    return tools.files.create(project, tools.default_scheme(options.scheme_language()))


def _tell(outcome: ImportOutcome) -> None:
    for file, note in outcome.notes:
        say(f"note: {_place(file, note)}: {note.why}")
    for file, refusal in outcome.refused:
        say(f"refused: {_place(file, refusal)}: {refusal.why}")
    print(outcome.summary)


def _place(file: str, entry: Note | Refusal) -> str:
    return f"{file}, {entry.where}" if entry.where else file
