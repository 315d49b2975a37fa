"""The guidelines beside the text: F1 on a label leads to its section; edits are undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.guidelines.panel import GuidelinePanel
from annotator.gui.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Банк снизит ставку, сказал Иванов."


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    return open_window(make_project(TEXT))


def panel_of(qtbot: QtBot, window: MainWindow) -> GuidelinePanel:
    qtbot.waitUntil(
        lambda: window.guidelines.panel is not None and bool(window.guidelines.panel.page.markdown)
    )
    assert window.guidelines.panel is not None
    return window.guidelines.panel


def edit(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.actions_.do("file.guidelines")
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is not None)
    editor = window.findChild(GuidelineEditor)
    assert isinstance(editor, GuidelineEditor)
    editor.edit.setPlainText(text)
    editor.accept()
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is None)


def test_f1_in_a_mark_leads_to_the_section_about_its_label(
    qtbot: QtBot, window: MainWindow
) -> None:
    text = window.workspace.text
    text.set_selection([Range(27, 33)])
    window.marks.label("SOURCE")
    text.setFocus()
    window.refresh()
    qtbot.keyClick(text, Qt.Key.Key_F1)
    panel = panel_of(qtbot, window)
    assert window.workspace.aside is panel
    qtbot.waitUntil(lambda: panel.page.section() == "Source (SOURCE)")
    qtbot.keyClick(panel.page, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert text.hasFocus()


def test_f1_on_a_pill_leads_to_its_section_in_either_language(
    qtbot: QtBot, window: MainWindow
) -> None:
    cue = next(each for each in window.workspace.labels.pills() if each.label.name == "CUE")
    cue.setFocus(Qt.FocusReason.TabFocusReason)
    window.actions_.do("help.guidelines")
    panel = panel_of(qtbot, window)
    qtbot.waitUntil(lambda: panel.page.section() == "Cue (CUE)")
    panel.language_chosen.emit("ru")
    window.guidelines.show_section("CUE")
    qtbot.waitUntil(lambda: panel.page.section() == "Маркер (CUE)")


def test_edited_guidelines_are_shown_at_once_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.do("help.guidelines")
    panel = panel_of(qtbot, window)
    before = panel.page.markdown
    edit(qtbot, window, "# Rules\n\n## Irony (IRONY)\n\nNever.")
    qtbot.waitUntil(lambda: "Irony" in panel.page.markdown)
    window.actions_.do("edit.undo")
    qtbot.waitUntil(lambda: panel.page.markdown == before)


def test_what_was_written_is_not_thrown_away_by_one_key(qtbot: QtBot, window: MainWindow) -> None:
    taken: list[str] = []
    editor = GuidelineEditor("# A", "en", taken.append, window.guidelines._theme, window)
    editor.open()
    editor.edit.setPlainText("# B")
    editor.reject()
    assert editor.isVisible()
    assert any("throws it away" in each.text() for each in editor.findChildren(QLabel))
    qtbot.waitUntil(lambda: editor.preview.markdown == "# B")
    editor.accept()
    assert taken == ["# B"]


def test_a_project_without_guidelines_says_so_and_takes_the_first_set(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_.do("help.guidelines")
    panel = panel_of(qtbot, window)
    for language in ("en", "ru"):
        panel.language_chosen.emit(language)
        edit(qtbot, window, "")
    qtbot.waitUntil(lambda: not panel.texts)
    assert not panel.page.isVisible()
    panel.first.click()
    qtbot.waitUntil(lambda: set(panel.texts) == {"en", "ru"})
    assert panel.page.isVisible()


def test_links_lead_to_sections(qtbot: QtBot) -> None:
    page = GuidelinePage()
    qtbot.addWidget(page)
    page.show_markdown("[go](#связи)\n\n# One\n\ntext\n\n## Связи\n\nthere")
    page.anchorClicked.emit("#%D1%81%D0%B2%D1%8F%D0%B7%D0%B8")
    assert page.section() == "Связи"
