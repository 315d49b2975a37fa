"""Masks that are made of a text of row numbers."""

import sqlite3

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.storage.row_masks import mask_of, read_mask

SIZE = 12_345


@st.composite
def dense_numbers(draw: st.DrawFn) -> list[int]:
    """Return most numbers below the size: all but some stretches, and each so many-th."""
    gaps = draw(st.lists(st.tuples(st.integers(0, SIZE), st.integers(1, 2_500)), max_size=4))
    every, left_out = draw(st.integers(1, 4)), draw(st.sets(st.integers(0, SIZE), max_size=30))
    gone = left_out.union(*(range(start, start + length) for start, length in gaps))
    return [number for number in range(0, SIZE, every) if number not in gone]


@given(numbers=dense_numbers() | st.lists(st.integers(0, SIZE - 1), unique=True).map(sorted))
@example([])
@example([SIZE - 1])
@example(list(range(SIZE)))
@example([1_099, *range(5_000, 9_000)])
def test_a_mask_has_the_numbers_of_its_text(numbers: list[int]) -> None:
    text = ",".join(str(100_000 + number) for number in numbers)
    mask = mask_of(text, 100_000, SIZE)
    assert len(mask) == SIZE
    assert [number for number, each in enumerate(mask) if each] == numbers
    assert mask.count(1) == len(numbers)


def test_a_mask_is_read_whatever_order_the_rows_are_in() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (id INTEGER, value INTEGER)")
    connection.executemany("INSERT INTO t VALUES (?, ?)", [(n, n % 3) for n in range(5_000, 0, -1)])
    mask = read_mask(connection, "SELECT id FROM t WHERE value != ?", (1,), 5_001)
    assert list(mask) == [0, *(int(n % 3 != 1) for n in range(1, 5_001))]
    assert not any(read_mask(connection, "SELECT id FROM t WHERE value > ?", (9,), 5_001))
