"""What is plotted: names and series of values, made of the figures of a project."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.scheme import Scheme
from annotator.domain.statistics import (
    MARK_BOUNDS,
    MINUTE_BOUNDS,
    Statistics,
    VerdictCount,
    class_names,
    minute_names,
)
from annotator.gui.words.locale_words import number, percent, short_date

_MOST_COLUMNS: Final = 60
_MOST_ROWS: Final = 12
_MINUTE: Final = 60
_WEEK: Final = 7
_MONTH: Final = 28


class Shade(Enum):
    """What a colour stands for; the chart knows which it is in light and dark."""

    MAIN = "main"
    SECOND = "second"
    GOOD = "good"
    PENDING = "pending"
    REFUSED = "refused"
    """Hatched, so that it is told apart without colours."""
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one for each name of the plot."""

    title: str
    shade: Shade
    values: Sequence[int]
    drawn: bool = True
    """Whether there is a bar for it; it is told in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One plot; `rows` lays its bars from left to right, one below the other."""

    id: str
    title: str
    caption: str
    names: Sequence[str]
    series: Sequence[Series]
    rows: bool = False
    empty: str
    """What is said when there is nothing to plot, and what to do about it."""
    unit: str = ""
    """What the values count, for the axis."""
    ends: Sequence[str] = ()
    """What stands at the end of each row; without, the sum."""

    @property
    def drawn(self) -> list[Series]:
        """The series that there are bars for."""
        return [each for each in self.series if each.drawn]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to plot."""
        return not any(any(each.values) for each in self.series)

    def value_text(self, place: int) -> str:
        """Return what stands at a place, as a sentence: “CLAIM: people 3, programs 4”."""
        several = len(self.series) > 1
        values = (
            f"{each.title} {number(each.values[place])}" if several else number(each.values[place])
            for each in self.series
        )
        return f"{self.names[place]}: {', '.join(values)}"

    def spoken(self) -> str:
        """Return the whole plot in words."""
        if self.is_empty:
            return self.empty
        return "\n".join([self.caption, *map(self.value_text, range(len(self.names)))])


def plots_of(figures: Statistics, scheme: Scheme | None) -> list[Plot]:
    """Return all plots of a project, in the order of the page."""
    quick = [_progress(figures), _statuses(figures), _marks(figures), _labels(figures, scheme)]
    slow = [_sources(figures), _times(figures), _verdicts(figures)]
    if not figures.complete:
        slow = [replace(each, empty=_tr("Counting…")) for each in slow]
    return [*quick, *slow]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statistics", text)


def _progress(figures: Statistics) -> Plot:
    names, values, unit = _by_period(figures.days)
    total, days = sum(value for _, value in figures.days), len(figures.days)
    mean = number(round(total / days)) if days else ""
    return Plot(
        id="progress",
        title=_tr("Progress"),
        caption=_tr("Articles closed each {0}; {1} a day of work on average").format(unit, mean),
        names=names,
        series=[Series(_tr("Closed"), Shade.MAIN, values)],
        empty=_why_no_progress(figures),
        unit=_tr("articles"),
    )


def _why_no_progress(figures: Statistics) -> str:
    if any(each.done or each.skipped for each in figures.statuses):
        return _tr("On which days articles were done is not known.")
    return _tr("No article is done yet. Ctrl+Enter in an article finishes it.")


def _by_period(days: Sequence[tuple[str, int]]) -> tuple[list[str], list[int], str]:
    """Return columns for all days from first to last; weeks or months where they are many."""
    if not days:
        return [], [], _tr("day")
    known = {date.fromisoformat(day): value for day, value in days}
    first, last = min(known), max(known)
    length, unit = 1, _tr("day")
    for step, name in ((_WEEK, _tr("week")), (_MONTH, _tr("four weeks"))):
        if (last - first).days // length >= _MOST_COLUMNS:
            length, unit = step, name
    values = [0] * ((last - first).days // length + 1)
    for day, value in known.items():
        values[(day - first).days // length] += value
    begins = (first + timedelta(days=length * place) for place in range(len(values)))
    return [short_date(each.isoformat()) for each in begins], values, unit


def _statuses(figures: Statistics) -> Plot:
    shown = figures.statuses[:_MOST_ROWS]
    return Plot(
        id="statuses",
        title=_tr("Articles by status"),
        caption=_tr("Of {0} articles, for each person").format(number(figures.articles)),
        names=[each.person for each in shown],
        series=[
            Series(_tr("done"), Shade.GOOD, [each.done for each in shown]),
            Series(_tr("started"), Shade.PENDING, [each.started for each in shown]),
            Series(_tr("skipped"), Shade.REFUSED, [each.skipped for each in shown]),
            Series(_tr("new"), Shade.REST, [each.new for each in shown]),
        ],
        ends=[_tr("{0} done").format(number(each.done)) for each in shown],
        rows=True,
        empty=_why_no_status(figures),
    )


def _why_no_status(figures: Statistics) -> str:
    if any(each.people for each in figures.labels):
        return _tr("Nobody has started here yet: the marks there are came with an import.")
    return _tr("Nobody has started yet. Open an article and mark its first claim.")


def _marks(figures: Statistics) -> Plot:
    return Plot(
        id="marks",
        title=_tr("Marks per article"),
        caption=_tr("Articles done, by how many marks they have"),
        names=class_names(MARK_BOUNDS),
        series=[Series(_tr("Articles"), Shade.MAIN, figures.marks)],
        empty=_tr("Shown as soon as the first article is done."),
        unit=_tr("articles"),
    )


def _labels(figures: Statistics, scheme: Scheme | None) -> Plot:
    shown = sorted(figures.labels, key=lambda each: -(each.people + each.programs))[:_MOST_ROWS]
    known = {each.name: each.title for each in scheme.labels} if scheme else {}
    return Plot(
        id="labels",
        title=_tr("Marks by label"),
        caption=_tr("{0} marks by people and programs").format(number(figures.marked)),
        names=[known.get(each.label) or each.label for each in shown],
        series=[
            Series(_tr("people"), Shade.MAIN, [each.people for each in shown]),
            Series(_tr("programs"), Shade.SECOND, [each.programs for each in shown]),
        ],
        rows=True,
        empty=_tr("Nothing is marked yet. Select words and press the key of a label."),
    )


def _sources(figures: Statistics) -> Plot:
    shown = figures.sources[:_MOST_ROWS]
    share = round(100 * figures.linked / figures.claims) if figures.claims else 0
    return Plot(
        id="sources",
        title=_tr("Claims by source"),
        caption=_tr("{0} of {1} claims are linked to a source").format(
            percent(share), number(figures.claims)
        ),
        names=[name for name, _ in shown],
        series=[Series(_tr("Claims"), Shade.MAIN, [claims for _, claims in shown])],
        rows=True,
        empty=_tr("No claim is linked to a source yet. Mark both, then link them with L."),
    )


def _times(figures: Statistics) -> Plot:
    minutes, seconds = divmod(figures.median_seconds, _MINUTE)
    return Plot(
        id="times",
        title=_tr("Time per article"),
        caption=_tr(
            "In minutes; half took less than {0} min {1} s, pauses over 5 min left out"
        ).format(minutes, seconds),
        names=minute_names(MINUTE_BOUNDS),
        series=[Series(_tr("Articles"), Shade.MAIN, figures.minutes or [0] * len(MINUTE_BOUNDS))],
        empty=_tr("Shown as soon as the first article is done in this program."),
        unit=_tr("articles"),
    )


def _verdicts(figures: Statistics) -> Plot:
    shown = figures.verdicts[:_MOST_ROWS]
    return Plot(
        id="verdicts",
        title=_tr("Verdicts on suggestions"),
        caption=_tr("What people decided, and the share that was right as it was"),
        names=[verdict_name(each, figures.verdicts) for each in shown],
        series=[
            Series(_tr("accepted"), Shade.GOOD, [each.accepted for each in shown]),
            Series(_tr("changed"), Shade.PENDING, [each.changed for each in shown]),
            Series(_tr("rejected"), Shade.REFUSED, [each.rejected for each in shown]),
            Series(_tr("undecided"), Shade.REST, [each.undecided for each in shown], drawn=False),
        ],
        ends=[_verdict_end(each) for each in shown],
        rows=True,
        empty=_tr("No suggestion is decided yet. Go to one with Tab, accept or reject it."),
    )


def verdict_name(count: VerdictCount, among: Sequence[VerdictCount]) -> str:
    """Return the name of a program; where it is told of twice, with the layers it is about."""
    twice = sum(each.program == count.program for each in among) > 1
    if not twice or count.is_task:
        return count.program
    return _tr("{0}, outside the task").format(count.program)


def _verdict_end(count: VerdictCount) -> str:
    """Return how much of a program's suggestions was right, and how many await a verdict."""
    share, left = percent(round(100 * count.precision)), number(count.undecided)
    if not count.undecided:
        return share
    if not count.is_task:  # verdicts are given where something is wrong, and tell no share
        return _tr("{0} not judged").format(left)
    if not count.decided:
        return _tr("{0} to decide").format(left)
    return _tr("{0}, {1} to decide").format(share, left)
