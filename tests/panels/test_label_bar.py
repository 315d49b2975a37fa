import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.panels.label_pill import LabelPill
from tests.panels.helpers_panels import SCHEME

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def bar(qtbot: QtBot) -> LabelBar:
    made = LabelBar()
    qtbot.addWidget(made)
    made.set_scheme(SCHEME)
    made.resize(1000, 44)
    made.show()
    return made


def pill(bar: LabelBar, label: str) -> LabelPill:
    return next(each for each in bar.pills() if each.label.name == label)


def test_labels_of_the_task_come_first(bar: LabelBar) -> None:
    names = [each.label.name for each in bar.pills()]
    assert names == ["CLAIM", "SOURCE", "CUE", "BOILERPLATE", "PER", "ORG", "LOC"]


def test_pressing_a_label_chooses_it(bar: LabelBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.label_chosen) as told:
        qtbot.mouseClick(pill(bar, "CUE"), Qt.MouseButton.LeftButton)
    assert told.args == ["CUE"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_presses_a_label(bar: LabelBar, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(bar.label_chosen) as told:
        qtbot.keyClick(pill(bar, "SOURCE"), key)
    assert told.args == ["SOURCE"]


def test_enter_presses_what_has_the_keyboard_and_no_action_around_it(
    bar: LabelBar, qtbot: QtBot
) -> None:
    accept, accepted = QAction(bar), []
    accept.setShortcut(Qt.Key.Key_Return)
    accept.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    accept.triggered.connect(accepted.append)
    bar.addAction(accept)
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    source = pill(bar, "SOURCE")
    source.setFocus()
    with qtbot.waitSignal(bar.label_chosen) as told:
        qtbot.keyClick(source, Qt.Key.Key_Return)
    assert (told.args, accepted) == (["SOURCE"], [])


def test_a_key_that_is_held_presses_a_label_once(bar: LabelBar) -> None:
    chosen: list[str] = []
    bar.label_chosen.connect(chosen.append)
    for again in (False, True, True):
        key = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again
        QApplication.sendEvent(pill(bar, "SOURCE"), QKeyEvent(QEvent.Type.KeyPress, *key))
    assert chosen == ["SOURCE"]


def test_only_the_label_of_the_current_span_is_active(bar: LabelBar) -> None:
    bar.set_active_label("PER")
    assert [each.label.name for each in bar.pills() if each.active] == ["PER"]
    bar.set_active_label(None)
    assert not any(each.active for each in bar.pills())


def test_another_scheme_keeps_the_active_label(bar: LabelBar) -> None:
    bar.set_active_label("PER")
    bar.set_scheme(SCHEME)
    assert pill(bar, "PER").active


@pytest.mark.parametrize("width", [1000, 700, 640, 500, 320, 120])
def test_no_title_is_cut_at_any_width_and_what_is_left_is_in_the_menu(
    bar: LabelBar, width: int
) -> None:
    bar.resize(width, 44)
    shown = [each for each in bar.pills() if not each.isHidden()]
    assert all(each.width() >= each.sizeHint().width() for each in shown)
    assert all(each.geometry().right() < width for each in shown)
    more = bar.findChild(QToolButton, "labelBarMore")
    assert more.isHidden() == (len(shown) == len(bar.pills()))
    if not more.isHidden():
        assert more.geometry().right() < width
        more.menu().aboutToShow.emit()
        left = [each.text().split("\t")[0] for each in more.menu().actions()]
        titles = [each.text() for each in bar.pills()]
        assert left == titles[len(shown) :]


def test_the_menu_chooses_a_label_too(bar: LabelBar, qtbot: QtBot) -> None:
    bar.resize(300, 44)
    menu = bar.findChild(QToolButton, "labelBarMore").menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(bar.label_chosen) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["LOC"]


def test_a_label_says_what_it_is_for_and_its_key(bar: LabelBar) -> None:
    claim = pill(bar, "CLAIM")
    assert claim.accessibleName() == "Claim"
    assert "thinks or predicts" in claim.toolTip()
    assert claim.toolTip().endswith("Key: 1")
