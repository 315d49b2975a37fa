"""`annotator export`: a person's annotation into a file or folder."""

import json
import shlex
import sys
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
    working,
)
from annotator.domain.losses import Loss
from annotator.domain.plurals import plural
from annotator.domain.ports import ExportOptions, Report
from annotator.services.call import Call
from annotator.services.exporting import ExportRequest, loss_notes, run_export, run_losses
from annotator.services.mappings import mapping_from
from annotator.services.toolbox import Toolbox


def export(  # noqa: PLR0913, PLR0917 — a command has the options it has
    context: typer.Context,
    project: Project,
    out: options.Out,
    format_id: options.FormatNamed,
    annotator: options.Whose = None,
    status: options.Status = options.STATUSES[0],
    with_undecided: options.Undecided = False,
    align: options.Align = options.ALIGN[0],
    fragments: options.Fragments = options.FRAGMENTS[0],
    dev: options.Dev = 0.1,
    test: options.Test = 0.0,
    seed: options.Seed = 0,
    drop_boilerplate: options.DropBoilerplate = False,
    names: options.Names = None,
    settings: options.Settings = None,
    report: options.ExportReport = None,
) -> None:
    """Export a person's annotation."""
    options.check_choice("--status", status, options.STATUSES)
    options.check_choice("--align", align, options.ALIGN)
    options.check_choice("--fragments", fragments, options.FRAGMENTS)
    if not (dev >= 0 and test >= 0 and dev + test < 1):  # neither does “nan” leave any
        raise typer.BadParameter("the shares must leave something to train on")
    how = ExportOptions(
        align=align,
        fragments=fragments,
        dev_share=dev,
        test_share=test,
        seed=seed,
        drop_boilerplate=drop_boilerplate,
        command=shlex.join(["annotator", *sys.argv[1:]]),
        settings=settings_from(settings or ()),
    )
    request = ExportRequest(
        out=out,
        format=format_id,
        person=annotator,
        only_done=status == options.STATUSES[0],
        with_undecided=with_undecided,
        mapping=mapping_from(names or ()),
        options=how,
    )
    _export(toolbox(context), project, request, report)


def _export(tools: Toolbox, project: Path, request: ExportRequest, report: Path | None) -> None:
    with working(tools, project) as store, progress() as tell:
        if report is not None:
            _write_report(inline(store), request, report, tell)
        done = run_export(inline(store), request, tell)
    for note in [*done.notes, *loss_notes(done.losses)]:
        say(f"note: {note}")
    counts = (
        plural(done.articles, "{count} article", "{count} articles"),
        plural(done.spans, "{count} span", "{count} spans"),
        plural(done.relations, "{count} relation", "{count} relations"),
    )
    print(f"{request.out}: {', '.join(counts)}")


def _write_report(call: Call, request: ExportRequest, report: Path, tell: Report) -> None:
    """Write each thing the format cannot carry, before anything is exported."""
    with report_file(report, request.out) as file:

        def write(loss: Loss) -> None:
            file.write(json.dumps(loss._asdict(), ensure_ascii=False) + "\n")

        run_losses(call, request, tell, tell=write)
