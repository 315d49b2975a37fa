"""Results of a Label Studio annotation put together: those with one id are one region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from annotator.domain.errors import RecordError
from annotator.domain.incoming import Refusal
from annotator.formats import json_fields as fields
from annotator.formats.article_fields import offset_of
from annotator.formats.unit_reading import Place

SPAN: Final = "span"
"""Key in a region's `meta` by which the pieces of one span know each other."""
PLAIN: Final = "attribute:"
"""Put before the name of an attribute that would be taken for something else."""
NOTES: Final = frozenset({"note", "notes", "comment", "comments"})
_DIRECTIONS: Final = ("right", "left", "bi")
_UNNAMED: Final = "relation"


@dataclass(slots=True, kw_only=True)
class Region:
    """A stretch of text with all that the results of one id say about it."""

    id: str
    at: str
    place: Place | None = None
    why_not: str = ""
    """Why it has no place, when it was meant to have one."""
    labels: dict[str, None] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    score: float | None = None
    span: str | None = None


class Link(NamedTuple):
    """A relation between two regions."""

    at: str
    from_id: str
    to_id: str
    label: str
    name: str | None
    note: str


@dataclass(slots=True)
class Results:
    """What one annotation or prediction says."""

    regions: dict[str, Region] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    about_task: dict[str, str] = field(default_factory=dict)
    """Choices and texts about the task as a whole."""
    refused: list[Refusal] = field(default_factory=list)


def results_of(items: object) -> Results:
    """Return what a list of results says; what is broken in it is refused by its place."""
    found = Results()
    if items is not None and type(items) is not list:
        found.refused.append(Refusal("result", f"it must be a list, not {fields.shown(items)}"))
    for index, item in enumerate(items if type(items) is list else ()):
        at = f"result[{index}]"
        try:
            _take(found, fields.object_of(item), at)
        except RecordError as error:
            found.refused.append(Refusal(at, str(error)))
    _part_regions(found)
    return found


def _part_regions(found: Results) -> None:
    """Take out what is about the whole task, and what has no place."""
    for region in list(found.regions.values()):
        if region.place is not None:
            continue
        del found.regions[region.id]
        if region.why_not or region.labels:
            why = region.why_not or "it has no start and end"
            found.refused.append(Refusal(region.at, why))
        else:
            found.about_task.update(region.attributes)


def _take(found: Results, item: Mapping[str, Any], at: str) -> None:
    if item.get("type") == "relation":
        found.links += _links(item, at)
        return
    value = fields.mapping_of(item, "value")
    name = fields.identifier_of(item, "id") or f"#{at}"
    kind = fields.string_of(item, "type")
    labels = list(_labels(value, kind)) if kind.endswith("labels") else []
    region = found.regions.setdefault(name, Region(id=name, at=at))
    if region.place is None:
        _place(region, value)
    region.score = _score(item) if region.score is None else region.score
    _take_meta(region, item.get("meta"))
    region.labels.update(dict.fromkeys(labels))
    if not kind.endswith("labels"):
        _take_value(region, value, kind, fields.string_of(item, "from_name") or kind)


def _place(region: Region, value: Mapping[str, Any]) -> None:
    """Give a region its place: offsets in the text, for HTML those of its `globalOffsets`."""
    start, end = value.get("start"), value.get("end")
    if start is None and end is None:
        return
    covered = value.get("text") if type(value.get("text")) is str else None
    if type(start) is str or type(end) is str:
        around = value.get("globalOffsets")
        if type(around) is not dict:
            region.why_not = "it is placed by XPath alone, in a page and not in a text"
            return
        start, end = around.get("start"), around.get("end")
    try:
        region.place = Place(offset_of(start, "start"), offset_of(end, "end"), covered)
    except RecordError as error:
        region.why_not = str(error)


def _score(item: Mapping[str, Any]) -> float | None:
    """Return how sure a model is; anything but a finite number is none."""
    try:
        return fields.score_of(item)
    except RecordError:
        return None


def _take_meta(region: Region, meta: object) -> None:
    """Take the note of a region, and to which span it belongs."""
    if type(meta) is not dict:
        return
    text = meta.get("text")
    note = "\n".join(_strings(text)) if type(text) is list else text
    if type(note) is str and note:
        region.notes[note] = None
    if type(meta.get(SPAN)) is str and meta[SPAN]:
        region.span = meta[SPAN]


def _labels(value: Mapping[str, Any], kind: str) -> Iterator[str]:
    given = value.get(kind, value.get("labels"))
    for label in given if type(given) is list else [given]:
        yield fields.checked_name(label, "label")


def _take_value(region: Region, value: Mapping[str, Any], kind: str, name: str) -> None:
    """Take a choice, text or number about a region as an attribute, or as its note."""
    given = value.get("text" if kind == "textarea" else kind)
    if given is None:
        return
    said = _said(given)
    if kind == "textarea" and name.casefold() in NOTES:
        region.notes[said] = None
    else:
        name = fields.checked_name(name.removeprefix(PLAIN), "from_name")
        region.attributes[name] = said


def _said(given: object) -> str:
    """Return a value in words: several choices with commas, a path in a taxonomy with slashes."""
    if type(given) is list:
        return ", ".join(" / ".join(_strings(each)) for each in given)
    return "".join(_strings(given))


def _strings(value: object) -> Iterator[str]:
    for each in value if type(value) is list else [value]:
        if type(each) is str:
            yield each
        elif type(each) in {int, float, bool}:
            yield fields.shown(each)
        else:
            raise RecordError(f"its value must be text, not {fields.shown(each)}")


def _links(item: Mapping[str, Any], at: str) -> Iterator[Link]:
    """Yield the relations of a result: one for each label, and both ways when it says so."""
    ends = [fields.identifier_of(item, name) for name in ("from_id", "to_id")]
    if None in ends:
        raise RecordError("it does not say from where to where it goes")
    direction = item.get("direction") or _DIRECTIONS[0]
    if direction not in _DIRECTIONS:
        raise RecordError(f"direction must be left, right or bi, not {fields.shown(direction)}")
    labels = fields.list_of(item, "labels") or [_UNNAMED]
    ways = [ends] if direction != "left" else []
    ways += [ends[::-1]] if direction != "right" else []
    name = fields.identifier_of(item, "id") if len(labels) == len(ways) == 1 else None
    note = item.get("notes") if type(item.get("notes")) is str else ""
    for label in labels:
        for first, second in ways:
            yield Link(
                at, str(first), str(second), fields.checked_name(label, "label"), name, note or ""
            )
