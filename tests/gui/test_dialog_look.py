"""Dialogs look like sisters, and show where the keyboard is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.bootstrap import toolbox
from annotator.domain.incoming import IncomingArticle
from annotator.gui.crash_dialog import CrashDialog
from annotator.gui.dialogs.dialog_look import MARGINS
from annotator.gui.exchange.export_dialog import ExportDialog
from annotator.gui.scheme.use_dialog import UseDialog, UseQuestion
from annotator.gui.theme import DARK, LIGHT, Theme, apply_theme
from annotator.gui.widgets.message_bar import MessageBar, Offer
from annotator.gui.window.main_window import MainWindow
from annotator.services.demo import make_demo
from annotator.services.store_shape import LabelUse, UsePlace
from tests.gui.focus_seen import unseen_focus
from tests.gui.helpers_window import MakeProject, OpenWindow

LEAVE = {"file.quit", "file.close", "article.bin_shown", "chosen.bin"}
OTHER_MARGINS = {"statisticsPage", "commandPalette"}
"""The page scrolls to its edges; the palette is a list that floats."""


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The sample, at a claim."""
    path = tmp_path / "sample.annodb"
    window = open_window(path, person=make_demo(toolbox(), path))
    window.resize(1440, 900)
    at_claim(window, qtbot)
    return window


def at_claim(window: MainWindow, qtbot: QtBot) -> None:
    editor = window.desk.editor
    qtbot.waitUntil(lambda: editor.content is not None)
    spans = [each for each in editor.content.spans if each.label == "CLAIM"]
    window.workspace.show_instead(None)
    window.workspace.text.set_current_span(spans[0].id if spans else None)
    window.refresh()


def opened() -> list[QDialog]:
    """Return the dialogs that are open, but for Qt's own."""
    tops = QApplication.topLevelWidgets()
    mine = [each for each in tops if isinstance(each, QDialog) and each.isVisible()]
    return [each for each in mine if not isinstance(each, QFileDialog)]


def each_dialog(window: MainWindow, qtbot: QtBot) -> Iterator[QDialog]:
    """Yield what the actions of the table open, one after the other."""
    for each in window.actions_.table:
        at_claim(window, qtbot)
        action = window.actions_.action(each.id)
        if each.id in LEAVE or each.submenu or not action.isEnabled():
            continue
        action.trigger()
        for _ in range(6):
            QApplication.processEvents()
        yield from opened()
        for top in QApplication.topLevelWidgets():
            if top is not window and top.isVisible():
                top.reject() if isinstance(top, QDialog) else top.close()


def test_dialogs_have_the_same_margins(window: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for dialog in each_dialog(window, qtbot):
        margins = dialog.layout().contentsMargins()
        sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
        found[dialog.objectName() or type(dialog).__name__] = sides
    assert len(found) > 12
    assert {
        name: sides
        for name, sides in found.items()
        if sides != MARGINS and name not in OTHER_MARGINS
    } == {}


def test_it_is_seen_what_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    unseen = dict.fromkeys(unseen_focus(window), "window")
    for dialog in each_dialog(window, qtbot):
        unseen |= {each: dialog.windowTitle() for each in unseen_focus(dialog)}
    assert unseen == {}


@pytest.mark.parametrize("panel", ["article.questions", "history.article", "help.guidelines"])
def test_it_is_seen_what_has_the_keyboard_in_a_panel(window: MainWindow, panel: str) -> None:
    window.actions_.action(panel).trigger()
    QApplication.processEvents()
    assert list(unseen_focus(window)) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_fields_and_buttons_beside_each_other_are_equally_high(
    qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    written = QComboBox()
    written.setEditable(True)
    parts: list[QWidget] = [QPushButton("x"), QLineEdit(), QComboBox(), QSpinBox(), written]
    assert len({each.sizeHint().height() for each in parts}) == 1


def test_close_is_drawn_like_other_buttons_where_it_only_leaves(
    window: MainWindow, qtbot: QtBot
) -> None:
    loud = []
    for dialog in each_dialog(window, qtbot):
        for button in dialog.findChildren(QPushButton):
            picture = button.grab().toImage()
            filled = picture.pixelColor(button.width() // 2, 4).name() == LIGHT.accent
            if filled and button.text() in {"Close", "&Close"}:
                loud.append(dialog.windowTitle())
    assert loud == []


def test_a_long_site_leaves_room_for_titles(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    meta = {"site": "Очень длинное название сайта новостей области"}
    article = IncomingArticle(where="", text="Текст.", title="Мост закрыли до весны", meta=meta)
    window = open_window(make_project(article))
    window.actions_.action("article.bin").trigger()
    qtbot.waitUntil(lambda: window.desk.is_empty)
    window.actions_.action("article.show_bin").trigger()
    table = opened()[0].findChild(QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    QApplication.processEvents()
    assert table.columnWidth(0) > table.columnWidth(1)
    assert table.horizontalHeader().length() <= table.viewport().width()


@pytest.mark.parametrize("offers", [(), (("Show", lambda: None),)])
def test_a_message_stays_on_one_line_while_there_is_room(
    window: MainWindow, offers: tuple[Offer, ...]
) -> None:
    bar = window.findChild(MessageBar)
    bar.say("Undone in 13 articles: Put 13 articles in the bin", *offers, problem=False)
    QApplication.processEvents()
    label = bar.findChild(QLabel)
    assert label.height() < 2 * label.fontMetrics().height()


def test_the_report_of_a_fault_is_in_letters_of_one_width(qtbot: QtBot) -> None:
    dialog = CrashDialog("Something went wrong.", 'File "a.py", line 1', "", None)
    qtbot.addWidget(dialog)
    metrics = QFontMetrics(dialog.report.font())
    assert metrics.horizontalAdvance("iii") == metrics.horizontalAdvance("MMM")


def test_dialogs_are_no_larger_than_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    free = window.screen().availableGeometry()
    large = {
        dialog.windowTitle(): dialog.size().toTuple()
        for dialog in each_dialog(window, qtbot)
        if dialog.width() > free.width() or dialog.height() > free.height()
    }
    assert large == {}


def test_names_of_an_export_are_seen_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.action("file.export").trigger()
    qtbot.waitUntil(lambda: bool(opened()))
    dialog = opened()[0]
    assert isinstance(dialog, ExportDialog)
    dialog.form.names_shown.click()
    qtbot.waitUntil(lambda: dialog.form.table.model().rowCount() > 0)
    QApplication.processEvents()
    table = dialog.form.table
    assert table.sizeHintForColumn(1) <= table.columnWidth(1)


def test_a_long_title_takes_little_room_in_a_question_about_a_label(qtbot: QtBot) -> None:
    title = "Министерство транспорта области объявило о начале конкурса " * 4
    use = LabelUse(1, 1, {"anna": 1}, (UsePlace("a", title, 1),))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = UseDialog(UseQuestion(title="?", verb="OK", becomes=""), use, lambda _: None, parent)
    assert "…" in dialog.where.text()
    assert title not in dialog.where.text()
