"""CoNLL-2003 and its kin: a token a row, its tag in the last column."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from annotator.domain.errors import UserError
from annotator.domain.losses import Feature, Loss, usual_losses, verdict_losses
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    ExportSource,
    FormatSetting,
    Read,
    ReadOptions,
    Report,
)
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.formats.conll_reading import SENTENCES, read_conll
from annotator.formats.conll_rows import DOCSTART
from annotator.formats.conll_side import SUFFIX
from annotator.formats.conll_tags import is_tag
from annotator.formats.conll_writing import EVERY_LAYER, LAYER, Rows, write_conll
from annotator.formats.json_head import head_text
from annotator.formats.pieces import fragment_losses

_LINES_LOOKED_AT: Final = 40
_ALIGN: Final = ("expand", "contract", "strict")
_NOT_IN_ROWS: Final = frozenset(
    {Feature.OVERLAP, Feature.FRAGMENTS, Feature.RELATIONS}
    | {Feature.FLAGS, Feature.VERDICTS, Feature.STATUS}
)


class ConllFormat:
    """Reads IOB1, IOB2, BILUO and IOBES; writes IOB2 and a file with exact texts and ranges."""

    id = "conll"
    title = "CoNLL-2003 (IOB)"
    suffixes = (".conll", ".iob", ".iob2", ".bio", ".biluo", ".bioes", ".conll2003")
    writes_folder = False
    carries = frozenset(Feature) - _NOT_IN_ROWS
    """Text, ranges and the like come back as long as the side file lies beside."""
    uses = frozenset({"align", "fragments"})
    precedence = 1
    settings = (
        FormatSetting(
            SENTENCES,
            "Sentences in an article",
            help="For a file without -DOCSTART-; all of it is one article if nothing is given.",
        ),
    )
    write_settings = (
        FormatSetting(
            LAYER,
            "Layer to write",
            help="A token has one tag, so one layer is written: entities, if no other is named; "
            "“all” takes every layer, longer spans first.",
        ),
    )

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file is named as one, or its first rows end with tags."""
        if path.suffix.lower() in self.suffixes:
            return True
        lines = [each.split() for each in head_text(head).split("\n")[:_LINES_LOOKED_AT]]
        rows = [each for each in lines[:-1] if each and not each[0].startswith("#")]
        if not rows:
            return False
        return rows[0][0] == DOCSTART or all(len(each) > 1 and is_tag(each[-1]) for each in rows)

    def companion(self, path: Path) -> bool:
        """Whether the file is the side file of one beside it."""
        return (
            path.name.endswith(SUFFIX) and path.with_name(path.name.removesuffix(SUFFIX)).is_file()
        )

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins like an export of ours."""
        return head.startswith(DOCSTART.encode())

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the articles of a file; their text is exact where the side file has it.

        Raises UserError when the file cannot be read, or no row of it has a tag.
        """
        return read_conll(path, options)

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what is left out of the rows, or moved to token edges there."""
        yield from _losses(Rows(article, options))

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write one layer of all articles, and the side file `OUT.offsets.jsonl`."""
        if options.align not in _ALIGN:
            raise UserError(f"align must be one of {', '.join(_ALIGN)}, not “{options.align}”.")
        _check_layer(options, source.scheme)

        def rows_of(article: ExportArticle) -> tuple[Rows, Iterable[Loss]]:
            rows = Rows(replace(article, scheme=article.scheme or source.scheme), options)
            return rows, _losses(rows)

        return write_conll(source, out, report, rows_of)


def _check_layer(options: ExportOptions, scheme: Scheme) -> None:
    """Raise UserError when the layer to write is none of the scheme's."""
    layers = [ENTITIES, *(each.name for each in scheme.layers), EVERY_LAYER]
    chosen = options.settings.get(LAYER) or ENTITIES
    if chosen not in layers:
        known = ", ".join(dict.fromkeys(layers))
        raise UserError(f"{LAYER} must be one of {known}, not “{chosen}”.")


def _losses(rows: Rows) -> Iterator[Loss]:
    carried = ConllFormat.carries | {Feature.FRAGMENTS}
    yield from usual_losses(rows.article, carried)
    yield from fragment_losses(rows.written, rows.options.fragments)
    verdicts = verdict_losses(rows.article)
    yield from (each for each in verdicts if each.feature is Feature.VERDICTS)
    yield from rows.losses


FORMAT = ConllFormat()
