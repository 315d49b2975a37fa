"""Projects opened without syncs, for tests of logic that open thousands of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from annotator.storage import database


def pragmas(**settings: object) -> tuple[tuple[str, object], ...]:
    """Return the settings of an open project, some of them changed."""
    return tuple((name, settings.get(name, value)) for name, value in database._PRAGMAS)


@contextmanager
def without_syncs() -> Iterator[None]:
    """Open projects as a test may that loses no power."""
    changed = pragmas(synchronous="OFF")
    with patch.object(database, "_PRAGMAS", changed), patch("os.fsync", lambda _: None):
        yield
