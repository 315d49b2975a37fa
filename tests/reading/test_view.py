from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.ranges import Range
from annotator.domain.records import Change
from annotator.gui.reading import DARK, LIGHT, TextView, Visibility

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
FAMILY = "👩\u200d👩\u200d👧"
TEXT = (
    f"Первый абзац {FAMILY}, в нём есть «слова в кавычках» и так далее. Второе предложение тут.\r\n"
    "Второй абзац короче.Третий приклеен к нему, и в нём\u00a0есть ещё слова. Вот и всё."
)


def place(piece: str) -> tuple[int, int]:
    start = TEXT.index(piece)
    return start, start + len(piece)


@pytest.fixture
def view(qtbot: Any, scheme: Any, make_article: Any, make_span: Any) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(830, 600)
    made.show()
    spans = [
        make_span("outer", "CLAIM", place("есть «слова в кавычках» и так")),
        make_span("middle", "SOURCE", place("«слова в кавычках»")),
        make_span("inner", "PER", place("слова"), by="natasha"),
        make_span("late", "CUE", place("короче")),
        make_span("split", "CLAIM", place("Третий"), place("слова. Вот")),
    ]
    made.set_article(make_article(TEXT, spans), scheme=scheme, person="anna", title="Заголовок")
    made.setFocus()
    return made


def point(view: TextView, offset: int, *, inside: bool = True) -> QPoint:
    box = view._page.caret_rect(offset)
    return (box.center() + QPointF(3 if inside else 0, 0)).toPoint()


def drag(view: TextView, start: int, end: int, modifiers: Any = PLAIN) -> None:
    target = view.viewport()
    QTest.mousePress(target, LEFT, modifiers, point(view, start, inside=False))
    QTest.mouseMove(target, point(view, end, inside=False))
    move_with(view, point(view, end, inside=False), modifiers)
    QTest.mouseRelease(target, LEFT, modifiers, point(view, end, inside=False))


def move_with(view: TextView, to: QPoint, modifiers: Any) -> None:
    place = QPointF(to)
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def selected(view: TextView) -> list[str]:
    return [TEXT[slice(*each)] for each in view.selection()]


def press(view: TextView, key: Any, modifiers: Any = PLAIN) -> None:
    QTest.keyClick(view, key, modifiers)


def click(view: TextView, offset: int, modifiers: Any = PLAIN) -> None:
    QTest.qWait(0)
    view._mouse._since_click.invalidate()
    QTest.mouseClick(view.viewport(), LEFT, modifiers, point(view, offset))


def test_a_drag_takes_whole_tokens_unless_alt_is_held(view: TextView) -> None:
    start = TEXT.index("абзац")
    drag(view, start + 2, start - 3)
    assert selected(view) == ["Первый абзац"]
    view._mouse._since_click.invalidate()
    drag(view, start + 1, start + 4, ALT)
    assert selected(view) == ["бза"]
    view.snaps_to_tokens = False
    view._mouse._since_click.invalidate()
    drag(view, start + 1, start + 4)
    assert selected(view) == ["бза"]


def test_ctrl_and_drag_adds_a_second_range(view: TextView) -> None:
    drag(view, *place("абзац"))
    view._mouse._since_click.invalidate()
    drag(view, *place("далее"), CTRL)
    assert selected(view) == ["абзац", "далее"]


def test_more_clicks_take_larger_units(view: TextView) -> None:
    units = []
    target, at = view.viewport(), point(view, TEXT.index("Второе"))
    for _ in range(4):
        QTest.mousePress(target, LEFT, PLAIN, at)
        QTest.mouseRelease(target, LEFT, PLAIN, at)
        units.append("".join(selected(view)))
    assert units == ["", "Второе", "Второе предложение тут.", TEXT[: TEXT.index("\r")]]


def test_clicks_walk_through_a_stack_and_beside_it_clear(view: TextView) -> None:
    at, found = TEXT.index("слова"), []
    for _ in range(4):
        click(view, at)
        found.append(view.current_span())
    assert found == ["inner", "middle", "outer", "inner"]
    click(view, at, ALT)
    assert view.current_span() == "middle"
    click(view, TEXT.index("Первый"))
    assert view.current_span() is None
    click(view, at, ALT)
    assert view.current_span() == "middle"


def test_the_gap_of_a_discontinuous_span_is_not_the_span(view: TextView) -> None:
    assert view.spans_at(TEXT.index("Третий")) == ("split",)
    assert view.spans_at(TEXT.index("приклеен")) == ()
    assert view.spans_at(TEXT.index("Вот")) == ("split",)


def test_the_caret_stops_at_graphemes(view: TextView) -> None:
    press(view, KEY.Key_End)
    stops = set()
    press(view, KEY.Key_Home, CTRL)
    for _ in range(len(TEXT)):
        stops.add(view.caret())
        press(view, KEY.Key_Right)
    start, end = place(FAMILY)
    assert not stops & set(range(start + 1, end))
    assert TEXT.index("\n") not in stops
    assert view.caret() == len(TEXT)
    press(view, KEY.Key_Left)
    assert view.caret() == len(TEXT) - 1


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([(KEY.Key_Right, CTRL)], place("абзац")[0]),
        ([(KEY.Key_Down, CTRL)], place("Второй абзац")[0]),
        ([(KEY.Key_Down, CTRL), (KEY.Key_Down, CTRL)], place("Третий")[0]),
        ([(KEY.Key_Down, CTRL), (KEY.Key_Down, CTRL), (KEY.Key_Up, CTRL)], place("Второй")[0]),
        ([(KEY.Key_End, CTRL)], len(TEXT)),
        ([(KEY.Key_End, CTRL), (KEY.Key_Left, CTRL), (KEY.Key_Left, CTRL)], place("всё.")[0]),
        ([(KEY.Key_End, CTRL), (KEY.Key_Home, CTRL)], 0),
        ([(KEY.Key_PageDown, None), (KEY.Key_PageUp, None)], 0),
        ([(KEY.Key_PageDown, CTRL), (KEY.Key_PageUp, CTRL)], 0),
        ([(KEY.Key_Down, None), (KEY.Key_Up, None)], 0),
    ],
)
def test_keys_move_the_caret(view: TextView, keys: list[Any], expected: int) -> None:
    for key, modifiers in keys:
        press(view, key, modifiers or PLAIN)
    assert view.caret() == expected
    assert view.selection() == ()


def test_the_caret_goes_by_sentence(view: TextView, make_article: Any, scheme: Any) -> None:
    text = "Первое. Второе предложение!\nТретье? Да."
    view.set_article(make_article(text, []), scheme=scheme, person="anna")
    starts = [text.index(word) for word in ("Второе", "Третье", "Да")]
    for start in (*starts, len(text)):
        press(view, KEY.Key_PageDown, CTRL)
        assert view.caret() == start
    for start in (*reversed(starts), 0):
        press(view, KEY.Key_PageUp, CTRL)
        assert view.caret() == start
    press(view, KEY.Key_PageDown, CTRL | SHIFT)
    assert [text[slice(*each)] for each in view.selection()] == ["Первое."]


def test_the_caret_goes_by_sentence_past_blank_lines(
    view: TextView, make_article: Any, scheme: Any
) -> None:
    text = "Первое.\n\n \nВторое. Третье.\n\n"
    view.set_article(make_article(text, []), scheme=scheme, person="anna")
    starts = [text.index(word) for word in ("Второе", "Третье")]
    for start in (*starts, len(text)):
        press(view, KEY.Key_PageDown, CTRL)
        assert view.caret() == start
    for start in (*reversed(starts), 0):
        press(view, KEY.Key_PageUp, CTRL)
        assert view.caret() == start
    press(view, KEY.Key_PageDown, CTRL)
    press(view, KEY.Key_PageUp, CTRL)
    for end in ("Первое.", "Второе."):
        press(view, KEY.Key_PageDown, CTRL | SHIFT)
        assert text[slice(*view.selection()[0])].endswith(end)


def test_shift_selects_and_f8_holds_for_a_second_range(view: TextView) -> None:
    press(view, KEY.Key_Right, CTRL | SHIFT)
    assert selected(view) == ["Первый"]
    press(view, KEY.Key_F8, SHIFT)
    press(view, KEY.Key_Right, SHIFT)
    press(view, KEY.Key_Right, CTRL | SHIFT)
    assert selected(view) == ["Первый", "абзац"]
    press(view, KEY.Key_Right)
    assert selected(view) == []


def test_held_ranges_survive_extending(view: TextView) -> None:
    press(view, KEY.Key_Right, CTRL | SHIFT)
    view.hold_selection()
    state = view.selection_state
    start, end = place("далее")
    view.set_selection_state(type(state)(start, start, None, state.kept))
    press(view, KEY.Key_Right, CTRL | SHIFT)
    assert selected(view) == ["Первый", "далее"]
    assert view.caret() == end


def test_the_selection_grows_and_shrinks(view: TextView) -> None:
    view.set_selection_state(view.selection_state.moved(TEXT.index("кавычках") + 2))
    grown = []
    for _ in range(3):
        view.grow_selection()
        grown += selected(view)
    assert grown[:2] == ["кавычках", "слова в кавычках"]
    view.shrink_selection()
    view.shrink_selection()
    assert selected(view) == ["кавычках"]
    view.shrink_selection()
    assert selected(view) == []


def test_tab_walks_and_escape_clears_selection_first(view: TextView) -> None:
    found = []
    for _ in range(3):
        press(view, KEY.Key_Tab)
        found.append(view.current_span())
    assert found == ["outer", "middle", "inner"]
    press(view, KEY.Key_Backtab, SHIFT)
    assert view.current_span() == "middle"
    assert view.caret() == TEXT.index("«")
    view.set_selection([Range(0, 3)])
    press(view, KEY.Key_Escape)
    assert (view.selection(), view.current_span()) == ((), "middle")
    press(view, KEY.Key_Escape)
    assert view.current_span() is None


def test_the_current_span_is_brought_into_sight_again(
    view: TextView, make_article: Any, make_span: Any, scheme: Any
) -> None:
    text = "Слово.\n" * 400 + "Конец"
    last = make_span("last", "CLAIM", (len(text) - 5, len(text)))
    view.set_article(make_article(text, [last]), scheme=scheme, person="anna")
    for go in (lambda: view.go_to_span("last"), lambda: press(view, KEY.Key_Tab)):
        view.set_current_span("last")
        view.reveal(Range(0, 1))
        assert view.visible_range().end < len(text) - 5
        go()
        assert view.visible_range().end == len(text)
    assert view.current_span() == "last"


def test_the_stack_at_the_caret_is_cycled_by_key(view: TextView) -> None:
    view.set_selection_state(view.selection_state.moved(TEXT.index("слова")))
    press(view, KEY.Key_Space, CTRL)
    assert view.current_span() == "inner"
    press(view, KEY.Key_Space, CTRL)
    assert view.current_span() == "middle"


@pytest.mark.parametrize("key", [KEY.Key_1, KEY.Key_L, KEY.Key_Delete, KEY.Key_Return, 0x414])
def test_letters_and_digits_are_left_to_the_window(view: TextView, key: Any) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, int(key), PLAIN, "д")
    view.keyPressEvent(event)
    assert not event.isAccepted()


def test_copy_gives_the_exact_text(view: TextView) -> None:
    start = TEXT.index(FAMILY)
    view.set_selection([Range(start, TEXT.index("короче"))])
    press(view, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == TEXT[start : TEXT.index("короче")].rstrip()
    view.clear_selection()
    view.set_current_span("split")
    view.copy()
    assert QGuiApplication.clipboard().text() == "Третий\nслова. Вот"


def test_signals_tell_of_changes_once(view: TextView, qtbot: Any) -> None:
    told: list[object] = []
    view.selection_changed.connect(lambda: told.append("selection"))
    view.current_span_changed.connect(told.append)
    view.set_selection([Range(0, 6)])
    view.set_selection([Range(0, 7)])
    view.clear_selection()
    view.set_current_span("late")
    view.set_current_span("late")
    view.set_current_span("unknown")
    assert told == ["selection", "selection", "late", None]


def test_a_right_click_asks_for_a_menu_on_what_is_under_it(view: TextView, qtbot: Any) -> None:
    where = point(view, TEXT.index("короче"))
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, where, view.viewport().mapToGlobal(where))
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == [view.viewport().mapToGlobal(where)]
    assert view.current_span() == "late"


def test_new_records_leave_caret_selection_and_place(
    view: TextView, make_article: Any, make_span: Any
) -> None:
    view.set_selection([Range(2, 9)])
    view.set_current_span("late", reveal=False)
    content = view._page.seen.content
    added = content.with_changes([Change(None, make_span("new", "CLAIM", (0, 6)))])
    view.update_content(added)
    assert view.spans_at(1) == ("new",)
    assert (view.selection(), view.current_span()) == ((Range(2, 9),), "late")
    view.update_content(added.with_changes([Change(added.span("late"), None)]))
    assert view.current_span() is None


def test_another_article_starts_at_its_top(
    view: TextView, scheme: Any, make_article: Any, make_span: Any
) -> None:
    view.set_selection([Range(2, 9)])
    view.set_current_span("late")
    long = make_article("Абзац.\n" * 500, [])
    view.set_article(long, scheme=scheme, person="anna")
    assert (view.selection(), view.current_span(), view.caret()) == ((), None, 0)
    view.reveal(Range(3000, 3001))
    seen = view.visible_range()
    view.set_article(long, scheme=scheme, person="boris", keep_position=True)
    assert view.visible_range() == seen
    assert seen.contains(Range(3000, 3001))
    view.set_article(None, scheme=scheme, person="anna")
    assert (view.text, view.visible_range(), view.spans_at(0)) == ("", Range(0, 0), ())


@pytest.mark.parametrize("change", ["zoom", "width", "palette"])
def test_the_first_visible_line_stays_when_the_looks_change(
    view: TextView, scheme: Any, make_article: Any, change: str
) -> None:
    view.set_article(make_article("Слово за слово. " * 5000, []), scheme=scheme, person="anna")
    view.reveal(Range(40_000, 40_001))
    top = view.visible_range().start
    changes = {
        "zoom": view.zoom_in,
        "width": lambda: view.resize(500, 600),
        "palette": lambda: view.set_palette_colours(DARK),
    }
    changes[change]()
    assert abs(view.visible_range().start - top) < 80


def test_soft_breaks_are_switched_without_losing_the_place(
    view: TextView, scheme: Any, make_article: Any, make_span: Any
) -> None:
    text = "Слово за словом.И вот ещё одно. " * 900
    spans = [make_span("far", "CLAIM", (20_000, 20_030))]
    view.set_article(make_article(text, spans), scheme=scheme, person="anna")
    view.set_current_span("far")
    assert view.paragraph_range(20_000).length < 40
    seen = view.visible_range()
    view.set_soft_breaks(False)
    assert view.paragraph_range(20_000).length > 500
    assert abs(view.visible_range().start - seen.start) < 80
    assert view.current_span() == "far"
    press(view, KEY.Key_End, CTRL)
    assert view.visible_range().end == len(text)


@pytest.mark.parametrize("key", [KEY.Key_C, 0x421])
def test_copying_works_on_a_russian_layout_too(view: TextView, key: Any) -> None:
    view.set_selection([Range(0, 6)])
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, int(key), CTRL))
    assert QGuiApplication.clipboard().text() == "Первый"


def test_hidden_layers_are_neither_drawn_nor_clicked(view: TextView) -> None:
    view.set_current_span("outer")
    view.set_layer_visibility("attribution", Visibility.HIDDEN)
    assert view.current_span() is None
    assert view.spans_at(TEXT.index("слова")) == ("inner",)
    view.set_layer_visibility("attribution", Visibility.SHOWN)
    assert len(view.spans_at(TEXT.index("слова"))) == 3


def test_a_screen_reader_gets_paragraph_and_span(view: TextView) -> None:
    view.set_selection_state(view.selection_state.moved(TEXT.index("короче")))
    assert view.accessibleName()
    assert view.accessibleDescription() == "in Cue: Второй абзац короче."


def test_a_selection_beyond_the_end_of_a_shorter_article_is_let_go(
    view: TextView, scheme: Any, make_article: Any, qtbot: Any
) -> None:
    view.set_selection([Range(*place("Вот и всё"))])
    with qtbot.waitSignal(view.selection_changed):
        view.set_article(make_article("Коротко."), scheme=scheme, person="anna")
    assert (view.selection(), view.caret()) == ((), 0)


@pytest.mark.parametrize("moves", [True, False])
def test_a_press_that_another_article_comes_into_selects_nothing_there(
    view: TextView, scheme: Any, make_article: Any, *, moves: bool
) -> None:
    there, target = point(view, TEXT.index("короче")), view.viewport()
    QTest.mousePress(target, LEFT, PLAIN, there)
    if moves:
        move_with(view, there + QPoint(60, 0), PLAIN)
    view.set_article(make_article("Коротко."), scheme=scheme, person="anna")
    if moves:
        move_with(view, there + QPoint(90, 0), PLAIN)
    QTest.mouseRelease(target, LEFT, PLAIN, there + QPoint(90, 0))
    assert (view.selection(), view.caret()) == ((), 0)


def test_a_fault_while_the_text_is_drawn_leaves_the_window_alive(
    view: TextView, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(view._page, "paint", broken)
    with pytest.raises(RuntimeError):
        view.viewport().repaint()
    monkeypatch.undo()
    with qtbot.waitSignal(view.painted):
        view.viewport().update()


def test_a_drag_beyond_the_edge_scrolls(
    view: TextView, qtbot: Any, scheme: Any, make_article: Any
) -> None:
    view.set_article(make_article("Абзац слов.\n" * 500, []), scheme=scheme, person="anna")
    QTest.mousePress(view.viewport(), LEFT, PLAIN, point(view, 30, inside=False))
    move_with(view, QPoint(100, 660), PLAIN)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, QPoint(100, 590))
    value = view.verticalScrollBar().value()
    QTest.qWait(80)
    assert view.verticalScrollBar().value() == value
    assert view.selection()[0].length > 150


def colours_of(view: TextView) -> set[str]:
    image = view.viewport().grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in spots}


def test_what_is_drawn_shows_the_spans(view: TextView, scheme: Any, make_article: Any) -> None:
    view.set_palette_colours(LIGHT)
    marked = colours_of(view)
    view.set_layer_visibility("attribution", Visibility.HIDDEN)
    view.set_layer_visibility("entities", Visibility.HIDDEN)
    assert len(marked - colours_of(view)) > 3
    view.set_article(None, scheme=scheme, person="anna")
    view.set_empty_text("Nothing here")
    assert LIGHT.background in colours_of(view)
