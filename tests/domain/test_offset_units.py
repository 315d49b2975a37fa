import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import clusters, is_grapheme_boundary
from annotator.domain.offset_units import (
    Decision,
    OffsetUnit,
    UnitMap,
    UnitVote,
    refound,
    same_covered,
    units_agree,
)
from annotator.domain.ranges import Range

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
PIECES = [
    "а",
    "b",
    " ",
    "\r\n",
    "\r",
    "\n",
    "😀",
    FAMILY,
    "е\u0301",
    "\u00a0",
    "\u2028",
    "🇷🇺",
    "👍🏽",
    "一",
]
texts = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"])).map("".join)
units = st.sampled_from(OffsetUnit)


def counted(text: str, unit: OffsetUnit) -> int:
    """What the other tool says the length of a text is."""
    if unit in {OffsetUnit.CODE_POINTS_LF, OffsetUnit.UTF16_LF}:
        text = text.replace("\r\n", "\n")
    if unit in {OffsetUnit.UTF16, OffsetUnit.UTF16_LF}:
        return len(text.encode("utf-16-le")) // 2
    if unit is OffsetUnit.GRAPHEMES:
        return sum(is_grapheme_boundary(text, at) for at in range(len(text)))
    return len(text)


@given(texts, units)
def test_offsets_go_there_and_back(text: str, unit: OffsetUnit) -> None:
    units = UnitMap(text, unit)
    total = counted(text, unit)
    assert units.offset(len(text)) == total
    assert units.code_point(total) == len(text)
    for offset in range(total + 1):
        found = units.code_point(offset)
        assert found is None or units.offset(found) == offset
    assert units.code_point(total + 1) is None
    assert units.code_point(-1) is None


@given(texts, units, st.data())
def test_an_offset_is_the_length_of_what_stands_before_it(
    text: str, unit: OffsetUnit, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    before, after = text[:at], text[at:]
    if counted(before, unit) + counted(after, unit) != counted(text, unit):
        return  # a unit is cut here
    assert UnitMap(text, unit).offset(at) == counted(before, unit)
    assert UnitMap(text, unit).code_point(counted(before, unit)) == at


@given(texts)
def test_units_agree_when_all_maps_are_the_identity(text: str) -> None:
    every = [UnitMap(text, unit).is_identity for unit in OffsetUnit]
    assert units_agree(text, OffsetUnit) == all(every)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (FAMILY, 1),
        ("\r\n", 1),
        ("\r\r\n\n", 3),
        ("e\u0301x", 2),
        ("🇷🇺🇺🇸🇩", 3),
        ("👩🏽\u200d🚀", 1),
        ("❤\ufe0f\u200d🔥", 1),
        ("🙂\u200d↔\ufe0f", 1),
        ("1\ufe0f\u20e3", 1),
        ("한국", 2),
        ("ﾊﾟﾘ", 2),
        ("Ельцин", 6),
    ],
)
def test_a_grapheme_is_what_one_sees_as_one_character(text: str, length: int) -> None:
    assert UnitMap(text, OffsetUnit.GRAPHEMES).offset(len(text)) == length


@given(texts)
def test_clusters_lie_between_boundaries(text: str) -> None:
    found = list(clusters(text))
    inside = {at for each in found for at in range(each.start + 1, each.end)}
    expected = {at for at in range(1, len(text)) if not is_grapheme_boundary(text, at)}
    assert inside == expected
    assert all(each.length > 1 for each in found)


@pytest.mark.parametrize("unit", OffsetUnit)
@pytest.mark.parametrize("piece", ["🇷", "а\u0301", "\r\n", "\u0301", "👩\u200d"])
def test_long_rows_of_anything_are_read_quickly(piece: str, unit: OffsetUnit) -> None:
    begun = time.process_time()
    UnitMap(piece * 100_000, unit).range(5, 100)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 99), (1, 3), (0, 10**400)])
def test_offsets_that_fit_nowhere_are_no_range(start: int, end: int) -> None:
    assert UnitMap("😀 да", OffsetUnit.UTF16).range(start, end) is None


TEXT = "😀 Путин сказал:\r\n«Да» 👍🏽 и ушёл. " + FAMILY + " Лавров остался."


@pytest.mark.parametrize("unit", OffsetUnit)
@pytest.mark.parametrize("with_covered", [True, False])
def test_the_unit_of_a_file_is_found_out(unit: OffsetUnit, with_covered: bool) -> None:  # noqa: FBT001
    there = UnitMap(TEXT, unit)
    spans = []
    for word in ("Путин", "Да", "ушёл", "Лавров", "остался"):
        at = TEXT.index(word)
        covered = word if with_covered else None
        spans.append((there.offset(at), there.offset(at + len(word)), covered))
    vote = UnitVote(OffsetUnit)
    vote.add(TEXT, spans)
    decision = vote.decided()
    assert decision.unit is unit
    assert decision.telling == decision.fitting > 0


def test_the_first_candidate_wins_when_nothing_tells() -> None:
    vote = UnitVote([OffsetUnit.UTF16, OffsetUnit.CODE_POINTS])
    vote.add("Путин сказал 😀", [(0, 5, "Путин")])
    assert vote.decided() == Decision(OffsetUnit.UTF16, 0, 0)
    assert "nothing" in vote.decided().sentence


def test_a_vote_says_by_how_much_it_was_won() -> None:
    vote = UnitVote([OffsetUnit.UTF16, OffsetUnit.CODE_POINTS])
    vote.add("😀 Путин сказал", [(2, 7, "Путин"), (8, 14, "сказал"), (9, 15, "сказал")])
    assert vote.decided() == Decision(OffsetUnit.CODE_POINTS, 3, 2)
    assert "2 of the 3" in vote.decided().sentence


@pytest.mark.parametrize(
    ("text", "covered", "near", "expected"),
    [
        ("a Путин b", "Путин", 0, Range(2, 7)),
        ("a Путин b", "Путин", 10**9, Range(2, 7)),
        ("он и он", "он", 3, None),
        ("он" + " " * 60 + "он", "он", 0, Range(0, 2)),
        ("." * 400 + "Путин", "Путин", 0, Range(400, 405)),
        ("." * 600 + "Путин", "Путин", 0, None),
        ("a\r\nb\u00a0c", "a\nb c", 0, Range(0, 6)),
        ("abc", "", 0, None),
        ("abc", "d", 0, None),
        ("x" * 52 + "Путин", "Путин", 50, Range(52, 57)),
    ],
)
def test_a_covered_text_is_found_again_when_it_stands_near_once(
    text: str, covered: str, near: int, expected: Range | None
) -> None:
    assert refound(text, covered, near) == expected


def test_kinds_of_line_ends_and_spaces_make_no_other_covered_text() -> None:
    assert same_covered("a\r\nb\u00a0c", "a\nb c")
    assert not same_covered("a b", "a  b")


@given(texts, st.text(max_size=5), st.integers())
def test_what_is_found_again_is_there(text: str, covered: str, near: int) -> None:
    found = refound(text, covered, near)
    assert found is None or same_covered(text[found.start : found.end], covered)
