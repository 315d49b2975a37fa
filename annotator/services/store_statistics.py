"""What the page of statistics needs of the project file: a part of the port of `services.store`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.statistics import Period, Statistics


class StatisticsStore(Protocol):
    """Counts what there is, in short steps."""

    def of(
        self,
        person: str,
        breathe: Callable[[], None],
        *,
        quick: bool = False,
        period: "Period | None" = None,
    ) -> "Statistics":
        """Return the figures of a person, of everybody when empty; `quick` leaves some out.

        With a `period` they are about the articles that were closed in it.

        `breathe` is called between steps of some ten milliseconds; what it raises ends the count.
        """
        ...
