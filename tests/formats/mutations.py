"""Ways to break a file: bytes, lines, numbers, JSON, encodings, compression."""

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

Mutation = Callable[[random.Random, bytes], bytes]
_HUGE = (b"9" * 5_000, b"1" + b"0" * 400, b"1e999", b"-1e999", b"99999999999999999999")
_ODD = (
    b"-1",
    b"0",
    b"NaN",
    b"-Infinity",
    b"1.5",
    b"2147483648",
    b'"3"',
    b"null",
    b"[1]",
    b"",
    b"\xd9\xa3",
)
_SIGNS = (
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\r",
    b"\n",
    b"\r\n",
    b"\t",
    b'"',
    b"'",
    b";",
    b"\xd0",
)
_MORE_SIGNS = (
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\\u0000",
    b"\xe2\x80\xa8",
    b"[",
    b"{",
    b"]}",
    b"\\",
    b"-X-",
)
_NUMBER = re.compile(rb"-?\d+")
_BOMB = 2 << 30
"""Bytes a bomb would take."""
_ZEROS = 1 << 24


def _place(rng: random.Random, data: bytes) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.choice((1, 2, 7, 40, 400)))


def flip(rng: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        if made:
            made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def overwrite(rng: random.Random, data: bytes) -> bytes:
    start, end = _place(rng, data)
    return data[:start] + rng.randbytes(end - start) + data[end:]


def cut(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return rng.choice((data[:at], data[at:]))


def delete(rng: random.Random, data: bytes) -> bytes:
    start, end = _place(rng, data)
    return data[:start] + data[end:]


def double(rng: random.Random, data: bytes) -> bytes:
    start, end = _place(rng, data)
    return data[:end] + data[start:end] * rng.choice((1, 2, 50)) + data[end:]


def swap(rng: random.Random, data: bytes) -> bytes:
    a, b, c = sorted(rng.randrange(len(data) + 1) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def insert(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(_SIGNS + _MORE_SIGNS) * rng.choice((1, 1, 3)) + data[at:]


def renumber(rng: random.Random, data: bytes) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return flip(rng, data)
    start, end = rng.choice(found).span()
    return data[:start] + rng.choice(_HUGE + _ODD) + data[end:]


def shuffle_lines(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    match rng.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            return b"\n".join(lines[:at]) + b"".join(lines[at:])
        case _:
            lines[at] *= 200
    return b"\n".join(lines)


def shuffle_columns(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    sign = rng.choice((b"\t", b" ", b",", b";"))
    columns = lines[at].split(sign)
    which = rng.randrange(len(columns))
    match rng.randrange(4):
        case 0:
            del columns[which]
        case 1:
            columns.insert(which, rng.choice((b"", b"x", b"1")))
        case 2:
            columns[which] = rng.choice((b"", b'"', b"O", b"*", b"T99", b"_", b"x" * 300))
        case _:
            rng.shuffle(columns)
    lines[at] = sign.join(columns)
    return b"\n".join(lines)


def recode(rng: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    name = rng.choice(("utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r", "cp866", "latin-1"))
    made = text.encode(name, "replace")
    return made if rng.random() < 0.7 else made[: rng.randrange(len(made) + 1)]


def mix_encodings(rng: random.Random, data: bytes) -> bytes:
    start, end = _place(rng, data)
    piece = (
        data[start:end]
        .decode("utf-8", "replace")
        .encode(rng.choice(("cp1251", "utf-16")), "replace")
    )
    return data[:start] + piece + data[end:]


def deepen(rng: random.Random, data: bytes) -> bytes:
    depth = rng.choice((50, 500, 5_000, 100_000))
    opening, closing = rng.choice(((b"[", b"]"), (b'{"a":', b"}")))
    at = rng.choice([found.end() for found in re.finditer(rb"[:\[,]", data)] or [0])
    end = closing * depth if rng.random() < 0.6 else b""
    return data[:at] + opening * depth + b"1" + end + b"," * rng.randrange(2) + data[at:]


def break_json(rng: random.Random, data: bytes) -> bytes:
    """Change one value or key of a JSON file and write it anew."""
    for split in (lambda each: [each], bytes.splitlines):
        try:
            values = [json.loads(line) for line in split(data)]
        except (ValueError, RecursionError):
            continue
        if not values:
            break
        at = rng.randrange(len(values))
        for _ in range(rng.choice((1, 1, 3))):
            _break_value(rng, values[at])
        return "\n".join(
            json.dumps(each, ensure_ascii=rng.random() < 0.5) for each in values
        ).encode("utf-8", "surrogatepass")
    return renumber(rng, data)


_VALUES: tuple[Any, ...] = (
    *(None, True, -1, 0, 10**30, 1.5, float("nan"), float("inf"), "", "x", "\0", "\ud800"),
    *([], {}, [[]], [None], {"a": {}}, "x" * 3_000, "0", [0, 1, "X"], [-1, 5, "X"], 2**63),
)


def _break_value(rng: random.Random, value: Any) -> None:
    """Go down a random way and drop, rename or replace what is there."""
    while isinstance(value, dict | list) and value:
        key = rng.choice(list(value) if isinstance(value, dict) else range(len(value)))
        inner = value[key]
        if isinstance(inner, dict | list) and inner and rng.random() < 0.7:
            value = inner
            continue
        action = rng.randrange(5)
        if action == 0:
            del value[key]
        elif action == 1 and isinstance(value, dict):
            value[str(key) + "_"] = value.pop(key)
        elif action == 2 and isinstance(value, list):
            value.insert(key, deepcopy(inner))
        else:
            value[key] = deepcopy(rng.choice(_VALUES))
        return


def lengthen(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return (
        data[:at]
        + rng.choice((b" ", b"x", b"(", b"\t", b"\n", b'"', b"\\", b"a b ", b",")) * 300_000
        + data[at:]
    )


def within(rng: random.Random, data: bytes) -> bytes:
    """Break what is compressed, and compress it again; a file that is not: as it is."""
    for opened, closed in ((gzip.decompress, gzip.compress), (zlib.decompress, zlib.compress)):
        try:
            inside = opened(data)
        except (OSError, EOFError, zlib.error):
            continue
        return closed(rng.choice(_BYTES)(rng, inside))
    return flip(rng, data)


@cache
def _bombs() -> tuple[bytes, bytes]:
    """Two gibibytes of zeros, as gzip and as zlib."""
    member = gzip.compress(bytes(_ZEROS), 1)
    stream = zlib.compressobj(1)
    head = stream.compress(b"") + stream.flush(zlib.Z_FULL_FLUSH)
    block = stream.compress(bytes(_ZEROS)) + stream.flush(zlib.Z_FULL_FLUSH)
    end = b"\3\0" + (_BOMB % 65_521 << 16 | 1).to_bytes(4, "big")  # the checksum of all zeros
    return member * (_BOMB // _ZEROS), head + block * (_BOMB // _ZEROS) + end


def bomb(rng: random.Random, data: bytes) -> bytes:
    """Return a bomb in place of a compressed file; another change for one that is not."""
    if data[:2] == b"\x1f\x8b":
        return _bombs()[0]
    if data[:1] == b"\x78":
        return _bombs()[1]
    return lengthen(rng, data)


_BYTES: tuple[Mutation, ...] = (flip, overwrite, cut, delete, double, swap, insert, renumber)
ALL: tuple[Mutation, ...] = (
    *_BYTES,
    *(renumber, shuffle_lines, shuffle_columns, recode, mix_encodings, deepen),
    *(break_json, break_json, break_json),
)
RARE: tuple[Mutation, ...] = (lengthen, bomb)
"""Those that make big files, once in a hundred."""


def broken(rng: random.Random, data: bytes) -> tuple[str, bytes]:
    """Return what was done to some bytes, and what became of them."""
    compressed = data[:2] == b"\x1f\x8b" or data[:1] == b"\x78"
    names = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        chosen = rng.choice(RARE) if rng.random() < 0.01 else rng.choice(ALL)
        if compressed and chosen is not bomb and rng.random() < 0.7:
            chosen = within
        data = chosen(rng, data)
        names.append(chosen.__name__)
        if chosen is bomb:  # nobody here opens it again
            break
    return "+".join(names), data
