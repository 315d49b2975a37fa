"""The style sheet of the whole window, with names for the colours of the theme."""

from string import Template
from typing import Final

PICTURES: Final = ("chevron", "tick", "question", "warned", "information")
"""Those the sheet names, light and dark."""
SHEET: Final = Template("""
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
QComboBox, QSpinBox { border-color: $field; }
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
QLineEdit { background: $window; color: $text; border: 1px solid $field; border-radius: 6px;
  min-height: 18px; padding: 3px 8px; placeholder-text-color: $muted;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:disabled, QSpinBox:disabled, QPlainTextEdit:disabled { border-color: $control; }
QLineEdit:focus { border-color: $accent; }
QPlainTextEdit, QTextEdit { background: $window; color: $text; border: 1px solid $field;
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
