from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.lanes import assign_lanes
from annotator.domain.ranges import Range

ranges = st.builds(
    lambda start, length: Range(start, start + length), st.integers(0, 60), st.integers(1, 30)
)


@given(st.lists(ranges, max_size=12))
def test_ranges_in_one_lane_never_overlap_while_there_are_lanes(found: list[Range]) -> None:
    lanes = assign_lanes(found, limit=20)
    placed = list(zip(found, lanes, strict=True))
    for (one, lane), (other, other_lane) in combinations(placed, 2):
        assert lane != other_lane or not one.overlaps(other)


@given(st.lists(ranges), st.integers(1, 4))
def test_no_lane_is_beyond_the_limit(found: list[Range], limit: int) -> None:
    lanes = assign_lanes(found, limit=limit)
    assert len(lanes) == len(found)
    assert all(0 <= lane < limit for lane in lanes)


def test_what_is_nested_lies_nearer_the_text() -> None:
    nested = [Range(0, 50), Range(5, 40), Range(10, 30), Range(12, 14), Range(60, 70)]
    assert assign_lanes(nested, limit=6) == [3, 2, 1, 0, 0]


def test_alone_a_range_takes_the_first_lane() -> None:
    assert assign_lanes([Range(0, 5), Range(5, 9)], limit=3) == [0, 0]
    assert assign_lanes([], limit=3) == []
