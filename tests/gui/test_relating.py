"""Ctrl+L in the real window: who a source is, and which cue belongs to a claim."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Span
from annotator.domain.scheme import Scheme
from annotator.gui.marking.linking import words_around
from annotator.gui.marking.relating import relates
from annotator.gui.widgets.choices import ChoicePopup
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Орлов приехал утром. Он сказал, что цены растут. Орлов и Лис спорят. Рядом Волга."
CONTROL = Qt.KeyboardModifier.ControlModifier


def words(piece: str, nth: int = 1) -> Range:
    start = -1
    for _ in range(nth):
        start = TEXT.index(piece, start + 1)
    return Range(start, start + len(piece))


def entity(label: str, piece: str, nth: int = 1) -> IncomingSpan:
    where = (words(piece, nth),)
    return IncomingSpan(label, where, annotator="natasha", program=True, entity=True)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    spans = [entity("PER", "Орлов"), entity("PER", "Орлов", 2), entity("PER", "Лис")]
    spans.append(entity("LOC", "Волга"))
    article = IncomingArticle(where="", text=TEXT, title="Цены", key="prices", spans=spans)
    window = open_window(make_project(article))
    window.settings.link_by_itself = False
    return window


@pytest.fixture
def mark(window: MainWindow, qtbot: QtBot) -> Callable[[str, str], Span]:
    def mark_it(piece: str, digit: str) -> Span:
        window.workspace.text.set_selection([words(piece)])
        window.workspace.text.setFocus()
        window.refresh()
        qtbot.keyClick(window.workspace.text, digit)
        span = window.desk.editor.content.span(window.workspace.text.current_span())
        assert span is not None
        return span

    return mark_it


def popup(window: MainWindow, qtbot: QtBot) -> ChoicePopup:
    window.workspace.text.setFocus()
    window.refresh()
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_L, CONTROL)
    found = [each for each in QApplication.topLevelWidgets() if each.objectName() == "relatePopup"]
    shown = [each for each in found if each.isVisible()]
    assert len(shown) == 1
    assert isinstance(shown[0], ChoicePopup)
    return shown[0]


def offered(shown: ChoicePopup) -> list[tuple[str, str, bool]]:
    return [(each.text, each.detail, each.checked) for each in shown.model.shown]


def links(window: MainWindow, kind: str) -> list[tuple[str, str]]:
    content = window.desk.editor.content
    return [
        tuple(TEXT[slice(*content.span(end).cover)] for end in (each.from_id, each.to_id))
        for each in content.relations
        if each.label == kind
    ]


def test_a_pronoun_is_tied_to_whom_it_means(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    mark("Рядом", "2")
    shown = popup(window, qtbot)
    assert [each[0] for each in offered(shown)] == ["Лис", "Орлов", "Волга"]  # a place last
    shown.close()
    mark("Он", "2")
    shown = popup(window, qtbot)
    assert offered(shown) == [
        ("Орлов", "PER", False),
        ("Лис", "PER", False),
        ("Волга", "LOC", False),
    ]  # each name once, the nearest first
    qtbot.keyClick(shown, "1")
    assert links(window, "refers_to") == [("Он", "Орлов")]


def test_what_is_tied_has_a_tick_and_is_let_go_by_choosing_it(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    mark("Он", "2")
    qtbot.keyClick(popup(window, qtbot), "2")
    assert links(window, "refers_to") == [("Он", "Лис")]
    shown = popup(window, qtbot)
    assert [each[2] for each in offered(shown)] == [False, True, False]
    qtbot.keyClick(shown, "2")
    assert links(window, "refers_to") == []
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: links(window, "refers_to") == [("Он", "Лис")])


def test_a_claim_is_tied_to_its_cue_from_either_end(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    mark("цены растут", "1")
    mark("сказал", "3")
    shown = popup(window, qtbot)
    assert offered(shown) == [("цены растут", "", False)]
    qtbot.keyClick(shown, "1")
    assert links(window, "cue") == [("цены растут", "сказал")]


@pytest.mark.parametrize(
    ("marks", "linked"),
    [
        ("цены растут:1 сказал:3", [("цены растут", "сказал")]),
        ("сказал:3 цены растут:1", [("цены растут", "сказал")]),
        ("цены растут:1 приехал:3", []),  # of another sentence
        ("цены:1 растут:1 сказал:3", []),  # which of the two?
        ("цены:1 сказал:3 растут:1 что:3", [("цены", "сказал"), ("растут", "что")]),
    ],
)
def test_a_cue_and_the_one_claim_of_its_sentence_link_themselves(
    window: MainWindow, mark: Callable[[str, str], Span], marks: str, linked: list[tuple[str, str]]
) -> None:
    window.settings.link_by_itself = True
    for each in re.findall(r"\S.*?:\d", marks):
        mark(*each.split(":"))
    assert links(window, "cue") == linked


def test_a_source_links_itself_to_its_claim_though_a_cue_was_marked_between(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    window.settings.link_by_itself = True
    mark("цены растут", "1")
    mark("сказал", "3")
    mark("Он", "2")
    assert links(window, "attributed_to") == [("цены растут", "Он")]
    assert links(window, "cue") == [("цены растут", "сказал")]
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: not links(window, "attributed_to"))
    assert links(window, "cue") == [("цены растут", "сказал")]


def test_only_marks_with_such_a_link_offer_it(
    window: MainWindow, mark: Callable[[str, str], Span], scheme: Scheme
) -> None:
    assert [each.name for each in scheme.labels if not relates(each.name, scheme)] == [
        "BOILERPLATE"
    ]
    mark("спорят", "4")
    window.refresh()
    assert not window.actions_.action("label.relate").isEnabled()


def test_l_on_a_cue_offers_its_claims(
    window: MainWindow, mark: Callable[[str, str], Span], qtbot: QtBot
) -> None:
    mark("цены растут", "1")
    mark("сказал", "3")
    window.refresh()
    qtbot.keyClick(window.workspace.text, "l")
    (shown,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, ChoicePopup))
    qtbot.keyClick(shown, "1")
    assert links(window, "cue") == [("цены растут", "сказал")]


MANY = [f"{first} {last}" for first in ("Анна", "Борис", "Вера") for last in ("Ким", "Лис", "Цой")]
CROWD = "Он приехал. " + ", ".join(MANY) + " и Глеб Ожогин. Потом он уехал."


@pytest.mark.parametrize("typed", ["ожог", "j;ju", "ОЖОГИН"])
def test_whom_no_digit_reaches_a_few_letters_find_in_either_layout(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, typed: str
) -> None:
    names = [*MANY, "Глеб Ожогин"]
    starts = [CROWD.index(each) for each in names]
    spans = [
        IncomingSpan(
            "PER", (Range(at, at + len(each)),), annotator="natasha", program=True, entity=True
        )
        for at, each in zip(starts, names, strict=True)
    ]
    article = IncomingArticle(where="", text=CROWD, title="", key="crowd", spans=spans)
    window = open_window(make_project(article))
    text = window.workspace.text
    text.set_selection([Range(0, 2)])
    text.setFocus()
    window.refresh()
    qtbot.keyClick(text, "2")
    shown = popup(window, qtbot)
    assert [each.text for each in shown.model.shown] == MANY
    assert [each.key for each in shown.model.shown] == list("123456789")
    assert shown.field is not None
    none = Qt.KeyboardModifier.NoModifier
    for letter in typed:
        pressed = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), none, letter)
        QApplication.sendEvent(shown.field, pressed)
    assert [each.text for each in shown.model.shown] == ["Глеб Ожогин"]
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    content = window.desk.editor.content
    (link,) = content.relations
    assert CROWD[slice(*content.span(link.to_id).cover)] == "Глеб Ожогин"


def test_two_mentions_of_one_word_are_told_apart_by_the_words_around(
    window: MainWindow, mark: Callable[[str, str], Span]
) -> None:
    content = window.desk.editor.content
    names = [each for each in content.spans if TEXT[slice(*each.cover)] == "Орлов"]
    assert [words_around(content, each) for each in names] == [
        "Орлов приехал утром. Он сказал, что цены растут. Орлов и Лис спорят. Рядом Волга.",
        "…что цены растут. Орлов и Лис спорят. Рядом Волга.",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Цены растут.Он сказал это.Все ушли.", "Он сказал это."),
        ("Раз.\nДва. Три. Четыре. Он сказал.\nВсе.", "Два. Три. Четыре. Он сказал."),
        ("«Он»", "«Он»"),
        ("Он", "Он"),
    ],
)
def test_words_around_are_those_of_the_paragraph(text: str, found: str) -> None:
    start = text.index("Он")
    where = (Range(start, start + 2),)
    span = Span(id="s", article_id="a", label="SOURCE", ranges=where, annotator="anna")
    content = AnnotatedArticle.of(Article(id="a", key="a", text=text), [span])
    assert words_around(content, span) == found
