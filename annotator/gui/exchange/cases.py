"""What an import or export has to tell, case by case: refused, noted, lost."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotator.domain.incoming import Note, Refusal
from annotator.domain.losses import Feature, Loss
from annotator.domain.ranges import Range
from annotator.gui.words.sentences import sentence

Entries = Iterable[tuple[str, Note | Refusal]]


class Told(StrEnum):
    """What is told in a case, besides losses of a feature."""

    REFUSED = "refused"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thing to tell, and the place in the project it is about where there is one."""

    kind: Told | Feature
    place: str
    what: str
    file: str = ""
    article_id: str | None = None
    span_id: str | None = None
    range: Range | None = None

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is a place in the project to look for."""
        return self.article_id is not None or _is_path(self.file)

    @property
    def line(self) -> str:
        """Where, and what: the case as a line of text, but of which kind it is."""
        return ": ".join(part for part in (self.place, self.what) if part)


def cases_of_import(refused: Entries, notes: Entries) -> list[Case]:
    """Return what an import, or a look at its files, has to tell."""
    return [*_entries(Told.REFUSED, refused), *_entries(Told.NOTE, notes)]


def _entries(kind: Told, entries: Entries) -> Iterator[Case]:
    for file, entry in entries:
        place = ", ".join(part for part in (_named(file), sentence(entry.where)) if part)
        yield Case(kind=kind, place=place, what=sentence(entry.why), file=file)


def _is_path(file: str) -> bool:
    """Whether it is a file that is meant; an import also tells of «names» and «entities»."""
    return "/" in file or "\\" in file


def _named(file: str) -> str:
    """Return what is meant: the name of a file as it is, anything else in words."""
    return _name(file) if _is_path(file) else sentence(file)


def _name(file: str) -> str:
    """Return the end of a path: whoever imports knows the folder."""
    return file.replace("\\", "/").rstrip("/").rpartition("/")[2]


def cases_of_export(notes: Iterable[str], losses: Iterable[Loss]) -> list[Case]:
    """Return what an export, or a look at what it would lose, has to tell."""
    noted = [Case(kind=Told.NOTE, place="", what=sentence(note)) for note in notes]
    return noted + [_lost(each) for each in losses]


def _lost(loss: Loss) -> Case:
    return Case(
        kind=loss.feature,
        place=loss.key,
        what=sentence(loss.what),
        article_id=loss.article_id,
        span_id=loss.span_id,
        range=loss.range,
    )


def json_lines(cases: Iterable[Case]) -> Iterator[str]:
    """Yield each case as a line of JSON."""
    for case in cases:
        record: dict[str, Any] = {"kind": str(case.kind), "place": case.place, "what": case.what}
        if case.file:
            record["file"] = case.file
        if case.article_id is not None:
            record["article"] = case.article_id
        if case.span_id is not None:
            record["span"] = case.span_id
        if case.range is not None:
            record["start"], record["end"] = case.range
        yield json.dumps(record, ensure_ascii=False) + "\n"
