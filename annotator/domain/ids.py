"""Identities: UUIDs that sort by the time they were made."""

import os
import time

_VERSION_7 = 0x7 << 76
_VARIANT = 0x2 << 62
_KEEP = ~(0xF << 76 | 0x3 << 62)
_HASH_KEY_LENGTH = 16
"""Hexadecimal digits of the text's SHA-256 that make a key where nothing else does."""


def new_id_bytes() -> bytes:
    """Return a fresh UUID of version 7 (RFC 9562), so that indexes grow at their end."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
    return (value & _KEEP | _VERSION_7 | _VARIANT).to_bytes(16, "big")


def new_id() -> str:
    """Return a fresh UUID of version 7 as text."""
    return id_text(new_id_bytes())


def id_text(raw: bytes) -> str:
    """Return 16 bytes as a UUID in its canonical form."""
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def id_bytes(text: str) -> bytes:
    """Return the 16 bytes of a UUID in its canonical form."""
    return bytes.fromhex(text.replace("-", ""))


def hash_key(text_hash: bytes) -> str:
    """Return the key of an article that was given none, from the hash of its text."""
    return text_hash.hex()[:_HASH_KEY_LENGTH]


def as_uuid(text: object) -> str | None:
    """Return the canonical form when `text` is a UUID, else None."""
    if not isinstance(text, str) or len(text) not in {32, 36}:
        return None
    from uuid import UUID  # brings the platform along, and is not needed to show a project

    try:
        return str(UUID(text))
    except ValueError:
        return None
