"""`annotator export`: a person's annotation into a file or folder."""

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.common import Project, inline, progress, reading, say, toolbox
from annotator.domain.ports import ExportOptions
from annotator.services.exporting import ExportRequest, run_export

STATUSES = ("done", "any")
ALIGN = ("expand", "contract", "strict")
FRAGMENTS = ("split", "cover", "first")


def export(  # noqa: PLR0913, PLR0917 — a command has the options it has
    context: typer.Context,
    project: Project,
    out: Annotated[Path, typer.Argument(readable=False, help="The file or folder to write.")],
    format_id: Annotated[str, typer.Option("--format", help="A format's id: jsonl, spacy.")],
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
) -> None:
    """Export a person's annotation."""
    _check("--status", status, STATUSES)
    _check("--align", align, ALIGN)
    _check("--fragments", fragments, FRAGMENTS)
    if min(dev, test) < 0 or dev + test >= 1:
        raise typer.BadParameter("the shares must leave something to train on")
    options = ExportOptions(
        align=align, fragments=fragments, dev_share=dev, test_share=test, seed=seed
    )
    request = ExportRequest(
        out=out,
        format=format_id,
        person=annotator,
        only_done=status == STATUSES[0],
        with_undecided=with_undecided,
        options=options,
    )
    with reading(toolbox(context), project) as store, progress() as report:
        done = run_export(inline(store), request, report)
    for note in done.notes:
        say(f"note: {note}")
    print(f"{out}: {done.articles} articles, {done.spans} spans, {done.relations} relations")


def _check(option: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise typer.BadParameter(f"choose one of {', '.join(known)}", param_hint=option)
