"""A line of text that is cut where there is no room for it, and whole in its tip."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_FONT: Final = 0.88


class ElidedLabel(QLabel):
    """A small line that never widens what it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _FONT)
        self.setFont(font)

    def set_text(self, text: str) -> None:
        """Say something else; the tip and a screen reader say all of it."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            from annotator.gui.widgets.plain_tip import plain_tip  # says nothing at the start

            self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter.value, shown)
        painter.end()
