"""No text is left out of translation: the real window is walked through in brackets."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QFontComboBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Scheme
from annotator.gui.actions.action_table import actions_for
from annotator.gui.window.main_window import MainWindow
from annotator.services.plugins import all_readers, all_writers
from tests.gui.helpers_texts import Brackets, outside_brackets, texts_of
from tests.gui.helpers_window import MakeProject, OpenWindow

WORDS = re.compile(r"[^\W\d_]{3,}")
KEYS = {"Ctrl", "Shift", "Alt", "Enter", "Return", "Esc", "Tab", "Space", "Del", "Home", "End"}
KEYS |= {"Backspace", "Left", "Right", "Up", "Down", "PgUp", "PgDown", "Ins", "Meta", "Num"}
NAMES = {"Annotator", "Python", "English", "Русский", "DejaVu", "Sans", "Serif", "Mono", "anna"}
STEPS = ("⟦Undo⟧: ", "⟦Redo⟧: ")
"""Are followed by a sentence of the services; those have tests of their own."""
NATIVE = (
    "file.open",
    "file.close",
    "file.new",
    "file.import",
    "file.save_copy",
    "file.quit",
    "scheme",
)
"""Open a dialog of the system, or close the window."""


@pytest.fixture
def in_brackets(qapp: QApplication) -> Iterator[None]:
    brackets = Brackets(qapp)
    QCoreApplication.installTranslator(brackets)
    yield
    QCoreApplication.removeTranslator(brackets)
    brackets.deleteLater()


def known_words(scheme: Scheme) -> set[str]:
    """Return words that are data: of the scheme, of the formats, of the article."""
    texts = [each.title for each in (*scheme.labels, *scheme.layers, *scheme.relations)]
    texts += [each.name for each in (*scheme.labels, *scheme.layers, *scheme.relations)]
    texts += [f"{each.description} {each.example}" for each in scheme.labels]
    attributes = [each for label in scheme.labels for each in label.attributes]
    texts += [f"{each.title} {each.name} {' '.join(each.values)}" for each in attributes]
    texts += [each.title for each in (*all_readers(), *all_writers())]  # sentences of services
    return {word for text in texts for word in WORDS.findall(text)} | KEYS | NAMES


def untranslated(root: QWidget, known: set[str]) -> set[str]:
    return {
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget, text in texts_of(root)
        if not isinstance(widget, QFontComboBox | QFileDialog)
        and not isinstance(widget.window(), QFileDialog)
        and "/" not in text
        and not text.startswith(STEPS)
        and set(WORDS.findall(outside_brackets(text))) - known
    }


def windows_beside(window: MainWindow) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each != window]


@pytest.mark.usefixtures("in_brackets")
def test_every_text_of_the_window_goes_through_translation(
    open_window: OpenWindow, make_project: MakeProject, scheme: Scheme, qtbot: QtBot
) -> None:
    window = open_window(make_project("Банк снизит ставку, 12."))
    known = known_words(scheme) | set(WORDS.findall("Банк снизит ставку news annodb"))
    found = untranslated(window, known)
    opened = 0
    for each in actions_for(scheme):
        action = window.actions_.action(each.id)
        if each.id.startswith(NATIVE) or each.submenu or not action.isEnabled():
            continue
        action.trigger()
        qtbot.wait(20)
        found |= untranslated(window, known)
        for dialog in windows_beside(window):
            opened += 1
            found |= untranslated(dialog, known)
            dialog.close()
    assert found == set()
    assert opened > 5  # else nothing was looked at


@pytest.mark.usefixtures("in_brackets")
def test_the_first_page_goes_through_translation(open_window: OpenWindow, scheme: Scheme) -> None:
    assert untranslated(open_window(), known_words(scheme)) == set()
