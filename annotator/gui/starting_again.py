"""Starting the program once more, in place of the one that ends."""

import subprocess
import sys
from pathlib import Path


def command_for(project: Path | None) -> list[str]:
    """Return the command that starts this program, with a project if one is named."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "annotator"]
    return [sys.executable, *program, *([str(project)] if project is not None else [])]


def start(command: list[str]) -> None:
    """Start a program that goes on when this one has ended."""
    subprocess.Popen(  # noqa: S603 — this program itself
        command, stdin=subprocess.DEVNULL, start_new_session=sys.platform != "win32"
    )
