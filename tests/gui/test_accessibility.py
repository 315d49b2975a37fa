"""Everything can be reached by keyboard, and says its name to a screen reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenuBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.menus import MENUS
from annotator.gui.crash_dialog import CrashDialog
from annotator.gui.dialogs.report_dialog import ReportDialog
from annotator.gui.window.main_window import MainWindow
from annotator.gui.words.translations import LANGUAGES
from annotator.services.resources import resource
from tests.gui.audit import faults
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Минфин сообщил, что цены растут. Банк снизит ставку, сказал Иванов."
TURNS = 6
LEAVE = {"file.quit", "file.close", "file.new", "file.open"}


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    """A window with a claim that is the current mark."""
    window = open_window(make_project(TEXT, "Второй текст."))
    mark_again(window)
    return window


def mark_again(window: MainWindow) -> None:
    """Have a mark to do something with, whatever was done before."""
    editor = window.desk.editor
    if editor.content is None:
        return
    window.workspace.show_instead(None)
    span = editor.mark([Range(0, 6)], "CLAIM") or next(iter(editor.content.spans), None)
    if span is not None:
        window.workspace.text.set_current_span(span.id)
    window.refresh()


def settle() -> None:
    for _ in range(TURNS):
        QApplication.processEvents()


def is_gone(dialog: QDialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def dialogs() -> list[QDialog]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]


def close_popups(qtbot: QtBot) -> list[str]:
    """Leave menus and popups with Escape; return what is wrong with them."""
    found = []
    while (popup := QApplication.activePopupWidget()) is not None:
        found += faults(popup)
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
        settle()
        if QApplication.activePopupWidget() is popup:
            popup.close()
            found.append(f"{type(popup).__name__} does not mind Escape")
    return found


def close_dialogs(qtbot: QtBot) -> list[str]:
    """Leave dialogs with Escape; return what is wrong with them."""
    found = []
    for dialog in dialogs():
        kind = type(dialog).__name__
        if not isinstance(dialog, QFileDialog):
            found += [f"{kind}: {each}" for each in faults(dialog)]
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        settle()
        if not is_gone(dialog):
            found.append(f"{kind} does not mind Escape")
            dialog.deleteLater()
            settle()
    return found


@pytest.mark.usefixtures("language")
def test_whatever_an_action_opens_is_named_and_left_with_escape(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT, "Второй текст."))
    mark_again(window)
    wrong = {}
    for each in window.actions_.table:
        action = window.actions_.action(each.id)
        if each.id in LEAVE or not action.isEnabled() or each.submenu:
            continue
        action.trigger()
        settle()
        found = [*close_popups(qtbot), *close_dialogs(qtbot), *faults(window)]
        if found:
            wrong[each.id] = found
        mark_again(window)
    assert wrong == {}


@pytest.mark.parametrize(
    "make",
    [
        lambda window: ReportDialog("Title", "Summary", ["line"], window),
        lambda window: CrashDialog("Summary", "report", "quoting", window),
    ],
)
def test_reports_are_named_and_left_with_escape(
    window: MainWindow, qtbot: QtBot, make: Callable[[QWidget], QDialog]
) -> None:
    dialog = make(window)
    dialog.show()
    settle()
    assert faults(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("language")
def test_the_first_page_is_named(open_window: OpenWindow, make_project: MakeProject) -> None:
    window = open_window()
    window.settings.add_recent(make_project("Текст."))
    window.start_page.set_recent(window.settings.all_recent)
    settle()
    assert faults(window) == []


@pytest.mark.usefixtures("language")
def test_the_import_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Новость.", encoding="utf-8")
    window.files.exchange.ask_import([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: bool(dialogs()))
    settle()
    assert faults(dialogs()[0]) == []
    qtbot.keyClick(dialogs()[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs())


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.text.setFocus()
    qtbot.waitUntil(window.workspace.text.hasFocus)
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget().objectName())
    assert set(seen) == {"annotationTree", "articleList", "textView"}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().objectName() == seen[1]


def test_every_action_has_a_key_or_a_place_in_a_menu_with_a_letter(
    window: MainWindow, scheme: Scheme
) -> None:
    bar = window.findChild(QMenuBar)
    letters = [each.text()[each.text().index("&") + 1].casefold() for each in bar.actions()]
    assert len(set(letters)) == len(letters)
    held = {action for menu in bar.actions() for action in menu.menu().actions()}
    for each in actions_for(scheme):
        made = window.actions_.action(each.id)
        assert made.shortcuts() or made in held, each.id


@pytest.mark.parametrize("code", LANGUAGES)
def test_letters_of_the_menus_differ_in_every_language(qapp: QApplication, code: str) -> None:
    translator = QTranslator(qapp)
    assert translator.load(f"annotator_{code}", str(resource("translations")))
    titles = [translator.translate("Actions", menu.title) or menu.title for menu in MENUS]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters)
