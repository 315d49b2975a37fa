"""What build_installer.py counts, checks and fills in: functions without a say in the build."""

import hashlib
import re
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

MEGABYTE = 1_000_000
SMOKE_LINE = re.compile(r"smoke passed: [^\n]+\n")


class Failed(Exception):
    """Why there is no release, in a sentence."""


def version_in(source: str) -> str:
    """Return the version that `annotator/__init__.py` states."""
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise Failed("annotator/__init__.py states no __version__.")
    return found[1]


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with each @NAME@ replaced; one without a value is an error."""
    text = re.sub(r"@([A-Z]+)@", lambda name: values.get(name[1], name[0]), template)
    if left := re.search(r"@[A-Z]+@", text):
        raise Failed(f"The template has no value for {left[0]}.")
    return text


def debian_architecture(machine: str) -> str:
    """Return what Debian calls a processor."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)


def check_smoke(status: int, output: str, errors: str) -> None:
    """Raise Failed unless the program ended well and said its one line and nothing else."""
    if status or errors or not SMOKE_LINE.fullmatch(output):
        raise Failed(f"The packaged program failed its smoke ({status}): {output}{errors}".strip())


def part_of(path: str) -> str:
    """Return the part of the program that a file counts to: mostly its package."""
    inner = path.removeprefix("_internal/")
    folder, slash, _ = inner.partition("/")
    if folder.startswith(("python3", "libpython3", "base_library")):
        return "Python"
    if folder.endswith(".dist-info"):
        return "what packages say of themselves"
    if not slash:
        return (
            "the program, with all Python modules" if path == inner else "libraries of the system"
        )
    return folder.removesuffix(".libs")


def megabytes(size: int) -> str:
    """Return a size as people read it."""
    return f"{size / MEGABYTE:.1f} MB"


def sizes_by_part(files: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the parts of the program with their sizes, the largest first."""
    sums: Counter[str] = Counter()
    for path, size in files.items():
        sums[part_of(path)] += size
    return sorted(sums.items(), key=lambda each: (-each[1], each[0]))


def plain_member(member: tarfile.TarInfo, seconds: int) -> tarfile.TarInfo:
    """Return a member of an archive without who made it and when."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = seconds
    return member


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in a fixed order, links left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def sha256(path: Path) -> str:
    """Return the sum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
