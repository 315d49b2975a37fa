"""What a person asks an import to do, and what it did."""

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import UserError
from annotator.domain.incoming import Note, Refusal
from annotator.domain.mapping import LabelMapping
from annotator.domain.plurals import plural
from annotator.domain.records import NOTHING
from annotator.services.plugins import all_readers, check_settings, reader, settings_of
from annotator.services.store_imports import NewName
from annotator.services.suggesting import AUTO, check_choice


@dataclass(frozen=True, kw_only=True)
class ImportRequest:
    """What a person asks to be imported, and how."""

    paths: tuple[Path, ...]
    format: str | None = None
    encoding: str | None = None
    annotator: str | None = None
    entities: str = AUTO
    new_version: bool = False
    mapping: LabelMapping | None = None
    """Their names to ours; None: as the last time with this format, else the usual."""
    with_usual: bool = False
    """Whether `mapping` goes along with what is usual for a format, and not in its place."""
    settings: Mapping[str, str] = NOTHING
    """What a format lets a person choose, by name (see ports.FormatSetting)."""


@dataclass(kw_only=True)
class ImportOutcome:
    """What an import did; `refused` and `notes` name file and place."""

    added: int = 0
    joined: int = 0
    marks_joined: int = 0
    """Marks that articles which were there already did not have yet."""
    rows: int = 0
    """Whatever is new about articles: marks, links, verdicts, questions, statuses."""
    entities: int = 0
    refused: list[tuple[str, Refusal]] = field(default_factory=list)
    notes: list[tuple[str, Note | Refusal]] = field(default_factory=list)
    touched: list[str] = field(default_factory=list)
    new_names: list[NewName] = field(default_factory=list)
    cancelled: bool = False

    @property
    def brings_nothing(self) -> bool:
        """Whether the project holds nothing that it did not hold before."""
        return not (self.added or self.rows or self.entities)

    @property
    def summary(self) -> str:
        """The outcome in one line."""
        parts = [plural(self.added, "{count} article added", "{count} articles added")]
        if self.joined:
            parts.append(
                plural(self.joined, "{count} was there already", "{count} were there already")
            )
        if self.marks_joined:
            parts.append(
                plural(
                    self.marks_joined, "{count} mark added to these", "{count} marks added to these"
                )
            )
        if self.entities:
            parts.append(
                plural(self.entities, "{count} entity extracted", "{count} entities extracted")
            )
        if self.refused:
            parts.append(f"{len(self.refused)} refused")
        if self.cancelled:
            parts.append("cancelled")
        return ", ".join(parts)


def check_request(request: ImportRequest) -> None:
    """Raise UserError when a request names a format, encoding or extractor there is not."""
    check_choice(request.entities)
    readers = [reader(request.format)] if request.format is not None else all_readers()
    check_settings(request.settings, [each for one in readers for each in settings_of(one)])
    if request.encoding is not None:
        try:
            codecs.lookup(request.encoding)
        except LookupError:
            raise UserError(f"There is no encoding “{request.encoding}”.") from None


def report_lines(outcome: ImportOutcome) -> Iterator[dict[str, str]]:
    """Yield each refusal and note as a flat record, for `--report`."""
    for kind, entries in (("refused", outcome.refused), ("note", outcome.notes)):
        for file, entry in entries:
            yield {"kind": kind, "file": file, "where": entry.where, "why": entry.why}
