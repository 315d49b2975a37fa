import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.reading.colours import SHAPE_CONTRAST, TEXT_CONTRAST, contrast, parse
from annotator.gui.theme import (
    DARK,
    LIGHT,
    Theme,
    ThemeChoice,
    apply_theme,
    current_theme,
    reading_palette,
    style_sheet,
)

BACKGROUNDS = (
    "window",
    "panel",
    "hover",
    "pressed",
    "key_cap",
    "row_selected",
    "card",
    "card_suggested",
    "card_current",
    "tooltip",
)
PAIRS = [
    *(("text", behind) for behind in (*BACKGROUNDS, "selection")),
    *(("muted", behind) for behind in BACKGROUNDS),
    *((tone, "window") for tone in ("accent", "saved", "warning")),
    *((tone, "panel") for tone in ("saved", "warning")),
    *(("warning", behind) for behind in ("card", "card_current")),
    *(("saved", behind) for behind in ("hover", "row_selected")),
    *(("accent", behind) for behind in BACKGROUNDS if behind != "pressed"),
    *(("warning", behind) for behind in ("hover", "row_selected", "tooltip")),
    ("on_accent", "accent"),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "behind"), PAIRS)
def test_text_can_be_read_on_what_is_behind_it(theme: Theme, front: str, behind: str) -> None:
    found = contrast(parse(getattr(theme, front)), parse(getattr(theme, behind)))
    assert found >= TEXT_CONTRAST, f"{front} on {behind}: {found:.2f}"


def test_the_current_card_stands_out_by_its_border() -> None:
    edge, behind = parse(DARK.card_current_border), parse(DARK.panel)
    assert contrast(edge, behind) >= SHAPE_CONTRAST


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_written_in_full(theme: Theme) -> None:
    colours = [getattr(theme, name) for name in Theme._fields if name != "dark"]
    assert [each for each in colours if not re.fullmatch("#[0-9a-f]{6}", each)] == []
    assert "$" not in style_sheet(theme)


def test_the_theme_follows_the_system_unless_one_is_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    assert current_theme(qapp) is DARK
    assert current_theme(qapp, ThemeChoice.LIGHT) is LIGHT
    assert current_theme(qapp, ThemeChoice.DARK) is DARK


def test_an_applied_theme_can_be_exchanged(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    try:
        for theme in (DARK, LIGHT):
            apply_theme(qapp, theme)
            assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.window
            assert theme.panel in qapp.styleSheet()
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
        qapp.setFont(before[2])


def test_the_reading_view_gets_the_colours_of_the_window() -> None:
    palette = reading_palette(DARK)
    assert (palette.background, palette.text, palette.dark) == (DARK.window, DARK.text, True)
