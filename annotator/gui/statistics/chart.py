"""What all charts share: colours, the value pointed at by mouse or keys, words for readers."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.gui.statistics.plots import Plot, Shade
from annotator.gui.theme import LIGHT, Theme

_LIGHT: Final = {
    Shade.MAIN: "#0072b2",
    Shade.SECOND: "#e69f00",
    Shade.GOOD: "#00775a",
    Shade.PENDING: "#e69f00",
    Shade.REFUSED: "#b5578f",
    Shade.REST: "#d8dde3",
}
_DARK: Final = {
    Shade.MAIN: "#56b4e9",
    Shade.SECOND: "#e69f00",
    Shade.GOOD: "#3fc79a",
    Shade.PENDING: "#f0c05a",
    Shade.REFUSED: "#cc79a7",
    Shade.REST: "#3a414a",
}
"""Colours of Okabe and Ito, which colour-blind people tell apart, and their like."""
_STEPS: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Chart(QWidget):
    """Draws a plot; arrow keys or the mouse go from value to value."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        """Draw `plot`."""
        super().__init__(parent)
        self.plot = plot
        self.theme = LIGHT
        self.pointed: int | None = None
        self.setObjectName(f"chart_{plot.id}")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(plot.title)
        self.setAccessibleDescription(plot.spoken())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.theme = theme
        self.update()

    def colour(self, shade: Shade) -> QColor:
        """Return the colour of a shade in the theme."""
        return QColor((_DARK if self.theme.dark else _LIGHT)[shade])

    def place_of(self, value: int) -> QRectF:
        """Return the part of the chart that is about one of the names."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw a plot that is not empty."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return how much room the chart likes."""
        return QSize(420, 180)

    def fill(self, painter: QPainter, rect: QRectF, shade: Shade) -> None:
        """Draw a bar, hatched where the shade is."""
        painter.fillRect(rect, self.colour(shade))
        if shade is Shade.REFUSED:
            hatch = QColor(self.theme.card)
            hatch.setAlpha(150)
            painter.fillRect(rect, QBrush(hatch, Qt.BrushStyle.BDiagPattern))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plot, or what is said instead."""
        painter = QPainter(self)
        painter.setFont(self.font())
        if self.plot.is_empty:
            painter.setPen(QColor(self.theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 0, -24, 0), flags, self.plot.empty)
        else:
            self._draw_pointed(painter)
            self.draw(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def point_at(self, value: int | None) -> None:
        """Point at the value of one of the names, or at none."""
        if value == self.pointed:
            return
        self.pointed = value
        words = self.plot.spoken() if value is None else self.plot.value_text(value)
        self.setAccessibleDescription(words)
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from value to value."""
        key, last = Qt.Key(event.key()), len(self.plot.names) - 1
        if self.plot.is_empty or not (key in _STEPS or key in {Qt.Key.Key_Home, Qt.Key.Key_End}):
            super().keyPressEvent(event)
            return
        if key in _STEPS:
            before = -1 if self.pointed is None else self.pointed
            wanted = before + _STEPS[key]
        else:
            wanted = 0 if key is Qt.Key.Key_Home else last
        self.point_at(max(0, min(wanted, last)))
        if self.pointed is not None:
            place = self.place_of(self.pointed).toAlignedRect().center()
            self._tell(self.mapToGlobal(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what the mouse is over."""
        found = None
        if not self.plot.is_empty:
            places = range(len(self.plot.names))
            found = next((n for n in places if self.place_of(n).contains(event.position())), None)
        self.point_at(found)
        self._tell(event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self.point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        self.point_at(None)
        super().focusOutEvent(event)

    def _tell(self, place: QPoint) -> None:
        if self.pointed is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, self.plot.value_text(self.pointed), self)

    def _draw_pointed(self, painter: QPainter) -> None:
        if self.pointed is not None:
            painter.fillRect(self.place_of(self.pointed), QColor(self.theme.hover))
