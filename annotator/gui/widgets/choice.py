"""What a popup offers: rows to choose, with the keys that take them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

_DIGITS: Final = "123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One row: what it is called, the key that takes it, what then is done."""

    text: str
    do: Callable[[], object] | None = None
    """None: a heading, which cannot be chosen."""
    key: str = ""
    around: str = ""
    """The words it stands among in the text; they are searched, too."""
    detail: str = ""
    """Shown at the right: a kind, a layer."""
    colour: str = ""
    checked: bool = False


def numbered(choices: Sequence[Choice]) -> list[Choice]:
    """Return choices with the digits 1 to 9 for those that have no key, as far as they go."""
    free = iter(_DIGITS)
    return [
        replace(each, key=next(free, "")) if each.do is not None and not each.key else each
        for each in choices
    ]


def without_same_detail(choices: Sequence[Choice]) -> list[Choice]:
    """Return choices without what is at the right where it is the same for all that have any."""
    told = {each.detail for each in choices if each.detail}
    return list(choices) if len(told) > 1 else [replace(each, detail="") for each in choices]
