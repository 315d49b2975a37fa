"""The lines of a brat `.ann` file, each taken apart; nothing is looked up in the text here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from annotator.domain.errors import RecordError
from annotator.formats.json_fields import shown

TRUE: Final = "true"
"""The value of an attribute that has none but is there."""
NOTES: Final = "AnnotatorNotes"

_SHOWN: Final = 30
"""Characters of an id that a message shows."""

_IDENTIFIED: Final = re.compile(r"(?:[TREAMN][0-9]\S*|#\S*|\*)\t")
_NO_TAB: Final = re.compile(r"[TREAMN][0-9]+(?:\s|$)")
_PAIR: Final = re.compile(r"\s*(-?[0-9]{1,15})\s+(-?[0-9]{1,15})\s*")
_ENDING_NUMBER: Final = re.compile(r"(?<=[^0-9])[0-9]+$")


class TextBound(NamedTuple):
    """A `T` line: a label and a place."""

    where: str
    id: str
    label: str
    offsets: tuple[tuple[int, int], ...]
    covered: str | None
    """The text it says to cover, with the lines that go on with it; None: it does not say."""

    @property
    def offsets_text(self) -> str:
        """The offsets as brat writes them."""
        return ";".join(f"{start} {end}" for start, end in self.offsets)


class Linked(NamedTuple):
    """An `R`, `E` or `*` line: what it is, and who plays which part."""

    where: str
    id: str
    label: str
    parts: tuple[tuple[str, str], ...]
    """Role and id, in order; of an event the first is the trigger, with no role."""


class Remark(NamedTuple):
    """An `A`, `M`, `N` or `#` line: something about one annotation."""

    where: str
    id: str
    label: str
    target: str
    value: str
    """An attribute's value, a database's id, or a note."""
    more: str = ""
    """The name that goes with a database's id."""


@dataclass(slots=True, kw_only=True)
class AnnLines:
    """What the lines of one file say, by kind."""

    places: list[TextBound] = field(default_factory=list)
    relations: list[Linked] = field(default_factory=list)
    events: list[Linked] = field(default_factory=list)
    equivalences: list[Linked] = field(default_factory=list)
    attributes: list[Remark] = field(default_factory=list)
    normalizations: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Lines that are no annotation brat knows."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Where and why, of lines that are an annotation but not a sound one."""


def parse_ann(text: str, name: str) -> AnnLines:
    """Take apart the annotations in `text`, which is the content of the file `name`."""
    found = AnnLines()
    seen: set[str] = set()
    for number, line, rest in _whole_lines(text):
        _, _, data = line.partition("\t")
        identifier = line.split(None, 1)[0]
        where = f"{name}, line {number}, {identifier[:_SHOWN]}"
        try:
            if not _IDENTIFIED.match(line):
                _take_odd(line, found)
                continue
            _check_new(identifier, seen)
            _take(where, identifier, data, rest, found)
        except RecordError as error:
            found.refused.append((where, str(error)))
    return found


def _check_new(identifier: str, seen: set[str]) -> None:
    if identifier != "*" and identifier in seen:
        raise RecordError(f"there is another {identifier[:_SHOWN]} before it; ids must differ")
    seen.add(identifier)


def _whole_lines(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield number and text of each line, with the lines that go on with its covered text."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    at = 0
    while at < len(lines):
        start, line = at, lines[at]
        at += 1
        if not line.strip():
            continue
        if at < len(lines) and not _IDENTIFIED.match(lines[at]):
            missing = _missing(line)
            while missing > 0 and at < len(lines) and not _IDENTIFIED.match(lines[at]):
                missing -= 1 + len(lines[at])
                at += 1
        yield start + 1, line, lines[start + 1 : at]


def _missing(line: str) -> int:
    """Return how many characters a `T` line is short of the text it covers."""
    fields = line.split("\t", 2)
    if not line.startswith("T") or len(fields) < 3 or not _IDENTIFIED.match(line):  # noqa: PLR2004 — id, place, text
        return 0
    try:
        _, offsets = _place(fields[1])
    except RecordError:
        return 0
    return sum(end - start for start, end in offsets) + len(offsets) - 1 - len(fields[2])


def _take_odd(line: str, found: AnnLines) -> None:
    if _NO_TAB.match(line):
        raise RecordError(f"there must be a tab after the id: {shown(line)}")
    found.unknown.append(line)


def _take(where: str, identifier: str, data: str, rest: list[str], found: AnnLines) -> None:
    """Put one line with an id where it belongs; raises RecordError when it is not sound."""
    data, _, tail = data.partition("\t")
    match identifier[0]:
        case "T":
            label, offsets = _place(data)
            covered = "\n".join([tail, *rest])
            found.places.append(TextBound(where, identifier, label, offsets, covered or None))
        case "R":
            found.relations.append(_relation(where, identifier, data))
        case "E":
            found.events.append(_event(where, identifier, data))
        case "*":
            label, *members = _words(data, 3, "it must name at least two annotations")
            found.equivalences.append(
                Linked(where, identifier, label, tuple(("", each) for each in members))
            )
        case "A" | "M":
            found.attributes.append(_attribute(where, identifier, data))
        case "N":
            label, target, reference, *_ = _words(
                data, 3, "a normalization needs a kind, a target and a reference"
            )
            found.normalizations.append(Remark(where, identifier, label, target, reference, tail))
        case _:
            _take_note(where, identifier, data, tail, found)


def _attribute(where: str, identifier: str, data: str) -> Remark:
    label, target, *more = _words(data, 2, "an attribute needs a name and a target")
    value = data.split(None, 2)[2].rstrip() if more else TRUE  # it may hold spaces
    return Remark(where, identifier, label, target, value)


def _take_note(where: str, identifier: str, data: str, tail: str, found: AnnLines) -> None:
    words = data.split()
    if len(words) != 2:  # noqa: PLR2004 — kind and target
        found.unknown.append(f"{identifier}\t{data}\t{tail}")
        return
    found.notes.append(Remark(where, identifier, words[0], words[1], tail))


def _words(data: str, least: int, why: str) -> list[str]:
    words = data.split()
    if len(words) < least:
        raise RecordError(f"{why}, not {shown(data)}")
    return words


def _place(data: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return label and offsets of `Label 3 8;10 12`."""
    label, _, rest = data.strip().partition(" ")
    if not rest:
        raise RecordError(f"it needs a label and offsets, not {shown(data)}")
    return label, tuple(_pair(each) for each in rest.split(";"))


def _pair(text: str) -> tuple[int, int]:
    found = _PAIR.fullmatch(text)
    if found is None:
        raise RecordError(f"offsets must be two whole numbers, not {shown(text)}")
    return int(found[1]), int(found[2])


def _relation(where: str, identifier: str, data: str) -> Linked:
    label, *parts = _words(data, 3, "a relation needs a label and two ends")
    pairs = sorted(map(_part, parts), key=lambda pair: pair[0] == "Arg2")
    if len(pairs) != 2:  # noqa: PLR2004 — from and to
        raise RecordError(f"a relation has two ends, not {len(pairs)}")
    return Linked(where, identifier, label, tuple(pairs))


def _event(where: str, identifier: str, data: str) -> Linked:
    first, *parts = _words(data, 1, "an event needs a label and a trigger")
    label, trigger = _part(first)
    roles = ((_ENDING_NUMBER.sub("", role), target) for role, target in map(_part, parts))
    return Linked(where, identifier, label, (("", trigger), *roles))


def _part(word: str) -> tuple[str, str]:
    role, separator, target = word.partition(":")
    if not (role and separator and target):
        raise RecordError(f"{shown(word)} must be a role and an id with a colon between them")
    return role, target
