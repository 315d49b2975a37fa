"""What a project comes to in figures: what is done, marked and said of suggestions."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

MARK_BOUNDS = (0, 1, 3, 6, 11, 21)
"""Least number of marks in each class of articles: none, 1-2, 3-5 and so on."""
MINUTE_BOUNDS = (0, 1, 2, 5, 10, 20)
"""Least number of minutes in each class of articles."""
_FAR = date(2099, 12, 31)
LONGEST_PAUSE = 300
"""Seconds after which somebody is taken to have been away."""


class Period(NamedTuple):
    """Days from first to last, both included, in the time of the clock on the wall."""

    first: date
    last: date


def period_between(since: str, until: str) -> Period | None:
    """Return the days from a year, month or day to another, as 2026, 2026-01, 2026-01-05.

    Empty is open; None for what is no date, and for an end before its beginning.
    """
    try:
        first = date.fromisoformat((since or "2000") + "-01-01"[len(since or "2000") - 4 :])
        last = _last_day(until) if until else _FAR
    except ValueError:
        return None
    return Period(first, last) if first <= last else None


def _last_day(until: str) -> date:
    """Return the last day of a year or month, or the day itself."""
    match len(until):
        case 4:
            return date(int(until), 12, 31)
        case 7:
            following = date.fromisoformat(f"{until}-28") + timedelta(days=4)
            return following.replace(day=1) - timedelta(days=1)
        case _:
            return date.fromisoformat(until)


class StatusCount(NamedTuple):
    """How many articles have each status for one person."""

    person: str
    done: int
    skipped: int
    started: int
    new: int


class LabelCount(NamedTuple):
    """How many spans have a label, by people and by programs."""

    label: str
    people: int
    programs: int


class VerdictCount(NamedTuple):
    """What people say of what a program proposed, in layers that are the task or in others."""

    program: str
    accepted: int
    changed: int
    rejected: int
    undecided: int
    """Spans nobody, or not the person asked for, has said anything of."""
    is_task: bool = True
    """Whether the layers are the task; in others, the undecided count as they are."""

    @property
    def decided(self) -> int:
        """How many verdicts there are."""
        return self.accepted + self.changed + self.rejected

    @property
    def precision(self) -> float:
        """The share of the decided ones that were accepted as they are; 0 without any."""
        return self.accepted / self.decided if self.decided else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The figures of one person, or of all people; all programs where nobody has marked.

    Those of a period are about the articles that were closed in it, by whoever closed them.
    """

    person: str
    articles: int
    statuses: Sequence[StatusCount]
    """Of every person who has a status anywhere, or of the one asked for."""
    days: Sequence[tuple[str, int]]
    """Articles closed on each day somebody closed one, 2026-01-05 say."""
    labels: Sequence[LabelCount]
    """In the order of the scheme."""
    marks: Sequence[int]
    """Articles done, by number of marks, in the classes of `MARK_BOUNDS`."""
    sources: Sequence[tuple[str, int]]
    """Sources as the texts call them, and how many claims each has; the most first."""
    claims: int
    linked: int
    """Claims whose source is linked."""
    minutes: Sequence[int]
    """Articles done, by the time they took, in the classes of `MINUTE_BOUNDS`."""
    median_seconds: int
    """Half of the articles took less; 0 when no time is known."""
    verdicts: Sequence[VerdictCount]
    complete: bool = True
    """Whether sources, times and verdicts have been counted; all else is quick."""

    @property
    def nothing_done(self) -> bool:
        """Whether nobody has worked on anything yet."""
        return not (self.statuses or self.days or self.verdicts or self.marked)

    @property
    def marked(self) -> int:
        """Spans there are."""
        return sum(each.people + each.programs for each in self.labels)


def class_names(bounds: Sequence[int]) -> list[str]:
    """Return how classes are called that begin at `bounds`: 0, 1-2, 3-5, 6+."""
    closed = (
        str(low) if following == low + 1 else f"{low}–{following - 1}"
        for low, following in pairwise(bounds)
    )
    return [*closed, f"{bounds[-1]}+"]


def minute_names(bounds: Sequence[int]) -> list[str]:
    """Return how classes of time are called: <1, 1–2, 2–5, 20+."""
    first, *rest = bounds[1:]
    return [f"<{first}", *(f"{a}–{b}" for a, b in pairwise([first, *rest])), f"{bounds[-1]}+"]


def classes(values: Sequence[float], bounds: Sequence[int]) -> list[int]:
    """Count how many values fall into each class."""
    counts = [0] * len(bounds)
    for value in values:
        counts[bisect_right(bounds, value) - 1] += 1
    return counts
