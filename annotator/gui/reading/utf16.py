"""The border between code points, which the program counts, and UTF-16 units, which Qt counts."""

from bisect import bisect_left
from typing import Final

_LAST_PLAIN: Final = "\uffff"


class Utf16Map:
    """Offsets within one block of text, both ways; free when no character is astral."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points: tuple[int, ...] = ()
        if text and not text.isascii() and max(text) > _LAST_PLAIN:
            self._points = tuple(at for at, char in enumerate(text) if char > _LAST_PLAIN)
        self._units = tuple(at + before for before, at in enumerate(self._points))

    def units(self, points: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return points + bisect_left(self._points, points) if self._points else points

    def points(self, units: int) -> int:
        """Return the code point offset of a UTF-16 one; inside a pair, where the pair begins."""
        return units - bisect_left(self._units, units) if self._units else units
