"""CSV and TSV: any table with a column of texts; written as a folder of three tables.

`articles.csv` has a row for each article, `spans.csv` one for each span,
`relations.csv` one for each relation, in UTF-8 with a byte order mark, without
which Excel takes it for another encoding. A text that begins with "=", "+",
"-" or "@" is left as it is although a spreadsheet may take it for a formula:
changed, it would not be the article's text any more.
"""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.losses import Feature, Loss, usual_losses, verdict_losses
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    Read,
    ReadOptions,
    Report,
)
from annotator.formats.csv_columns import SETTINGS
from annotator.formats.csv_layout import ARTICLES, COMPANIONS
from annotator.formats.csv_reading import read_table
from annotator.formats.csv_writing import write_tables


class CsvFormat:
    """Reads tables of articles; writes tables for pandas and spreadsheets that can be read back."""

    id = "csv"
    title = "CSV tables"
    suffixes = (".csv", ".tsv")
    writes_folder = True
    carries = frozenset(Feature) - {Feature.VERDICTS, Feature.FLAGS}
    precedence = 3
    settings = SETTINGS

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is named like a table."""
        del head
        return path.suffix.lower() in self.suffixes

    def companion(self, path: Path) -> bool:
        """Whether the file has the spans or relations of the articles beside it."""
        return path.name in COMPANIONS and path.with_name(ARTICLES).is_file()

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the article of each row, with its spans and relations if those tables are there.

        Raises UserError when the file cannot be read, or has no column of texts.
        """
        return read_table(path, options)

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what the tables have no place for: questions and verdicts."""
        del options
        yield from usual_losses(article, self.carries)
        yield from verdict_losses(article)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write the tables to the folder `out`, whole or not at all; replaces earlier ones."""
        return write_tables(source, out, report, lambda each: self.losses(each, options))


FORMAT = CsvFormat()
