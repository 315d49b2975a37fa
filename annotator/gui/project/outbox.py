"""Changes on their way to the disk: in order, one at a time, kept until they are there."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError, EnvironmentProblem
from annotator.domain.records import Plan
from annotator.gui.project.session import ProjectSession, SaveState, Saving
from annotator.services.change_event import ChangeEvent, UndoState
from annotator.services.project_thread import OpenProject

RETRY_MS = 2_000
NOTICEABLE_MS = 700
"""A change that takes longer to write is said to be under way."""
LONG = 1_000
"""Articles whose change takes longer than a moment, so that it is sent as a job (`bulk_jobs`)."""
_LONGEST_PAUSE_MS = 50


class Written(NamedTuple):
    """What the project's thread answers to a change."""

    event: ChangeEvent
    undo: UndoState
    shown: bool = False
    """Whether the window showed the change before it was sent."""


class Letter(NamedTuple):
    """One change to send: what runs on the project's thread and, for a plan, what it changes."""

    send: Callable[[OpenProject], Written]
    plan: Plan | None = None
    title: str = ""
    """Of the step, as the history calls it; a plan has its own."""
    then: Callable[[], object] | None = None
    """Called when it is on the disk, and everybody has heard of it."""


class Outbox(QObject):
    """Sends changes one after the other; what cannot be written waits and is tried again.

    Only an answer from the disk makes the save state say saved.
    """

    written = Signal(object)
    """A Written."""
    refused = Signal(object, object)
    """A Letter and the AnnotatorError for which it was dropped, with what was built upon it."""
    stuck = Signal(object)
    """The EnvironmentProblem for which a change is still not written."""

    def __init__(self, session: ProjectSession, parent: QObject | None = None) -> None:
        """Send through `session`."""
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Letter] = deque()
        self._sending = False
        self._held: Callable[[], object] | None = None
        self._is_held = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._send_next)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(NOTICEABLE_MS)
        self._long.timeout.connect(self._tell_long)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LONGEST_PAUSE_MS)
        self._pause.timeout.connect(self._send_next)

    @property
    def plans(self) -> list[Plan]:
        """The plans shown but not yet known to be on the disk, oldest first."""
        return [letter.plan for letter in self._waiting if letter.plan is not None]

    def post(self, letter: Letter) -> None:
        """Send a change after those that wait."""
        self._waiting.append(letter)
        if (
            self._session.save_state.saving is not Saving.FAILED
        ):  # that stays said until it is not so
            self._session.tell_saving(SaveState(Saving.SAVING))
        self._send_next()

    @property
    def letters(self) -> tuple[Letter, ...]:
        """Everything that is not yet known to be on the disk, oldest first."""
        return tuple(self._waiting)

    def hold(self, ready: Callable[[], object]) -> None:
        """Send nothing until `go_on`; `ready` is called when nothing is being written."""
        self._is_held, self._held = True, ready
        self._retry.stop()
        self._tell_held()

    def go_on(self) -> None:
        """Send again."""
        self._is_held, self._held = False, None
        self._send_next()

    def tell(self, answer: Written) -> None:
        """Let everybody know of a change that is on the disk, whoever has written it."""
        self.written.emit(answer)
        self._session.tell_changed(answer.event)

    def pause(self) -> None:
        """Send nothing for a moment, at most until `resume`."""
        self._pause.start()

    def resume(self) -> None:
        """Send what was posted in a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._send_next()

    def flush(self) -> None:
        """Hand everything over at once, because the project is about to be closed."""
        self._retry.stop()
        rest = list(self._waiting)[1 if self._sending else 0 :]
        self._waiting.clear()
        for letter in rest:
            self._session.submit(letter.send, _ignore, _ignore)

    def _send_next(self) -> None:
        paused = self._sending or self._is_held or self._pause.isActive()
        if self._waiting and not paused:
            self._retry.stop()
            self._sending = True
            self._long.start()
            self._session.submit(self._waiting[0].send, self._is_written, self._has_failed)

    def _tell_long(self) -> None:
        """Say what it is that is being saved, as it takes so long."""
        if self._waiting and self._session.save_state.saving is Saving.SAVING:
            letter = self._waiting[0]
            title = letter.title or (letter.plan.title if letter.plan is not None else "")
            self._session.tell_saving(SaveState(Saving.SAVING, title))

    def _is_written(self, answer: Written) -> None:
        self._has_answered()
        letter = self._waiting.popleft()
        self._session.tell_saving(SaveState(Saving.SAVING if self._waiting else Saving.SAVED))
        self.tell(answer)
        if letter.then is not None:
            letter.then()
        self._send_next()
        self._tell_held()

    def _has_answered(self) -> None:
        self._sending = False
        self._long.stop()

    def _has_failed(self, error: BaseException) -> None:
        self._has_answered()
        if isinstance(error, EnvironmentProblem):
            self._session.tell_saving(SaveState(Saving.FAILED, str(error)))
            if not self._is_held:
                self._retry.start()
            self.stuck.emit(error)
            self._tell_held()
            return
        letter = self._waiting.popleft()
        if letter.plan is not None:
            self._waiting.clear()  # what follows was planned on top of what is shown of it
        self._session.tell_saving(SaveState(Saving.SAVING if self._waiting else Saving.SAVED))
        self._send_next()
        self._tell_held()
        if not isinstance(error, AnnotatorError):
            self.refused.emit(letter, None)
            raise error
        self.refused.emit(letter, error)

    def _tell_held(self) -> None:
        if self._held is not None and not self._sending:
            ready, self._held = self._held, None
            ready()


def _ignore(_answer: object) -> None:
    """Leave an answer that comes when the window is gone."""
