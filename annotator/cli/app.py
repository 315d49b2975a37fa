"""The command line put together; `run` is its only door."""

import io
import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from annotator import __version__
from annotator.cli import check, demo, export, formats, import_, info, new, rescue
from annotator.cli.names import COMMANDS
from annotator.domain.errors import AnnotatorError
from annotator.services.toolbox import Toolbox, Window

_FUNCTIONS: tuple[Callable[..., None], ...] = (
    demo.demo,
    new.new,
    import_.import_,
    export.export,
    info.info,
    check.check,
    formats.formats,
    rescue.rescue,
)

app = typer.Typer(
    name="annotator",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _function in zip(COMMANDS, _FUNCTIONS, strict=True):
    app.command(_name)(_function)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"annotator {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Label claims, their sources and boilerplate in news articles.

    `annotator PROJECT` opens a project in the window, `annotator` alone the
    start page. The commands below work without a window.
    """


def run(arguments: Sequence[str], *, tools: Callable[[], Toolbox], window: Window) -> int:
    """Run one command and return its exit status: 0, 1 the user's problem, 2 wrong usage."""
    command = typer.main.get_command(app)
    _print_anything()
    try:
        command(list(arguments), prog_name="annotator", obj=(tools, window))
    except SystemExit as end:  # wrong usage has been explained by then
        return end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        print("annotator: stopped; what was finished is kept.", file=sys.stderr)
        return 1
    except AnnotatorError as error:
        option = f" ({error.option})" if error.option else ""
        print(f"annotator: {error}{option}", file=sys.stderr)
        return 1
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""  # what is open has no name
        print(f"annotator: {place}{error.strerror or error}.", file=sys.stderr)
        return 1
    return 0


def _print_anything() -> None:
    """Let letters that a terminal's code page lacks be escaped rather than be an error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
