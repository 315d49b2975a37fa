"""Reading one JSON value: what is broken, too deep, too large or no text is refused."""

import json
import re
from typing import Any, NoReturn

from annotator.domain.errors import RecordError
from annotator.formats.json_faults import fault
from annotator.formats.json_fields import check_strings

_SUSPECT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
"""An escape that may stand for a NUL or for half a character."""


def parsed(line: str) -> Any:
    """Return the JSON value of a line; raises RecordError with the place when it is broken."""
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        place = min(error.pos, len(line.rstrip())) + 1
        raise RecordError(f"the JSON is broken at character {place}: {fault(error)}") from None
    except RecursionError:
        raise RecordError("it is nested too deeply") from None
    except ValueError:
        raise RecordError(_HUGE_NUMBER) from None
    if "\\u" in line and _SUSPECT.search(line):
        check_strings(value)
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise RecordError(f"{name} is no JSON number")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)
SKIPPER = json.JSONDecoder(parse_constant=_refuse_constant, parse_int=str)
"""Finds the end of a value with numbers that Python refuses to read; slower."""
_HUGE_NUMBER = "it holds a number of thousands of digits"


def value_at(text: str, at: int) -> tuple[Any, int]:
    """Return the value that begins here, or an error in its place, and where it ends."""
    try:
        value, end = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError:
        raise
    except ValueError:
        return RecordError(_HUGE_NUMBER), SKIPPER.raw_decode(text, at)[1]
    if text.find("\\u", at, end) >= 0 and _SUSPECT.search(text, at, end):
        try:
            check_strings(value)
        except RecordError as error:
            return error, end
    return value, end
