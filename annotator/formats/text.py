"""Plain text files: one article a file, its text exactly as decoded."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.ports import ReadOptions
from annotator.domain.words import title_from
from annotator.formats.decoding import decode, encoding_of_file, guess_encoding

_DATA = frozenset({".json", ".jsonl", ".ndjson", ".xml", ".html", ".htm", ".csv", ".tsv"})
"""Files that are text to a computer, and no article to a person."""


class TextFormat:
    """Reads a plain text file; the last resort for any file that is text."""

    id = "text"
    title = "Plain text"
    suffixes = (".txt", ".text")
    precedence = 9

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is named like a text, or can be read as one."""
        if path.suffix.lower() in self.suffixes:
            return True
        if path.suffix.lower() in _DATA:
            return False
        try:
            guess_encoding(head, whole=False)
        except UserError:
            return False
        return True

    def encoding_of(self, path: Path) -> str:
        """Return the encoding the file seems to be in."""
        return encoding_of_file(path)

    def encoding_of_bytes(self, data: bytes) -> str:
        """Return the encoding that the beginning of a text is in; empty when that is in doubt."""
        try:
            return guess_encoding(data, whole=False)
        except UserError:
            return ""

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | Refusal]:
        """Yield the one article of the file; its key is for the import to give.

        Raises UserError when the file cannot be read, is empty or is no text.
        """
        text, _ = decode(read_bytes(path), encoding=options.encoding)
        if not text or text.isspace():
            raise UserError("the file is empty: there is no text to import")
        yield IncomingArticle(where="", text=text, title=title_from(text))


def read_bytes(path: Path) -> bytes:
    """Return what is in a file; raises UserError with the reason when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"the file cannot be read: {error.strerror}") from error


FORMAT = TextFormat()
