import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from annotator.domain.graphemes import is_grapheme_boundary
from annotator.domain.paragraphs import paragraphs
from annotator.domain.ranges import Range
from annotator.gui.reading.blocks import Blocks
from annotator.gui.reading.flow import Flow
from annotator.gui.reading.header import PART, Header
from annotator.gui.reading.layout import BlockLayout
from annotator.gui.reading.metrics import measured

ODD = (
    "Эмодзи 👍🏽 и 👩\u200d👩\u200d👧, e\u0301, NBSP\u00a0тут, таб\tтут, да שלום עולם, 𝒳𝒴 конец. "
    * 6
)
PLAIN = "Обычный текст, в котором нет ничего особенного, кроме слов. " * 6


def laid_out(text: str, width: float = 500) -> BlockLayout:
    return BlockLayout(text, Range(0, len(text)), measured(width))


@pytest.mark.parametrize("text", [ODD, PLAIN, "", "слово", "x" * 3000])
def test_lines_divide_the_text(qapp: object, text: str) -> None:
    layout = laid_out(text)
    lines = [layout.line_range(line) for line in range(layout.line_count)]
    assert "".join(text[slice(*each)] for each in lines) == text
    assert all(layout.line_at(each.start) == number for number, each in enumerate(lines))


@pytest.mark.parametrize("text", [PLAIN, ODD])
def test_the_point_where_the_caret_stands_leads_back_to_its_offset(qapp: object, text: str) -> None:
    layout = laid_out(text)
    right_to_left = {
        at + step for at, each in enumerate(text) if "א" <= each <= "ת" for step in (-1, 0, 1)
    }
    for offset in range(len(text) + 1):
        if not is_grapheme_boundary(text, offset) or offset in right_to_left:
            continue
        line = layout.line_at(offset)
        y = (line + 0.5) * layout.metrics.pitch
        assert layout.offset_at(layout.x_of(offset), y) == offset


def test_any_point_gives_an_offset_at_a_grapheme_boundary(qapp: object) -> None:
    layout = laid_out(ODD)
    for y in range(0, int(layout.height), 16):
        for x in range(-20, 560, 3):
            assert is_grapheme_boundary(ODD, layout.offset_at(x, y))


def test_pieces_of_a_range_lie_where_its_characters_are_hit(qapp: object) -> None:
    layout = laid_out(ODD)
    start, end = ODD.index("שלום"), ODD.index("עולם") + 4
    for line, left, right in layout.pieces(Range(start, end)):
        found = layout.character_at((left + right) / 2, (line + 0.5) * layout.metrics.pitch)
        assert found is not None
        assert start <= found < end


def test_beside_the_text_there_is_no_character(qapp: object) -> None:
    layout = laid_out("слово")
    assert layout.character_at(2, 5) == 0
    assert layout.character_at(400, 5) is None
    assert layout.character_at(2, 500) is None


def test_direction_mixed_ranges_are_shown_in_pieces(qapp: object) -> None:
    text = "abc שלום def"
    whole = list(laid_out(text).pieces(Range(0, len(text))))
    part = list(laid_out(text).pieces(Range(2, 6)))
    assert len(whole) == 1
    assert len(part) == 2


TEXT = "\n".join("Слово за слово. " * (1 + number * 7 % 30) for number in range(200))


def flow_of(text: str = TEXT) -> Flow:
    metrics = measured(830)
    flow = Flow(Blocks(text, paragraphs(text), metrics, 60))
    flow.window = 700
    flow.settle()
    return flow


def placed(flow: Flow) -> dict[int, float]:
    return {each.block: each.top for each in flow.visible}


@given(st.lists(st.integers(-900, 900), max_size=25), st.integers(0, 60_000))
@settings(max_examples=25, deadline=None)
def test_visible_text_moves_by_exactly_what_was_scrolled(
    qapp: object, steps: list[int], start: int
) -> None:
    flow = flow_of()
    flow.scroll_to(start)
    for step in steps:
        before = placed(flow)
        flow.scroll_to(flow.position + step)
        after = placed(flow)
        moves = {round(before[block] - after[block], 3) for block in before.keys() & after}
        at_an_end = flow.position <= 0 or flow.position >= flow.limit - 1
        assert moves <= {step} or (at_an_end and len(moves) <= 1)


@pytest.mark.parametrize("text", [TEXT, "коротко", "", "x" * 50_000])
def test_the_ends_can_be_reached_and_not_passed(qapp: object, text: str) -> None:
    flow = flow_of(text)
    flow.scroll_to(10**7)
    flow.scroll_to(flow.limit)
    assert flow.visible_range().end == len(text)
    last = flow.visible[-1]
    assert last.top + flow.blocks.height(last.block) <= flow.window
    flow.scroll_to(-5)
    assert flow.position == 0
    assert flow.visible_range().start == 0


def test_a_line_is_put_where_asked(qapp: object) -> None:
    flow = flow_of()
    offset = len(TEXT) // 2
    flow.show(offset, at=100)
    assert flow.line_top(offset) == pytest.approx(100)
    visible = flow.visible_range()
    assert visible.start < offset < visible.end


def test_only_what_is_visible_is_laid_out(qapp: object) -> None:
    flow = flow_of("Слово за слово. " * 60_000)
    assert len(list(flow.blocks.laid_out())) < 6
    flow.scroll_to(flow.limit / 2)
    assert len(list(flow.blocks.laid_out())) < 12
    for position in range(0, int(flow.limit), 5_000):
        flow.scroll_to(position)
    assert len(list(flow.blocks.laid_out())) <= 48


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [330, 520, 1200])
def test_the_line_about_an_article_is_broken_between_what_it_tells(width: int) -> None:
    metrics = measured(width)
    parts = ["Средвести", "12 янв. 2026", "ru", "знаков: 2 744", "извлечено сущностей: 17"]
    one, header = Header("", "x", metrics), Header("", PART.join(parts), metrics)
    assert [part for line in header.about for part in line.split(PART)] == parts
    advance = QFontMetricsF(metrics.meta_font).horizontalAdvance
    assert all(advance(line) <= metrics.column for line in header.about)
    assert (header.height > one.height) == (len(header.about) > 1) == (width < 1200)


@pytest.mark.usefixtures("qapp")
def test_large_letters_have_the_room_of_chips() -> None:
    usual, large = measured(556), measured(556, zoom=3.0)
    assert usual.chip_width > 0
    assert large.chip_width == 0
    assert large.column > usual.column


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", range(260, 1000, 20))
def test_all_columns_have_room_and_a_narrow_view_gives_its_margins_to_the_lines(width: int) -> None:
    narrow, wider = measured(width), measured(width + 20)
    chips = narrow.chip_left - narrow.column + narrow.chip_width if narrow.chip_width else 0
    assert narrow.left + narrow.column + chips <= width
    assert narrow.left <= wider.left
    if narrow.column < measured(2_000).column and narrow.chip_width:
        assert width - narrow.column <= 138  # chips of 90 pixels, and no more than must be
