"""The reading view in the real window: edges, a label held, how the text is set, places."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.panels.label_pill import LabelPill
from annotator.gui.reading import LineSpacing, LineWidth, Visibility
from annotator.gui.settings.settings import Settings
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Министр Лавров сказал, что новых решений пока нет, и ушёл."
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def path(make_project: MakeProject) -> Path:
    return make_project(TEXT, "Слово за слово. \n" * 3000)


@pytest.fixture
def window(path: Path, open_window: OpenWindow) -> MainWindow:
    return open_window(path)


def place(words: str) -> Range:
    start = TEXT.index(words)
    return Range(start, start + len(words))


def marked(window: MainWindow) -> list[tuple[str, list[str]]]:
    content = window.desk.editor.content
    return [
        (each.label, [TEXT[slice(*piece)] for piece in each.ranges])
        for each in content.spans
        if each.annotator == "anna"
    ]


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    window.refresh()
    QTest.keyClick(window.workspace.text, key, modifiers)


def drag(window: MainWindow, start: int, end: int) -> None:
    text = window.workspace.text
    text._mouse._since_click.invalidate()
    first, last = (text.caret_rect(each).center() for each in (start, end))
    QTest.mousePress(text.viewport(), LEFT, PLAIN, first.toPoint())
    for to in (last - QPointF(2, 0), last):
        event = QMouseEvent(QEvent.Type.MouseMove, to, to, LEFT, LEFT, PLAIN)
        QApplication.sendEvent(text.viewport(), event)
    QTest.mouseRelease(text.viewport(), LEFT, PLAIN, last.toPoint())


def pill(window: MainWindow, name: str) -> LabelPill:
    return next(each for each in window.workspace.labels.pills() if each.label.name == name)


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (KEY.Key_Right, ALT, "что новых решений"),
        (KEY.Key_Left, ALT, "что"),
        (KEY.Key_Left, ALT | SHIFT, ", что новых"),
        (KEY.Key_Right, ALT | SHIFT, "новых"),
        (KEY.Key_Period, ALT, "что новых р"),
        (KEY.Key_Comma, ALT, "что новы"),
        (KEY.Key_Comma, ALT | SHIFT, ", что новых"),
        (KEY.Key_Period, ALT | SHIFT, "то новых"),
    ],
)
def test_keys_move_the_edges_of_the_current_mark(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    window.workspace.text.set_selection([place("что новых")])
    press(window, KEY.Key_1)
    press(window, key, modifiers)
    assert marked(window) == [("CLAIM", [expected])]


def test_an_edge_pulled_by_the_mouse_is_kept_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.text.set_selection([place("что новых")])
    press(window, KEY.Key_1)
    drag(window, place("новых").end, place("решений").end)
    assert marked(window) == [("CLAIM", ["что новых решений"])]
    window.refresh()
    window.actions_.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: marked(window) == [("CLAIM", ["что новых"])])


def test_a_label_pressed_with_nothing_to_mark_is_held_until_escape(window: MainWindow) -> None:
    pill(window, "SOURCE").click()
    drag(window, *place("Лавров"))
    drag(window, *place("решений"))
    assert marked(window) == [("SOURCE", ["Лавров"]), ("SOURCE", ["решений"])]
    pill(window, "CUE").click()
    assert window.workspace.text.held_label == "CUE"
    press(window, KEY.Key_Escape)
    assert window.workspace.text.held_label is None
    drag(window, *place("сказал"))
    assert len(marked(window)) == 2


def test_a_layer_is_dimmed_hidden_and_shown_by_one_key(window: MainWindow) -> None:
    found = []
    for _ in range(3):
        press(window, KEY.Key_2, ALT)
        found.append(window.workspace.text.layer_visibility("attribution"))
    assert found == [Visibility.DIMMED, Visibility.HIDDEN, Visibility.SHOWN]


def test_how_the_text_is_set_is_kept_between_runs(
    path: Path, open_window: OpenWindow, settings: Settings
) -> None:
    window = open_window(path)
    reading = window.reading
    reading._set_width(LineWidth.WIDE)
    reading._set_spacing(LineSpacing.LOOSE)
    reading._set_font("DejaVu Sans")
    for action in ("text.odd_characters", "text.snap"):
        window.actions_.action(action).trigger()
    window.close()
    text = open_window(path).workspace.text
    style = text.style_of_pages
    assert (style.line_width, style.spacing) == (LineWidth.WIDE, LineSpacing.LOOSE)
    assert (style.families, style.odd_characters) == (("DejaVu Sans",), True)
    assert not text.snaps_to_tokens
    assert "✓ Wide" in reading._widths()


def test_the_place_in_an_article_is_remembered_here_and_at_the_next_start(
    path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(path)
    first = window.desk.editor.article_id
    window.articles.handlers()["article.next"]()
    qtbot.waitUntil(lambda: window.desk.editor.article_id != first)
    text = window.workspace.text
    text.show_at(20_000, share=0.0)
    seen = text.visible_range().start
    window.articles.handlers()["article.previous"]()
    qtbot.waitUntil(lambda: window.desk.editor.article_id == first)
    assert text.visible_range().start == 0
    window.articles.handlers()["article.next"]()
    qtbot.waitUntil(lambda: window.desk.editor.article_id != first)
    assert text.visible_range().start == seen
    window.close()
    assert open_window(path).workspace.text.visible_range().start == seen


def test_layers_are_shown_as_they_were_at_the_last_start(
    window: MainWindow, settings: Settings, path: Path, open_window: OpenWindow
) -> None:
    window.reading.turn_layer("entities")
    window.close()
    assert settings.reading.layers == {"entities": Visibility.DIMMED}
    again = open_window(path)
    assert again.workspace.text.layer_visibility("entities") is Visibility.DIMMED
