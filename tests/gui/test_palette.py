"""The command palette: what it offers, in which order, and how that is found."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.window_state import WindowState
from annotator.gui.palette.command_palette import CommandPalette
from annotator.gui.palette.entries import Entry
from annotator.gui.palette.model import ENTRY_ROLE
from annotator.gui.palette.reasons import reason
from annotator.gui.project.session import open_thread
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words.fuzzy import best_score, score
from annotator.gui.words.russian_keys import in_other_layout
from tests.gui.helpers_window import MakeProject, OpenWindow


def article(title: str, text: str) -> IncomingArticle:
    return IncomingArticle(where="", text=text, title=title, key=title)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    given = (article("Про лес", "Текст про рыбу."), article("Рыба ловится", "Что-то."))
    return open_window(make_project(*given))


@pytest.fixture
def palette(window: MainWindow) -> CommandPalette:
    window.refresh()
    window.views.show_palette()
    found = window.findChild(CommandPalette)
    assert found is not None
    return found


def titles(palette: CommandPalette, section: str = "") -> list[str]:
    rows = palette._model.rows
    return [
        each.title for each in rows if isinstance(each, Entry) and section in {"", each.section}
    ]


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("imp", "Import files…", "Who is annotating…"),
        ("dn", "Done, and on to the next", "Redo"),
        ("next", "Next article", "Select more: word, phrase, sentence, context"),
        ("импорт файлы", "Импорт файлов…", "Импорт папки…"),
        ("новыи проект", "Новый проект…", "Открыть…"),
    ],
)
def test_beginnings_of_words_and_other_forms_are_found(
    wanted: str, better: str, worse: str
) -> None:
    assert (score(wanted, better) or 0) > (score(wanted, worse) or -100)
    assert score("xyz", better) is None


@pytest.mark.parametrize(
    ("typed", "title"), [("шьзщке", "Import files…"), ("'rcgjhn", "Экспорт…"), ("щзут", "Open…")]
)
def test_what_is_typed_in_the_other_layout_is_found(typed: str, title: str) -> None:
    assert best_score(typed, [title]) is not None
    assert score(typed, title) is None
    assert in_other_layout(in_other_layout(typed)) == typed


def test_a_palette_opened_while_a_project_opens_offers_what_can_be_done_with_it(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project(article("Про лес", "Текст про рыбу."))
    window = open_window()
    window.take(open_thread(window.desk.tools.files, path), path)
    window.views.show_palette()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.field.setText("imp")
    impossible = "Not possible now"
    assert "Import files…" in titles(palette, impossible)
    qtbot.waitUntil(lambda: "Import files…" in titles(palette, "Commands"))
    assert palette.field.text() == "imp"
    palette.field.setText("лес")
    qtbot.waitUntil(lambda: "Про лес" in titles(palette, "Articles"))
    palette.field.setText("")
    qtbot.waitUntil(lambda: "Find in the article…" not in titles(palette, impossible))
    palette.close()
    window.desk.refresh_counts()  # nobody follows any more
    qtbot.wait(80)


def test_a_palette_left_before_the_project_is_open_is_told_nothing(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project("Текст про рыбу.")
    window = open_window()
    window.take(open_thread(window.desk.tools.files, path), path)
    window.views.show_palette()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.close()
    QApplication.sendPostedEvents(palette, QEvent.Type.DeferredDelete)
    del palette
    assert window.desk.facts is None
    with qtbot.waitSignal(window.desk.project_opened):
        pass
    assert window.findChild(CommandPalette) is None


def test_what_was_chosen_by_hand_stays_chosen_among_other_commands(
    palette: CommandPalette,
) -> None:
    entries = [each for each in palette._model.rows if isinstance(each, Entry)]
    palette._choose(palette._model.rows.index(entries[3]), 1)
    chosen = palette.list.currentIndex().data(ENTRY_ROLE).title
    palette.set_commands([replace(each) for each in palette._model._commands])
    assert palette.list.currentIndex().data(ENTRY_ROLE).title == chosen
    palette._choose(0, 1)
    first = palette.list.currentIndex().data(ENTRY_ROLE).title
    others = [replace(each) for each in palette._model._commands if each.title != first]
    palette.set_commands(others)
    assert palette.list.currentIndex().row() <= 1


def test_every_action_of_the_table_is_in_the_palette(
    palette: CommandPalette, window: MainWindow, scheme: Scheme
) -> None:
    shown = " | ".join(titles(palette))
    for each in window.actions_.table:
        assert each.title in shown, each.id


def test_with_no_project_every_action_is_there_too(open_window: OpenWindow) -> None:
    window = open_window()
    window.views.show_palette()
    shown = " | ".join(titles(window.findChild(CommandPalette)))
    for each in window.actions_.table:
        assert each.title in shown or each.submenu, each.id


def test_what_is_not_possible_stands_last_and_says_why(palette: CommandPalette) -> None:
    palette.field.setText("copy the text")
    rows = [each for each in palette._model.rows if isinstance(each, Entry)]
    assert rows[-1].title == "Copy the text"
    assert rows[-1].do is None
    assert rows[-1].about == "select some text first"
    palette._choose(len(palette._model.rows) - 1, 1)
    palette._do_chosen()
    assert palette.isVisible()


def test_there_is_a_reason_for_whatever_is_not_possible(scheme: Scheme) -> None:
    nothing = WindowState()
    project = nothing._replace(project=True, writable=True, link_by_itself=True)
    article = project._replace(articles=True, article=True)
    for state in (nothing, project, article, article._replace(busy=True)):
        for each in actions_for(scheme):
            if not each.when(state):
                assert reason(each, state) not in {"", "not possible just now"}, each.id


def test_what_was_used_lately_comes_first(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot
) -> None:
    palette.field.setText("larger")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.settings.lately_used == ["view.zoom_in"]
    window.views.show_palette()
    again = window.findChildren(CommandPalette)[-1]
    assert again._model.rows[0] == "Used lately"
    assert titles(again)[0] == "Larger text"
    again.field.setText("text")
    assert titles(again)[0] == "Larger text"


def test_articles_are_found_by_title_first_then_by_text(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot
) -> None:
    session = window.desk.session
    qtbot.waitUntil(lambda: not session.call(lambda each: each.store.lists.words_pending()))
    palette.field.setText("рыба")
    qtbot.waitUntil(lambda: len(titles(palette, "Articles")) == 2)
    assert titles(palette, "Articles") == ["Рыба ловится", "Про лес"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.editor.content.article.title == "Рыба ловится")


def test_articles_are_found_in_the_other_layout(palette: CommandPalette, qtbot: QtBot) -> None:
    palette.field.setText("hs,f")
    qtbot.waitUntil(lambda: "Рыба ловится" in titles(palette, "Articles"))


def test_settings_and_help_pages_are_found(
    palette: CommandPalette, window: MainWindow, qtbot: QtBot
) -> None:
    palette.field.setText("boilerplate")
    assert titles(palette, "Commands")[0].startswith("Boilerplate")
    palette.field.setText("recent backups")
    assert titles(palette, "Settings") == ["Recent backups kept"]
    palette.field.setText("plug-ins")
    assert titles(palette, "Help") == ["Plug-ins"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.help.window is not None
    assert window.help.window.page.toPlainText().startswith("Plug-ins")


def test_nothing_found_says_what_to_do(palette: CommandPalette) -> None:
    palette.field.setText("qqqq")
    assert palette.none_found.isVisible()
    assert not palette.list.isVisible()
    palette.field.setText("undo")
    assert not palette.none_found.isVisible()


def test_headings_are_passed_over(palette: CommandPalette, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, *[Qt.Key.Key_Down] * 30, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(palette.field, key)
        row = palette._model.rows[palette.list.currentIndex().row()]
        assert isinstance(row, Entry)


def test_a_letter_is_answered_at_once(palette: CommandPalette) -> None:
    times = []
    for letters in ("e", "ex", "exp", "expo", "л", "ла", "")[:7]:
        began = time.process_time()
        palette.field.setText(letters)
        QApplication.processEvents()
        times.append(time.process_time() - began)
    assert min(times) < 0.05
