"""What the panels that open beside the text have in common: a head, pills, and a way out."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.filling import fill

_GAP: Final = 3
_FONT: Final = 0.92
"""Of pills, as a multiple of that of the title."""


class SidePanel(QWidget):
    """A panel with a title; Esc and the cross ask for it to be closed."""

    close_asked = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        """Bear an object name, and a title for eyes and ears."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = title
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        fill(painter, self.rect(), QColor(self._theme.panel))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, wherever in the panel one is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def head(
        self, close_name: str, pills: Iterable[QWidget] = (), *, right: Iterable[QWidget] = ()
    ) -> QHBoxLayout:
        """Return the title, pills, what is to be at the right, and the cross.

        `close_name` is what the cross does, for a screen reader.
        """
        title = QLabel(self._title, self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        close = QToolButton(self)
        close.setText("✕")
        close.setProperty("tight", True)
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(close_name)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.close_asked)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(title)
        for pill in pills:
            row.addWidget(pill)
        row.addStretch(1)
        for each in (*right, close):
            row.addWidget(each)
        return row

    def pill(self, title: str, said: str, chosen: Callable[[], object]) -> QToolButton:
        """Return a button to choose with, `said` being its name for a screen reader."""
        pill = QToolButton(self)
        font = pill.font()
        font.setPointSizeF(font.pointSizeF() * _FONT)
        pill.setFont(font)
        pill.setText(title)
        pill.setAccessibleName(said)
        pill.setProperty("pill", True)
        pill.setProperty("tight", True)
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.clicked.connect(chosen)
        return pill
