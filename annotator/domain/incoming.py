"""What a reader hands over: articles as a file gives them, checked but without identity.

These are many and short-lived (an import of 10,000 articles brings 550,000
spans), hence named tuples rather than dataclasses.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from annotator.domain.ranges import Range
from annotator.domain.records import NOTHING


class IncomingSpan(NamedTuple):
    """A span as a file gives it; ranges are already checked against the text."""

    label: str
    ranges: tuple[Range, ...]
    name: str | None = None
    """Its id in the file: a UUID, or a name inside its record."""
    annotator: str | None = None
    """None: whoever the import names."""
    program: bool | None = None
    """Whether the annotator is a program; None: the file does not say."""
    entity: bool = False
    """Whether an unknown label belongs to the entities layer."""
    attributes: Mapping[str, str] = NOTHING
    score: float | None = None
    note: str = ""
    replaces: str | None = None
    verdicts: Mapping[str, str] = NOTHING


class IncomingRelation(NamedTuple):
    """A relation as a file gives it; ends are span names of the same record.

    One that does not say whose it is belongs to the author of the span it begins at.
    """

    label: str
    from_name: str
    to_name: str
    name: str | None = None
    annotator: str | None = None
    note: str = ""


class IncomingRole(NamedTuple):
    """One part of an event: what it plays, and which span of the record plays it."""

    role: str
    span_name: str


class IncomingEvent(NamedTuple):
    """An event as a file gives it: a trigger span and the spans that play a part in it.

    Events are no annotation of ours: the mapping makes relations of them.
    """

    label: str
    trigger_name: str
    roles: tuple[IncomingRole, ...]
    name: str | None = None


class IncomingFlag(NamedTuple):
    """A flag as a file gives it."""

    note: str
    annotator: str | None = None
    settled: bool = False
    span_name: str | None = None


@dataclass(slots=True, kw_only=True)
class IncomingArticle:
    """An article as a file gives it."""

    where: str
    """Its place in the file, for messages: «line 12», «record 3»; empty for the whole file."""
    text: str
    id: str | None = None
    key: str | None = None
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    version: int | None = None
    meta: Mapping[str, Any] = NOTHING
    status: Mapping[str, str] = NOTHING
    reasons: Mapping[str, str] = NOTHING
    """Why those who skipped it did, by name."""
    flags: Sequence[IncomingFlag] = ()
    spans: Sequence[IncomingSpan] = ()
    relations: Sequence[IncomingRelation] = ()
    events: Sequence[IncomingEvent] = ()


class Note(NamedTuple):
    """Something worth knowing about a file or record that was taken, as a sentence."""

    where: str
    why: str


class Refusal(NamedTuple):
    """A record, or a span of one, that was not taken: where it stands and why, as a sentence."""

    where: str
    why: str
