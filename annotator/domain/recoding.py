"""Bytes that were read in one encoding, read in another: the text, and where ranges come to be.

Everything is exact or not at all: text that cannot be turned back into the bytes it
came from is refused, and a range is carried over only where both its ends fall
between two characters of the new text.
"""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from annotator.domain.errors import UserError
from annotator.domain.ranges import Range

ENCODINGS: Final = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "windows-1251",
    "koi8-r",
    "koi8-u",
    "cp866",
    "iso8859-5",
    "mac-cyrillic",
    "windows-1252",
    "iso8859-1",
    "windows-1250",
    "iso8859-2",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "cp949",
)
"""Those a person may choose from, none of which depends on what came before."""
_BOM: Final = "\ufeff"


def bytes_of(text: str, encoding: str) -> bytes | None:
    """Return the bytes a text was read from, None where it cannot have been this encoding."""
    try:
        data = text.encode(encoding)
        return data if data.decode(encoding) == text else None
    except (UnicodeError, LookupError):
        return None


def read(data: bytes, encoding: str) -> str:
    """Return bytes as text without a byte order mark; raises UserError where they do not fit."""
    try:
        text = data.decode(encoding).removeprefix(_BOM)
    except UnicodeDecodeError as error:
        raise UserError(f"It is not in this encoding: byte {error.start} does not fit.") from None
    if "\0" in text:
        raise UserError("It is not in this encoding: there would be a NUL in the text.")
    if not text or text.isspace():
        raise UserError("It is not in this encoding: no text would be left.")
    return text


@dataclass(frozen=True)
class Recoding:
    """Bytes, the encoding they were read in, and the one they are to be read in."""

    data: bytes
    was: str
    """Empty where nobody knows, so that nothing can be carried over."""
    becomes: str

    @cached_property
    def text(self) -> str:
        """The new text; raises UserError where the bytes do not fit."""
        return read(self.data, self.becomes)

    def is_of(self, text: str) -> bool:
        """Whether the old text was read from these bytes, byte for byte."""
        try:
            return bool(self.was) and read(self.data, self.was) == text
        except UserError:
            return False

    def places(self, text: str, offsets: Iterable[int]) -> Mapping[int, int]:
        """Return where offsets of the old text are in the new one, those left out that are nowhere.

        Offsets count code points.
        """
        if not self.is_of(text):
            return {}
        wanted = sorted(set(offsets))
        begins = _mark_length(self.data, self.was)
        if text.encode(self.was) != self.data[begins:]:  # the codec reads several bytes alike
            return {}
        return self._places(wanted, _byte_offsets(text, self.was, wanted, begins))

    def _places(self, wanted: list[int], bytes_at: list[int]) -> dict[int, int]:
        decoder = codecs.getincrementaldecoder(self.becomes)()
        begins = _mark_length(self.data, self.becomes)
        found: dict[int, int] = {}
        done, count = begins, 0
        for offset, byte in zip(wanted, bytes_at, strict=True):
            if byte < begins:
                continue
            count += len(decoder.decode(self.data[done:byte]))
            done = byte
            if not decoder.getstate()[0]:  # else it is inside a character
                found[offset] = count
        return found


def _byte_offsets(text: str, encoding: str, wanted: list[int], begins: int) -> list[int]:
    found, done, at = [], 0, begins
    for offset in wanted:
        at += len(text[done:offset].encode(encoding))
        done = offset
        found.append(at)
    return found


def _mark_length(data: bytes, encoding: str) -> int:
    """Return how many bytes the byte order mark takes, as this encoding reads it."""
    try:
        mark = _BOM.encode(encoding)
    except UnicodeEncodeError:
        return 0
    return len(mark) if data.startswith(mark) else 0


def carried(ranges: Iterable[Range], places: Mapping[int, int]) -> tuple[Range, ...] | None:
    """Return where ranges come to be, None when one of them cannot be carried over."""
    found = [(places.get(each.start), places.get(each.end)) for each in ranges]
    pairs = [(start, end) for start, end in found if start is not None and end is not None]
    if len(pairs) < len(found) or any(start >= end for start, end in pairs):
        return None
    return tuple(Range(start, end) for start, end in pairs)
