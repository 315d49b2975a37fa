"""One writer a project: a lock beside the file that says who holds it and since when.

The operating system drops the lock when its process dies, so a lock file left
behind by a crash is taken over without a question.
"""

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from annotator.domain.errors import EnvironmentProblem, ProjectInUse

_LOCKED_AT = 1 << 20
"""The byte that is locked on Windows, where a locked byte cannot be read: past the text."""


class ProjectLock:
    """Holds the lock of one project from `acquire` to `release`."""

    def __init__(self, project: Path) -> None:
        """Name the lock of `project`; nothing is locked yet."""
        self.project = project
        self.path = project.with_name(project.name + ".lock")
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the lock, or raise ProjectInUse naming who has it."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise EnvironmentProblem(
                f"{self.project.parent} cannot be written: {error.strerror}."
            ) from error
        file = os.fdopen(descriptor, "r+b")
        if not _lock(file):
            holder = self._holder(file)
            file.close()
            raise ProjectInUse(f"{self.project} is open in another program ({holder}).")
        file.truncate(0)
        file.write(_who().encode())
        file.flush()
        self._file = file

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        if sys.platform != "win32":  # removed while held, so that nobody else's is removed
            self.path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    @staticmethod
    def _holder(file: IO[bytes]) -> str:
        try:
            held = json.loads(file.read(4096))
            return f"{held['user']} on {held['host']}, since {held['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "it does not say whose"


def _who() -> str:
    return json.dumps(
        {
            "user": _user(),
            "host": socket.gethostname(),
            "process": os.getpid(),
            "since": datetime.now(UTC).astimezone().isoformat(sep=" ", timespec="minutes"),
        }
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        file.seek(_LOCKED_AT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
