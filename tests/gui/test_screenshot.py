"""The window drawn to a file, without a display."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import UserError
from annotator.gui.app import screenshot
from annotator.services.toolbox import Toolbox
from tests.gui.helpers_window import MakeProject


@pytest.mark.parametrize("texts", [(), ("Первый текст.", "Второй текст.")])
def test_the_window_is_drawn_to_a_file(
    qapp: QApplication,
    tools: Toolbox,
    make_project: MakeProject,
    tmp_path: Path,
    texts: tuple[str, ...],
) -> None:
    target = tmp_path / "window.png"
    screenshot(tools, make_project(*texts), target, person="anna", size=(1000, 700))
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1000, 700)
    assert qapp is QApplication.instance()


def test_what_cannot_be_drawn_is_said(
    qapp: QApplication, tools: Toolbox, make_project: MakeProject, tmp_path: Path
) -> None:
    assert qapp is QApplication.instance()
    with pytest.raises(UserError):
        screenshot(tools, tmp_path / "missing.annodb", tmp_path / "x.png", person="anna")
    with pytest.raises(UserError, match=r"there is no folder .*[/\\]no; make it first"):
        screenshot(tools, make_project("Текст."), tmp_path / "no" / "x.png", person="anna")
