"""How many articles a person closes on a day of work."""

import sqlite3
from datetime import datetime, timedelta
from typing import Final

_DAYS: Final = 30
"""Days the pace is taken from."""


def closed_a_day(connection: sqlite3.Connection, person: int | None) -> float:
    """Return how many articles a person closed on a day, of the last ones on which she closed any.

    Today is left out, as it is not over; 0 when there was no other day.
    """
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    closed, days = connection.execute(
        "SELECT COUNT(*), COUNT(DISTINCT date(at, 'unixepoch', 'localtime')) FROM closing"
        " WHERE annotator_id = ? AND at >= ? AND at < ?",
        (person, int((today - timedelta(days=_DAYS)).timestamp()), int(today.timestamp())),
    ).fetchone()
    return closed / days if days else 0.0
