"""Imports and exports, asked for in the real window: previews, names, losses, reports."""

import errno
import json
import os
import threading
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.errors import UserError
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingFlag,
    IncomingRelation,
    IncomingSpan,
    Refusal,
)
from annotator.domain.losses import LossLog
from annotator.domain.mapping import LEFT_OUT, LabelMapping
from annotator.domain.ports import ExportOptions
from annotator.domain.ranges import Range
from annotator.domain.records import Status
from annotator.domain.scheme import Scheme
from annotator.domain.views import ArticleCounts
from annotator.gui.exchange import case_list
from annotator.gui.exchange.case_list import CaseList
from annotator.gui.exchange.cases import Case, Told
from annotator.gui.exchange.command import command_of
from annotator.gui.exchange.export_dialog import ExportDialog
from annotator.gui.exchange.export_form import ExportForm
from annotator.gui.exchange.import_dialog import ImportDialog
from annotator.gui.exchange.loss_pane import LossPane
from annotator.gui.exchange.names import Target
from annotator.gui.exchange.report import ExchangeReport
from annotator.gui.window.main_window import MainWindow
from annotator.services import previewing
from annotator.services.exporting import ExportRequest
from annotator.services.previewing import ImportPreview
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

RUSSIAN = "Минфин сообщил о планах."
TASK = {
    "text": RUSSIAN,
    "answer": "accept",
    "spans": [
        {"start": 0, "end": 6, "label": "speaker"},
        {"start": 7, "end": 14, "label": "Verb"},
    ],
}
MARKED = IncomingArticle(
    where="",
    text="Минфин сообщил. Потом уточнил.",
    key="a1",
    title="Минфин",
    spans=[
        IncomingSpan("CLAIM", (Range(7, 14),), name="c", annotator="anna", note="точно?"),
        IncomingSpan("SOURCE", (Range(0, 6),), name="s", annotator="anna"),
    ],
    relations=[IncomingRelation("attributed_to", "c", "s", annotator="anna")],
    flags=[IncomingFlag("спросить", annotator="anna")],
)


def ask_import(window: MainWindow, qtbot: QtBot, *paths: Path) -> ImportDialog:
    window.files.exchange.ask_import(list(paths))
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog._latest.busy)
    return dialog


def ask_export(window: MainWindow, qtbot: QtBot, format_id: str = "jsonl") -> ExportDialog:
    window.files.exchange.export()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ExportDialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(format_id))
    qtbot.waitUntil(lambda: "(" in dialog.form.status.currentText())
    qtbot.waitUntil(lambda: not dialog._latest.busy and not dialog._names.busy)
    return dialog


def become(dialog: ImportDialog | ExportDialog, name: str, target: Target) -> None:
    model = dialog.names if isinstance(dialog, ImportDialog) else dialog.form.names
    (row,) = [place for place, row in enumerate(model.rows) if row.name == name]
    model.choose(row, target)


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    """Tasks of another tool, with names of its own."""
    path = tmp_path / "tasks.jsonl"
    path.write_text(json.dumps(TASK, ensure_ascii=False) + "\n{broken\n", encoding="utf-8")
    return path


def test_another_encoding_is_read_and_drawn_at_once(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("koi8-r"))
    dialog = ask_import(open_window(make_project()), qtbot, tmp_path / "a.txt")
    for encoding in ("windows-1251", "koi8-r"):
        dialog.form.encoding.setCurrentText(encoding)
        expected = RUSSIAN.encode("koi8-r").decode(encoding)
        qtbot.waitUntil(lambda wanted=expected: dialog.preview.text.text == wanted)
        assert encoding in dialog.figures.text()
    dialog.form.encoding.setCurrentText("no such")
    qtbot.waitUntil(lambda: "no encoding" in dialog.figures.text())
    assert dialog.preview.text.text == ""
    dialog.reject()


def test_names_are_suggested_chosen_drawn_used_and_remembered(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tasks: Path
) -> None:
    path = make_project()
    window = open_window(path)
    dialog = ask_import(window, qtbot, tasks)
    assert {row.name: row.target.becomes for row in dialog.names.rows} == {
        "speaker": "SOURCE",
        "Verb": "Verb",
    }
    assert [case.kind for case in dialog.told.model.cases] == [Told.REFUSED]
    become(dialog, "Verb", Target("CUE"))
    drawn = dialog.preview.text._page.seen.content.spans
    assert [each.label for each in drawn] == ["SOURCE", "CUE"]
    dialog.form.entities.setCurrentIndex(1)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(ExchangeReport) is not None)
    window.findChild(ExchangeReport).close()
    again = ask_import(window, qtbot, tasks)
    assert {row.name: row.target.becomes for row in again.names.rows}["Verb"] == "CUE"
    again.reject()
    window.close()
    (article,) = articles_in(path)
    assert [each.label for each in article.spans] == ["SOURCE", "CUE"]


@pytest.mark.parametrize(
    ("target", "layer"),
    [
        (Target("Verb", entity=True), "entities"),
        (Target("Verb"), "other"),
        (Target(LEFT_OUT), None),
    ],
)
def test_a_new_label_goes_to_the_layer_chosen(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tasks: Path,
    target: Target,
    layer: str | None,
) -> None:
    window = open_window(make_project())
    dialog = ask_import(window, qtbot, tasks)
    become(dialog, "Verb", target)
    dialog.form.entities.setCurrentIndex(1)
    dialog.accept()
    qtbot.waitUntil(lambda: window.desk.counts.total == 1)
    qtbot.waitUntil(lambda: window.desk.editor.content is not None)
    label = window.desk.editor.scheme.label("Verb")
    assert (label.layer if label else None) == layer
    window.findChild(ExchangeReport).close()


def test_a_name_is_chosen_with_the_keyboard(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tasks: Path
) -> None:
    dialog = ask_import(open_window(make_project()), qtbot, tasks)
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: table.findChild(QComboBox) is not None)
    box = table.findChild(QComboBox)
    place = next(row for row in range(box.count()) if box.itemData(row) == Target("CLAIM"))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert dialog.names.rows[1].target == Target("CLAIM")
    dialog.reject()


def test_only_the_latest_look_into_files_counts(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = threading.Event()
    asked: list[str | None] = []

    def slow(request: object, *, at_byte: object) -> ImportPreview:
        asked.append(request.encoding)
        if request.encoding is None:
            go_on.wait(5)
        return ImportPreview(encoding=request.encoding or "stale")

    monkeypatch.setattr("annotator.gui.exchange.import_dialog.preview_import", slow)
    (tmp_path / "a.txt").write_text(RUSSIAN, encoding="utf-8")
    window = open_window(make_project())
    window.files.exchange.ask_import([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: asked == [None])
    dialog.form.encoding.setCurrentText("utf-8")
    go_on.set()
    qtbot.waitUntil(lambda: "utf-8" in dialog.figures.text())
    assert "stale" not in dialog.figures.text()
    dialog.reject()
    assert previewing.preview_import is not slow


def test_files_are_added_and_taken_away(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    dialog = ask_import(open_window(make_project()), qtbot, tmp_path / "a.txt")
    dialog.form.files.add([tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: "2 articles" in dialog.figures.text())
    dialog.preview.next.click()
    assert dialog.preview.text.text == "b.txt"
    dialog.form.files.view.selectAll()
    dialog.form.files.remove.click()
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_loss_is_clicked_and_its_span_is_the_current_one(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project("Другой текст.", MARKED))
    assert window.desk.editor.content.article.key != "a1"
    dialog = ask_export(window, qtbot, "doccano")
    assert dialog.losses.said.text() == "What is lost: 2"
    losses = dialog.losses.list
    titles = [losses.kind.itemText(row) for row in range(losses.kind.count())]
    assert titles == ["Everything (2)", "Notes (1)", "Questions (1)"]
    losses.kind.setCurrentIndex(1)
    qtbot.keyClick(losses.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.text.current_span() is not None)
    span = window.desk.editor.content.span(window.workspace.text.current_span())
    assert (span.label, span.note) == ("CLAIM", "точно?")
    assert not dialog.isVisible()
    window.files.exchange.export()
    assert dialog.isVisible()
    assert dialog.form.writer.id == "doccano"
    dialog.reject()


def test_names_on_the_way_out_are_typed_used_and_remembered(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(make_project(MARKED))
    dialog = ask_export(window, qtbot, "prodigy")
    dialog.form.status.setCurrentIndex(1)
    become(dialog, "CLAIM", Target("content"))
    become(dialog, "SOURCE", Target(LEFT_OUT))
    qtbot.waitUntil(lambda: not dialog._latest.busy)
    assert "Labels left out (2)" in [
        dialog.losses.list.kind.itemText(row) for row in range(dialog.losses.list.kind.count())
    ]
    out = tmp_path / "out.jsonl"
    dialog.form.out.setText(str(out))
    dialog.ok.click()
    qtbot.waitUntil(lambda: window.findChild(ExchangeReport) is not None)
    window.findChild(ExchangeReport).close()
    (record,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [each["label"] for each in record["spans"]] == ["content"]
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)
    again = ask_export(window, qtbot, "prodigy")
    assert "2 changed" in again.form.names_shown.text()
    again.reject()


@pytest.mark.parametrize(
    ("chosen", "becomes"),
    [("mine.jsonl", "mine.csv"), ("data.v2", "data.v2.csv"), ("", "project-csv.csv")],
)
def test_a_place_that_was_chosen_stays_when_another_format_is(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tmp_path: Path,
    chosen: str,
    becomes: str,
) -> None:
    path = make_project(MARKED, path=tmp_path / "project.annodb")
    dialog = ask_export(open_window(path), qtbot)
    form = dialog.form
    assert form.target == tmp_path / "project-export.jsonl"
    form.out.setText(str(tmp_path / "elsewhere" / chosen) if chosen else "")
    spacy, csv = (form.format.findData(each) for each in ("doccano", "csv"))
    form.format.setCurrentIndex(spacy)
    form.format.setCurrentIndex(csv)
    writes_folder = form.writer.writes_folder
    folder = tmp_path / "elsewhere" if chosen else tmp_path
    assert form.target == folder / (becomes.removesuffix(".csv") if writes_folder else becomes)
    dialog.reject()


def test_an_export_asked_for_again_and_again_hears_of_a_closed_project_once(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(make_project(MARKED))
    rejected: list[ExportDialog] = []
    reject = ExportDialog.reject
    monkeypatch.setattr(
        ExportDialog, "reject", lambda dialog: (rejected.append(dialog), reject(dialog))
    )
    for number in range(3):
        dialog = ask_export(window, qtbot)
        dialog.form.out.setText(str(tmp_path / f"{number}.jsonl"))
        dialog.accept()
        qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)
        qtbot.waitUntil(lambda: not window.desk.jobs.busy)
    assert not rejected
    last = ask_export(window, qtbot)
    window.desk.put_away(lambda: None)
    assert rejected == [last]


@pytest.mark.parametrize("format_id", ["jsonl", "csv"])
def test_an_earlier_export_is_replaced_after_a_question_that_names_it(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tmp_path: Path,
    format_id: str,
) -> None:
    window = open_window(make_project(MARKED))
    out = tmp_path / "mine.jsonl"
    inodes = []
    for is_asked, answer in ((False, ""), (True, "Cancel"), (True, "another"), (True, "Replace")):
        dialog = ask_export(window, qtbot, format_id)
        dialog.form.status.setCurrentIndex(1)
        dialog.form.out.setText(str(out))
        dialog.ok.click()
        box = dialog.findChild(QMessageBox)
        assert (box is not None) is is_asked
        if box is not None:
            assert "mine.jsonl" in box.text()
            (button,) = [each for each in box.buttons() if answer in each.text().replace("&", "")]
            button.click()
        if answer in {"Cancel", "another"}:
            assert dialog.isVisible()
            assert (dialog.findChild(QFileDialog) is not None) is (answer == "another")
            dialog.reject()
        qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)
        qtbot.waitUntil(lambda: not window.desk.jobs.busy)
        qtbot.waitUntil(out.exists)
        for report in window.findChildren(ExchangeReport):
            report.close()
        inodes.append(out.stat().st_ino)
    first, cancelled, other, replaced = inodes
    assert first == cancelled == other != replaced


def test_how_many_are_done_is_counted_again_when_an_export_is_shown_again(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(MARKED))
    dialog = ask_export(window, qtbot)
    assert "(0)" in dialog.form.status.itemText(0)
    dialog.hide()
    assert window.desk.editor is not None
    window.desk.editor.set_status(Status.DONE)
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
    window.files.exchange.export()
    qtbot.waitUntil(lambda: "(1)" in dialog.form.status.itemText(0))
    dialog.reject()


def test_a_report_leads_nowhere_once_its_project_is_closed(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path, tasks: Path
) -> None:
    window = open_window(make_project("Другой текст."))
    dialog = ask_import(window, qtbot, tasks)
    dialog.form.entities.setCurrentIndex(1)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ExchangeReport) is not None)
    report = window.findChild(ExchangeReport)
    assert report.list.show_button.isVisible()
    window.desk.open(make_project("Текст.", path=tmp_path / "other.annodb"))
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.name == "other")
    assert not report.list.show_button.isVisible()
    asked: list[object] = []
    report.list.asked.connect(asked.append)
    qtbot.keyClick(report.list.table, Qt.Key.Key_Return)
    assert not asked
    report.close()


def test_a_case_in_the_article_that_is_open_is_gone_to(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(MARKED))
    content = window.desk.editor.content
    span = content.spans[0]
    case = Case(kind=Told.NOTE, place="", what="", article_id=content.article.id, span_id=span.id)
    window.files.exchange.show_place(case)
    assert window.workspace.text.current_span() == span.id


def test_what_was_read_in_another_way_is_not_shown_beside_an_error(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tasks: Path
) -> None:
    dialog = ask_import(open_window(make_project(MARKED)), qtbot, tasks)
    assert dialog.names.rows
    assert dialog.told.model.cases
    dialog._could_not_read(UserError("No."))
    assert dialog.figures.text() == "No."
    assert (list(dialog.names.rows), list(dialog.told.model.cases)) == ([], [])
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_what_cannot_be_exported_is_said_before(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    dialog = ask_export(open_window(make_project()), qtbot)
    assert "no articles" in dialog.losses.said.text()
    dialog.reject()


def test_the_project_may_close_while_losses_are_looked_for(
    open_window: OpenWindow, make_project: MakeProject
) -> None:
    window = open_window(make_project(MARKED))
    window.files.exchange.export()
    assert window.close()


def test_a_note_about_a_file_leads_to_its_article(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path, tasks: Path
) -> None:
    window = open_window(make_project("Другой текст."))
    dialog = ask_import(window, qtbot, tasks)
    dialog.form.entities.setCurrentIndex(1)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ExchangeReport) is not None)
    report = window.findChild(ExchangeReport)
    assert [case.place for case in report.list.model.cases][:1] == ["tasks.jsonl, line 2"]
    report.list.show_button.click()
    qtbot.waitUntil(lambda: window.desk.editor.content.article.text == RUSSIAN)
    report.close()


def test_tab_goes_through_the_dialogs_in_the_order_of_the_eye(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot, tasks: Path
) -> None:
    window = open_window(make_project(MARKED))
    dialog = ask_import(window, qtbot, tasks)
    form, preview = dialog.form, dialog.preview
    form.format.setFocus()
    setting = form.settings.findChild(QComboBox, "setting_accepted")
    fields = [form.encoding, setting, form.entities, form.annotator, form.new_version]
    for expected in [*fields, preview.text, dialog.tabs.tabBar(), dialog.table, dialog.ok]:
        dialog.focusNextChild()
        assert dialog.focusWidget() is expected
    dialog.reject()


def test_a_hundred_thousand_cases_are_filtered_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    cases = [
        Case(kind=Told.REFUSED if number % 4 else Told.NOTE, place=f"line {number}", what="зря")
        for number in range(100_000)
    ]
    report = ExchangeReport("Import", "All in all", cases, {}, cases.remove, None)
    qtbot.addWidget(report)
    report.show()
    kind = report.list.kind
    kind.setCurrentIndex(kind.findText("Note (25,000)"))
    assert report.list.model.rowCount() == 25_000
    report.list.save(tmp_path / "report.jsonl")
    qtbot.waitUntil(lambda: not report.list.saving.busy)
    lines = (tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 25_000
    assert json.loads(lines[0]) == {"kind": "note", "place": "line 0", "what": "зря"}
    said = f"Saved as {tmp_path / 'report.jsonl'}."
    qtbot.waitUntil(lambda: report.list.whole.text() == said)


def test_a_case_is_read_whole_with_its_place_and_copied_in_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_list, "case_title", lambda _kind: "Отклонено")
    cases = [Case(kind=Told.REFUSED, place="длинное имя.jsonl, строка 7", what="нет текста")]
    shown = CaseList()
    qtbot.addWidget(shown)
    shown.set_cases(cases)
    assert shown.whole.text() == "длинное имя.jsonl, строка 7: нет текста"
    shown.copy()
    copied = QApplication.clipboard().text()
    assert copied == "Отклонено: длинное имя.jsonl, строка 7: нет текста"


def test_a_report_that_cannot_be_saved_leaves_the_one_before_and_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Case(kind=Told.NOTE, place="line 1", what="зря")
    report = ExchangeReport("Import", "All", [case], {}, print, None)
    qtbot.addWidget(report)
    path = tmp_path / "report.jsonl"
    path.write_text("before", encoding="utf-8")
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(os, "fsync", Mock(side_effect=full))
    report.list.save(path)
    qtbot.waitUntil(lambda: "cannot be written: No space left" in report.head.text())
    assert path.read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize("size", [(984, 652), (820, 480)])
def test_the_dialogs_fit_a_small_screen(
    open_window: OpenWindow,
    make_project: MakeProject,
    qtbot: QtBot,
    tasks: Path,
    size: tuple[int, int],
) -> None:
    window = open_window(make_project(MARKED))
    for dialog in (ask_import(window, qtbot, tasks), ask_export(window, qtbot)):
        dialog.resize(*size)
        qtbot.waitUntil(lambda shown=dialog: shown.width() == size[0])
        corner = dialog.ok.mapTo(dialog, dialog.ok.rect().bottomRight())
        assert dialog.rect().contains(corner)
        dialog.reject()


def test_a_refusal_is_told_with_file_and_place() -> None:
    from annotator.gui.exchange.cases import cases_of_import

    (case,) = cases_of_import([("/a/b/c.ann", Refusal("span T4", "no such text"))], [])
    assert (case.place, case.file) == ("c.ann, span T4", "/a/b/c.ann")


@pytest.mark.parametrize(
    ("format_id", "shown"),
    [
        ("jsonl", set()),
        ("doccano", {"fragments"}),
        ("conll", {"align", "fragments"}),
        ("spacy", {"align", "fragments", "dev_share", "test_share", "seed", "drop"}),
    ],
)
def test_only_options_that_change_a_format_are_asked(
    qtbot: QtBot, scheme: Scheme, tmp_path: Path, format_id: str, shown: set[str]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    form = ExportForm(tmp_path / "news.annodb", scheme, ["anna"], "anna", holder)
    form.format.setCurrentIndex(form.format.findData(format_id))
    names = ("align", "fragments", "dev_share", "test_share", "seed", "drop")
    assert {name for name in names if getattr(form.shared, name).isVisibleTo(form)} == shown


def test_the_command_in_the_readme_makes_the_same_export() -> None:
    request = ExportRequest(
        out=Path("out dir"),
        format="spacy",
        person="anna",
        only_done=False,
        mapping=LabelMapping(labels={"CLAIM": "content", "CUE": "CUE"}),
        options=ExportOptions(seed=3, drop_boilerplate=True, settings={"a": "b"}),
    )
    assert command_of(request, Path("news.annodb")) == (
        "annotator export news.annodb 'out dir' --format spacy --annotator anna --status any"
        " --seed 3 --drop-boilerplate --set a=b --map CLAIM=content"
    )


def test_all_articles_are_offered_only_as_long_as_none_is_done(
    qtbot: QtBot, tmp_path: Path, scheme: Scheme
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    form = ExportForm(tmp_path / "news.annodb", scheme, ["anna"], "anna", holder)
    none, one = (ArticleCounts(total=9, done=done, skipped=0, flagged=0) for done in (0, 1))
    offered = []
    for counts in (none, one, none):
        form.show_counts(counts)
        offered.append(form.status.currentData())
    assert offered == [False, True, False]
    form.status.setCurrentIndex(0)
    form.status.activated.emit(0)
    form.show_counts(none)
    assert form.status.currentData() is True


def test_that_nothing_is_lost_is_not_said_while_it_is_looked_for(qtbot: QtBot) -> None:
    pane = LossPane()
    qtbot.addWidget(pane)
    pane.show_losses(LossLog())
    assert "comes back" in pane.instead.text()
    pane.show_busy(busy=True)
    assert not pane.instead.text()
    pane.show_losses(LossLog())
    assert "comes back" in pane.instead.text()
