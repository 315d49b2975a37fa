"""Backing the open project up on its own thread, which does what waits there meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from annotator.domain.errors import Cancelled
from annotator.services.backup_files import BackupReason, Copy, CopyFacts
from annotator.storage.backup import BackupFolder
from annotator.storage.connection import current
from annotator.storage.copy_steps import copy_pages

Breathe = Callable[[], None]
_Wanted = SimpleQueue[tuple[Path, "Future[CopyFacts]"]]
_PAUSE: Final = 0.02
"""Seconds between two breaths while the copy is checked and synced."""


def back_up(
    path: Path, backups: BackupFolder, reason: BackupReason, breathe: Breathe | None = None
) -> None:
    """Back the open project up before something that changes much of it.

    `breathe` is called all the while; when it raises Cancelled there is no backup.
    """

    def copy(target: Path) -> CopyFacts:
        return copy_pages(current(), target, breathe)

    if breathe is None:
        backups.make(path, copy, reason)
    else:
        _make_beside(lambda ask: backups.make(path, ask, reason), copy, breathe)


def _make_beside(make: Callable[[Copy], object], copy: Copy, breathe: Breathe) -> None:
    """Let another thread check, sync and name the copy that this one has made."""
    from concurrent.futures import ThreadPoolExecutor

    wanted: _Wanted = SimpleQueue()

    def ask(target: Path) -> CopyFacts:
        answer: Future[CopyFacts] = Future()
        wanted.put((target, answer))
        return answer.result()

    with ThreadPoolExecutor(1, thread_name_prefix="backup") as helper:
        making = helper.submit(make, ask)
        cancelled: Cancelled | None = None
        while not making.done():
            if cancelled is None:
                cancelled = _breathed(breathe)
            _answer(wanted, copy, cancelled)
        if cancelled is not None:
            raise cancelled
        making.result()


def _breathed(breathe: Breathe) -> Cancelled | None:
    try:
        breathe()
    except Cancelled as error:
        return error
    return None


def _answer(wanted: _Wanted, copy: Copy, cancelled: Cancelled | None) -> None:
    try:
        target, answer = wanted.get(timeout=_PAUSE)
    except Empty:
        return
    if cancelled is not None:
        answer.set_exception(cancelled)
        return
    try:
        answer.set_result(copy(target))
    except BaseException as error:  # noqa: BLE001 — goes to the thread that asked
        answer.set_exception(error)
