"""Opens a `DocBin` file without trusting it: sizes are bounded before anything is built.

A DocBin is zlib over msgpack. Both can be made to grow a thousandfold, and
spaCy's own reader believes what it finds (a damaged shard can end the process).
Here the file is unpacked up to a limit, and each value is built by itself, when
it is asked for, after its size is known.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import EnvironmentProblem, UserError

MOST_BYTES: Final = 128 << 20
"""Bytes of a file when it is unpacked; a shard of ours has some 40 MB."""
_UNSUSPICIOUS: Final = 16 << 20
_MOST_RATIO: Final = 250
"""Real files shrink to a tenth or a thirtieth, made-up ones to a thousandth."""
_CHUNK: Final = 1 << 20
MOST_VALUE_BYTES: Final = 4 << 20
"""Bytes of anything that is kept for one article, but its tokens."""
_MOST_FLAG_BYTES: Final = 1_024
_MOST_ITEMS: Final = 1_000_000
_LISTS: Final = ("strings", "cats", "flags", "span_groups", "user_data")

Place = tuple[int, int]


def damaged(why: str) -> UserError:
    """Return the error for a file that is no DocBin, or no longer one."""
    return UserError(f"the file is damaged or no spaCy DocBin: {why}")


@dataclass(frozen=True)
class Container:
    """The parts of a DocBin, none of them built yet but the strings and the list of columns."""

    data: bytes
    attrs: Sequence[int]
    strings: Sequence[str]
    tokens: memoryview
    spaces: memoryview
    lengths: memoryview
    places: Mapping[str, Sequence[Place]]
    """Where the value of each article stands in `data`, for each list of them."""

    def value(self, name: str, number: int) -> Any:
        """Return one article's value; None where there is none. Raises UserError."""
        places = self.places.get(name, ())
        if number >= len(places):
            return None
        start, end = places[number]
        if name == "flags" and end - start > _MOST_FLAG_BYTES:
            raise damaged(f"flags of article {number + 1} are none")
        return unpacked(self.data[start:end], f"{name} of article {number + 1}")


def unpacked(packed: bytes, what: str) -> Any:
    """Return the plain value in some msgpack; no hook is asked, no object of a class is made."""
    from srsly.msgpack import UnpackException, unpackb

    if len(packed) > MOST_VALUE_BYTES:
        raise UserError(f"{what} is too big to be read safely: {len(packed):,} bytes")
    try:
        return unpackb(
            packed,
            raw=False,
            use_list=False,
            strict_map_key=False,
            object_pairs_hook=dict,  # instead of hooks that make arrays, or worse
            max_array_len=_MOST_ITEMS,
            max_map_len=_MOST_ITEMS,
        )
    except (ValueError, TypeError, OverflowError, RecursionError, UnpackException) as error:
        raise damaged(f"{what} cannot be unpacked ({error})") from error


def opened(path: Path, at_byte: Callable[[int], None]) -> Container:
    """Open a file; raises UserError when it is damaged or too big, or cannot be read."""
    data = _decompressed(path, at_byte)
    places, lists = _layout(data)
    try:
        strings = _strings(data, lists["strings"])
    except UnicodeDecodeError as error:
        raise damaged("its strings are not in UTF-8") from error
    start, end = places["attrs"]
    attrs = unpacked(data[start:end], "attrs")
    if not (attrs and isinstance(attrs, tuple) and all(type(each) is int for each in attrs)):
        raise damaged("its columns are none")
    return Container(
        data,
        attrs,
        strings,
        _bytes_at(data, places, "tokens"),
        _bytes_at(data, places, "spaces"),
        _bytes_at(data, places, "lengths"),
        lists,
    )


def _decompressed(path: Path, at_byte: Callable[[int], None]) -> bytes:
    unpacker = zlib.decompressobj()
    parts: list[bytes] = []
    total = read = 0
    try:
        with path.open("rb") as file:
            while not unpacker.eof and (chunk := unpacker.unconsumed_tail or file.read(_CHUNK)):
                parts.append(unpacker.decompress(chunk, _CHUNK))
                total += len(parts[-1])
                read = file.tell()
                _check_size(total, read)
                at_byte(read)
    except zlib.error as error:
        raise damaged("it cannot be decompressed") from error
    except OSError as error:
        raise EnvironmentProblem(f"the file cannot be read: {error.strerror}") from error
    if not unpacker.eof:
        raise damaged("it ends too early")
    return b"".join(parts)


def _check_size(total: int, read: int) -> None:
    if total > MOST_BYTES:
        raise UserError(
            f"it unpacks to more than {MOST_BYTES >> 20} MB, too much to be read at once; "
            "write it as several smaller DocBin files"
        )
    if total > _UNSUSPICIOUS and total > read * _MOST_RATIO:
        raise UserError("it unpacks to far more than real data would; it is not read")


def _layout(data: bytes) -> tuple[dict[str, Place], dict[str, list[Place]]]:
    """Return where each part stands, and for lists each item, without building any."""
    from srsly.msgpack import Unpacker, UnpackException

    scan = Unpacker(raw=False, max_buffer_size=len(data) + 1)
    scan.feed(data)
    places: dict[str, Place] = {}
    lists: dict[str, list[Place]] = {}
    try:
        for _ in range(min(scan.read_map_header(), 100)):
            name = scan.unpack()
            start = scan.tell()
            if name in _LISTS:
                lists[name] = _items(scan)
            else:
                scan.skip()
            places[str(name)] = (start, scan.tell())
    except (ValueError, TypeError, RecursionError, UnpackException) as error:
        raise damaged("its parts cannot be told apart") from error
    missing = {"attrs", "tokens", "spaces", "lengths", "strings"} - places.keys()
    if missing:
        raise damaged(f"it has no {min(missing)}")
    return places, lists


def _items(scan: Any) -> list[Place]:
    count = scan.read_array_header()
    if count > _MOST_ITEMS:
        raise UserError("it holds too much to be read at once; write it as several smaller files")
    found = []
    for _ in range(count):
        start = scan.tell()
        scan.skip()
        found.append((start, scan.tell()))
    return found


_BIN_HEADS: Final = {0xC4: 1, 0xC5: 2, 0xC6: 4}


def _bytes_at(data: bytes, places: Mapping[str, Place], name: str) -> memoryview:
    """Return a byte string where it stands, without a copy."""
    start, end = places[name]
    size = _BIN_HEADS.get(data[start])
    if size is None:
        raise damaged(f"its {name} are no bytes")
    return memoryview(data)[start + 1 + size : end]


def _strings(data: bytes, places: Sequence[Place]) -> list[str]:
    """Return strings from where they stand; anything else there is not even built."""
    return [data[_string_start(data, start) : end].decode() for start, end in places]


_STRING_HEADS: Final = {0xD9: 2, 0xDA: 3, 0xDB: 5, **dict.fromkeys(range(0xA0, 0xC0), 1)}


def _string_start(data: bytes, start: int) -> int:
    size = _STRING_HEADS.get(data[start])
    if size is None:
        raise damaged("its strings are none")
    return start + size
