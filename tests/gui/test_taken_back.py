"""The open article when the import that it came with is taken back."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle
from annotator.gui.care.reread_dialog import RereadDialog
from annotator.gui.window.main_window import MainWindow
from tests.gui.helpers_window import MakeProject, OpenWindow, take_in

RIGHT = "Банк снизит ставку, сказал вчера министр. Рынок ждал этого с самой осени."


def read_again_and_undo(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.actions_.action("article.read_again").trigger()
    dialog = window.findChild(RereadDialog)
    assert isinstance(dialog, RereadDialog)
    qtbot.waitUntil(lambda: dialog.recoding is not None)
    dialog.accept()
    qtbot.waitUntil(lambda: window.workspace.text.text == RIGHT)
    window.desk.editor.undo()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.workspace.text.text == text)


def test_an_article_read_again_and_put_back_leaves_the_window_with_its_import(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project("Ничего.", "Погода."))
    article = IncomingArticle(where="", key="w", text=RIGHT.encode().decode("koi8-r"), title="?")
    window.desk.session.call(lambda project: take_in(project.store, [article]))  # type: ignore[union-attr, arg-type]
    window.desk.session.tell_whole_project_changed("", None)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.desk.counts.total == 3)
    model = window.workspace.articles.model
    qtbot.waitUntil(lambda: model.article_at(2) is not None)
    window.articles.open(model.article_at(2).id)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.workspace.text.text == article.text)
    read_again_and_undo(window, qtbot, article.text)
    entry = window.desk.session.call(lambda project: project.store.imports.rows()[0].entry)  # type: ignore[union-attr]
    window.care._take_back(entry)
    qtbot.waitUntil(lambda: window.desk.counts.total == 2)
    qtbot.waitUntil(lambda: window.workspace.text.text != article.text)
