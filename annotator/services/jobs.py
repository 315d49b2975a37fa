"""Slow work: how it is cancelled and how long it will take."""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.domain.errors import Cancelled

if TYPE_CHECKING:
    from annotator.domain.ports import Progress


class Job:
    """Passes progress on, knows the time left, and stops the work once cancelled.

    `report` is the Report the work is given; it is called on the work's thread.
    """

    def __init__(self, tell: Callable[["Progress", float | None], None]) -> None:
        """Pass every progress to `tell`, with the seconds left or None while unknown."""
        self._tell = tell
        self._cancelled = threading.Event()
        self._what = ""
        self._began = time.monotonic()

    def cancel(self) -> None:
        """Make the work stop at its next report."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody has cancelled."""
        return self._cancelled.is_set()

    def report(self, progress: "Progress") -> None:
        """Pass progress on; raises Cancelled when the job shall stop."""
        if self._cancelled.is_set():
            raise Cancelled("Cancelled.")
        if progress.what != self._what:
            self._what, self._began = progress.what, time.monotonic()
        self._tell(progress, seconds_left(time.monotonic() - self._began, progress))


def seconds_left(elapsed: float, progress: "Progress") -> float | None:
    """Return the seconds a job still needs at its present pace, or None while unknown."""
    if progress.done <= 0 or progress.total <= 0 or elapsed < 1:
        return None
    return elapsed * (progress.total - progress.done) / progress.done
