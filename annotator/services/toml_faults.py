"""What is wrong with a broken TOML file, in words of ours, and where."""

import re
from tomllib import TOMLDecodeError
from typing import Final

_FAULTS: Final = (
    (re.compile("Expected '=' after a key"), "an equals sign is missing after a name"),
    (re.compile("Expected newline or end"), "something follows behind a value"),
    (re.compile("Expected '\\]|Unclosed"), "a closing bracket or quotation mark is missing"),
    (re.compile("Unterminated|Expected \"'"), "a closing bracket or quotation mark is missing"),
    (re.compile("Invalid value"), "this is no value; texts stand in quotation marks"),
    (re.compile("Invalid statement"), "a line begins with neither a name nor a bracket"),
    (re.compile("Cannot|Key .* already|Duplicate"), "a name stands there for the second time"),
    (re.compile("Illegal|Found invalid"), "a character stands in a text that may not be there"),
    (re.compile("Unescaped|Invalid hex"), "a backslash in a text stands before a wrong character"),
)
"""How what Python says begins, and what we say."""
_OTHER: Final = "this is not written as TOML is"
_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)$")


def fault(error: TOMLDecodeError) -> str:
    """Return what is wrong and, unless that is the end of the file, its line and character."""
    said = str(error)
    why = next((ours for theirs, ours in _FAULTS if theirs.match(said)), _OTHER)
    place = _PLACE.search(said)
    if place is None:
        return f"at its end {why}"
    line, character = place.groups()
    return f"in line {line}, at character {character}, {why}"
