"""What is written can be read in the dark, too."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QRadioButton
from pytestqt.qtbot import QtBot

from annotator.gui.theme import DARK, style_sheet


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_the_text_of_a_choice_is_light_on_dark(qtbot: QtBot, kind: type[QAbstractButton]) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(DARK))
    choice = kind("MMMMMMMM", dialog)
    choice.adjustSize()
    picture = choice.grab().toImage()
    text = [
        QColor(picture.pixel(x, y)).lightness()
        for x in range(40, picture.width() - 4)
        for y in range(picture.height())
    ]
    assert max(text) > QColor(DARK.muted).lightness()
