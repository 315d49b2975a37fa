"""Compiled Python that is kept from one start of the program to the next."""

import __future__

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

Key = tuple[str, int, bytes]
"""The name of a source, the flags it was compiled with and the hash of its text."""

_FUTURES = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)


class KeptCode:
    """What `compile` made of sources, in a file of the user's cache.

    It is only ever a help: where the file is missing, damaged, of another Python or
    cannot be written, everything is compiled as it would be without it.
    """

    def __init__(self, name: str) -> None:
        """Read what this version of Python kept under a name."""
        self._file = cache_folder() / f"{name}.{sys.implementation.cache_tag}"
        self._kept = _read(self._file)
        self._used: dict[Key, CodeType] = {}
        self._compile = builtins.compile

    def compile(
        self,
        source: Any,
        filename: Any,
        mode: str,
        flags: int = 0,
        dont_inherit: bool = False,
        **others: Any,
    ) -> Any:
        """Do what `compile` does, or return what was kept of the same module."""
        if not dont_inherit:
            flags |= sys._getframe(1).f_code.co_flags & _FUTURES  # noqa: SLF001 — so does `compile`
        is_module = mode == "exec" and isinstance(source, str | bytes)
        if not is_module or flags & ~_FUTURES or others:
            return self._compile(source, filename, mode, flags, True, **others)
        text = source.encode() if isinstance(source, str) else source
        key = (str(filename), flags, source_hash(text))
        code = self._kept.get(key) or self._compile(source, filename, mode, flags, True)
        self._used[key] = code
        return code

    def save(self) -> None:
        """Keep what was used, where it is not what was kept."""
        if not self._used or self._used.keys() == self._kept.keys():
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _write(self._file, self._used)


def cache_folder() -> Path:
    """Return the program's folder for what it can make again.

    The places are those of `platformdirs`, which takes 10 ms to import.
    """
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local", "annotator", "Cache")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "annotator"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache", "annotator")


def _read(file: Path) -> dict[Key, CodeType]:
    """Return what a file keeps; nothing, where it is not whole: `marshal` checks nothing."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    kept = data[_HEAD:]
    if data[:_HEAD] != _head(kept):
        return {}
    codes: dict[Key, CodeType] = marshal.loads(kept)  # noqa: S302 — as Python reads its own
    return codes


def _write(file: Path, codes: dict[Key, CodeType]) -> None:
    """Write a file in one go: a start at the same time reads the old one or the new one."""
    kept = marshal.dumps(codes)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        part.write_bytes(_head(kept) + kept)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _head(kept: bytes) -> bytes:
    return MAGIC_NUMBER + source_hash(kept)


_HEAD = len(_head(b""))
