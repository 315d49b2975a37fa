"""Files and folders that appear whole or not at all."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.services.claims import Claim, claimed
from annotator.services.durable import sync_folder, sync_open, sync_tree, why
from annotator.services.exchanging import exchanged


def real_folder(out: Path) -> Path:
    """Return the folder a path means: links followed, a “~” replaced if it is anybody's home."""
    return Path(os.path.realpath(os.path.expanduser(out)))  # noqa: PTH111 — leaves an unknown “~name” where Path.expanduser raises


@contextmanager
def appearing_folder(out: Path, check_replaceable: Callable[[Path], None]) -> Iterator[Path]:
    """Give a folder to write to, which becomes `out` when all went well and is on the disk.

    `check_replaceable` raises UserError when `out` is something that must not
    be replaced; it is asked before and after. Raises EnvironmentProblem when
    the disk refuses.
    """
    target = Path(os.path.realpath(out))  # a link stays a link
    try:
        check_replaceable(out)
        target.parent.mkdir(parents=True, exist_ok=True)
        with claimed(target) as claim:
            check_replaceable(out)
            claim.part.mkdir()
            yield claim.part
            check_replaceable(out)
            sync_tree(claim.part)
            _put_in_place(claim, target)
    except OSError as error:
        raise EnvironmentProblem(f"The export to {out} cannot be written: {why(error)}") from error


def _put_in_place(claim: Claim, target: Path) -> None:
    """Rename the new folder to `target`; what stood there comes back if that fails."""
    if not target.exists():
        claim.part.rename(target)
        sync_folder(target.parent)
        return
    if exchanged(claim.part, target):  # the former is the part now, which goes with the claim
        sync_folder(target.parent)
        return
    target.rename(claim.former)
    try:
        claim.part.rename(target)
    except OSError:
        claim.former.rename(target)
        raise
    sync_folder(target.parent)  # the former folder goes when the new one is sure to stay
    shutil.rmtree(claim.former, ignore_errors=True)


@contextmanager
def appearing_file(out: Path, *, example: str) -> Iterator[TextIO]:
    """Give a UTF-8 file that takes the place of `out` when all went well, and vanishes otherwise.

    Line ends are written as they are given. `example` is a name to propose to
    who names a folder. Raises UserError when `out` is a folder or no regular
    file, or its folder is missing, and EnvironmentProblem when it cannot be written.
    """
    with appearing_files(out, example=example) as (file,):
        yield file


@contextmanager
def appearing_files(*outs: Path, example: str) -> Iterator[tuple[TextIO, ...]]:
    """Give files that belong together; none is replaced before all are on the disk.

    They are replaced one right after the other, the first of them last.
    """
    with _told_as(outs[0]), ExitStack() as stack:
        targets = [_target(out, example) for out in outs]
        claims = [stack.enter_context(claimed(each)) for each in targets]
        with ExitStack() as opened:
            files = [opened.enter_context(_opened(each)) for each in claims]
            yield tuple(files)
            sync_open(*files)
        for claim, target in reversed([*zip(claims, targets, strict=True)]):
            claim.part.replace(target)
        sync_folder(targets[0].parent)


def _opened(claim: Claim) -> TextIO:
    return claim.part.open("x", encoding="utf-8", newline="\n")


def write_whole(out: Path, content: bytes, *, example: str) -> None:
    """Write a file that takes the place of `out`, or leave that as it is; raises as above."""
    with _told_as(out), claimed(target := _target(out, example)) as claim:
        with claim.part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        claim.part.replace(target)
        sync_folder(target.parent)


@contextmanager
def _told_as(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentProblem(f"{out} cannot be written: {why(error)}") from error


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
