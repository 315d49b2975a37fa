"""The options of the commands that have many, each with its help."""

from pathlib import Path
from typing import Annotated

import typer

from annotator.services.system_language import terminal_language
from annotator.services.toolbox import SCHEME_LANGUAGES

STATUSES = ("done", "any")
ALIGN = ("expand", "contract", "strict")
FRAGMENTS = ("split", "cover", "first")
ON_CHANGED = ("refuse", "new-version")

Names = Annotated[
    list[str] | None,
    typer.Option("--map", help="ONE=OTHER: this name becomes that; a TOML file; or none."),
]
Settings = Annotated[
    list[str] | None, typer.Option("--set", help="NAME=VALUE: what a format lets one choose.")
]

Sources = Annotated[list[Path], typer.Argument(readable=False, help="Files and folders.")]
FormatFound = Annotated[
    str | None, typer.Option("--format", help="A format's id; else by content.")
]
Encoding = Annotated[str | None, typer.Option(help="Of text files; else found out, file by file.")]
Author = Annotated[str | None, typer.Option(help="Whose the marks are when the file does not say.")]
Entities = Annotated[str, typer.Option(help="none, auto, natasha or spacy:NAME_OR_PATH.")]
OnChanged = Annotated[
    str, typer.Option(help="A known key with another text: refuse or new-version.")
]
ImportReport = Annotated[
    Path | None, typer.Option(readable=False, help="Write refusals and notes here, as JSON Lines.")
]

Out = Annotated[Path, typer.Argument(readable=False, help="The file or folder to write.")]
FormatNamed = Annotated[str, typer.Option("--format", help="An id; see annotator formats.")]
Whose = Annotated[str | None, typer.Option(help="Whose annotation.")]
Status = Annotated[str, typer.Option(help="Which articles: done or any.")]
Undecided = Annotated[
    bool, typer.Option("--with-undecided", help="Suggestions nobody decided on, too.")
]
Align = Annotated[
    str, typer.Option(help="spaCy: marks off token edges: expand, contract or strict.")
]
Fragments = Annotated[str, typer.Option(help="spaCy: a mark in pieces: split, cover or first.")]
Dev = Annotated[float, typer.Option(help="spaCy: share of the dev part.")]
Test = Annotated[float, typer.Option(help="spaCy: share of the test part.")]
Seed = Annotated[int, typer.Option(help="spaCy: decides which article goes where.")]
DropBoilerplate = Annotated[
    bool, typer.Option("--drop-boilerplate", help="spaCy: take boilerplate out of the text.")
]
ExportReport = Annotated[
    Path | None, typer.Option(readable=False, help="List what is not carried over, as JSON Lines.")
]

SchemeLanguage = Annotated[
    str | None,
    typer.Option(
        "--language",
        help=f"Of the labels' titles: {' or '.join(SCHEME_LANGUAGES)}; else that of the system.",
    ),
]


def scheme_language(chosen: str | None = None) -> str:
    """Return the language of the titles in a new project: the one chosen, else the system's."""
    if chosen is None:
        return terminal_language(SCHEME_LANGUAGES)
    check_choice("--language", chosen, SCHEME_LANGUAGES)
    return chosen


def check_choice(option: str, value: str, known: tuple[str, ...]) -> None:
    """Raise BadParameter for a value an option does not have."""
    if value not in known:
        raise typer.BadParameter(f"choose one of {', '.join(known)}", param_hint=option)
