import gc
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from annotator.domain.ranges import Range
from annotator.gui.reading import TextView, accessible

TEXT = "Да 👍🏽 нет.\nВторой абзац."


@pytest.fixture
def view(qtbot: Any, scheme: Any, make_article: Any) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.set_article(make_article(TEXT), scheme=scheme, person="anna")
    return made


def test_assistive_programs_read_and_move_in_qt_s_units(view: TextView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    assert text.characterCount() == len(TEXT.encode("utf-16-le")) // 2
    assert text.text(3, 7) == "👍🏽"
    text.setCursorPosition(8)
    assert view.caret() == TEXT.index("нет")
    assert text.cursorPosition() == 8
    text.addSelection(0, 2)
    text.addSelection(8, 11)
    assert view.selection() == (Range(0, 2), Range(6, 9))
    assert text.selectionCount() == 2
    text.removeSelection(0)
    assert view.selection() == (Range(6, 9),)
    rect = text.characterRect(8)
    assert text.offsetAtPoint(rect.center()) == 8
    assert interface.state().readOnly


def test_views_with_interfaces_come_and_go(qapp: QApplication) -> None:
    before = len(accessible._made)
    for _ in range(20):
        view = TextView()
        assert QAccessible.queryAccessibleInterface(view).textInterface().characterCount() == 0
        view.deleteLater()
        del view
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
        gc.collect()
    assert len(accessible._made) <= before


SILENT_AT_FIRST = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from annotator.gui.reading import TextView
app = QApplication([])
QAccessible.setActive(True)
view = TextView(silent=True)
view.show()
print(QAccessible.queryAccessibleInterface(view).textInterface())
view.speak()
print(QAccessible.queryAccessibleInterface(view).textInterface().characterCount())
"""


def test_a_view_that_was_silent_at_first_is_read_once_it_speaks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SILENT_AT_FIRST], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["None", "0"]
