"""`annotator export`: a person's annotation into a file or folder."""

import json
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

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
from annotator.domain.ports import ExportOptions, Report
from annotator.services.call import Call
from annotator.services.exporting import ExportRequest, loss_notes, run_export, run_losses
from annotator.services.mappings import mapping_from

STATUSES = ("done", "any")
ALIGN = ("expand", "contract", "strict")
FRAGMENTS = ("split", "cover", "first")


def export(  # noqa: PLR0913, PLR0917 — a command has the options it has
    context: typer.Context,
    project: Project,
    out: Annotated[Path, typer.Argument(readable=False, help="The file or folder to write.")],
    format_id: Annotated[
        str, typer.Option("--format", help="See annotator formats.")
    ],
    annotator: Annotated[str | None, typer.Option(help="Whose annotation.")] = None,
    status: Annotated[str, typer.Option(help="Which articles: done or any.")] = STATUSES[0],
    with_undecided: Annotated[
        bool, typer.Option("--with-undecided", help="Suggestions nobody decided on, too.")
    ] = False,
    align: Annotated[
        str, typer.Option(help="spaCy: marks off token edges: expand, contract or strict.")
    ] = ALIGN[0],
    fragments: Annotated[
        str, typer.Option(help="spaCy: a mark in pieces as: split, cover or first.")
    ] = FRAGMENTS[0],
    dev: Annotated[float, typer.Option(help="spaCy: share of the dev part.")] = 0.1,
    test: Annotated[float, typer.Option(help="spaCy: share of the test part.")] = 0.0,
    seed: Annotated[int, typer.Option(help="spaCy: decides which article goes where.")] = 0,
    drop_boilerplate: Annotated[
        bool, typer.Option("--drop-boilerplate", help="spaCy: take boilerplate out of the text.")
    ] = False,
    names: Annotated[
        list[str] | None,
        typer.Option("--map", help="OURS=THEIRS or a TOML file; several times; or none."),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", help="NAME=VALUE: what a format lets one choose."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(readable=False, help="Write what is not carried over here, as JSON Lines."),
    ] = None,
) -> None:
    """Export a person's annotation."""
    _check("--status", status, STATUSES)
    _check("--align", align, ALIGN)
    _check("--fragments", fragments, FRAGMENTS)
    if min(dev, test) < 0 or dev + test >= 1:
        raise typer.BadParameter("the shares must leave something to train on")
    options = ExportOptions(
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
        only_done=status == STATUSES[0],
        with_undecided=with_undecided,
        mapping=mapping_from(names or ()),
        options=options,
    )
    with working(toolbox(context), project) as store, progress() as tell:
        if report is not None:
            _write_report(inline(store), request, report, tell)
        done = run_export(inline(store), request, tell)
    for note in [*done.notes, *loss_notes(done.losses)]:
        say(f"note: {note}")
    print(f"{out}: {done.articles} articles, {done.spans} spans, {done.relations} relations")


def _write_report(call: Call, request: ExportRequest, report: Path, tell: Report) -> None:
    """Write each thing the format cannot carry, before anything is exported."""
    with report_file(report) as file:

        def write(loss: Loss) -> None:
            file.write(json.dumps(loss._asdict(), ensure_ascii=False) + "\n")

        run_losses(call, request, tell, tell=write)


def _check(option: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise typer.BadParameter(f"choose one of {', '.join(known)}", param_hint=option)
