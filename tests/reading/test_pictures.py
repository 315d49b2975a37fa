"""What the view draws besides text and spans: links, signs, overview, hints; places and looks."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from annotator.domain.ranges import Range
from annotator.domain.records import Relation
from annotator.gui.reading import LIGHT, LineSpacing, LineWidth, Position, TextView, Visibility
from annotator.gui.reading.curves import Curve, End, curve_between
from annotator.gui.reading.hints import span_hint
from annotator.gui.reading.looks import Looks
from annotator.gui.reading.odd_characters import odd_characters

LINE = "Лавров сказал, что переговоры начнутся в мае. "
boxes = st.builds(
    QRectF,
    st.integers(0, 600),
    st.integers(0, 20).map(lambda line: line * 32),
    st.integers(5, 400),
    st.just(24),
)


@pytest.fixture
def view(qtbot: Any) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(830, 400)
    made.show()
    made.setFocus()
    return made


def linked(make_article: Any, make_span: Any, *, apart: int = 0) -> Any:
    text = LINE + "\n" + LINE * apart
    start = text.index("переговоры")
    records = [
        make_span("claim", "CLAIM", (start, start + 10)),
        make_span("source", "SOURCE", (0, 6) if not apart else (len(text) - 46, len(text) - 40)),
        Relation(
            id="r",
            article_id="a",
            label="attributed_to",
            from_id="claim",
            to_id="source",
            annotator="anna",
        ),
    ]
    return make_article(text, records)


some = st.lists(boxes, max_size=3)


@given(one=some, other=some, above=st.booleans(), below=st.booleans())
def test_a_curve_begins_and_ends_at_what_can_be_seen(
    one: list[QRectF], other: list[QRectF], *, above: bool, below: bool
) -> None:
    curve = curve_between(End(one, above=above), End(other, above=below), 700)
    assert (curve is None) == (not one and not other)
    if curve is not None:
        assert curve.fades_at_start == (not one)
        assert curve.fades_at_end == (not other)
        assert not one or touches(one, curve.start.x(), curve.start.y())
        assert not other or touches(other, curve.end.x(), curve.end.y())


def touches(found: list[QRectF], x: float, y: float) -> bool:
    return any(each.adjusted(-1, -2, 1, 2).contains(x, y) for each in found)


def test_an_end_out_of_sight_is_on_its_side_of_the_window() -> None:
    box = QRectF(100, 200, 80, 24)
    up, down = (curve_between(End([box]), End((), above=each), 700) for each in (True, False))
    assert isinstance(up, Curve)
    assert isinstance(down, Curve)
    assert (up.end.y(), down.end.y()) == (0, 700)


@pytest.mark.parametrize("apart", [0, 300])
@pytest.mark.parametrize("how", ["current", "hovered"])
def test_the_link_of_a_span_is_drawn_in_the_colour_of_its_target(
    view: TextView, scheme: Any, make_article: Any, make_span: Any, apart: int, how: str
) -> None:
    content = linked(make_article, make_span, apart=apart)
    view.set_article(content, scheme=scheme, person="anna")
    before = blue_pixels(view)
    if how == "current":
        view.set_current_span("claim")
    else:
        view.set_hovered_span("claim")
    assert blue_pixels(view) > before + 10
    view.set_current_span(None)
    view.set_hovered_span(None)
    assert blue_pixels(view) == before


def blue_pixels(view: TextView) -> int:
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    blue = QColor(*Looks(view._page.seen.scheme, LIGHT).of("SOURCE").line)
    return memoryview(image.constBits()).cast("I").tolist().count(blue.rgb())


def test_odd_characters_get_signs_and_ordinary_ones_none() -> None:
    text = "а\u00a0б\u200bв\r\nг\u2028д е"
    found = [odd_characters(text, Range(*each)) for each in ((0, 5), (7, 8), (9, 12))]
    assert [[each.sign for each in piece] for piece in found] == [["°", "ZW", "↵¶"], ["↲"], []]


def test_odd_characters_are_drawn_without_moving_anything(
    view: TextView, scheme: Any, make_article: Any
) -> None:
    view.set_article(make_article("а\u00a0б\tв\u200bг\nд", []), scheme=scheme, person="anna")
    before, rect = view.viewport().grab().toImage(), view.caret_rect(6)
    view.set_show_odd_characters(True)
    assert view.viewport().grab().toImage() != before
    assert view.caret_rect(6) == rect
    view.set_show_odd_characters(False)
    assert view.viewport().grab().toImage() == before


def test_a_dimmed_layer_steps_back_and_stays_clickable(
    view: TextView, scheme: Any, make_article: Any, make_span: Any
) -> None:
    view.set_article(linked(make_article, make_span), scheme=scheme, person="anna")
    shown = blue_pixels(view)
    view.set_layer_visibility("attribution", Visibility.DIMMED)
    assert blue_pixels(view) == 0 < shown
    assert view.spans_at(0) == ("source",)
    assert view.layer_visibility("attribution") is Visibility.DIMMED
    view.set_layer_visibility("attribution", Visibility.SHOWN)
    assert blue_pixels(view) == shown


def test_the_overview_shows_every_span_and_leads_there(
    view: TextView, qtbot: Any, scheme: Any, make_article: Any, make_span: Any
) -> None:
    text = LINE * 1000
    spans = [make_span(f"s{at}", "CLAIM", (at, at + 400)) for at in (0, 20_000, 40_000)]
    view.set_article(make_article(text, spans), scheme=scheme, person="anna")
    colour = Looks(scheme, LIGHT).of("CLAIM").line
    strip = view.overview

    def lines() -> list[int]:
        image = strip.grab().toImage()
        column = [image.pixelColor(4, y).getRgb()[:3] for y in range(strip.height())]
        return [y for y in range(1, len(column)) if column[y] == colour != column[y - 1]]

    qtbot.waitUntil(lambda: len(lines()) == 2)
    wanted = [at * strip.height() / len(text) for at in (20_000, 40_000)]
    assert lines() == pytest.approx(wanted, abs=1.5)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, round(wanted[0]) + 1))
    assert view.visible_range().overlaps(Range(20_000, 20_400))


def test_one_comes_back_to_where_one_was(view: TextView, scheme: Any, make_article: Any) -> None:
    content = make_article(LINE * 1000, [])
    view.set_article(content, scheme=scheme, person="anna")
    view.show_at(20_000, share=0.3)
    view.set_selection_state(view.selection_state.moved(20_010))
    left, seen = view.position(), view.visible_range()
    view.set_article(make_article("Другой.", []), scheme=scheme, person="anna")
    assert view.position() == Position()
    view.set_article(content, scheme=scheme, person="anna")
    view.restore_position(left)
    assert (view.caret(), view.visible_range().start) == (20_010, seen.start)
    view.restore_position(Position())
    assert view.visible_range().start == 0
    view.restore_position(Position(10**9, 10**9))
    assert view.caret() == len(view.text)


@pytest.mark.parametrize(
    ("change", "grows"),
    [
        (lambda view: view.set_line_spacing(LineSpacing.LOOSE), "pitch"),
        (lambda view: view.set_line_width(LineWidth.WIDE), "column"),
        (lambda view: view.set_font_families(["DejaVu Sans Mono"]), "character"),
    ],
)
def test_the_text_can_be_set_otherwise(
    view: TextView, scheme: Any, make_article: Any, change: Any, grows: str
) -> None:
    view.resize(1300, 400)
    view.set_article(make_article(LINE * 1000, []), scheme=scheme, person="anna")
    view.show_at(20_000, share=0.0)
    before, top = getattr(view._page.metrics, grows), view.visible_range().start
    change(view)
    assert getattr(view._page.metrics, grows) > before * 1.05
    assert abs(view.visible_range().start - top) < 100


def test_tab_goes_to_what_awaits_a_verdict_first(
    view: TextView, scheme: Any, make_article: Any, make_span: Any
) -> None:
    spans = [
        make_span("own", "CLAIM", (0, 6)),
        make_span("entity", "PER", (0, 6), by="natasha"),
        make_span("first", "CLAIM", (7, 13), by="rules"),
        make_span("second", "CUE", (20, 30), by="rules"),
    ]
    content = make_article(LINE, spans)
    view.set_article(content, scheme=scheme, person="anna")
    found = []
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        found.append(view.current_span())
    assert found == ["first", "second", "first"]
    view.set_layer_visibility("attribution", Visibility.HIDDEN)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.current_span() == "entity"


def test_a_hint_tells_of_a_span_in_plain_words(
    scheme: Any, view: TextView, make_article: Any, make_span: Any
) -> None:
    span = make_span("s", "CLAIM", (0, 6), by="rules", note="<b>?</b>", attributes={"kind": "fact"})
    view.set_article(make_article(LINE, [replace(span, score=0.5)]), scheme=scheme, person="anna")
    seen = view._page.seen
    assert span_hint(seen.get("s"), seen) == (
        "<p>Claim · rules · 0.50<br>awaits your verdict<br>kind: fact<br>“&lt;b&gt;?&lt;/b&gt;”</p>"
    )


def test_a_text_read_leftwards_lies_at_the_right(
    view: TextView, scheme: Any, make_article: Any
) -> None:
    view.set_article(make_article("שלום עולם\nSalut", []), scheme=scheme, person="anna")
    metrics = view._page.metrics
    hebrew, latin = view.caret_rect(0), view.caret_rect(10)
    assert hebrew is not None
    assert latin is not None
    assert hebrew.right() == pytest.approx(metrics.left + metrics.column, abs=3)
    assert latin.left() == pytest.approx(metrics.left, abs=3)


def test_boilerplate_is_grey_only_where_nothing_else_is_tinted(
    view: TextView, scheme: Any, make_article: Any, make_span: Any
) -> None:
    records = [make_span("b", "BOILERPLATE", (0, 30)), make_span("c", "CLAIM", (10, 20))]
    view.set_article(make_article(LINE, records), scheme=scheme, person="anna")
    view.viewport().repaint()
    assert view._page is not None
    decoration = view._page.blocks.layout(0).decoration
    assert decoration is not None
    assert decoration.muted == [Range(0, 10), Range(20, 30)]


def test_the_overview_is_as_fine_as_the_screen(
    view: TextView, scheme: Any, make_article: Any, make_span: Any, monkeypatch: Any
) -> None:
    text = LINE * 200
    view.set_article(
        make_article(text, [make_span("c", "CLAIM", (0, 9))]), scheme=scheme, person=""
    )
    monkeypatch.setattr(type(view.overview), "devicePixelRatio", lambda _self: 2.0)
    view._fill_overview()
    view.overview.grab()
    picture = view.overview._picture
    assert picture is not None
    assert picture.width() == 2 * view.overview.width()


def test_a_notice_stands_over_the_text_until_it_is_taken_back(view: TextView) -> None:
    view.set_notice("Opening…")
    assert view._notice.isVisible()
    view.set_notice("")
    assert not view._notice.isVisible()
