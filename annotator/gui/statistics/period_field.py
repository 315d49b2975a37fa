"""Choosing the days that the figures are about."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.domain.statistics import Period, period_between
from annotator.gui.words.locale_words import short_date

_DAYS: Final = (1, 7, 30)
"""The last days that are offered."""


class PeriodField(QComboBox):
    """All days, the last ones, or from one date to another."""

    chosen = Signal()
    """Other days shall be counted."""

    def __init__(self, parent: QWidget) -> None:
        """Show that all days count."""
        super().__init__(parent)
        self.setObjectName("statisticsPeriod")
        self.setAccessibleName(self.tr("Days the figures are about"))
        self.addItem(self.tr("All days"))
        self.addItem(self.tr("Today"))
        self.addItem(self.tr("Last 7 days"))
        self.addItem(self.tr("Last 30 days"))
        self.addItem(self.tr("From … to …"))
        self.setToolTip(self.tr("Counts the articles that were closed in these days"))
        self._before = 0
        self._between: Period | None = None
        self.activated.connect(self._choose)

    @property
    def period(self) -> Period | None:
        """The days chosen; None for all."""
        place = self.currentIndex() - 1
        if place in range(len(_DAYS)):
            today = date.today()  # noqa: DTZ011 — of the clock on the wall
            return Period(today - timedelta(days=_DAYS[place] - 1), today)
        return self._between if place >= 0 else None

    def _choose(self, place: int) -> None:
        if place <= len(_DAYS):
            self._before = place
            self.setItemText(self.count() - 1, self.tr("From … to …"))
            self.chosen.emit()
            return
        from annotator.gui.articles.date_dialog import DateDialog

        since, until = map(str, self._between) if self._between else ("", "")
        dialog = DateDialog(since, until, self._take, self)
        dialog.rejected.connect(lambda: self.setCurrentIndex(self._before))
        dialog.open()

    def _take(self, since: str, until: str) -> None:
        found = period_between(since, until)
        if found is None:
            self.setCurrentIndex(self._before)
            return
        self._between, self._before = found, self.count() - 1
        self.setItemText(self._before, period_words(found))
        self.setCurrentIndex(self._before)
        self.chosen.emit()


def period_words(period: Period) -> str:
    """Return what days are called: “2 Nov – 15 Nov 2026”."""
    first = short_date(str(period.first), year=period.first.year != period.last.year)
    last = short_date(str(period.last), year=True)
    if period.first == period.last:
        return last
    return QCoreApplication.translate("Statistics", "{0} – {1}").format(first, last)
