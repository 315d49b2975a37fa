"""The editor of the scheme on the real window: each edit repaints at once and can be undone."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.scheme import Label, Layer
from annotator.gui.dialogs import file_dialog
from annotator.gui.scheme.colour_vision import PALETTE, difference, spare
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.scheme_dialog import SchemeDialog
from annotator.gui.scheme.use_dialog import UseDialog
from annotator.gui.window.main_window import MainWindow
from annotator.services import commands
from annotator.services.commands.scheme import change_scheme
from annotator.services.project_thread import OpenProject
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.storage.store import SqliteProject
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in

TEXT = "Банк снизит ставку, сказал Иванов."


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    spans = [IncomingSpan("ODD", (Range(start, 4),), annotator="vera") for start in (0, 1)]
    return open_window(make_project(IncomingArticle(where="", text=TEXT, key="a", spans=spans)))


@pytest.fixture
def dialog(window: MainWindow) -> SchemeDialog:
    opened = window.scheme.open()
    assert opened is not None
    return opened


def pills(window: MainWindow) -> list[str]:
    return [each.label.title for each in window.workspace.labels.pills()]


def scheme_label(window: MainWindow, name: str) -> Label | None:
    assert window.desk.facts is not None
    return window.desk.facts.scheme.label(name)


def select(dialog: SchemeDialog, name: str) -> None:
    found = dialog._desk.scheme.label(name)
    assert found is not None
    dialog.tree.setCurrentIndex(dialog.model.index_of(found.id))


def press(dialog: SchemeDialog, title: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == title)
    button.click()


def asked(qtbot: QtBot, dialog: SchemeDialog) -> UseDialog:
    qtbot.waitUntil(lambda: dialog.findChild(UseDialog) is not None)
    found = dialog.findChild(UseDialog)
    assert isinstance(found, UseDialog)
    return found


def test_a_new_title_and_colour_are_painted_at_once_and_undone(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "CLAIM")
    dialog.label_form.title.setText("Тезис")
    dialog.label_form.title.editingFinished.emit()
    qtbot.waitUntil(lambda: "Тезис" in pills(window))
    dialog.label_form.colour.swatches[8].click()
    qtbot.waitUntil(lambda: scheme_label(window, "CLAIM").colour == "#332288")  # type: ignore[union-attr]
    assert "Contrast" in dialog.label_form.colour.about.text()
    dialog.undo.click()
    dialog.undo.click()
    qtbot.waitUntil(lambda: "Claim" in pills(window) and not dialog.undo.isEnabled())
    assert scheme_label(window, "CLAIM").colour == "#e69f00"  # type: ignore[union-attr]
    assert dialog.label_form.title.text() == "Claim"


def test_what_cannot_be_is_said_and_the_field_is_as_it_was(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "SOURCE")
    dialog.label_form.key.setText("1")
    dialog.label_form.key.editingFinished.emit()
    message = dialog.findChild(QLabel, "schemeMessage")
    assert message is not None
    assert message.text() == "The key 1 is that of Claim already."
    assert dialog.label_form.key.text() == "2"
    assert scheme_label(window, "SOURCE").key == "2"  # type: ignore[union-attr]


def test_a_key_that_something_else_has_is_refused_on_a_russian_keyboard_too(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "CLAIM")
    dialog.label_form.key.setText("й")
    dialog.label_form.key.editingFinished.emit()
    message = dialog.findChild(QLabel, "schemeMessage")
    assert message is not None
    assert message.text().startswith("Q is the key of “Question about the mark…”")
    assert dialog.label_form.key.text() == "1"


def test_a_new_label_is_made_by_keyboard_and_marks_with_its_key(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog, project_path: Path
) -> None:
    press(dialog, "+ Layer")
    dialog.layer_form.title.setText("Tone")
    press(dialog, "+ Label")
    form = dialog.label_form
    form.title.setText("Irony")
    form.name.setText("IRONY")
    form.key.setText("о")  # on a Russian keyboard the key of “j”
    press(dialog, "Close")
    qtbot.waitUntil(lambda: "Irony" in pills(window))
    text = window.workspace.text
    text.set_selection([Range(5, 11)])
    window.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    window.refresh()
    qtbot.keyClick(text, Qt.Key.Key_J)
    editor = window.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: not editor.outbox.letters)
    window.close()
    (article,) = articles_in(project_path)
    assert [each.label for each in article.spans if each.annotator == "anna"] == ["IRONY"]


def test_a_retired_label_says_what_has_it_and_is_no_longer_offered(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "ODD")
    dialog.label_form.retire.click()
    question = asked(qtbot, dialog)
    assert "Marks: 2, in articles: 1." in question.words.text()
    assert "vera 2" in question.words.text()
    question.accept()
    qtbot.waitUntil(lambda: "ODD" not in pills(window))
    assert window.desk.editor is not None
    assert window.desk.editor.content is not None
    assert [each.label for each in window.desk.editor.content.spans] == ["ODD", "ODD"]
    assert "mark.ODD" not in [each.id for each in window.actions_.table]
    dialog.label_form.retire.click()
    qtbot.waitUntil(lambda: "ODD" in pills(window))


def test_a_merge_repaints_the_open_article_and_its_undo_too(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    def labels() -> list[str]:
        editor = window.desk.editor
        assert editor is not None
        assert editor.content is not None
        return [each.label for each in editor.content.spans]

    select(dialog, "ODD")
    dialog.label_form.merge.click()
    question = asked(qtbot, dialog)
    question.choice.setCurrentIndex(question.choice.findText("Cue"))
    question.accept()
    qtbot.waitUntil(lambda: labels() == ["CUE", "CUE"])
    assert dialog.item == scheme_label(window, "CUE")
    dialog.undo.click()
    qtbot.waitUntil(lambda: labels() == ["ODD", "ODD"])
    qtbot.waitUntil(lambda: "ODD" in pills(window))


def test_a_label_with_spans_is_not_taken_out(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "ODD")
    dialog.label_form.out.click()
    message = dialog.findChild(QLabel, "schemeMessage")
    assert message is not None
    qtbot.waitUntil(lambda: "Marks with this label: 2." in message.text())
    assert scheme_label(window, "ODD") is not None


def test_labels_are_put_in_order_and_their_pills_follow(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "SOURCE")
    press(dialog, "↑")
    qtbot.waitUntil(lambda: pills(window)[:2] == ["Source", "Claim"])
    assert dialog.item == scheme_label(window, "SOURCE")


def test_keys_and_the_mouse_put_rows_elsewhere(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    def order() -> list[str]:
        assert window.desk.facts is not None
        return [each.name for each in window.desk.facts.scheme.labels_in("attribution")]

    def drop(name: str, row: int, layer: str) -> bool:
        label = dialog._desk.scheme.label(name)
        assert label is not None
        model, parent = dialog.model, dialog.model.index_of(layer)
        data = model.mimeData([model.index_of(label.id)])
        can = model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
        model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
        return can

    select(dialog, "CUE")
    dialog.activateWindow()
    dialog.tree.setFocus()
    qtbot.waitUntil(dialog.tree.hasFocus)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: order() == ["CLAIM", "CUE", "SOURCE"])
    assert drop("SOURCE", 0, "attribution")
    qtbot.waitUntil(lambda: order() == ["SOURCE", "CLAIM", "CUE"])
    assert drop("LOC", 1, "attribution")
    qtbot.waitUntil(lambda: order() == ["SOURCE", "LOC", "CLAIM", "CUE"])
    assert not drop("LOC", 0, "")
    for _ in range(3):
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: order() == ["CLAIM", "SOURCE", "CUE"])
    relation = dialog._desk.scheme.relations[-1]
    dialog.tree.setCurrentIndex(dialog.model.index_of(relation.id))
    press(dialog, "↑")
    assert dialog._desk.scheme.relations[-2] == relation


def test_what_is_retired_stands_apart_and_keeps_its_place_in_the_layer(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "CLAIM")
    dialog.label_form.retire.click()
    asked(qtbot, dialog).accept()
    model = dialog.model
    last = model.index(model.rowCount() - 1, 0)
    assert model.data(last) == "Retired"
    assert [model.data(model.index(0, 0, last))] == ["Claim"]
    assert isinstance(dialog.item, Label)
    assert dialog.item.retired
    dialog.label_form.retire.click()
    assert model.data(model.index(model.rowCount() - 1, 0)) == "Relations"
    assert dialog._desk.scheme.labels_in("attribution")[0].name == "CLAIM"


def test_the_articles_with_a_label_are_led_to(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "ODD")
    dialog.label_form.retire.click()
    question = asked(qtbot, dialog)
    question.go("list")
    qtbot.waitUntil(lambda: window.findChild(SchemeDialog) is None)
    assert window.workspace.articles.query.label == "ODD"
    assert scheme_label(window, "ODD").retired is False  # type: ignore[union-attr]
    again = window.scheme.open()
    assert again is not None
    select(again, "ODD")
    again.label_form.merge.click()
    question = asked(qtbot, again)
    article = window.desk.editor.article_id  # type: ignore[union-attr]
    assert f'<a href="{article}">' in question.where.text()
    question.go(str(article))
    qtbot.waitUntil(lambda: window.findChild(SchemeDialog) is None)


def test_a_relation_with_links_says_how_many_and_one_without_goes(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    editor = window.desk.editor
    assert editor is not None
    claim, source = editor.mark([Range(5, 11)], "CLAIM"), editor.mark([Range(27, 33)], "SOURCE")
    assert claim is not None
    assert source is not None
    editor.run(
        lambda content: commands.link(content, claim.id, source.id, editor.scheme, editor.person)
    )
    qtbot.waitUntil(lambda: not editor.outbox.letters)
    scheme = dialog._desk.scheme
    dialog.tree.setCurrentIndex(dialog.model.index_of(scheme.relations[0].id))
    assert not dialog.relation_form.out.isEnabled()
    dialog.relation_form.retire.click()
    question = asked(qtbot, dialog)
    assert question.words.text() == "Links: 1, in articles: 1.\nBy anna 1."
    question.accept()
    assert dialog._desk.scheme.relations[0].retired
    dialog.relation_form.retire.click()
    assert not dialog._desk.scheme.relations[0].retired
    press(dialog, "+ Relation")
    assert len(dialog._desk.scheme.relations) == len(scheme.relations) + 1
    dialog.relation_form.out.click()
    qtbot.waitUntil(lambda: dialog._desk.scheme == scheme)


def test_a_value_that_marks_have_is_not_taken_out_without_a_word(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    editor = window.desk.editor
    assert editor is not None
    span = editor.mark([Range(5, 11)], "CLAIM")
    assert span is not None
    editor.set_attribute(span.id, "kind", "fact")
    qtbot.waitUntil(lambda: not editor.outbox.letters)
    select(dialog, "CLAIM")
    kind = dialog.label_form.attributes.rows()[0]
    kind.values.setText("opinion, prediction")
    dialog.reject()
    question = asked(qtbot, dialog)
    assert "Marks: 1, in articles: 1.\nBy anna 1." in question.words.text()
    question.reject()
    qtbot.waitUntil(lambda: window.findChild(SchemeDialog) is None)
    claim = scheme_label(window, "CLAIM")
    assert claim is not None
    assert claim.attributes[0].values == ("fact", "opinion", "prediction")


def test_new_marks_get_the_default_of_an_attribute(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "CLAIM")
    kind = dialog.label_form.attributes.rows()[0]
    kind.default.setCurrentIndex(kind.default.findData("opinion"))
    kind.default.activated.emit(kind.default.currentIndex())
    press(dialog, "Close")
    editor = window.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.scheme.defaults_of("CLAIM") == {"kind": "opinion"})
    span = editor.mark([Range(5, 11)], "CLAIM")
    assert span is not None
    assert span.attributes == {"kind": "opinion"}
    cue = editor.mark([Range(0, 4)], "CUE")
    assert cue is not None
    editor.relabel(cue.id, "CLAIM")
    assert editor.content is not None
    assert editor.content.span(cue.id).attributes == {"kind": "opinion"}  # type: ignore[union-attr]


def test_a_scheme_goes_to_a_file_and_comes_from_one_in_one_step(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "scheme.toml"
    window.scheme.write(path)
    assert window.desk.facts is not None
    before = window.desk.facts.scheme
    assert load_scheme(path) == before
    other = '[[layers]]\nname = "tone"\n[[labels]]\nname = "IRONY"\nlayer = "tone"\n'
    path.write_text('name = "tones"\n' + other)
    window.scheme.take(path)
    qtbot.waitUntil(lambda: pills(window) == ["IRONY"])
    now = window.desk.facts.scheme
    assert [each.name for each in now.labels if each.retired] == [e.name for e in before.labels]
    window.actions_.do("edit.undo")
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.scheme == before)


def test_a_long_merge_is_named_and_marks_made_meanwhile_are_shown_at_once(
    qtbot: QtBot,
    window: MainWindow,
    dialog: SchemeDialog,
    monkeypatch: pytest.MonkeyPatch,
    project_path: Path,
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(SqliteProject, "back_up", lambda *_: go_on.wait(10))
    editor, odd, other = (
        window.desk.editor,
        scheme_label(window, "ODD"),
        scheme_label(window, "ORG"),
    )
    assert editor is not None
    assert odd is not None
    assert other is not None
    dialog._desk.merge(odd.id, other.id)
    save_state = window.status_line.save_state
    qtbot.waitUntil(lambda: save_state.text() == "Saving: Merge labels…")
    assert "saved after it" in save_state.toolTip()
    assert dialog.message.text() == "Saving: Merge labels… You can go on meanwhile."
    made = editor.mark([Range(5, 11)], "CLAIM")
    assert made is not None
    window.workspace.text.set_current_span(made.id)
    assert window.workspace.text.current_span() == made.id  # which is only so of one that is seen
    go_on.set()
    qtbot.waitUntil(lambda: save_state.text() == "✓ Saved")
    assert dialog.message.text() == ""
    window.close()
    (article,) = articles_in(project_path)
    assert sorted(each.label for each in article.spans) == ["CLAIM", "ORG", "ORG"]


def test_that_spans_are_being_counted_is_said(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    assert window.desk.session is not None
    go_on = threading.Event()
    window.desk.session.submit(lambda _project: go_on.wait(10), lambda _none: None)
    select(dialog, "ODD")
    press(dialog, "Merge into…")
    assert dialog.message.text() == "Counting…"
    go_on.set()
    asked(qtbot, dialog)
    assert dialog.message.text() == ""


def test_what_became_of_a_file_is_told_where_it_was_asked_for(
    window: MainWindow, dialog: SchemeDialog, tmp_path: Path
) -> None:
    window.scheme.write(tmp_path / "none" / "scheme.toml", dialog.say)
    assert dialog.message.text().startswith("Nothing was saved: there is no folder")
    window.scheme.write(tmp_path / "scheme.toml", dialog.say)
    assert dialog.message.text() == f"Saved as {tmp_path / 'scheme.toml'}."
    window.scheme.write(tmp_path / "none" / "scheme.toml")
    assert window.message.text.startswith("Nothing was saved: there is no folder")


def test_what_is_added_gets_its_name_in_files_from_its_first_title(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    def call(field: QLineEdit, title: str) -> None:
        field.setText(title)
        field.editingFinished.emit()

    press(dialog, "+ Layer")
    call(dialog.layer_form.title, "Тон")
    press(dialog, "+ Label")
    call(dialog.label_form.title, "Ирония")
    call(dialog.label_form.title, "Сарказм")
    press(dialog, "+ Relation")
    call(dialog.relation_form.title, "Ответ на")
    scheme = dialog._desk.scheme
    assert scheme.layers[-1] == Layer(name="ton", title="Тон", task=True)
    label = scheme.label("IRONIIA")
    assert label is not None
    assert (label.title, label.layer) == ("Сарказм", "ton")
    assert scheme.relations[-1].name == "otvet_na"
    call(dialog.relation_form.name, "answers")
    assert dialog._desk.scheme.relations[-1].name == "answers"


def test_an_import_says_what_it_retires(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    hints: list[str] = []
    window.desk.hint.connect(hints.append)
    path = tmp_path / "scheme.toml"
    window.scheme.write(path)
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace('title = "ODD"', 'title = "ODD"\nretired = true'))
    window.scheme.take(path)
    assert hints[-1] == "The scheme “news” was imported. Retired, with their marks: ODD."


def test_a_project_to_look_at_only_shows_its_scheme_and_takes_nothing(
    qtbot: QtBot, window: MainWindow, project_path: Path
) -> None:
    window.desk.open_to_read(project_path)
    qtbot.waitUntil(lambda: bool(window.desk.facts and window.desk.facts.read_only))
    dialog = window.scheme.open()
    assert dialog is not None
    select(dialog, "CLAIM")
    assert not dialog.label_form.isEnabled()
    press(dialog, "↑")
    press(dialog, "Close")
    assert window.desk.facts is not None
    assert window.desk.facts.scheme.layers[0] == Layer(name="entities", title="Entities")


def test_the_palette_holds_what_the_colour_blind_tell_apart_and_offers_what_is_far() -> None:
    first = PALETTE[0]
    assert all(difference(one, other) > 9 for one in first for other in first if one != other)
    assert difference("#00a000", "#a06000") < 9
    taken = [Label(id=each, name=each, title=each, layer="x", colour=each) for each in first]
    assert spare(taken) not in first
    assert spare([]) == first[0]
    news = load_scheme(resource("schemes", "news.toml")).labels
    assert spare(news) == "#8c6d31", "as it is plain on white and on dark"


def test_what_others_changed_meanwhile_is_shown_and_not_overwritten(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    session = window.desk.session
    assert session is not None

    def by_another(project: OpenProject) -> None:
        scheme = project.store.scheme
        claim = replace(scheme.labels[0], title="Theirs")
        after = replace(scheme, labels=(claim, *scheme.labels[1:]))
        project.executor.change_project(change_scheme(scheme, after, "Change", "vera"))

    session.call(by_another)
    select(dialog, "CLAIM")
    dialog.label_form.title.setText("Mine")
    dialog.label_form.title.editingFinished.emit()
    message = dialog.findChild(QLabel, "schemeMessage")
    assert message is not None
    qtbot.waitUntil(lambda: "changed meanwhile" in message.text())
    assert session.call(lambda project: project.store.scheme.labels[0].title) == "Theirs"
    qtbot.waitUntil(lambda: dialog.label_form.title.text() == "Theirs")
    assert not dialog.undo.isEnabled(), "it would take back what was done before"
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(SchemeDialog) is None)
    assert window.findChild(SchemeDesk) is None


@pytest.mark.parametrize("ask", ["merge", "take_out"])
def test_an_answer_that_comes_when_the_editor_has_gone_goes_nowhere(
    ask: str, window: MainWindow, dialog: SchemeDialog, qtbot: QtBot
) -> None:
    select(dialog, "CLAIM")
    getattr(dialog.fate, ask)()
    dialog.reject()
    counted: list[str] = []
    session = window.desk.session
    assert session is not None
    qtbot.waitUntil(lambda: window.findChild(SchemeDialog) is None)
    session.submit(lambda project: project.store.name, counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    assert scheme_label(window, "CLAIM") is not None


def test_a_scheme_only_to_look_at_offers_no_change(
    make_project: MakeProject, open_window: OpenWindow, qtbot: QtBot
) -> None:
    path = make_project(TEXT)
    window = open_window(path)
    window.desk.open_to_read(path)
    qtbot.waitUntil(lambda: window.desk.facts is not None and window.desk.facts.read_only)
    opened = window.scheme.open()
    assert opened is not None
    possible = {each.text() for each in opened.findChildren(QPushButton) if each.isEnabled()}
    assert {"Export…", "Close"} <= possible
    assert not possible & {"+ Label", "+ Layer", "+ Relation", "↑", "↓", "Import…", "Undo"}
    opened._add_label()
    assert window.desk.editor is not None
    assert not window.desk.editor.outbox.letters


def test_a_merge_offers_labels_of_the_same_layer_first(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "ODD")
    layer = scheme_label(window, "ODD").layer  # type: ignore[union-attr]
    dialog.layer_form.setFocus()
    press(dialog, "+ Label")
    qtbot.waitUntil(lambda: scheme_label(window, "NEW_LABEL") is not None)
    select(dialog, "ODD")
    dialog.label_form.merge.click()
    question = asked(qtbot, dialog)
    assert scheme_label(window, "NEW_LABEL").layer == layer  # type: ignore[union-attr]
    assert question.choice.itemText(0) == "New label"


def test_the_editor_says_what_was_imported_and_takes_it_back(
    qtbot: QtBot,
    window: MainWindow,
    dialog: SchemeDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "scheme.toml"
    window.scheme.write(path, dialog.say)
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace('title = "ODD"', 'title = "ODD"\nretired = true'))
    monkeypatch.setattr(file_dialog, "ask_file", lambda _w, _t, _p, take, **_more: take(path))
    press(dialog, "Import…")
    qtbot.waitUntil(lambda: scheme_label(window, "ODD").retired)  # type: ignore[union-attr]
    said = "The scheme “news” was imported. Retired, with their marks: ODD."
    assert dialog.message.text() == said
    dialog.undo.click()
    qtbot.waitUntil(lambda: not scheme_label(window, "ODD").retired)  # type: ignore[union-attr]


def test_a_colour_that_another_label_has_is_said_to_be_the_same(dialog: SchemeDialog) -> None:
    select(dialog, "CLAIM")
    dialog.label_form.colour.code.setText("#0072B2")
    dialog.label_form.colour.code.editingFinished.emit()
    assert "“Source” has the same colour." in dialog.label_form.colour.about.text()


def test_a_value_given_twice_is_shown_once_as_it_is_taken(
    qtbot: QtBot, window: MainWindow, dialog: SchemeDialog
) -> None:
    select(dialog, "CLAIM")
    values = dialog.label_form.attributes.rows()[1].values
    values.setText("direct , indirect,mixed, direct, reported")
    values.editingFinished.emit()
    taken = ("direct", "indirect", "mixed", "reported")
    qtbot.waitUntil(lambda: scheme_label(window, "CLAIM").attributes[1].values == taken)  # type: ignore[union-attr]
    assert values.text() == ", ".join(taken)
