"""`annotator demo`: a project of sample articles, opened or drawn."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.common import outside, scheme_language
from annotator.services.demo import EXAMPLE_PERSON, demo_path, make_demo
from annotator.services.overwriting import check_replaceable, is_png

Screenshot = Annotated[
    Path | None,
    typer.Option(readable=False, help="Draw the window to this PNG file instead, and leave."),
]


def demo(context: typer.Context, screenshot: Screenshot = None) -> None:
    """Open a sample project: ten articles, entities extracted, one annotated as an example."""
    tools, window = outside(context)
    if screenshot is None:
        path = demo_path()
        if not path.exists():
            make_demo(tools, path, language=scheme_language())
        raise typer.Exit(window.open(tools, path, EXAMPLE_PERSON))
    check_replaceable(screenshot, is_png, "picture")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.annodb"
        make_demo(tools, path, language=scheme_language())
        window.draw(tools, path, EXAMPLE_PERSON, screenshot)
    print(screenshot)
