"""Locks of the operating system on open files, dropped when their process dies."""

import os
import sys
from enum import Enum
from typing import IO

_LOCKED_AT = 1 << 20
"""The byte that is locked on Windows, where a locked byte cannot be read: past the text."""


class LockOutcome(Enum):
    """What came of trying to lock a file."""

    LOCKED = "locked"
    HELD = "held"
    UNSUPPORTED = "unsupported"


def host_name() -> str:
    """Return what this machine is called."""
    if sys.platform == "win32":
        import platform

        return platform.node()
    return os.uname().nodename  # what `platform.node` says, which takes 2 ms to load


if sys.platform == "win32":
    import msvcrt

    def lock_file(file: IO[bytes]) -> LockOutcome:
        """Lock an open file for as long as it is open, unless another handle holds it."""
        file.seek(_LOCKED_AT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return LockOutcome.HELD
        finally:
            file.seek(0)
        return LockOutcome.LOCKED

else:
    import fcntl

    def lock_file(file: IO[bytes]) -> LockOutcome:
        """Lock an open file for as long as it is open, unless another handle holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return LockOutcome.HELD
        except OSError:  # no locks here: ENOLCK, EOPNOTSUPP, EINVAL, as the file system likes
            return LockOutcome.UNSUPPORTED
        return LockOutcome.LOCKED
