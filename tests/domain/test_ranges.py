"""Ranges count code points, end exclusive; what does not fit the text is refused."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import RangeError
from annotator.domain.ranges import Range, checked_ranges, cover, joined_overlaps, trimmed

LENGTH = 20
PAIRS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).filter(lambda p: p[0] < p[1])


def covered(ranges: Any) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


@given(st.lists(PAIRS, min_size=1))
def test_checked_ranges_cover_the_same_text_in_order(pairs: list[tuple[int, int]]) -> None:
    ranges = checked_ranges(pairs, LENGTH)
    assert covered(ranges) == covered(pairs)
    assert all(a.end <= b.start for a, b in itertools.pairwise(ranges))
    assert checked_ranges(ranges, LENGTH) == ranges
    assert cover(ranges) == (min(covered(pairs)), max(covered(pairs)) + 1)


def test_touching_fragments_stay_apart_and_order_does_not_matter() -> None:
    assert checked_ranges([[5, 8], [0, 3], [3, 5]], 8) == ((0, 3), (3, 5), (5, 8))


def test_overlapping_fragments_are_joined() -> None:
    assert checked_ranges([[0, 5], [3, 8], [4, 5]], 8) == ((0, 8),)
    assert joined_overlaps([Range(0, 9), Range(1, 2), Range(8, 10)]) == [(0, 10)]


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        ([], "at least one range"),
        ([[0, LENGTH + 1]], "beyond the text of 20"),
        ([[5, 2]], "reversed"),
        ([[3, 3]], "empty"),
        ([[-1, 2]], "before the text"),
        ([[True, 2]], "two whole numbers"),
        ([[0, 2.0]], "two whole numbers"),
        ([["0", "2"]], "two whole numbers"),
        ([[0]], "two whole numbers"),
        ([[0, 1, 2]], "two whole numbers"),
        ([7], "two whole numbers"),
        ([None], "two whole numbers"),
        ([[0, 2], [9, 4]], "9–4"),
    ],
)
def test_what_is_no_range_of_the_text_is_refused(pairs: Any, why: str) -> None:
    with pytest.raises(RangeError, match=why):
        checked_ranges(pairs, LENGTH)


def test_overlap_and_containment_are_exclusive_at_the_end() -> None:
    assert not Range(0, 3).overlaps(Range(3, 5))
    assert Range(0, 4).overlaps(Range(3, 5))
    assert Range(0, 5).contains(Range(3, 5))
    assert not Range(0, 4).contains(Range(3, 5))
    assert Range(3, 5).length == 2


@given(st.text(" \u00a0\nа😀", max_size=8), st.data())
def test_trimming_leaves_the_same_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left = trimmed(text, Range(start, end))
    assert (text[slice(*left)] if left else "") == text[start:end].strip()
