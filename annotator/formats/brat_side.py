"""The file beside an export to brat that says what brat's own files have no room for.

One line of JSON to an article: its key and metadata, names that had to be
changed, and what the lines of its `.ann` cannot say exactly. What it says about
a line holds only while that line is as we wrote it; people go on editing in brat.
"""

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError
from annotator.domain.incoming import IncomingRelation, IncomingSpan
from annotator.domain.ranges import Range, checked_ranges
from annotator.domain.records import NOTHING
from annotator.formats import json_fields as fields
from annotator.formats.brat_lines import Remark, TextBound
from annotator.formats.json_faults import fault

SIDE_FILE: Final = "brat_articles.jsonl"
MARKER: Final = '{"annotator-brat": 1}'
"""First line of such a file."""
_ENTRY: Final = b'{"file": "'
_LONGEST: Final = 16 * 2**20
"""Bytes of a line that are read."""
_NAME_LENGTH: Final = 2_000
_LEVELS: Final = 12
"""Folders above a text in which the file is looked for."""
_SETTLED: Final = 2.0
"""Seconds after which a file's time of change tells whether it has changed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What our own export says about one article beyond its lines."""

    names: Mapping[str, Any] = NOTHING
    """Names as they are, by what brat needed them to be."""
    exact: Mapping[str, Any] = NOTHING
    """What was written of a line and what is meant, by the line's id."""
    length: int = 0
    """Code points of the text."""

    def name(self, written: str) -> str:
        """Return the name of a label, relation or attribute as it is with us."""
        found = self.names.get(written)
        return found if isinstance(found, str) else written

    def ranges(self, line: TextBound) -> tuple[Range, ...] | None:
        """Return the exact place of a span, if the line does not say it all."""
        meant = self._meant(line.id, line.offsets_text)
        if not isinstance(meant, list):
            return None
        try:
            return checked_ranges(meant, self.length)
        except RangeError:
            return None

    def string(self, line: Remark, written: str) -> str:
        """Return the exact value or note of a line."""
        meant = self._meant(line.id, written)
        return meant if isinstance(meant, str) else written

    def is_known(self, line: Remark) -> bool:
        """Whether a normalization is in the article's metadata as well."""
        return self._meant(line.id, line.value) is True

    def _meant(self, identifier: str, written: str) -> object:
        match self.exact.get(identifier):
            case [was, meant] if was == written:
                return meant
        return None


NO_SIDE: Final = Side()


def digest_of(data: bytes) -> str:
    """Return what tells whether a text is still the one that was exported."""
    return hashlib.sha256(data).hexdigest()[:16]


def is_side_file(path: Path) -> bool:
    """Whether a file is one that goes with an export of ours."""
    if path.name != SIDE_FILE:
        return False
    with path.open("rb") as file:
        return file.readline(len(MARKER) + 2).strip() == MARKER.encode()


def entry_of(text: Path) -> dict[str, Any] | None:
    """Return what our export says about the text in a file, if it is from one.

    Raises RecordError when there is an entry but it is none that can be read.
    """
    for folder in [*text.parents][:_LEVELS]:
        path = folder / SIDE_FILE
        if path.is_file():
            offset = _index_of(path).get(text.relative_to(folder).as_posix())
            if offset is not None:
                return _entry_at(path, offset)
    return None


def _index_of(path: Path) -> Mapping[str, int]:
    stat = path.stat()
    if abs(time.time() - stat.st_mtime) < _SETTLED:  # it may change again within one tick
        return _index.__wrapped__(path, stat.st_mtime_ns, stat.st_size)
    return _index(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=2)
def _index(path: Path, changed: int, size: int) -> Mapping[str, int]:
    """Return where the entry of each file begins, in bytes."""
    del changed, size
    found: dict[str, int] = {}
    if not is_side_file(path):
        return found
    decoder = json.JSONDecoder()
    with path.open("rb") as file:
        offset = 0
        while line := file.readline(_LONGEST):
            if line.startswith(_ENTRY):
                head = line[:_NAME_LENGTH].decode("utf-8", "ignore")
                try:
                    name, _ = decoder.raw_decode(head, len(_ENTRY) - 1)
                except ValueError:
                    name = ""
                found[name] = offset
            offset += len(line)
    return MappingProxyType(found)


def _entry_at(path: Path, offset: int) -> dict[str, Any]:
    with path.open("rb") as file:
        file.seek(offset)
        line = file.readline(_LONGEST)
    try:
        entry = fields.object_of(json.loads(line))
        fields.check_strings(entry)
        fields.check_storable(dict(fields.mapping_of(entry, "meta")))
    except json.JSONDecodeError as error:
        raise RecordError(
            f"its entry in {SIDE_FILE} is broken at character {error.pos + 1}: {fault(error)}"
        ) from None
    except RecursionError:
        raise RecordError(f"its entry in {SIDE_FILE} is nested too deeply") from None
    except ValueError as error:  # a sentence of ours, or a number that Python does not read
        raise RecordError(f"its entry in {SIDE_FILE} is no sound JSON: {error}") from None
    return entry


def side_of(entry: Mapping[str, Any], data: bytes, length: int) -> Side:
    """Return what an entry says about the lines, if the text is still `data`."""
    names = fields.mapping_of(entry, "names")
    if entry.get("digest") != digest_of(data):
        return Side(names=names)
    return Side(names=names, exact=fields.mapping_of(entry, "exact"), length=length)


def spans_of(entry: Mapping[str, Any], length: int) -> list[IncomingSpan]:
    """Return the spans that cannot stand in an `.ann`, as they cover nothing but white space."""
    found = []
    for index, item in enumerate(fields.list_of(entry, "spans")):
        found.append(fields.read_item("spans", index, _span, item, length))
    return found


def _span(item: object, length: int) -> IncomingSpan:
    data = fields.object_of(item)
    return IncomingSpan(
        fields.label_of(data),
        checked_ranges(fields.list_of(data, "ranges"), length),
        name=fields.identifier_of(data, "id"),
        attributes=fields.attributes_of(data),
        note=fields.string_of(data, "note"),
        entity=fields.bool_of(data, "entity") or False,
    )


def relations_of(entry: Mapping[str, Any], names: frozenset[str | None]) -> list[IncomingRelation]:
    """Return the relations that begin or end at such spans, if both ends are still there."""
    found = []
    for index, item in enumerate(fields.list_of(entry, "relations")):
        relation = fields.read_item("relations", index, _relation, item)
        if relation.from_name in names and relation.to_name in names:
            found.append(relation)
    return found


def _relation(item: object) -> IncomingRelation:
    data = fields.object_of(item)
    return IncomingRelation(
        fields.label_of(data),
        fields.string_of(data, "from"),
        fields.string_of(data, "to"),
        note=fields.string_of(data, "note"),
    )
