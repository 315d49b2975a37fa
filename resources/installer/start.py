"""Where the packaged program begins."""

import io
import sys

from annotator.__main__ import main

_ERROR_BOX = 0x10
"""A message box of Windows with the sign for an error."""


def show(text: str) -> None:
    """Show a message where there is no terminal to print it to."""
    import ctypes

    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, "Annotator", _ERROR_BOX)


def run_without_terminal() -> int:
    """Run the program where Windows gives it nothing to print to; show why it failed, if it did."""
    said = sys.stdout = sys.stderr = io.StringIO()
    status = main()
    if status and said.getvalue():
        show(said.getvalue())
    return status


if __name__ == "__main__":
    sys.exit(run_without_terminal() if sys.stderr is None else main())
