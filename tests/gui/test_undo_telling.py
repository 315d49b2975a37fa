"""What is said of an undo or redo, and the way to where it was, in the real window."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Change, Span
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_edit import put_label
from annotator.domain.views import ArticleQuery
from annotator.gui.care.bin_dialog import BinDialog
from annotator.gui.marking.undo_places import place_of
from annotator.gui.scheme.scheme_desk import SchemeDesk
from annotator.gui.scheme.scheme_dialog import SchemeDialog
from annotator.gui.window.main_window import MainWindow
from annotator.services.alike import Hit
from tests.gui.helpers_window import MakeProject, OpenWindow

TEXT = "Минфин сообщил, что цены растут. " + "Рынок ждал этого с осени.\n\n" * 400 + "Конец текста."
END = Range(len(TEXT) - 13, len(TEXT) - 1)


@pytest.fixture
def window(open_window: OpenWindow, make_project: MakeProject) -> MainWindow:
    return open_window(make_project(TEXT, "Второй текст.", "Третий текст."))


def press(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Do something once everything before is on the disk."""
    qtbot.waitUntil(lambda: window.status_line.save_state.text() == "✓ Saved")
    window.refresh()
    window.actions_.do(action)


def says(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: window.message.text == text)


def article_ids(window: MainWindow) -> list[str]:
    assert window.desk.session is not None
    return window.desk.session.call(
        lambda project: project.store.lists.ids(ArticleQuery(person="anna"))
    )


def show_article(window: MainWindow, qtbot: QtBot, article_id: str) -> None:
    assert window.desk.editor is not None
    window.desk.editor.open(article_id)
    qtbot.waitUntil(lambda: window.workspace.text.article_id == article_id)


def test_an_undo_out_of_sight_is_scrolled_to_and_told(window: MainWindow, qtbot: QtBot) -> None:
    text = window.workspace.text
    assert window.desk.editor is not None
    window.desk.editor.mark([END], "CLAIM")
    text.reveal(Range(0, 1))
    assert text.visible_range().end < END.start
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(lambda: window.status_line.hints.said == "Undone: Mark Claim")
    assert text.visible_range().end >= END.start
    text.reveal(Range(0, 1))
    press(window, qtbot, "edit.redo")
    qtbot.waitUntil(lambda: window.status_line.hints.said == "Done again: Mark Claim")
    assert text.visible_range().end >= END.start
    assert text.current_span() == window.desk.editor.content.spans[0].id  # type: ignore[union-attr]
    assert window.message.text == ""


def test_an_undo_in_sight_moves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk.editor is not None
    window.desk.editor.mark([Range(0, 6)], "CLAIM")
    position = window.workspace.text.position()
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(lambda: window.status_line.hints.said == "Undone: Mark Claim")
    assert window.workspace.text.position() == position


def test_an_undo_in_another_article_is_told_with_a_way_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second, _ = article_ids(window)
    show_article(window, qtbot, first)
    assert window.desk.editor is not None
    window.desk.editor.mark([Range(0, 6)], "CLAIM")
    show_article(window, qtbot, second)
    press(window, qtbot, "edit.undo")
    says(window, qtbot, "Undone in “Минфин сообщил, что”: Mark Claim")
    assert window.workspace.text.article_id == first
    assert window.message.offer.text() == "&Back"
    window.message.offer.click()
    qtbot.waitUntil(lambda: window.workspace.text.article_id == second)
    assert window.message.text == ""


def test_what_the_list_searches_for_does_not_lead_away_from_what_was_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    first, second, _ = article_ids(window)
    show_article(window, qtbot, first)
    assert window.desk.editor is not None
    window.desk.editor.mark([END], "CLAIM")
    show_article(window, qtbot, second)
    window.workspace.articles.set_query(ArticleQuery(person="", search="минфин"))
    qtbot.waitUntil(lambda: window.workspace.articles.model.rowCount() == 1)
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(lambda: bool(window.finds._matches._hits))
    qtbot.wait(50)
    assert window.workspace.text.article_id == first
    assert window.workspace.text.visible_range().end >= END.start


def test_an_undo_in_the_scheme_leads_to_its_editor(window: MainWindow, qtbot: QtBot) -> None:
    def change(scheme: Scheme) -> Scheme:
        label = scheme.label("CLAIM")
        assert label is not None
        return put_label(scheme, replace(label, title="Тезис"))

    SchemeDesk(window.desk, window).edit("Change a label", change)
    press(window, qtbot, "edit.undo")
    says(window, qtbot, "Undone in the labels and scheme: Change a label")
    window.message.offer.click()
    assert window.findChild(SchemeDialog) is not None


def test_an_undo_of_guidelines_leads_to_them(window: MainWindow, qtbot: QtBot) -> None:
    window.guidelines._write("de", "", "# Regeln")
    press(window, qtbot, "edit.undo")
    says(window, qtbot, "Undone in the guidelines: Change the guidelines")
    window.message.offer.click()
    assert window.guidelines.is_open


def test_what_goes_through_the_bin_is_told_with_a_way_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    for article_id in article_ids(window)[:2]:
        window.care.put_in_bin([article_id])
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(lambda: "out of the bin again" in window.message.text)
    press(window, qtbot, "edit.redo")
    qtbot.waitUntil(lambda: "in the bin again" in window.message.text)
    window.message.offer.click()
    assert window.findChild(BinDialog) is not None


@pytest.mark.parametrize("open_one", [0, 2])
def test_an_undo_in_several_articles_leads_to_the_first_unless_one_is_open(
    window: MainWindow, qtbot: QtBot, open_one: int
) -> None:
    ids = article_ids(window)
    hits = [Hit(each, "", Range(0, 6), "", "", "", marked=False) for each in ids[:2]]
    assert window.desk.editor is not None
    window.desk.editor.mark_alike(hits, "CLAIM")
    show_article(window, qtbot, ids[open_one])
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(lambda: "Mark 2 alike as Claim" in window.message.text)
    assert window.message.offer.isVisible() is (open_one == 2)
    if open_one == 2:
        window.message.offer.click()
        qtbot.waitUntil(lambda: window.workspace.text.article_id == ids[0])


def test_a_way_to_a_project_that_is_closed_is_not_offered(window: MainWindow, qtbot: QtBot) -> None:
    window.guidelines._write("de", "", "# Regeln")
    press(window, qtbot, "edit.undo")
    qtbot.waitUntil(window.message.offer.isVisible)
    with qtbot.waitSignal(window.desk.project_closed):
        window.desk.put_away(lambda: None)
    assert window.message.text == ""


RANGES = st.lists(st.integers(0, 40), min_size=2, max_size=6, unique=True).map(
    lambda edges: tuple(Range(*pair) for pair in zip(*[iter(sorted(edges))] * 2, strict=False))
)


def characters(span: Span) -> set[int]:
    return {each for piece in span.ranges for each in range(piece.start, piece.end)}


@given(RANGES, RANGES)
def test_the_place_of_a_moved_edge_is_what_only_one_of_both_has(
    old: tuple[Range, ...], new: tuple[Range, ...]
) -> None:
    article = Article(id="a", key="a", text="😀" * 40)
    before, after = (
        Span(id="s", article_id="a", label="CLAIM", ranges=each, annotator="anna")
        for each in (old, new)
    )
    content = AnnotatedArticle(article, {("span", "s"): after}, frozenset())
    place = place_of([Change(before, after)], content)
    assert place is not None
    assert place.span_id == "s"
    found = set(range(place.where.start, place.where.end))
    differing = characters(before) ^ characters(after)
    assert found <= differing if differing else found <= characters(after)
