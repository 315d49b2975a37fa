"""A folder that appears whole or not at all."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import EnvironmentProblem, UserError

README = "README.md"
MARKER = "<!-- spaCy training data written by Annotator -->"
"""First line of the README, by which an earlier export is known."""

_OURS = frozenset(
    {README, "alignment.jsonl", "config.cfg", "train", "dev", "test", "entities_only"}
)


@contextmanager
def appearing_folder(out: Path) -> Iterator[Path]:
    """Give a folder to write to, which becomes `out` when all went well.

    Raises UserError when `out` is something that must not be replaced, and
    EnvironmentProblem when the disk refuses.
    """
    partial = out.with_name(f"{out.name}.partial-{secrets.token_hex(4)}")
    try:
        check_replaceable(out)
        partial.mkdir(parents=True)
        yield partial
        check_replaceable(out)
        _put_in_place(partial, out)
    except OSError as error:
        raise EnvironmentProblem(f"The export to {out} cannot be written: {error}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def write_text(path: Path, text: str) -> None:
    """Write a text file that is the same on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def check_replaceable(out: Path) -> None:
    """Raise UserError unless `out` is new, empty, or an earlier export and nothing else."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UserError(f"{out} is a file; spaCy training data needs a folder of its own.")
    names = {each.name for each in out.iterdir()}
    if not names:
        return
    if not _is_export(out):
        raise UserError(f"{out} is not empty and no earlier export; name a new or empty folder.")
    languages = {name for name in names if _is_export(out / name)}
    foreign = sorted(names - _OURS - languages)
    foreign += [
        f"{language}/{each.name}"
        for language in sorted(languages)
        for each in (out / language).iterdir()
        if each.name not in _OURS
    ]
    if foreign:
        raise UserError(
            f"{out} is an earlier export but also holds “{foreign[0]}”, which a new export would "
            "delete; move that away or name another folder."
        )


def _is_export(folder: Path) -> bool:
    try:
        with (folder / README).open(encoding="utf-8") as file:
            return file.readline().strip() == MARKER
    except (OSError, UnicodeDecodeError):
        return False


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
