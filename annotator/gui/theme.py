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

_SMALLEST, _LARGEST = 9.0, 10.0
"""Bounds of the chrome's font in points, where a point is 1/72 inch of 96 dots."""


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
    """Outline of buttons, pills and fields."""
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
    app.setFont(chrome_font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme))


def chrome_font() -> QFont:
    """Return the system's sans in the size used for everything but the article."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform != "darwin" and font.pointSizeF() > 0:
        font.setPointSizeF(min(max(font.pointSizeF(), _SMALLEST), _LARGEST))
    return font


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
    return _SHEET.substitute(
        {name: getattr(theme, name) for name in names},
        **{name: f"{folder}/{name}-{kind}.svg" for name in _PICTURES},
    )


_PICTURES: Final = ("chevron", "tick", "question", "warned", "information")
_SHEET: Final = Template("""
QMainWindow, QDialog { background: $window; }
QFileDialog { min-width: 780px; min-height: 480px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox { messagebox-question-icon: url("$question"); messagebox-warning-icon: url("$warned");
  messagebox-information-icon: url("$information"); }
QMessageBox QDialogButtonBox { min-width: 410px; }
QStackedWidget#right { background: $panel; }
QToolTip { background: $tooltip; color: $text; border: 1px solid $control; padding: 3px 5px; }
QToolButton::menu-indicator { image: none; }
QMenuBar { background: $window; color: $muted; padding: 2px 8px 4px 8px; }
QMenuBar::item { background: transparent; padding: 4px 6px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $window; color: $text; border: 1px solid $control; padding: 4px;
  menu-scrollable: 1; }
QMenu::item { padding: 2px 24px 2px 12px; min-height: 18px; border-radius: 4px; }
QMenu::item:selected { background: $row_selected; color: $text; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QPushButton, QComboBox, QSpinBox { background: $window; color: $text; min-height: 18px;
  border: 1px solid $control; border-radius: 6px; padding: 3px 12px; }
QSpinBox { min-height: 14px; padding: 2px 12px 3px 12px; }
QPushButton:hover, QComboBox:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[leaves="true"]:default { background: $window; color: $text; border-color: $control; }
QPushButton[leaves="true"]:default:hover { background: $hover; }
QPushButton:disabled, QComboBox:disabled { color: $muted; background: $panel;
  border-color: $control; }
QPushButton:focus, QComboBox:focus, QSpinBox:focus { border-color: $accent; }
QPushButton:default:focus { border-color: $text; }
QPushButton[leaves="true"]:default:focus { border-color: $accent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $window; color: $text;
  border: 1px solid $control; padding: 2px; }
QLabel[muted="true"] { color: $muted; }
QCheckBox, QRadioButton { color: $text; background: transparent; spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator { width: 14px; height: 14px; background: $window;
  border: 1px solid $muted; border-radius: 4px; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QCheckBox::indicator:checked:focus { border-color: $text; }
QToolButton { background: transparent; color: $muted; border: 1px solid transparent;
  border-radius: 6px; padding: 3px 8px; }
QToolButton:hover { background: $hover; color: $text; }
QToolButton:focus { border-color: $accent; }
QToolButton[pill="true"] { background: $window; color: $text; border: 1px solid $control;
  border-radius: 9px; padding: 1px 8px; }
QToolButton[pill="true"]:hover { background: $hover; }
QToolButton[pill="true"]:checked { background: $row_selected; border-color: $accent; }
QToolButton[pill="true"]:focus { border-color: $accent; }
QToolButton[pill="true"]:checked:focus { border-color: $text; }
QToolButton[tight="true"] { padding: 1px 4px; }
QLineEdit { background: $window; color: $text; border: 1px solid $control; border-radius: 6px;
  min-height: 18px; padding: 3px 8px; placeholder-text-color: $muted;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus { border-color: $accent; }
QPlainTextEdit, QTextEdit { background: $window; color: $text; border: 1px solid $control;
  border-radius: 6px; padding: 1px 0 1px 5px;
  selection-background-color: $selection; selection-color: $text; }
QPlainTextEdit:focus, QTextEdit:focus, QTableView:focus { border-color: $accent; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; border: none;
  border-bottom: 2px solid transparent; padding: 6px 5px 6px 5px; margin-right: 6px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar QToolButton { background: $panel; border: none; border-radius: 0; padding: 0; }
QTabBar::tear { width: 0; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 9px; }
QScrollBar:horizontal { height: 9px; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 1px 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 2px 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; }
QProgressBar { background: $hover; border: none; border-radius: 3px; max-height: 6px;
  color: transparent; }
QProgressBar::chunk { background: $saved; border-radius: 3px; }
ChoicePopup { background: $window; border: 1px solid $muted; }
ChoicePopup QListView, ChoicePopup QListView:focus { background: $window; }
QTableView { background: $panel; color: $text; border: 1px solid $border; border-radius: 6px;
  outline: none; placeholder-text-color: $muted;
  selection-background-color: $row_selected; selection-color: $text; }
QTableView::item { padding: 0 9px; border: none; }
QHeaderView, QTableCornerButton::section { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $muted; border: none;
  border-bottom: 1px solid $border; padding: 5px 12px; }
QLabel#noCases, QLabel#emptyState { background: $panel; color: $muted; border: 1px solid $border;
  border-radius: 6px; padding: 24px; }
QTreeView, QListView { background: $panel; color: $text; border: none; outline: none;
  placeholder-text-color: $muted; selection-background-color: $row_selected;
  selection-color: $text; }
QTreeView#duplicatesTree, QListView#aboutParts { border: 1px solid $border; border-radius: 6px; }
QTreeView#duplicatesTree:focus, QListView#aboutParts:focus { border-color: $accent; }
QTreeView#duplicatesTree::item { padding: 0 9px; color: $text; }
QTreeView#duplicatesTree::item:selected, QTreeView#duplicatesTree::branch:selected {
  background: $row_selected; color: $text; }
""")
