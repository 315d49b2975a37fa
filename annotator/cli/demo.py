"""`annotator demo`: a project of sample articles, opened or drawn."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.common import outside
from annotator.cli.options import SchemeLanguage, scheme_language
from annotator.services.demo import make_demo
from annotator.services.overwriting import check_replaceable, is_png
from annotator.services.sample_place import demo_path

Screenshot = Annotated[
    Path | None,
    typer.Option(readable=False, help="Draw the window to this PNG file instead, and leave."),
]


def demo(
    context: typer.Context, screenshot: Screenshot = None, language: SchemeLanguage = None
) -> None:
    """Open a sample project: ten articles, entities extracted, one annotated as an example."""
    tools, window = outside(context)
    chosen = scheme_language(language)
    if screenshot is None:
        path = demo_path(chosen)
        if not path.exists():
            make_demo(tools, path, language=chosen)
        raise typer.Exit(window.open(tools, path))
    check_replaceable(screenshot, is_png, "picture")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.annodb"
        person = make_demo(tools, path, language=chosen)
        window.draw(tools, path, person, screenshot)
    print(screenshot)
