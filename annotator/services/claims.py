"""Claims: who writes beside a file or folder to replace it, and what a killed program left there.

A claim is a small locked file beside the target. The operating system drops the lock when
its process dies, so the claims that can be locked are of writers that are gone.
"""

import errno
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from annotator.services.file_lock import LockOutcome, host_name, lock_file

_LONGEST_NAME: Final = 200
"""Bytes of a target's name kept in those beside it, which have more to them."""
_TRIES: Final = 50
"""Somebody who clears up may take a claim for a dead one before it is locked."""
_SAID_BYTES: Final = 4096


class Claim(NamedTuple):
    """The names that one writer uses beside its target."""

    path: Path
    part: Path
    """Where the new file or folder is written."""
    former: Path
    """Where a folder stands for a moment that is being replaced."""


@contextmanager
def claimed(target: Path) -> Iterator[Claim]:
    """Give names to write to beside `target`, which vanish at the end; raises OSError.

    What was left there by writers that died is removed before.
    """
    clear_leftovers(target)
    claim, file = _taken(target)
    try:
        yield claim
    finally:
        _remove(claim.part)
        file.close()
        _give_up(claim)


def _claim(target: Path, mark: str) -> Claim:
    def named(what: str) -> Path:
        return target.with_name(f"{_beginning(target)}{mark}.{what}")

    return Claim(named("claim"), named("part"), named("former"))


def _beginning(target: Path) -> str:
    name = target.name.encode("utf-8", "surrogateescape")[:_LONGEST_NAME]
    return f".{name.decode('utf-8', 'ignore')}."


def _taken(target: Path) -> tuple[Claim, IO[bytes]]:
    for _ in range(_TRIES):
        claim = _claim(target, secrets.token_hex(8))
        file = claim.path.open("xb+")
        try:
            # a folder that knows no locks is written to all the same, and never cleared
            if lock_file(file) is not LockOutcome.HELD and _is_at(file, claim.path):
                _say_whose(file, target)
                return claim, file
        except BaseException:
            _remove(claim.path)
            with suppress(OSError):  # of what a full disk did not take
                file.close()
            _remove(claim.path)  # Windows removes no open file
            raise
        file.close()
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def _say_whose(file: IO[bytes], target: Path) -> None:
    file.write(json.dumps(_words(target)).encode())
    file.flush()


def _words(target: Path) -> dict[str, str]:
    return {"host": host_name(), "target": target.name}


def _is_at(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def clear_leftovers(target: Path) -> None:
    """Remove what dead writers of this machine left beside a target; doubtful things stay."""
    pattern = re.compile(re.escape(_beginning(target)) + r"([0-9a-f]{16})\.claim")
    with suppress(OSError):  # a folder that cannot be listed is told of when it is written to
        for each in target.parent.iterdir():
            if found := pattern.fullmatch(each.name):
                with suppress(OSError):
                    _clear_if_dead(_claim(target, found[1]), target)


def _clear_if_dead(claim: Claim, target: Path) -> None:
    with claim.path.open("rb+") as file:
        if lock_file(file) is not LockOutcome.LOCKED or not _locks_count(claim.path):
            return
        if _is_about_something(claim) and _said(file) != _words(target):
            return
        if claim.former.exists() and not os.path.lexists(target):
            claim.former.rename(target)  # it died between the two renames
        _remove(claim.part)
        _remove(claim.former)
    _give_up(claim)


def _give_up(claim: Claim) -> None:
    """Remove a claim with nothing left beside it; what is left may be removed another time."""
    if not _is_about_something(claim):
        with suppress(OSError):
            claim.path.unlink()


def _is_about_something(claim: Claim) -> bool:
    return os.path.lexists(claim.part) or os.path.lexists(claim.former)


def _locks_count(path: Path) -> bool:
    """Whether a second handle is refused, as that of a living writer would have refused us."""
    with path.open("rb+") as second:
        return lock_file(second) is LockOutcome.HELD


def _said(file: IO[bytes]) -> Any:  # whatever JSON it holds
    file.seek(0)
    try:
        return json.loads(file.read(_SAID_BYTES))
    except ValueError:
        return None


def _remove(path: Path) -> None:
    """Remove a file or folder of ours; one that cannot be removed stays."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):
        path.unlink()
