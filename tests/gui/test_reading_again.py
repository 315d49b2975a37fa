"""The open article while it is read again, after an import say."""

from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from tests.gui.helpers_window import MakeProject, OpenWindow


def test_what_is_marked_while_the_article_is_read_again_is_shown_and_current(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Цены растут, сообщил Минфин."))
    editor, text = window.desk.editor, window.workspace.text
    editor.reload()
    made = editor.mark([Range(0, 11)], "CLAIM")
    assert made is not None
    assert text.current_span() == made.id
    qtbot.waitUntil(lambda: not editor.is_coming)
    assert text.current_span() == made.id
