"""`annotator rescue`: what can be read of a damaged project, into a new one."""

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.common import say, toolbox
from annotator.services.rescue_report import RescueReport


def rescue(
    context: typer.Context,
    broken: Annotated[
        Path, typer.Argument(readable=False, help="The damaged project; it is left as it is.")
    ],
    new: Annotated[Path, typer.Argument(readable=False, help="The project to make.")],
    complete_from: Annotated[
        Path | None, typer.Option(readable=False, help="Take what is lost from this backup.")
    ] = None,
    from_backups: Annotated[
        bool, typer.Option("--from-backups", help="Take what is lost from the project's backups.")
    ] = False,
) -> None:
    """Save what can be read of a damaged project into a new one."""
    files = toolbox(context).files
    sources = [] if complete_from is None else [complete_from]
    if from_backups:
        sources += [backup.path for backup in files.backups.list(broken)]
    _tell(new, files.rescue(broken, new, sources))


def _tell(new: Path, report: RescueReport) -> None:
    for note in report.notes:
        say(f"note: {note}")
    for line in report.lost:
        say(f"lost: {line}")
    saved = ", ".join(f"{kind} {count}" for kind, count in report.saved.items() if count)
    completed = ", ".join(f"{kind} {count}" for kind, count in report.completed.items())
    print(f"{new}: saved {saved or 'nothing'}")
    if completed:
        print(f"of these from backups: {completed}")
    print(f"{len(report.lost)} lost" if report.lost else "nothing is lost")
    if report.lost:
        raise typer.Exit(1)
