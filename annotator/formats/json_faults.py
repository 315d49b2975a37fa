"""What is wrong with broken JSON, in words of ours: Python's are about its own reader."""

import re
from json import JSONDecodeError
from typing import Final, NamedTuple

_FAULTS: Final = (
    (re.compile("Expecting ',' delimiter"), "a comma or a closing bracket is missing"),
    (re.compile("Expecting ':' delimiter"), "the colon after a name is missing"),
    (re.compile("Expecting property name"), "a name in double quotation marks is missing"),
    (re.compile("Expecting value"), "a value is missing"),
    (re.compile("Unterminated string"), "a text that begins here has no closing quotation mark"),
    (
        re.compile("Invalid control character"),
        "a line end or another control character stands in a text",
    ),
    (re.compile(r"Invalid \\u"), "an escape in a text lacks its four digits"),
    (
        re.compile(r"Invalid \\escape"),
        "a backslash in a text stands before a character that needs none",
    ),
    (re.compile("Extra data"), "something follows after the end of the value"),
    (re.compile("Illegal trailing comma"), "a comma stands before a closing bracket"),
)
"""How what Python says begins, and what we say."""
_OTHER: Final = "this is no value as JSON writes it"


def fault(error: JSONDecodeError) -> str:
    """Return what is wrong, without the place."""
    found = (ours for theirs, ours in _FAULTS if theirs.match(error.msg))
    return next(found, _OTHER)


class Place(NamedTuple):
    """A place in a file that is read piece by piece, as people count."""

    line: int = 1
    character: int = 1

    def after(self, text: str, length: int) -> "Place":
        """Return the place behind so many characters of a text that begins here."""
        lines = text.count("\n", 0, length)
        if not lines:
            return Place(self.line, self.character + length)
        return Place(self.line + lines, length - text.rfind("\n", 0, length))
