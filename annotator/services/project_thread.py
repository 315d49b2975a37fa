"""The one thread that touches an open project; everyone else sends it work."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from annotator.services.executor import Executor
from annotator.services.store import ProjectStore

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenProject:
    """An open project and the door to change it; stays on the thread that opened it."""

    store: ProjectStore
    executor: Executor


Work = Callable[[OpenProject], T]


class ProjectThread:
    """Opens a project on a thread of its own and runs work there, in the order sent."""

    def __init__(self, opener: Callable[[], ProjectStore]) -> None:
        """Start the thread and open the project there; `opened` tells how that went."""
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="project")
        self._project: OpenProject | None = None
        self.opened: Future[None] = self._pool.submit(self._open, opener)

    def _open(self, opener: Callable[[], ProjectStore]) -> None:
        store = opener()
        self._project = OpenProject(store, Executor(store))

    def submit(self, work: Work[T]) -> "Future[T]":
        """Queue work and return at once; its error, if any, is in the future."""
        return self._pool.submit(self._run, work)

    def call(self, work: Work[T]) -> T:
        """Queue work and wait for its result; for threads other than the window's."""
        return self.submit(work).result()

    def _run(self, work: Work[T]) -> T:
        if self._project is None:
            self.opened.result()  # raises what went wrong at opening
            raise RuntimeError("the project is closed")
        return work(self._project)

    def close(self) -> None:
        """Do what is queued, close the project and end the thread."""
        self._pool.submit(self._close)
        self._pool.shutdown(wait=True)

    def _close(self) -> None:
        if self._project is not None:
            project, self._project = self._project, None
            project.store.close()
