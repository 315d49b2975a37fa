"""A recorder between SQLite and the disk: every write, truncate, sync and delete, in order.

A shim over the default VFS of the very library that `sqlite3` uses, made with
ctypes, so that it sees the program's own traffic and needs nothing installed.
See https://www.sqlite.org/c3ref/vfs.html and https://www.sqlite.org/c3ref/io_methods.html.
"""

import _sqlite3
import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

_CREATE = 0x4
_FULL, _IOERR_FSYNC = 13, 1034

_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_CLOSE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_WRITE = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 7),
    )


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 13),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.c_void_p),)


_KEPT: list[object] = []
"""Shims for good: a connection that a failing test left open still calls into its own."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done to the disk, or a mark of the test's own."""

    kind: str
    path: str = ""
    offset: int = 0
    content: bytes = b""
    synced: bool = False


@dataclass
class Recorder:
    """What was done, and what shall go wrong."""

    events: list[Event] = field(default_factory=list)
    writes_left: int | None = None
    """After so many writes the disk is full; None: never."""
    sync_seconds: float = 0.0

    def full(self) -> bool:
        """Whether this write finds no space."""
        if self.writes_left is None:
            return False
        self.writes_left -= 1
        return self.writes_left < 0


class _Shim:
    """The VFS and its file methods; kept alive while it is registered."""

    def __init__(self, original: _Vfs, recorder: Recorder) -> None:
        self._original = original
        self._recorder = recorder
        self._open_original = _OPEN(original.open)
        self._delete_original = _DELETE(original.delete)
        self._paths: dict[int, str] = {}
        self._wrapped: dict[int, tuple[_Methods, Any]] = {}
        self._keep = (_OPEN(self._open), _DELETE(self._delete))
        self.vfs = _Vfs.from_buffer_copy(original)
        self.vfs.name = b"recording"
        self.vfs.open = ctypes.cast(self._keep[0], ctypes.c_void_p)
        self.vfs.delete = ctypes.cast(self._keep[1], ctypes.c_void_p)

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        # The name goes on as a pointer: SQLite keeps it, and reads on behind its end.
        status = self._open_original(ctypes.addressof(self._original), name, file, flags, out)
        if status == 0 and name is not None:
            head = _File.from_address(file)
            if head.methods not in self._wrapped:
                self._wrapped[head.methods] = self._wrap(head.methods)
            path = self._paths[file] = ctypes.string_at(name).decode()
            if flags & _CREATE:
                self._recorder.events.append(Event("create", path))
            head.methods = ctypes.addressof(self._wrapped[head.methods][0])
        return status

    def _delete(self, _vfs: int, name: bytes, sync_folder: int) -> int:
        status = self._delete_original(ctypes.addressof(self._original), name, sync_folder)
        if status == 0:
            event = Event("delete", name.decode(), synced=bool(sync_folder))
            self._recorder.events.append(event)
        return status

    def _wrap(self, address: int) -> tuple[_Methods, Any]:
        methods = _Methods.from_buffer_copy(_Methods.from_address(address))
        methods.version = 1  # no shared memory, no memory mapping
        close, write = _CLOSE(methods.close), _WRITE(methods.write)
        truncate, sync = _TRUNCATE(methods.truncate), _SYNC(methods.sync)
        events = self._recorder.events

        def on_close(file: int) -> int:
            self._paths.pop(file, None)
            return close(file)

        def on_write(file: int, data: int, size: int, offset: int) -> int:
            if self._recorder.full():
                return _FULL
            content = ctypes.string_at(data, size)
            events.append(Event("write", self._paths[file], offset, content))
            return write(file, data, size, offset)

        def on_truncate(file: int, size: int) -> int:
            events.append(Event("truncate", self._paths[file], size))
            return truncate(file, size)

        def on_sync(file: int, flags: int) -> int:
            if self._recorder.sync_seconds:
                time.sleep(self._recorder.sync_seconds)
            if self._recorder.full():
                return _IOERR_FSYNC
            events.append(Event("sync", self._paths[file]))
            return sync(file, flags)

        kept = (_CLOSE(on_close), _WRITE(on_write), _TRUNCATE(on_truncate), _SYNC(on_sync))
        for name, function in zip(("close", "write", "truncate", "sync"), kept, strict=True):
            setattr(methods, name, ctypes.cast(function, ctypes.c_void_p))
        return methods, (kept, close, write, truncate, sync)


@contextmanager
def recorded() -> Iterator[Recorder]:
    """Record what connections opened within do to the disk; skips where that is impossible."""
    try:
        library = ctypes.CDLL(_sqlite3.__file__)
        find, register, unregister = (
            library.sqlite3_vfs_find,
            library.sqlite3_vfs_register,
            library.sqlite3_vfs_unregister,
        )
    except (AttributeError, OSError):
        pytest.skip("this Python hides the functions of its SQLite")
    find.restype = ctypes.POINTER(_Vfs)
    find.argtypes = (ctypes.c_char_p,)
    register.argtypes = (ctypes.POINTER(_Vfs), ctypes.c_int)
    unregister.argtypes = (ctypes.POINTER(_Vfs),)
    original = find(None)
    recorder = Recorder()
    shim = _Shim(original.contents, recorder)
    _KEPT.append(shim)
    register(ctypes.byref(shim.vfs), 1)
    try:
        yield recorder
    finally:
        unregister(ctypes.byref(shim.vfs))
        register(original, 1)
