"""Programs killed at each of their touches of the disk, one after the other.

Run as a module it serves a test, as `worker` does: each line on stdin makes it fork a
child that does one work and is killed at the touch of a number; how it ended comes on stdout.
Touches are those of SQLite, and what Python makes, opens to write, syncs, renames and removes.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from annotator.__main__ import main
from annotator.bootstrap import toolbox
from annotator.services.demo import make_demo
from annotator.storage.store import SqliteFiles
from tests.durability.recording_vfs import Event, recorded

ROOT = Path(__file__).parents[2]
FILES = SqliteFiles()
_NAMES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
_MANY = 1_000_000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class _Touches(list[Event]):
    """Counts touches and ends the process at the last; SQLite's come as a recorder's events."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def append(self, event: Event) -> None:
        del event
        self.touch()

    def touch(self) -> None:
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Count what Python does; an audit hook."""
        if event in _NAMES or (event == "open" and _writes(arguments)):
            self.touch()


def _writes(arguments: tuple[Any, ...]) -> bool:
    path, _, flags = arguments
    return isinstance(path, str | bytes | Path) and bool(flags & _WRITING)


def cli(*arguments: str) -> None:
    """Run the program as a command, whose notes are nobody's."""
    with open(os.devnull, "w") as nobody, redirect_stderr(nobody):  # noqa: PTH123 — no path
        status = main(arguments)
    assert status == 0


def demo(path: str) -> None:
    """Make the sample project."""
    make_demo(toolbox(), Path(path))


def save_copy(path: str, target: str) -> None:
    """Save a copy of a project."""
    store = FILES.open(Path(path))
    store.save_copy(Path(target))
    store.close()


def restore(path: str, backup: str) -> None:
    """Put a backup in the place of a project."""
    FILES.backups.restore(Path(path), Path(backup))


WORKS: dict[str, Callable[..., None]] = {
    each.__name__: each for each in (cli, demo, save_copy, restore)
}


class Victim:
    """The program that is to be killed."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def dies(self, step: int, work: str, *arguments: object) -> None:
        """Do a work up to the touch of a number, which is its last."""
        assert self._do(step, work, *arguments) is None

    def lives(self, work: str, *arguments: object) -> int:
        """Do a work to its end; return how many touches it took."""
        touches = self._do(_MANY, work, *arguments)
        assert touches is not None
        return touches

    def _do(self, step: int, work: str, *arguments: object) -> int | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps([step, work, [str(each) for each in arguments]])
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer["status"] in {0, signal.SIGKILL}, f"{work} failed at touch {step}"
        return None if answer["status"] else _MANY - answer["left"]


@contextmanager
def victim() -> Iterator[Victim]:
    """Give a program to kill."""
    command, pipe = [sys.executable, "-m", "tests.durability.killed"], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield Victim(process)


def _child(step: int, work: str, arguments: list[str]) -> int:
    """Do a work; return how many touches were left."""
    with recorded() as recorder:
        touches = recorder.events = _Touches(step)
        sys.addaudithook(touches.hear)
        sync = os.fsync
        os.fsync = lambda file: (touches.touch(), sync(file))[1]
        WORKS[work](*arguments)
        return touches.left


def _serve() -> None:
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # results are nobody's
    with TemporaryDirectory() as folder:  # loads what each child would load anew
        demo(f"{folder}/news.annodb")
        cli("new", f"{folder}/new.annodb")
    for line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _report(writing, line)
        os.close(writing)
        with open(reading) as report:  # noqa: PTH123 — a pipe
            left = report.read()
        status = os.waitpid(child, 0)[1]
        answer = {"status": status, "left": int(left or 0)}
        os.write(answers, (json.dumps(answer) + "\n").encode())


def _report(writing: int, line: str) -> NoReturn:
    try:
        left = _child(*json.loads(line))
    except BaseException:  # noqa: BLE001 — whatever it is, the child must not go on as its parent
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os.write(writing, str(left).encode())
    os._exit(0)


if __name__ == "__main__":
    _serve()
