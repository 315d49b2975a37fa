import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QTabBar, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Verdict
from annotator.gui.panels.annotation_model import AnnotationModel
from annotator.gui.panels.annotation_panel import AnnotationPanel
from annotator.gui.panels.annotation_tree import AnnotationTree
from annotator.gui.panels.count_tabs import CountTabs
from annotator.gui.panels.outline import Tab
from annotator.gui.panels.outline_rows import Row
from annotator.gui.panels.row_actions import RowAction
from annotator.gui.panels.wording import tab_title
from annotator.gui.theme import LIGHT
from tests.panels.helpers_panels import (
    ME,
    PROGRAM,
    SCHEME,
    added,
    article,
    flag,
    removed,
    sample,
    span,
    verdict,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CLAIMS, BOILERPLATE, ENTITIES, NOTES = range(4)
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A panel with what it has emitted, as (signal, arguments)."""

    def __init__(self, panel: AnnotationPanel) -> None:
        self.panel = panel
        self.tree = panel.findChild(AnnotationTree, "annotationTree")
        self.tabs = panel.findChild(QTabBar, "annotationTabs")
        self.emitted: list[tuple[object, ...]] = []
        for name in ("span_activated", "accept_requested", "reject_requested"):
            self.listen(name)
        for name in ("undecide_requested", "delete_requested", "unlink_requested"):
            self.listen(name)
        for name in ("note_edit_requested", "settle_requested"):
            self.listen(name)

    def listen(self, name: str) -> None:
        getattr(self.panel, name).connect(lambda *told: self.emitted.append((name, *told)))

    def show(self, content: AnnotatedArticle | None) -> None:
        self.panel.set_content(content, SCHEME, ME)

    def titles(self) -> list[str]:
        return [self.tabs.tabText(at) for at in range(self.tabs.count())]

    def model(self) -> AnnotationModel:
        return self.tree.rows

    def texts(self) -> list[str]:
        model = self.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def at(self, row: int, child: int | None = None) -> QModelIndex:
        top = self.model().index(row, 0)
        return top if child is None else self.model().index(child, 0, top)

    def current(self) -> Row | None:
        return self.tree.current_row()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    panel = AnnotationPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 820)
    panel.show()
    found = Shown(panel)
    found.show(sample())
    return found


def test_tabs_have_the_height_of_their_rows_when_the_panel_gets_narrow(shown: Shown) -> None:
    tabs = shown.tabs
    assert isinstance(tabs, CountTabs)
    wide = tabs.height()
    shown.panel.resize(150, 400)
    QApplication.processEvents()
    assert tabs.height() > wide
    assert all(tabs.rect().contains(tabs.place(number)) for number in range(tabs.count()))


def test_tabs_name_the_layers_with_their_counts(shown: Shown) -> None:
    assert shown.titles() == ["Claims 2", "Boilerplate 1", "Entities 2", "Notes 2"]


def test_counts_follow_the_article(shown: Shown) -> None:
    shown.show(added(sample(), span("new", "CLAIM", 40, 62)))
    assert shown.titles()[CLAIMS] == "Claims 3"
    shown.show(article())
    assert shown.titles() == ["Claims", "Boilerplate", "Entities", "Notes"]


def test_a_large_count_is_grouped_and_left_out_where_it_has_no_room(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    title = tab_title(Tab("other", "Layer", 6909))
    tabs = CountTabs(LIGHT, panel)
    tabs.set_tabs([("claims", "Claims"), ("other", title)])
    panel.resize(QFontMetrics(tabs.font()).horizontalAdvance(f"Claims {title}"), 100)
    assert title == "Layer 6,909"
    assert tabs.shown_title(1) == "Layer"


def test_no_tab_title_is_cut_at_the_usual_width(shown: Shown, qtbot: QtBot) -> None:
    qtbot.waitExposed(shown.panel)
    for at in range(shown.tabs.count()):
        rect = shown.tabs.tabRect(at)
        assert rect.width() >= shown.tabs.fontMetrics().horizontalAdvance(shown.tabs.tabText(at))
        assert rect.right() <= shown.tabs.width()


def test_a_click_shows_the_span(shown: Shown, qtbot: QtBot) -> None:
    place = shown.tree.visualRect(shown.at(1)).center()
    qtbot.mouseClick(shown.tree.viewport(), LEFT, pos=place)
    assert shown.emitted == [("span_activated", "lone")]


def test_arrows_show_the_span_reached(shown: Shown, qtbot: QtBot) -> None:
    shown.panel.set_current("c")
    qtbot.keyClick(shown.tree, Qt.Key.Key_Down)
    assert shown.emitted == [("span_activated", "lone")]


def test_making_a_span_current_selects_it_without_a_word(shown: Shown) -> None:
    shown.panel.set_current("putin")
    assert shown.tabs.currentIndex() == ENTITIES
    assert (row := shown.current())
    assert (row.span_id, shown.emitted) == ("putin", [])


def test_a_source_is_made_current_below_its_claim_which_closes_after(shown: Shown) -> None:
    shown.panel.set_current("s")
    assert shown.tree.currentIndex() == shown.at(0, 0)
    assert shown.tree.isExpanded(shown.at(0))
    shown.panel.set_current("lone")
    assert not shown.tree.isExpanded(shown.at(0))


def test_a_claim_opened_by_hand_stays_open(shown: Shown) -> None:
    shown.tree.expand(shown.at(0))
    shown.panel.set_current("s")
    shown.panel.set_current("lone")
    assert shown.tree.isExpanded(shown.at(0))


def test_a_span_made_current_before_it_is_there_is_selected_when_it_comes(shown: Shown) -> None:
    shown.panel.set_current("new")
    shown.show(added(sample(), span("new", "PER", 20, 24)))
    assert (row := shown.current())
    assert (row.span_id, shown.tabs.currentIndex()) == ("new", ENTITIES)


def test_a_change_leaves_the_tab_and_the_current_span(shown: Shown) -> None:
    shown.panel.set_current("c")
    shown.tabs.setCurrentIndex(ENTITIES)
    shown.show(added(sample(), verdict("putin", Verdict.REJECTED)))
    shown.panel.set_current("c")
    assert shown.tabs.currentIndex() == ENTITIES
    shown.tabs.setCurrentIndex(CLAIMS)
    shown.panel.set_current("c")
    assert (row := shown.current())
    assert (row.span_id, shown.emitted) == ("c", [])


def test_a_row_removed_moves_nothing_in_the_text(shown: Shown) -> None:
    shown.panel.set_current("lone")
    shown.show(removed(sample(), span("lone", "SOURCE", 40, 45)))
    shown.panel.set_current(None)
    assert (shown.emitted, shown.current()) == ([], None)


@pytest.mark.parametrize(
    ("span_id", "key", "asked"),
    [
        ("c", Qt.Key.Key_Return, "span_activated"),
        ("c", Qt.Key.Key_Delete, "delete_requested"),
        ("c", Qt.Key.Key_N, "note_edit_requested"),
        ("tip", Qt.Key.Key_Return, "accept_requested"),
        ("tip", Qt.Key.Key_Backspace, "reject_requested"),
        ("putin", Qt.Key.Key_Enter, "accept_requested"),
        ("lavrov", Qt.Key.Key_Delete, "reject_requested"),
        ("moscow", Qt.Key.Key_Delete, "undecide_requested"),
    ],
)
def test_keys_ask_for_what_applies(
    shown: Shown, qtbot: QtBot, span_id: str, key: Qt.Key, asked: str
) -> None:
    shown.panel.set_current(span_id)
    qtbot.keyClick(shown.tree, key)
    assert shown.emitted == [(asked, span_id)]


def test_delete_on_a_link_of_hers_removes_the_link(shown: Shown, qtbot: QtBot) -> None:
    shown.panel.set_current("s")
    qtbot.keyClick(shown.tree, Qt.Key.Key_Delete)
    assert shown.emitted == [("unlink_requested", "cs")]


def test_space_settles_a_question_and_opens_it_again(shown: Shown, qtbot: QtBot) -> None:
    shown.tabs.setCurrentIndex(NOTES)
    for row in (1, 0):
        shown.tree.setCurrentIndex(shown.at(row))
        qtbot.keyClick(shown.tree, Qt.Key.Key_Space)
    assert shown.emitted == [("settle_requested", "f", True), ("settle_requested", "old", False)]


def test_the_buttons_of_a_suggestion_accept_and_reject(shown: Shown, qtbot: QtBot) -> None:
    tip, tree = shown.at(2), shown.tree
    rect = tree.visualRect(tip)
    row = shown.model().row_at(tip)
    hits: dict[object, QPoint] = {}
    for x in range(rect.left(), rect.right(), 4):
        spot = QPoint(x, rect.bottom() - 24)
        hits.setdefault(tree.itemDelegate().action_at(row, rect, spot), spot)
    for action in (RowAction.ACCEPT, RowAction.REJECT):
        qtbot.mouseClick(tree.viewport(), LEFT, pos=hits[action])
    assert shown.emitted == [("accept_requested", "tip"), ("reject_requested", "tip")]


@pytest.mark.parametrize(
    ("tab", "row", "titles"),
    [
        (CLAIMS, 0, ["Show in the text", "Write a note…", "Delete"]),
        (CLAIMS, 2, ["Show in the text", "Write a note…", "Accept", "Reject"]),
        (ENTITIES, 1, ["Show in the text", "Write a note…", "Take the verdict back", "Accept"]),
        (NOTES, 0, ["Open the question again"]),
        (NOTES, 1, ["Show in the text", "Settle the question"]),
    ],
)
def test_the_menu_offers_what_applies(shown: Shown, tab: int, row: int, titles: list[str]) -> None:
    shown.tabs.setCurrentIndex(tab)
    found = shown.model().row_at(shown.at(row))
    assert found is not None
    menu = shown.tree.menu_for(found)
    assert [each.text() for each in menu.actions()] == titles
    menu.actions()[0].trigger()
    assert len(shown.emitted) == 1


def test_an_empty_tab_says_what_to_do(shown: Shown) -> None:
    shown.show(article())
    said = shown.tree.accessibleDescription()
    assert said == "Select a statement and press 1 to mark a claim."
    shown.tabs.setCurrentIndex(NOTES)
    assert "press N" in shown.tree.accessibleDescription()
    shown.show(None)
    assert "Open an article" in shown.tree.accessibleDescription()


def test_rows_can_be_heard(shown: Shown) -> None:
    said = shown.at(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Claim. рад. suggested by natasha 0.91"


def test_thousands_of_claims_scroll_by_row_and_are_not_all_measured(shown: Shown) -> None:
    shown.show(article(*(span(f"c{at}", "CLAIM", at % 250, at % 250 + 9) for at in range(2000))))
    assert shown.tree.verticalScrollMode() is QTreeView.ScrollMode.ScrollPerItem
    shown.tabs.setCurrentIndex(ENTITIES)
    assert shown.tree.uniformRowHeights()


def test_a_question_with_surrogates_and_emoji_is_drawn(shown: Shown, qtbot: QtBot) -> None:
    odd = flag("odd", "🙂 \ud800 " * 60)
    tip = span("tip2", "CLAIM", 0, 9, PROGRAM, score=0.5)
    shown.show(article(odd, tip))
    shown.tabs.setCurrentIndex(NOTES)
    assert not shown.panel.grab().isNull()
    assert shown.texts()[0].startswith("🙂")


def test_the_row_under_the_pointer_alone_offers_its_buttons(shown: Shown, qtbot: QtBot) -> None:
    shown.show(sample())
    shown.tabs.setCurrentIndex(ENTITIES)
    shown.tree.setCurrentIndex(QModelIndex())
    first, second = (shown.tree.visualRect(shown.model().index(row, 0)) for row in (0, 1))

    def pictures() -> list[object]:
        whole = shown.tree.viewport().grab().toImage()
        return [whole.copy(each) for each in (first, second)]

    plain = pictures()
    qtbot.mouseMove(shown.tree.viewport(), first.center())
    assert [now == before for now, before in zip(pictures(), plain, strict=True)] == [False, True]
    qtbot.mouseMove(shown.tree.viewport(), second.center())
    assert [now == before for now, before in zip(pictures(), plain, strict=True)] == [True, False]
    QApplication.sendEvent(shown.tree, QEvent(QEvent.Type.Leave))
    assert pictures() == plain


def test_titles_are_measured_anew_in_another_font(shown: Shown) -> None:
    shown.show(sample())
    before = shown.tabs.tabSizeHint(0).width()
    font = shown.tabs.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    shown.tabs.setFont(font)
    shown.panel.resize(2_000, 600)
    assert shown.tabs.tabSizeHint(0).width() > before * 1.5
