"""Details, the bin and the menu of the list, in the real window."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import details_of
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import Progress, Report
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.domain.views import ArticleRow
from annotator.gui.actions.shortcut_sheet import ShortcutSheet
from annotator.gui.articles.article_list import ROW_ROLE
from annotator.gui.care import reread_dialog
from annotator.gui.care.asking import AskingDialog
from annotator.gui.care.bin_dialog import BinDialog
from annotator.gui.care.details_dialog import DetailsDialog
from annotator.gui.care.duplicates_dialog import DuplicatesDialog
from annotator.gui.care.imports_dialog import ImportsDialog
from annotator.gui.care.reread_dialog import RereadDialog
from annotator.gui.window.main_window import MainWindow
from annotator.nlp.twin_finding import ProcessTwinFinder
from annotator.services.duplicates import Duplicate
from annotator.services.toolbox import Toolbox
from tests.gui.helpers_window import MakeProject, OpenWindow, take_in


@pytest.fixture
def tools(tools: Toolbox) -> Toolbox:
    """With a process that compares articles."""
    return tools._replace(make_twin_finder=ProcessTwinFinder)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(
        make_project(
            IncomingArticle(where="", key="a", text="Банк снизит ставку.", title="Банк",
                            url="https://www.ria.ru/1", meta={"tags": ["x"]}),
            IncomingArticle(where="", key="b", text="Ничего.", title="Ничего"),
            IncomingArticle(where="", key="c", text="Погода.", title="Погода"),
        )
    )  # fmt: skip


def titles(window: MainWindow) -> list[str]:
    model = window.workspace.articles.model
    rows = (model.index(row).data(ROW_ROLE) for row in range(model.rowCount()))
    return [row.title if row else "…" for row in rows]


def open_title(window: MainWindow) -> str:
    editor = window.desk.editor
    assert editor is not None
    return editor.content.article.title if editor.content else ""


def details(window: MainWindow) -> DetailsDialog:
    window.actions_.action("article.details").trigger()
    dialog = window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    return dialog


def press_box(window: MainWindow, name: str, label: str) -> None:
    box = window.findChild(QMessageBox, name)
    assert isinstance(box, QMessageBox)
    button = next(each for each in box.findChildren(QPushButton) if each.text() == label)
    button.click()


def test_details_change_list_header_and_search_at_once(window: MainWindow, qtbot: QtBot) -> None:
    dialog = details(window)
    dialog.title.setText("Банк и ставка")
    dialog.site.setText("РИА")
    dialog.accept()
    assert open_title(window) == "Банк и ставка"
    qtbot.waitUntil(lambda: titles(window)[0] == "Банк и ставка")
    assert (
        "РИА"
        in window.workspace.heading(
            window.desk.editor.content,
            window.desk.editor.scheme,  # type: ignore[union-attr,arg-type]
        )[1]
    )
    row = window.workspace.articles.model.index(0).data(ROW_ROLE)
    assert row.site == "РИА"
    assert window.desk.editor is not None
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: open_title(window) == "Банк")
    assert window.desk.editor.content is not None
    assert window.desk.editor.content.article.meta == {"tags": ["x"]}


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("detailsPublished", "gestern", "Write it as 2026-01-05"),
        ("detailsPublished", "2026-13", "There is no date 2026-13."),
        ("detailsPublished", "2026-02-30", "There is no date"),
        ("detailsPublished", "2026-01-05T25:00", "There is no date"),
        ("detailsKey", "b", "is the key of the article “Ничего”"),
        ("detailsKey", "", "needs a key"),
    ],
)
def test_what_is_wrong_is_said_and_the_dialog_stays(
    window: MainWindow, qtbot: QtBot, field: str, value: str, why: str
) -> None:
    dialog = details(window)
    edit = dialog.findChild(QLineEdit, field)
    assert isinstance(edit, QLineEdit)
    edit.setText(value)
    dialog.accept()
    qtbot.waitUntil(lambda: why in dialog.problem.text())
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("text", ["{tags}", "[1]", '{"a": NaN}', '{"a": "\\ud800"}'])
def test_metadata_that_nobody_can_store_is_refused(window: MainWindow, text: str) -> None:
    dialog = details(window)
    dialog.meta.setPlainText(text)
    dialog.accept()
    assert "JSON" in dialog.problem.text()
    dialog.reject()


def test_the_open_article_goes_to_the_bin_the_next_one_opens_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window.workspace.text, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(window) == ["Ничего", "Погода"])
    qtbot.waitUntil(lambda: open_title(window) == "Ничего")
    qtbot.waitUntil(lambda: window.desk.counts.total == 2)
    assert window.desk.editor is not None
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: titles(window) == ["Банк", "Ничего", "Погода"])
    qtbot.waitUntil(lambda: open_title(window) == "Банк")
    qtbot.waitUntil(lambda: "out of the bin again" in window.message.text)
    window.desk.editor.redo()
    qtbot.waitUntil(lambda: titles(window) == ["Ничего", "Погода"])
    qtbot.waitUntil(lambda: open_title(window) in {"Ничего", "Погода"})


def test_of_the_last_article_in_the_list_the_one_above_opens(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.articles.open(window.workspace.articles.model.index(2).data(ROW_ROLE).id)
    qtbot.waitUntil(lambda: open_title(window) == "Погода")
    window.actions_.action("article.bin").trigger()
    qtbot.waitUntil(lambda: titles(window) == ["Банк", "Ничего"])
    qtbot.waitUntil(lambda: open_title(window) == "Ничего")


def test_all_shown_go_to_the_bin_unasked_with_their_number_said_and_come_back_from_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.articles.field.setText("о*")
    window.workspace.articles.field.setText("погода")
    qtbot.waitUntil(lambda: titles(window) == ["Погода"])
    window.actions_.action("article.bin_shown").trigger()
    assert window.findChild(QMessageBox) is None
    qtbot.waitUntil(lambda: window.desk.counts.total == 2)
    qtbot.waitUntil(lambda: window.message.text.startswith("1 articles are in the bin now"))
    window.actions_.action("article.show_bin").trigger()
    dialog = window.findChild(BinDialog)
    assert isinstance(dialog, BinDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.model.index(0, 0).data() == "Погода"
    assert dialog.model.index(0, 4).data() == "anna"
    dialog.restore_all.click()
    qtbot.waitUntil(lambda: window.desk.counts.total == 3)
    qtbot.waitUntil(dialog.nothing.isVisible)
    assert "Put the article in the bin" in dialog.nothing.accessibleName()
    assert not dialog.table.isVisible()
    assert not dialog.empty.isEnabled()
    dialog.close()


def test_what_one_undo_takes_back_offers_it_while_it_is_the_last_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.action("article.bin_shown").trigger()
    qtbot.waitUntil(lambda: window.desk.is_empty)
    qtbot.waitUntil(lambda: "3 articles are in the bin" in window.message.text)
    assert window.message.offer.text() == "&Undo"
    window.message.offer.click()
    qtbot.waitUntil(lambda: window.desk.counts.total == 3)
    qtbot.waitUntil(lambda: "Undone in 3 articles" in window.message.text)
    qtbot.waitUntil(lambda: open_title(window) != "")
    qtbot.waitUntil(window.actions_.action("article.bin").isEnabled)
    binned = open_title(window)
    window.actions_.action("article.bin").trigger()
    qtbot.waitUntil(lambda: "1 articles are in the bin" in window.message.text)
    qtbot.waitUntil(lambda: open_title(window) not in {"", binned})
    window.desk.editor.set_status(Status.DONE)
    qtbot.waitUntil(lambda: "in the bin" not in window.message.text)


def test_one_after_the_other_comes_back_from_where_one_is_in_the_bin(
    window: MainWindow, qtbot: QtBot
) -> None:
    ids = [window.workspace.articles.model.index(row).data(ROW_ROLE).id for row in range(3)]
    window.care.put_in_bin(ids)
    window.actions_.do("article.show_bin")
    dialog = window.findChild(BinDialog)
    assert isinstance(dialog, BinDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert {dialog.model.index(row, 1).data() for row in range(3)} == {"ria.ru", "b", "c"}
    dialog.table.clearSelection()
    dialog.table.selectRow(1)
    dialog.restore.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert dialog.table.currentIndex().row() == 1
    dialog.restore.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.table.currentIndex().row() == 0
    dialog.close()


def test_the_bin_is_emptied_after_a_warning_and_undo_says_nothing_of_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.action("article.bin").trigger()
    qtbot.waitUntil(lambda: window.desk.counts.total == 2)
    window.actions_.action("article.show_bin").trigger()
    dialog = window.findChild(BinDialog)
    assert isinstance(dialog, BinDialog)
    qtbot.waitUntil(dialog.empty.isEnabled)
    dialog.empty.click()
    box = dialog.findChild(QMessageBox, "emptyQuestion")
    assert isinstance(box, QMessageBox)
    assert "backed up first" in box.informativeText()
    next(each for each in box.buttons() if each.text() == "Empty the bin").click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0, timeout=10_000)
    qtbot.waitUntil(lambda: not window.desk.jobs.busy)
    assert window.desk.editor is not None
    qtbot.waitUntil(lambda: window.desk.editor.undo_state.undo == "")  # type: ignore[union-attr]
    dialog.close()


def test_a_right_click_in_the_list_opens_the_article_and_offers_what_can_be_done(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.workspace.articles.list
    place = view.visualRect(view.model().index(2, 0)).center()
    view.customContextMenuRequested.emit(place)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    assert open_title(window) == "Погода"
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [each.objectName() for each in menu.actions()]
    assert {"article.details", "article.bin", "article.done_next"} <= set(offered)
    menu.close()


def test_an_import_is_taken_back_after_it_was_said_what_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.desk.editor is not None
    window.desk.editor.mark([Range(0, 4)], "CLAIM")
    details = details_of(window.desk.editor.content.article)
    window.care._change(replace(details, title="Другой"))
    window.actions_.action("file.imports").trigger()
    dialog = window.findChild(ImportsDialog)
    assert isinstance(dialog, ImportsDialog)
    qtbot.waitUntil(dialog.take_back.isEnabled)
    assert [dialog.model.index(0, each).data() for each in (1, 2)] == ["test.jsonl", "3"]
    dialog.take_back.click()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox, "takeBackQuestion") is not None)
    box = dialog.findChild(QMessageBox, "takeBackQuestion")
    assert isinstance(box, QMessageBox)
    assert "anna 2" in box.informativeText()  # the claim, and that she has begun
    assert "Details of 1 articles were edited since" in box.informativeText()
    next(each for each in box.buttons() if each.text() == "Take it back").click()
    qtbot.waitUntil(lambda: window.desk.is_empty, timeout=10_000)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert open_title(window) == ""
    qtbot.waitUntil(lambda: not window.workspace.articles.list.note.isHidden())
    dialog.close()


def test_a_wrongly_decoded_article_is_read_again_with_a_preview(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    right = "Банк снизит ставку, сказал вчера министр. Рынок ждал этого с самой осени."
    path = tmp_path / "wrong.txt"
    path.write_bytes(right.encode())
    assert window.desk.session is not None
    article = IncomingArticle(where="", key="w", text=right.encode().decode("koi8-r"), title="?")
    window.desk.session.call(lambda project: take_in(project.store, [article]))  # type: ignore[arg-type]
    window.desk.session.tell_whole_project_changed("", None)
    qtbot.waitUntil(lambda: window.desk.counts.total == 4)
    qtbot.waitUntil(lambda: "?" in titles(window))
    window.articles.open(window.workspace.articles.model.index(3).data(ROW_ROLE).id)
    qtbot.waitUntil(lambda: open_title(window) == "?")
    assert window.desk.editor is not None
    window.desk.editor.mark([Range(0, 8)], "CLAIM")
    window.actions_.action("article.read_again").trigger()
    dialog = window.findChild(RereadDialog)
    assert isinstance(dialog, RereadDialog)
    qtbot.waitUntil(lambda: dialog.recoding is not None)
    assert (dialog.was.currentText(), dialog.becomes.currentData()) == ("Russian (KOI8-R)", "utf-8")
    assert dialog.after.toPlainText() == right
    dialog.becomes.setCurrentIndex(dialog.becomes.findData("utf-16-le"))
    assert dialog.recoding is None or dialog.after.toPlainText() != right
    dialog.take_file(path)
    assert str(path) in dialog.source.text()
    dialog.becomes.setCurrentIndex(dialog.becomes.findData("utf-8"))
    dialog.accept()
    qtbot.waitUntil(lambda: window.workspace.text.text == right)
    assert [each.cover for each in window.desk.editor.content.spans] == [Range(0, 4)]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.desk.counts.total == 4)
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: window.workspace.text.text == article.text)


LONG = "Банк снизит ставку, сказал вчера министр. Рынок ждал этого с самой осени, но не верил. " * 3


def test_duplicates_are_listed_in_groups_opened_and_binned_but_one(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    texts = ("Ничего.", LONG, "Погода.", LONG + "Обновлено.", "Погода.")
    given = (
        IncomingArticle(where="", key=str(number), title=text[:9], text=text)
        for number, text in enumerate(texts)
    )
    window = open_window(make_project(*given))
    window.actions_.action("article.duplicates").trigger()
    dialog = window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    qtbot.waitUntil(lambda: len(dialog.model.groups) == 2, timeout=20_000)
    same, near = (dialog.model.index(row, 0) for row in range(2))
    assert same.data() in {"2 articles with the same text", "%n articles with the same text"}
    assert [dialog.model.index(row, 1, same).data() for row in range(2)] == ["same text"] * 2
    assert [dialog.model.index(row, 2, same).data() for row in range(2)] == ["2", "4"]  # their keys
    assert dialog.model.index(1, 1, near).data().endswith("%")
    assert dialog.model.parent(dialog.model.index(1, 0, near)) == near
    dialog.tree.setCurrentIndex(dialog.model.index(1, 0, near))
    dialog.read.click()
    qtbot.waitUntil(lambda: window.workspace.text.text == LONG + "Обновлено.")
    dialog.keep_this.click()
    qtbot.waitUntil(lambda: len(dialog.model.groups) == 1)
    qtbot.waitUntil(lambda: window.desk.counts.total == 4)
    dialog.bin_same.click()
    box = dialog.findChild(QMessageBox, "sameQuestion")
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if each.text() == "Put in the bin").click()
    qtbot.waitUntil(lambda: window.desk.counts.total == 3)
    qtbot.waitUntil(dialog.nothing.isVisible)
    assert window.desk.editor is not None
    window.desk.editor.undo()
    qtbot.waitUntil(lambda: len(dialog.model.groups) == 1)
    dialog.close()


def alike(groups: int, size: int) -> list[list[Duplicate]]:
    """Return groups of articles with one text, as a search finds them."""
    rows = [
        ArticleRow(f"{group}-{place}", f"Новость {group}", "", "", Status.NEW, 0, 0, 1)
        for group in range(groups)
        for place in range(size)
    ]
    found = [Duplicate(row, 1.0, number // size) for number, row in enumerate(rows)]
    return [found[first : first + size] for first in range(0, len(found), size)]


def test_thousands_of_duplicates_are_shown_as_the_list_is_scrolled(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.action("article.duplicates").trigger()
    dialog = window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    qtbot.waitUntil(lambda: not dialog._jobs.busy, timeout=20_000)
    dialog._show(alike(5_000, 2))
    model, tree = dialog.model, dialog.tree
    shown = model.rowCount()
    assert 50 < shown < 500
    assert tree.isExpanded(model.index(shown - 1, 0))
    assert dialog.bin_same.isEnabled()
    qtbot.waitUntil(lambda: tree.verticalScrollBar().maximum() > 0)
    tree.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() > shown)
    assert tree.isExpanded(model.index(model.rowCount() - 1, 0))
    assert dialog.said.text().startswith(("10", "%n"))
    dialog._show(alike(1, 700))
    assert not tree.isExpanded(model.index(0, 0))
    dialog.close()


def test_a_search_for_duplicates_ends_with_its_dialog(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.action("article.duplicates").trigger()
    dialog = window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        dialog.reject()


def test_a_search_for_duplicates_ends_with_its_project(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.action("article.duplicates").trigger()
    dialog = window.findChild(DuplicatesDialog)
    assert isinstance(dialog, DuplicatesDialog)
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        window.desk.put_away(lambda: None)


@pytest.mark.parametrize("leave", ["the dialog", "the project"])
def test_looking_for_encodings_ends_with_its_dialog_and_with_its_project(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    def look(_article: object, report: Report) -> None:
        while True:
            report(Progress(0, 1))
            time.sleep(0.01)

    monkeypatch.setattr(reread_dialog, "find_sources", look)
    window.actions_.action("article.read_again").trigger()
    dialog = window.findChild(RereadDialog)
    assert isinstance(dialog, RereadDialog)
    assert not dialog.file.isEnabled()  # what was found would take the place of the file chosen
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        dialog.reject() if leave == "the dialog" else window.desk.put_away(lambda: None)


@pytest.mark.parametrize("action", ["article.show_bin", "file.imports", "article.duplicates"])
def test_a_dialog_that_is_closed_at_once_is_told_nothing_more(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    window.actions_.action(action).trigger()
    (dialog,) = window.findChildren(AskingDialog)
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        dialog.close()
    window.actions_.action("article.bin").trigger()
    qtbot.waitUntil(lambda: window.desk.counts.total == 2)


@pytest.mark.parametrize(
    ("action_id", "kind"),
    [
        ("article.show_bin", BinDialog),
        ("file.imports", ImportsDialog),
        ("article.duplicates", DuplicatesDialog),
        ("help.keys", ShortcutSheet),
    ],
)
def test_what_stays_beside_the_text_is_there_once(
    window: MainWindow, action_id: str, kind: type[QDialog]
) -> None:
    for _ in range(2):
        window.actions_.do(action_id)
    (dialog,) = window.findChildren(kind)
    dialog.close()
    QApplication.processEvents()
    window.actions_.do(action_id)
    assert window.findChild(kind) is not None
