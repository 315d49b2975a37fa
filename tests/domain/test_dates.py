"""Dates as news sites and tables write them become dates as articles have them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.dates import is_date, kept_date

GENITIVE = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("15.01.2026", "2026-01-15"),
        ("5.1.2026 9:05", "2026-01-05T09:05"),
        ("14:30, 12 января 2026", "2026-01-12T14:30"),
        ("понедельник, 12 Января 2026 | 14:30", "2026-01-12T14:30"),
        ("12 января 2026 года в 14:30 МСК", "2026-01-12T14:30+03:00"),
        ("Thu, 15 Jan 2026 09:20:00 +0300", "2026-01-15T09:20:00+03:00"),
        ("January 15, 2026", "2026-01-15"),
        ("2026/1/15", "2026-01-15"),
        ("2026-01-15 09:20:00", "2026-01-15 09:20:00"),
    ],
)
def test_a_date_is_written_as_it_is_kept(written: str, kept: str) -> None:
    assert kept_date(written) == kept
    assert is_date(kept)


@pytest.mark.parametrize(
    "text",
    ["05/01/2026", "31.02.2026", "25:00 15.01.2026", "2026-13-45", "15.01.26", "15 января",
     "вчера", "12.01.2026 14:30 2026", "12 foo 2026", "", " "],
)  # fmt: skip
def test_what_is_no_date_or_two_stays_as_it_is(text: str) -> None:
    assert kept_date(text) == text
    assert not is_date(text)


@given(st.dates(date(1000, 1, 1)), st.times(), st.integers(0, 3))
def test_every_day_is_found_in_every_way_of_writing_it(day: date, at: time, way: int) -> None:
    clock = f"{at.hour}:{at.minute:02}"
    written = (
        f"{day:%d.%m}.{day.year} {clock}",
        f"{clock}, {day.day} {GENITIVE.split()[day.month - 1]} {day.year}",
        f"{day.day:02} {ENGLISH.split()[day.month - 1]} {day.year} {clock}",
        f"{day.year}/{day:%m/%d} {clock}",
    )[way]
    assert kept_date(written) == f"{day.isoformat()}T{at:%H:%M}"


@given(st.text(st.sampled_from("0123456789.:-/ T,янвмайJan")))
def test_what_is_kept_is_kept_and_only_dates_are_changed(text: str) -> None:
    kept = kept_date(text)
    assert kept_date(kept) == kept
    assert kept == text or is_date(kept)
