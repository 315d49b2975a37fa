"""Rows of a CSV or TSV file: which are sound, at which line each begins, and where to find them."""

import codecs
import csv
from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from annotator.domain.errors import UserError
from annotator.domain.incoming import Refusal
from annotator.formats.decoding import guess_encoding, known_encoding

HEAD: Final = 1 << 16
"""Bytes looked at to tell encoding and delimiter."""
LONGEST_FIELD: Final = 20_000_000
"""Characters of a field; more means that a quotation mark was never closed."""
DELIMITERS: Final = {"comma": ",", "tab": "\t", "semicolon": ";", "bar": "|"}
_ROWS_TRIED: Final = 50
_LINES_TOLD: Final = 200


class Row(NamedTuple):
    """The fields of a row and the line it begins at."""

    line: int
    cells: list[str]


def encoding_of(path: Path, forced: str | None) -> str:
    """Return the encoding of a file; raises UserError when that is in doubt."""
    if forced:
        return known_encoding(forced)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UserError(f"the file cannot be read: {error.strerror}") from error
    if not head.strip():
        raise UserError("the file is empty: there is no article to import")
    return guess_encoding(head, whole=len(head) < HEAD)


def text_rows(
    path: Path, encoding: str, delimiter: str, at_byte: Callable[[int], None]
) -> Iterator[Row | Refusal]:
    """Yield the rows of a file that are not blank, and a refusal for each that is broken.

    Raises UserError when the file cannot be read on.
    """
    try:
        with path.open(encoding=encoding, newline="") as file:
            yield from sound_rows(_lines(file, at_byte), delimiter)
    except UnicodeError as error:
        raise UserError(
            f"the file does not fit the encoding {encoding} ({_reason(error)}); "
            "name another encoding"
        ) from None
    except OSError as error:
        raise UserError(f"the file cannot be read: {error.strerror}") from error


def _reason(error: UnicodeError) -> str:
    return error.reason if isinstance(error, UnicodeDecodeError) else str(error)


def _lines(file: TextIO, at_byte: Callable[[int], None]) -> Iterator[str]:
    number = 0
    while line := file.readline(LONGEST_FIELD):
        if number == 0:
            line = line.removeprefix("\ufeff")
        number += 1
        if number % _LINES_TOLD == 0:
            at_byte(file.buffer.tell())
        yield _checked(line, number)


def _checked(line: str, number: int) -> str:
    if len(line) >= LONGEST_FIELD:
        raise UserError(
            f"line {number} has more than {LONGEST_FIELD:,} characters; this is no table"
        )
    return line


def sound_rows(lines: Iterator[str], delimiter: str) -> Iterator[Row | Refusal]:
    """Yield rows and refusals; as a row is only read when it is asked for, so are `lines`."""
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        begin = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refusal(f"line {begin}", _explained(str(error)))
            if "limit" in str(error):
                return
            continue
        if any("\0" in each for each in cells):
            yield Refusal(f"line {begin}", "it holds a NUL; no text may hold one, so remove it")
        elif cells:
            yield Row(begin, cells)


def _explained(error: str) -> str:
    """Return what is wrong with a row in our words."""
    if "unexpected end of data" in error:
        return "a quotation mark that opens here is never closed; what follows it is not read"
    if "limit" in error:
        return f"a field has more than {LONGEST_FIELD:,} characters; nothing after it is read"
    if "expected after" in error:
        return "text stands right behind a closing quotation mark; quotes inside must be doubled"
    return f"the row is broken: {error}"


def guess_delimiter(sample: str, wanted: Callable[[Sequence[str]], bool], suffix: str) -> str:
    """Return the delimiter under which `sample` is a table; `wanted` tells a good header."""
    ranked = sorted(
        DELIMITERS.values(),
        key=lambda each: (*_worth(sample, each, wanted), each == "\t" and suffix == ".tsv"),
        reverse=True,
    )
    return ranked[0]


def _worth(
    sample: str, delimiter: str, wanted: Callable[[Sequence[str]], bool]
) -> tuple[bool, float, int]:
    """Tell whether the header is good, how even the rows are, and how many columns there are."""
    found = sound_rows(iter(sample.splitlines(keepends=True)), delimiter)
    rows = [each for each, _ in zip(found, range(_ROWS_TRIED), strict=False)]
    sound = [each.cells for each in rows if isinstance(each, Row)]
    if not sound:
        return False, 0.0, 0
    columns = len(sound[0])
    even = sum(len(each) == columns for each in sound) / len(rows)
    return wanted(sound[0]), even if columns > 1 else 0.0, columns


class OffsetLines:
    """Lines of a file that tells where the next one begins; ends of lines are line feeds."""

    def __init__(self, file: BufferedReader, encoding: str) -> None:
        self._file = file
        # “utf-8-sig” would take a mark off the beginning of every line, not of the file alone
        self._encoding = "utf-8" if codecs.lookup(encoding).name == "utf-8-sig" else encoding
        self.offset = file.tell()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        data = self._file.readline(LONGEST_FIELD)
        if not data:
            raise StopIteration
        at, self.offset = self.offset, self.offset + len(data)
        line = data.decode(self._encoding)
        return _checked(line if at else line.removeprefix("\ufeff"), 0)
