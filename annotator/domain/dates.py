"""Dates of articles: as they are kept, and as news sites and tables write them."""

import re
from datetime import date, datetime
from typing import Final

_KEPT: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)([T ]\d\d:\d\d.*)?)?)?", re.ASCII)
_TIME: Final = re.compile(
    r"(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?\s*(z|utc|gmt|мск|[+-]\d\d:?\d\d)?(?!\w)", re.ASCII
)
_AROUND: Final = re.compile(
    r"^[a-zа-яё]{2,12},\s*|^[\s,|/–—-]+|[\s,|/–—-]+(?:в\s*)?$|\s*г(?:\.|ода)?$"
)
"""Days of the week, and what stands between date and time."""
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_IN_WORDS: Final = re.compile(r"(\d{1,2})\s+([a-zа-яё]{3,9})\.?\s+(\d{4})")
_WORD_FIRST: Final = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTHS: Final = (
    *("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
)
_ZONES: Final = {"z": "+00:00", "utc": "+00:00", "gmt": "+00:00", "мск": "+03:00"}


def is_date(text: str) -> bool:
    """Whether a text is a date as articles have them: 2026, 2026-01, 2026-01-05, with a time."""
    found = _KEPT.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(each or 1) for each in found.groups()[:3])
    try:
        date(year, month, day)
        if found[4]:
            datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def kept_date(text: str) -> str:
    """Return a date as articles have them, 2026-01-05 or 2026-01-05T14:30, where it is one.

    «05.01.2026 14:30», «14:30, 5 января 2026 г.» and «Mon, 05 Jan 2026 14:30:00 +0300» are;
    what could be read in two ways, such as 05/01/2026, stays as it is.
    """
    if not text or is_date(text):
        return text
    plain = text.strip().casefold()
    time = _TIME.search(plain)
    day = _day_of(plain if time is None else _without(plain, time))
    if day is None:
        return text
    written = day.isoformat() + ("" if time is None else _time_of(time))
    return written if is_date(written) else text


def _without(text: str, time: re.Match[str]) -> str:
    return f"{text[: time.start()]} {text[time.end() :]}".strip()


def _day_of(text: str) -> date | None:
    for _ in range(2):
        text = _AROUND.sub("", text)
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _IN_WORDS.fullmatch(text):
            return date(int(found[3]), _month(found[2]), int(found[1]))
        if found := _WORD_FIRST.fullmatch(text):
            return date(int(found[3]), _month(found[1]), int(found[2]))
    except ValueError:  # there is no such day, or no such month
        return None
    return None


def _month(word: str) -> int:
    """Return the number of a month; raises ValueError for a word that is none."""
    return _MONTHS.index(word[:3]) % 12 + 1


def _time_of(found: re.Match[str]) -> str:
    hours, minutes, seconds, zone = found.groups()
    time = f"T{hours.zfill(2)}:{minutes}" + (f":{seconds}" if seconds else "")
    if not zone:
        return time
    zone = _ZONES.get(zone, zone)
    return time + (zone if ":" in zone else f"{zone[:3]}:{zone[3:]}")
