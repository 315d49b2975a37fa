"""Locality-sensitive hashing: texts are compared when their signatures agree in one band."""

from collections.abc import Iterator
from typing import Any, Final

_MIX: Final = 0xBF58476D1CE4E5B9
"""An odd constant of SplitMix64, by which the rows of a band are put together."""


def buckets(signatures: Any, numbers: Any, rows: int) -> Iterator[Any]:
    """Yield the texts that agree in a band of so many rows, band by band, in rising order.

    `signatures` has a row for each text, by number, with 32 bits in each column; only
    `numbers` are compared.
    """
    import numpy as np

    for first in range(0, signatures.shape[1] - rows + 1, rows):
        keys = np.zeros(len(numbers), np.uint64)
        for column in range(first, first + rows):
            keys = (keys ^ signatures[numbers, column]) * np.uint64(_MIX)
            keys ^= keys >> np.uint64(31)
        order = np.argsort(keys, kind="stable")
        edges = np.flatnonzero(np.diff(keys[order])) + 1
        starts, ends = np.append(0, edges), np.append(edges, len(order))
        for place in np.flatnonzero(ends - starts > 1):
            yield numbers[order[starts[place] : ends[place]]]
