"""A disk that loses power: what may be left of the writes that nobody had synced."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.durability.recording_vfs import Event

SECTOR = 512


@dataclass
class _Inode:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)

    def sync(self) -> None:
        for event in self.pending:
            _apply(self.synced, event)
        self.pending.clear()


class Disk:
    """Replays events; `crash` says what a power cut at this moment could leave.

    A file's own content is safe once that file is synced. A name made or
    removed is safe once its folder is: when a new file is synced for the first
    time (SQLite syncs the folder with it), or when SQLite asks for it as it
    deletes. Until then any sector may be old or new, in any combination, and
    of the names the first few changes.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with the files of a folder, all of them safe."""
        self._now = {
            str(path): _Inode(bytearray(path.read_bytes()))
            for path in folder.iterdir()
            if path.is_file()
        }
        self._durable = dict(self._now)
        self._pending: list[tuple[str, _Inode | None]] = []

    def replay(self, event: Event) -> None:
        """Do one more thing."""
        match event.kind:
            case "create" if event.path not in self._now:
                self._rename(event.path, _Inode())
            case "write" | "truncate":
                self._now[event.path].pending.append(event)
            case "sync":
                inode = self._now[event.path]
                inode.sync()
                if any(each is inode for _, each in self._pending):
                    self._sync_names()
            case "delete":
                self._now.pop(event.path, None)
                self._pending.append((event.path, None))
                if event.synced:
                    self._sync_names()
            case _:
                pass

    def crash(self, choose: random.Random) -> dict[str, bytes]:
        """Return the files that are there after a power cut, by path."""
        names = dict(self._durable)
        for path, inode in self._pending[: choose.randint(0, len(self._pending))]:
            _rename(names, path, inode)
        share = choose.choice((0.0, 0.0, 0.5, 0.9, 1.0))
        return {path: _after(inode, share, choose) for path, inode in names.items()}

    def _rename(self, path: str, inode: _Inode) -> None:
        self._now[path] = inode
        self._pending.append((path, inode))

    def _sync_names(self) -> None:
        for path, inode in self._pending:
            _rename(self._durable, path, inode)
        self._pending.clear()


def _rename(names: dict[str, _Inode], path: str, inode: _Inode | None) -> None:
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode


def _after(inode: _Inode, share: float, choose: random.Random) -> bytes:
    content = bytearray(inode.synced)
    pieces = [piece for event in inode.pending for piece in _sectors(event)]
    left = [piece for piece in pieces if choose.random() < share]
    if choose.random() < 0.5:
        choose.shuffle(left)
    for piece in left:
        _apply(content, piece)
    return bytes(content)


def _sectors(event: Event) -> list[Event]:
    if event.kind != "write":
        return [event]
    pieces, at, end = [], event.offset, event.offset + len(event.content)
    while at < end:
        behind = min(end, (at // SECTOR + 1) * SECTOR)
        part = event.content[at - event.offset : behind - event.offset]
        pieces.append(Event("write", event.path, at, part))
        at = behind
    return pieces


def _apply(content: bytearray, event: Event) -> None:
    if event.kind == "truncate":
        del content[event.offset :]
        content.extend(bytes(event.offset - len(content)))
        return
    end = event.offset + len(event.content)
    content.extend(bytes(max(0, end - len(content))))
    content[event.offset : end] = event.content
