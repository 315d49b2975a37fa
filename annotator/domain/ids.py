"""Identities: UUIDs that sort by the time they were made."""

import os
import time
from uuid import UUID


def new_id() -> str:
    """Return a fresh UUID of version 7 (RFC 9562), so that indexes grow at their end."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def as_uuid(text: object) -> str | None:
    """Return the canonical form when `text` is a UUID, else None."""
    if not isinstance(text, str) or len(text) not in {32, 36}:
        return None
    try:
        return str(UUID(text))
    except ValueError:
        return None
