"""Compiled Python that is kept from one start of the program to the next."""

import __future__

import builtins
import marshal
import os
import stat
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

    It is only ever a help: where the file is missing, damaged, of another Python, might
    be by somebody else or cannot be written, everything is compiled as without it.
    """

    def __init__(self, name: str) -> None:
        """Read what this version of Python kept under a name."""
        folder = cache_folder()
        self._file = folder and folder / f"{name}.{_python()}"
        self._kept = _read(self._file) if self._file else {}
        self._used: dict[Key, CodeType] = {}
        self._compile = builtins.compile

    def compile(
        self,
        source: Any,
        filename: Any,
        mode: str,
        flags: int = 0,
        dont_inherit: bool = False,
        optimize: int = -1,
        **others: Any,
    ) -> Any:
        """Do what `compile` does, or return what was kept of the same module."""
        if not dont_inherit:
            flags |= sys._getframe(1).f_code.co_flags & _FUTURES  # noqa: SLF001 — so does `compile`
        is_module = mode == "exec" and isinstance(source, str | bytes)
        if not is_module or flags & ~_FUTURES or optimize != -1 or others:
            return self._compile(source, filename, mode, flags, True, optimize, **others)
        text = source.encode() if isinstance(source, str) else source
        key = (str(filename), flags, source_hash(text))
        code = self._kept.get(key) or self._compile(source, filename, mode, flags, True)
        self._used[key] = code
        return code

    def save(self) -> None:
        """Keep what was used, where it is not what was kept."""
        if self._file is None or not self._used or self._used.keys() == self._kept.keys():
            return
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._file, self._used)


def cache_folder() -> Path | None:
    """Return the program's folder for what it can make again, None where there is no place.

    A place that depends on where the program was started is none: whoever can write
    there could have it run what they like.
    """
    try:
        folder = _cache() / "annotator"
    except RuntimeError:  # no HOME, and a number for a user that has none
        return None
    if not folder.is_absolute():
        return None
    return folder / "Cache" if sys.platform == "win32" else folder


def _cache() -> Path:
    """Return where programs keep such things.

    The places are those of `platformdirs`, which takes 10 ms to import.
    """
    if sys.platform == "win32":
        return _named("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return _named("XDG_CACHE_HOME") or Path.home() / ".cache"


def _named(variable: str) -> Path | None:
    """Return the folder a variable names; a relative one is to be passed over."""
    folder = Path(os.environ.get(variable, ""))
    return folder if folder.is_absolute() else None


def _python() -> str:
    """Tell for which Python code is compiled, as `__pycache__` does."""
    level = sys.flags.optimize
    return f"{sys.implementation.cache_tag}{f'.opt-{level}' if level else ''}"


def _is_ours_alone(path: Path) -> bool:
    """Whether nobody else can have put code here; on Windows the user's folders see to that."""
    if sys.platform == "win32":
        return True
    about = path.lstat()
    is_link = not (stat.S_ISREG(about.st_mode) or stat.S_ISDIR(about.st_mode))
    of_others = about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return about.st_uid == os.geteuid() and not is_link and not of_others


def _read(file: Path) -> dict[Key, CodeType]:
    """Return what a file keeps; nothing, where it is not whole: `marshal` checks nothing."""
    try:
        if not (_is_ours_alone(file.parent) and _is_ours_alone(file)):
            return {}
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
    if not _is_ours_alone(file.parent):
        return
    kept = marshal.dumps(codes)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with open(part, "xb", opener=_open_privately) as out:
            out.write(_head(kept) + kept)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _open_privately(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _head(kept: bytes) -> bytes:
    return MAGIC_NUMBER + source_hash(kept)


_HEAD = len(_head(b""))
