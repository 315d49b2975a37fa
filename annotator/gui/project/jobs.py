"""Slow work on a thread of its own, told of on the window's."""

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from annotator.services.jobs import Job

if TYPE_CHECKING:
    from annotator.domain.ports import Progress, Report

T = TypeVar("T")

_TELL_EVERY = 0.1
"""Seconds between two pictures of the progress."""


class JobRunner(QObject):
    """Runs one job at a time; every signal and answer arrives on the window's thread."""

    started = Signal(str)
    """Title of the job."""
    progressed = Signal(object, object)
    """A Progress, and the seconds left or None while unknown."""
    ended = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self.title = ""
        """Of the job that runs, or ran last."""
        self.if_cancelled = ""
        """What stays when it is cancelled, a sentence; empty where it cannot be."""
        self._job: Job | None = None
        self._thread: threading.Thread | None = None
        self._waiting: list[Callable[[], object]] = []
        self._told = 0.0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._job is not None

    def start(
        self,
        title: str,
        work: Callable[["Report"], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        if_cancelled: str = "",
    ) -> None:
        """Run `work` with a Report; then `done` or `failed` is called.

        `if_cancelled` is a sentence about what stays then; without, nobody is asked to cancel.
        """
        if self._job is not None:
            raise RuntimeError("a job is running")
        self.title, self.if_cancelled = title, if_cancelled
        self._job = Job(self._tell)
        run = partial(self._run, self._job, work, done, failed)
        self._thread = threading.Thread(target=run, name="job")
        self.started.emit(title)
        self._thread.start()

    def when_free(self, start: Callable[[], object]) -> None:
        """Call what starts a job, at once or as soon as the one that runs has ended."""
        if self.busy:
            self._waiting.append(start)
        else:
            start()

    def cancel(self) -> None:
        """Make the job stop at its next report."""
        if self._job is not None:
            self._job.cancel()

    def finish(self) -> None:
        """Cancel the job and wait until it has stopped; its answer no longer comes."""
        self._waiting.clear()
        self.cancel()
        self._answered.disconnect(self._deliver)
        if self._thread is not None:
            self._thread.join()

    def _run(
        self,
        job: Job,
        work: Callable[["Report"], Any],
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        try:
            answer = partial(done, work(job.report))
        except BaseException as error:  # noqa: BLE001 — goes to whoever started the job
            answer = partial(failed, error)
        self._answered.emit(partial(self._end, answer))

    def _tell(self, progress: "Progress", seconds: float | None) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY:
            self._told = now
            self._answered.emit(partial(self.progressed.emit, progress, seconds))

    def _end(self, answer: Callable[[], object]) -> None:
        self._job = None
        self.ended.emit()
        try:
            answer()
        finally:
            while self._waiting and not self.busy:
                self._waiting.pop(0)()

    def _deliver(self, answer: Callable[[], object]) -> None:
        answer()
