"""The wheel over a page that scrolls: it moves the page and sets nothing that lies on it."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.exchange.export_dialog import ExportDialog
from annotator.gui.settings.settings_dialog import SettingsDialog
from tests.gui.helpers_window import MakeProject, OpenWindow

_UPSIDE_DOWN: Final = False
TEXT = "Минфин сообщил, что цены растут."


def turned(page: QWidget) -> list[QWidget]:
    """Turn the wheel both ways over each field; return those that took it."""
    fields = [each for kind in (QComboBox, QSpinBox) for each in page.findChildren(kind)]
    assert fields
    return [each for each in fields for way in (-120, 120) if _takes_the_wheel(each, way)]


def _takes_the_wheel(field: QComboBox | QSpinBox, way: int) -> bool:
    shown = field.currentText() if isinstance(field, QComboBox) else field.text()
    place = QPointF(field.rect().center())
    event = QWheelEvent(
        place,
        field.mapToGlobal(place),
        QPoint(),
        QPoint(0, way),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        _UPSIDE_DOWN,
    )
    field.event(event)
    QApplication.processEvents()
    after = field.currentText() if isinstance(field, QComboBox) else field.text()
    return event.isAccepted() or shown != after


def test_it_changes_no_setting(open_window: OpenWindow, make_project: MakeProject) -> None:
    window = open_window(make_project(TEXT))
    window.views.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    assert turned(dialog) == []


def test_it_changes_nothing_of_a_label(open_window: OpenWindow, make_project: MakeProject) -> None:
    dialog = open_window(make_project(TEXT)).scheme.open()
    assert dialog is not None
    assert turned(dialog) == []


def test_it_changes_nothing_of_an_export(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window = open_window(make_project(TEXT))
    window.files.exchange.export()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    assert turned(dialog.form) == []
