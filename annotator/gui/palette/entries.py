"""What the palette offers: one entry a row, under the heading of its section."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.gui.words.fuzzy import best_score


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be done from the palette, or that could be at another time."""

    title: str
    do: Callable[[], object] | None
    """None: not possible now."""
    id: str = ""
    """By which it is remembered as lately used; empty where it is not."""
    section: str = ""
    keys: str = ""
    about: str = ""
    """Said beside the title: an article's site and date, why something is not possible."""
    checked: bool = False
    also: tuple[str, ...] = ()
    """Other texts it is found by, its title in English among them."""

    def fit(self, wanted: str) -> float | None:
        """Return how well it fits what was typed, None when it does not."""
        return best_score(wanted, (self.title, *self.also))
