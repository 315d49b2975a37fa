"""Which nudges of an edge go on with the step before: those that come quickly after it."""

from collections.abc import Callable
from typing import NamedTuple

from annotator.services.steps import NUDGE_SECONDS, Nudge


class _Last(NamedTuple):
    """The last thing done, when it was a nudge."""

    nudge: Nudge
    step: int
    at: float


class Nudges:
    """Remembers the last nudge, as long as nothing else is done."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with none; `clock` tells seconds."""
        self._clock = clock
        self._last: _Last | None = None

    def forget(self) -> None:
        """Something else is done."""
        self._last = None

    def remember(self, nudge: Nudge, step: int) -> None:
        """Remember that a nudge was done, in the step that began with the entry `step`."""
        self._last = _Last(nudge, step, self._clock())

    def step_before(self, nudge: Nudge | None) -> int | None:
        """Return the step a nudge goes on with, None when it begins one."""
        last = self._last
        if nudge is None or last is None or last.nudge != nudge:
            return None
        return last.step if self._clock() - last.at <= NUDGE_SECONDS else None
