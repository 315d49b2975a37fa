"""Where the records of a JSON file are: one a line, in one array, or spread over lines."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import Refusal
from annotator.formats.decoding import guess_encoding, known_encoding, looks_like_utf8
from annotator.formats.json_faults import Place, fault
from annotator.formats.json_values import SKIPPER, parsed, value_at

HEAD = 1 << 16
"""Bytes looked at to tell the encoding."""

_CHUNK = 1 << 20
_STEP = 1 << 18
"""Bytes after which the position is told again."""
_LINES_TOLD = 20
_LONGEST = 1 << 26
"""Longest record looked for the end of, in characters."""
_CUT = 20
"""Characters before the end of what was read where a value may just be cut."""
_BLANK = re.compile(r"\s*")
_BETWEEN = re.compile(r"[ \t\r\n,]*")
_ARRAY = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*\[[ \t\r\n]*\{")


class _Encoding(NamedTuple):
    name: str
    guessed: bool

    @property
    def is_wide(self) -> bool:
        """Whether a line's end is more than one byte."""
        return self.name.lower().replace("_", "-").startswith(("utf-16", "utf-32"))


class Record(NamedTuple):
    """A JSON value and where it stands: «line 12», «record 3»."""

    where: str
    value: Any


AtByte = Callable[[int], None]
"""Told now and then how far in the file the reader is; may raise Cancelled."""


def nobody(position: int) -> None:
    """Hear a position and do nothing."""


def json_records(
    path: Path, encoding: str | None = None, at_byte: AtByte = nobody
) -> Iterator[Record | Refusal]:
    """Yield the values of a file, and a refusal for each that is broken.

    Raises UserError when the file cannot be read or is not text.
    """
    try:
        known = _encoding_of(path, encoding)
        if _is_spread(path, known):
            yield from _spread_records(path, known, at_byte)
        else:
            yield from _line_records(path, known, at_byte)
    except OSError as error:
        raise UserError(f"the file cannot be read: {error.strerror or error}") from error


def _encoding_of(path: Path, forced: str | None) -> _Encoding:
    if forced:
        return _Encoding(known_encoding(forced), guessed=False)
    with path.open("rb") as file:
        head = file.read(HEAD)
    try:
        name = guess_encoding(head, whole=len(head) < HEAD)
    except UserError:
        # One broken line must not cost the others: each bad one is refused by itself.
        if head.lstrip()[:1] not in (b"{", b"["):
            raise
        name = "utf-8"
    return _Encoding(name, guessed=not name.startswith("utf-"))


def _lines(
    path: Path, encoding: _Encoding, at_byte: AtByte = nobody
) -> Iterator[tuple[int, str | Refusal]]:
    """Yield the lines that are not blank with their numbers; only a line feed ends a line."""
    if encoding.is_wide:
        yield from _wide_lines(path, encoding, at_byte)
        return
    position = told = 0
    with path.open("rb") as file:
        for number, data in enumerate(file, 1):
            position += len(data)
            if position - told > _STEP:
                told = position
                at_byte(position)
            try:
                line = _decoded(data, encoding)
            except UnicodeDecodeError as error:
                why = f"byte {error.start} of the line is not {error.encoding}; name the encoding"
                yield number, Refusal(f"line {number}", f"{why} or mend the line")
                continue
            if number == 1:
                line = line.removeprefix("\ufeff")
            if line and not line.isspace():
                yield number, line


def _decoded(data: bytes, encoding: _Encoding) -> str:
    if not encoding.guessed:
        return data.decode(encoding.name)
    try:
        return data.decode()
    except UnicodeDecodeError:
        if looks_like_utf8(data):
            raise
        return data.decode(encoding.name)


def _wide_lines(path: Path, encoding: _Encoding, at_byte: AtByte) -> Iterator[tuple[int, str]]:
    number = 0
    try:
        with path.open(encoding=encoding.name, newline="\n") as file:
            for number, line in enumerate(file, 1):
                if number % _LINES_TOLD == 0:
                    at_byte(_position(file))
                text = line.removeprefix("\ufeff") if number == 1 else line
                if text and not text.isspace():
                    yield number, text
    except UnicodeError:
        raise UserError(
            f"after line {number} the file does not fit the encoding {encoding.name}; "
            "name another encoding"
        ) from None


def _position(file: TextIO) -> int:
    return file.buffer.tell()


def _line_records(path: Path, encoding: _Encoding, at_byte: AtByte) -> Iterator[Record | Refusal]:
    nothing_yet = True
    for number, line in _lines(path, encoding, at_byte):
        is_first, nothing_yet = nothing_yet, False
        if isinstance(line, Refusal):
            yield line
            continue
        where = f"line {number}"
        try:
            value = parsed(line)
        except RecordError as error:
            yield Refusal(where, str(error))
            continue
        if is_first and _is_array_of_records(value):
            yield from (Record(f"record {at}", each) for at, each in enumerate(value, 1))
        else:
            yield Record(where, value)


def _is_array_of_records(value: Any) -> bool:
    """Whether a line is a whole file's array; what in it is no record is refused by itself."""
    return type(value) is list and (not value or any(type(each) is dict for each in value))


def _is_spread(path: Path, encoding: _Encoding) -> bool:
    """Whether the file is an array of objects, or its first line begins a longer JSON value."""
    if not encoding.is_wide and _begins_array(path):
        return True
    _, line = next(_lines(path, encoding), (0, ""))
    if isinstance(line, Refusal) or not line.lstrip().startswith(("[", "{")):
        return False
    try:
        SKIPPER.decode(line)
    except json.JSONDecodeError as error:
        return error.pos >= len(line.rstrip())
    except (RecursionError, RecordError):
        return False
    return False


def _begins_array(path: Path) -> bool:
    """Whether a file begins with an array of objects; all of it may stand on one line."""
    with path.open("rb") as file:
        return bool(_ARRAY.match(file.read(HEAD)))


def _opens_alone(path: Path, encoding: _Encoding) -> bool:
    """Whether the first line is nothing but a bracket, as in a pretty-printed file."""
    _, line = next(_lines(path, encoding), (0, ""))
    return not isinstance(line, Refusal) and line.strip() in {"[", "{", "[{"}


def _spread_records(path: Path, encoding: _Encoding, at_byte: AtByte) -> Iterator[Record | Refusal]:
    number = 0
    try:
        with path.open(encoding=encoding.name, newline="") as file:
            for number, value in enumerate(_spread_values(file, at_byte), 1):
                where = f"record {number}"
                is_bad = isinstance(value, RecordError)
                yield Refusal(where, str(value)) if is_bad else Record(where, value)
    except UnicodeError:
        raise UserError(
            f"after record {number} the file does not fit the encoding {encoding.name}; "
            "name another encoding"
        ) from None
    except RecordError as error:
        if number == 0 and not _opens_alone(path, encoding):
            # A first line cut short; the next is sound.
            yield from _line_records(path, encoding, at_byte)
        else:
            yield Refusal(f"record {number + 1}", f"{error}; nothing after it can be read")


def _spread_values(file: TextIO, at_byte: AtByte) -> Iterator[Any]:
    """Yield the values of an array, or of objects one after another; an error in a bad one's place.

    Raises RecordError when nothing more can be read.
    """
    text, place = file.read(_CHUNK).removeprefix("\ufeff"), Place()
    at = _end_of(_BLANK, text, 0)
    in_array = text.startswith("[", at)
    at += int(in_array)
    while True:
        at = _end_of(_BETWEEN, text, at)
        try:
            value, end = value_at(text, at)
        except json.JSONDecodeError as error:
            if _is_broken(error, text, at):
                raise _broken(error, place, text) from None
            at_byte(_position(file))
            more = file.read(max(_CHUNK, len(text) - at))
            if more:
                place = place.after(text, at)
                text, at = text[at:] + more, 0
            if more:
                continue
            if text[at:].strip() == ("]" if in_array else ""):
                return
            raise _broken(error, place, text) from None
        except RecursionError:
            raise RecordError("it is nested too deeply") from None
        yield value
        at = end


def _broken(error: json.JSONDecodeError, place: Place, text: str) -> RecordError:
    line, character = place.after(text, error.pos)
    return RecordError(
        f"the JSON is broken in line {line}, at character {character}: {fault(error)}"
    )


def _is_broken(error: json.JSONDecodeError, text: str, at: int) -> bool:
    """Whether a value is surely broken, and not only cut where reading has come to."""
    if len(text) - at > _LONGEST:
        return True
    if error.msg.startswith("Unterminated") or text.startswith("]", at):
        return False
    return error.pos < len(text) - _CUT


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
