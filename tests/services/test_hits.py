"""Hits are kept small, and are what they were when they are looked at."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Range
from annotator.services.hits import Hit, Hits
from annotator.services.store import StoredText

TEXT = "Банк 🏦 сказал\0о банках\n" * 9

places = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, len(TEXT) - 1), st.integers(1, 150), st.booleans()),
    max_size=20,
)


@given(places.map(lambda some: sorted(some * 40)))
def test_hits_are_what_was_added(
    added: list[tuple[int, int, int, bool]],
) -> None:
    hits, expected = Hits(), []
    for number, start, length, marked in added:
        stored = StoredText(number, f"id {number}", f"“{number}”", TEXT)
        end = min(start + length, len(TEXT))
        hits.add(stored, Range(start, end), marked=marked)
        before, after = TEXT[max(start - 120, 0) : start], TEXT[end : end + 120]
        found = TEXT[start : min(end, start + 120)]
        place = Range(start, end)
        expected.append(Hit(f"id {number}", f"“{number}”", place, before, found, after, marked))
    assert list(hits) == expected
    assert hits[1:3] == expected[1:3]
    assert hits.article_ids == list(dict.fromkeys(each.article_id for each in expected))
    assert list(map(bool, hits.marked)) == [each.marked for each in expected]
    bare = [hits.bare(row) for row in range(len(hits))]
    wanted = [(each.article_id, each.range, each.marked) for each in expected]
    assert [(each.article_id, each.range, each.marked) for each in bare] == wanted
