"""Parts of the window on their own: actions, palette, keys, list, links, the display."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import EnvironmentProblem
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Relation, Span
from annotator.domain.scheme import ATTRIBUTED_TO, Scheme
from annotator.gui import display
from annotator.gui.actions.action import Scope
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.menus import MENUS
from annotator.gui.articles.article_list import PAGE
from annotator.gui.icons import Icons
from annotator.gui.marking.linking import candidates
from annotator.gui.palette.command_palette import CommandPalette
from annotator.gui.theme import DARK, LIGHT
from annotator.gui.words.fuzzy import score
from annotator.gui.words.russian_keys import latin_sequence
from tests.gui.helpers_window import MakeProject, OpenWindow


def test_no_two_actions_share_an_id_or_a_key(scheme: Scheme) -> None:
    table = actions_for(scheme)
    assert max(Counter(each.id for each in table).values()) == 1
    for in_list in (False, True):  # where a key may mean all that are chosen
        alike = (each for each in table if (each.scope is Scope.LIST) == in_list)
        assert max(Counter(keys for each in alike for keys in each.keys).values()) == 1


def test_bare_keys_count_only_where_nobody_types(scheme: Scheme) -> None:
    for each in actions_for(scheme):
        if any("+" not in keys and not keys.startswith("F") for keys in each.keys):
            assert each.scope is not Scope.WINDOW, each.id


def test_every_action_is_in_a_menu_and_does_something(
    open_window: OpenWindow, scheme: Scheme
) -> None:
    window = open_window()
    menus = {menu.id for menu in MENUS}
    for each in actions_for(scheme):
        assert each.menu in menus
        assert callable(window.handler_of(each.id))


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [("imp", "Import files…", "Who is annotating…"), ("dn", "Done, and on to the next", "Redo")],
)
def test_the_palette_prefers_beginnings_of_words(wanted: str, better: str, worse: str) -> None:
    assert (score(wanted, better) or 0) > (score(wanted, worse) or -100)
    assert score("xyz", better) is None


def test_the_palette_does_what_was_chosen(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Текст."))
    before = window.workspace.text.zoom
    window.refresh()
    window.views.show_palette()
    palette = window.findChild(CommandPalette)
    assert palette.objectName() == "commandPalette"
    qtbot.keyClicks(palette.field, "larger")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.workspace.text.zoom > before


@pytest.mark.parametrize(
    ("letter", "modifiers", "keys"),
    [
        ("д", Qt.KeyboardModifier.NoModifier, "L"),
        ("т", Qt.KeyboardModifier.NoModifier, "N"),
        ("л", Qt.KeyboardModifier.ControlModifier, "Ctrl+K"),
        ("l", Qt.KeyboardModifier.NoModifier, None),
        ("1", Qt.KeyboardModifier.NoModifier, None),
    ],
)
def test_a_cyrillic_letter_stands_for_its_key(
    letter: str, modifiers: Qt.KeyboardModifier, keys: str | None
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), modifiers, letter)
    found = latin_sequence(event)
    assert (found.toString() if found else None) == keys


def test_rows_are_read_in_pages_when_they_are_looked_at(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    count = PAGE * 2 + 5
    window = open_window(make_project(*(f"Текст {number}" for number in range(count))))
    model = window.workspace.articles.model
    qtbot.waitUntil(lambda: model.rowCount() == count)
    last = model.index(count - 1)
    assert model.data(last) == "Loading…"
    qtbot.waitUntil(lambda: model.data(last) == f"Текст {count - 1}")
    window.workspace.articles.list.scrollToBottom()
    window.workspace.articles.step(1)
    assert not window.grab().isNull()


def test_links_are_offered_nearest_first_with_those_there_are_ticked(scheme: Scheme) -> None:
    def span(name: str, label: str, start: int) -> Span:
        piece = (Range(start, start + 5),)
        return Span(id=name, article_id="a", label=label, ranges=piece, annotator="anna")

    claim, near, far = span("c", "CLAIM", 50), span("near", "SOURCE", 60), span("far", "SOURCE", 0)
    linked = Relation(
        id="r", article_id="a", label=ATTRIBUTED_TO, from_id="c", to_id="near", annotator="anna"
    )
    article = Article(id="a", key="a", text="x" * 100)
    content = AnnotatedArticle.of(article, [claim, near, far, linked])
    found = candidates(content, claim, scheme, "anna")
    assert [(each.span.id, each.is_linked) for each in found] == [("near", True), ("far", False)]
    assert [each.span.id for each in candidates(content, far, scheme, "anna")] == ["c"]


def test_a_missing_display_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(EnvironmentProblem, match="DISPLAY"):
        display.check_display()


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("libEGL.so.1: cannot open shared object file", "apt-get install libegl1 "),
        ("libxcb-cursor.so.0: cannot open shared object file", "install libxcb-cursor0 "),
        ("DLL load failed", "Install the program again"),
    ],
)
def test_a_missing_library_is_named_with_its_package(why: str, said: str) -> None:
    assert said in display._missing(why)


def test_every_icon_can_be_drawn_in_both_themes(qtbot: QtBot, scheme: Scheme) -> None:
    icons = Icons()
    assert icons.icon("gear", LIGHT).isNull()
    with qtbot.waitSignal(icons.ready, timeout=30_000):
        icons.ask()
    for each in actions_for(scheme):
        for theme in (LIGHT, DARK):
            assert icons.icon(each.icon, theme).isNull() is not bool(each.icon), each.id


def test_the_menu_of_an_action_that_is_replaced_goes_with_it(
    open_window: OpenWindow, qapp: QApplication
) -> None:
    window = open_window()

    def menus() -> int:
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.findChildren(QMenu))

    before, table = menus(), window.actions_.table
    assert any(each.submenu for each in table)
    for _ in range(3):
        window.actions_.set_table([])
        window.actions_.set_table(table)
    assert menus() == before
