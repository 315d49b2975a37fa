"""The guidelines beside the text: F1 on a label leads to its section; edits are undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.domain.scheme import Label
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.guidelines.panel import GuidelinePanel
from annotator.gui.window.main_window import MainWindow
from annotator.services.commands.scheme import write_guidelines
from annotator.services.guideline_drafts import GuidelineDraft
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
    window.actions_.action("help.pages").trigger()  # as the menu does
    assert panel.isHidden()
    assert window.help.window is not None
    assert window.help.window.isVisible()


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


def test_a_label_that_the_guidelines_do_not_speak_of_is_named(
    qtbot: QtBot, window: MainWindow
) -> None:
    hints: list[str] = []
    window.desk.hint.connect(hints.append)
    window.guidelines.show_section("ODD")
    panel_of(qtbot, window)
    qtbot.waitUntil(lambda: hints == ["The guidelines have no section about “ODD” yet."])


def test_edited_guidelines_are_shown_at_once_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.do("help.guidelines")
    panel = panel_of(qtbot, window)
    before = panel.page.markdown
    edit(qtbot, window, "# Rules\n\n## Irony (IRONY)\n\nNever.")
    qtbot.waitUntil(lambda: "Irony" in panel.page.markdown)
    window.actions_.do("edit.undo")
    qtbot.waitUntil(lambda: panel.page.markdown == before)


def opened(window: MainWindow, text: str, *labels: Label) -> tuple[GuidelineEditor, list[str]]:
    taken: list[str] = []
    editor = GuidelineEditor(
        text,
        "en",
        taken.append,
        window.guidelines._theme,
        window,
        draft=GuidelineDraft("project", "en"),
        labels=labels,
    )
    editor.open()
    return editor, taken


def answer(editor: GuidelineEditor, words: str) -> None:
    box = editor.findChild(QMessageBox, "unsavedQuestion")
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if each.text() == words).click()


def test_what_was_written_is_thrown_away_only_in_so_many_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    editor, taken = opened(window, "# A")
    editor.edit.setPlainText("# B")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    answer(editor, "Go on writing")
    assert editor.isVisible()
    qtbot.waitUntil(lambda: editor.preview.markdown == "# B")
    editor.reject()
    qtbot.waitUntil(lambda: editor.findChild(QMessageBox) is not None)
    answer(editor, "Throw it away")
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is None)
    assert not taken
    assert GuidelineDraft("project", "en").read() is None


def test_a_draft_outlives_a_crash_and_its_undo_brings_back_what_is_saved(
    qtbot: QtBot, window: MainWindow
) -> None:
    draft = GuidelineDraft("project", "en")
    editor, _ = opened(window, "# A")
    editor.edit.setPlainText("# Не сохранено")
    qtbot.waitUntil(lambda: draft.read() == "# Не сохранено")
    again, taken = opened(window, "# A")
    assert again.edit.toPlainText() == "# Не сохранено"
    assert "not saved last time" in again.said.text()
    again.edit.undo()
    assert again.edit.toPlainText() == "# A"
    again.edit.redo()
    again.accept()
    assert taken == ["# Не сохранено"]
    editor.throw_away()


def test_a_draft_is_forgotten_once_it_is_in_the_project(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk.facts is not None
    draft = GuidelineDraft(window.desk.facts.id, "en")
    edit(qtbot, window, "# New")
    qtbot.waitUntil(lambda: draft.read() is None)
    window.actions_.do("file.guidelines")
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is not None)
    editor = window.findChild(GuidelineEditor)
    assert isinstance(editor, GuidelineEditor)
    assert editor.edit.toPlainText() == "# New"
    editor.reject()


def test_what_cannot_be_saved_is_there_again(qtbot: QtBot, window: MainWindow) -> None:
    problems: list[str] = []
    hints: list[str] = []
    window.desk.problem.connect(lambda error: problems.append(str(error)))
    window.desk.hint.connect(hints.append)
    window.actions_.do("file.guidelines")
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is not None)
    editor = window.findChild(GuidelineEditor)
    assert isinstance(editor, GuidelineEditor)
    session = window.desk.session
    assert session is not None
    session.call(
        lambda project: project.executor.change_project(
            write_guidelines("en", project.store.shape.guidelines()["en"], "# Theirs", "vera")
        )
    )
    editor.edit.setPlainText("# Mine")
    editor.accept()
    qtbot.waitUntil(lambda: bool(problems))
    assert "changed meanwhile" in problems[0]
    assert "kept as a draft" in hints[-1]
    window.actions_.do("file.guidelines")
    qtbot.waitUntil(lambda: window.findChild(GuidelineEditor) is not None)
    again = window.findChild(GuidelineEditor)
    assert isinstance(again, GuidelineEditor)
    assert again.edit.toPlainText() == "# Mine"
    again.edit.undo()
    assert again.edit.toPlainText() == "# Theirs"
    again.throw_away()


def test_buttons_write_markdown_each_a_step_of_undo(qtbot: QtBot, window: MainWindow) -> None:
    irony = Label(id="1", name="IRONY", title="Irony", layer="x", colour="#332288")
    claim = Label(id="2", name="CLAIM", title="Claim", layer="x", colour="#332288")
    editor, _ = opened(window, "## Claim (CLAIM)\n\nsaid", irony, claim)
    field = editor.edit
    editor.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    field.find("said")
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText().endswith("**said**")
    assert field.textCursor().selectedText() == "said"
    field.undo()
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText().endswith("- said")
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText().endswith("\nsaid")
    assert [each.name for each in editor.bar.missing()] == ["IRONY"]
    editor.bar.insert_section(irony)
    assert field.toPlainText().endswith("said\n\n## Irony (IRONY)\n")
    assert not editor.bar.missing()
    editor.throw_away()


def test_the_language_chosen_is_that_of_the_next_start(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.do("help.guidelines")
    panel = panel_of(qtbot, window)
    assert panel.language == "en"
    panel.language_chosen.emit("ru")
    assert window.guidelines._usual_language({"en": "a", "ru": "b"}) == "ru"
    assert window.guidelines._usual_language({"en": "a"}) == "en"


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
