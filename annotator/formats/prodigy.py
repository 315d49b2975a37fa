"""Prodigy's JSON Lines: one task a line, spans on tokens, relations between tokens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annotator.domain.errors import RecordError, UserError
from annotator.domain.incoming import Refusal
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
from annotator.domain.records import Status
from annotator.formats.json_head import first_keys
from annotator.formats.json_records import Record, json_records
from annotator.formats.prodigy_reading import read_task
from annotator.formats.prodigy_writing import write_prodigy

_SIGNS: Final = frozenset({"_input_hash", "_task_hash", "_session_id", "_view_id", "_annotator_id"})
"""Keys that only Prodigy writes."""
_ACCEPTED: Final = "accepted"
_MEANINGS: Final = (str(Status.STARTED), str(Status.DONE), str(Status.NEW))


class ProdigyFormat:
    """Reads what `prodigy db-out` writes, and writes what `prodigy db-in` takes."""

    id = "prodigy"
    title = "Prodigy JSON Lines"
    suffixes = (".jsonl", ".ndjson", ".json")
    writes_folder = False
    carries = frozenset(Feature) - {Feature.VERDICTS, Feature.FLAGS}
    precedence = 2
    settings = (
        FormatSetting(
            _ACCEPTED,
            "Accepted tasks are",
            _MEANINGS,
            "Whether who accepted a task is done with the article in all layers that are the task "
            "here; choose “done” when claims and sources were marked in Prodigy.",
        ),
    )

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether the first record has keys that Prodigy alone writes, or an answer or tokens."""
        del path
        keys = first_keys(head)
        return bool(keys & _SIGNS) or (
            "text" in keys and bool({"answer", "tokens"} & keys) and "entities" not in keys
        )

    def read(self, path: Path, options: ReadOptions) -> Iterator[Read]:
        """Yield the article of each task; spans of rejected and ignored ones are left out.

        Raises UserError when the file cannot be read, is no text or holds no record.
        """
        accepted = _accepted(options)
        nothing = True
        for record in json_records(path, options.encoding, options.at_byte):
            nothing = False
            if isinstance(record, Refusal):
                yield record
            else:
                yield from _task(record, accepted)
        if nothing:
            raise UserError("the file is empty: there is no article to import")

    def losses(self, article: ExportArticle, options: ExportOptions) -> Iterator[Loss]:
        """Yield what a task has no place for: questions and verdicts."""
        del options
        yield from usual_losses(article, self.carries)
        yield from verdict_losses(article)

    def write(
        self, source: ExportSource, out: Path, options: ExportOptions, report: Report
    ) -> ExportReport:
        """Write a task for each article to one file, whole or not at all; tokens always written."""
        return write_prodigy(source, out, report, lambda each: self.losses(each, options))


def _accepted(options: ReadOptions) -> Status:
    chosen = options.settings.get(_ACCEPTED) or _MEANINGS[0]
    if chosen not in _MEANINGS:
        raise UserError(f"{_ACCEPTED} must be one of {', '.join(_MEANINGS)}, not “{chosen}”")
    return Status(chosen)


def _task(record: Record, accepted: Status) -> Iterator[Read]:
    try:
        yield from read_task(record, accepted)
    except RecordError as error:
        yield Refusal(record.where, str(error))
    except RecursionError:
        yield Refusal(record.where, "it is nested too deeply")


FORMAT = ProdigyFormat()
