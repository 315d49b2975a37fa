"""Formats and suggesters, ours and anyone's, found by entry point."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.domain.ports import Format, FormatSetting, Reader, Suggester, Writer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

FORMATS = "annotator.formats"
SUGGESTERS = "annotator.suggesters"


@cache
def _found(group: str) -> dict[str, "EntryPoint"]:
    from importlib.metadata import entry_points  # 30 ms, not on the way to the first window

    points = tuple(entry_points(group=group))  # those of a folder of plug-ins come last
    return {point.name: point for point in reversed(points)}


@cache
def _loaded(group: str, name: str) -> Any:
    point = _found(group)[name]
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        raise EnvironmentProblem(f"The plug-in “{name}” cannot be loaded: {error}.") from error


def format_ids() -> list[str]:
    """Return the ids of all formats."""
    return sorted(_found(FORMATS))


def all_formats() -> list[Format]:
    """Return every format there is."""
    return [_loaded(FORMATS, name) for name in format_ids()]


def all_readers() -> list[Reader]:
    """Return every format that can be imported, those that take nearly anything last."""
    found = [each for each in all_formats() if isinstance(each, Reader)]
    return sorted(found, key=lambda each: getattr(each, "precedence", 0))


def all_writers() -> list[Writer]:
    """Return every format that can be exported."""
    return [each for each in all_formats() if isinstance(each, Writer)]


def reader(format_id: str) -> Reader:
    """Return the format with this id, to read with; raises UserError when it cannot."""
    found = _format(format_id, Reader)
    if not isinstance(found, Reader):
        raise UserError(f"The format “{format_id}” can only be exported.")
    return found


def writer(format_id: str) -> Writer:
    """Return the format with this id, to write with; raises UserError when it cannot."""
    found = _format(format_id, Writer)
    if not isinstance(found, Writer):
        raise UserError(f"The format “{format_id}” can only be imported.")
    return found


def settings_of(format_: Reader) -> tuple[FormatSetting, ...]:
    """Return what a person may choose about reading a format."""
    found: tuple[FormatSetting, ...] = getattr(format_, "settings", ())
    return found


def write_settings_of(format_: Writer) -> tuple[FormatSetting, ...]:
    """Return what a person may choose about writing a format."""
    found: tuple[FormatSetting, ...] = getattr(format_, "write_settings", ())
    return found


def options_of(format_: Writer) -> frozenset[str]:
    """Return the names of those export options that change how a format is written."""
    found: frozenset[str] = getattr(format_, "uses", frozenset())
    return found


def check_settings(given: Mapping[str, str], known: Iterable[FormatSetting]) -> None:
    """Raise UserError for a setting there is not, or a value it cannot have."""
    by_name = {each.name: each for each in known}
    for name, value in given.items():
        setting = by_name.get(name)
        if setting is None:
            there = ", ".join(sorted(by_name)) or "none"
            raise UserError(f"There is no setting “{name}” here; there is {there}.")
        if setting.choices and value not in setting.choices:
            raise UserError(f"{name} is one of {', '.join(setting.choices)}, not “{value}”.")


def arguments_of(suggester_: Suggester) -> list[str]:
    """Return what may stand after a suggester's id and a colon: the models it knows by name."""
    arguments = getattr(suggester_, "arguments", list)
    found: list[str] = arguments()
    return found


def _format(format_id: str, kind: type) -> Any:
    if format_id not in _found(FORMATS):
        able = ", ".join(each.id for each in all_formats() if isinstance(each, kind))
        raise UserError(f"There is no format “{format_id}”; choose one of {able}.")
    return _loaded(FORMATS, format_id)


def suggester(suggester_id: str) -> Suggester:
    """Return the suggester with this id."""
    if suggester_id not in _found(SUGGESTERS):
        raise UserError(f"There is no suggester “{suggester_id}”.")
    found: Suggester = _loaded(SUGGESTERS, suggester_id)
    return found


def suggesters() -> list[Suggester]:
    """Return every suggester there is, in the order of their ids."""
    return [suggester(name) for name in sorted(_found(SUGGESTERS))]
