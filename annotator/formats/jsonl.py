"""Our own JSON Lines, lossless both ways: one article a line."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.losses import Feature, Loss
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    ReadOptions,
    Report,
)
from annotator.formats.decoding import encoding_of_file, guess_encoding
from annotator.formats.json_records import Record, json_records
from annotator.formats.jsonl_reading import article_from
from annotator.formats.jsonl_spans import SpanReader
from annotator.formats.jsonl_writing import write_jsonl


class JsonLinesFormat:
    """Reads and writes articles with all that is said about them."""

    id = "jsonl"
    title = "JSON Lines"
    suffixes = (".jsonl", ".ndjson", ".json")
    writes_folder = False
    carries = frozenset(Feature)
    precedence = 5

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is named as JSON Lines, or begins like JSON with texts."""
        if path.suffix.lower() in {".jsonl", ".ndjson"}:
            return True
        try:
            name = guess_encoding(head, whole=False)
        except UserError:
            return False
        text = head.decode(name, errors="ignore").removeprefix("\ufeff").lstrip()
        return text.startswith(("{", "[")) and '"text"' in text

    def encoding_of(self, path: Path) -> str:
        """Return the encoding the file seems to be in."""
        return encoding_of_file(path)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | Refusal]:
        """Yield the articles of a file, and a refusal for each record that is none.

        Raises UserError when the file cannot be read, is no text or holds no record.
        """
        reader = SpanReader()
        nothing = True
        for record in json_records(path, options.encoding, options.at_byte):
            nothing = False
            yield record if isinstance(record, Refusal) else _article(record, reader)
        if nothing:
            raise UserError("the file is empty: there is no article to import")

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield nothing: all of it comes back."""
        del article, options
        yield from ()

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write all articles to one file, whole or not at all; no option changes anything."""
        del options
        return write_jsonl(source, out, report)


def _article(record: Record, reader: SpanReader) -> IncomingArticle | Refusal:
    try:
        return article_from(record.where, record.value, reader)
    except RecordError as error:
        return Refusal(record.where, str(error))
    except RecursionError:
        return Refusal(record.where, "it is nested too deeply")


FORMAT = JsonLinesFormat()
