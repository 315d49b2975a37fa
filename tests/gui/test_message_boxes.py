"""Questions and messages are read whole, also on a screen wider than the tests' own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BOX = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from annotator.gui.theme import LIGHT, apply_theme

app = QApplication([])
apply_theme(app, LIGHT)
box = QMessageBox()
box.addButton(QMessageBox.StandardButton.Cancel)
box.setText(sys.argv[1])
box.setInformativeText(sys.argv[2])
box.open()
app.processEvents()
assert box.width() > 400, "the title of the window has no room"
for label in box.findChildren(QLabel):
    if label.text():
        wanted = label.fontMetrics().horizontalAdvance(label.text())
        assert label.wordWrap() or wanted <= label.width(), (wanted, label.size())
        assert label.heightForWidth(label.width()) <= label.height(), label.size()
"""
SHORT, LONG = "It is there.", "news.annodb is open in another program since this morning. " * 3


@pytest.mark.parametrize(("text", "more"), [(LONG, ""), (SHORT, LONG), (LONG, LONG), (SHORT, "")])
def test_nothing_of_a_message_is_cut_on_a_wide_screen(text: str, more: str, tmp_path: Path) -> None:
    screen = {"name": "wide", "x": 0, "y": 0, "width": 1920, "height": 1080}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}))
    platform = {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}
    command = [sys.executable, "-c", BOX, text, more]
    run = subprocess.run(
        command,
        env=os.environ | platform,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
