"""Words that are not ours are shown as they are, also where Qt would take them for commands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle
from annotator.domain.scheme import Scheme
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.action_table import actions_for
from annotator.gui.actions.menus import MENUS
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.widgets.plain_tip import plain_tip
from tests.gui.helpers_window import MakeProject, OpenWindow

TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def scheme(scheme: Scheme) -> Scheme:
    """With a label called R&D."""
    first, *others = scheme.labels
    return replace(scheme, labels=(replace(first, title="R&D"), *others))


def test_a_title_with_commands_of_html_is_shown_with_them(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    given = IncomingArticle(where="", text="Банк.", title="<b>Банк</b> & <img src=x>")
    model = open_window(make_project(given)).workspace.articles.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    shown = str(model.index(0).data(TIP))
    assert "&lt;b&gt;Банк&lt;/b&gt; &amp; &lt;img src=x&gt;<br>" in shown


def test_a_tip_without_such_words_stays_plain() -> None:
    assert plain_tip("Банк\nСтавка") == "Банк\nСтавка"


def test_an_ampersand_in_a_label_is_a_letter(scheme: Scheme, qtbot: QtBot) -> None:
    bar = LabelBar()
    qtbot.addWidget(bar)
    bar.set_scheme(scheme)
    assert all(each.shortcut().isEmpty() for each in bar.pills())
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(window, QMenuBar(window), MENUS, lambda _id: lambda: None)
    actions.set_table(actions_for(scheme))
    titles = [actions.action(each.id).text() for each in actions.table]
    assert "R&&D" in titles
