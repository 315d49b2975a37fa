"""doccano's JSON Lines: offsets in UTF-16 units, or graphemes where a project was made so."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import Refusal
from annotator.domain.losses import (
    Feature,
    Loss,
    kept_relations,
    loss,
    usual_losses,
    verdict_losses,
)
from annotator.domain.offset_units import OffsetUnit
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
from annotator.formats.doccano_reading import COMMENTS, places_of, read_record, record_text
from annotator.formats.doccano_writing import write_doccano
from annotator.formats.json_head import first_keys, head_text, whole_head
from annotator.formats.json_records import Record, json_records
from annotator.formats.pieces import fragment_losses
from annotator.formats.unit_reading import Sample, UnitReading, unit_setting

_UNITS: Final = (
    *(OffsetUnit.UTF16, OffsetUnit.CODE_POINTS, OffsetUnit.GRAPHEMES),
    *(OffsetUnit.UTF16_LF, OffsetUnit.CODE_POINTS_LF),
)
"""Units it may be; the first is what doccano counts unless its project says otherwise."""
_SPANS = re.compile(
    r'"start_offset"\s*:|"(?:label|labels|entities)"\s*:\s*\[\s*\[\s*\d|"label"\s*:\s*\[\s*\]'
)
_OTHERS: Final = frozenset({"spans", "tokens", "_input_hash", "_task_hash", "result", "flags"})
_USER: Final = "user"
_NOBODY, _FILE_NAME = "not said", "file name"


class DoccanoFormat:
    """Reads what any doccano exports for spans, and writes what one with relations imports."""

    id = "doccano"
    title = "doccano JSON Lines"
    suffixes = (".jsonl", ".json")
    writes_folder = False
    uses = frozenset({"fragments"})
    carries = frozenset(
        {Feature.TEXT, Feature.RANGES, Feature.OVERLAP, Feature.RELATIONS, Feature.KEYS}
        | {Feature.METADATA}
    )
    precedence = 3
    settings = (
        unit_setting("doccano"),
        FormatSetting(
            _USER,
            "Spans are by",
            (_NOBODY, _FILE_NAME),
            "doccano exports a file for each user, named after them; choose “file name” to take"
            " the spans as theirs.",
        ),
    )

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file begins with records that have spans in doccano's shapes, or comments."""
        head = whole_head(path, head)
        keys = first_keys(head)
        if not keys & {"text", "data"} or keys & _OTHERS:
            return False
        return COMMENTS in keys or bool(_SPANS.search(head_text(head)))

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the articles of a file; comments become questions, unknown keys metadata.

        Raises UserError when the file cannot be read, is no text or holds no record.
        """
        units = UnitReading(_UNITS, partial(_sample, path, options), options.settings)
        user = _user(path, options.settings)
        nothing = True
        for record in json_records(path, options.encoding, options.at_byte):
            nothing = False
            if isinstance(record, Refusal):
                yield record
            else:
                yield from _read(record, units, user)
                yield from units.news()
        if nothing:
            raise UserError("the file is empty: there is no article to import")
        yield from units.final_news()

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what doccano has no place for."""
        carried = self.carries | {Feature.FLAGS, Feature.FRAGMENTS}
        yield from usual_losses(article, carried)
        yield from fragment_losses(article, options.fragments)
        yield from verdict_losses(article)
        for relation in kept_relations(article):
            if relation.note:
                what = f"the note on the relation {relation.label} is left out"
                yield loss(article, Feature.NOTES, what, span_id=relation.from_id)
        for flag in article.content.flags:
            what = f"the question “{flag.note}” becomes a comment on the article, by nobody"
            yield loss(article, Feature.FLAGS, what, span_id=flag.span_id)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write a record an article, offsets in UTF-16 units, as doccano's own pages count them."""
        losses = partial(self.losses, options=options)
        return write_doccano(source, out, report, fragments=options.fragments, losses=losses)


def _sample(path: Path, options: ReadOptions) -> Sample:
    """Yield texts and places of a file from its beginning; what is broken is passed over."""
    for record in json_records(path, options.encoding, options.at_byte):
        if isinstance(record, Refusal) or type(record.value) is not dict:
            continue
        try:
            text, _ = record_text(record.value)
        except RecordError:
            continue
        yield text, places_of(record.value)


def _read(record: Record, units: UnitReading, user: str | None) -> Iterator[Read]:
    value = record.value
    if user is not None and type(value) is dict:
        value = {"username": user, **value}
    try:
        yield from read_record(record.where, value, units)
    except RecordError as error:
        yield Refusal(record.where, str(error))
    except RecursionError:
        yield Refusal(record.where, "it is nested too deeply")


def _user(path: Path, settings: Mapping[str, Any]) -> str | None:
    """Return whose spans they are, when a person says that the file's name tells it."""
    chosen = settings.get(_USER) or _NOBODY
    if chosen not in {_NOBODY, _FILE_NAME}:
        raise UserError(f"{_USER} must be “{_NOBODY}” or “{_FILE_NAME}”, not “{chosen}”")
    return path.stem if chosen == _FILE_NAME else None


FORMAT = DoccanoFormat()
