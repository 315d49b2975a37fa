"""The window's font: compact where the system's is of a usual size, larger where that is large."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.gui import theme
from tests.gui.helpers_window import OpenWindow


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[QFont]:
    """The font of the system, to be changed."""
    font = theme.system_font()
    monkeypatch.setattr(theme, "system_font", lambda: QFont(font))
    monkeypatch.setattr(theme.sys, "platform", "linux")
    yield font
    monkeypatch.undo()
    qapp.setFont(theme.chrome_font())


@pytest.mark.parametrize(
    ("points", "expected"), [(8, 9), (9.5, 9.5), (11, 10), (12, 12), (14, 14), (20, 14)]
)
def test_a_large_font_of_the_system_is_followed(
    system: QFont, points: float, expected: float
) -> None:
    system.setPointSizeF(points)
    assert theme.chrome_font().pointSizeF() == expected


def test_everything_in_the_window_has_that_font(system: QFont, open_window: OpenWindow) -> None:
    system.setPointSizeF(14)
    controls = open_window().workspace.articles.controls
    for each in (controls.field, controls.filter_button, controls.order_button):
        assert each.font().pointSizeF() == 14
