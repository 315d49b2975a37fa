"""What the window may ask the view to remember: the place in an article, layers shown."""

from enum import StrEnum
from typing import NamedTuple


class Visibility(StrEnum):
    """How the spans of a layer are shown."""

    SHOWN = "shown"
    DIMMED = "dimmed"
    HIDDEN = "hidden"


class Position(NamedTuple):
    """Where one was in an article: the first line shown, by offset, and the caret."""

    top: int = 0
    caret: int = 0
