"""Typed fields of a JSON object: each comes back as promised, or as a sentence about it."""

import json
import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from annotator.domain.errors import RangeError, RecordError
from annotator.domain.records import NOTHING
from annotator.domain.scheme import LABEL_LENGTH

DEPTH = 100
"""Deepest nesting kept in an article's metadata."""

_T = TypeVar("_T")
Extras = dict[str, list[Any]]
"""Items with keys that are not ours, whole, by the list they came in."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SHOWN = 60
_LONGEST = 200
"""Characters of a message about one item."""


def shown(value: object) -> str:
    """Return `value` for a message, cut short."""
    try:
        text = repr(value)
    except RecursionError:
        return "something nested"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def object_of(value: object) -> dict[str, Any]:
    """Return `value` when it is a JSON object."""
    if type(value) is not dict:
        raise RecordError(f"it must be a JSON object, not {shown(value)}")
    return value


def list_of(data: Mapping[str, Any], field: str) -> list[Any]:
    """Return a list; absent and null are an empty one."""
    value = data.get(field)
    if value is None:
        return []
    if type(value) is not list:
        raise RecordError(f"{field} must be a list, not {shown(value)}")
    return value


def mapping_of(data: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """Return an object; absent and null are an empty one."""
    value = data.get(field)
    if value is None:
        return NOTHING
    if type(value) is not dict:
        raise RecordError(f"{field} must be an object, not {shown(value)}")
    return value or NOTHING


def string_of(data: Mapping[str, Any], field: str) -> str:
    """Return a string; absent and null are an empty one."""
    value = data.get(field)
    if value is None:
        return ""
    if type(value) is not str:
        raise RecordError(f"{field} must be a string, not {shown(value)}")
    return value


def bool_of(data: Mapping[str, Any], field: str) -> bool | None:
    """Return true, false, or None when absent or null."""
    value = data.get(field)
    if value is not None and type(value) is not bool:
        raise RecordError(f"{field} must be true or false, not {shown(value)}")
    return value


def identifier_of(data: Mapping[str, Any], field: str) -> str | None:
    """Return an id, which may be a string or a whole number; None when absent or empty."""
    value = data.get(field)
    if value is None or type(value) is str:
        return value or None
    if type(value) is int:
        return str(value)
    raise RecordError(f"{field} must be a string, not {shown(value)}")


def score_of(data: Mapping[str, Any]) -> float | None:
    """Return the score, a finite number, or None."""
    value = data.get("score")
    if value is None:
        return None
    if type(value) not in {int, float}:
        raise RecordError(f"score must be a number, not {shown(value)}")
    try:
        score = float(value)
    except OverflowError:
        score = math.inf
    if not math.isfinite(score):
        raise RecordError(f"score must be a finite number, not {shown(value)}")
    return score


def annotator_of(data: Mapping[str, Any]) -> str | None:
    """Return the annotator's name, or None when the file does not say."""
    name = data.get("annotator")
    return checked_name(name, "annotator") if name not in (None, "") else None


def checked_name(name: object, what: str) -> str:
    """Return the name of a label or annotator: short, on one line, not blank."""
    if type(name) is not str:
        raise RecordError(f"{what} must be a string, not {shown(name)}")
    return _sound_name(name, what)


@lru_cache(maxsize=10_000)
def _sound_name(name: str, what: str) -> str:
    if not name or name.isspace():
        raise RecordError(f"{what} is empty")
    if len(name) > LABEL_LENGTH:
        raise RecordError(
            f"{what} has {len(name)} characters; at most {LABEL_LENGTH} are taken: {shown(name)}"
        )
    if _CONTROLS.search(name):
        raise RecordError(f"{what} has control characters: {shown(name)}")
    return name


def label_of(data: Mapping[str, Any]) -> str:
    """Return the label of a span or relation."""
    label = data.get("label")
    if label is None:
        raise RecordError("it has no label")
    if type(label) is not str:
        raise RecordError(f"label must be a string, not {shown(label)}")
    return checked_name(label, "label")


def chosen_of(data: Mapping[str, Any], field: str, allowed: frozenset[str]) -> Mapping[str, str]:
    """Return an object that gives one of `allowed` to each annotator's name."""
    chosen = mapping_of(data, field)
    for name, value in chosen.items():
        checked_name(name, f"a name in {field}")
        if type(value) is not str or value not in allowed:
            known = ", ".join(sorted(allowed))
            raise RecordError(f"{field} of {name} must be one of {known}, not {shown(value)}")
    return chosen


def attributes_of(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return an object of strings."""
    attributes = mapping_of(data, "attributes")
    for name, value in attributes.items():
        checked_name(name, "an attribute's name")
        if type(value) is not str:
            raise RecordError(f"attribute {name} must be a string, not {shown(value)}")
    return attributes


def check_storable(meta: Mapping[str, Any]) -> None:
    """Raise RecordError when metadata could not be written as JSON again."""
    try:
        text = json.dumps(meta, ensure_ascii=False, allow_nan=False)
        text.encode()
    except RecursionError:
        raise RecordError("meta is nested too deeply") from None
    except ValueError:
        raise RecordError("meta holds a number beyond all bounds, or half a character") from None
    if text.count("[") + text.count("{") > DEPTH and _is_deep(meta):
        raise RecordError(f"meta is nested too deeply; at most {DEPTH} levels are kept")


def _is_deep(value: object) -> bool:
    """Whether lists and objects lie more than DEPTH levels within each other."""
    level: list[Any] = [value]
    for _ in range(DEPTH):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    """Return the lists and objects right inside a list or object."""
    values = value.values() if isinstance(value, Mapping) else value
    return [each for each in values if isinstance(each, dict | list)]


def check_strings(value: object) -> None:
    """Raise RecordError when a string in `value` holds a NUL or half a character."""
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        place, each = waiting.pop()
        if isinstance(each, str):
            _check_string(place, each)
        elif isinstance(each, list):
            waiting += [(f"{place}[{index}]", inner) for index, inner in enumerate(each)]
        elif isinstance(each, dict):
            for key, inner in each.items():
                _check_string(f"a key in {place or 'the record'}", key)
                waiting.append((f"{place}.{key}" if place else key, inner))


def _check_string(place: str, text: str) -> None:
    nul = text.find("\0")
    if nul >= 0:
        raise RecordError(f"{place[:_SHOWN]} has a NUL at character {nul}; remove it")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RecordError(
            f"{place[:_SHOWN]} has half a character (a lone surrogate, "
            f"U+{ord(text[error.start]):04X}) at character {error.start}"
        ) from None


def read_item(field: str, index: int, read: Callable[..., _T], *given: Any) -> _T:
    """Read one item of a list; what is wrong is said with its place: «entities[3]: …»."""
    try:
        return read(*given)
    except (RecordError, RangeError) as error:
        raise RecordError(f"{field}[{index}]: {str(error)[:_LONGEST]}") from None


def keep_extras(item: dict[str, Any], field: str, known: frozenset[str], extras: Extras) -> None:
    """Put an item aside whole when it says more than we know."""
    if not item.keys() <= known:
        extras.setdefault(field, []).append(item)
