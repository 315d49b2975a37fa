"""What may be written over: an earlier result of the same kind, never anybody's other work."""

from collections.abc import Callable
from pathlib import Path

from annotator.domain.errors import EnvironmentProblem, UserError

HEAD_BYTES = 64


def check_replaceable(target: Path, is_ours: Callable[[bytes], bool], what: str) -> None:
    """Raise UserError when `target` holds something else than `what`; nothing is written.

    `is_ours` judges by the first bytes of the file. Raises EnvironmentProblem
    when they cannot be read.
    """
    try:
        if not target.exists():
            return
        if not target.is_file():
            raise UserError(f"{target} is not a regular file; choose another name.")
        with target.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise EnvironmentProblem(f"{target} cannot be written: {error.strerror}.") from error
    if head and not is_ours(head):
        raise UserError(
            f"{target} exists and is no {what}; it was left as it is. Choose another name."
        )


def is_taken(target: Path) -> bool:
    """Whether something would be lost with what is at `target`: no empty file or folder."""
    try:
        if target.is_dir():
            return any(target.iterdir())
        return target.exists() and target.stat().st_size > 0
    except OSError:  # it cannot be looked at, so it is there
        return True


def is_json(head: bytes) -> bool:
    """Whether a file that begins with `head` may be JSON or JSON Lines."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def is_report(head: bytes) -> bool:
    """Whether a file that begins with `head` is a report of an import or an export."""
    return head.startswith((b'{"kind": "', b'{"feature": "'))


def is_png(head: bytes) -> bool:
    """Whether a file that begins with `head` is a PNG picture."""
    return head.startswith(b"\x89PNG")
