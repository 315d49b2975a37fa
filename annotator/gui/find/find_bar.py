"""The bar under the labels in which a string is typed to be found in the open article."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.filling import fill
from annotator.gui.words.locale_words import number

_MARGIN: Final = 9
_GAP: Final = 4
_LEAST_FIELD: Final = 96
_PADDING: Final = 11
"""Pixels at each side of what is in the field, its frame among them."""
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Field(QLineEdit):
    """A line of text; Enter, Escape and the arrows up and down belong to the search."""

    chosen = Signal(int)
    """Enter: take the match; -1 with Shift."""
    stepped = Signal(int)
    left = Signal()
    names: tuple[str, str] = ("", "")
    """What stands in it while it is empty: where there is room, and where not."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of what it is for as there is room for."""
        super().resizeEvent(event)
        room = self.width() - 2 * _PADDING
        fits = self.fontMetrics().horizontalAdvance(self.names[0]) <= room
        self.setPlaceholderText(self.names[0 if fits else 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key does in the search."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            self.chosen.emit(-1 if modifiers else 1)
        elif event.key() in _STEPS and not modifiers:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """A field, what it finds in figures, options, and ways to go on; finds nothing itself."""

    changed = Signal()
    """The string or an option is another one."""
    chosen = Signal(int)
    """The match shall be selected or, when it is, the next one (1) or the one before it (-1)."""
    stepped = Signal(int)
    """The next match shall be selected (1), or the one before it (-1)."""
    left = Signal()
    """The bar shall close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty field."""
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in the article"))
        self._theme = LIGHT
        self.field = _Field(self)
        self.field.setObjectName("findField")
        self.field.names = (self.tr("Find in the article"), self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setMinimumWidth(_LEAST_FIELD)
        self.count = QLabel(self)
        self.count.setObjectName("findCount")
        self.case = self._button("findCase", "Aa", self.tr("Match case"), checkable=True)
        self.words = self._button("findWords", "ab", self.tr("Whole words"), checkable=True)
        font = self.words.font()
        font.setUnderline(True)
        self.words.setFont(font)
        before, after = self.tr("Previous match (Shift+F3)"), self.tr("Next match (F3)")
        self.previous = self._button("findPrevious", "↑", before)
        self.next = self._button("findNext", "↓", after)
        self.close_button = self._button("findClose", "✕", self.tr("Close (Esc)"))
        self._lay_out()
        self._connect()
        self.show_count(None, 0)

    @property
    def needle(self) -> str:
        """What is to be found."""
        return self.field.text()

    def show_count(self, current: int | None, total: int) -> None:
        """Show which of how many matches is the current one, counted from 0."""
        missing = bool(self.needle) and not total
        if current is not None and total:
            shown = self.tr("{0} of {1}").format(number(current + 1), number(total))
        else:
            shown = self.tr("Not found") if missing else ""
        self.count.setText(shown)
        self.field.setAccessibleDescription(shown)
        for button in (self.previous, self.next):
            button.setEnabled(bool(total))
        if missing is not self.property("missing"):
            self.setProperty("missing", missing)
            self._style()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._style()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that parts the bar from the text."""
        painter = QPainter(self)
        line = QRect(0, self.height() - 1, self.width(), 1)
        fill(painter, line, QColor(self._theme.border))
        painter.end()

    def _button(self, name: str, text: str, what: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(what)
        button.setAccessibleName(what)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN - 3, _MARGIN, _MARGIN - 2)
        layout.setSpacing(_GAP)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        for button in (self.case, self.words, self.previous, self.next, self.close_button):
            layout.addWidget(button)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.changed)
        self.field.chosen.connect(self.chosen)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.left)
        self.case.toggled.connect(self.changed)
        self.words.toggled.connect(self.changed)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.left)

    def _style(self) -> None:
        theme = self._theme
        missing = bool(self.property("missing"))
        edge = f"QLineEdit {{ border-color: {theme.warning}; }}" if missing else ""
        count = theme.warning if missing else theme.muted
        self.setStyleSheet(
            f"{edge} QLabel {{ color: {count}; padding: 0 5px; }}"
            " QToolButton { padding: 3px 4px; min-width: 14px; }"
            f" QToolButton:checked {{ background: {theme.row_selected}; color: {theme.text};"
            f" border-color: {theme.accent}; }}"
            f" QToolButton:disabled {{ color: {theme.control}; }}"
        )
        self.update()
