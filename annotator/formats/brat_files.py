"""Which files of a brat collection belong together: a text and the annotations beside it."""

import os
import time
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

CONFIGURATION: Final = frozenset(
    {"annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf"}
)
"""Files in which brat keeps the scheme and the looks of a collection."""

_SETTLED: Final = 2.0
"""Seconds after which a folder's time of change tells whether it has changed again."""


class AnnFile(NamedTuple):
    """A file of annotations of a text, and whose they are if its name says."""

    name: str
    annotator: str | None


def is_text(path: Path) -> bool:
    """Whether a file is named like the text of a brat article."""
    return path.suffix.lower() == ".txt"


def is_annotations(path: Path) -> bool:
    """Whether a file is named like the annotations of a brat article."""
    return path.suffix.lower() == ".ann"


def annotations_of(text: Path) -> Sequence[AnnFile]:
    """Return the annotations beside a text: `name.ann` first, then `name_ANNOTATOR.ann`.

    Of several texts whose names fit, annotations belong to the one with the longest.
    """
    return _collection(text.parent).get(text.stem, ())


def text_of(annotations: Path) -> str | None:
    """Return the name of the text that annotations belong to, if it is there."""
    for stem, found in _candidates(annotations.stem):
        del found
        for each in _collection(annotations.parent).get(stem, ()):
            if each.name == annotations.name:
                return f"{stem}.txt"
    return None


def _collection(folder: Path) -> Mapping[str, Sequence[AnnFile]]:
    """Return the annotations in a folder by the stem of their text."""
    changed = folder.stat().st_mtime_ns
    if abs(time.time() - changed / 1e9) < _SETTLED:  # it may change again within one tick
        return _listed.__wrapped__(folder, changed)
    return _listed(folder, changed)


@lru_cache(maxsize=4)
def _listed(folder: Path, changed: int) -> Mapping[str, Sequence[AnnFile]]:
    del changed
    names = [Path(each) for each in os.listdir(folder)]  # noqa: PTH208 — half the time of iterdir
    stems = {each.stem for each in names if is_text(each)}
    found: dict[str, list[AnnFile]] = {}
    for each in sorted(filter(is_annotations, names)):
        fitting = (pair for pair in _candidates(each.stem) if pair[0] in stems)
        stem, annotator = next(fitting, (None, None))
        if stem is not None:
            found.setdefault(stem, []).append(AnnFile(each.name, annotator))
    return MappingProxyType(found)


def _candidates(stem: str) -> Sequence[tuple[str, str | None]]:
    """Return what the stem of annotations may mean, as (stem of the text, annotator)."""
    meanings: list[tuple[str, str | None]] = [(stem, None)]
    at = stem.rfind("_")
    while at > 0:
        if at + 1 < len(stem):
            meanings.append((stem[:at], stem[at + 1 :]))
        at = stem.rfind("_", 0, at)
    return meanings
