"""The day in words: how far the work is, today's count, the pace, and the time that is left."""

from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.views import ArticleCounts
from annotator.gui.words.locale_words import number

_MIDDOT: Final = " · "
_WORKDAY: Final = 6.0
"""Hours of work from which time is counted in days, when the days are known."""
_HOUR: Final = 60
_FEW_HOURS: Final = 10
"""Below so many hours minutes count."""


def in_short(counts: ArticleCounts, *, with_pace: bool) -> str:
    """Return what the status line says: what is done and, if wanted, today's count and the pace."""
    translate = QCoreApplication.translate
    if not counts.total:
        return ""
    done = translate("StatusLine", "{0} of {1} done")
    parts = [done.format(number(counts.done), number(counts.total))]
    if with_pace and counts.today:
        parts.append(translate("StatusLine", "{0} today").format(number(counts.today)))
    if with_pace and counts.per_hour and counts.to_do:
        pace = translate("StatusLine", "about {0} an hour")
        parts += [pace.format(number(_rounded(counts.per_hour))), time_left(counts)]
    return _MIDDOT.join(parts)


def time_left(counts: ArticleCounts) -> str:
    """Return how long what is to do takes: days as those lately were, else hours of work."""
    translate = QCoreApplication.translate
    hours = counts.to_do / counts.per_hour
    if hours >= _WORKDAY and counts.per_day:
        return translate("StatusLine", "%n days left", "", ceil(counts.to_do / counts.per_day))
    if hours >= _FEW_HOURS:
        return translate("StatusLine", "{0} h left").format(number(round(hours)))
    minutes = max(round(hours * _HOUR), 1)
    if minutes < _HOUR:
        return translate("StatusLine", "{0} min left").format(minutes)
    return translate("StatusLine", "{0} h {1} min left").format(minutes // _HOUR, minutes % _HOUR)


def explained(counts: ArticleCounts) -> str:
    """Return what the figures of the status line are, one a line."""
    translate = QCoreApplication.translate
    lines = [
        translate("StatusLine", "{0} done, {1} skipped, {2} to do").format(
            number(counts.done), number(counts.skipped), number(counts.to_do)
        )
    ]
    if counts.today:
        today = translate("StatusLine", "Today: {0} articles done or skipped since midnight")
        lines.append(today.format(number(counts.today)))
    if counts.per_hour:
        pace = translate("StatusLine", "Lately {0} an hour, longer pauses left out")
        lines.append(pace.format(number(_rounded(counts.per_hour))))
    if counts.per_day:
        days = translate("StatusLine", "On a day of work lately: {0}")
        lines.append(days.format(number(_rounded(counts.per_day))))
    if len(lines) > 1:
        off = translate("StatusLine", "The settings turn count and pace off.")
        lines.append(off)
    return "\n".join(lines)


def _rounded(value: float) -> int:
    return max(round(value), 1)
