"""Which files an import takes, and in which format each is."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.incoming import Refusal
from annotator.domain.plurals import plural
from annotator.domain.ports import Reader
from annotator.services.plugins import all_readers, reader
from annotator.services.project_files import PROJECT_SUFFIX
from annotator.services.store import SourceFile

HEAD_BYTES = 65_536
_NAMED = 3
"""Files passed over that a note names as examples."""
_PAGES = frozenset({".html", ".htm", ".mhtml", ".mht"})
"""Files with an article somewhere among menus and advertisements."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to import: where it is, and its path below the folder that was named."""

    path: Path
    below: str
    folder: str = ""
    """Name of the folder that was named, when the file was found in one."""


@dataclass(slots=True)
class Search:
    """What a search for files found, refused, and passed over."""

    files: list[FoundFile] = field(default_factory=list)
    refused: list[tuple[str, Refusal]] = field(default_factory=list)
    notes: list[tuple[str, Refusal]] = field(default_factory=list)

    def refuse(self, path: Path, why: str) -> None:
        """Remember a path that cannot be taken."""
        self.refused.append((shown(path), Refusal("", why)))


def shown(path: Path) -> str:
    """Return a path as text that can be stored and printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def why_refused(error: Exception) -> str:
    """Return why a file is refused; what the system says becomes a sentence."""
    if isinstance(error, OSError):
        return f"the file cannot be read: {error.strerror or error}"
    return str(error)


def find_files(paths: Iterable[Path], *, format_id: str | None = None) -> Search:
    """Return the files behind `paths`, folders gone through in order of name.

    What is missing, empty, unreadable or no regular file comes back as a
    refusal. In folders all files are taken when the format is named, else only
    those whose suffix a reader claims; the others are named in a note. Files
    that are read along with another one are none by themselves.
    """
    search = Search()
    every_suffix = format_id is not None
    readers = _readers() if format_id is None else (reader(format_id),)
    for path in paths:
        try:
            if path.is_dir():
                _search_folder(path, search, readers, every_suffix=every_suffix)
            elif not path.exists():
                search.refuse(path, "there is no such file or folder")
            elif not path.is_file():
                search.refuse(path, "it is not a regular file")
            else:
                search.files.append(FoundFile(path, shown(Path(path.name))))
        except OSError as error:
            search.refuse(path, f"it cannot be read: {error.strerror}")
    return search


def _search_folder(
    folder: Path, search: Search, readers: tuple[Reader, ...], *, every_suffix: bool
) -> None:
    taken, refused = len(search.files), len(search.refused)
    passed_over: list[str] = []
    for path in _below(folder, search):
        try:
            is_file = path.is_file()
            is_companion = is_file and _is_companion(path, readers)
        except OSError as error:  # of one: the others in the folder are taken all the same
            search.refuse(path, f"it cannot be read: {error.strerror}")
            continue
        if not is_file:
            search.refuse(path, "it is not a regular file")
        elif is_companion:
            continue
        elif every_suffix or path.suffix.lower() in _suffixes():
            search.files.append(
                FoundFile(path, _below_as_text(path, folder), shown(Path(folder.resolve().name)))
            )
        else:
            passed_over.append(path.name)
    notes = [Refusal("", why) for why in _passed_over(passed_over)]
    search.notes += [(shown(folder), each) for each in notes]
    if (taken, refused) == (len(search.files), len(search.refused)):
        search.refuse(folder, "the folder holds no files to import")


def _passed_over(names: list[str]) -> Iterator[str]:
    """Yield sentences on files that are not taken, and what to do with pages and projects."""
    pages = [each for each in names if Path(each).suffix.lower() in _PAGES]
    projects = [each for each in names if Path(each).suffix.lower() == PROJECT_SUFFIX]
    others = [each for each in names if each not in {*pages, *projects}]
    if pages:
        yield (
            f"Web pages ({len(pages)}) were passed over: {', '.join(pages[:_NAMED])}."
            " Take the articles out of them first, into .txt files or a table."
        )
    if projects:
        yield (
            f"Projects ({len(projects)}) were passed over: {', '.join(projects[:_NAMED])}."
            " Export each to JSON Lines first, and import those files."
        )
    if others:
        yield plural(
            len(others),
            "{count} file in no known format was passed over: {names}",
            "{count} files in no known format were passed over: {names}",
            names=", ".join(others[:_NAMED]),
        )


def _below(folder: Path, search: Search) -> Iterator[Path]:
    """Yield the paths below a folder, hidden ones left out; links to folders are not followed."""

    def refuse(error: OSError) -> None:
        search.refuse(Path(error.filename), f"the folder cannot be read: {error.strerror}")

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)


@cache
def _readers() -> tuple[Reader, ...]:
    """Return all readers, those that take nearly anything last."""
    return tuple(all_readers())


def _is_companion(path: Path, readers: tuple[Reader, ...]) -> bool:
    """Whether a file is read along with another one."""
    return any(each.companion(path) for each in readers if hasattr(each, "companion"))


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(suffix for each in _readers() for suffix in each.suffixes)


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
    for each in _readers():
        if each.recognises(file.path, head):
            return each.id, each
    if file.path.suffix.lower() in _PAGES:
        raise UserError(
            "the file is a web page; take the article out of it first, into a .txt file or a table"
        )
    if file.path.suffix.lower() == PROJECT_SUFFIX:
        raise UserError(
            "the file is a project; export it to JSON Lines first, and import that file"
        )
    raise UserError("the file is in no format that can be imported; name the format if it is one")


def _below_as_text(path: Path, folder: Path) -> str:
    return shown(path.relative_to(folder)).replace(os.sep, "/")


def source_of(file: FoundFile, reader: Reader) -> SourceFile:
    """Return what the project remembers of a file.

    Where each file is one article, a folder of them is the corpus, and gives its
    name to spans that are nobody's.
    """
    corpus = file.folder if getattr(reader, "one_article_a_file", False) else ""
    with file.path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    key = file.below if reader.id == "text" else ""  # other formats give their own
    return SourceFile(shown(file.path), key, reader.id, digest, corpus)
