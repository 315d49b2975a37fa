"""The program's one entrance: a command goes to the command line, anything else is a project.

The decision is made here, before typer or Qt is imported: neither stands in
the other's way, and a project may have any name.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.names import COMMANDS
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.services.toolbox import Toolbox


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 the user's problem, 2 wrong usage."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
        from annotator.services.plugin_folder import add_plugin_folders

        add_plugin_folders()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--smoke"]:
        return _smoke()
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        from annotator.cli.app import run

        return run(given, tools=_toolbox, window=_Window())
    if len(given) > 1:
        print(f"annotator: {_too_many(given)}", file=sys.stderr)  # noqa: T201 — the terminal's line
        return 2
    try:
        return _Window().open(_toolbox(), Path(given[0]) if given else None)
    except AnnotatorError as error:
        print(f"annotator: {error}", file=sys.stderr)  # noqa: T201 — the one line a terminal gets
        return 1


def _too_many(given: Sequence[str]) -> str:
    first = Path(given[0])
    if first.suffix or first.exists():
        return f"one project at a time, please; got {len(given)}."
    return f"there is no command “{first}”; there are {', '.join(COMMANDS)}."


def _toolbox() -> "Toolbox":
    from annotator.bootstrap import toolbox

    return toolbox()


def _smoke() -> int:
    """Try the installation off screen; for who builds and installs, so no help names it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from annotator.smoke import smoke

    try:
        print(smoke(_toolbox()))  # noqa: T201 — its one line
    except AnnotatorError as error:
        print(f"annotator: {error}", file=sys.stderr)  # noqa: T201 — the one line a terminal gets
        return 1
    return 0


class _Window:
    """The window, imported when one is wanted; says in a sentence why there can be none."""

    def open(self, tools: "Toolbox", project: Path | None, person: str | None = None) -> int:
        gc.disable()  # what the start makes stays; looking through it again and again costs a tenth
        try:
            from annotator.gui.display import check_display

            check_display()
            from annotator.gui.app import run

            return run(tools, project, person=person)
        finally:
            gc.enable()

    def draw(self, tools: "Toolbox", project: Path, person: str, target: Path) -> None:
        if sys.platform == "linux":
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from annotator.gui.display import check_display

        check_display()
        from annotator.gui.app import screenshot

        screenshot(tools, project, target, person=person)


if __name__ == "__main__":
    sys.exit(main())
