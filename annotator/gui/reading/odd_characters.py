"""Characters that cannot be seen or look like a space, and the signs that show them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.domain.ranges import Range

THIN: Final = {
    "\u200b": "ZW",
    "\u200c": "NJ",
    "\u2060": "WJ",
    "\ufeff": "BOM",
    "\u00ad": "-",
    "\u200e": "LRM",
    "\u200f": "RLM",
    **dict.fromkeys("\u202a\u202d\u2066\u2068", "▹"),
    **dict.fromkeys("\u202b\u202e\u2067", "◃"),
    **dict.fromkeys("\u202c\u2069", "◊"),
}
"""Characters that take no room, whatever a font says."""
SIGNS: Final = {
    **THIN,
    "\u00a0": "°",
    "\u202f": "·",
    "\u2007": "°",
    **dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000", "·"),
    "\t": "→",
    "\n": "¶",
    "\r": "↵",
    "\u2028": "↲",
    "\u2029": "§",
    "\x0b": "↓",
    "\x0c": "↡",
    "\x85": "↲",
}
_ODD = re.compile(f"[{''.join(SIGNS)}]")
_NEWLINES = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


class Odd(NamedTuple):
    """A character that is shown by a sign."""

    offset: int
    sign: str
    thin: bool
    """Whether it takes no room."""


def odd_characters(text: str, block: Range) -> Iterator[Odd]:
    """Yield the odd characters of a paragraph, those that end its line last."""
    for match in _ODD.finditer(text, *block):
        yield Odd(match.start(), SIGNS[match[0]], thin=match[0] in THIN)
    newline = _NEWLINES.match(text, block.end)
    if newline is not None:
        sign = "".join(SIGNS[each] for each in newline[0])
        yield Odd(block.end, sign, thin=False)
