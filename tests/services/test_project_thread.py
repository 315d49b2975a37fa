import threading
from typing import TYPE_CHECKING

import pytest

from annotator.domain.errors import Cancelled, UserError
from annotator.services.project_thread import OpenProject, ProjectThread

if TYPE_CHECKING:
    from concurrent.futures import Future


class Store:
    """Just enough of a project to be closed."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def thread(store: Store) -> ProjectThread:
    return ProjectThread(lambda: store)  # type: ignore[arg-type,return-value]


def test_work_is_done_in_the_order_sent_and_before_closing(
    thread: ProjectThread, store: Store
) -> None:
    done: list[int] = []
    for number in range(20):
        thread.submit(lambda _, number=number: done.append(number))
    thread.close()
    thread.close()
    assert done == list(range(20))
    assert store.closed == 1
    with pytest.raises(Cancelled, match="closed"):
        thread.submit(lambda _: None)


def test_a_failing_work_does_not_stop_the_next(thread: ProjectThread) -> None:
    def fail(_: OpenProject) -> None:
        raise UserError("no")

    assert isinstance(thread.submit(fail).exception(), UserError)
    assert thread.call(lambda _: 1) == 1
    thread.close()


def test_what_went_wrong_at_opening_is_told_to_all_work() -> None:
    def cannot() -> Store:
        raise UserError("no such file")

    thread = ProjectThread(cannot)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="no such file"):
        thread.call(lambda _: 1)
    thread.close()


def test_slow_work_lets_others_in_but_not_into_each_other(thread: ProjectThread) -> None:
    order: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def slow(project: OpenProject) -> None:
        started.set()
        go_on.wait()
        order.append("slow begins")
        project.breathe()
        order.append("slow ends")

    def other(project: OpenProject) -> None:
        order.append("other begins")
        project.breathe()  # another slow work, within the first: nobody is let in
        order.append("other ends")

    futures: list[Future[None]] = [thread.submit(slow)]
    started.wait()
    futures += [thread.submit(other), thread.submit(lambda _: order.append("quick"))]
    go_on.set()
    for future in futures:
        future.result()
    thread.close()
    assert order == ["slow begins", "other begins", "other ends", "quick", "slow ends"]


def test_slow_work_is_cancelled_when_the_project_is_closed(
    thread: ProjectThread, store: Store
) -> None:
    started, go_on = threading.Event(), threading.Event()

    def slow(project: OpenProject) -> None:
        started.set()
        go_on.wait()
        project.breathe()

    future = thread.submit(slow)
    started.wait()
    closing = threading.Thread(target=thread.close)
    closing.start()
    while not thread._closing:
        pass
    go_on.set()
    closing.join()
    assert isinstance(future.exception(), Cancelled)
    assert store.closed == 1
