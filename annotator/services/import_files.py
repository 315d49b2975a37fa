"""Which files an import takes, and in which format each is."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.incoming import Refusal
from annotator.domain.ports import Reader
from annotator.services.plugins import all_formats, reader
from annotator.services.store import SourceFile

HEAD_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to import: where it is, and its path below the folder that was named."""

    path: Path
    below: str
    in_folder: bool


def find_files(paths: Iterable[Path]) -> tuple[list[FoundFile], list[tuple[str, Refusal]]]:
    """Return the files behind `paths`, folders gone through in order of name.

    What is missing or empty comes back as a refusal.
    """
    found: list[FoundFile] = []
    refused: list[tuple[str, Refusal]] = []
    for path in paths:
        if path.is_dir():
            files = list(_below(path))
            found += files
            if not files:
                refused.append((str(path), Refusal("", "the folder holds no files to import")))
        elif path.exists():
            found.append(FoundFile(path, path.name, in_folder=False))
        else:
            refused.append((str(path), Refusal("", "there is no such file or folder")))
    return found, refused


def _below(folder: Path) -> Iterator[FoundFile]:
    suffixes = {
        suffix for each in all_formats() if isinstance(each, Reader) for suffix in each.suffixes
    }
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and path.suffix.lower() in suffixes and not hidden:
            yield FoundFile(path, path.relative_to(folder).as_posix(), in_folder=True)


def reader_for(file: FoundFile, format_id: str | None) -> tuple[str, Reader]:
    """Return the format of a file, by name or else by what it begins with.

    Raises UserError when no format recognises it.
    """
    if format_id is not None:
        return format_id, reader(format_id)
    with file.path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head:
        raise UserError("the file is empty")
    readers = [each for each in all_formats() if isinstance(each, Reader)]
    for each in sorted(readers, key=lambda each: each.id == "text"):  # plain text comes last
        if each.recognises(file.path, head):
            return each.id, each
    raise UserError("the file is in no format that can be imported; name one with --format")


def source_of(file: FoundFile, format_id: str) -> SourceFile:
    """Return what the project remembers of a file."""
    with file.path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    key = file.below if format_id == "text" else ""
    return SourceFile(path=str(file.path), key=key, format=format_id, sha256=digest)
