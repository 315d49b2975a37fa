"""The outline of a field is seen, in the light and in the dark (WCAG 1.4.11)."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.reading.colours import SHAPE_CONTRAST, contrast, parse
from annotator.gui.theme import DARK, LIGHT, Theme, style_sheet


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit])
def test_an_outline_stands_out_from_what_is_around_it(
    qtbot: QtBot, kind: type[QWidget], theme: Theme
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(theme))
    dialog.resize(300, 120)
    field = kind(dialog)
    field.setGeometry(20, 20, 200, 60)
    picture = dialog.grab().toImage()
    edge = QColor(picture.pixel(20, 50)).name()
    for ground in (theme.window, theme.panel):
        assert contrast(parse(edge), parse(ground)) >= SHAPE_CONTRAST
