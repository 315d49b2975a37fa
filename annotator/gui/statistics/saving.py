"""All figures as a table that spreadsheets and pandas read as it is, nothing left out."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.scheme import Scheme
from annotator.domain.statistics import (
    MARK_BOUNDS,
    MINUTE_BOUNDS,
    Period,
    Statistics,
    class_names,
    minute_names,
)
from annotator.gui.statistics.plots import verdict_name

HEAD: Final = ("figure", "name", "series", "value", "person", "from", "to")
Row = tuple[str, str, str, int]


def csv_of(
    figures: Statistics, scheme: Scheme | None, period: Period | None, *, delimiter: str = ","
) -> str:
    """Return a line for each value, under `HEAD`, each with whose and of which days it is."""
    table = io.StringIO()
    writer = csv.writer(table, delimiter=delimiter)
    writer.writerow(HEAD)
    about = (figures.person, *(map(str, period) if period else ("", "")))
    for figure, name, series, value in rows_of(figures, scheme):
        writer.writerow((figure, _plain(name), series, value, *about))
    return table.getvalue()


def usual_delimiter() -> str:
    """Return what spreadsheets of this place expect between values.

    Where a comma is in numbers, as in Russian, it does not part them.
    """
    return ";" if QLocale.system().decimalPoint() == "," else ","


def rows_of(figures: Statistics, scheme: Scheme | None) -> Iterator[Row]:
    """Yield every figure there is, in the order of the page."""
    closed, articles = _tr("Closed"), _tr("Articles")
    yield from ((_tr("Progress"), day, closed, count) for day, count in figures.days)
    yield from _statuses(figures)
    per_article = zip(class_names(MARK_BOUNDS), figures.marks, strict=True)
    yield from ((_tr("Marks per article"), name, articles, count) for name, count in per_article)
    yield from _labels(figures, scheme)
    if figures.complete:
        yield from _counted_later(figures)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statistics", text)


def _statuses(figures: Statistics) -> Iterator[Row]:
    for each in figures.statuses:
        counts = {
            _tr("done"): each.done,
            _tr("started"): each.started,
            _tr("skipped"): each.skipped,
            _tr("new"): each.new,
        }
        yield from ((_tr("Articles by status"), each.person, *pair) for pair in counts.items())


def _labels(figures: Statistics, scheme: Scheme | None) -> Iterator[Row]:
    known = {each.name: each.title for each in scheme.labels} if scheme else {}
    for each in figures.labels:
        name = known.get(each.label) or each.label
        yield _tr("Marks by label"), name, _tr("people"), each.people
        yield _tr("Marks by label"), name, _tr("programs"), each.programs


def _counted_later(figures: Statistics) -> Iterator[Row]:
    sources, linked = _tr("Claims by source"), _tr("linked to a source")
    yield from ((sources, name, _tr("Claims"), count) for name, count in figures.sources)
    yield sources, _tr("all"), _tr("Claims"), figures.claims
    yield sources, _tr("all"), linked, figures.linked
    minutes = zip(minute_names(MINUTE_BOUNDS), figures.minutes, strict=False)
    times = _tr("Time per article")
    yield from ((times, f"{name} {_tr('min')}", _tr("Articles"), count) for name, count in minutes)
    yield times, _tr("all"), _tr("median, s"), figures.median_seconds
    for each in figures.verdicts:
        counts = {
            _tr("accepted"): each.accepted,
            _tr("changed"): each.changed,
            _tr("rejected"): each.rejected,
            _tr("undecided"): each.undecided,
        }
        verdicts = _tr("Verdicts on suggestions")
        name = verdict_name(each, figures.verdicts)
        yield from ((verdicts, name, *pair) for pair in counts.items())


def _plain(name: str) -> str:
    """Return a name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in {"=", "+", "-", "@", "\t", "\r"} else name
