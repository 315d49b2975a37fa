"""`annotator check`: everything wrong or odd in a project."""

from dataclasses import asdict
from typing import Annotated

import typer

from annotator.cli.common import Project, print_json, reading, toolbox
from annotator.domain.plurals import plural
from annotator.services.checking import check_deep, check_project


def check(
    context: typer.Context,
    project: Project,
    deep: Annotated[
        bool, typer.Option("--deep", help="The file itself, too: every page, every link.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Check a project: errors are broken promises, notes only look odd."""
    with reading(toolbox(context), project) as store:
        findings = list(check_deep(store) if deep else check_project(store))
    errors = sum(1 for each in findings if each.severity == "error")
    notes = len(findings) - errors
    if as_json:
        found = [asdict(each) for each in findings]
        print_json({"errors": errors, "notes": notes, "findings": found})
    else:
        for each in findings:
            print(f"{each.severity}  {each.where}: {each.message}  [{each.code}]")
        wrong = plural(errors, "{count} error", "{count} errors")
        odd = plural(notes, "{count} note", "{count} notes")
        print(f"{project}: {wrong}, {odd}")
    if errors:
        raise typer.Exit(1)
