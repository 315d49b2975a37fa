"""What the beginning of a JSON file says of its shape, though its first record may be cut."""

import re
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.formats.decoding import guess_encoding
from annotator.formats.json_records import HEAD

_MORE = 1 << 22
"""Bytes looked at when the first line is a long one."""
_PIECE = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)(?:"\s*(:)?|\\?\Z)|[{}\[\]]', re.DOTALL)
"""A string, cut short at the very end or whole and perhaps a key; or a bracket."""


def whole_head(path: Path, head: bytes) -> bytes:
    """Return `head`, or more of the file when its first line is longer than that."""
    if len(head) < HEAD or b"\n" in head:
        return head
    try:
        with path.open("rb") as file:
            return file.read(_MORE)
    except OSError:
        return head


def head_text(head: bytes) -> str:
    """Return the first bytes of a file as text; empty when they are none."""
    try:
        name = guess_encoding(head, whole=False)
    except UserError:
        return ""
    return head.decode(name, errors="ignore").removeprefix("\ufeff").lstrip()


def first_keys(head: bytes) -> frozenset[str]:
    """Return the keys of the first JSON object, those of objects inside it left aside.

    Only keys within `head` are seen. Empty when the file does not begin with an
    object, or an array of them.
    """
    text = head_text(head)
    outer = 2 if text.startswith("[") else 1
    if not text.startswith(("{", "[")):
        return frozenset()
    keys, depth = set(), 0
    for piece in _PIECE.finditer(text):
        mark = piece[0]
        if mark in "{[":
            depth += 1
        elif mark in "}]":
            depth -= 1
            if depth < outer:
                break
        elif piece[2] and depth == outer:
            keys.add(piece[1])
    return frozenset(keys)
