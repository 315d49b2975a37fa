"""Collect the licences of everything installed beside: `collect_licences.py FOLDER`."""

import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

NOT_PACKED = {"pip", "setuptools", "wheel", "altgraph", "pyinstaller-hooks-contrib"}
"""Tools of the build; of PyInstaller itself the start of the program is packed."""
_NAMES = ("licen", "copying", "notice", "copyright")
_LONGEST = 80
"""Characters; some packages put the whole text into the field for its name."""


def licence_name(package: Distribution) -> str:
    """Return what a package says its licence is, in few words."""
    meta = package.metadata
    said = meta.get("License-Expression") or meta.get("License") or ""
    first = said.strip().partition("\n")[0]
    if first and len(first) <= _LONGEST:
        return first
    classified = [
        each.rpartition(" :: ")[2]
        for each in meta.get_all("Classifier") or ()
        if each.startswith("License ::")
    ]
    return ", ".join(classified) or "see its text"


def licence_texts(package: Distribution) -> list[str]:
    """Return the texts of the licence files a package brings."""
    found = [
        Path(str(package.locate_file(each)))
        for each in package.files or ()
        if each.suffix != ".py" and any(mark in each.name.lower() for mark in _NAMES)
    ]
    return [each.read_text(encoding="utf-8", errors="replace").strip() for each in sorted(found)]


def chapter(package: Distribution) -> str:
    """Return what is said about one package."""
    name = package.metadata["Name"]
    head = f"{name} {package.version}: {licence_name(package)}"
    return "\n\n".join([head, "=" * len(head), *licence_texts(package)])


def main(folder: Path) -> None:
    """Write `licences.txt`: this Python first, then the packages by name."""
    python = Path(sys.base_prefix)
    places = [*python.glob("LICENSE*"), *python.glob("lib/python3*/LICENSE.txt")]
    text = (
        places[0].read_text(encoding="utf-8")
        if places
        else "https://docs.python.org/3/license.html"
    )
    packed = sorted(
        (each for each in distributions() if each.metadata["Name"].lower() not in NOT_PACKED),
        key=lambda each: each.metadata["Name"].lower(),
    )
    head = f"Python {sys.version.split()[0]}: PSF-2.0"
    chapters = ["\n\n".join([head, "=" * len(head), text]), *map(chapter, packed)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "licences.txt").write_text("\n\n\n".join(chapters) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
