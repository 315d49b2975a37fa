"""Numbers and dates as the person's language writes them.

`QLocale` brings enumerations of all languages and countries, 15 ms of a start:
it is imported when the first thing needs it.
"""

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_GROUPED_FROM = 1000


def number(value: int) -> str:
    """Return a number with its digits grouped."""
    return _locale().toString(value) if value >= _GROUPED_FROM else str(value)


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with some digits after the point, or comma."""
    return _locale().toString(value, "f", digits)


def percent(share: int) -> str:
    """Return hundredths as «12%», or as «12 %» where that is how it is written."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("LocaleWords", "{0}%").format(share)


def quoted(words: str) -> str:
    """Return words in quotation marks of the window's language."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("LocaleWords", "“{0}”").format(words)


def short_date(published: str, *, year: bool = False) -> str:
    """Return a date as «30 Dec»; what is no date as it is."""
    from PySide6.QtCore import QDate, Qt

    date = QDate.fromString(published[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return published
    return _locale().toString(date, "d MMM yyyy" if year else "d MMM")


def date_and_time(at: datetime) -> str:
    """Return a moment on the clock of this place, as «30 Dec 2025, 14:05»."""
    from PySide6.QtCore import QDateTime

    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return _locale().toString(local, "d MMM yyyy, HH:mm")


def file_size(size: int) -> str:
    """Return a number of bytes as «1.2 MB»."""
    from PySide6.QtCore import QLocale

    return _locale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


@cache
def _locale() -> "QLocale":
    from PySide6.QtCore import QLocale

    system = QLocale()
    if system.language() is not QLocale.Language.C:
        return system
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)  # C groups no digits
