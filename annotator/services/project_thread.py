"""The one thread that touches an open project; everyone else sends it work."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from annotator.domain.errors import Cancelled

if TYPE_CHECKING:
    from annotator.services.executor import Executor
    from annotator.services.store import ProjectStore

T = TypeVar("T")


def _go_on() -> None:
    """Do nothing: nobody else is waiting."""


class OpenProject:
    """An open project and the door to change it; stays on the thread that opened it."""

    def __init__(
        self,
        store: "ProjectStore",
        executor: "Executor | None" = None,
        breathe: Callable[[], None] = _go_on,
    ) -> None:
        """Hold a project; without an `executor` its own is made when it is first asked for."""
        self.store = store
        self.breathe = breathe
        """Does what others have sent meanwhile; slow work calls it outside of transactions.

        Raises Cancelled when the project is about to be closed.
        """
        self._executor = executor

    @property
    def executor(self) -> "Executor":
        """The one door for every change."""
        if self._executor is None:
            from annotator.services.executor import Executor  # to look at, there is no need of it

            self._executor = Executor(self.store, breathe=self.breathe)
        return self._executor


Work = Callable[[OpenProject], T]
_Task = Callable[[], None]
_LOOK_UP_EVERY = 1.0
"""Seconds after which an idle thread looks whether the program is still there."""


class ProjectThread:
    """Opens a project on a thread of its own and runs work there, in the order sent."""

    def __init__(self, opener: "Callable[[], ProjectStore]") -> None:
        """Start the thread and open the project there; `opened` tells how that went."""
        self._waiting: SimpleQueue[_Task] = SimpleQueue()
        self._lock = threading.Lock()
        self._closing = self._breathing = self._ended = False
        self._project: OpenProject | None = None
        self._thread = threading.Thread(target=self._serve, name="project")
        self.opened: Future[None] = self._send(lambda: self._open(opener))
        self._thread.start()

    def submit(self, work: Work[T]) -> "Future[T]":
        """Queue work and return at once; its error, if any, is in the future."""
        return self._send(lambda: self._run(work))

    def call(self, work: Work[T]) -> T:
        """Queue work and wait for its result; for threads other than the window's."""
        return self.submit(work).result()

    def close(self) -> None:
        """Do what is queued, close the project and end the thread."""
        with self._lock:
            if not self._closing:
                self._closing = True
                self._waiting.put(self._close)
        self._thread.join()

    def _send(self, work: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()
        with self._lock:
            if self._closing:
                raise Cancelled("The project is closed.")
            self._waiting.put(lambda: _fulfil(future, work))
        return future

    def _serve(self) -> None:
        while not self._ended:
            try:
                task = self._waiting.get(timeout=_LOOK_UP_EVERY)
            except Empty:
                if not threading.main_thread().is_alive():  # it left without closing the project
                    self._close()
            else:
                task()

    def _open(self, opener: "Callable[[], ProjectStore]") -> None:
        store = opener()
        self._project = OpenProject(store, breathe=self._breathe)

    def _run(self, work: Work[T]) -> T:
        if self._project is None:
            self.opened.result()  # raises what went wrong at opening
            raise Cancelled("The project is closed.")
        return work(self._project)

    def _breathe(self) -> None:
        if self._breathing:
            return
        self._breathing = True
        try:
            self._do_what_waits()
        finally:
            self._breathing = False

    def _do_what_waits(self) -> None:
        while True:
            try:
                task = self._waiting.get_nowait()
            except Empty:
                return
            if task == self._close:
                self._waiting.put(task)
                raise Cancelled("The project is being closed.")
            task()

    def _close(self) -> None:
        self._ended = True
        if self._project is not None:
            project, self._project = self._project, None
            project.store.close()


def _fulfil(future: "Future[Any]", work: Callable[[], Any]) -> None:
    """Run work and put its result or its error where it is waited for."""
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 — goes to whoever sent the work
        future.set_exception(error)
    else:
        future.set_result(result)
