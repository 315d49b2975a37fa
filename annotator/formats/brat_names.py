"""Names that brat and every file system take, each standing for one of ours."""

import hashlib
import re
import unicodedata
from typing import Final

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")
_NOT_IN_FILES: Final = frozenset('<>:"\\|?*')
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
_PART_BYTES: Final = 120
"""Longest name of a file or folder, well below the 255 bytes of most file systems."""
_PATH_LENGTH: Final = 150
"""Longest path below the export, so that Windows' 260 characters are enough."""
_PARTS: Final = 6


class TypeNames:
    """ASCII names for labels, relations and attributes, as brat wants them."""

    def __init__(self) -> None:
        self._safe: dict[str, str] = {}
        self._taken: set[str] = set()

    def __getitem__(self, name: str) -> str:
        """Return the one safe name that stands for `name`."""
        if name not in self._safe:
            plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
            safe = _UNSAFE.sub("_", plain).strip("_-") or "Label"
            if not safe[0].isalpha():
                safe = f"L_{safe}"
            self._safe[name] = _free(safe if name != safe else name, self._taken, "_")
        return self._safe[name]


class FileNames:
    """Names of files for keys, fit for Linux, Windows and macOS; no two differ by case alone."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def path_for(self, key: str) -> str:
        """Return a path for the article with this key, with no suffix; `/` makes folders."""
        parts = [part for part in key.split("/") if part.strip(". ")]
        if parts:
            parts[-1] = _without_suffix(parts[-1])
        safe = [_safe_part(part) for part in parts] or ["article"]
        # No folder may be called what some text is called.
        folders = [re.sub(r"\.(txt|ann)$", r"_\1", part, flags=re.IGNORECASE) for part in safe[:-1]]
        path = "/".join([*folders, safe[-1]])
        if len(safe) > _PARTS or len(path) > _PATH_LENGTH:
            path = f"{safe[-1][:50].rstrip('. ')}-{_hash(key)}"
        return _free(path, self._taken, "-")


def _free(name: str, taken: set[str], joint: str) -> str:
    """Return `name`, or `name-2` and on, that differs from those taken by more than case."""
    free, number = name, 1
    while (folded := unicodedata.normalize("NFKC", free).casefold()) in taken:
        number += 1
        free = f"{name}{joint}{number}"
    taken.add(folded)
    return free


def _without_suffix(name: str) -> str:
    stem = name[:-4] if name.lower().endswith(".txt") else name
    return stem if stem.strip(". ") else name


def _safe_part(part: str) -> str:
    """Return a part of a path with no sign that some file system refuses."""
    normal = unicodedata.normalize("NFC", part)
    kept = "".join("_" if _is_unsafe(sign) else sign for sign in normal).rstrip(". ").lstrip()
    if kept.startswith("."):
        kept = f"_{kept[1:]}"
    if _RESERVED.fullmatch(kept):
        kept = f"_{kept}"
    if len(kept.encode()) > _PART_BYTES:
        kept = f"{_cut(kept, _PART_BYTES - 9)}-{_hash(part)}"
    return kept or "_"


def _is_unsafe(sign: str) -> bool:
    return sign in _NOT_IN_FILES or unicodedata.category(sign)[0] == "C" or sign in "\u2028\u2029"


def _cut(text: str, size: int) -> str:
    """Return the beginning of `text` that is not longer than `size` bytes."""
    return text.encode()[:size].decode("utf-8", "ignore").rstrip(". ")


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:8]
