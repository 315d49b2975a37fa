"""Files and folders that appear whole or not at all."""

import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from annotator.domain.errors import EnvironmentProblem, UserError

_LONGEST_NAME = 100
"""Characters of a file's name kept in that of its part, which has more to it."""


def real_folder(out: Path) -> Path:
    """Return the folder a path means: links followed, a “~” replaced if it is anybody's home."""
    return Path(os.path.realpath(os.path.expanduser(out)))  # noqa: PTH111 — leaves an unknown “~name” where Path.expanduser raises


@contextmanager
def appearing_folder(out: Path, check_replaceable: Callable[[Path], None]) -> Iterator[Path]:
    """Give a folder to write to, which becomes `out` when all went well.

    `check_replaceable` raises UserError when `out` is something that must not
    be replaced; it is asked before and after. Raises EnvironmentProblem when
    the disk refuses.
    """
    partial = out.with_name(f"{out.name}.partial-{secrets.token_hex(4)}")
    try:
        check_replaceable(out)
        partial.mkdir(parents=True)
        yield partial
        check_replaceable(out)
        _put_in_place(partial, out)
    except OSError as error:
        why = error.strerror or error
        raise EnvironmentProblem(f"The export to {out} cannot be written: {why}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _put_in_place(partial: Path, out: Path) -> None:
    """Rename `partial` to `out`; what stood there comes back if that fails."""
    if not out.exists():
        partial.rename(out)
        return
    former = partial.with_name(f"{partial.name}-former")
    out.rename(former)
    try:
        partial.rename(out)
    except OSError:
        former.rename(out)
        raise
    shutil.rmtree(former, ignore_errors=True)


@contextmanager
def appearing_file(out: Path, *, example: str) -> Iterator[TextIO]:
    """Give a UTF-8 file that takes the place of `out` when all went well, and vanishes otherwise.

    Line ends are written as they are given. `example` is a name to propose to
    who names a folder. Raises UserError when `out` is a folder or no regular
    file, or its folder is missing, and EnvironmentProblem when it cannot be written.
    """
    with _part_of(out, example) as part, part.open("x", encoding="utf-8", newline="\n") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def write_whole(out: Path, content: bytes, *, example: str) -> None:
    """Write a file that takes the place of `out`, or leave that as it is; raises as above."""
    with _part_of(out, example) as part, part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _part_of(out: Path, example: str) -> Iterator[Path]:
    """Give a path beside `out` to write to; it takes the place of that when all went well."""
    part = None
    try:
        target = _target(out, example)
        part = target.with_name(f".{target.name[:_LONGEST_NAME]}.{secrets.token_hex(8)}.part")
        yield part
        part.replace(target)
    except OSError as error:
        raise EnvironmentProblem(f"{out} cannot be written: {error.strerror}") from error
    finally:
        if part is not None:
            with suppress(OSError):  # it is gone, or its folder lets nobody in
                part.unlink()


def _target(out: Path, example: str) -> Path:
    """Return the file to write: a link's target; never a device or a pipe, which would vanish."""
    target = Path(os.path.realpath(out))
    if not target.parent.is_dir():
        raise UserError(f"there is no folder {out.parent}; make it first, or name another")
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return target
    if stat.S_ISDIR(mode):
        raise UserError(f"{out} is a folder; name a file to write, such as {out / example}")
    if not stat.S_ISREG(mode):
        raise UserError(f"{out} is a device or a pipe, not a file; name a file to write")
    return target


def write_text(path: Path, text: str) -> None:
    """Write a text file that is the same on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")
