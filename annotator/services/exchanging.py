"""Two folders that change places in one step, where the system can do that."""

import os
import sys
from pathlib import Path
from typing import Final

_HERE: Final = -100
"""AT_FDCWD of Linux: paths are as they are given."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two paths of one file system, both there; return whether it was done.

    At no moment is either missing, whenever the program is killed.
    """
    names = os.fsencode(one), os.fsencode(other)
    try:
        return _exchange(*names) == 0
    except (AttributeError, OSError):  # an older system, or a C library that does not know it
        return False


if sys.platform == "linux":

    def _exchange(one: bytes, other: bytes) -> int:
        import ctypes

        done: int = ctypes.CDLL(None).renameat2(_HERE, one, _HERE, other, _EXCHANGE)
        return done

elif sys.platform == "darwin":

    def _exchange(one: bytes, other: bytes) -> int:
        import ctypes

        done: int = ctypes.CDLL(None).renamex_np(one, other, _EXCHANGE)
        return done

else:

    def _exchange(one: bytes, other: bytes) -> int:
        del one, other
        return -1
