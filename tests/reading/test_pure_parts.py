from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Range
from annotator.gui.reading.colours import (
    BLACK,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    Rgb,
    contrast,
    mix,
    parse,
    readable,
    tint,
)
from annotator.gui.reading.heights import Heights
from annotator.gui.reading.interval_index import IntervalIndex
from annotator.gui.reading.looks import Looks, Shape
from annotator.gui.reading.marks import WantedMark, placed
from annotator.gui.reading.palette import DARK, LIGHT
from annotator.gui.reading.selection import Selection
from annotator.gui.reading.tints import Wash, stretches
from annotator.gui.reading.utf16 import Utf16Map

parts = st.integers(0, 255)
colours = st.builds(Rgb, parts, parts, parts)
ranges = st.builds(
    lambda start, length: Range(start, start + length), st.integers(0, 300), st.integers(1, 80)
)


@given(st.text(st.sampled_from("aё😀👍🏽\u0301")))
def test_code_points_and_utf16_units_convert_both_ways(text: str) -> None:
    offsets = Utf16Map(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert offsets.units(at) == units
        assert offsets.points(units) == at


def test_inside_a_surrogate_pair_counts_as_before_it() -> None:
    assert Utf16Map("a😀b").points(2) == 1


@given(colours, st.sampled_from([LIGHT, DARK]), st.sampled_from([TEXT_CONTRAST, SHAPE_CONTRAST]))
def test_any_label_colour_is_made_readable(colour: Rgb, palette: object, least: float) -> None:
    assert (
        contrast(readable(colour, palette.background_rgb, least), palette.background_rgb) >= least
    )


@given(st.lists(st.tuples(colours, st.floats(0, 1)), max_size=5), st.sampled_from([LIGHT, DARK]))
def test_text_on_any_stack_of_tints_keeps_its_contrast(
    layers: list[tuple[Rgb, float]], palette: object
) -> None:
    mixed = tint(palette.background_rgb, palette.text_rgb, tuple(layers))
    assert contrast(palette.text_rgb, mixed) >= TEXT_CONTRAST


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_palettes_own_colours_are_readable(palette: object) -> None:
    on = palette.background_rgb
    assert contrast(palette.text_rgb, on) >= TEXT_CONTRAST
    assert contrast(palette.muted_rgb, on) >= TEXT_CONTRAST
    assert contrast(palette.text_rgb, palette.selection_rgb) >= TEXT_CONTRAST
    assert contrast(palette.accent_rgb, on) >= SHAPE_CONTRAST


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(parse("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)
    assert mix(BLACK, WHITE, 0.5) == Rgb(128, 128, 128)
    assert parse("blue") == parse("#12") == Rgb(128, 128, 128)


def test_every_kind_of_span_has_its_own_shape(scheme: object) -> None:
    looks = Looks(scheme, LIGHT)
    shapes = [looks.of(name).shape for name in ("CLAIM", "SOURCE", "CUE", "BOILERPLATE", "PER")]
    assert shapes == [Shape.TINT, Shape.TINT_AND_LINE, Shape.DOTS, Shape.HATCH, Shape.LINE]
    assert [looks.of(name).mark_text for name in ("CLAIM", "PER", "X" * 30)] == [
        "",
        "PER",
        "X" * 13 + "…",
    ]


@given(st.lists(ranges, max_size=200), ranges)
def test_the_index_finds_what_overlaps(found: list[Range], wanted: Range) -> None:
    index = IntervalIndex((str(key), piece) for key, piece in enumerate(found[::2]))
    for key, piece in enumerate(found[1::2], len(found)):
        index.add(str(key), piece)
    for key, piece in list(enumerate(found[::2]))[::3]:
        index.remove(str(key), piece)
    kept = {str(key): piece for key, piece in enumerate(found[::2]) if key % 3}
    kept |= {str(key): piece for key, piece in enumerate(found[1::2], len(found))}
    assert len(index) == len(kept)
    assert set(index.overlapping(wanted)) == {
        key for key, piece in kept.items() if piece.overlaps(wanted)
    }


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50))),
)
def test_heights_add_up(heights: list[int], changes: list[tuple[int, int]]) -> None:
    found = Heights(heights)
    for index, height in changes:
        heights[index % len(heights)] = found[index % len(heights)] = height
    assert [found.top(at) for at in range(len(heights) + 1)] == [
        sum(heights[:at]) for at in range(len(heights) + 1)
    ]
    for y in range(int(found.total)):
        at = found.at(y)
        assert found.top(at) <= y < found.top(at) + heights[at]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 90), st.floats(5, 60)), max_size=12))
def test_marks_of_a_line_never_cover_one_another(spans: list[tuple[float, float, float]]) -> None:
    wanted = [WantedMark("X", width, left, left + size, "X") for left, size, width in spans]
    boxes = sorted((left, left + mark.width) for left, mark in placed(wanted))
    assert all(one[1] <= other[0] for one, other in pairwise(boxes))
    assert not wanted or boxes


@given(st.lists(ranges, max_size=12))
def test_stretches_cover_just_what_is_tinted(found: list[Range]) -> None:
    washes = [Wash(each, WHITE, 0.1) for each in found]
    covered = [at for stretch in stretches(washes) for at in range(*stretch.range)]
    assert covered == sorted({at for each in found for at in range(*each)})


def test_the_innermost_span_is_mixed_in_last() -> None:
    inner, outer = Wash(Range(3, 5), BLACK, 0.2), Wash(Range(0, 9), WHITE, 0.1)
    layers = [stretch.layers for stretch in stretches([inner, outer])]
    assert layers == [((WHITE, 0.1),), ((WHITE, 0.1), (BLACK, 0.2)), ((WHITE, 0.1),)]


def test_a_selection_is_sorted_joined_and_trimmed() -> None:
    text = "один два три четыре"
    state = Selection.of((Range(9, 13), Range(0, 5)), 0)
    assert state.ranges(text) == (Range(0, 4), Range(9, 12))
    assert state.holding().extended(8).ranges(text) == (Range(0, 4), Range(5, 8), Range(9, 12))
    assert Selection(3, 3).extended(3).ranges(text) == ()
    assert Selection.of((Range(4, 5),), 0).ranges(text) == ()


def test_each_pair_of_palette_and_label_gets_a_readable_mark(scheme: object) -> None:
    for palette, label in product((LIGHT, DARK), scheme.labels):
        mark = Looks(scheme, palette).of(label.name).mark
        assert contrast(mark, palette.background_rgb) >= TEXT_CONTRAST
