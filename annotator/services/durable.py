"""What is written is on the disk: files, folders, and whole trees of them."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

_FEW: Final = 200
"""Files that are synced one by one, which takes up to some milliseconds each."""


def sync_file(path: Path) -> None:
    """Wait until a file is on the disk; raises OSError, also for what failed since it was made."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_open(*files: TextIO) -> None:
    """Have all that was written to open files on the disk; raises OSError."""
    for file in files:
        file.flush()
        os.fsync(file.fileno())


def why(error: Exception) -> str:
    """Return what a person is told of an error of the disk: without names of our own files."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def sync_folder(folder: Path) -> None:
    """Make names made or removed in a folder durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network folders cannot be synced
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Wait until a folder is on the disk with all that is in it; raises OSError.

    Each of 100,000 articles has files of its own in a brat folder: synced one by one they
    would take minutes. Many are left to one sync of the whole file system, which writes them
    in the order that suits it; for few that would be worse, as it waits for other programs'
    files, too.
    """
    files = list(_files_below(folder))
    if len(files) > _FEW:
        _sync_file_system(folder)
        return
    for each in files:
        sync_file(each)
    for path, _, _ in os.walk(folder):
        sync_folder(Path(path))


def _files_below(folder: Path) -> Iterator[Path]:
    for path, _, names in os.walk(folder):
        yield from (Path(path, name) for name in names)


if sys.platform == "linux":

    def _sync_file_system(folder: Path) -> None:
        """Sync the file system of `folder`; unlike `os.sync` this tells what failed."""
        import ctypes

        descriptor = os.open(folder, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(descriptor) != 0:
                code = ctypes.get_errno()
                raise OSError(code, os.strerror(code))
        finally:
            os.close(descriptor)

else:

    def _sync_file_system(folder: Path) -> None:
        """Ask for a sync where that can be asked for: Windows writes by itself, within seconds."""
        del folder
        if sys.platform != "win32":
            os.sync()
