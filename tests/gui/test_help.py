"""The help pages, and the key that leads to the right one."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.menus import MENUS
from annotator.gui.help.help_context import PAGES_OF_DIALOGS, PAGES_OF_PACKAGES, page_about, page_of
from annotator.gui.help.help_keys import REFERENCE, filled
from annotator.gui.help.help_pages import LANGUAGES, PAGES, help_pages
from annotator.gui.help.help_window import HelpWindow
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

LEAST_WORDS = 60


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project("Банк снизит ставку."))


@pytest.fixture
def shown(window: MainWindow) -> HelpWindow:
    window.actions_.action("help.pages").trigger()
    assert window.help.window is not None
    return window.help.window


def test_f1_opens_the_help_and_searching_narrows_the_contents(shown: HelpWindow) -> None:
    assert shown.contents.count() == len(PAGES)
    shown.field.setText("brat doccano")
    assert 0 < shown.contents.count() < len(PAGES)
    assert "brat" in shown.page.toPlainText()
    shown.field.setText("qqqq")
    assert shown.none_found.isVisible()
    shown.show_page("keys")
    assert shown.page.toPlainText().startswith("Keys")


def test_other_keys_are_written_into_the_page_that_is_open(
    window: MainWindow, shown: HelpWindow
) -> None:
    shown.show_page("marking")
    shown.field.setText("link")
    listed = shown.contents.count()
    row = shown.contents.currentRow()
    assert "Ctrl+Alt+J" not in shown.page.toPlainText()
    bar = shown.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    for each in window.actions_.table:
        window.settings.set_keys(each.id, ("Ctrl+Alt+J",))
    window.draw_actions()
    assert "Ctrl+Alt+J" in shown.page.toPlainText()
    assert (shown.contents.count(), shown.contents.currentRow()) == (listed, row)
    assert bar.value() == min(place, bar.maximum())


def test_a_dialog_that_is_open_takes_another_key_for_its_help(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.action("article.show_bin").trigger()
    qtbot.waitUntil(lambda: window.findChild(QShortcut, "helpShortcut") is not None)
    window.settings.set_keys("help.pages", ("Ctrl+Alt+J",))
    window.draw_actions()
    shortcut = window.findChild(QShortcut, "helpShortcut")
    assert shortcut is not None
    assert shortcut.key().toString() == "Ctrl+Alt+J"


def test_a_link_leads_to_its_page_and_back_leads_back(shown: HelpWindow) -> None:
    shown.show_page("first-steps")
    shown.page.anchorClicked.emit(QUrl("import.md"))
    assert shown.page.toPlainText().startswith("Import")
    shown.back.click()
    assert shown.page.toPlainText().startswith("First steps")


def test_f1_on_a_label_shows_its_guidelines(window: MainWindow, qtbot: QtBot) -> None:
    span = window.desk.editor.mark([Range(0, 4)], "CLAIM")
    window.workspace.text.set_current_span(span.id)
    window.refresh()
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_F1)
    assert window.guidelines.is_open
    assert window.help.window is None


def test_f1_in_the_list_shows_the_page_about_it(window: MainWindow) -> None:
    assert page_about(window.workspace.articles.list) == "articles"
    assert page_about(window.workspace.articles.field) == "articles"
    assert page_about(window.workspace.text) == "first-steps"


def test_f1_in_a_dialog_opens_its_page_over_it(window: MainWindow, qtbot: QtBot) -> None:
    window.views.show_settings()
    dialog = window.findChild(QDialog, "settingsDialog")
    qtbot.waitUntil(lambda: dialog.findChild(QShortcut, "helpShortcut") is not None)
    QApplication.processEvents()
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    beside = dialog.findChild(HelpWindow)
    assert beside is not None
    assert beside.page.toPlainText().startswith("Settings")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_written_and_links_only_to_pages(language: str) -> None:
    for page in help_pages(language):
        assert page.markdown.startswith("# ")
        assert len(page.markdown.split()) > LEAST_WORDS or "{keys:" in page.markdown, page.name
        links = [part.split(")")[0] for part in page.markdown.split("](")[1:]]
        assert {each.removesuffix(".md") for each in links} <= set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_keys_in_the_help_are_those_of_the_table(
    language: str, scheme: Scheme
) -> None:
    table = actions_for(scheme)
    known = {"key:": {each.id for each in table}, "": {each.id for each in table}}
    known["keys:"] = {menu.id for menu in MENUS} | {"text"}
    for page in help_pages(language):
        for kind, name in REFERENCE.findall(page.markdown):
            assert name in known[kind], f"{page.name}: {name}"
        assert "{" not in filled(page.markdown, table)


def test_both_languages_tell_of_the_same_commands() -> None:
    told = [
        {page.name: set(REFERENCE.findall(page.markdown)) for page in help_pages(language)}
        for language in LANGUAGES
    ]
    assert told[0] == told[1]


def test_every_dialog_has_a_page() -> None:
    dialogs = _subclasses(QDialog)
    assert [each for each in dialogs if not page_of(each) and each is not HelpWindow] == []
    assert {*PAGES_OF_DIALOGS.values(), *PAGES_OF_PACKAGES.values()} <= set(PAGES)


def _subclasses(kind: type) -> set[type]:
    import importlib
    import pkgutil

    import annotator.gui

    for each in pkgutil.walk_packages(annotator.gui.__path__, "annotator.gui."):
        importlib.import_module(each.name)
    return {
        each
        for one in kind.__subclasses__()
        for each in (one, *_subclasses_of(one))
        if each.__module__.startswith("annotator.")
    }


def _subclasses_of(kind: type) -> set[type]:
    return {each for one in kind.__subclasses__() for each in (one, *_subclasses_of(one))}
