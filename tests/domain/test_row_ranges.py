"""Rows as ranges do what a plain set of rows does."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.row_ranges import RowRanges

ROWS = st.integers(0, 40)
SETS = st.frozensets(ROWS)
COUNTS = st.integers(1, 9)


def ranges_of(rows: frozenset[int] | set[int]) -> RowRanges:
    return RowRanges.of((row, row + 1) for row in rows)


def is_sound(ranges: RowRanges) -> bool:
    """Whether ranges are sorted, and neither empty nor touching."""
    ends = [row for pair in ranges.pairs for row in pair]
    return all(before < after for before, after in itertools.pairwise(ends))


def same(ranges: RowRanges, rows: frozenset[int] | set[int]) -> bool:
    return is_sound(ranges) and list(ranges) == sorted(rows) and len(ranges) == len(rows)


@given(SETS, SETS)
def test_together_and_without_each_other(one: frozenset[int], other: frozenset[int]) -> None:
    assert same(ranges_of(one) | ranges_of(other), one | other)
    assert same(ranges_of(one) - ranges_of(other), one - other)


@given(SETS, ROWS)
def test_a_row_toggled_and_asked_for(rows: frozenset[int], row: int) -> None:
    assert (row in ranges_of(rows)) == (row in rows)
    assert same(ranges_of(rows).toggled(row), rows ^ {row})


@given(SETS, ROWS, COUNTS)
def test_rows_that_come_in_or_go_move_the_others(
    rows: frozenset[int], place: int, count: int
) -> None:
    inserted = {row + count if row >= place else row for row in rows}
    assert same(ranges_of(rows).after_insertion(place, count), inserted)
    left = {row - count if row >= place else row for row in rows if not 0 <= row - place < count}
    assert same(ranges_of(rows).after_removal(place, count), left)


@given(SETS, ROWS, ROWS)
def test_from_one_row_to_another_and_cut_to_a_list(
    rows: frozenset[int], one: int, other: int
) -> None:
    between = set(range(min(one, other), max(one, other) + 1))
    assert same(RowRanges.between(one, other), between)
    assert same(ranges_of(rows).within(one), {row for row in rows if row < one})


@given(st.lists(st.tuples(ROWS, ROWS)))
def test_any_ranges_are_put_in_order(pairs: list[tuple[int, int]]) -> None:
    assert same(RowRanges.of(pairs), {row for pair in pairs for row in range(*pair)})
