"""How many articles a person closes: today, on a day of work, in an hour of it."""

import sqlite3
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Final

_DAYS: Final = 30
"""Days the pace is taken from."""
_PAUSE_SECONDS: Final = 30 * 60
"""A longer time between two articles was no work on them."""
_LEAST_SECONDS: Final = 5 * 60
"""Work too short to tell a pace from: two closed one after the other would be 3,600 an hour."""
_LATELY: Final = 50
"""Articles the pace of an hour is taken from."""
_TIMES: Final = (
    "WITH RECURSIVE times (at) AS (SELECT MAX(at) FROM closing WHERE annotator_id = :person"
    " UNION ALL SELECT (SELECT MAX(at) FROM closing WHERE annotator_id = :person AND at < t.at)"
    " FROM times t WHERE t.at IS NOT NULL LIMIT :lately) SELECT at FROM times"
)
"""Different times, each found by its index: 100,000 may be the same."""


def closed_today(connection: sqlite3.Connection, person: int | None) -> int:
    """Return how many articles a person has closed since midnight."""
    row = connection.execute(
        "SELECT COUNT(*) FROM closing WHERE annotator_id = ? AND at >= ?",
        (person, _morning(datetime.now().astimezone())),
    )
    return int(row.fetchone()[0])


def closed_an_hour(connection: sqlite3.Connection, person: int | None) -> float:
    """Return how many articles a person closes in an hour, pauses left out.

    Many that were closed at once, as they were chosen together, count as one. 0 when
    she has not worked long enough to tell.
    """
    rows = connection.execute(_TIMES, {"person": person, "lately": _LATELY})
    times = [at for (at,) in rows if at is not None]
    between = [later - at for later, at in pairwise(times) if later - at <= _PAUSE_SECONDS]
    return 3600 * len(between) / sum(between) if sum(between) >= _LEAST_SECONDS else 0.0


def closed_a_day(connection: sqlite3.Connection, person: int | None) -> float:
    """Return how many articles a person closed on a day, of the last ones on which she closed any.

    Today is left out, as it is not over; 0 when there was no other day.
    """
    today = datetime.now().astimezone()
    mornings = [_morning(today - timedelta(days=ago)) for ago in range(_DAYS, -1, -1)]
    days = [_count(connection, person, *both) for both in pairwise(mornings)]
    return sum(days) / sum(map(bool, days)) if any(days) else 0.0


def _morning(day: datetime) -> int:
    """Return the first second of a day here, on which the clocks may have changed."""
    return int(datetime.combine(day, time.min).timestamp())


def _count(connection: sqlite3.Connection, person: int | None, begin: int, end: int) -> int:
    row = connection.execute(
        "SELECT COUNT(*) FROM closing WHERE annotator_id = ? AND at >= ? AND at < ?",
        (person, begin, end),
    )
    return int(row.fetchone()[0])
