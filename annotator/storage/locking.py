"""One writer a project: a lock beside the file that says who holds it and since when.

The operating system drops the lock when its process dies, so a lock file left
behind by a crash is taken over without a question. Where the system's locks do
not work (some network folders) what the file says has to do, and a warning is
given: a process of this machine that is gone holds nothing, one of another
machine is believed.
"""

import getpass
import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from annotator.domain.errors import CannotWrite, ProjectInUse
from annotator.services.file_lock import LockOutcome, host_name
from annotator.services.file_lock import lock_file as _lock

_TRIES = 50
"""A lock file may vanish between opening and locking it, when its holder leaves."""

UNRELIABLE = (
    "This folder cannot lock files, as some network folders cannot: make sure that nobody"
    " else opens the project while you work in it."
)


class ProjectLock:
    """Holds the lock of one project from `acquire` to `release`."""

    def __init__(self, project: Path) -> None:
        """Name the lock of `project`; nothing is locked yet."""
        self.project = project
        # one lock, by whatever links the project is reached; one that leads nowhere raises nothing
        real = Path(os.path.realpath(project))
        self.path = real.with_name(real.name + ".lock")
        self.reliable = True
        """Whether the system's locks work in this folder; known after `acquire`."""
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the lock, or raise ProjectInUse naming who has it."""
        for _ in range(_TRIES):
            file = self._open()
            try:
                if self._take(file):
                    self._file = file
                    return
            finally:
                if self._file is not file:
                    file.close()
        raise ProjectInUse(f"{self.project} is being opened and closed by another program.")

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        if sys.platform != "win32":  # removed while held, so that nobody else's is removed
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        with suppress(OSError):  # what a full disk did not take is of no use any more
            self._file.close()
        self._file = None
        if sys.platform == "win32":
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _open(self) -> IO[bytes]:
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise CannotWrite(f"{self.path.parent} cannot be written: {error.strerror}.") from error
        return os.fdopen(descriptor, "r+b")

    def _take(self, file: IO[bytes]) -> bool:
        """Lock the open file; False when it is no longer the one in the folder."""
        outcome = _lock(file)
        if outcome is LockOutcome.HELD:
            raise self._in_use(_said(file))
        if not self._is_current(file):
            return False
        self.reliable = outcome is LockOutcome.LOCKED and self._keeps_others_out(file)
        if not self.reliable:
            self._believe(_said(file))
        self._write(file)
        return True

    def _is_current(self, file: IO[bytes]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def _keeps_others_out(self, file: IO[bytes]) -> bool:
        """Whether a second handle is refused, as a second program would be."""
        with self._open() as second:
            refused = _lock(second) is LockOutcome.HELD
        if not refused:
            _lock(file)  # closing the second may have dropped it
        return refused

    def _believe(self, said: dict[str, Any]) -> None:
        """Raise ProjectInUse unless what the lock file says is nobody, or one who is gone."""
        if not said or (said.get("host") == host_name() and not _lives(said)):
            return
        raise ProjectInUse(
            f"{self._in_use(said)} If that program is gone, delete {self.path.name} beside the"
            " project."
        )

    def _in_use(self, said: dict[str, Any]) -> ProjectInUse:
        try:
            since = datetime.fromisoformat(said["since"]).astimezone()
            holder = f"{said['user']} on {said['host']}, since {since:%H:%M, %d.%m.%Y}"
        except (KeyError, TypeError, ValueError):
            holder = "it does not say whose"
        return ProjectInUse(f"{self.project} is open in another program ({holder}).")

    def _write(self, file: IO[bytes]) -> None:
        try:
            file.seek(0)
            file.truncate(0)
            file.write(_who().encode())
            file.flush()
        except OSError:  # a full disk: the lock holds without words
            with suppress(OSError):
                os.ftruncate(file.fileno(), 0)


def _said(file: IO[bytes]) -> dict[str, Any]:
    try:
        file.seek(0)
        said = json.loads(file.read(4096))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _lives(said: dict[str, Any]) -> bool:
    process = said.get("process")
    if not isinstance(process, int) or process == os.getpid():
        return False
    if sys.platform == "win32":
        return True  # no harmless way to ask there; os.kill would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _who() -> str:
    return json.dumps(
        {
            "user": _user(),
            "host": host_name(),
            "process": os.getpid(),
            "since": datetime.now(UTC).astimezone().isoformat(sep=" ", timespec="minutes"),
        }
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # as the system and the Python have it
        return "somebody"
