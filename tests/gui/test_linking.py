"""L in the real window: at once where it is clear, else from a popup."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Span, Verdict
from annotator.domain.scheme import Scheme
from annotator.gui.marking.linking import is_claim, is_linkable
from annotator.gui.widgets.choice import Choice, numbered
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = (
    "Минфин сообщил, что цены растут. Банк добавил: ставка не упадёт. "
    "Так считает Орлов. Лес шумит. Река течёт. Дождь пойдёт завтра."
)


def words(piece: str) -> Range:
    start = TEXT.index(piece)
    return Range(start, start + len(piece))


def found(label: str, piece: str, program: str = "natasha") -> IncomingSpan:
    entity = label != "SOURCE"
    return IncomingSpan(label, (words(piece),), annotator=program, program=True, entity=entity)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    spans = [found("ORG", "Минфин"), found("PER", "Орлов"), found("LOC", "Река")]
    article = IncomingArticle(where="", text=TEXT, title="Цены", key="prices", spans=spans)
    window = open_window(make_project(article))
    window.settings.link_by_itself = False
    return window


@pytest.fixture
def mark(window: MainWindow, qtbot: QtBot) -> Callable[[str, str], Span]:
    def mark_it(piece: str, digit: str) -> Span:
        window.workspace.text.set_selection([words(piece)])
        press(window, qtbot, digit)
        span = window.desk.editor.content.span(window.workspace.text.current_span())
        assert span is not None
        return span

    return mark_it


def press(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.workspace.text.setFocus()
    window.refresh()
    qtbot.keyClick(window.workspace.text, key)


def links(window: MainWindow) -> list[tuple[str, str]]:
    content = window.desk.editor.content
    return [
        tuple(TEXT[slice(*content.span(end).cover)] for end in (each.from_id, each.to_id))
        for each in content.relations
        if each.label == "attributed_to"
    ]


def popup_of(window: MainWindow, name: str = "linkPopup") -> ChoicePopup:
    popup = window.findChild(ChoicePopup, name)
    assert popup is not None
    return popup


def rows(popup: ChoicePopup) -> list[str]:
    return [f"{each.key} {each.text}".strip() for each in popup.model.shown]


def test_one_key_links_the_claim_to_its_source_and_says_so(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    mark("Минфин", "2")
    mark("Банк", "2")
    mark("ставка не упадёт", "1")
    press(window, qtbot, "l")
    assert links(window) == [("ставка не упадёт", "Банк")]
    assert window.status_line.hints.said == "Linked to “Банк” – L again to choose another"


def test_a_second_l_takes_another_source_instead(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    mark("Минфин", "2")
    mark("Банк", "2")
    mark("ставка не упадёт", "1")
    press(window, qtbot, "l")
    press(window, qtbot, "l")
    popup = popup_of(window)
    assert rows(popup) == ["1 Банк", "2 Минфин", "3 Орлов", "0 No source", "- The journalist"]
    assert [each.text for each in popup.model.shown if each.checked] == ["Банк"]
    qtbot.keyClick(popup, "2")
    assert links(window) == [("ставка не упадёт", "Минфин")]


def test_a_source_with_claims_on_both_sides_takes_the_nearest(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    mark("цены растут", "1")
    mark("ставка не упадёт", "1")
    mark("Орлов", "2")
    press(window, qtbot, "l")
    assert links(window) == [("ставка не упадёт", "Орлов")]


def test_choosing_an_entity_makes_the_source_and_the_link_in_one_step(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    mark("ставка не упадёт", "1")
    before = window.desk.editor.content
    press(window, qtbot, "l")
    popup = popup_of(window)
    assert rows(popup) == ["1 Орлов", "2 Минфин", "0 No source", "- The journalist"]
    qtbot.keyClick(popup, "1")
    content = window.desk.editor.content
    assert links(window) == [("ставка не упадёт", "Орлов")]
    assert sorted(each.label for each in content.relations) == ["attributed_to", "refers_to"]
    qtbot.waitUntil(lambda: window.status_line.save_state.text() == "✓ Saved")
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: window.desk.editor.content == before)


@pytest.mark.parametrize(("key", "value"), [("0", "none"), ("-", "journalist")])
def test_a_claim_may_have_no_source(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span], key: str, value: str
) -> None:
    claim = mark("Дождь пойдёт завтра", "1")
    press(window, qtbot, "l")
    qtbot.keyClick(popup_of(window), key)
    assert window.desk.editor.content.span(claim.id).attributes == {"source": value}


def test_the_popup_understands_a_russian_keyboard(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    claim = mark("Дождь пойдёт завтра", "1")
    press(window, qtbot, "l")
    none = Qt.KeyboardModifier.NoModifier
    popup = popup_of(window)
    QApplication.sendEvent(popup, QKeyEvent(QEvent.Type.KeyPress, ord("Д"), none, "д"))
    assert popup.list.currentIndex().row() == 1
    qtbot.keyClick(popup, "-")
    assert window.desk.editor.content.span(claim.id).attributes == {"source": "journalist"}


def test_escape_and_digits_of_the_popup_do_nothing_to_the_text(
    window: MainWindow, qtbot: QtBot, mark: Callable[[str, str], Span]
) -> None:
    mark("Дождь пойдёт завтра", "1")
    press(window, qtbot, "l")
    before = window.desk.editor.content
    popup = popup_of(window)
    qtbot.keyClick(popup, "7")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ChoicePopup) is None)
    assert window.desk.editor.content == before


def test_a_suggested_source_is_accepted_by_linking_to_it(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    spans = [found("SOURCE", "Минфин", "rules")]
    window = open_window(make_project(IncomingArticle(where="", text=TEXT, spans=spans)))
    suggested = window.desk.editor.content.spans[0]
    window.workspace.text.set_selection([words("цены растут")])
    press(window, qtbot, "1")
    press(window, qtbot, "l")
    assert links(window) == [("цены растут", "Минфин")]
    assert window.desk.editor.content.verdict_of("anna", suggested.id) is Verdict.ACCEPTED


@pytest.mark.parametrize("order", [("Банк", "ставка не упадёт"), ("ставка не упадёт", "Банк")])
def test_a_source_marked_beside_its_claim_links_itself_and_can_be_taken_back(
    window: MainWindow,
    qtbot: QtBot,
    mark: Callable[[str, str], Span],
    order: tuple[str, str],
) -> None:
    window.settings.link_by_itself = True
    for piece in order:
        mark(piece, "2" if piece == "Банк" else "1")
    assert links(window) == [("ставка не упадёт", "Банк")]
    assert window.status_line.hints.said.startswith("Linked to")
    qtbot.waitUntil(lambda: window.status_line.save_state.text() == "✓ Saved")
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: not window.desk.editor.content.relations)
    assert len(window.desk.editor.content.spans) == 5


def test_a_source_does_not_link_itself_to_a_claim_of_somebody_else(
    window: MainWindow, mark: Callable[[str, str], Span]
) -> None:
    window.settings.link_by_itself = True
    mark("цены растут", "1")
    window.desk.set_person("boris")
    mark("Минфин", "2")
    assert links(window) == []


def test_spans_of_two_sentences_do_not_link_themselves(
    window: MainWindow, mark: Callable[[str, str], Span]
) -> None:
    window.settings.link_by_itself = True
    mark("Минфин", "2")
    mark("ставка не упадёт", "1")
    assert links(window) == []


def test_what_was_said_of_a_link_goes_when_the_link_does(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    mark("Банк", "2")
    mark("ставка не упадёт", "1")
    press(window, qtbot, "l")
    assert "Linked" in window.status_line.hints.said
    window.refresh()
    window.actions_.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: "Linked" not in window.status_line.hints.said)
    assert links(window) == []


def test_a_retired_link_is_offered_no_more(scheme: Scheme) -> None:
    assert is_linkable("CLAIM", scheme)
    kind = scheme.relation("attributed_to")
    assert kind is not None
    rest = tuple(each for each in scheme.relations if each is not kind)
    retired = replace(scheme, relations=(*rest, replace(kind, retired=True)))
    assert not is_linkable("CLAIM", retired)
    assert not is_claim("CLAIM", retired)


def test_letters_that_also_step_begin_a_search_when_more_follow(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows = [Choice(text=each, do=list) for each in ("Волга", "Дон")]
    taken: list[str] = []
    rest = [Choice(text="Лиза Дым", do=lambda: taken.append("Лиза"))]
    popup = ChoicePopup("", numbered(rows), window, rest=rest, step_keys=[QKeySequence("L")])
    qtbot.addWidget(popup)
    assert popup.field is not None
    none = Qt.KeyboardModifier.NoModifier
    for letter, row, text in (("д", 1, ""), ("ы", 0, "ды"), ("м", 0, "дым")):
        pressed = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), none, letter)
        QApplication.sendEvent(popup.field, pressed)
        assert (popup.list.currentIndex().row(), popup.field.text()) == (row, text)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert taken == ["Лиза"]


def test_a_digit_takes_its_row_until_something_is_searched(
    window: MainWindow, qtbot: QtBot
) -> None:
    taken: list[str] = []
    rows = [Choice(text=each, do=partial(taken.append, each)) for each in ("a 2", "b 2")]
    for typed, expected in (("2", ["b 2"]), ("a2", [])):
        taken.clear()
        popup = ChoicePopup("", numbered(rows), window, searched=True)
        qtbot.keyClicks(popup.field, typed)
        assert taken == expected
        popup.close()
