"""Icons in a program started as people start it, with Python's own import put back."""

import subprocess
import sys

PROGRAM = """
import sys
from annotator.gui.display import check_display
check_display()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.gui.icons import Icons
from annotator.gui.theme import LIGHT
app = QApplication([])
icons = Icons()
icons.ready.connect(lambda: app.exit(3 if icons.icon("flag", LIGHT).isNull() else 0))
QTimer.singleShot(60_000, lambda: app.exit(4))
icons.ask()
sys.exit(app.exec())
"""


def test_icons_are_drawn_in_a_program_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=90, check=False
    )
    assert done.returncode == 0, done.stderr


CLOSED_MEANWHILE = """
import time
from PySide6.QtCore import QCoreApplication
from annotator.gui import icons
app = QCoreApplication([])
class Slow(icons.Icons):
    def _import(self):
        time.sleep(0.3)
        print("read to the end")
asked = Slow()
asked.ask()
"""


def test_a_program_that_is_closed_meanwhile_ends_after_the_icons_are_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_MEANWHILE], capture_output=True, text=True, check=True
    )
    assert done.stdout == "read to the end\n"
