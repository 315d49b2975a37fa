"""The window's colours, light and dark, and how Qt is told of them."""

import sys
from enum import StrEnum
from string import Template
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from annotator.gui.reading.palette import ReadingPalette
from annotator.services.resources import resource

_PICTURES: Final = ("chevron", "tick", "question", "warned", "information")
"""Those the style sheet names, each light and dark."""
_SMALLEST, _COMPACT = 9.0, 10.0
"""Bounds of the chrome's font in points where the system's is of a usual size."""
_USUAL, _LARGEST = 11.0, 14.0
"""The largest of those sizes, and how far a larger one is followed: who has set that needs it."""


class ThemeChoice(StrEnum):
    """What a person chose: follow the system, or always light, or always dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(NamedTuple):
    """Every colour of the window as `#rrggbb`; labels bring their own from the scheme."""

    dark: bool
    window: str
    """Behind the top bar, the text and the status bar."""
    panel: str
    """Behind the list of articles and the annotation panel, a shade away from the window."""
    text: str
    muted: str
    border: str
    control: str
    """Outline of what its text tells: buttons, pills, keys."""
    field: str
    """Outline of fields, which nothing else tells: with a contrast of 3 to what is around it."""
    hover: str
    pressed: str
    key_cap: str
    accent: str
    on_accent: str
    row_selected: str
    """Behind the selected row of a list."""
    selection: str
    """Behind selected text."""
    card: str
    card_suggested: str
    card_current: str
    card_current_border: str
    saved: str
    """Progress and what is done."""
    warning: str
    """Open questions and what went wrong."""
    tooltip: str


LIGHT: Final = Theme(
    dark=False,
    window="#ffffff",
    panel="#fbfcfd",
    text="#1f2328",
    muted="#5f6672",
    border="#dfe3e8",
    control="#d4d9e0",
    field="#8b929d",
    hover="#f0f2f5",
    pressed="#e2e6eb",
    key_cap="#f0f2f5",
    accent="#1a66d6",
    on_accent="#ffffff",
    row_selected="#e8f0fe",
    selection="#b6d5ff",
    card="#ffffff",
    card_suggested="#fdfdfd",
    card_current="#fff8e8",
    card_current_border="#e69f00",
    saved="#007a5a",
    warning="#b34700",
    tooltip="#ffffff",
)
DARK: Final = Theme(
    dark=True,
    window="#16191d",
    panel="#1a1e23",
    text="#dfe3e8",
    muted="#9aa2ac",
    border="#2d333b",
    control="#3d444d",
    field="#636b75",
    hover="#252a31",
    pressed="#30363f",
    key_cap="#252a31",
    accent="#6cb0ff",
    on_accent="#0b1017",
    row_selected="#1f3350",
    selection="#264f78",
    card="#20252b",
    card_suggested="#1c2126",
    card_current="#332b18",
    card_current_border="#c98a00",
    saved="#3fc79a",
    warning="#f0883e",
    tooltip="#262c33",
)


def current_theme(app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> Theme:
    """Return the theme a person chose, or the one the system's colour scheme asks for."""
    if choice is ThemeChoice.SYSTEM:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    else:
        dark = choice is ThemeChoice.DARK
    return DARK if dark else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the application its font, palette and style sheet."""
    apply_font(app)
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme))


def apply_font(app: QApplication) -> None:
    """Give the application its font; widgets with a style sheet that are there do not follow."""
    app.setFont(chrome_font())


def chrome_font() -> QFont:
    """Return the system's sans in the size used for everything but the article."""
    font = system_font()
    size = font.pointSizeF()
    if sys.platform != "darwin" and size > 0:
        most = _COMPACT if size <= _USUAL else _LARGEST
        font.setPointSizeF(min(max(size, _SMALLEST), most))
    return font


def system_font() -> QFont:
    """Return the font that the system has its windows in."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def reading_palette(theme: Theme) -> ReadingPalette:
    """Return the theme's colours as the reading view takes them."""
    return ReadingPalette(
        text=theme.text,
        background=theme.window,
        muted=theme.muted,
        selection=theme.selection,
        accent=theme.accent,
        dark=theme.dark,
    )


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.window,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.Button: theme.window,
        role.ButtonText: theme.text,
        role.BrightText: theme.warning,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.PlaceholderText: theme.muted,
        role.ToolTipBase: theme.tooltip,
        role.ToolTipText: theme.text,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.control,
        role.Dark: theme.control,
        role.Shadow: theme.border,
    }.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the whole window in the theme's colours."""
    names = (name for name in Theme._fields if name != "dark")
    kind = "dark" if theme.dark else "light"
    folder = resource("icons").as_posix()
    sheet = Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    return sheet.substitute(
        {name: getattr(theme, name) for name in names},
        **{name: f"{folder}/{name}-{kind}.svg" for name in _PICTURES},
    )
