"""Rows that come or go, gathered into stretches that stand together."""

from collections.abc import Iterable


def runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Return sorted `positions` as stretches (first, last), both inclusive."""
    found: list[tuple[int, int]] = []
    for position in positions:
        if found and found[-1][1] == position - 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found


def difference(before: list[str], after: list[str]) -> tuple[range, range]:
    """Return what must go from `before`, and come from `after`, to make one the other.

    Both are one stretch, begin at the same row, and may be empty.
    """
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    tail = 0
    while tail < min(len(before), len(after)) - same and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return range(same, len(before) - tail), range(same, len(after) - tail)
