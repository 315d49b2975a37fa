"""Rows of a CoNLL file, gathered into the articles they make up."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO

from annotator.domain.errors import UserError
from annotator.formats.conll_tags import OUTSIDE, is_tag

DOCSTART: Final = "-DOCSTART-"
_NEW_ARTICLE: Final = re.compile(r"#\s*newdoc(?:\s+id\s*=\s*(.*))?")
_LONGEST_LINE: Final = 1_000_000
_MOST_TOKENS: Final = 2_000_000
_LINES_TOLD: Final = 2_000


@dataclass
class TokenRows:
    """The tokens and tags of one article, and what was wrong with its rows."""

    line: int
    """Where it begins."""
    key: str | None = None
    tokens: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Tokens that a new sentence begins with."""
    bad: int = 0
    first_bad: str = ""
    whole_file: bool = True
    """Whether no mark of an article stood before it."""

    def add(self, line: int, columns: list[str]) -> None:
        """Take a row in; one without a tag is a token that is outside."""
        tag = columns[-1]
        if len(columns) < 2 or not is_tag(tag):  # noqa: PLR2004 — a token and a tag
            self.bad += 1
            self.first_bad = self.first_bad or f"line {line}: {' '.join(columns)[:60]!r}"
            tag = OUTSIDE
        self.tokens.append(columns[0])
        self.tags.append(tag)

    def end_sentence(self) -> None:
        """Note that the next token begins a sentence."""
        if self.tokens and (not self.breaks or self.breaks[-1] != len(self.tokens)):
            self.breaks.append(len(self.tokens))


def articles_of(
    path: Path, encoding: str, at_byte: Callable[[int], None], sentences: int
) -> Iterator[TokenRows]:
    """Yield the rows of each article: what stands between two marks of one.

    With `sentences`, an article ends after that many. Raises UserError when
    the file cannot be read on.
    """
    rows = TokenRows(1)
    for number, line in _lines(path, encoding, at_byte):
        columns = _columns(line)
        begins = _begins(line, columns)
        if begins is not None or _is_full(rows, sentences):
            if rows.tokens:
                yield rows
            rows = TokenRows(number, begins or None, whole_file=False)
        if begins is not None or _is_comment(line, columns):
            continue
        if columns:
            rows.add(number, columns)
        else:
            rows.end_sentence()
    if rows.tokens:
        yield rows


def _is_full(rows: TokenRows, sentences: int) -> bool:
    return len(rows.tokens) > _MOST_TOKENS or 0 < sentences <= len(rows.breaks)


def _lines(path: Path, encoding: str, at_byte: Callable[[int], None]) -> Iterator[tuple[int, str]]:
    number = 0
    try:
        with path.open(encoding=encoding) as file:
            while line := file.readline(_LONGEST_LINE):
                number += 1
                if len(line) >= _LONGEST_LINE:
                    raise UserError(f"line {number} is too long for rows of tokens")
                if "\0" in line:
                    raise UserError(f"line {number} holds a NUL; no text may hold one")
                if number % _LINES_TOLD == 0:
                    at_byte(_position(file))
                yield number, line.removeprefix("\ufeff") if number == 1 else line
    except UnicodeError:
        raise UserError(
            f"after line {number} the file does not fit the encoding {encoding}; "
            "name another encoding"
        ) from None
    except OSError as error:
        raise UserError(f"the file cannot be read: {error.strerror}") from error


def _position(file: TextIO) -> int:
    return file.buffer.tell()


def _columns(line: str) -> list[str]:
    """Return the columns of a row; where there are tabs, a token may hold blanks."""
    if "\t" not in line:
        return line.split()
    columns = [each.strip() for each in line.split("\t")]
    while columns and not columns[-1]:
        columns.pop()
    return columns if columns and columns[0] else line.split()


def _begins(line: str, columns: list[str]) -> str | None:
    """Return the key of the article that begins here, perhaps an empty one; None if none does."""
    if columns and columns[0] == DOCSTART:
        return ""
    found = _NEW_ARTICLE.match(line)
    return None if found is None else (found[1] or "").strip()


def _is_comment(line: str, columns: list[str]) -> bool:
    return line.startswith("#") and not (len(columns) > 1 and is_tag(columns[-1]))
