"""How much of something is done, in a bar."""

from typing import Final

from PySide6.QtWidgets import QProgressBar

_STEPS: Final = 1000


def show_share(bar: QProgressBar, done: int, total: int) -> None:
    """Show how much of `total` is done; a bar that would stand at nothing moves: it looks stuck."""
    is_measured = done > 0 and total > 0
    bar.setRange(0, _STEPS if is_measured else 0)
    if is_measured:
        bar.setValue(_STEPS * min(done, total) // total)
