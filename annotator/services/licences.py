"""Whose work comes with the program, and on what terms."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from annotator.domain.errors import EnvironmentProblem
from annotator.services.resources import resource

PROGRAM: Final = "claim-annotator"
_FILES: Final = ("licen", "copying", "notice", "copyright")
"""What names of licence files hold."""
_CODE: Final = (".py", ".pyc", ".pyd", ".so")
_LONGEST: Final = 80
"""Characters; some packages put the whole text into the field for its name."""
_NOTHING_SAID: Final = ("", "UNKNOWN")
_STANDARD: Final = {"LGPL-3": ("LGPL-3.0.txt", "GPL-3.0.txt")}
"""Texts of ours for packages that name their licence and bring no text."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program that others made, and its licence in few words and whole."""

    name: str
    version: str
    terms: str
    text: str


def licences() -> list[Licence]:
    """Return those of what is packed with the program, or of what it is installed with."""
    try:
        packed = resource("licences", "packed.json")
    except EnvironmentProblem:
        return installed_licences()
    import json

    return [Licence(**each) for each in json.loads(packed.read_text(encoding="utf-8"))]


def installed_licences() -> list[Licence]:
    """Return those of this Python and of every installed package the program needs, by name."""
    needed = {each.metadata["Name"]: each for each in _needed(PROGRAM, set())}
    needed.pop(PROGRAM, None)
    return [python_licence(), *(licence_of(needed[name]) for name in sorted(needed, key=str.lower))]


def python_licence() -> Licence:
    """Return the licence of this Python, with the parts it brings along."""
    base = Path(sys.base_prefix)
    texts = [*base.glob("LICENSE*"), *base.glob("lib/python3*/LICENSE.txt")]
    text = _read(texts[0]) if texts else "https://docs.python.org/3/license.html"
    return Licence("Python", sys.version.split()[0], "PSF-2.0", text)


def licence_of(package: Distribution) -> Licence:
    """Return the licence of an installed package as it states it."""
    about = _facts(package, "Author", "Author-email", "Home-page", "Project-URL")
    terms = terms_of(package)
    texts = list(_texts(package)) or [
        _read(resource("licences", name))
        for mark, names in _STANDARD.items()
        if mark in terms
        for name in names
    ]
    text = "\n\n".join(["\n".join(about), *texts]).strip()
    return Licence(package.metadata["Name"], package.version, terms, text)


def terms_of(package: Distribution) -> str:
    """Return what a package says its licence is, in few words."""
    for said in _facts(package, "License-Expression", "License"):
        first = said.strip().partition("\n")[0]
        if first not in _NOTHING_SAID and len(first) <= _LONGEST:
            return first
    classes = (each.split(" :: ") for each in _facts(package, "Classifier"))
    return ", ".join(each[-1] for each in classes if each[0] == "License") or "see its text"


def _facts(package: Distribution, *names: str) -> list[str]:
    """Return what a package says of itself under these names."""
    return [said for name in names for said in package.metadata.get_all(name) or () if said]


def _texts(package: Distribution) -> Iterator[str]:
    for file in sorted(package.files or ()):
        is_text = file.suffix not in _CODE and any(mark in file.name.lower() for mark in _FILES)
        path = Path(str(package.locate_file(file)))
        if is_text and path.is_file():
            yield _read(path)


def _needed(name: str, seen: set[str]) -> Iterator[Distribution]:
    """Yield the package of this name and those it needs, as far as they are installed."""
    try:
        package = distribution(name)
    except PackageNotFoundError:  # needed on other systems, or not installed as a package
        return
    known = package.metadata["Name"].lower()
    if known not in seen:
        seen.add(known)
        yield package
        for line in package.requires or ():
            if "extra ==" not in line and (found := re.match(r"[\w.-]+", line)):
                yield from _needed(found[0], seen)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip()
