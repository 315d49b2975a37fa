"""The bar above the text that says how often the words of a search stand in the open article."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.gui.articles.elided_label import ElidedLabel
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.filling import fill
from annotator.gui.words.locale_words import number

_MARGIN: Final = 9
_GAP: Final = 4


class MatchBar(QWidget):
    """Words, the current match of how many, ways to the next and the one before."""

    stepped = Signal(int)
    """The next match shall be selected (1), or the one before it (-1)."""
    left = Signal()
    """The matches shall no longer be lit up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there are matches."""
        super().__init__(parent)
        self.setObjectName("matchBar")
        self.setAccessibleName(self.tr("Matches of the search"))
        self._theme = LIGHT
        self._wanted = self._covered = False
        self.said = ElidedLabel(self)
        before, after = self.tr("Previous match (Shift+F3)"), self.tr("Next match (F3)")
        self.previous = self._button("matchPrevious", "↑", before)
        self.next = self._button("matchNext", "↓", after)
        self.close_button = self._button("matchClose", "✕", self.tr("No longer light them up"))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 3, _MARGIN, 4)
        layout.setSpacing(_GAP)
        layout.addWidget(self.said, 1)
        for button in (self.previous, self.next, self.close_button):
            layout.addWidget(button)
        self.hide()

    def show_match(self, search: str, current: int | None, total: int) -> None:
        """Show which of how many matches is the current one, counted from 0."""
        if current is None:
            said = self.tr("“{0}”: %n matches", "", total).format(search)
        else:
            shown = (search, number(current + 1), number(total))
            said = self.tr("“{0}”: match {1} of {2}").format(*shown)
        self.said.set_text(said)
        self._wanted = True
        self._show()

    def put_away(self) -> None:
        """Hide: there is no match."""
        self._wanted = False
        self._show()

    def set_covered(self, *, covered: bool) -> None:
        """Hide while something else stands in the place of the text."""
        self._covered = covered
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.setStyleSheet(
            f"QLabel {{ color: {theme.muted}; }} QToolButton {{ padding: 1px 4px; }}"
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that parts the bar from the text."""
        painter = QPainter(self)
        line = QRect(0, self.height() - 1, self.width(), 1)
        fill(painter, line, QColor(self._theme.border))
        painter.end()

    def _show(self) -> None:
        self.setVisible(self._wanted and not self._covered)

    def _button(self, name: str, sign: str, what: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        button.setToolTip(what)
        button.setAccessibleName(what)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
