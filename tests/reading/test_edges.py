from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.ranges import Range
from annotator.gui.reading import TextView
from annotator.gui.reading.edges import Edge, Side, with_edge_at, with_edge_stepped

TEXT = "Министр Лавров сказал, что новых  решений пока нет, и ушёл."
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
START, END = Side


def place(words: str) -> Range:
    start = TEXT.index(words)
    return Range(start, start + len(words))


@pytest.mark.parametrize(
    ("side", "forwards", "by_token", "expected"),
    [
        (END, True, True, "новых  решений"),
        (END, False, True, "что"),
        (START, False, True, ", что новых"),
        (START, True, True, "новых"),
        (END, True, False, "что новых  р"),
        (END, False, False, "что новы"),
        (START, False, False, ", что новых"),
        (START, True, False, "то новых"),
    ],
)
def test_an_edge_goes_by_tokens_or_characters_and_past_white_space(
    side: Side, *, forwards: bool, by_token: bool, expected: str
) -> None:
    ranges = (place("что новых") if expected != "новых  решений" else place("новых"),)
    moved = with_edge_stepped(TEXT, ranges, Edge(0, side), forwards=forwards, by_token=by_token)
    assert TEXT[slice(*moved[0])] == expected


@given(
    offsets=st.lists(st.integers(0, len(TEXT)), min_size=4, max_size=4, unique=True).map(sorted),
    side=st.sampled_from(Side),
    fragment=st.integers(0, 1),
    target=st.integers(0, len(TEXT)),
    snap=st.booleans(),
)
def test_fragments_never_vanish_nor_overlap(
    offsets: list[int], side: Side, fragment: int, target: int, *, snap: bool
) -> None:
    ranges = (Range(*offsets[:2]), Range(*offsets[2:]))
    edge = Edge(fragment, side)
    found = [with_edge_at(TEXT, ranges, edge, target, snap=snap)]
    found += [
        with_edge_stepped(TEXT, ranges, edge, forwards=forwards, by_token=snap)
        for forwards in (True, False)
    ]
    for moved in found:
        assert all(0 <= each.start < each.end <= len(TEXT) for each in moved)
        assert all(one.end <= other.start for one, other in pairwise(moved))
        assert moved[1 - fragment] == ranges[1 - fragment]


@pytest.fixture
def view(qtbot: Any, scheme: Any, make_article: Any, make_span: Any) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(830, 400)
    made.show()
    spans = [make_span("claim", "CLAIM", place("сказал"), place("решений"))]
    made.set_article(make_article(TEXT, spans), scheme=scheme, person="anna")
    made.setFocus()
    made.set_current_span("claim")
    return made


def at(view: TextView, offset: int, by: float = 0.0) -> QPointF:
    rect = view.caret_rect(offset)
    assert rect is not None
    return rect.center() + QPointF(by, 0)


def pull(view: TextView, start: QPointF, end: QPointF, modifiers: Any = PLAIN) -> None:
    view._mouse._since_click.invalidate()
    QTest.mousePress(view.viewport(), LEFT, modifiers, start.toPoint())
    move(view, end, modifiers)


def move(view: TextView, to: QPointF, modifiers: Any = PLAIN, buttons: Any = LEFT) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, to, to, LEFT, buttons, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def test_an_edge_is_dragged_with_a_preview_and_asks_for_other_ranges(
    view: TextView, qtbot: Any
) -> None:
    goal = at(view, place("что").end - 1)
    pull(view, at(view, place("сказал").end, 3), goal)
    preview = (Range(place("сказал").start, place("что").end), place("решений"))
    assert view.preview() == preview
    with qtbot.waitSignal(view.resize_requested) as asked:
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal.toPoint())
    assert asked.args == ["claim", preview]
    assert (view.preview(), view.selection()) == (None, ())


def test_alt_lets_an_edge_stop_inside_a_word(view: TextView, qtbot: Any) -> None:
    goal = at(view, place("решений").start + 3)
    pull(view, at(view, place("решений").start, -3), goal, ALT)
    with qtbot.waitSignal(view.resize_requested) as asked:
        QTest.mouseRelease(view.viewport(), LEFT, ALT, goal.toPoint())
    assert [TEXT[slice(*each)] for each in asked.args[1]] == ["сказал", "ений"]


def test_escape_ends_the_drag_of_an_edge_without_a_change(view: TextView, qtbot: Any) -> None:
    goal = at(view, place("что").end)
    with qtbot.assertNotEmitted(view.resize_requested):
        pull(view, at(view, place("сказал").end), goal)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal.toPoint())
    assert (view.preview(), view.current_span()) == (None, "claim")


def test_a_drag_away_from_the_edges_selects(view: TextView, qtbot: Any) -> None:
    goal = at(view, place("Лавров").end)
    with qtbot.assertNotEmitted(view.resize_requested):
        pull(view, at(view, 0), goal)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal.toPoint())
    assert view.selection() == (place("Министр Лавров"),)


def test_the_pointer_tells_where_an_edge_can_be_dragged(view: TextView) -> None:
    shapes = []
    for by in (-3, 0, 3, 9):
        move(view, at(view, place("сказал").end, by), buttons=Qt.MouseButton.NoButton)
        shapes.append(view.viewport().cursor().shape())
    edge, text = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.IBeamCursor
    assert shapes == [edge, edge, edge, text]


def test_the_outer_edges_are_stepped_by_method(view: TextView, qtbot: Any) -> None:
    with qtbot.waitSignal(view.resize_requested) as asked:
        assert view.step_edge(END, forwards=True, by_token=True)
    assert TEXT[slice(*asked.args[1][-1])] == "решений пока"
    view.set_current_span(None)
    assert not view.step_edge(END, forwards=True, by_token=True)


def test_with_a_label_held_each_drag_asks_for_a_mark(view: TextView, qtbot: Any) -> None:
    view.set_held_label("SOURCE")
    goal = at(view, place("Лавров").end)
    with qtbot.waitSignal(view.mark_requested) as asked:
        pull(view, at(view, place("Лавров").start), goal)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, goal.toPoint())
    assert asked.args == [(place("Лавров"),)]
    view.clear_selection()
    with qtbot.waitSignal(view.held_label_changed) as told:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (told.args, view.held_label) == ([None], None)


def test_a_click_holds_nothing_back(view: TextView) -> None:
    view.set_current_span(None)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, QPoint(*map(int, at(view, 18).toTuple())))
    assert view.current_span() == "claim"
