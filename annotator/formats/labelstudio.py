"""Label Studio's JSON: an array of tasks, with the labelling configuration beside it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import Refusal
from annotator.domain.losses import Feature, Loss, rejected_losses, usual_losses
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
from annotator.domain.records import Status
from annotator.formats.json_head import first_keys, head_text, whole_head
from annotator.formats.json_records import Record, json_records
from annotator.formats.labelstudio_config import MARK
from annotator.formats.labelstudio_min import MARKS, as_task
from annotator.formats.labelstudio_reading import TaskReader, places_of
from annotator.formats.labelstudio_texts import CONFIG_SUFFIX, TextKeys, config_key, config_of
from annotator.formats.labelstudio_writing import write_labelstudio
from annotator.formats.unit_reading import Sample, UnitReading, unit_setting
from annotator.services.overwriting import check_replaceable

_UNITS: Final = (
    *(OffsetUnit.CODE_POINTS, OffsetUnit.UTF16, OffsetUnit.CODE_POINTS_LF),
    *(OffsetUnit.UTF16_LF, OffsetUnit.GRAPHEMES),
)
"""Units it may be: code points since 2022, UTF-16 units before; some versions count CRLF once."""
_SIGNS: Final = frozenset({"annotations", "completions", "predictions"})
_TEXT: Final = "text"
_SUBMITTED: Final = "submitted"
_MEANINGS: Final = (str(Status.STARTED), str(Status.DONE), str(Status.NEW))


class LabelStudioFormat:
    """Reads exports of Label Studio of any age, and writes what it imports."""

    id = "labelstudio"
    title = "Label Studio JSON"
    suffixes = (".json",)
    writes_folder = False
    carries = frozenset(Feature) - {Feature.VERDICTS, Feature.STATUS, Feature.FLAGS}
    precedence = 1
    settings = (
        unit_setting("Label Studio"),
        FormatSetting(
            _TEXT,
            "The text is in",
            (),
            "The field of the data that holds the text; found out unless it is named.",
        ),
        FormatSetting(
            _SUBMITTED,
            "Who submitted an annotation is",
            _MEANINGS,
            "Whether who submitted an annotation is done with the article in all layers that are"
            " the task here; choose “done” when claims and sources were marked in Label Studio.",
        ),
    )

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the file begins with a task: data, and annotations or predictions."""
        head = whole_head(path, head)
        keys = first_keys(head)
        if keys >= MARKS and not keys & _SIGNS:
            return True
        if not keys & {*_SIGNS, "data"} or "text" in keys:
            return False
        if "data" in keys and keys & _SIGNS:
            return True
        return '"from_name"' in (text := head_text(head)) and '"to_name"' in text

    def companion(self, path: Path) -> bool:
        """Whether a file is the labelling configuration of a file of tasks beside it."""
        if not path.name.endswith(CONFIG_SUFFIX):
            return False
        return path.with_name(f"{path.name.removesuffix(CONFIG_SUFFIX)}.json").exists()

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the articles of a file; predictions are spans by programs.

        Raises UserError when the file cannot be read, is no text or holds no task.
        """
        texts = TextKeys(options.settings.get(_TEXT) or config_key(path))
        units = UnitReading(_UNITS, partial(_sample, path, options, texts), options.settings)
        reader = TaskReader(units, texts, _submitted(options))
        nothing = True
        for record in json_records(path, options.encoding, options.at_byte):
            nothing = False
            if isinstance(record, Refusal):
                yield record
            else:
                yield from _read(record, reader)
                yield from units.news()
        if nothing:
            raise UserError("the file is empty: there is no task to import")
        yield from units.final_news()
        yield from reader.news()

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what a task has no place for: questions, and spans that were rejected."""
        del options
        yield from usual_losses(article, self.carries)
        yield from rejected_losses(article)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write an array of tasks and the labelling configuration for them, both or neither."""
        check_replaceable(config_of(out), _is_our_config, "labelling configuration of ours")
        return write_labelstudio(source, out, report, partial(self.losses, options=options))


def _is_our_config(head: bytes) -> bool:
    return head.startswith(MARK.encode())


def _submitted(options: ReadOptions) -> Status:
    chosen = options.settings.get(_SUBMITTED) or _MEANINGS[0]
    if chosen not in _MEANINGS:
        raise UserError(f"{_SUBMITTED} must be one of {', '.join(_MEANINGS)}, not “{chosen}”")
    return Status(chosen)


def _sample(path: Path, options: ReadOptions, texts: TextKeys) -> Sample:
    """Yield texts and places of a file from its beginning; what is broken is passed over."""
    for record in json_records(path, options.encoding, options.at_byte):
        task: Any = None if isinstance(record, Refusal) else as_task(record.value)
        if type(task) is not dict or type(task.get("data")) is not dict:
            continue
        try:
            _, text = texts.choose(task["data"])
        except RecordError:
            continue
        yield text, places_of(task)


def _read(record: Record, reader: TaskReader) -> Iterator[Read]:
    try:
        yield from reader.read(record.where, as_task(record.value))
    except RecordError as error:
        yield Refusal(record.where, str(error))
    except RecursionError:
        yield Refusal(record.where, "it is nested too deeply")


FORMAT = LabelStudioFormat()
