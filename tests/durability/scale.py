"""How much the durability tests do: a little in CI, all of it with ANNOTATOR_FULL=1."""

import os

FULL = os.environ.get("ANNOTATOR_FULL", "") not in {"", "0"}


def times(small: int, full: int) -> int:
    """Return how often to try something."""
    return full if FULL else small
