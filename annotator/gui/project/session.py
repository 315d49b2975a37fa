"""The window's side of an open project: work goes to its thread, answers come back as signals."""

import threading
from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from annotator.domain.records import Annotator
from annotator.domain.scheme import Scheme
from annotator.services.change_event import ChangeEvent
from annotator.services.project_files import ProjectFiles
from annotator.services.project_thread import OpenProject, ProjectThread, Work
from annotator.services.store_history import EntryKind

if TYPE_CHECKING:
    from concurrent.futures import Future

    from annotator.services.store import ProjectStore

T = TypeVar("T")

_LONGEST_WAIT = 2.0
"""Seconds the opening of a project waits for anything."""


class ProjectFacts(NamedTuple):
    """What the window shows of a project as a whole."""

    path: Path
    id: str
    name: str
    scheme: Scheme
    annotators: tuple[Annotator, ...]
    read_only: bool

    @property
    def persons(self) -> list[str]:
        """Names of the annotators who are people, in order."""
        return sorted(each.name for each in self.annotators if not each.program)


class Saving(Enum):
    """Whether everything done is on the disk."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class SaveState(NamedTuple):
    """Whether everything done is on the disk and, when it is not, why."""

    saving: Saving
    why: str = ""
    """What went wrong, or the title of a step that takes long to write."""


def facts_of(project: OpenProject) -> ProjectFacts:
    """Return the facts of an open project; runs on its thread."""
    store = project.store
    return ProjectFacts(
        path=store.path,
        id=store.id,
        name=store.name,
        scheme=store.scheme,
        annotators=store.annotators,
        read_only=store.read_only,
    )


def open_thread(
    files: ProjectFiles, path: Path, *, after: threading.Event | None = None
) -> ProjectThread:
    """Begin to open a project for work on a thread of its own, `after` something if given."""
    return ProjectThread(partial(_open, files.open, path, after))


def reading_thread(files: ProjectFiles, path: Path) -> ProjectThread:
    """Begin to open a project to look at only."""
    return ProjectThread(partial(_open, files.open_to_read, path))


def creating_thread(files: ProjectFiles, path: Path, scheme: Callable[[], Scheme]) -> ProjectThread:
    """Begin to make a new project."""
    return ProjectThread(lambda: files.create(path, scheme()))


def _open(
    opener: "Callable[[Path], ProjectStore]", path: Path, after: threading.Event | None = None
) -> "ProjectStore":
    if after is not None:
        after.wait(_LONGEST_WAIT)
    return opener(path)


class ProjectSession(QObject):
    """One open project, seen from the window; every answer arrives on the window's thread.

    Work is done in the order it was sent, and answers arrive in that order, so
    that an answer is never older than one that came before it.
    """

    opened = Signal(object)
    """ProjectFacts, once the project is open."""
    could_not_open = Signal(object)
    """The exception that opening raised."""
    closed = Signal()
    changed = Signal(object)
    """A ChangeEvent, once it is on the disk."""
    save_state_changed = Signal(object)
    """A SaveState."""
    _answered = Signal(object)

    def __init__(self, thread: ProjectThread, parent: QObject | None = None) -> None:
        """Wrap a project that is being opened."""
        super().__init__(parent)
        self._thread = thread
        self._open = True
        self._save_state = SaveState(Saving.SAVED)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.submit(facts_of, self.opened.emit, self.could_not_open.emit)

    @property
    def save_state(self) -> SaveState:
        """Whether everything done is on the disk."""
        return self._save_state

    def submit(
        self,
        work: Work[T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Run `work` on the project's thread; `done` or `failed` is called on the window's.

        Without `failed`, an error goes to the window's exception hook.
        """
        if self._open:
            future = self._thread.submit(work)
            future.add_done_callback(partial(self._answer, done, failed))

    def call(self, work: Work[T]) -> T:
        """Run `work` and wait for it; for the threads of jobs, never the window's."""
        return self._thread.call(work)

    def tell_saving(self, state: SaveState) -> None:
        """Let everybody know whether everything is saved."""
        if state != self._save_state:
            self._save_state = state
            self.save_state_changed.emit(state)

    def tell_changed(self, event: ChangeEvent) -> None:
        """Let everybody know what was changed."""
        self.changed.emit(event)

    def tell_whole_project_changed(self, title: str, person: str | None) -> None:
        """Let everybody know that a bulk run may have changed anything."""
        self.tell_changed(
            ChangeEvent(kind=EntryKind.IMPORT, title=title, annotator=person, whole_project=True)
        )

    def close(self) -> None:
        """Do what is queued, close the project and wait for it; answers no longer come."""
        if self._open:
            self._open = False
            self._thread.close()
            self.closed.emit()

    def close_behind(self) -> None:
        """Close without making the window wait; `closed` tells when it is done."""
        if self._open:
            self._open = False
            threading.Thread(target=self._close_thread, name="project-closing").start()

    def _close_thread(self) -> None:
        self._thread.close()
        self._answered.emit(self.closed.emit)

    def _answer(
        self,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object] | None,
        future: "Future[Any]",
    ) -> None:
        """Pass an answer on; runs on the project's thread."""
        if not self._open:
            return
        error = future.exception()
        if error is None:
            self._answered.emit(partial(self._if_open, done, future.result()))
        elif failed is not None:
            self._answered.emit(partial(self._if_open, failed, error))
        else:
            self._answered.emit(partial(_raise, error))

    def _if_open(self, receiver: Callable[[Any], object], value: object) -> None:
        if self._open:
            receiver(value)

    def _deliver(self, answer: Callable[[], object]) -> None:
        answer()


def _raise(error: BaseException) -> None:
    raise error
