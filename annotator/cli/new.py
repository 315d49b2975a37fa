"""`annotator new`: an empty project."""

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.common import Project, toolbox
from annotator.cli.options import SchemeLanguage, scheme_language
from annotator.services.scheme_files import load_scheme


def new(
    context: typer.Context,
    project: Project,
    scheme: Annotated[
        Path | None,
        typer.Option(
            readable=False,
            help="A scheme as TOML, as the README shows or the window exports; else that for news.",
        ),
    ] = None,
    language: SchemeLanguage = None,
) -> None:
    """Make an empty project."""
    if scheme and language:
        raise typer.BadParameter("a scheme of yours has titles already", param_hint="--language")
    tools = toolbox(context)
    chosen = load_scheme(scheme) if scheme else tools.default_scheme(scheme_language(language))
    tools.files.create(project, chosen).close()
    print(f"{project}: a new project with the scheme “{chosen.name}”")
