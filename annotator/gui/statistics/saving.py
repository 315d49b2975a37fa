"""Plots as a table of comma-separated values."""

import csv
import io
from collections.abc import Iterable

from annotator.gui.statistics.plots import Plot

HEAD = ("figure", "name", "series", "value")


def csv_of(plots: Iterable[Plot]) -> str:
    """Return a line for each value, under `HEAD`; spreadsheets and pandas read it as it is."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(HEAD)
    for plot in plots:
        for series in plot.series:
            for name, value in zip(plot.names, series.values, strict=True):
                writer.writerow((plot.title, _plain(name), series.title, value))
    return table.getvalue()


def _plain(name: str) -> str:
    """Return a name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in {"=", "+", "-", "@", "\t", "\r"} else name
