"""Work behind the window of which only the answer to the latest question counts."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import Cancelled
from annotator.domain.ports import Report
from annotator.gui.project.jobs import JobRunner

T = TypeVar("T")

_SOON_MS: Final = 120
"""A question asked again within this time is asked once."""


class Latest(QObject):
    """Runs one piece of work at a time; a newer question cancels it, and its answer is dropped."""

    busy_changed = Signal(bool)
    progressed = Signal(object, object)
    """A Progress, and the seconds left or None while unknown."""

    def __init__(self, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._asked: tuple[Callable[[Report], Any], Callable[..., object], Any] | None = None
        self._number = 0
        self._gone = self._finished = False
        self._jobs = JobRunner(self)
        self._jobs.ended.connect(self._go_on)
        self._jobs.progressed.connect(self.progressed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._asked is not None or self._jobs.busy

    def ask(
        self,
        work: Callable[[Report], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        later: bool = False,
    ) -> None:
        """Run `work` in the place of whatever was asked before; `later` waits for more to come."""
        if self._gone:
            return
        self._number += 1
        number = self._number
        self._asked = (work, partial(self._pass, number, done), partial(self._pass, number, failed))
        self._jobs.cancel()
        self._soon.start(_SOON_MS if later else 0)
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Want no answer any more."""
        self._number += 1
        self._asked = None
        self._soon.stop()
        self._jobs.cancel()
        self.busy_changed.emit(False)

    def leave(self, holder: QObject) -> None:
        """Stop, and delete `holder` once nothing runs."""
        self._gone = True
        self.stop()
        if self._jobs.busy:
            self._jobs.ended.connect(holder.deleteLater)
        else:
            holder.deleteLater()

    def finish(self) -> None:
        """Stop, and wait until nothing runs."""
        if self._finished:
            return
        self._gone = self._finished = True
        self._asked = None
        self._soon.stop()
        self._jobs.finish()

    def _start(self) -> None:
        if self._asked is None or self._jobs.busy:
            return
        work, done, failed = self._asked
        self._asked = None
        self._jobs.start("", work, done, failed)

    def _go_on(self) -> None:
        self._start()
        if not self.busy:
            self.busy_changed.emit(False)

    def _pass(self, number: int, receiver: Callable[[Any], object], answer: Any) -> None:
        """Hand an answer on unless it is stale."""
        if number == self._number and not self._gone and not isinstance(answer, Cancelled):
            receiver(answer)
