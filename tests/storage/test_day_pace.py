"""A day begins at midnight, whatever the clocks have done since."""

import sqlite3
import sys
import time
from collections.abc import Iterator
from datetime import datetime, tzinfo

import pytest

from annotator.storage import day_pace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="zones are set as on Unix")


class _Noon(datetime):
    """The day on which summer time ended in Berlin, at noon."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Noon":
        return cls(2026, 10, 25, 12, tzinfo=tz)


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(("minutes_of_the_day", "counted"), [(-1, 0), (0, 1), (30, 1)])
def test_an_hour_more_since_midnight_is_of_today(
    monkeypatch: pytest.MonkeyPatch, minutes_of_the_day: int, counted: int
) -> None:
    midnight = int(datetime.fromisoformat("2026-10-25T00:00+02:00").timestamp())
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE closing (annotator_id, article_id, at)")
        connection.execute(
            "INSERT INTO closing VALUES (1, 1, ?)", (midnight + 60 * minutes_of_the_day,)
        )
        monkeypatch.setattr(day_pace, "datetime", _Noon)
        assert day_pace.closed_today(connection, 1) == counted
    connection.close()
